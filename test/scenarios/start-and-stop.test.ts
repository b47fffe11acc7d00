import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startChild } from '../support/children.ts';
import { dataFolder } from '../support/folder.ts';
import { ask } from '../support/outside/http.ts';
import { Writer } from '../support/outside/writer.ts';
import { testServer } from '../support/server.ts';

const { PATH = '' } = process.env;

function serve(env: Record<string, string>) {
  const options = { env: { PATH, PORT: '0', ...env }, encoding: 'utf8', timeout: 20_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main.ts'], options);
  return { status, stdout, stderr };
}

describe('a server that cannot start says which setting is wrong, in one line', () => {
  it('where its data folder is a file, or stands below one', async () => {
    const file = join(await dataFolder(), 'file');
    writeFileSync(file, '');
    for (const folder of [file, join(file, 'below')]) {
      const { status, stderr } = serve({ JOBWIRE_DATA: folder });
      expect([status, stderr]).toEqual([
        1,
        `${folder} cannot be used as data folder (JOBWIRE_DATA): ${file} is a file.\n`,
      ]);
    }
  }, 40_000);

  it.runIf(process.platform === 'linux')(
    'where its data folder cannot be made',
    () => {
      const { status, stderr } = serve({ JOBWIRE_DATA: '/proc/jobwire/data' });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^\/proc\/jobwire\/data cannot be used as data folder \(JOBWIRE_DATA\): ENOENT.*\n$/);
    },
    40_000,
  );

  it('where its port is taken', async () => {
    const { url } = await testServer();
    const { port } = new URL(url);
    const { status, stderr } = serve({ PORT: port, JOBWIRE_ENGINE: 'memory' });
    expect([status, stderr]).toEqual([2, expect.stringMatching(new RegExp(`^PORT=${port} is taken: .*\\n$`))]);
  }, 40_000);

  it('where its address is not of this machine', () => {
    const env = { HOST: '203.0.113.7', JOBWIRE_ALLOW_ANONYMOUS: 'true', JOBWIRE_ENGINE: 'memory' };
    const { status, stderr } = serve(env);
    expect([status, stderr]).toEqual([2, 'HOST=203.0.113.7 is not an address of this machine.\n']);
  }, 40_000);
});

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The status with which a server says that it is alive; 0 where nobody listens. */
function alive(port: number): Promise<number> {
  return ask(`http://127.0.0.1:${port}/healthz`).then(
    ({ status }) => status,
    () => 0,
  );
}

/** Ends what may be left of a process that led a group. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {} // they have all gone
}

describe('a server', () => {
  it('starts, serves and stops where nobody reads what it prints', async () => {
    const port = await freePort();
    const child = spawn(process.execPath, ['src/main.ts'], {
      env: { PATH, PORT: `${port}`, JOBWIRE_DATA: await dataFolder(), JOBWIRE_DRAIN_MS: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const exited = once(child, 'exit');
    child.stdout.destroy();
    child.stderr.destroy();
    await expect.poll(() => alive(port), { timeout: 15_000 }).toBe(200);
    await sleep(200); // by now it has said where it listens
    expect(await alive(port)).toBe(200);
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  }, 40_000);

  it('goes when the npm that started it is ended', async () => {
    const port = await freePort();
    const { HOME = '' } = process.env;
    const npm = spawn(process.execPath, ['node_modules/npm/bin/npm-cli.js', 'start'], {
      env: { PATH, HOME, PORT: `${port}`, JOBWIRE_ENGINE: 'memory', JOBWIRE_DRAIN_MS: '0' },
      stdio: 'ignore',
      detached: true, // a group of its own, by which the server can be ended where it stays
    });
    onTestFinished(() => endGroup(npm.pid!));
    await expect.poll(() => alive(port), { timeout: 30_000 }).toBe(200);
    npm.kill('SIGTERM');
    await expect.poll(() => alive(port), { timeout: 15_000 }).toBe(0);
  }, 60_000);

  it('stops at once on Ctrl-C, with the running job at its checkpoint, whatever the drain window', async () => {
    const folder = await dataFolder();
    const server = await startChild({ JOBWIRE_DATA: folder, JOBWIRE_DRAIN_MS: '20000' });
    onTestFinished(() => server.kill());
    const writer = new Writer(() => server.url, AbortSignal.timeout(10_000));
    const job = (await writer.start({ key: 'a', params: { delayMs: 200 }, label: 'a' }, 'http'))!;
    await expect
      .poll(async () => JSON.parse((await ask(`${server.url}/v1/jobs/${job}`)).body).lastSeq, { timeout: 10_000 })
      .toBeGreaterThan(3);
    const began = performance.now();
    server.signal('SIGINT');
    expect(await server.exited).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(10_000);
    const next = await startChild({ JOBWIRE_DATA: folder, JOBWIRE_DRAIN_MS: '0' });
    onTestFinished(() => next.kill());
    const page = JSON.parse((await ask(`${next.url}/v1/jobs/${job}/events?after=0`)).body);
    expect(page.events.map(({ type }: { type: string }) => type)).toContain('retrying');
  }, 40_000);

  it('lets jobs go on while a long drain window is open', async () => {
    const server = await startChild({ JOBWIRE_DATA: await dataFolder(), JOBWIRE_DRAIN_MS: '20000' });
    onTestFinished(() => server.kill());
    const writer = new Writer(() => server.url, AbortSignal.timeout(10_000));
    const job = (await writer.start({ key: 'a', params: { delayMs: 20 }, label: 'a' }, 'http'))!;
    server.signal('SIGTERM');
    await expect.poll(async () => (await ask(`${server.url}/readyz`)).status, { timeout: 10_000 }).toBe(503);
    const status = async () => JSON.parse((await ask(`${server.url}/v1/jobs/${job}`)).body).status;
    await expect.poll(status, { timeout: 14_000 }).toBe('completed');
  }, 40_000);
});
