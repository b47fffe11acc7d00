import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What came of it, each in ms and from the shortest to the longest. */
export interface SenderStory {
  /** After how long each slow sender was let go, with 408. */
  readonly lettingGoMs: number[];
  /** How long good requests took meanwhile. */
  readonly answersMs: number[];
}

/** Senders that hand over a head a byte at a time until they are let go, and good requests all the while. */
export async function tellSenderStory(url: string, senders: number): Promise<SenderStory> {
  const lettingGoMs: number[] = [];
  const slow = await Promise.all(Array.from({ length: senders }, () => beginSlowly(url)));
  let areGone = false;
  const gone = Promise.all(slow.map(async (ended) => void lettingGoMs.push(await ended()))).finally(() => {
    areGone = true;
  });
  const answersMs: number[] = [];
  while (!areGone) {
    answersMs.push(await ask(url));
    await sleep(20);
  }
  await gone;
  const inOrder = (times: number[]) => times.sort((a, b) => a - b);
  return { lettingGoMs: inOrder(lettingGoMs), answersMs: inOrder(answersMs) };
}

/** Connects and begins to send. The answer tells after how long it was let go, and throws where that was not with 408. */
async function beginSlowly(url: string): Promise<() => Promise<number>> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('latin1');
  await once(socket, 'connect');
  const begun = performance.now();
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => undefined); // a byte may still be on its way when it is let go
  socket.write('GET /v1/jobs HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
  const drip = setInterval(() => socket.write('x'), 100);
  const closed = once(socket, 'close').then(() => {
    clearInterval(drip);
    return Math.round(performance.now() - begun);
  });
  return async () => {
    const ms = await closed;
    if (!text.startsWith('HTTP/1.1 408 ')) throw new Error(`A slow sender was answered ${JSON.stringify(text)}.`);
    return ms;
  };
}

async function ask(url: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(`${url}/v1/jobs`);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`A good request was answered ${response.status}.`);
  return Math.round(performance.now() - begun);
}
