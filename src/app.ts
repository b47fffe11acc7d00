import type { Server } from 'node:http';
import cors from 'cors';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Budgets } from './access/budgets.ts';
import type { Caller } from './access/caller.ts';
import type { Identify } from './access/identify.ts';
import type { Origins } from './access/origins.ts';
import { isDirectLoopback } from './access/peers.ts';
import type { Revocations } from './access/revocations.ts';
import type { Tickets } from './access/tickets.ts';
import { ProtocolError } from './errors.ts';
import type { Metrics } from './observe/metrics.ts';
import { pageRoutes } from './pages/routes.ts';
import { sdkRoutes } from './sdk.ts';
import type { Service } from './service.ts';
import { accessRoutes } from './transports/access-routes.ts';
import { EVENTS_PATH, MANY_EVENTS_PATH } from './transports/events-request.ts';
import { checkHead, FEATURES_HEADER, VARY } from './transports/head.ts';
import { createHttpServer, type Patience } from './transports/http-server.ts';
import type { Problems } from './transports/problem.ts';
import { answerParserErrors } from './transports/raw-errors.ts';
import { onlyMethods, restRoutes } from './transports/rest.ts';
import { tellStandings } from './transports/standings.ts';
import type { FirstAnswer, Transport } from './transports/transport.ts';

/** What an app is made of. */
export interface AppParts {
  service: Service;
  transports: readonly Transport[];
  identify: Identify;
  budgets: Budgets;
  tickets: Tickets;
  revocations: Revocations;
  origins: Origins;
  problems: Problems;
  metrics: Metrics;
  /** Aborted when the server begins to stop; its reason is the problem that says so. */
  draining: AbortSignal;
  /** Throws what keeps the engine from answering. */
  checkReady: () => Promise<void>;
  patience?: Patience;
}

/** The HTTP server with everything mounted, not yet listening. */
export function createApp(parts: AppParts): Server {
  const { app, http, answerFirst } = createBase(parts);
  app.use('/v1', v1Headers);
  app.use(checkOrigin(parts.origins), allowOrigins(parts.origins));
  openDoors(app, parts);
  app.use(checkAddress(parts.origins));
  app.use('/v1', admit(parts.identify));
  const { identify, budgets, origins, problems } = parts;
  const host = { http, app, answerFirst, identify, budgets, origins, problems };
  for (const transport of parts.transports) transport.mount(host, parts.service);
  app.all([EVENTS_PATH, MANY_EVENTS_PATH], onlyMethods('GET, HEAD'));
  app.use(restRoutes(parts.service, parts.identify));
  app.use(accessRoutes(parts));
  app.use(sdkRoutes());
  app.use(pageRoutes());
  metricsRoute(app, parts);
  app.use(() => {
    throw new ProtocolError('not-found', 'There is nothing at this address. The contract is at /docs.');
  });
  app.use(problemHandler(parts.problems));
  return http;
}

/** The HTTP server of one that runs jobs and nothing else: who looks after it may ask how it is. Not yet listening. */
export function createProbes(parts: AppParts): Server {
  const { app, http } = createBase(parts);
  openDoors(app, parts);
  app.use(checkAddress(parts.origins));
  metricsRoute(app, parts);
  app.use(() => {
    throw new ProtocolError('not-found', 'This server runs jobs. It answers /healthz, /readyz and /metrics.');
  });
  app.use(problemHandler(parts.problems));
  return http;
}

function createBase({ problems, draining, patience }: AppParts) {
  const app = express();
  let first: FirstAnswer | undefined;
  const http = createHttpServer((request, response) => {
    if (!first || draining.aborted) app(request, response);
    else first(request, response, () => app(request, response));
  }, patience);
  answerParserErrors(http, problems);
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.use(closeWhenDraining(draining));
  app.use(secureHeaders());
  const answerFirst = (answer: FirstAnswer) => {
    const before = first;
    first = before
      ? (request, response, next) => before(request, response, () => answer(request, response, next))
      : answer;
  };
  return { app, http, answerFirst };
}

/** Probes answer any `Host`: a load balancer asks by address. */
function openDoors(app: Express, { checkReady, draining, problems }: AppParts): void {
  const probe = (path: string, answer: RequestHandler) =>
    app.route(path).get(notStored, answer).all(onlyMethods('GET, HEAD'));
  probe('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  probe('/readyz', async (request, response) => {
    try {
      draining.throwIfAborted();
      await checkReady();
      response.json({ status: 'ready' });
    } catch (error) {
      problems.send(request, response, error);
    }
  });
}

const notStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** Served until the end, but not again on this connection: the next one should find another server. */
function closeWhenDraining(draining: AbortSignal): RequestHandler {
  return (_request, response, next) => {
    if (draining.aborted) response.set('Connection', 'close');
    next();
  };
}

/** Before CORS answers a preflight. */
function checkOrigin(origins: Origins): RequestHandler {
  return (request, _response, next) => {
    origins.checkOrigin(request);
    next();
  };
}

/** After CORS: a page that may call has to be able to read why it was refused. */
function checkAddress(origins: Origins): RequestHandler {
  return (request, _response, next) => {
    origins.checkHost(request);
    checkHead(request);
    next();
  };
}

/**
 * Nothing under `/v1` is open: a route that forgot to ask who is calling would still not be reached without a token. Streams
 * tell by themselves why they are refused, since a browser sees no status.
 */
function admit(identify: Identify): RequestHandler {
  return async (request, response, next) => {
    tellStandings(response, () => identify.standings(request));
    const isStream = request.method === 'GET' && /\btext\/event-stream\b/i.test(request.headers.accept ?? '');
    await identify.reader(request).catch((error) => {
      if (!isStream) throw error;
    });
    next();
  };
}

function allowOrigins(origins: Origins): RequestHandler {
  const handle = cors({
    origin: (origin, allow) => allow(null, origin !== undefined && origins.isListed(origin)),
    methods: ['GET', 'HEAD', 'POST', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match', 'Last-Event-ID'],
    exposedHeaders: ['ETag', 'Location', 'Retry-After', 'Link', 'Jobwire-Features', 'RateLimit', 'RateLimit-Policy'],
    maxAge: 7200,
  });
  return (request, response, next) => {
    const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (origins.isListed(request.headers.origin ?? '')) response.removeHeader('Cross-Origin-Resource-Policy');
    if (request.method !== 'OPTIONS' || isPreflight) return handle(request, response, next);
    next();
  };
}

function secureHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false, // said by whoever ends TLS
  });
}

const v1Headers: RequestHandler = (_request, response, next) => {
  response.set('Vary', VARY);
  response.set('Cache-Control', 'private, no-cache');
  const [name, value] = FEATURES_HEADER;
  if (name && value) response.set(name, value);
  next();
};

/** The numbers are for this machine itself, and for admins. */
function metricsRoute(app: Express, { identify, metrics }: AppParts): void {
  app
    .route('/metrics')
    .get(notStored, async (request, response) => {
      if (!isDirectLoopback(request)) needAdmin(await identify.request(request));
      response.type('text/plain; version=0.0.4').send(await metrics.text());
    })
    .all(onlyMethods('GET, HEAD'));
}

/** An anonymous server has no admins: everyone may do everything there, and this is not for everyone. */
function needAdmin({ ownership, scopes }: Caller): void {
  if (ownership && scopes.has('jobs:admin')) return;
  throw new ProtocolError(
    'forbidden',
    'The numbers are for this machine alone, asked without a proxy, and for tokens with the scope jobs:admin.',
  );
}

/** The last handler: whatever was thrown becomes a problem document. */
function problemHandler(problems: Problems): ErrorRequestHandler {
  return (error: unknown, request, response, _next) =>
    problems.send(request, response, refusedByExpress(error) ?? error);
}

/** Express throws 4xx errors of its own for paths that it cannot decode. */
function refusedByExpress(error: unknown): ProtocolError | undefined {
  const { status } = error as { status?: number };
  if (error instanceof ProtocolError || status === undefined || status >= 500) return undefined;
  return new ProtocolError('invalid-parameter', 'The path of this URL cannot be decoded.', {
    errors: [{ pointer: '/path', message: 'is not percent-encoded UTF-8' }],
  });
}
