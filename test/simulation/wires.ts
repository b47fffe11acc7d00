import type { EventPage } from '../../generated/protocol/index.ts';
import { parseCursor } from '../../src/client/cursor.ts';
import { Failure, failureFromProblem } from '../../src/client/failure.ts';
import type { TransportName } from '../../src/client/options.ts';
import { orAborted } from '../../src/client/signals.ts';
import { TIMING } from '../../src/client/timing.ts';
import type { ClientTransport, FollowRequest, GapMessage, Message } from '../../src/client/transports/transport.ts';
import { ProtocolError, toProblem } from '../../src/errors.ts';
import { formatCursor, type Position } from '../../src/log/cursor.ts';
import type { Page, ReadOptions } from '../../src/streams/follower.ts';
import type { Hub } from '../../src/streams/hub.ts';
import { pageBody } from '../../src/transports/page-body.ts';
import { Link } from './link.ts';
import type { Connection, Net } from './net.ts';
import { Poll } from './poll.ts';
import type { Life } from './time.ts';

/** A server as the network shows it. */
export interface Host {
  readonly hub: Hub;
  readonly life: Life;
  /** It has too much to do, and asks to come back later. */
  readonly refusesForMs: number | undefined;
  readonly connections: Set<Connection>;
}

/** Where a client stands in the network. */
export interface Seat {
  readonly net: Net;
  /** The client's process. */
  readonly life: Life;
  /** The server that answers there; undefined while there is none. */
  host(): Host | undefined;
}

/** What connects a client's transports with a server's hub, in the place of sockets. */
export function transportOver(name: TransportName, seat: Seat): ClientTransport {
  return {
    name,
    follow: (request) => (name === 'polling' ? poll(seat, request) : stream(name, seat, request)),
  };
}

// ------------------------------------------------------------------------------------------------ WebSocket and SSE

const SILENCE_MS = { websocket: TIMING.socketSilence, sse: TIMING.streamSilence };
const HEARTBEAT_MS = 15_000;

type Streaming = 'websocket' | 'sse';

async function* stream(name: Streaming, seat: Seat, request: FollowRequest): AsyncGenerator<readonly Message[]> {
  const { net, life } = seat;
  const host = await orAborted(dial(name, seat), request.signal);
  const link = new Link({ job: request.job, silenceMs: SILENCE_MS[name], isGreedy: name === 'websocket' }, net, {
    server: host.life,
    client: life,
  });
  const stopBeating = name === 'sse' ? host.life.every(HEARTBEAT_MS, () => link.beat()) : () => {};
  const close = entered(link, net, host);
  try {
    void subscribe(name, host.hub, request, link);
    for (;;) {
      const messages = await orAborted(link.take(), request.signal);
      if (!messages) return;
      yield messages;
    }
  } finally {
    stopBeating();
    close();
    link.leave();
  }
}

async function subscribe(name: Streaming, hub: Hub, { job, after }: FollowRequest, link: Link): Promise<void> {
  const isReconnect = after !== undefined && after !== 'latest';
  const onBroken = name === 'websocket' || isReconnect ? 'gap' : 'refuse';
  try {
    const following = await hub.follow(job, { onBroken, ...(after === undefined ? {} : { after }) }, link);
    if (name === 'websocket' || !isReconnect || !following.ended) return link.begin(following);
    following.close();
    link.say({ type: 'end' });
  } catch (error) {
    link.fail(asRefusal(error));
  }
}

// ---------------------------------------------------------------------------------------------------------- polling

const POLL_TIMEOUT_MS = 30_000;
const PAGE_LIMIT = 6;
const POLL_AGAIN_MS = 1000;

/** Pages as `/v1/events` gives them: what is wrong with a cursor is told, and the log goes on from the earliest. */
async function* poll(seat: Seat, { job, after, signal }: FollowRequest): AsyncGenerator<readonly Message[]> {
  let cursor = after;
  for (let wait = 1; ; wait = TIMING.pollWaitSeconds) {
    const answer = await orAborted(ask(seat, job, cursor, wait), signal);
    if ('gap' in answer) {
      const { at, gap } = answer;
      yield [at ? { type: 'alive', at } : { type: 'alive' }, gap];
      cursor = String(gap.earliest - 1);
      continue;
    }
    const { events, next, ended, retryAfterMs, from } = answer;
    yield [{ type: 'alive', at: parseCursor(from) }, ...events, ...(ended ? [{ type: 'end' } as const] : [])];
    if (ended) return;
    cursor = next;
    if (retryAfterMs > 0) await orAborted(seat.life.sleep(retryAfterMs), signal);
  }
}

type Answer = EventPage & { readonly from: string };

/** What is gone, and the place that was waited behind, where the client may not know it yet. */
interface Gone {
  readonly gap: GapMessage;
  readonly at?: Position;
}

async function ask(seat: Seat, job: string, after: string | undefined, wait: number): Promise<Answer | Gone> {
  const { net, life } = seat;
  const host = await dial('polling', seat);
  const request = new Poll();
  const close = entered(request, net, host);
  let begin: string | Position | undefined = after;
  try {
    const query = { limit: PAGE_LIMIT, waitMs: wait * 1000, signal: request.signal };
    const read = (more: Partial<ReadOptions>) => request.orGone(host.hub.read(job, { ...query, ...more }));
    // As `awaitPage` does: what it waits behind is a place, also where the client asked for the latest.
    if (after === 'latest') begin = (await read({ after, waitMs: 0 })).from;
    const page = await read(begin === undefined ? {} : { after: begin });
    await request.orGone(life.sleep(net.latencyMs));
    if (net.isDark) await unanswered(life, wait);
    return { ...parsed(page, wait), from: formatCursor(page.from.seq, page.from.time) };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    const gap = gapOf(error, job, begin);
    if (gap) return typeof begin === 'object' ? { gap, at: begin } : { gap };
    throw failureFromProblem(toProblem(error, {}));
  } finally {
    close();
    request.retire();
  }
}

function gapOf(
  { code, extras }: ProtocolError,
  job: string,
  begin: string | Position | undefined,
): GapMessage | undefined {
  const { earliest } = extras;
  if (earliest === undefined) return undefined;
  const requested = typeof begin === 'object' ? begin.seq : Number.parseInt(begin ?? '0', 10);
  if (code !== 'cursor-expired') return { type: 'gap', job, reason: 'rewritten', requested, earliest };
  return { type: 'gap', job, reason: 'trimmed', requested, earliest, lost: Math.max(0, earliest - 1 - requested) };
}

function parsed(page: Page, wait: number): EventPage {
  const retryAfterMs = page.final || wait > 0 ? 0 : POLL_AGAIN_MS;
  return JSON.parse(String(pageBody(page, retryAfterMs))) as EventPage;
}

/** @throws Failure after the time for which a client waits for an answer */
async function unanswered(life: Life, wait: number): Promise<never> {
  await life.sleep(wait * 1000 + POLL_TIMEOUT_MS);
  throw new Failure('later', 'A poll was left without an answer.');
}

// -------------------------------------------------------------------------------------------------------------- both

/** How long until a client knows that something in between holds a transport back. */
const BLOCKED_AFTER_MS = { websocket: TIMING.hello, sse: TIMING.firstHeartbeat, polling: 1000 };

/** @throws Failure where there is no way to a server, or it takes nobody now */
async function dial(name: TransportName, { net, life, host }: Seat): Promise<Host> {
  if (net.blocked.has(name)) {
    await life.sleep(BLOCKED_AFTER_MS[name]);
    throw new Failure('blocked', `${name} does not get through.`);
  }
  if (net.isDark) await nobodyHears(name, life);
  await life.sleep(2 * net.latencyMs);
  const found = host();
  if (!found) throw new Failure('later', 'Nobody is there.');
  const { refusesForMs } = found;
  if (refusesForMs !== undefined) throw new Failure('later', 'Asked to come later.', { retryAfterMs: refusesForMs });
  return found;
}

/** A WebSocket is found blocked only where a request gets through; an event stream where none comes. */
async function nobodyHears(name: TransportName, life: Life): Promise<never> {
  if (name === 'polling') return unanswered(life, 0);
  await life.sleep(name === 'websocket' ? 2 * TIMING.hello : TIMING.firstHeartbeat);
  throw new Failure(name === 'websocket' ? 'later' : 'blocked', 'Nothing came.');
}

/** A connection is known at both ends until the answer is called. */
function entered(connection: Connection, net: Net, host: Host): () => void {
  net.connections.add(connection);
  host.connections.add(connection);
  return () => {
    net.connections.delete(connection);
    host.connections.delete(connection);
  };
}

function asRefusal(error: unknown): ProtocolError {
  if (error instanceof ProtocolError) return error;
  throw error;
}
