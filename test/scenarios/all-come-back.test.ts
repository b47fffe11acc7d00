import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startChild } from '../support/children.ts';
import { dataFolder } from '../support/folder.ts';
import { follow, Notes, readLog, WAYS, type Way } from '../support/outside/reader.ts';
import { Writer } from '../support/outside/writer.ts';

const CLIENTS = 1_000;

/** Mostly event streams, as browsers have them. */
const MIX: readonly Way[] = ['sse', 'sse', ...WAYS];

/** As long as the server said, or, where it could not say so any more, a random while: what any client should do. */
const pauseMs = ({ retryMs }: Notes) => retryMs || 500 + Math.random() * 2_500;

it('1,000 clients whose server was killed come back spread out, and have everything within 30 s', async () => {
  const env = { JOBWIRE_DATA: await dataFolder() };
  let server = await startChild(env);
  onTestFinished(() => server.kill());
  let url: string | undefined = server.url;
  const writer = new Writer(() => url, AbortSignal.timeout(10_000));
  const job = (await writer.start({ key: 'a', params: { delayMs: 700 }, label: 'a' }, 'http'))!;
  const readers = Array.from({ length: CLIENTS }, (_, i) => new Notes(`${i}`, job));
  const followed = readers.map((notes, i) => follow(() => url, MIX[i % MIX.length]!, notes, { pauseMs }));
  await expect.poll(() => readers.every(({ events }) => events.length >= 3), { timeout: 20_000 }).toBe(true);

  url = undefined;
  await server.kill();
  server = await startChild(env);
  url = server.url;
  const began = performance.now();
  await expect.poll(() => readers.every(({ connectedAt }) => connectedAt > began), { timeout: 30_000 }).toBe(true);
  const firstComing = readers.map(({ connectedAt }) => connectedAt - began);
  await Promise.race([Promise.all(followed), sleep(30_000)]);
  const tookMs = performance.now() - began;

  const log = await readLog(url, job);
  for (const { name, complaints, events } of readers) {
    expect(complaints, name).toEqual([]);
    expect(events, name).toEqual(log);
  }
  expect(tookMs).toBeLessThan(30_000);
  const perTenth = Map.groupBy(firstComing, (ms) => Math.floor(ms / 100));
  const busiest = Math.max(...[...perTenth.values()].map(({ length }) => length));
  expect(busiest).toBeLessThan(CLIENTS / 4);
}, 90_000);
