import { ProtocolError } from '../errors.ts';

/** How long before the end of a token a stream is told, in ms. */
const WARN_MS = 60_000;

/**
 * How long a stream may go on that a caller opened. Time is counted on a steady clock from the moment it was opened: a
 * wall clock that jumps ends nothing early and keeps nothing open.
 */
export class Term {
  readonly #steady: () => number;
  readonly #endsAt: number;
  #isTold = false;

  /** @param now the time in ms since 1970 */
  constructor(expiresAt: number, now: number, steady: () => number) {
    this.#steady = steady;
    this.#endsAt = steady() + expiresAt - now;
  }

  /** How long it still is, in ms, never less than 0. */
  get leftMs(): number {
    return Math.max(0, this.#endsAt - this.#steady());
  }

  /**
   * Why the stream must end now, as `unauthorized`; or, once, that it will soon, as `token-expiring`.
   * @param mayTell false where nothing can be told yet: it is told later then
   */
  look(mayTell = true): ProtocolError | undefined {
    const { leftMs } = this;
    if (leftMs === 0) return new ProtocolError('unauthorized', 'The token has ended: come back with a new one.');
    if (leftMs > WARN_MS || this.#isTold || !mayTell) return undefined;
    this.#isTold = true;
    const seconds = Math.round(leftMs / 1000);
    return new ProtocolError('token-expiring', `The token ends in ${seconds} s: send a new one, or come back with it.`);
  }
}
