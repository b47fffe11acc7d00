import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sizeTable } from '../../scripts/generate/emit/client/sizes.ts';
import { measure } from '../../scripts/sizes.ts';
import type { RunningServer } from '../../src/server.ts';
import { sharedServer } from '../support/server.ts';
import { checkTypes, type Installed, install } from './installed.ts';
import { README, snippets } from './readme.ts';

describe("the snippets of the SDK's README", () => {
  let installed: Installed;
  let server: RunningServer;
  beforeAll(async () => {
    installed = await install();
    server = await sharedServer({ JOBWIRE_ENGINE: 'memory' });
  }, 60_000);

  /** Runs a program of the app's folder, which has the package and nothing else. */
  async function ended(program: string, args: string[]): Promise<{ code: number; out: string }> {
    const PATH = [join(installed.folder, 'node_modules/.bin'), process.env.PATH].join(delimiter);
    const env = { ...process.env, PATH, JOBWIRE_URL: server.url };
    const child = spawn(program, args, { cwd: installed.folder, env });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (out += text));
    const [code] = (await once(child, 'close')) as [number];
    return { code, out };
  }

  it('are as many as are tried here', () => {
    expect([snippets('ts').length, snippets('html').length, snippets('sh').length]).toEqual([3, 1, 1]);
    expect(README.match(/^```\w+/gm)).toHaveLength(5);
  });

  it.each([
    ['the first', 0, /^1 accepted\n.*\n17 completed\n.*steps: 14/s],
    ['one that comes back', 1, /^5 progress\n.*\n17 completed\n$/s],
    ['one about what may go wrong', 2, /cancelled: no longer needed\n$/],
  ])('%s runs', async (_, index, printed) => {
    const code = snippets('ts')
      [index]!.replaceAll('http://127.0.0.1:3000', server.url)
      .replace('delayMs: 200', 'delayMs: 20');
    await writeFile(join(installed.folder, `snippet-${index}.ts`), code);
    expect(await ended(process.execPath, [`snippet-${index}.ts`])).toEqual({
      code: 0,
      out: expect.stringMatching(printed),
    });
  });

  it('have types that hold', async () => {
    const names = snippets('ts').map((_, index) => `typed-${index}.ts`);
    const declared = 'declare const process: { env: Record<string, string | undefined> };\n';
    await Promise.all(
      snippets('ts').map((code, index) => writeFile(join(installed.folder, names[index]!), declared + code)),
    );
    expect(checkTypes(names, installed.folder)).toEqual({ code: 0, out: '' });
  });

  it('run on the command line', async () => {
    const { code, out } = await ended('sh', ['-ec', snippets('sh')[0]!.replaceAll('npx ', '')]);
    expect(code, out).toBe(0);
    expect(out).toMatch(
      / 17 {2}completed\n\{.*\n[0-9a-f-]{36} {2}enkf +completed.*\n\{.*"seq":1,.*\n\{.*"seq":2,.*\n$/s,
    );
  });
});

describe('the table of sizes', () => {
  it('is in the README, and says what is there', async () => {
    expect(README).toContain(sizeTable());
    const kept = JSON.parse(readFileSync('scripts/generate/emit/client/sizes.json', 'utf8'));
    for (const [name, bytes] of Object.entries(await measure())) {
      const told = `${name} is ${bytes} B, and ${kept[name]} B are told: npm run sizes -- --write && npm run generate`;
      expect(Math.abs(bytes / kept[name] - 1), told).toBeLessThan(0.05);
    }
  });
});
