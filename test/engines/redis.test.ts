import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
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
