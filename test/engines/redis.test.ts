import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { engineContract } from '../contract/engine.ts';
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
