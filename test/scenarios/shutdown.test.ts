import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { startChild } from '../support/children.ts';
import { SseClient } from '../support/clients/sse.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { dataFolder } from '../support/folder.ts';
import { tellKillStory } from '../support/kill-story.ts';
import { ask } from '../support/outside/http.ts';
import { follow, Notes, readLogs, WAYS } from '../support/outside/reader.ts';
import { Writer } from '../support/outside/writer.ts';
import { chance, testSeed } from '../support/random.ts';

const WINDOW_MS = 4_000;

async function start(env: Record<string, string> = {}, folder?: string) {
  const server = await startChild({
    JOBWIRE_DATA: folder ?? (await dataFolder()),
    JOBWIRE_WORKERS: '1',
    JOBWIRE_DRAIN_MS: String(WINDOW_MS),
    ...env,
  });
  onTestFinished(() => server.kill());
  return server;
}

/** A server with a job that runs for four seconds, and one that waits behind it. */
async function startBusy(env: Record<string, string> = {}) {
  const server = await start(env);
  const writer = new Writer(() => server.url, AbortSignal.timeout(10_000));
  const running = (await writer.start({ key: 'a', params: { delayMs: 300 }, label: 'a' }, 'http'))!;
  const waiting = (await writer.start({ key: 'b', params: {}, label: 'b' }, 'http'))!;
  return { server, running, waiting };
}

const openStream = (url: string, job: string) => SseClient.open(url, `/v1/jobs/${job}/events?after=latest`);

async function openSocket(url: string, job: string) {
  const client = await SocketClient.open(url);
  expect(await client.ask({ type: 'subscribe', job, after: 'latest' })).toMatchObject({ ok: true });
  return client;
}

async function timed<T>(promise: Promise<T>): Promise<{ value: T; at: number }> {
  return { value: await promise, at: performance.now() };
}

describe('SIGTERM', () => {
  it('lets readers go one after another, each told when to come back, and serves the new ones until then', async () => {
    const { server, running, waiting } = await startBusy();
    const { url } = server;
    const jobs = [running, waiting, running, waiting];
    const streams = await Promise.all(jobs.map((job) => openStream(url, job)));
    const sockets = await Promise.all(jobs.map((job) => openSocket(url, job)));
    const poll = timed(ask(`${url}/v1/jobs/${waiting}/events?after=latest&wait=20`));
    await sleep(200); // the poll has arrived and is held back
    const began = performance.now();
    server.signal('SIGTERM');
    const gone = [...streams.map((client) => timed(client.ended)), ...sockets.map((client) => timed(client.closed))];

    const polled = await poll;
    expect(polled.at - began).toBeLessThan(WINDOW_MS / 2);
    expect(JSON.parse(polled.value.body)).toMatchObject({ events: [], ended: false });
    const ready = await ask(`${url}/readyz`);
    expect([ready.status, JSON.parse(ready.body).code]).toEqual([503, 'draining']);
    expect((await ask(`${url}/healthz`)).status).toBe(200);
    expect((await ask(`${url}/v1/jobs/${running}`)).status).toBe(200);
    const late = await openStream(url, running);
    const lateSocket = await SocketClient.open(url);
    await late.ended;
    expect(late.retries).toHaveLength(2);
    expect(late.inbox.all.map(({ event }) => event)).toEqual(['goaway']);
    expect(await lateSocket.closed).toEqual({ code: 4200, reason: 'draining' });

    const times = (await Promise.all(gone)).map(({ at }) => at - began).sort((a, b) => a - b);
    for (const { inbox, retries } of streams) {
      const { event, json } = inbox.all.at(-1)!;
      expect([event, json.reason]).toEqual(['goaway', 'draining']);
      expect(retries.at(-1)).toBe(json.retryAfterMs);
    }
    for (const { inbox, closed } of sockets) {
      expect(inbox.all.at(-1)!.json).toMatchObject({
        type: 'goaway',
        reason: 'draining',
        retryAfterMs: expect.any(Number),
      });
      expect(await closed).toEqual({ code: 4200, reason: 'draining' });
    }
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(WINDOW_MS / 2);
    expect(await server.exited).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  it('puts the running job back at its checkpoint; the next server goes on there, and readers see no seam', async () => {
    const folder = await dataFolder();
    let server = await start({ JOBWIRE_DRAIN_MS: '500' }, folder);
    let url: string | undefined = server.url;
    const writer = new Writer(() => url, AbortSignal.timeout(20_000));
    const job = (await writer.start({ key: 'a', params: { delayMs: 200 }, label: 'a' }, 'http'))!;
    const readers = WAYS.map((way) => new Notes(way, job));
    const followed = readers.map((notes, i) => follow(() => url, WAYS[i]!, notes));
    await expect.poll(() => readers[0]!.events.length, { timeout: 10_000 }).toBeGreaterThan(5);
    server.signal('SIGTERM');
    expect(await server.exited).toEqual({ code: 0, signal: null });
    url = undefined;
    server = await start({}, folder);
    url = server.url;
    await Promise.all(followed);
    const logs = await readLogs(url);
    const { starts, inputs, cancels } = writer;
    expect(summary(check({ readers, starts, inputs, cancels, logs }))).toBe('');
    const events = logs.get(job)!.map((text) => JSON.parse(text));
    expect(events.filter(({ type }) => type === 'progress').map(({ data }) => data.step)).toEqual(
      Array.from({ length: 14 }, (_, i) => i + 1),
    );
    const back = events.findIndex(({ type }) => type === 'retrying');
    expect(events[back - 1].type).toBe('progress');
    expect(events[back + 1]).toMatchObject({
      type: 'started',
      data: { attempt: 2, resumedFrom: events[back - 1].seq },
    });
    expect(events.filter(({ type }) => type === 'started')).toHaveLength(2);
  }, 40_000);

  it('again and again under load loses nothing, repeats nothing and takes nothing back', async () => {
    const { seen } = await tellKillStory({
      rounds: 2,
      ending: 'SIGTERM',
      lifeMs: [500, 2_000],
      chance: chance(testSeed()),
      env: { JOBWIRE_DATA: await dataFolder(), JOBWIRE_DRAIN_MS: '500' },
      settleMs: 30_000,
    });
    expect(summary(check(seen))).toBe('');
  }, 60_000);

  it('twice ends the server at once', async () => {
    const { server, running } = await startBusy({ JOBWIRE_DRAIN_MS: '20000' });
    await openStream(server.url, running);
    server.signal('SIGTERM');
    await expect.poll(async () => JSON.parse((await ask(`${server.url}/readyz`)).body).code).toBe('draining');
    const began = performance.now();
    server.signal('SIGTERM');
    expect(await server.exited).toEqual({ code: 1, signal: null });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
