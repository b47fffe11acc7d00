import { afterAll, beforeAll, describe } from 'vitest';
import { portableContract } from '../contract/portable.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';
import { redisStorage, sqliteStorage } from '../support/storage.ts';

portableContract('sqlite', sqliteStorage);

describe.skipIf(!hasRedis)('redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis({ appendonly: 'no' }); // what outlives Redis is tried elsewhere
  });
  afterAll(() => redis?.dispose());

  portableContract('redis', () => redisStorage(redis.url));
});
