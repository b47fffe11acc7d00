/** Readers who keep all that they are sent, to be compared; not fast ones. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Jobwire } from './jobwire.ts';

/** A reader of one job: resolves with the text of each event, in the order in which they came, once the job has ended. */
export type Texts = Promise<string[]>;

export async function readWebSocket({ url }: Jobwire, job: string): Promise<{ events: Texts }> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/ws`, 'jobwire.v1');
  const texts: string[] = [];
  const ended = new Promise<string[]>((resolve, reject) => {
    socket.onmessage = ({ data }) => {
      const text = data as string;
      if (text.startsWith('{"job":')) texts.push(text);
      else if (text.startsWith('{"type":"end"')) resolve(texts);
    };
    socket.onclose = () => reject(new Error('The WebSocket was closed before the end.'));
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ id: 1, type: 'subscribe', job }));
  const events = ended.finally(() => {
    socket.onclose = null;
    socket.close();
  });
  return { events };
}

export async function readSse(server: Jobwire, job: string): Promise<{ events: Texts }> {
  return { events: (await openSse(server, `/v1/jobs/${job}/events`)).events };
}

/** How many jobs are followed at once at most. */
const MANY = 100;

/**
 * One of which nothing is read until `goOn` is called. It follows a hundred jobs, of which only one is there: so each event comes
 * with a cursor of 1,000 characters, and a burst is more than the kernel holds for a connection (4 MiB where nobody changed it).
 */
export async function readLate(server: Jobwire, job: string): Promise<{ events: Texts; goOn: () => void }> {
  const absent = Array.from({ length: MANY - 1 }, () => randomUUID());
  const list = [job, ...absent].map((id) => `job=${id}`).join('&');
  const { events, socket } = await openSse(server, `/v1/events?${list}`);
  socket.pause();
  return { events, goOn: () => void socket.resume() };
}

async function openSse({ port }: Jobwire, path: string): Promise<{ events: Texts; socket: Socket }> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  await once(socket, 'connect');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n`);
  let text = '';
  socket.on('data', (part: string) => {
    text += part;
  });
  const events: Texts = once(socket, 'end').then(() =>
    [...text.matchAll(/^data: (\{"job":.*)$/gm)].map(([, event]) => event!),
  );
  return { events, socket };
}

/** The log as polling tells it. */
export async function readPages(server: Jobwire, job: string): Promise<string[]> {
  const texts: string[] = [];
  for (let after = '0'; ; ) {
    const page = (await server.ask('GET', `/v1/jobs/${job}/events?after=${after}&limit=1000`)) as Page;
    texts.push(...page.events.map((event) => JSON.stringify(event))); // as it was: it has no white space and one order
    if (page.ended) return texts;
    after = page.next;
  }
}

interface Page {
  readonly events: readonly object[];
  readonly next: string;
  readonly ended: boolean;
}
