import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startChild } from '../support/children.ts';
import { dataFolder } from '../support/folder.ts';
import { ask } from '../support/outside/http.ts';
import { follow, Notes, type Way } from '../support/outside/reader.ts';
import { Writer } from '../support/outside/writer.ts';
import { type Direction, testProxy } from '../support/proxy.ts';

/** The shortest age that streams can be given, in s. */
const STREAM_MAX_AGE = 10;

const LINKS: [Way, Direction][] = [
  ['websocket', 'up'],
  ['websocket', 'down'],
  ['sse', 'down'],
];

it.each(LINKS)('a %s whose link is dead %s is let go within 60 s, with the real times', async (way, direction) => {
  const env = { JOBWIRE_DATA: await dataFolder(), JOBWIRE_STREAM_MAX_AGE: String(STREAM_MAX_AGE) };
  const server = await startChild(env);
  onTestFinished(() => server.kill());
  const writer = new Writer(() => server.url, AbortSignal.timeout(10_000));
  const job = (await writer.start({ key: 'a', params: { delayMs: 60_000 }, label: 'a' }, 'http'))!;
  let isDead = false;
  const proxy = await testProxy(server.url, () => ({ swallow: () => (isDead ? direction : undefined) }));
  const leave = new AbortController();
  const reader = follow(() => (isDead ? undefined : proxy.url), way, new Notes(way, job), { signal: leave.signal });
  await expect.poll(() => subscribers(server.url)).toBe(1);
  isDead = true;
  const began = performance.now();
  while ((await subscribers(server.url)) > 0 && performance.now() - began < 90_000) await sleep(500);
  const seconds = (performance.now() - began) / 1000;
  console.log(`${way}, dead ${direction}: let go after ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(60);
  leave.abort();
  await reader;
});

async function subscribers(url: string): Promise<number> {
  const { body } = await ask(`${url}/metrics`);
  return Number(/^jobwire_subscribers (\d+)$/m.exec(body)![1]);
}
