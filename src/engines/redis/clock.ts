/** The slowest answer from which a time is taken, in ms. */
const SLOWEST_MS = 500;

/**
 * Redis's time, counted on by this process's own clock. Leases go by it, so that nodes whose clocks differ do not take
 * each other's runs for lost.
 */
export class SharedClock {
  readonly #ask: () => Promise<number>;
  #ahead = 0;

  /** @param ask Redis's time in ms since 1970 */
  constructor(ask: () => Promise<number>) {
    this.#ask = ask;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return Math.floor(ownTime() + this.#ahead);
  }

  /** Compares with Redis, as well as the way there allows. */
  async set(): Promise<void> {
    const asked = ownTime();
    const time = await this.#ask();
    const answered = ownTime();
    if (answered - asked <= SLOWEST_MS) this.#ahead = time - (asked + answered) / 2;
  }
}

/** It never jumps. */
function ownTime(): number {
  return performance.timeOrigin + performance.now();
}
