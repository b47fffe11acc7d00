import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server.ts';
import { nodeOnPath } from '../support/node-versions.ts';
import { sharedServer } from '../support/server.ts';
import { checkTypes, type Installed, install, run } from './installed.ts';

const node20 = nodeOnPath(20);
if (!node20) console.log('There is no Node 20 on the PATH: the installed package is tried on this Node alone.');
const nodes = [...(node20 ? [['20', node20] as const] : []), [process.versions.node, process.execPath] as const];

const TYPES = ['accepted', 'started', ...Array(14).fill('progress'), 'completed'];

let installed: Installed;
let server: RunningServer;
beforeAll(async () => {
  installed = await install();
  server = await sharedServer({ JOBWIRE_ENGINE: 'memory' });
}, 60_000);

describe('the package, installed alone', () => {
  it('brings no other package, and no file that it does not need', async () => {
    const modules = join(installed.folder, 'node_modules');
    const names = (await readdir(modules)).filter((name) => !name.startsWith('.'));
    expect([names, await readdir(join(modules, '@jobwire'))]).toEqual([['@jobwire'], ['client']]);
    const files = await readdir(join(modules, '@jobwire/client'));
    expect(files.sort()).toEqual(['README.md', 'dist', 'package.json']);
  });

  it.each(nodes)('runs a job on Node %s', async (version, program) => {
    const { code, out } = await started(program, ['job.mjs', server.url]);
    expect(code, out).toBe(0);
    const node = version.split('.')[0]!;
    const transport = Number(node) < 22 ? 'sse' : 'websocket'; // Node 20 has no WebSocket of its own
    expect(JSON.parse(out)).toEqual({ node, transport, types: TYPES, steps: 14 });
  });

  it.each(nodes)('has a command line that runs one, too, on Node %s', async (_, program) => {
    const cli = 'node_modules/@jobwire/client/dist/cli.js';
    const args = [cli, 'run', 'enkf', '--ensemble-size', '50', '--watch', '--json', '--url', server.url];
    const { code, out } = await started(program, args);
    expect(code, out).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).type),
    ).toEqual(TYPES);
  });

  it('says its version', async () => {
    const { code, out } = await started(process.execPath, ['node_modules/.bin/jobwire', '--version']);
    const { name, version } = JSON.parse(await readFile('generated/client/package.json', 'utf8'));
    expect([code, out]).toEqual([0, `${name} ${version}\n`]);
  });

  it('goes on where only what it says beside cannot be written', async () => {
    const jobwire = spawn('node_modules/.bin/jobwire', ['run', 'enkf', '--watch', '--url', server.url], {
      cwd: installed.folder,
    });
    jobwire.stderr.destroy();
    const { code, out } = await ended(jobwire);
    expect([code, out]).toEqual([0, expect.stringMatching(/ 17 {2}completed\n/)]);
  });

  it('is called jobwire; ctrl-c detaches and says how to come back, and the job goes on', async () => {
    const jobwire = spawn(
      'node_modules/.bin/jobwire',
      ['run', 'enkf', '--delay-ms', '60000', '--watch', '--url', server.url],
      {
        cwd: installed.folder,
      },
    );
    await once(jobwire.stdout, 'data');
    jobwire.kill('SIGINT');
    const { code, out } = await ended(jobwire);
    expect([code, out]).toEqual([
      130,
      expect.stringMatching(/Detached; the job goes on.*\n.*jobwire watch [0-9a-f-]{36} --after \d+-\d+/),
    ]);
    const id = /jobwire cancel (\S+)/.exec(out)![1]!;
    expect(await (await fetch(`${server.url}/v1/jobs/${id}`)).json()).toMatchObject({ status: 'running' });
  });

  it('ends where whoever reads its output has gone', async () => {
    const args = ['run', 'replay', '--loop', '--interval-ms', '5', '--watch', '--json', '--url', server.url];
    const jobwire = spawn('node_modules/.bin/jobwire', args, { cwd: installed.folder });
    await once(jobwire.stdout, 'data');
    jobwire.stdout.destroy();
    expect(await ended(jobwire)).toMatchObject({ code: 141 });
  });
});

describe('its types', () => {
  it('take every method and option, and refuse each misuse', () => {
    expect(checkTypes(['uses.ts', 'misuses.ts'], installed.folder)).toEqual({ code: 0, out: '' });
  });

  it('are used in full there: no method is left out', async () => {
    const types = await readFile(join(installed.folder, 'node_modules/@jobwire/client/dist/index.d.ts'), 'utf8');
    const uses = await readFile(join(installed.folder, 'uses.ts'), 'utf8');
    const bodies = types.matchAll(
      /^(?:interface|declare class) (?:Client|Jobs|JobsOfType|Run|ClientOptions|StartOptions|WatchOptions)\b.*?^\}/gms,
    );
    const members = [...bodies].flatMap(([body]) =>
      [...body.matchAll(/^ {2}(?:readonly |get )?(\w+)[?(<:]/gm)].map(([, name]) => name!),
    );
    expect(members.length).toBeGreaterThan(30);
    const unused = members.filter((name) => name !== 'constructor' && !new RegExp(`\\b${name}\\b`).test(uses));
    expect(unused).toEqual([]);
  });

  it('are found by every way of resolving modules, and the manifest is in order', () => {
    const wrong = run(
      'attw',
      [installed.tarball, '--profile', 'esm-only', '--exclude-entrypoints', './browser/*', '--no-color'],
      installed.folder,
    );
    expect(wrong.code, wrong.out).toBe(0);
    const lint = run('publint', [installed.tarball, '--strict'], installed.folder);
    expect([lint.code, lint.out]).toEqual([0, expect.stringContaining('All good!')]);
  });
});

/** Runs a script of the app; this process goes on meanwhile, for the server is in it. */
function started(program: string, args: readonly string[]) {
  return ended(spawn(program, args, { cwd: installed.folder }));
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string }> {
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (out += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out };
}
