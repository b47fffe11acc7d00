import type { ProblemCode } from '../../generated/protocol/index.ts';
import { ProtocolError } from '../errors.ts';

/** How long before the end of a token or ticket a stream is told, in ms. */
const WARN_MS = 60_000;

export interface TermOptions {
  readonly kind: 'token' | 'ticket';
  /** How long it is from now on, in ms. */
  readonly lengthMs: number;
  readonly isRevoked: () => boolean;
  /** Milliseconds on a clock that never jumps. */
  readonly steady: () => number;
}

/**
 * How long a stream may go on that a caller opened. Time is counted on a steady clock from the moment it was opened: a
 * wall clock that jumps ends nothing early and keeps nothing open.
 */
export class Term {
  readonly #kind: 'token' | 'ticket';
  readonly #endsAt: number;
  readonly #isRevoked: () => boolean;
  readonly #steady: () => number;
  #isTold = false;

  constructor({ kind, lengthMs, isRevoked, steady }: TermOptions) {
    this.#kind = kind;
    this.#endsAt = steady() + lengthMs;
    this.#isRevoked = isRevoked;
    this.#steady = steady;
  }

  /** How long it still is, in ms, never less than 0. */
  get leftMs(): number {
    return Math.max(0, this.#endsAt - this.#steady());
  }

  /**
   * Why the stream must end now, as `unauthorized`; or, once, that it will soon, as `token-expiring` or `ticket-expiring`.
   * @param mayTell false where nothing can be told yet: it is told later then
   */
  look(mayTell = true): ProtocolError | undefined {
    const { leftMs } = this;
    if (this.#isRevoked()) return new ProtocolError('unauthorized', 'The token was revoked.');
    if (leftMs === 0) return this.#notice('unauthorized', 'has ended: come back with a new one.');
    if (leftMs > WARN_MS || this.#isTold || !mayTell) return undefined;
    this.#isTold = true;
    const seconds = Math.round(leftMs / 1000);
    return this.#notice(`${this.#kind}-expiring`, `ends in ${seconds} s: go on with a new one.`);
  }

  #notice(code: ProblemCode, what: string): ProtocolError {
    return new ProtocolError(code, `The ${this.#kind} ${what}`);
  }
}
