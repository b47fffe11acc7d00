import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The README's worked example, done in a copy of the tree as a reader would: its schemas, its entry, its task file.

let copy: string;

const blocks = [
  ...readFileSync('README.md', 'utf8')
    .split('## Add a job type')[1]!
    .matchAll(/```(?:yaml|ts)\n([\s\S]*?)```/g),
];
const [schemas, entry, task] = blocks.map((match) => match[1]!) as [string, string, string];
const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};
const typecheck = () => run('node_modules/typescript/bin/tsc', '--noEmit');

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'jobwire-pi-'));
  for (const path of ['asyncapi.yaml', 'package.json', 'tsconfig.json', 'src', 'generated', 'scripts', 'test']) {
    cpSync(path, join(copy, path), { recursive: true, filter: (source) => !/__transpiled|node_modules/.test(source) });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const contract = readFileSync('asyncapi.yaml', 'utf8');
  if (!contract.includes(indent(entry, 2))) writeFileSync(join(copy, 'asyncapi.yaml'), withPi(contract));
  writeFileSync(join(copy, 'src/tasks/pi.ts'), task);
  writeFileSync(join(copy, 'follow-pi.mjs'), FOLLOW_PI);
});
/** Somebody who has tried the example has them in the contract already. */
function withPi(contract: string): string {
  return contract
    .replace(/^ {2}schemas:\n/m, (line) => `${line}${indent(schemas, 4)}`)
    .replace(/^x-job-types:\n/m, (line) => `${line}${indent(entry, 2)}`);
}
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('adding the job type pi', () => {
  it('takes its schemas, one entry, one task file', { timeout: 300_000 }, () => {
    expect(run('scripts/generate/generate.ts')).toMatchObject({ status: 0 });
    expect(typecheck()).toEqual({ status: 0, output: '' });
    expect(readFileSync(join(copy, 'generated/client/dist/index.js'), 'utf8')).toMatch(/\bpi\b/);
    expect(run('scripts/generate/generate.ts', '--check')).toMatchObject({ status: 0 });
  });

  it('runs, typed, over the SDK’s transports', { timeout: 60_000 }, () => {
    const { status, output } = run('follow-pi.mjs');
    expect({ status, output }).toMatchObject({ status: 0 });
    const { types, result, error } = JSON.parse(output.trim().split('\n').at(-1)!);
    expect(error).toBeUndefined();
    expect(types).toEqual(['accepted', 'started', ...Array(10).fill('progress'), 'completed']);
    expect(result.estimate).toBeCloseTo(Math.PI, 1);
  });

  it('does not compile with a misspelt field, and fails the run by name', { timeout: 60_000 }, () => {
    writeFileSync(
      join(copy, 'src/tasks/pi.ts'),
      task.replace('estimate: (4 * hits) / thrown', 'estimat: (4 * hits) / thrown'),
    );
    expect(typecheck()).toMatchObject({
      status: expect.not.stringMatching(/^0$/),
      output: expect.stringContaining('estimat'),
    });
    const { output } = run('follow-pi.mjs');
    const { error } = JSON.parse(output.trim().split('\n').at(-1)!);
    expect(error).toMatchObject({ code: 'task-broke-contract', detail: expect.stringContaining('estimat') });
  });
});

/** Starts a server of the copy, runs one `pi` over polling, and prints what it saw as one line of JSON. */
const FOLLOW_PI = `
  import { readConfig } from './src/config.ts';
  import { createLog } from './src/observe/log.ts';
  import { startServer } from './src/server.ts';
  const config = readConfig({ PORT: '0', JOBWIRE_ENGINE: 'memory', JOBWIRE_DRAIN_MS: '0', JOBWIRE_LOG_LEVEL: 'silent' });
  const server = await startServer(config, createLog('silent'));
  const body = JSON.stringify({ type: 'pi', params: { samples: 100000 } });
  const start = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
  const job = await (await fetch(server.url + '/v1/jobs', start)).json();
  const types = [];
  for (let after = '0', ended = false; !ended; ) {
    const page = await (await fetch(server.url + job.links.events + '?wait=5&after=' + after)).json();
    types.push(...page.events.map((event) => event.type));
    ({ next: after, ended } = page);
  }
  const { result, error } = await (await fetch(server.url + job.links.self)).json();
  await server.stop();
  console.log(JSON.stringify({ types, result, error }));
  process.exit(0);
`;
