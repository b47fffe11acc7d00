import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { openRedisHoldings } from '../../src/engines/redis/holdings.ts';
import { submit } from '../contract/engine/bench.ts';
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

  const testStorage = async () => {
    const storage = await redisStorage(redis.url);
    onTestFinished(storage.dispose);
    return storage;
  };

  it('an import and a server that come at the same moment never both begin', async () => {
    for (let i = 0; i < 30; i++) {
      const storage = await testStorage();
      const server = sleep(i / 10).then(() => storage.engine()); // so that they meet at every step of the two
      const [intake, engine] = await Promise.allSettled([storage.intake(), server]);
      expect([i, intake.status, engine.status]).not.toEqual([i, 'fulfilled', 'fulfilled']);
      if (engine.status === 'rejected') expect(engine.reason.message).toMatch(/import that has not ended/);
      else await submit(engine.value); // it was left as it was
    }
  });

  it('a server on one database of a Redis keeps nobody out of another', async () => {
    const prefix = randomUUID();
    const at = (path: string) => ({ url: `${redis.url}${path}`, prefix });
    const closing = async <T extends { close(): Promise<void> }>(opening: Promise<T>) => {
      const opened = await opening;
      onTestFinished(() => opened.close());
      return opened;
    };
    await closing(openRedisEngine(at('/1')));
    await expect(openRedisHoldings(at('/1'))).rejects.toThrow(/server uses/);
    await closing(openRedisHoldings(at('')));
    await expect(openRedisHoldings(at('/0'))).rejects.toThrow(/server uses/); // the same, said in full
  });

  it('what is handed over is refused in the end where a server came meanwhile', async () => {
    const storage = await testStorage();
    const before = await storage.engine();
    await submit(before);
    await before.close();
    const jobs = (await storage.holdings()).jobs()[Symbol.asyncIterator]();
    expect(await jobs.next()).toMatchObject({ done: false });
    await storage.engine();
    await expect(jobs.next()).rejects.toThrow(/server uses/);
  });
});
