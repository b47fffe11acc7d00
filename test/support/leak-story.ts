import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import { countAtRest } from './in-use.ts';
import { open } from './outside/http.ts';
import { type Numbers, type WrittenServer, writtenServer } from './written-server.ts';

/** One way to come and go. Resolves when the connection is closed on this side. */
export type Visit = (url: string, job: string) => Promise<void>;

/** Reads the first bytes of a stream and drops it. */
const dropStream =
  (path: (job: string) => string): Visit =>
  async (url, job) => {
    const stream = await open(`${url}${path(job)}`, { headers: { accept: 'text/event-stream' } });
    await new Promise((resolve) => stream.once('data', resolve));
    stream.destroy();
  };

/** Reads a page. */
const poll =
  (path: (job: string) => string): Visit =>
  async (url, job) => {
    await text(await open(`${url}${path(job)}`));
  };

/** Goes while the server holds the answer back. */
const leavePoll: Visit = async (url, job) => {
  const leave = new AbortController();
  const answer = open(`${url}/v1/jobs/${job}/events?after=latest&wait=20`, { signal: leave.signal });
  setTimeout(() => leave.abort(), 10);
  await answer.catch(() => undefined);
};

/** Subscribes, and says goodbye or just goes. */
const subscribe =
  (leave: (socket: WebSocket) => void): Visit =>
  (url, job) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/ws`, 'jobwire.v1');
      socket.on('open', () => socket.send(JSON.stringify({ id: 1, type: 'subscribe', job })));
      socket.on('message', () => leave(socket));
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });

/** Sends half a request and goes. */
const half =
  (request: string): Visit =>
  (url) =>
    new Promise((resolve) => {
      const { port, hostname } = new URL(url);
      const socket = connect(Number(port), hostname, () => socket.write(request, () => socket.destroy()));
      socket.on('close', () => resolve());
    });

export const VISITS: readonly Visit[] = [
  dropStream((job) => `/v1/jobs/${job}/events`),
  dropStream((job) => `/v1/events?job=${job}`),
  dropStream(() => '/v1/jobs'),
  poll((job) => `/v1/jobs/${job}/events?after=0&limit=5`),
  poll((job) => `/v1/events?job=${job}&limit=5`),
  leavePoll,
  subscribe((socket) => socket.close(1000)),
  subscribe((socket) => socket.terminate()),
  half('GET /v1/jobs HTTP/1.1\r\nHost: 127.0'),
  half('GET /v1/ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n'),
];

/** Visitors at the same time. */
const AT_ONCE = 20;

/**
 * Connects and disconnects in all ways, in steps of `step` visits, and counts what the server has in use after each; the
 * first numbers stand for a server that has done all of it once.
 */
export async function tellLeakStory({ steps, step }: { steps: number; step: number }): Promise<Numbers[]> {
  const server = await writtenServer();
  const job = await server.begin();
  await server.write(job, 20, { size: 100 });
  const numbers: Numbers[] = [];
  for (let i = 0; i <= steps; i++) {
    await visit(server, job, step);
    numbers.push(await settled(server));
  }
  return numbers;
}

async function visit({ url }: WrittenServer, job: string, count: number): Promise<void> {
  let begun = 0;
  const visitor = async () => {
    while (begun < count) await VISITS[begun++ % VISITS.length]!(url, job);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitor));
}

/** Once the server has noticed that all are gone. */
async function settled(server: WrittenServer): Promise<Numbers> {
  while ((await server.numbers()).subscribers > 0);
  return countAtRest(server.numbers);
}
