import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { portableContract } from '../contract/portable.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';
import { redisStorage, sqliteStorage } from '../support/storage.ts';

// Each case starts threads: without this most of its time goes into reading the same source files.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'jobwire-compile-cache');

portableContract('sqlite', sqliteStorage);

describe.skipIf(!hasRedis)('redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis({ appendonly: 'no' }); // what outlives Redis is tried elsewhere
  });
  afterAll(() => redis?.dispose());

  portableContract('redis', () => redisStorage(redis.url));
});
