import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ProtocolError } from '../errors.ts';
import { formatCursor } from '../log/cursor.ts';
import type { Follower, Following, GapNotice, Wire } from '../streams/follower.ts';
import type { Connection, Connections } from './connections.ts';
import { SocketOutlet } from './outlet.ts';
import type { Problems } from './problem.ts';
import { beginStream } from './sse-head.ts';
import { type ControlFields, sseControl } from './sse-wire.ts';

/** How long a stream that was ended may take to hand over what is queued, in ms. */
const LINGER_MS = 10_000;

/** What all streams of a server share. */
export interface SseShared {
  readonly streams: Connections<SseStream>;
  readonly problems: Problems;
  /** How long a stream is silent at most, in ms. */
  readonly quietMs: number;
  readonly maxAgeMs: number;
}

/** One open event stream. It is over when its response closes; the request says nothing about that. */
export class SseStream implements Follower, Connection {
  readonly wire: Wire;
  readonly outlet: SocketOutlet;
  readonly #job: string;
  readonly #shared: SseShared;
  readonly #response: ServerResponse;
  readonly #socket: Socket;
  #following: Following | undefined;
  /** On the shared clock. */
  #wroteAt: number;
  readonly #endsAt: number;
  /** Different for each, so that streams which fell silent together are not all written to in the same moment. */
  readonly #quietMs: number;

  constructor(response: ServerResponse, wire: Wire, job: string, shared: SseShared) {
    this.wire = wire;
    this.#job = job;
    this.#shared = shared;
    this.#response = response;
    this.#socket = response.socket!;
    this.outlet = new SocketOutlet(this.#socket);
    this.#wroteAt = shared.streams.now;
    this.#endsAt = shared.streams.now + randomMs(shared.maxAgeMs / 2, shared.maxAgeMs);
    this.#quietMs = randomMs(0.8 * shared.quietMs, shared.quietMs);
  }

  /** Writes the head and the place where the events begin, and then the events. */
  async begin(following: Following): Promise<void> {
    this.#following = following;
    this.#response.once('close', () => this.#close());
    await beginStream(this.#response, randomMs(1_000, 3_000));
    if (!this.#following) return;
    // Only now may others write to it: a `goaway` before the head would end the process with an error nobody can catch.
    this.#shared.streams.add(this);
    if (this.#shared.streams.isDraining) return this.leave();
    const { seq, time } = following.from;
    this.#say({ event: 'heartbeat', id: formatCursor(seq, time), data: heartbeat() });
    following.start();
  }

  write(frames: Buffer): void {
    this.#wroteAt = this.#shared.streams.now;
    this.#socket.write(frames);
  }

  /** The id is the place before the earliest event: a browser that is cut off now comes back with that. */
  gap(gap: GapNotice): void {
    this.#say({ event: 'gap', id: String(gap.earliest - 1), data: { type: 'gap', job: this.#job, ...gap } });
  }

  end(lastSeq: number): void {
    this.#say({ event: 'end', data: { type: 'end', job: this.#job, lastSeq } });
    this.#finish();
  }

  fail(error: ProtocolError): void {
    const problem = this.#shared.problems.describe(error);
    const retry = problem.retryAfterMs === undefined ? {} : { retry: problem.retryAfterMs };
    this.#say({ event: 'problem', ...retry, data: { ...problem, type: 'problem' } });
    this.#finish();
  }

  visit(now: number): void {
    if (now >= this.#endsAt) this.#retire();
    else if (now - this.#wroteAt >= this.#quietMs && this.#socket.writableLength === 0) {
      this.#say({ event: 'heartbeat', data: heartbeat() });
    }
  }

  leave(): void {
    if (!this.#following) return;
    const retryAfterMs = randomMs(1_000, 3_000);
    this.#say({ event: 'goaway', retry: retryAfterMs, data: { type: 'goaway', reason: 'draining', retryAfterMs } });
    this.#finish();
  }

  /** No stream is open for ever: this bounds readers that are dead, and lets connections move between nodes. */
  #retire(): void {
    this.#socket.write(`retry: ${randomMs(50, 500)}\n\n`);
    this.#finish();
  }

  #say(control: ControlFields): void {
    this.#wroteAt = this.#shared.streams.now;
    this.#socket.write(sseControl(control));
  }

  #finish(): void {
    this.#close();
    this.#response.end();
    this.#socket.setTimeout(LINGER_MS, () => this.#socket.destroy());
  }

  #close(): void {
    this.#following?.close();
    this.#following = undefined;
    this.#shared.streams.delete(this);
  }
}

function heartbeat(): { type: 'heartbeat'; time: string } {
  return { type: 'heartbeat', time: new Date().toISOString() };
}

/** Spreads clients that would all come back at the same moment. */
export function randomMs(from: number, to: number): number {
  return Math.round(from + Math.random() * (to - from));
}
