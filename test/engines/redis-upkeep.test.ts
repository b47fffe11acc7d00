import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Engine, RunRef } from '../../src/engines/engine.ts';
import { connect } from '../../src/engines/redis/connection.ts';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { Keys } from '../../src/engines/redis/keys.ts';
import { Records } from '../../src/engines/redis/records.ts';
import { Register } from '../../src/engines/redis/register.ts';
import { Scripts } from '../../src/engines/redis/scripts.ts';
import {
  batchOf,
  CHAT,
  complete,
  ENKF,
  expectWhole,
  lease,
  refusal,
  retry,
  startRun,
  submission,
  submit,
  T0,
} from '../contract/engine/bench.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';

/** Each case leaves what a crash would leave, step by step as the engine goes about it, and has it mended. */
describe.skipIf(!hasRedis)('what a crash leaves in Redis', () => {
  let redis: RedisServer;
  let engine: Engine;
  beforeAll(async () => {
    redis = await startRedis({ appendonly: 'no' });
  });
  afterAll(() => redis?.dispose());
  beforeEach(async () => {
    engine = await openRedisEngine({ url: redis.url });
  });
  afterEach(async () => {
    await engine.close();
    await redis.command('flushall');
  });

  /** The engine's own parts, to leave off in the middle with. */
  async function parts() {
    const connected = await connect({ url: redis.url });
    onTestFinished(() => connected.close());
    const scripts = new Scripts(connected.client);
    const keys = new Keys('jobwire');
    const [records, register] = [
      new Records(connected.client, scripts, keys),
      new Register(connected.client, scripts, keys),
    ];
    return { client: connected.client, keys, records, register };
  }

  /** A job that was reserved, by somebody who then died. */
  async function reserveOnly(changes: { key?: string; name?: string } = {}) {
    const { key, name } = changes;
    const listed = { id: submission().id, type: key ? ENKF : CHAT, owner: 'ann', shared: !key, name, key };
    const idempotency = key === undefined ? undefined : { key, digest: 'd' };
    const { register, client, keys } = await parts();
    await register.reserve(listed, { idempotency, maxQueued: 100, time: 0 });
    return { ...listed, known: () => client.hexists(keys.register('known'), listed.id) };
  }

  it('a key that was reserved for a job which was never made finds no job, and is free again', async () => {
    const { id, known } = await reserveOnly({ key: 'k' });
    expect(await engine.get(id)).toBeUndefined();
    expect(await engine.count()).toMatchObject({ queued: 1 });
    const asked = submission({ idempotency: { key: 'k', digest: 'd' } });
    expect(await engine.submit(asked)).toMatchObject({ created: true, job: { id: asked.id } });
    expect([await known(), await engine.count()]).toEqual([0, expect.objectContaining({ queued: 1 })]);
    await expectWhole(engine, asked.id);
  });

  it('rescue frees the key, the name and the place in the queue of a job which was never made', async () => {
    const [keyed, named] = [await reserveOnly({ key: 'k' }), await reserveOnly({ name: 'lobby' })];
    await engine.rescue(T0);
    expect([await keyed.known(), await named.known()]).toEqual([0, 0]);
    expect(await engine.count()).toMatchObject({ queued: 0 });
    const other = submission({ idempotency: { key: 'k', digest: 'other' } });
    expect(await engine.submit(other)).toMatchObject({ created: true });
    expect(await engine.submit(submission({ type: CHAT, name: 'lobby', shared: true }))).toMatchObject({
      created: true,
    });
  });

  it('whoever was given up as too slow does not make the job after all', async () => {
    const { records } = await parts();
    const { id } = await reserveOnly({ key: 'k' });
    await engine.rescue(T0);
    const late = await records.preclude(id); // what giving up left behind
    expect(late).toBe(true);
    await expect(engine.submit(submission({ id, owner: 'eve' }))).rejects.toEqual(refusal('unavailable'));
    expect(await engine.get(id)).toBeUndefined();
  });

  it('rescue confirms a job that was made, and leaves it alone', async () => {
    const { client, keys } = await parts();
    const { id } = await submit(engine);
    await client.zadd(keys.register('unfinished'), 0, id);
    await engine.rescue(T0);
    expect(await client.zcard(keys.register('unfinished'))).toBe(0);
    expect((await lease(engine))!.run.job).toBe(id);
  });

  it('jobs that BullMQ has forgotten are put back by rescue, in their order', async () => {
    const { client } = await parts();
    const jobs: string[] = [];
    for (let i = 0; i < 250; i++) jobs.push((await submit(engine, { type: i % 2 ? CHAT : ENKF, time: T0 + i })).id);
    const lost = await client.keys('jobwire:{queue}:*');
    await client.del(...lost);
    expect(await lease(engine)).toBeUndefined();
    await engine.rescue(T0);
    expect((await lease(engine))!.run.job).toBe(jobs[0]);
    const taken: string[] = [];
    for (let next = await lease(engine); next; next = await lease(engine)) taken.push(next.run.job);
    expect(new Set(taken)).toEqual(new Set(jobs.slice(1)));
  });

  it('a pause is over in its time also where BullMQ has forgotten it', async () => {
    const { client } = await parts();
    const run = await startRun(engine, { time: Date.now() });
    await retry(engine, run, 60_000, Date.now());
    await client.del(...(await client.keys('jobwire:{queue}:*')));
    await engine.rescue(T0);
    expect(await lease(engine, Date.now())).toBeUndefined();
    expect((await lease(engine, Date.now() + 60_000))!.run).toEqual({ job: run.job, attempt: 2 });
  });

  it('a job that BullMQ still has and that is over, or gone, is dropped', async () => {
    const { client, keys } = await parts();
    const ended = await submit(engine);
    const gone = await submit(engine);
    const next = await submit(engine);
    await client.hset(keys.job(ended.id), 'status', 'cancelled', 'finishedAt', T0, 'rev', 2);
    await client.del(keys.job(gone.id));
    expect((await lease(engine))!.run.job).toBe(next.id);
    expect(await client.llen('jobwire:{queue}:enkf:wait')).toBe(0);
    expect(await client.llen('jobwire:{queue}:enkf:active')).toBe(1);
  });

  it('a name of a job that has ended is free, whoever ended it and did not say so', async () => {
    const { client, keys } = await parts();
    const room = await submit(engine, { type: CHAT, name: 'lobby', shared: true });
    await client.hset(keys.job(room.id), 'status', 'cancelled', 'finishedAt', T0, 'rev', 2);
    const again = await engine.submit(submission({ type: CHAT, name: 'lobby', shared: true }));
    expect(again.created).toBe(true);
    expect(await engine.count()).toMatchObject({ queued: 1, cancelled: 1 });
  });

  it('lists and counts follow the records again, also where a fail-over took these back', async () => {
    const { client, keys } = await parts();
    const ended = await submit(engine);
    await client.hset(keys.job(ended.id), 'status', 'cancelled', 'finishedAt', T0, 'rev', 2);
    const run = await startRun(engine);
    await complete(engine, run);
    await client.hset(keys.job(run.job), 'status', 'running', 'leasedUntil', T0, 'rev', 1);
    await client.hdel(keys.job(run.job), 'finishedAt', 'result');
    await engine.rescue(T0);
    expect(await engine.count()).toMatchObject({ queued: 0, running: 1, completed: 0, cancelled: 1 });
    expect((await engine.list({ status: 'cancelled', limit: 10 })).jobs.map(({ id }) => id)).toEqual([ended.id]);
    expect((await engine.rescue(T0 + 1)).map((lost) => lost.run)).toEqual([run]);
    expect(await engine.logs({ endedBefore: Number.POSITIVE_INFINITY }, 10)).toHaveLength(1);
  });

  it('a job whose deletion was cut short goes', async () => {
    const { client, keys, records } = await parts();
    const run = await startRun(engine, { idempotency: { key: 'k', digest: 'd' } });
    await complete(engine, run);
    await records.bury(run.job);
    expect(await engine.get(run.job)).toBeUndefined();
    expect(await engine.list({ limit: 10 })).toEqual({ jobs: [] });
    await engine.rescue(T0); // finds that it is not there
    await client.zadd(keys.register('unfinished'), 0, run.job); // half a minute later
    await engine.rescue(T0);
    expect(await engine.count()).toMatchObject({ completed: 0 });
    expect(await client.exists(keys.register('keys'))).toBe(0);
  });

  it('a run that BullMQ gives out although somebody has it is not begun twice', async () => {
    const { client } = await parts();
    const run = await startRun(engine);
    // What BullMQ does where a lock was not confirmed in time: back to the others.
    await client.del(`jobwire:{queue}:enkf:${run.job}:lock`);
    await client.lrem('jobwire:{queue}:enkf:active', 0, run.job);
    await client.rpush('jobwire:{queue}:enkf:wait', run.job);
    expect(await lease(engine)).toBeUndefined();
    expect(await engine.append(run, batchOf({}))).toMatchObject({ lost: false });
    await takeOver(engine, run);
    expect((await lease(engine))!.run).toEqual({ job: run.job, attempt: 2 });
  });

  it('a run whose worker died is put back although BullMQ still waits for that worker', async () => {
    const run = await startRun(engine);
    await takeOver(engine, run);
    expect((await lease(engine))!.run).toEqual({ job: run.job, attempt: 2 });
    expect(await engine.append(run, batchOf({}))).toEqual({ lost: true, lastSeq: 0 });
  });
});

/** What a dispatcher does with a run whose lease has ended. */
async function takeOver(engine: Engine, run: RunRef): Promise<void> {
  const before = T0 + 30_001;
  expect((await engine.rescue(before)).map((lost) => lost.run)).toEqual([run]);
  const outcome = { kind: 'retrying', delayMs: 0, reason: 'interrupted', counts: false } as const;
  expect(await engine.settle(run, outcome, { time: T0, lostBefore: before })).toMatchObject({ lost: false });
}
