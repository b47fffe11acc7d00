import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { engineContract } from '../contract/engine.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis({ appendonly: 'no' }); // the cases are about the engine; what outlives Redis is tried elsewhere
  });
  afterAll(() => redis?.dispose());

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
