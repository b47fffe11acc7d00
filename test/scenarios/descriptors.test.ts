import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { startChild } from '../support/children.ts';
import { dataFolder } from '../support/folder.ts';
import { ask } from '../support/outside/http.ts';
import { follow, Notes, readLogs, WAYS } from '../support/outside/reader.ts';
import { Writer } from '../support/outside/writer.ts';

const DESCRIPTORS = 96;
const CROWD = 150;

/** Opens a stream that asks for nothing more; resolves when it was answered, or refused. */
async function crowdIn(url: string, job: string): Promise<{ socket: Socket; isServed: boolean }> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(`GET /v1/jobs/${job}/events HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`);
  const isServed = await Promise.race([
    once(socket, 'data').then(
      () => true,
      () => false,
    ),
    once(socket, 'close').then(() => false),
  ]);
  return { socket, isServed };
}

it('a server that has no descriptor left refuses new connections and keeps the old ones', async () => {
  const server = await startChild(
    { JOBWIRE_DATA: await dataFolder(), JOBWIRE_WORKERS: '2' },
    { descriptors: DESCRIPTORS },
  );
  onTestFinished(() => server.kill());
  const where = () => server.url;
  const writer = new Writer(where, AbortSignal.timeout(30_000));
  const quiet = (await writer.start({ key: 'quiet', params: { delayMs: 60_000 }, label: 'quiet' }, 'http'))!;
  const job = (await writer.start({ key: 'a', params: { delayMs: 300 }, label: 'a' }, 'http'))!;
  const readers = WAYS.map((way) => new Notes(way, job));
  const followed = readers.map((notes, i) => follow(where, WAYS[i]!, notes));
  await expect.poll(() => readers.every(({ events }) => events.length > 3), { timeout: 10_000 }).toBe(true);

  const crowd = await Promise.all(Array.from({ length: CROWD }, () => crowdIn(server.url, quiet)));
  const disperse = () => {
    for (const { socket } of crowd) socket.destroy();
  };
  onTestFinished(disperse);
  const served = crowd.filter(({ isServed }) => isServed).length;
  expect(served).toBeGreaterThan(0);
  expect(served).toBeLessThan(DESCRIPTORS);
  await expect(ask(`${server.url}/healthz`)).rejects.toThrow();
  const streaming = readers.filter(({ name }) => name !== 'polling');
  await expect.poll(() => streaming.every(({ ended }) => ended), { timeout: 15_000 }).toBe(true);
  for (const { name, connections } of streaming) expect(connections, name).toBe(1);

  for (const { socket } of crowd) socket.destroy();
  await expect
    .poll(() =>
      ask(`${server.url}/readyz`).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  await Promise.all(followed);
  await writer.cancel(quiet, 'http');
  await expect
    .poll(async () => JSON.parse((await ask(`${server.url}/v1/jobs/${quiet}`)).body).status)
    .toBe('cancelled');
  const { starts, inputs, cancels } = writer;
  const logs = await readLogs(server.url);
  expect(summary(check({ readers, starts, inputs, cancels, logs }))).toBe('');
}, 60_000);
