/** How often silence is measured: a device that wakes from sleep finds its dead connections within this time. */
const LOOK_MS = 1000;

/**
 * Notices that a connection has gone silent. Both clocks are read: on some systems the steady one stands still while the
 * device sleeps, and the wall clock may be set back.
 */
export class Watchdog {
  readonly #onSilent: (limitMs: number) => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #limitMs = 0;
  #steady = 0;
  #wall = 0;

  /** @param onSilent called once, with the limit, when nothing was heard for that long */
  constructor(onSilent: (limitMs: number) => void) {
    this.#onSilent = onSilent;
  }

  /** From now on something has to be heard at least every `limitMs`. */
  expect(limitMs: number): void {
    this.heard();
    this.#limitMs = limitMs;
    this.#timer ??= setInterval(() => this.#look(), Math.min(LOOK_MS, limitMs / 4));
  }

  /** Something came: any byte counts as life. */
  heard(): void {
    this.#steady = performance.now();
    this.#wall = Date.now();
  }

  /** Nothing is expected any more, until `expect`. */
  rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    if (Math.max(performance.now() - this.#steady, Date.now() - this.#wall) < this.#limitMs) return;
    this.rest();
    this.#onSilent(this.#limitMs);
  }
}
