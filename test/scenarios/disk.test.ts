import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { databaseFile } from '../../src/engines/sqlite/files.ts';
import { verify } from '../../src/engines/sqlite/verify.ts';
import { check, summary } from '../support/checker.ts';
import { startChild } from '../support/children.ts';
import { readers } from '../support/clients/readers.ts';
import { SseClient } from '../support/clients/sse.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { dataFolder } from '../support/folder.ts';
import { eventElements } from '../support/outside/elements.ts';
import { type Ask, ask, open } from '../support/outside/http.ts';
import { follow, Notes, readLogs, WAYS } from '../support/outside/reader.ts';
import { command } from '../support/outside/websocket.ts';
import { Writer } from '../support/outside/writer.ts';
import { testServer } from '../support/server.ts';
import { smallFileSystem, smallFiles } from '../support/small-disk.ts';
import { keptEvents, WrittenJob } from '../support/written-job.ts';

const START = { type: 'enkf', params: { delayMs: 100 }, label: 'filler' };
const POST = { method: 'POST', body: START };

/** What every refused command has to say. */
async function expectRefused(url: string, body: object): Promise<void> {
  const response = await open(url, { method: 'POST', body });
  const problem = JSON.parse(await text(response));
  expect([response.statusCode, problem.code]).toEqual([503, 'unavailable']);
  expect(response.headers['content-type']).toBe('application/problem+json');
  expect(response.headers['retry-after']).toMatch(/^[123]$/);
  expect(problem.retryAfterMs).toBeGreaterThanOrEqual(1_000);
}

const statusOf = async (url: string, options: Ask = {}) => (await ask(url, options)).status;

/** Starts jobs until none finds room any more. */
async function fillUp(url: string, { starts }: Writer): Promise<void> {
  for (;;) {
    const { status, body } = await ask(`${url}/v1/jobs`, POST);
    if (status !== 201) return;
    starts.push({ key: 'a last one', params: START.params, label: START.label, answers: [JSON.parse(body)] });
  }
}

async function unfinished(url: string): Promise<object[]> {
  const { jobs } = JSON.parse((await ask(`${url}/v1/jobs?limit=100`)).body) as { jobs: { status: string }[] };
  return jobs.filter(({ status }) => status !== 'completed');
}

describe.each([smallFileSystem(), smallFiles()].filter((disk) => disk !== undefined))('a full disk ($name)', (disk) => {
  it('refuses commands, goes on reading, and recovers without a restart: nothing is lost', async () => {
    const server = await startChild({ JOBWIRE_DATA: join(disk.folder, 'data'), JOBWIRE_WORKERS: '2' });
    onTestFinished(() => server.kill().then(() => disk.dispose()));
    const { url } = server;
    const writer = new Writer(() => url, AbortSignal.timeout(30_000));
    const job = (await writer.start({ key: 'before', params: START.params, label: 'before' }, 'http'))!;
    const followers = WAYS.map((way) => follow(() => url, way, new Notes(way, job)));
    const early = new Notes('early', job);
    void follow(() => url, 'sse', early);
    await vi.waitFor(() => expect(early.events.length).toBeGreaterThan(4), { timeout: 10_000 });

    disk.fill(server.pid);
    await fillUp(url, writer);
    await expectRefused(`${url}/v1/jobs`, START);
    await expectRefused(`${url}/v1/jobs/${job}/inputs`, { name: 'tune', data: { phi: 7 } });
    await expectRefused(`${url}/v1/jobs/${job}/cancel`, {});
    const overSocket = await command(url, { type: 'start', jobType: 'enkf', params: {} }, AbortSignal.timeout(5_000));
    expect(overSocket).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    const insisted = [
      writer.start({ key: 'http', params: { seed: 1 }, label: 'http' }, 'http'),
      writer.start({ key: 'ws', params: { seed: 2 }, label: 'ws' }, 'websocket'),
      writer.input({ job, key: 'move', name: 'tune', data: { phi: 30 } }, 'http'),
    ];
    for (const path of [`/v1/jobs/${job}`, '/v1/jobs', `/v1/jobs/${job}/events?after=0`, '/healthz', '/metrics', '/']) {
      expect([path, await statusOf(`${url}${path}`)]).toEqual([path, 200]);
    }
    const late = new Notes('late', job);
    const lateRead = follow(() => url, 'websocket', late);
    await expect.poll(() => late.events.length).toBeGreaterThanOrEqual(early.events.length);
    expect(await statusOf(`${url}/readyz`)).toBe(503);
    expect(await statusOf(`${url}/readyz`)).toBe(503); // asking is no way out

    disk.free(server.pid);
    await vi.waitFor(async () => expect(await statusOf(`${url}/readyz`)).toBe(200), { timeout: 5_000 });
    await Promise.all(insisted);
    const told = await Promise.all([...followers, lateRead]);
    expect(told.map(({ ended }) => ended)).toEqual(told.map(() => true));
    await vi.waitFor(async () => expect(await unfinished(url)).toEqual([]), { timeout: 15_000 });
    const { starts, inputs, cancels } = writer;
    const logs = await readLogs(url);
    expect(summary(check({ readers: told, starts, inputs, cancels, logs }))).toBe('');
    await server.kill();
    expect(verify(databaseFile(join(disk.folder, 'data'))).faults).toEqual([]);
  }, 40_000);
});

it('a server that is started on a full disk says so and ends; with room it finds everything', async () => {
  const disk = smallFileSystem();
  if (!disk) return console.log('Left out: a start on a full disk: only root can mount a small one.');
  const folder = join(disk.folder, 'data');
  const env = { JOBWIRE_DATA: folder, JOBWIRE_WORKERS: '1' };
  let server = await startChild(env);
  onTestFinished(() => server.kill().then(() => disk.dispose()));
  const writer = new Writer(() => server.url, AbortSignal.timeout(20_000));
  const job = (await writer.start({ key: 'a', params: START.params, label: 'a' }, 'http'))!;
  disk.fill(server.pid);
  await server.kill();
  const file = databaseFile(folder);
  await expect(startChild(env)).rejects.toThrow(`${file} cannot be opened (JOBWIRE_DATA): database or disk is full.`);
  disk.free(server.pid);
  server = await startChild(env);
  const notes = await follow(() => server.url, 'sse', new Notes('reader', job));
  const { starts, inputs, cancels } = writer;
  const logs = await readLogs(server.url);
  expect(summary(check({ readers: [notes], starts, inputs, cancels, logs }))).toBe('');
}, 40_000);

describe('a busy disk', () => {
  it('refuses commands while another program holds the file, goes on reading, and recovers', async () => {
    const folder = await dataFolder();
    const { url } = await testServer({ JOBWIRE_DATA: folder, JOBWIRE_WORKERS: '1' });
    const writer = new Writer(() => url, AbortSignal.timeout(20_000));
    const job = (await writer.start({ key: 'before', params: START.params, label: 'before' }, 'http'))!;
    const followers = WAYS.map((way) => follow(() => url, way, new Notes(way, job)));
    const other = new DatabaseSync(databaseFile(folder), { timeout: 10_000 }); // the server may be writing just now
    other.exec('BEGIN IMMEDIATE');
    await expectRefused(`${url}/v1/jobs`, START);
    expect(await statusOf(`${url}/readyz`)).toBe(503);
    for (const path of ['/v1/jobs', `/v1/jobs/${job}/events`]) expect(await statusOf(`${url}${path}`)).toBe(200);
    other.exec('ROLLBACK');
    other.close();
    expect(await statusOf(`${url}/readyz`)).toBe(200);
    const told = await Promise.all(followers);
    const { starts, inputs, cancels } = writer;
    const logs = await readLogs(url);
    expect(logs.size).toBe(1);
    expect(summary(check({ readers: told, starts, inputs, cancels, logs }))).toBe('');
  });
});

/** A folder with two ended jobs; a byte of an event of the first has changed on the disk. */
async function withDamage(folder: string, at: number) {
  const engine = await openSqliteEngine({ folder });
  const logs: { job: string; events: string[] }[] = [];
  for (let i = 0; i < 2; i++) {
    const job = await WrittenJob.begin(engine);
    for (let n = 0; n < 30; n++) await job.write(100, 100);
    await job.end();
    logs.push({ job: job.id, events: await keptEvents(engine, job.id) });
  }
  await engine.close();
  const file = databaseFile(folder);
  const bytes = readFileSync(file);
  bytes[bytes.indexOf(logs[0]!.events[at]!) + 150]!++;
  writeFileSync(file, bytes);
  return { damaged: logs[0]!, whole: logs[1]! };
}

describe('a damaged log', () => {
  it('is served to where it is whole and never with a hole; others are not touched', async () => {
    const folder = await dataFolder();
    const { damaged, whole } = await withDamage(folder, 2_000);
    const server = await startChild({ JOBWIRE_DATA: folder });
    onTestFinished(() => server.kill());
    const { url } = server;

    const page = await ask(`${url}/v1/jobs/${damaged.job}/events?after=1500&limit=1000`);
    expect([page.status, JSON.parse(page.body)]).toMatchObject([503, { code: 'unavailable', job: damaged.job }]);
    expect(JSON.parse(page.body).detail).toMatch(/is damaged at seq \d+.*Restore/);
    const before = await ask(`${url}/v1/jobs/${damaged.job}/events?after=0&limit=100`);
    expect(eventElements(before.body)).toEqual(damaged.events.slice(0, 100));
    expect(await statusOf(`${url}/v1/jobs/${damaged.job}`)).toBe(200);

    const stream = await SseClient.open(url, `/v1/jobs/${damaged.job}/events`);
    await stream.ended;
    expect(stream.inbox.all.at(-1)).toMatchObject({
      event: 'problem',
      json: { code: 'unavailable', job: damaged.job },
    });
    expect(stream.retries.at(-1)).toBeGreaterThanOrEqual(30_000);
    const socket = await SocketClient.open(url);
    await socket.ask({ type: 'subscribe', job: damaged.job });
    await socket.inbox.find(({ json }) => json.type === 'problem' && json.job === damaged.job);
    for (const events of [stream.events(), socket.events(damaged.job)]) {
      expect(events).toEqual(damaged.events.slice(0, events.length));
      expect(events.length).toBeGreaterThan(0);
      expect(events.length).toBeLessThan(2_001);
    }

    const told = await Promise.all(readers.map((reader) => reader.readToEnd(url, whole.job)));
    for (const { events } of told) expect(events).toEqual(whole.events);
    expect(server.output()).toMatch(/"level":50.*is damaged at seq/);
    await server.kill();
    expect(verify(databaseFile(folder)).faults).toEqual([expect.stringContaining(damaged.job)]);
  }, 40_000);
});

describe('a server that cannot have its data', () => {
  function serve(folder: string) {
    const { PATH = '' } = process.env;
    const env = { PATH, PORT: '0', JOBWIRE_DATA: folder };
    return spawnSync(process.execPath, ['src/main.ts'], { env, encoding: 'utf8', timeout: 30_000 });
  }

  it('because another has it, says so in one line and ends with 1; the other goes on', async () => {
    const folder = await dataFolder();
    const { url } = await testServer({ JOBWIRE_DATA: folder });
    const { status, stdout, stderr } = serve(folder);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`Another server uses ${folder}. Stop it, or take another data folder.\n`);
    expect(await statusOf(`${url}/v1/jobs`, POST)).toBe(201);
  }, 40_000);

  it('because it is damaged, says so in one line and ends with 1', async () => {
    const folder = await dataFolder();
    await withDamage(folder, 10);
    const file = databaseFile(folder);
    writeFileSync(file, readFileSync(file).fill(0x58, 0, 4096));
    const { status, stdout, stderr } = serve(folder);
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      `${file} is no database, or is damaged. Restore it from a backup.\n`,
    ]);
  }, 40_000);
});
