import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startChild } from '../support/children.ts';
import { dataFolder } from '../support/folder.ts';

const hasTools = ['bash', 'curl', 'jq'].every((program) => existsSync(`/usr/bin/${program}`));

/** The README's loop, aimed at another server. */
function loop(url: string): string {
  const [, text = ''] = /```sh\n(base=[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  return text.replace('http://127.0.0.1:3000', url);
}

/** Runs a script; its lines as they come, and its exit code once it has ended. */
function run(script: string) {
  const child = spawn('/usr/bin/bash', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  onTestFinished(() => void (child.exitCode === null && process.kill(-child.pid!, 'SIGKILL')));
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  return { lines, ended: new Promise((resolve) => child.once('close', resolve)) };
}

describe.runIf(hasTools)("the README's loop with curl", () => {
  it('gets every event once, across a kill of the server, and ends with 0', async () => {
    const folder = await dataFolder();
    const server = await startChild({ JOBWIRE_DATA: folder });
    onTestFinished(() => server.kill());
    const { lines, ended } = run(loop(server.url));
    await expect.poll(() => lines.length, { timeout: 15_000 }).toBeGreaterThan(3);
    await server.kill();
    const next = await startChild({ JOBWIRE_DATA: folder, PORT: new URL(server.url).port });
    onTestFinished(() => next.kill());
    expect(await ended).toBe(0);
    const events = lines.map((line) => JSON.parse(line) as { seq: number; type: string });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)?.type).toBe('completed');
  }, 60_000);
});
