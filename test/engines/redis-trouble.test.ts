import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import {
  batchOf,
  complete,
  ENKF,
  expectWhole,
  lease,
  logOf,
  logText,
  refusal,
  retry,
  startRun,
  submission,
  submit,
  T0,
} from '../contract/engine/bench.ts';
import { openLane } from '../support/lane.ts';
import { between } from '../support/meddler.ts';
import { testProxy } from '../support/proxy.ts';
import { freePort, hasRedis, type RedisServer, startRedis } from '../support/redis.ts';

/** Commands are given up sooner than in a server (5 s), so that nobody waits here for long; a busy machine needs some. */
const TIMEOUT_MS = 2_500;

const open = (redis: Pick<RedisServer, 'url'>): Promise<Engine> =>
  openRedisEngine({ url: redis.url, commandTimeoutMs: TIMEOUT_MS });

/** Resolves when the engine answers again. */
async function back(engine: Engine): Promise<void> {
  await vi.waitFor(() => engine.ping(), { timeout: 15_000, interval: 50 });
}

describe.skipIf(!hasRedis)('Redis that must not be trusted with jobs', () => {
  it('is refused where it would throw events away', async () => {
    const redis = await startRedis({ 'maxmemory-policy': 'allkeys-lru' });
    onTestFinished(() => redis.dispose());
    await expect(open(redis)).rejects.toThrow(
      /^Redis at 127\.0\.0\.1:\d+ \(REDIS_URL\) cannot be used: its maxmemory-policy is allkeys-lru: .* noeviction\.$/,
    );
    await redis.command('config', 'set', 'maxmemory-policy', 'noeviction');
    const engine = await open(redis);
    onTestFinished(() => engine.close());
    await engine.ping();
    await redis.command('config', 'set', 'maxmemory-policy', 'volatile-ttl');
    await expect(engine.ping()).rejects.toEqual(refusal('unavailable')); // /readyz says no
  });

  it('is refused where it is a replica, or cannot be reached', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.dispose());
    await redis.command('replicaof', '127.0.0.1', redis.port);
    await expect(open(redis)).rejects.toThrow(/cannot be used: it is a replica/);
    const url = `redis://:secret@127.0.0.1:${await freePort()}`;
    await expect(open({ url })).rejects.toThrow(
      /^Redis at 127\.0\.0\.1:\d+ \(REDIS_URL\) cannot be used: .*ECONNREFUSED/,
    );
    await expect(open({ url })).rejects.not.toThrow(/secret/);
  });

  it('is refused where it is too old', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.dispose());
    const { url } = await between(redis.port, {
      answer: (text) => text.replace(/redis_version:\d+\.\d+/, 'redis_version:6.2'),
    });
    await expect(open({ url })).rejects.toThrow(
      /cannot be used: it is version 6\.2\.\d+, and Jobwire needs 7\.0 or newer/,
    );
  });
});

describe.skipIf(!hasRedis)('Redis in trouble', () => {
  let redis: RedisServer;
  let engine: Engine;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis?.dispose());
  beforeEach(async () => {
    engine = await open(redis);
  });
  afterEach(async () => {
    await engine.close();
    await redis.command('flushall');
  });

  it('that stands still is not waited for, and nothing is done twice', async () => {
    const run = await startRun(engine);
    redis.signal('SIGSTOP');
    const begun = performance.now();
    await expect(engine.append(run, batchOf({ i: 0 }))).rejects.toEqual(refusal('unavailable'));
    await expect(engine.get(run.job)).rejects.toEqual(refusal('unavailable'));
    await expect(engine.ping()).rejects.toEqual(refusal('unavailable'));
    expect(performance.now() - begun).toBeLessThan(4 * TIMEOUT_MS);
    redis.signal('SIGCONT');
    await back(engine);
    // The append may have been carried out, or not: once at most.
    const events = await expectWhole(engine, run.job);
    expect(events.slice(2).map(({ data }) => data)).toEqual(events.length === 2 ? [] : [{ i: 0 }]);
    await engine.append(run, batchOf({ i: 1 }));
    await expectWhole(engine, run.job);
  });

  it('that stands still leaves no hole in what a lane writes', async () => {
    const run = await startRun(engine);
    const lane = openLane(engine);
    lane.send(run, batchOf({ i: 0 }));
    await lane.answered(1);
    redis.signal('SIGSTOP');
    for (let i = 1; i < 4; i++) lane.send(run, batchOf({ i }));
    await lane.answered(4);
    redis.signal('SIGCONT');
    await back(engine);
    lane.send(run, batchOf({ i: 4 }));
    await lane.answered(5);
    expect(lane.replies.slice(1)).toEqual(Array(4).fill({ unavailable: expect.stringContaining('Redis') }));
    const steps = (await expectWhole(engine, run.job)).slice(2).map(({ data }) => data.i);
    expect(steps).toEqual(steps.map((_, i) => i)); // however many of them came through
  });

  it('whose answer is lost on the way has done it once', async () => {
    let deaf = 0; // connections before this one hear no answer any more
    const proxy = await testProxy(redis.url.replace('redis:', 'http:'), (connection) => ({
      swallow: () => (connection < deaf ? 'down' : undefined),
    }));
    const far = await openRedisEngine({ url: proxy.url.replace('http:', 'redis:'), commandTimeoutMs: 10_000 });
    onTestFinished(() => far.close());
    const run = await startRun(engine);
    await far.append(run, batchOf({ i: 0 }));
    deaf = proxy.taken;
    const append = far.append(run, batchOf({ i: 1 }));
    append.catch(() => undefined);
    await vi.waitFor(async () => expect((await engine.get(run.job))!.lastSeq).toBe(4), { timeout: 5_000 });
    proxy.reset(); // the answer, wherever it is on its way, is lost with its connection
    await expect(append).rejects.toEqual(refusal('unavailable'));
    await back(far);
    await far.append(run, batchOf({ i: 2 }));
    expect((await expectWhole(far, run.job)).slice(2).map(({ data }) => data.i)).toEqual([0, 1, 2]);
  });

  it('that is killed has all that it acknowledged when it is there again', async () => {
    const run = await startRun(engine);
    const rung: number[] = [];
    engine.listen({ grew: (growths) => rung.push(...growths.map(({ lastSeq }) => lastSeq)) });
    await engine.append(run, batchOf({ i: 0 }));
    const before = await logText(engine, run.job);
    await redis.stop();
    await expect(submit(engine)).rejects.toEqual(refusal('unavailable'));
    await expect(engine.ping()).rejects.toEqual(refusal('unavailable'));
    await redis.start();
    await back(engine);
    expect(await logText(engine, run.job)).toBe(before);
    expect(await engine.append(run, batchOf({ i: 1 }))).toEqual({ lost: false, lastSeq: 4 });
    await complete(engine, run);
    await expect.poll(() => rung.at(-1)).toBe(5);
    await submit(engine);
    expect((await lease(engine))?.run.attempt).toBe(1);
  });

  it('that is killed rings for other nodes again when it is there again', async () => {
    const other = await open(redis);
    onTestFinished(() => other.close());
    await redis.stop();
    await redis.start();
    await Promise.all([back(engine), back(other)]);
    const rung: string[] = [];
    other.listen({ grew: (growths) => rung.push(...growths.map(({ job }) => job)) });
    await vi.waitFor(
      async () => {
        const { id } = await submit(engine);
        await sleep(20);
        expect(rung).toContain(id);
      },
      { timeout: 10_000 },
    );
  });

  it.each([
    { since: 'a moment ago', knownMs: 0 },
    { since: 'so long that it is known', knownMs: 200 },
  ])(
    'that is away since $since refuses a job type used for the first time, and serves it when it is back',
    async ({ knownMs }) => {
      await redis.stop();
      await sleep(knownMs);
      await expect(lease(engine)).rejects.toEqual(refusal('unavailable'));
      await redis.start();
      await back(engine);
      await submit(engine, { type: ENKF });
      await vi.waitFor(async () => expect(await lease(engine)).toBeDefined(), { timeout: 10_000 });
    },
  );

  it('whose connection breaks again before it is whole rings all the same when it is', async () => {
    let asked = 0;
    const { url, cut } = await between(redis.port, { breaks: (text) => /subscribe/i.test(text) && isBad(++asked) });
    const isBad = (time: number) => time === 2 || time === 3;
    const other = await open({ url });
    onTestFinished(() => other.close());
    cut();
    await vi.waitFor(() => expect(asked).toBeGreaterThan(3), { timeout: 15_000 });
    const rung: string[] = [];
    other.listen({ grew: (growths) => rung.push(...growths.map(({ job }) => job)) });
    const { id } = await submit(engine);
    await expect.poll(() => rung).toContain(id);
  });

  it('that went back to an older copy takes nothing more of a run whose events it lost', async () => {
    const run = await startRun(engine);
    const lane = openLane(engine);
    for (let i = 0; i < 3; i++) lane.send(run, batchOf({ i }));
    await lane.answered(3);
    await redis.stop();
    await redis.copy();
    await redis.start();
    await back(engine);
    lane.send(run, batchOf({ i: 3 }));
    await lane.answered(4);
    expect(lane.replies[3]).toEqual({ lost: false, lastSeq: 6 });
    await redis.stop();
    await redis.goBack();
    await redis.start();
    await back(engine);
    lane.send(run, batchOf({ i: 4 }));
    await lane.answered(5);
    expect(lane.replies[4]).toEqual({ unavailable: expect.stringContaining('lost') });
    expect((await logOf(engine, run.job)).map(({ data }) => data.i).slice(2)).toEqual([0, 1, 2]);
    await retry(engine, run);
    expect((await lease(engine))!.run).toEqual({ job: run.job, attempt: 2 });
  });

  it('that is out of memory refuses and keeps nothing of it; reading and taking off go on', async () => {
    const run = await startRun(engine);
    for (let i = 0; i < 50; i++) await engine.append(run, batchOf({ i, pad: 'p'.repeat(1000) }));
    const done = await startRun(engine);
    await complete(engine, done);
    const waiting = await submit(engine);
    await redis.command('config', 'set', 'maxmemory', '1');
    const before = await logText(engine, run.job);
    const refused = [
      () => submit(engine, { idempotency: { key: 'k', digest: 'd' } }),
      () => engine.append(run, batchOf({ i: 50 })),
      () => engine.input(run.job, { inputId: 'i', name: 'tune', data: {}, by: 'a', owner: 'a', time: T0 }),
      () => engine.cancel(waiting.id, { time: T0 }),
      () => complete(engine, run),
      () => engine.ping(),
    ];
    for (const call of refused) {
      await expect(call()).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('out of memory'),
      });
    }
    expect(await logText(engine, run.job)).toBe(before);
    expect((await engine.list({ limit: 10 })).jobs).toHaveLength(3);
    expect(await engine.trim(run.job, 40)).toBe(40);
    await engine.remove(done.job);
    expect((await engine.list({ limit: 10 })).jobs).toHaveLength(2);

    await redis.command('config', 'set', 'maxmemory', '0');
    await engine.append(run, batchOf({ i: 50 }));
    await expectWhole(engine, run.job);
    await engine.cancel(waiting.id, { time: T0 });
    await expectWhole(engine, waiting.id);
    expect(await engine.submit(submission({ idempotency: { key: 'k', digest: 'd' } }))).toMatchObject({
      created: true,
    });
  });

  it('that has forgotten our scripts is told them again', async () => {
    await submit(engine);
    await redis.command('script', 'flush');
    const run = await startRun(engine, { type: ENKF });
    await engine.append(run, batchOf({ i: 0 }));
    await expectWhole(engine, run.job);
  });
});
