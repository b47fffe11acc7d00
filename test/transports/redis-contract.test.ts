import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { equivalenceContract, transportContract } from '../contract/transport.ts';
import { readers } from '../support/clients/readers.ts';
import { readerServerOn } from '../support/reader-server.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';

/** The server has its readers on one node, and its jobs are written on another: all that it hears of them comes by Redis. */
describe.skipIf(!hasRedis)('on Redis, written on another node', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis({ appendonly: 'no' });
  });
  afterAll(() => redis?.dispose());

  const serve = async () => {
    const options = { url: redis.url, prefix: randomUUID() };
    const [reader, writer] = await Promise.all([openRedisEngine(options), openRedisEngine(options)]);
    return readerServerOn(reader, writer);
  };
  for (const reader of readers) transportContract(reader, serve);
  equivalenceContract([readers[0]!, readers.at(-1)!], serve);
});
