import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Job } from '../../generated/protocol/index.ts';
import { readConfig } from '../../src/config.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { createLog } from '../../src/observe/log.ts';
import { startServer } from '../../src/server.ts';
import { testServer } from '../support/server.ts';

// What goes wrong while a server, a stream or a subscription begins or ends.

it('a server that cannot listen begins no job', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jobwire-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const engine = await openSqliteEngine({ folder });
  const id = '0192a0f0-0000-7000-8000-000000000001';
  const job = { type: 'enkf', params: {}, owner: 'guest', shared: false, time: Date.now(), maxQueued: 10 } as const;
  await engine.submit({ ...job, id });
  await engine.close();

  const { port } = taken.address() as AddressInfo;
  const config = readConfig({ PORT: String(port), JOBWIRE_DATA: folder, JOBWIRE_LOG_LEVEL: 'silent' });
  await expect(startServer(config, createLog('silent'))).rejects.toThrow(/is taken/);

  const again = await openSqliteEngine({ folder });
  onTestFinished(() => again.close());
  expect(await again.get(id)).toMatchObject({ status: 'queued', attempt: 0, lastSeq: 1 });
});

it('streams that begin in the moment of the shutdown do not end the process', async () => {
  const server = await testServer();
  const start = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  const body = JSON.stringify({ type: 'enkf', params: { delayMs: 2_000 } });
  const job = (await (await fetch(`${server.url}/v1/jobs`, { ...start, body })).json()) as Job;
  const follow = () =>
    fetch(server.url + job.links.events, { headers: { Accept: 'text/event-stream' } })
      .then((response) => response.text())
      .catch(() => 'refused');
  const early = Array.from({ length: 20 }, follow);
  const stopped = new Promise<void>((resolve) => setTimeout(() => resolve(server.stop()), 5));
  const late = Array.from({ length: 20 }, follow);
  await stopped;
  // Each was told to come back, or came after the doors were shut.
  for (const text of await Promise.all([...early, ...late])) expect(text).toMatch(/event: goaway|^refused$/);
});

it('a subscription that is given up while it begins leaves nothing behind', async () => {
  const server = await testServer();
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/ws`, 'jobwire.v1');
  onTestFinished(() => socket.close());
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const messages: { type: string; to?: string; seq?: number; data?: { job: Job } }[] = [];
  socket.addEventListener('message', ({ data }) => messages.push(JSON.parse(data)));
  let id = 0;
  const send = (command: object) => socket.send(JSON.stringify({ id: ++id, ...command }));
  const start = { type: 'start', jobType: 'enkf', params: { delayMs: 200 }, idempotencyKey: 'same' };
  send(start);
  await expect.poll(() => messages.find(({ to }) => to === 'start')).toBeDefined();
  const job = messages[0]!.data!.job.id;
  send({ ...start, subscribe: true });
  for (let i = 0; i < 30; i++) send({ type: 'unsubscribe', job });
  await expect.poll(() => messages.filter(({ to }) => to === 'unsubscribe').length).toBe(30);
  await expect.poll(() => messages.filter(({ to }) => to === 'start').length).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 500));
  // Commands may overtake a start. Whichever came last counts: events come only where the start was answered last.
  const order = messages.map(({ to, seq }) => (seq === undefined ? to : 'event'));
  const isFollowed = order.lastIndexOf('start') > order.lastIndexOf('unsubscribe');
  expect(order.slice(order.lastIndexOf('unsubscribe')).includes('event')).toBe(isFollowed);
  socket.close();
  const subscribers = async () =>
    /^jobwire_subscribers (\d+)$/m.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1];
  await expect.poll(subscribers).toBe('0');
});
