import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { engineContract } from '../contract/engine.ts';
import { portableContract } from '../contract/portable.ts';
import { hasRedis, startCluster } from '../support/redis.ts';
import { redisStorage } from '../support/storage.ts';

/** A cluster refuses whatever touches keys of two slots at once. */
describe.skipIf(!hasRedis)('redis cluster', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;
  beforeAll(async () => {
    cluster = await startCluster(3);
  });
  afterAll(() => cluster?.dispose());

  engineContract(
    'redis cluster',
    async () => {
      const prefix = randomUUID();
      const open = () => openRedisEngine({ url: cluster.url, prefix, commandTimeoutMs: 30_000 });
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
          await Promise.all(cluster.nodes.map((node) => node.command('flushall')));
        },
      };
    },
    { durable: true },
  );

  portableContract('redis cluster', () => redisStorage(cluster.url));
});
