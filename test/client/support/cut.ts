import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { TransportName } from '../../../src/client/options.ts';
import { testClient } from './client.ts';
import { Peer } from './peer.ts';
import { PeerJob } from './peer-job.ts';
import { event, JOB, wholeLog } from './wire.ts';

export const QUICK = { backoff: { baseMs: 2, capMs: 10 } };

/** A log with characters of two, three and four bytes, and texts that look like line ends. */
export function colourful(): PeerJob {
  const texts = ['é€😀', 'a\r\nid: 9\r\ndata: x', '\u2028\u2029\u0085', '<script>', '\u001b[31m'];
  const log = texts.map((message, i) => event(i + 1, 'log', { level: 'info', message }));
  return new PeerJob().addAll([...log, ...wholeLog(texts.length + 1).slice(-1)]);
}

/** A TCP proxy before the peer; `forward` gets what the server sends. */
export async function proxy(
  peer: Peer,
  forward: (data: Buffer, to: Socket, sentBefore: number) => void,
): Promise<string> {
  const target = Number(new URL(peer.baseUrl).port);
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let sent = 0;
    client.pipe(upstream);
    upstream.on('data', (data) => {
      forward(data, client, sent);
      sent += data.length;
    });
    upstream.on('end', () => client.end());
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * Reads a job over a connection that is cut after `at` bytes of what the server sends, and then over good ones.
 * Answers what was handled, and the longest answer in bytes.
 */
export async function readCut(
  peer: Peer,
  transport: TransportName,
  at: number,
): Promise<{ events: unknown[]; longest: number }> {
  let longest = 0;
  let cut = false;
  const baseUrl = await proxy(peer, (data, to, before) => {
    longest = Math.max(longest, before + data.length);
    if (cut || before + data.length <= at) {
      to.write(data);
      return;
    }
    cut = true;
    to.write(data.subarray(0, at - before), () => to.destroy());
  });
  const client = testClient({ baseUrl, transports: [transport] }, QUICK);
  const events: unknown[] = [];
  for await (const event of client.jobs.watch(JOB)) events.push(event);
  client.close();
  return { events, longest };
}

/** Reads a job once for each `stride`th byte after which its connection can be cut, and answers what differed. */
export async function readCutEverywhere(
  transport: TransportName,
  stride: number,
): Promise<{ cuts: number; wrong: number[] }> {
  const peer = await Peer.start(colourful());
  const expected = JSON.stringify(peer.jobs.get(JOB)!.events);
  const { longest } = await readCut(peer, transport, Number.POSITIVE_INFINITY);
  const places = Array.from({ length: Math.floor((longest - 1) / stride) }, (_, i) => 1 + i * stride);
  const wrong: number[] = [];
  for (let from = 0; from < places.length; from += 40) {
    const some = places.slice(from, from + 40);
    const all = await Promise.all(some.map((at) => readCut(peer, transport, at)));
    wrong.push(...some.filter((_, i) => JSON.stringify(all[i]!.events) !== expected));
  }
  return { cuts: places.length, wrong };
}
