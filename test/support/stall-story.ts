import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { check, summary } from './checker.ts';
import { startChild } from './children.ts';
import { dataFolder } from './folder.ts';
import { follow, Notes, readLogs, WAYS } from './outside/reader.ts';
import { Writer } from './outside/writer.ts';

/** Stops a server's process for a while as a busy machine would, with readers there and a job in the middle of its run. */
export async function tellStall(ms: number): Promise<void> {
  const server = await startChild({ JOBWIRE_DATA: await dataFolder() });
  onTestFinished(() => server.kill());
  const where = () => server.url;
  const writer = new Writer(where, AbortSignal.timeout(ms + 30_000));
  const job = (await writer.start({ key: 'a', params: { delayMs: 300 }, label: 'a' }, 'http'))!;
  const readers = WAYS.map((way) => new Notes(way, job));
  const followed = readers.map((notes, i) => follow(where, WAYS[i]!, notes));
  await expect.poll(() => readers.every(({ events }) => events.length > 3), { timeout: 10_000 }).toBe(true);
  server.signal('SIGSTOP');
  const late = writer.input({ job, key: 'late', name: 'tune', data: { phi: 9 } }, 'http');
  await sleep(ms);
  server.signal('SIGCONT');
  await Promise.all([late, ...followed]);
  const logs = await readLogs(server.url);
  const { starts, inputs, cancels } = writer;
  expect(summary(check({ readers, starts, inputs, cancels, logs }))).toBe('');
  expect(inputs[0]!.answers).toHaveLength(1);
  const runs = logs.get(job)!.filter((text) => JSON.parse(text).type === 'started');
  expect(runs).toHaveLength(1);
  for (const { name, connections } of readers) if (name !== 'polling') expect(connections, name).toBe(1);
}
