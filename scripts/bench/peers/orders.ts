/**
 * What the peers written in Node have in common: they say where they listen, and take the orders of native/limit.c from
 * standard input (`burst EVENTS TOGETHER`, `rate PER_SECOND EVENTS`).
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** Whoever writes at a rate and is late stamps an event with the moment at which it was due (µs). */
const LATE_US = 2_000;

/** Listens on a free port of loopback and says on which. */
export function listen(server: Server): void {
  server.listen(0, '127.0.0.1', 4096, () => console.log(`listening on ${(server.address() as AddressInfo).port}`));
  process.on('SIGTERM', () => process.exit(0));
}

/** The time in microseconds since 1970. */
export function microseconds(): number {
  return Math.round((performance.timeOrigin + performance.now()) * 1000);
}

/** An event of so many bytes, as the other peers' look. */
export function eventOf(seq: number, x: number, bytes: number): string {
  const begin = `{"job":"job-000001","seq":${seq},"x":${x},"text":"`;
  return `${begin}${'x'.repeat(bytes - begin.length - 2)}"}`;
}

/** Takes a turn's events. */
export type Publish = (events: readonly string[]) => void;

/** Has the events of each order on standard input published. */
export function takeOrders(bytes: number, publish: Publish): void {
  createInterface({ input: process.stdin })
    .on('line', (line) => publishOrder(line, bytes, publish))
    .on('close', () => process.exit(0));
}

/** Has the events of an order published: all those of a turn of the loop together. */
export function publishOrder(order: string, bytes: number, publish: Publish): void {
  const [kind, first, second] = order.split(' ');
  if (kind === 'burst') burst(Number(first), Number(second), bytes, publish);
  if (kind === 'rate') rate(Number(first), Number(second), bytes, publish);
}

function burst(total: number, together: number, bytes: number, publish: Publish): void {
  let seq = 0;
  const turn = () => {
    const count = Math.min(together, total - seq);
    publish(Array.from({ length: count }, () => eventOf(++seq, microseconds(), bytes)));
    if (seq < total) setImmediate(turn);
  };
  turn();
}

function rate(perSecond: number, total: number, bytes: number, publish: Publish): void {
  const began = microseconds();
  let seq = 0;
  const timer = setInterval(() => {
    const now = microseconds();
    const due = Math.min(total, Math.floor(((now - began) / 1e6) * perSecond) + 1);
    const events: string[] = [];
    while (seq < due) events.push(eventOf(seq + 1, stampOf(began + (seq++ * 1e6) / perSecond, now), bytes));
    if (events.length > 0) publish(events);
    if (seq === total) clearInterval(timer);
  }, 1);
}

function stampOf(planned: number, now: number): number {
  return Math.round(now > planned + LATE_US ? planned : now);
}
