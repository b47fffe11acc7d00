import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProxiedReaders, twoNodes } from '../support/proxied-story.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';
import { hasProxy, KINDS, type KindName, reverseProxy } from '../support/reverse-proxy.ts';

/** Longer than the 60 s that nginx waits for by default, and than the 75 s of the files in deploy/. */
const SILENCE_MS = 160_000;

describe.skipIf(!hasRedis)('behind a proxy, in true time', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis?.dispose());

  it('streams on which nothing happens for minutes are the same ones after it', async () => {
    const names = (Object.keys(KINDS) as KindName[]).filter(hasProxy);
    expect(names.length).toBeGreaterThan(0);
    const { urls, job } = await twoNodes(redis);
    const all: [KindName, ProxiedReaders][] = [];
    for (const name of names)
      all.push([name, new ProxiedReaders((await reverseProxy(name, { nodes: urls })).url, job.id)]);
    for (const [, readers] of all) await readers.have(2);
    await sleep(SILENCE_MS);
    const seq = await job.say('still there');
    for (const [name, readers] of all) {
      await readers.have(seq);
      expect([name, Math.max(...readers.connections)]).toEqual([name, 1]);
      expect(readers.notes.flatMap(({ complaints }) => complaints)).toEqual([]);
    }
  });
});
