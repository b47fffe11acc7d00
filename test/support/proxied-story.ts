import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { type Composition, type CompositionOptions, compose } from './compose.ts';
import { readSseOverHttp2 } from './outside/http2.ts';
import { type Connection, connections, Notes } from './outside/reader.ts';
import type { RedisServer } from './redis.ts';
import { WrittenJob } from './written-job.ts';

/** All ways to follow a job, as they come through a proxy with TLS. */
export const PROXIED_WAYS: Readonly<Record<string, Connection>> = {
  ...connections,
  'sse over http2': readSseOverHttp2,
};

/** Two nodes that share one Redis and carry connections, and a job that the test writes. */
export interface TwoNodes {
  readonly nodes: readonly [Composition, Composition];
  readonly urls: readonly [string, string];
  readonly job: WrittenJob;
}

/** They are gone when the test has finished. */
export async function twoNodes(redis: RedisServer, options: CompositionOptions = {}): Promise<TwoNodes> {
  const prefix = randomUUID();
  const start = async () => {
    const engine = await openRedisEngine({ url: redis.url, prefix });
    const node = await compose(engine, options);
    onTestFinished(async () => {
      await node.close();
      await engine.close();
    });
    return { engine, node };
  };
  const [first, second] = await Promise.all([start(), start()]);
  const job = await WrittenJob.begin(first.engine);
  onTestFinished(() => job.end().catch(() => undefined)); // where the test failed before it did
  return { nodes: [first.node, second.node], urls: [first.node.url, second.node.url], job };
}

/** Clients that follow a job through a proxy, one a way, for as long as the test goes on. */
export class ProxiedReaders {
  readonly notes: readonly Notes[];
  /** Resolves when each has been told that it has everything. */
  readonly ended: Promise<unknown>;
  readonly #end = new AbortController();

  constructor(url: string, job: string) {
    onTestFinished(() => this.#end.abort());
    this.notes = Object.keys(PROXIED_WAYS).map((way) => new Notes(way, job));
    this.ended = Promise.all(this.notes.map((notes) => this.#follow(url, notes)));
  }

  /** Resolves when each has this many events. */
  async have(count: number): Promise<void> {
    while (this.notes.some(({ events, complaints }) => events.length < count && complaints.length === 0))
      await sleep(5);
  }

  /** How often each came, but for polling, which comes for each page. */
  get connections(): number[] {
    return this.notes.filter(({ name }) => name !== 'polling').map(({ connections }) => connections);
  }

  async #follow(url: string, notes: Notes): Promise<void> {
    while (!notes.isOver && !this.#end.signal.aborted) {
      notes.connections++;
      await PROXIED_WAYS[notes.name]!(url, notes, this.#end.signal).catch(() => undefined);
      if (!notes.isOver) await sleep(20);
    }
  }
}
