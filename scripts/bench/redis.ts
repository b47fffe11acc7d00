import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
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
  const path = join(await mkdtemp(join(machine.folder, 'socket-')), 'redis');
  const child = await launch(machine, ['--port', '0', '--unixsocket', path]);
  const redis = new Redis(path);
  return {
    append: (jobs, bytes, seconds) => append(redis, jobs, bytes, seconds),
    async close() {
      redis.disconnect();
      await child.stop();
    },
  };
}

/** A Redis that servers use. */
export interface SharedRedis {
  readonly url: string;
  /** Commands that it has carried out for others. */
  commands(): Promise<number>;
  close(): Promise<void>;
}

/** Starts one on a free port. @throws Missing */
export async function startSharedRedis(machine: Machine): Promise<SharedRedis> {
  const port = await freePort();
  const child = await launch(machine, ['--port', String(port), '--bind', '127.0.0.1']);
  const redis = new Redis(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    async commands() {
      const stats = (await redis.info('commandstats')).matchAll(/^cmdstat_(\S+?):calls=(\d+)/gm);
      return [...stats].reduce((sum, [, name, calls]) => sum + (name === 'info' ? 0 : Number(calls)), 0);
    },
    async close() {
      redis.disconnect();
      await child.stop();
    },
  };
}

async function launch(machine: Machine, where: readonly string[]): Promise<Child> {
  if (!has('redis-server')) throw new Missing('Redis: apt-get install redis-server');
  const folder = await mkdtemp(join(machine.folder, 'redis-'));
  const settings = ['--dir', folder, '--save', '', '--appendonly', 'yes'];
  const child = new Child(machine.at('anywhere', ['redis-server', ...where, ...settings]));
  await child.hear(/ready to accept connections/i);
  return child;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
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
