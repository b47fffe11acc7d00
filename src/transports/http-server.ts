import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { isSent } from './sent.ts';

/** How long a sender may take, in ms: slow ones hold a descriptor for no longer. */
export interface Patience {
  /** Over the head of a request, or before it on a new connection; default 10 s. */
  readonly headersMs: number;
  /** Over a whole request; default 15 s. */
  readonly requestMs: number;
}

const PATIENCE: Patience = { headersMs: 10_000, requestMs: 15_000 };

/** How often senders are looked at, in ms. */
const LOOK_EVERY_MS = 1_000;

/** Longer than the idle timeout of the usual load balancer (60 s), which must be the side that closes. */
export const KEEP_ALIVE_MS = 65_000;

/** Requests that may wait on one connection; what had come with the last of them is served, too. */
const MAX_PIPELINED = 32;

/** A server of Node's with what the contract needs of it, not yet listening. */
export function createHttpServer(listener: RequestListener, { headersMs, requestMs }: Patience = PATIENCE): Server {
  const pipelines = new WeakMap<Socket, Pipeline>();
  const http = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, headersMs),
      keepAliveTimeout: KEEP_ALIVE_MS,
      requireHostHeader: false, // `Origins.checkHost` refuses a request without one, with a problem document
      // curl and others offer h2c on plain calls; a server may ignore an upgrade that it does not know, and has to ignore
      // any in HTTP/1.0 (RFC 9110, 7.8).
      // Behind a request that waits for its answer it is ignored, too: it would be answered before that one.
      shouldUpgradeCallback: ({ headers, httpVersion, socket }) =>
        httpVersion === '1.1' && /^websocket$/i.test(headers.upgrade ?? '') && !pipelines.get(socket)?.isWaiting,
    },
    listener,
  );
  // A client that has said all (`shutdown`, `nc -N`) still reads. Who is gone is found by what is written: `half-closed.ts`.
  Object.assign(http, { httpAllowHalfOpen: true });
  // `readBody` says `100 Continue`, and says it only where it will take the body.
  http.on('checkContinue', (request, response) => http.emit('request', request, response));
  boundPipelining(http, pipelines);
  return http;
}

/**
 * Stops reading from a connection on which many requests wait for their answers. Node bounds the answers that are ready
 * and not the requests: behind an open stream, two megabytes of them would take hundreds. That a client goes meanwhile
 * is not heard, and found out by the next heartbeat or page.
 */
function boundPipelining(http: Server, pipelines: WeakMap<Socket, Pipeline>): void {
  http.on('request', ({ socket }, response) => {
    if (isSent(response)) return; // at once, by the listener before this one
    const pipeline = pipelines.get(socket) ?? new Pipeline(socket);
    pipelines.set(socket, pipeline);
    pipeline.add(1);
    response.once('close', () => {
      pipeline.add(-1);
      if (pipeline.isAtRest) pipelines.delete(socket); // a stream's socket goes on alone
    });
  });
}

/** The requests of one connection that wait. */
class Pipeline {
  readonly #socket: Socket;
  #waiting = 0;
  #isPaused = false;
  #isDue = false;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  get isWaiting(): boolean {
    return this.#waiting > 0;
  }

  get isAtRest(): boolean {
    return this.#waiting === 0 && !this.#isPaused && !this.#isDue;
  }

  add(change: 1 | -1): void {
    this.#waiting += change;
    const isLong = this.#waiting >= MAX_PIPELINED;
    if (this.#isDue || (!isLong && !this.#isPaused)) return;
    this.#isDue = true;
    setImmediate(() => this.#settle()); // at the end of each request, Node reads on by itself
  }

  #settle(): void {
    this.#isDue = false;
    this.#isPaused = this.#waiting >= MAX_PIPELINED;
    if (this.#isPaused) this.#socket.pause();
    else this.#socket.resume();
  }
}
