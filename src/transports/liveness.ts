/** How long a WebSocket may be silent, in ms. */
export interface LivenessTimes {
  /** A message after that much silence of the server, for browsers, which cannot see pings. */
  readonly heartbeatMs: number;
  readonly pingMs: number;
  /** A peer that gave no sign for so long is gone: it said nothing, and took nothing of what waits for it. */
  readonly deadMs: number;
  /** A peer that took nothing of what waits for it for so long, and still says something, is too slow. */
  readonly slowMs: number;
}

export const LIVENESS_TIMES: LivenessTimes = { heartbeatMs: 25_000, pingMs: 25_000, deadMs: 35_000, slowMs: 60_000 };

/** What is to be done for a connection now. */
export type Care = 'nothing' | 'heartbeat' | 'ping' | 'heartbeat and ping' | 'too-slow' | 'dead';

/**
 * Whether a peer is alive. It is when it says something, and when it takes something: a pong that waits behind unsent
 * events on a slow link is late and not lost.
 */
export class Liveness {
  readonly #times: LivenessTimes;
  readonly #share: number;
  /** When the peer last gave a sign. */
  #signAt: number;
  /** When it last took something, or nothing waited for it. */
  #tookAt: number;
  #taken = 0;
  #pingedAt: number;
  #wroteAt: number;

  /**
   * @param now milliseconds on the clock that all calls use
   * @param share of the times after which heartbeats and pings are due; different for each connection, so that those
   * which fell silent together are not all written to in the same moment
   */
  constructor(now: number, times: LivenessTimes, share = 1) {
    this.#times = times;
    this.#share = share;
    this.#signAt = now;
    this.#tookAt = now;
    this.#pingedAt = now;
    this.#wroteAt = now;
  }

  /** Something came from the peer. */
  heard(now: number): void {
    this.#signAt = now;
  }

  /** Something was written to the peer, pings aside. */
  wrote(now: number): void {
    this.#wroteAt = now;
  }

  /**
   * @param unsent bytes that wait in the process
   * @param taken bytes that have left the process
   */
  check(now: number, unsent: number, taken: number): Care {
    if (unsent === 0 || taken > this.#taken) this.#tookAt = now;
    if (unsent > 0 && taken > this.#taken) this.#signAt = now;
    this.#taken = taken;
    if (now - this.#signAt >= this.#times.deadMs) return 'dead';
    if (now - this.#tookAt >= this.#times.slowMs) return 'too-slow';
    return this.#signs(now, unsent);
  }

  #signs(now: number, unsent: number): Care {
    const isQuiet = unsent === 0 && now - this.#wroteAt >= this.#times.heartbeatMs * this.#share;
    const isPingDue = now - this.#pingedAt >= this.#times.pingMs * this.#share;
    if (isPingDue) this.#pingedAt = now;
    if (isQuiet && isPingDue) return 'heartbeat and ping';
    if (isQuiet) return 'heartbeat';
    return isPingDue ? 'ping' : 'nothing';
  }
}
