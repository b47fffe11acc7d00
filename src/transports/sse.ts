import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request } from 'express';
import { problems as catalogue } from '../../generated/protocol/index.ts';
import { ProtocolError } from '../errors.ts';
import type { Service } from '../service.ts';
import type { FollowOptions } from '../streams/follower.ts';
import { type Connection, Connections } from './connections.ts';
import {
  checkAfter,
  EVENTS_PATH,
  type EventsRequest,
  MANY_EVENTS_PATH,
  mountEvents,
  readEventsQuery,
  readLastEventId,
} from './events-request.ts';
import { JOBS_PATH } from './list-request.ts';
import { serveMany } from './many-sse.ts';
import { type Opening, randomMs, type SseShared } from './open-stream.ts';
import { takePlace } from './place.ts';
import { invalidParameter } from './query.ts';
import { type ReadyStream, ReadyStreams } from './ready-streams.ts';
import { answerHead, beginStream, hasSocket } from './sse-head.ts';
import { serveList } from './sse-list.ts';
import { SseStream } from './sse-stream.ts';
import { sseControl, sseNamedWire, sseWire } from './sse-wire.ts';
import type { Host, Transport } from './transport.ts';

export interface SseOptions {
  /** The age at which a stream is ended at the latest, in ms; each ends at a random age from half of it on. */
  maxAgeMs: number;
  /** The longest silence on a stream, in ms. */
  heartbeatMs?: number;
  /** How often streams are looked at, in ms: the grain of the two above. */
  visitEveryMs?: number;
}

/** Server-Sent Events: the log, and the list of jobs, as a browser's `EventSource` takes them. */
export class SseTransport implements Transport {
  readonly name = 'sse';
  readonly #streams: Connections<Connection>;
  readonly #maxAgeMs: number;
  readonly #quietMs: number;

  constructor({ maxAgeMs, heartbeatMs = 15_000, visitEveryMs = 1_000 }: SseOptions) {
    this.#streams = new Connections(visitEveryMs);
    this.#maxAgeMs = maxAgeMs;
    this.#quietMs = heartbeatMs - visitEveryMs;
  }

  mount(host: Host, service: Service): void {
    const shared = {
      http: host.http,
      streams: this.#streams,
      problems: host.problems,
      identify: host.identify,
      quietMs: this.#quietMs,
      maxAgeMs: this.#maxAgeMs,
    };
    const mount = <R extends Request>(path: string, answer: Answer<R>) =>
      mountEvents<R>(host.app, path, 'sse', async (request, response) => {
        if (!(await hasSocket(request, response))) return;
        try {
          const caller = await host.identify.reader(request);
          const leave = await takePlace(host.budgets, caller, response);
          await answer(service, shared, request, { response, caller, leave });
        } catch (error) {
          await refuse(host, request, response, error);
        }
      });
    const ready = new ReadyStreams(host.identify);
    host.answerFirst((request, response, next) => {
      const found = response.socket ? ready.find(request) : undefined; // a pipelined one has to wait for it
      if (found) void serveAtOnce(service, shared, request, { response, ...found }, next);
      else next();
    });
    mount<EventsRequest>(EVENTS_PATH, async (service, shared, request, opening) => {
      await serve(service, shared, request, opening);
      ready.keep(request, opening.response);
    });
    mount(MANY_EVENTS_PATH, serveMany);
    mount(JOBS_PATH, serveList);
  }

  drain(windowMs: number): Promise<void> {
    return this.#streams.drain(windowMs);
  }
}

type Answer<R> = (service: Service, shared: SseShared, request: R, opening: Opening) => Promise<void>;

async function serve(service: Service, shared: SseShared, request: EventsRequest, opening: Opening): Promise<void> {
  const { response } = opening;
  const { stream, following, isOver } = await follow(service, shared, request, opening, request.params.id);
  if (response.destroyed) return following.close();
  if (isOver) {
    following.close();
    response.writeHead(204).end(); // which stops an EventSource for good
  } else if (request.method === 'HEAD') {
    following.close();
    answerHead(response);
  } else {
    await stream.begin(response, following);
  }
}

/**
 * Serves a plain request with a head that is ready. Whoever is refused, or has everything already, is answered the long way:
 * he is looked up twice, which keeps one place that says why.
 * @param next called at most once, before anything is written
 */
async function serveAtOnce(
  service: Service,
  shared: SseShared,
  request: IncomingMessage,
  opening: Opening & ReadyStream,
  next: () => void,
): Promise<void> {
  const { response, job, head } = opening;
  const followed = await follow(service, shared, request, opening, job).catch(() => undefined);
  if (!followed || followed.isOver) {
    followed?.following.close();
    next();
  } else {
    // It has begun: what goes wrong from here on ends the connection.
    await followed.stream.begin(response, followed.following, head).catch(() => request.socket.destroy());
  }
}

/** Asks the service. `isOver`: the client has everything, the end included. */
async function follow(service: Service, shared: SseShared, request: IncomingMessage, opening: Opening, job: string) {
  const { wire, options, isReconnect } = readFollow(request);
  const stream = new SseStream(opening, wire, shared);
  const following = await service.follow(opening.caller, job, options, stream);
  return { stream, following, isOver: isReconnect && following.ended };
}

/** A first request is refused where its cursor is no place in the log; a reconnect is told by `gap` and goes on. */
function readFollow(request: IncomingMessage) {
  const { after, named } = readEventsQuery(request, ['named']);
  const lastEventId = readLastEventId(request);
  const isReconnect = lastEventId !== undefined;
  const options: FollowOptions = isReconnect
    ? { after: lastEventId, onBroken: 'gap' }
    : { after: checkAfter(after), onBroken: 'refuse' };
  return { wire: isNamed(named) ? sseNamedWire : sseWire, options, isReconnect };
}

function isNamed(named: string | undefined): boolean {
  if (named === undefined || named === 'true' || named === 'false') return named === 'true';
  throw invalidParameter('/query/named', 'must be true or false');
}

/**
 * A browser gives up for ever on any status but 200: so "come back" is said in a stream, and "do not come back" by the
 * status.
 */
async function refuse(host: Host, request: Request, response: ServerResponse, error: unknown): Promise<void> {
  const code = error instanceof ProtocolError ? error.code : 'internal';
  if (response.headersSent) request.socket.destroy(); // a stream that has begun holds no response
  if (catalogue[code].retry !== 'later' || response.headersSent) return host.problems.send(request, response, error);
  const problem = host.problems.describe(error);
  if (request.method === 'HEAD') return answerHead(response);
  await beginStream(response, problem.retryAfterMs ?? randomMs(1_000, 3_000));
  response.socket?.write(sseControl({ event: 'problem', data: { ...problem, type: 'problem' } }));
  response.end();
}
