import type { IncomingMessage, ServerResponse } from 'node:http';
import { createSession, Connection as SseConnection } from 'better-sse';
import { EVENT_STREAM } from './accept.ts';

const HEADERS = {
  'Content-Type': EVENT_STREAM,
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  Connection: 'close',
};

/** A URL without a query: the library writes comments into the stream where it finds `?padding` or `?evs_preamble`. */
const BARE_URL = new URL('http://jobwire/');

/**
 * The parts of a request that the library looks at. It is told nothing of the client: real `Request` objects cost 8 kB a
 * stream, and a session that listens for the end of its request would live as long as the stream does.
 */
const BARE_REQUEST = {
  headers: new Headers(),
  signal: { addEventListener() {}, removeEventListener() {} },
} as unknown as Request;

const BARE_RESPONSE = new Response(null);

/** The library's view of a response: it writes the head through it, and what follows goes straight to the socket. */
class HeadConnection extends SseConnection {
  readonly url = BARE_URL;
  readonly request = BARE_REQUEST;
  readonly response = BARE_RESPONSE;
  readonly #to: ServerResponse;

  constructor(to: ServerResponse) {
    super();
    this.#to = to;
  }

  /** Without chunks: the end of the connection ends the body, and every stream is sent the same bytes. */
  sendHead(): void {
    writeHead(this.#to);
    this.#to.flushHeaders();
  }

  sendChunk(text: string): void {
    this.#to.socket?.write(text);
  }

  cleanup(): void {}
}

/**
 * Begins an event stream: the head, and the time after which a browser reconnects. What comes next is written to the
 * response's socket.
 */
export async function beginStream(response: ServerResponse, retryMs: number): Promise<void> {
  await createSession(new HeadConnection(response), { retry: retryMs, keepAlive: null, trustClientEventId: false });
}

/** Answers `HEAD`: the head of a stream and nothing else. */
export function answerHead(response: ServerResponse): void {
  writeHead(response);
  response.end();
}

function writeHead(response: ServerResponse): void {
  response.useChunkedEncodingByDefault = false;
  response.shouldKeepAlive = false;
  response.writeHead(200, HEADERS);
}

/**
 * Waits until the response has its socket: a pipelined request gets it when those before it were answered.
 * @returns false where the client went first
 */
export async function hasSocket(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  // Listens to the two alone: a socket would be listened to by all requests that are pipelined on it.
  if (!response.socket)
    await new Promise((resolve) => {
      response.once('socket', resolve);
      request.once('close', resolve);
    });
  return response.socket !== null && !response.destroyed;
}
