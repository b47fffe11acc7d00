import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { batchOf, complete, lease } from '../contract/engine/bench.ts';
import { compose } from '../support/compose.ts';
import { ask } from '../support/outside/http.ts';
import { follow, Notes, type Way } from '../support/outside/reader.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';

const EVENTS = 20;

/** One for commands, and one on which it hears the others. */
const CONNECTIONS_OF_A_NODE = 2;

/** One node writes, another one has readers: what does it cost Redis? */
describe.skipIf(!hasRedis)('what Redis is asked for an event', () => {
  let redis: RedisServer;
  let writer: Engine;
  let reader: Engine;
  let node: Awaited<ReturnType<typeof compose>>;
  beforeAll(async () => {
    redis = await startRedis({ appendonly: 'no' });
    [writer, reader] = await Promise.all([openRedisEngine({ url: redis.url }), openRedisEngine({ url: redis.url })]);
    node = await compose(reader);
  });
  afterAll(async () => {
    await node?.close();
    await Promise.all([writer?.close(), reader?.close()]);
    await redis?.dispose();
  });

  /** Commands for so many events, one after another, that so many subscribers get, less what their coming costs. */
  async function commandsFor(way: Way, subscribers: number): Promise<number> {
    const body = { type: 'enkf', params: {} };
    const { id } = JSON.parse((await ask(`${node.url}/v1/jobs`, { method: 'POST', body })).body) as { id: string };
    const { run } = (await lease(writer, Date.now()))!;
    const notes = Array.from({ length: subscribers }, (_, i) => new Notes(`${way} ${i}`, id));
    const readers = notes.map((one) => follow(() => node.url, way, one));
    const haveAll = (count: number) =>
      vi.waitFor(() => expect(notes.map(({ events }) => events.length)).toEqual(notes.map(() => count)), 10_000);
    await haveAll(2);
    const before = await readsOf(redis);
    for (let i = 0; i < EVENTS; i++) {
      await writer.append(run, batchOf({ i }));
      await haveAll(3 + i);
    }
    const reads = (await readsOf(redis)) - before;
    expect(await connectionsTo(redis)).toBe(2 * CONNECTIONS_OF_A_NODE);
    await complete(writer, run);
    await Promise.all(readers);
    expect(notes.flatMap(({ complaints }) => complaints)).toEqual([]);
    return reads;
  }

  it.each(['sse', 'websocket', 'websocket batch'] as const)(
    'does not depend on how many follow over %s',
    async (way) => {
      const [one, many] = [await commandsFor(way, 1), await commandsFor(way, 40)];
      expect([one, many]).toEqual([atMost(2 * EVENTS), atMost(2 * EVENTS)]);
    },
    60_000,
  );
});

/** Readings of logs; now and then the slow look, which finds lost rings, adds some. */
function atMost(reads: number) {
  return expect.toSatisfy((count: number) => count <= reads, `at most ${reads}`);
}

async function readsOf(redis: RedisServer): Promise<number> {
  const stats = String(await redis.command('info', 'commandstats'));
  return Number(/^cmdstat_xrange:calls=(\d+)/m.exec(stats)?.[1] ?? 0);
}

/** Connections that Redis has, but for the one that asks. */
async function connectionsTo(redis: RedisServer): Promise<number> {
  const list = String(await redis.command('client', 'list'));
  return list.trim().split('\n').length - 1;
}
