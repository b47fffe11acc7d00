import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { writtenLog } from '../support/cut-story.ts';
import { open } from '../support/outside/http.ts';
import { follow, Notes, WAYS, type Way } from '../support/outside/reader.ts';
import { type Direction, type Treatment, testProxy } from '../support/proxy.ts';
import { chance, testSeed } from '../support/random.ts';
import { readerServer } from '../support/reader-server.ts';
import { keptEvents } from '../support/written-job.ts';

/** Follows a whole job through a proxy that treats every connection like this, and expects no connection to break. */
async function followThrough(way: Way, treatment: Treatment): Promise<void> {
  const server = await readerServer();
  const { id, kept } = await writtenLog(server);
  const proxy = await testProxy(server.url, () => treatment);
  const notes = await follow(() => proxy.url, way, new Notes(way, id));
  expect(notes.complaints).toEqual([]);
  expect(notes.events).toEqual(kept);
  expect(notes.connections).toBe(1);
}

describe.each(WAYS)('%s is exact', (way) => {
  it('in pieces of 1 to 3 bytes', async () => {
    const { int } = chance(testSeed());
    await followThrough(way, { slice: () => int(1, 3) });
  });

  it('150 ms late each way', async () => {
    await followThrough(way, { delayMs: 150 });
  });

  it('slowly, while events are still being written', async () => {
    const server = await readerServer();
    const job = await server.begin();
    const { int } = chance(testSeed());
    const proxy = await testProxy(server.url, () => ({ delayMs: 1, slice: () => int(20, 400) }));
    const followed = follow(() => proxy.url, way, new Notes(way, job.id));
    for (let i = 0; i < 40; i++) {
      await job.write(int(1, 5), int(1, 50));
      await sleep(5);
    }
    await job.end();
    const notes = await followed;
    expect(notes.complaints).toEqual([]);
    expect(notes.events).toEqual(await keptEvents(server.engine, job.id));
  });
});

// Not over WebSocket, which has no end before its client closes it.
it.each(['sse', 'polling'] as const)('%s is exact, held back until the stream has ended', async (way) => {
  await followThrough(way, { holdBack: true });
});

describe('a link that is dead in one direction', () => {
  const directions: Direction[] = ['up', 'down'];

  it.each(directions)('%s: the server lets the WebSocket go, and the others read on', async (direction) => {
    // A hundredth of the real times: 60 s are 600 ms here.
    const times = { heartbeatMs: 250, pingMs: 250, deadMs: 350, slowMs: 600 };
    const server = await readerServer({ websocket: { times, visitEveryMs: 10 } });
    const job = await server.begin();
    let isDead = false;
    const proxy = await testProxy(server.url, () => ({ swallow: () => (isDead ? direction : undefined) }));
    const other = follow(() => server.url, 'websocket', new Notes('other', job.id));
    const socket = new WebSocket(`${proxy.url.replace('http', 'ws')}/v1/ws`, 'jobwire.v1');
    socket.on('error', () => undefined);
    socket.on('open', () => socket.send(JSON.stringify({ id: 1, type: 'subscribe', job: job.id })));
    await expect.poll(() => server.hub.subscribers).toBe(2);
    isDead = true;
    const began = performance.now();
    while (server.hub.subscribers === 2 && performance.now() - began < 5_000) {
      await job.write(1);
      await sleep(10);
    }
    const tookMs = performance.now() - began;
    expect(server.hub.subscribers).toBe(1);
    expect(tookMs).toBeGreaterThan(200); // not at the first late pong
    expect(tookMs).toBeLessThan(2_000);
    await job.end();
    expect((await other).events).toEqual(await keptEvents(server.engine, job.id));
  });

  it('the server lets an event stream go when it is old', async () => {
    const server = await readerServer({ sse: { maxAgeMs: 300, visitEveryMs: 10 } });
    const job = await server.begin();
    let isDead = false;
    const proxy = await testProxy(server.url, () => ({ swallow: () => (isDead ? 'down' : undefined) }));
    const stream = await open(`${proxy.url}/v1/jobs/${job.id}/events`, { headers: { accept: 'text/event-stream' } });
    stream.on('error', () => undefined);
    await expect.poll(() => server.hub.subscribers).toBe(1);
    isDead = true;
    await expect.poll(() => server.hub.subscribers, { timeout: 3_000 }).toBe(0);
  });
});
