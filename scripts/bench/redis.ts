import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Child } from './child.ts';
import { has, type Machine } from './machine.ts';
import { eventOf, microseconds } from './peers/orders.ts';
import { Missing } from './row.ts';

/** Events of a job in one pipeline. */
const TOGETHER = 100;

/** Redis Streams, as events would be kept there. */
export interface RedisPeer {
  /** Adds events to as many streams as there are jobs, all at once, for so many seconds; answers events a second. */
  append(jobs: number, bytes: number, seconds: number): Promise<number>;
  close(): Promise<void>;
}

/** Starts a server of its own, on a socket in the bench's folder. @throws Missing */
export async function startRedis(machine: Machine): Promise<RedisPeer> {
  if (!has('redis-server')) throw new Missing('Redis: apt-get install redis-server');
  const folder = await mkdtemp(join(machine.folder, 'redis-'));
  const path = join(folder, 'socket');
  const settings = ['--port', '0', '--unixsocket', path, '--dir', folder, '--save', '', '--appendonly', 'yes'];
  const child = new Child(machine.at('anywhere', ['redis-server', ...settings]));
  await child.hear(/ready to accept connections/i);
  const redis = new Redis(path);
  return {
    append: (jobs, bytes, seconds) => append(redis, jobs, bytes, seconds),
    async close() {
      redis.disconnect();
      await child.stop();
    },
  };
}

async function append(redis: Redis, jobs: number, bytes: number, seconds: number): Promise<number> {
  const event = eventOf(1, microseconds(), bytes);
  const began = performance.now();
  let events = 0;
  const write = async (job: number) => {
    while (performance.now() - began < seconds * 1000) {
      const pipeline = redis.pipeline();
      for (let i = 0; i < TOGETHER; i++) pipeline.xadd(`bench:${job}`, 'MAXLEN', '~', 10_000, '*', 'event', event);
      await pipeline.exec();
      events += TOGETHER;
      await sleep(0);
    }
  };
  await Promise.all(Array.from({ length: jobs }, (_, job) => write(job)));
  return (events / (performance.now() - began)) * 1000;
}
