import { chmodSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { databaseFile } from '../../src/engines/sqlite/files.ts';
import { openSqliteIntake } from '../../src/engines/sqlite/intake.ts';
import { submit } from '../contract/engine/bench.ts';
import { makeFolder } from './folder.ts';

let parent: string;

beforeEach(async () => {
  parent = await makeFolder();
});

afterEach(() => rmSync(parent, { recursive: true }));

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
const modesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, mode(join(folder, name))]));

describe("what stands in the data folder is for the server's user alone", () => {
  it('where the server makes the folder: it, and each file in it while it runs', async () => {
    const folder = join(parent, 'outer', 'data');
    const engine = await openSqliteEngine({ folder });
    await submit(engine);
    expect([mode(join(parent, 'outer')), mode(folder)]).toEqual(['700', '700']);
    const modes = modesIn(folder);
    expect(Object.keys(modes)).toEqual(
      expect.arrayContaining(['jobwire.db', 'jobwire.db-shm', 'jobwire.db-wal', 'jobwire.lock']),
    );
    expect(new Set(Object.values(modes))).toEqual(new Set(['600']));
    await engine.close();
  });

  it('where data is taken in: the file that is being filled', async () => {
    const intake = await openSqliteIntake(parent);
    expect(modesIn(parent)).toMatchObject({ 'jobwire.db.part': '600', 'jobwire.lock': '600' });
    await intake.abandon();
  });

  it('but a folder or file that is there keeps the mode that its owner gave it', async () => {
    const folder = join(parent, 'data');
    mkdirSync(folder);
    chmodSync(folder, 0o750);
    await (await openSqliteEngine({ folder })).close();
    chmodSync(databaseFile(folder), 0o640);
    const engine = await openSqliteEngine({ folder });
    await submit(engine);
    expect(mode(folder)).toBe('750');
    expect(modesIn(folder)).toMatchObject({ 'jobwire.db': '640', 'jobwire.db-wal': '640', 'jobwire.lock': '600' });
    await engine.close();
  });
});
