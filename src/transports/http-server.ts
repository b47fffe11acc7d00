import { createServer, type RequestListener, type Server } from 'node:http';

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
const KEEP_ALIVE_MS = 65_000;

/** A server of Node's with what the contract needs of it, not yet listening. */
export function createHttpServer(listener: RequestListener, { headersMs, requestMs }: Patience = PATIENCE): Server {
  const http = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, headersMs),
      keepAliveTimeout: KEEP_ALIVE_MS,
      requireHostHeader: false, // `Origins.checkHost` refuses a request without one, with a problem document
      // curl and others offer h2c on plain calls; a server may ignore an upgrade that it does not know (RFC 9110, 7.8).
      shouldUpgradeCallback: (request) => /^websocket$/i.test(request.headers.upgrade ?? ''),
    },
    listener,
  );
  // A client that has said all (`shutdown`, `nc -N`) still reads. Who is gone is found by what is written: `half-closed.ts`.
  Object.assign(http, { httpAllowHalfOpen: true });
  // `readBody` says `100 Continue`, and says it only where it will take the body.
  http.on('checkContinue', (request, response) => http.emit('request', request, response));
  return http;
}
