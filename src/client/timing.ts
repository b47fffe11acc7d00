import type { Backoff } from './backoff.ts';

/** How long things may take, in milliseconds unless a name says otherwise. */
export interface Timing {
  /** From dialling a WebSocket to the reply to `hello`: so that a silent one is left for SSE within 5 s. */
  readonly hello: number;
  /** From asking for an event stream to its first heartbeat: so that one held back by a proxy is left within 15 s. */
  readonly firstHeartbeat: number;
  /** Silence after which a WebSocket is dead: two heartbeats (25 s each) missed, and some slack. */
  readonly socketSilence: number;
  /** The same for an event stream, whose heartbeats come each 15 s. */
  readonly streamSilence: number;
  /** How long a WebSocket without subscriptions stays open for the next one. */
  readonly socketIdle: number;
  /** How long the server may hold a poll back; whole seconds, at most 25. */
  readonly pollWaitSeconds: number;
  /** The waits before a connection or a request is tried again. */
  readonly backoff: Backoff;
  /** A connection that held this long was a good one: the backoff begins anew. */
  readonly healthy: number;
  /** When a transport that did not get through is tried again; doubles each time up to `retryTransportCap`. */
  readonly retryTransport: number;
  readonly retryTransportCap: number;
}

export const TIMING: Timing = {
  hello: 3000,
  firstHeartbeat: 9000,
  socketSilence: 55_000,
  streamSilence: 35_000,
  socketIdle: 5000,
  pollWaitSeconds: 25,
  backoff: { baseMs: 500, capMs: 20_000 },
  healthy: 10_000,
  retryTransport: 30_000,
  retryTransportCap: 600_000,
};
