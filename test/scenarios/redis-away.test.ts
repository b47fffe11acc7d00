import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { seqsOf, testClient, upTo } from '../client/support/client.ts';
import { type Composition, compose } from '../support/compose.ts';
import { ask } from '../support/outside/http.ts';
import { follow, Notes, WAYS, type Way } from '../support/outside/reader.ts';
import { command } from '../support/outside/websocket.ts';
import { testProxy } from '../support/proxy.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';
import { keptEvents, WrittenJob } from '../support/written-job.ts';

/** Redis is killed under a server that has readers, and started again with its append-only file. */
describe.skipIf(!hasRedis)('while Redis is away', () => {
  let redis: RedisServer;
  let engine: Engine;
  let node: Composition;
  let job: WrittenJob;
  beforeAll(async () => {
    redis = await startRedis();
    engine = await openRedisEngine({ url: redis.url });
    node = await compose(engine);
  });
  afterAll(async () => {
    await node?.close();
    await engine?.close();
    await redis?.dispose();
  });
  beforeEach(async () => {
    job = await WrittenJob.begin(engine);
    await job.write(3);
  });

  const readers = () =>
    WAYS.map((way) => {
      const notes = new Notes(way, job.id);
      return { notes, done: follow(() => node.url, way, notes) };
    });
  const back = async () => {
    await redis.start();
    await vi.waitFor(() => engine.ping(), { timeout: 10_000, interval: 50 });
  };

  it('streams stay open and catch up; commands are refused, and readiness says no', async () => {
    const there = readers();
    await expect.poll(() => there.map(({ notes }) => notes.events.length)).toEqual([5, 5, 5, 5]);
    await redis.stop();
    const start = { type: 'enkf', params: {} };
    const commands = [
      ask(`${node.url}/v1/jobs`, { method: 'POST', body: start }),
      ask(`${node.url}/v1/jobs/${job.id}`),
      ask(`${node.url}/v1/jobs/${job.id}/cancel`, { method: 'POST' }),
      ask(`${node.url}/readyz`),
    ];
    expect((await Promise.all(commands)).map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    const refused = await command(node.url, { type: 'cancel', job: job.id }, AbortSignal.timeout(5_000));
    expect(refused).toMatchObject({ ok: false, error: { code: 'unavailable', retryAfterMs: expect.any(Number) } });

    await back();
    expect((await ask(`${node.url}/readyz`)).status).toBe(200);
    await job.write(3);
    await job.end();
    await Promise.all(there.map(({ done }) => done));
    const log = await keptEvents(engine, job.id);
    for (const { notes } of there) expect([notes.name, notes.complaints, notes.events]).toEqual([notes.name, [], log]);
    const streams = there.filter(({ notes }) => notes.name !== 'polling');
    expect(streams.map(({ notes }) => notes.connections)).toEqual([1, 1, 1]);
  }, 30_000);

  it('whoever comes is told to come again, and then gets everything', async () => {
    await redis.stop();
    const early = readers();
    const client = testClient({ baseUrl: node.url, transports: ['websocket'] });
    const seqs = seqsOf(client.jobs.watch(job.id));
    await expect.poll(() => early.filter(({ notes }) => notes.connections < 2)).toEqual([]);
    await back();
    await job.end();
    await Promise.all(early.map(({ done }) => done));
    const log = await keptEvents(engine, job.id);
    for (const { notes } of early) expect([notes.name, notes.complaints, notes.events]).toEqual([notes.name, [], log]);
    expect(await seqs).toEqual(upTo(log.length));
  }, 30_000);
});

/** The master dies, and the address leads to a copy that had not been told the last events. */
describe.skipIf(!hasRedis)('a fail-over that loses the last events', () => {
  it('is told to whoever has them, on every transport, and the log goes on from what is left', async () => {
    const [master, copy] = await Promise.all([startRedis(), startRedis()]);
    onTestFinished(async () => void (await Promise.all([master.dispose(), copy.dispose()])));
    await copy.command('replicaof', '127.0.0.1', master.port);
    let now = master;
    const proxy = await testProxy(
      () => now.url.replace('redis:', 'http:'),
      () => ({}),
    );
    const engine = await openRedisEngine({ url: proxy.url.replace('http:', 'redis:') });
    const node = await compose(engine, { hub: { lookEveryMs: 200 } });
    onTestFinished(async () => {
      await node.close();
      await engine.close();
    });
    const job = await WrittenJob.begin(engine);
    await job.write(3);
    await vi.waitFor(async () => expect(await copy.command('exists', `jobwire:{${job.id}}:job`)).toBe(1), 10_000);
    const state = async (redis: RedisServer) => redis.command('hget', `jobwire:{${job.id}}:job`, 'lastSeq');
    await vi.waitFor(async () => expect(await state(copy)).toBe(await state(master)), 10_000);
    await copy.command('replicaof', 'no', 'one');
    await job.write(3);
    const leave = new AbortController();
    const readers = WAYS.map((way) => new Notes(way, job.id));
    const done = readers.map((notes) => follow(() => node.url, notes.name as Way, notes, { signal: leave.signal }));
    await vi.waitFor(() => expect(readers.map(({ events }) => events.length)).toEqual([8, 8, 8, 8]));

    now = copy;
    await master.stop();
    proxy.reset();
    await vi.waitFor(() => expect(readers.filter(({ complaints }) => complaints.length === 0)).toEqual([]), 10_000);
    leave.abort();
    await Promise.all(done);
    const gap = { type: 'gap', job: job.id, reason: 'rewritten', requested: 8, earliest: 1 };
    for (const { name, complaints } of readers) {
      const told =
        name === 'polling' ? expect.stringMatching(/status 409 .*"code":"cursor-ahead"/) : JSON.stringify(gap);
      expect([name, complaints]).toEqual([name, [told]]);
    }
    expect(await job.write(1)).toBe(6);
    expect((await keptEvents(engine, job.id)).map((text) => JSON.parse(text).seq)).toEqual([1, 2, 3, 4, 5, 6]);
  }, 30_000);
});
