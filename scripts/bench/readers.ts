/** Readers who keep all that they are sent, to be compared; not fast ones. */
import { once } from 'node:events';
import { connect } from 'node:net';
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

/** @returns `goOn`: until it is called nothing is read of the stream, however much comes */
export async function readSse({ port }: Jobwire, job: string, isStopped = false) {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  await once(socket, 'connect');
  const path = `/v1/jobs/${job}/events`;
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n`);
  let text = '';
  socket.on('data', (part: string) => {
    text += part;
  });
  const events: Texts = once(socket, 'end').then(() =>
    [...text.matchAll(/^data: (\{"job":.*)$/gm)].map(([, event]) => event!),
  );
  if (isStopped) socket.pause();
  return { events, goOn: () => void socket.resume() };
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
