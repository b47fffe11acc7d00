import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ProblemMessage } from '../../generated/protocol/index.ts';
import type { Leave } from '../access/budgets.ts';
import type { Caller } from '../access/caller.ts';
import type { Identify } from '../access/identify.ts';
import type { Term } from '../access/term.ts';
import type { ProtocolError } from '../errors.ts';
import { isoTime } from '../log/event.ts';
import type { Connection, Connections } from './connections.ts';
import { beginProbes } from './half-closed.ts';
import { leaveHttp } from './leave-http.ts';
import { SocketOutlet } from './outlet.ts';
import type { Problems } from './problem.ts';
import { beginStream } from './sse-head.ts';
import { type ControlFields, sseControl } from './sse-wire.ts';

/** How long a stream that was ended may take to hand over what is queued, in ms. */
const LINGER_MS = 10_000;

/** What all streams of a server share. */
export interface SseShared {
  /** Which their sockets leave. */
  readonly http: Server;
  readonly streams: Connections<Connection>;
  readonly problems: Problems;
  readonly identify: Identify;
  /** How long a stream is silent at most, in ms. */
  readonly quietMs: number;
  readonly maxAgeMs: number;
}

/** A request for a stream that may be answered with one. */
export interface Opening {
  readonly response: ServerResponse;
  readonly caller: Caller;
  /** Gives its place back; the response calls it, too, when it closes. */
  readonly leave: Leave;
}

/**
 * What every event stream does, whatever it carries: it begins, is never silent for long, ends at an age, says goodbye.
 * It is over when its socket closes; the request says nothing about that.
 */
export abstract class OpenStream implements Connection {
  readonly outlet: SocketOutlet;
  readonly #shared: SseShared;
  readonly #socket: Socket;
  readonly #leavePlace: Leave;
  /** On the shared clock. */
  #wroteAt: number;
  readonly #endsAt: number;
  /** Different for each, so that streams which fell silent together are not all written to in the same moment. */
  readonly #quietMs: number;
  /** How long the caller may go on. */
  readonly #term: Term | undefined;
  #isOver = false;

  constructor({ response, caller, leave }: Opening, shared: SseShared) {
    this.#shared = shared;
    this.#socket = response.socket!;
    this.#leavePlace = leave;
    this.outlet = new SocketOutlet(this.#socket);
    this.#wroteAt = shared.streams.now;
    this.#endsAt = shared.streams.now + randomMs(shared.maxAgeMs / 2, shared.maxAgeMs);
    this.#quietMs = randomMs(0.8 * shared.quietMs, shared.quietMs);
    this.#term = shared.identify.term(caller);
  }

  /** Lets go of what feeds the stream, which is over. Called once. */
  protected abstract release(): void;

  /**
   * Writes the head and the first control messages, in one write; events follow. What the head was written with is not held:
   * only the socket is needed from then on.
   * @param start says what comes first; not called where the stream is over already: the client went, or the server goes
   * @param head the text of a head that is ready; the response writes none then
   */
  protected async open(response: ServerResponse, start: () => void, head?: string): Promise<void> {
    this.#socket.cork();
    try {
      const retryMs = randomMs(1_000, 3_000); // after which a browser comes back
      if (head === undefined) await beginStream(response, retryMs);
      else this.#socket.write(`${head}retry:${retryMs}\n\n`, 'latin1');
      if (this.#socket.destroyed) return this.#close();
      response.off('close', this.#leavePlace); // its place is that of the connection now
      leaveHttp(this.#shared.http, response);
      this.#watch();
      // Only now may others write to it: a `goaway` before the head would end the process with an error nobody can catch.
      this.#shared.streams.add(this);
      if (this.#shared.streams.isDraining) this.leave();
      else start();
    } catch (error) {
      this.#close();
      throw error;
    } finally {
      this.#socket.uncork();
    }
  }

  #watch(): void {
    this.#socket.on('close', () => {
      this.#close();
      this.#leavePlace();
    });
    const probe = () => beginProbes(this.#socket, () => this.#probe());
    if (this.#socket.readableEnded) probe();
    else this.#socket.on('end', probe);
  }

  write(frames: Buffer): void {
    this.#wroteAt = this.#shared.streams.now;
    this.#socket.write(frames);
  }

  fail(error: ProtocolError): void {
    this.tell(error);
    this.finish();
  }

  /** An error as a control message. */
  protected describe(error: ProtocolError): ProblemMessage {
    return { ...this.#shared.problems.describe(error), type: 'problem' };
  }

  visit(now: number): void {
    const notice = this.#term?.look();
    if (notice?.code === 'unauthorized') return void this.fail(notice);
    if (notice) this.tell(notice);
    if (now >= this.#endsAt) this.#retire();
    else if (now - this.#wroteAt >= this.#quietMs && this.#socket.writableLength === 0) this.heartbeat();
  }

  leave(): void {
    if (this.#isOver) return;
    const retryAfterMs = randomMs(1_000, 3_000);
    this.say({ event: 'goaway', retry: retryAfterMs, data: { type: 'goaway', reason: 'draining', retryAfterMs } });
    this.finish();
  }

  /**
   * @param id where the stream stands, where it has places
   * @param from where each of its jobs begins
   */
  protected heartbeat(id?: string, from?: readonly string[]): void {
    const data = { type: 'heartbeat', time: isoTime(Date.now()), ...(from ? { from } : {}) };
    this.say({ event: 'heartbeat', ...(id === undefined ? {} : { id }), data });
  }

  /** Says an error, and goes on. */
  protected tell(error: ProtocolError): void {
    const problem = this.describe(error);
    const retry = problem.retryAfterMs === undefined ? {} : { retry: problem.retryAfterMs };
    this.say({ event: 'problem', ...retry, data: problem });
  }

  protected say(control: ControlFields): void {
    this.#wroteAt = this.#shared.streams.now;
    this.#socket.write(sseControl(control));
  }

  /** Ends the connection, and the body with it; what is queued is still sent. */
  protected finish(): void {
    this.#close();
    this.#socket.destroySoon();
    this.#socket.setTimeout(LINGER_MS, () => this.#socket.destroy());
  }

  /** No stream is open for ever: this bounds readers that are dead, and lets connections move between nodes. */
  #retire(): void {
    this.#socket.write(`retry: ${randomMs(50, 500)}\n\n`);
    this.finish();
  }

  /** A comment, which no reader sees. Bytes that wait are a probe themselves. */
  #probe(): void {
    if (this.#socket.writableLength === 0) this.#socket.write(':\n\n');
  }

  #close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#shared.streams.delete(this);
    this.release();
  }
}

/** Spreads clients that would all come back at the same moment. */
export function randomMs(from: number, to: number): number {
  return Math.round(from + Math.random() * (to - from));
}
