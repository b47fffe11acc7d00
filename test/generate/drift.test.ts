import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDrift, mendDrift } from '../../scripts/generate/drift.ts';

let folder: string;
let fresh: string;
let kept: string;

function write(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jobwire-drift-'));
  fresh = join(folder, 'fresh');
  kept = join(folder, 'kept');
  write(fresh, { 'a.ts': 'a', 'protocol/types.ts': 'types', 'client/src/index.ts': 'client' });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('drift', () => {
  it('is nothing where both folders hold the same', async () => {
    write(kept, { 'a.ts': 'a', 'protocol/types.ts': 'types', 'client/src/index.ts': 'client' });
    expect(await findDrift(fresh, kept)).toEqual([]);
  });

  it('is told of changed, missing and surplus files', async () => {
    write(kept, { 'a.ts': 'b', 'protocol/types.ts': 'types', 'protocol/old.ts': 'old' });
    expect(await findDrift(fresh, kept)).toEqual([
      { path: 'a.ts', kind: 'changed' },
      { path: 'client/src/index.ts', kind: 'missing' },
      { path: 'protocol/old.ts', kind: 'surplus' },
    ]);
  });

  it('is everything where nothing is kept yet', async () => {
    expect((await findDrift(fresh, kept)).map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing']);
  });

  it('does not look at what a build or npm put there', async () => {
    write(kept, { 'a.ts': 'a', 'protocol/types.ts': 'types', 'client/src/index.ts': 'client' });
    write(kept, { 'client/dist/index.js': 'built', 'client/node_modules/x/index.js': 'x' });
    expect(await findDrift(fresh, kept)).toEqual([]);
  });

  it('is mended without touching what has not changed', async () => {
    write(kept, {
      'a.ts': 'b',
      'protocol/types.ts': 'types',
      'protocol/old.ts': 'old',
      'client/dist/index.js': 'built',
    });
    const before = statSync(join(kept, 'protocol/types.ts')).mtimeMs;
    await mendDrift(await findDrift(fresh, kept), fresh, kept);
    expect(await findDrift(fresh, kept)).toEqual([]);
    expect(statSync(join(kept, 'protocol/types.ts')).mtimeMs).toBe(before);
    expect(readFileSync(join(kept, 'client/dist/index.js'), 'utf8')).toBe('built');
  });
});
