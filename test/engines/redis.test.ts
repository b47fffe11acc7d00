import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '../../src/engines/redis/connection.ts';
import { Counts } from '../../src/engines/redis/counts.ts';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { Keys } from '../../src/engines/redis/keys.ts';
import { Scripts } from '../../src/engines/redis/scripts.ts';
import { batchOf, lease, startRun, T0 } from '../contract/engine/bench.ts';
import { engineContract } from '../contract/engine.ts';
import { testProxy } from '../support/proxy.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis({ appendonly: 'no' }); // the cases are about the engine; what outlives Redis is tried elsewhere
  });
  afterAll(() => redis?.dispose());

  it('keeps one secret for all servers, the first that it is given', async () => {
    const prefix = randomUUID();
    const nodes = await Promise.all([1, 2].map(() => openRedisEngine({ url: redis.url, prefix })));
    onTestFinished(async () => void (await Promise.all(nodes.map((node) => node.close()))));
    const kept = await Promise.all(nodes.map((node, i) => node.sharedSecret(`candidate ${i}`)));
    expect(kept[0]).toMatch(/^candidate \d$/);
    expect(await Promise.all(nodes.map((node) => node.sharedSecret('late')))).toEqual([kept[0], kept[0]]);
    expect(kept[1]).toBe(kept[0]);
  });

  it('counts for all servers what is used, in windows of time', async () => {
    const [near, far] = await servers(60_000);
    expect(await near.tally('ann', { requests: 1, bytes: 500 }, 200)).toMatchObject({
      totals: { requests: 1, bytes: 500 },
    });
    const { totals, leftMs } = await far.tally('ann', { requests: 2 }, 200);
    expect(totals).toEqual({ requests: 3 });
    expect(leftMs).toBeLessThanOrEqual(200);
    expect(await far.tally('bob {x}:used', { requests: 1 }, 200)).toMatchObject({ totals: { requests: 1 } });
    await expect.poll(async () => (await near.tally('ann', { requests: 1 }, 200)).totals.requests).toBe(1);
  });

  it('holds places for all servers; those of a server that is gone are free', async () => {
    const [near, far] = await servers(400);
    await Promise.all([near.beat(), far.beat()]);
    await Promise.all([near.beat(), far.beat()]);
    expect(await near.hold('ann', 2, 3)).toBe(true);
    expect(await far.hold('ann', 1, 3)).toBe(true);
    expect(await far.hold('ann', 2, 3)).toBe(false);
    expect(await near.hold('ann', 0, 3)).toBe(true);
    expect(await far.hold('ann', 3, 3)).toBe(true);
    expect(await near.hold('ann', 1, 3)).toBe(false);
    // Far says nothing any more.
    await expect.poll(async () => [await near.beat(), await near.hold('ann', 3, 3)]).toEqual([undefined, true]);
    await far.beat();
    expect(await far.hold('ann', 4, 6)).toBe(false);
    await near.leave();
    await far.beat();
    expect(await far.hold('ann', 4, 6)).toBe(true);
  });

  /** The counters of two servers. */
  async function servers(presentMs: number): Promise<[Counts, Counts]> {
    const keys = new Keys(randomUUID());
    const open = async () => {
      const connected = await connect({ url: redis.url });
      onTestFinished(() => connected.close());
      return new Counts(connected.client, new Scripts(connected.client), keys, presentMs);
    };
    return [await open(), await open()];
  }

  it('gives a run the last checkpoint, also where the run before makes one while it is taken over', async () => {
    const prefix = randomUUID();
    let isSlow = false;
    const way = {
      get delayMs() {
        return isSlow ? 300 : 0;
      },
    };
    const proxy = await testProxy(redis.url, () => way);
    const open = (url: string) => openRedisEngine({ url, prefix, lockMs: 200 });
    const [near, far] = [await open(redis.url), await open(proxy.url.replace('http', 'redis'))];
    const monitor = await new Redis(redis.port).monitor();
    onTestFinished(async () => void (await Promise.all([near.close(), far.close(), monitor.disconnect()])));
    const run = await startRun(near);
    await near.append(run, batchOf({ i: 1 }), Buffer.from('first'));
    const waiting = async () => Number(await redis.command('llen', `${prefix}:{queue}:enkf:wait`));
    while ((await waiting()) === 0) await near.rescue(0); // BullMQ hears nothing of it and puts it back

    isSlow = true;
    const leased = lease(far);
    await heard(monitor, (key) => key.startsWith(`${prefix}:{${run.job}}:`)); // and the answer is on its way for a while
    await near.append(run, batchOf({ i: 2 }), Buffer.from('second'));
    await near.settle(run, { kind: 'retrying', delayMs: 0, reason: 'lost', counts: false }, { time: T0 });
    const { checkpoint } = (await leased) ?? (await lease(near, T0 + 60_000))!;
    expect(String(checkpoint!.state)).toBe('second');
  });

  engineContract(
    'redis',
    async () => {
      const prefix = randomUUID();
      const open = () => openRedisEngine({ url: redis.url, prefix, commandTimeoutMs: 30_000 });
      let engine = await open();
      return {
        engine,
        reopen: async () => {
          await engine.close();
          engine = await open();
          return engine;
        },
        dispose: async () => {
          await engine.close();
          await redis.command('flushall');
        },
      };
    },
    { durable: true },
  );
});

/** Resolves when Redis is asked for a key that fits. */
function heard(monitor: Redis, fits: (key: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    monitor.on('monitor', (_time: string, [, key]: string[]) => key !== undefined && fits(key) && resolve());
  });
}
