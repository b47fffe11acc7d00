import type { HubClock } from './clock.ts';

/** Those who wait for something to happen, each for a time of its own. */
export class Waiters {
  readonly #clock: HubClock;
  readonly #waiting = new Set<() => void>();

  constructor(clock: HubClock) {
    this.#clock = clock;
  }

  /** Resolves when they are woken, after `ms`, or when `signal` is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        callOff();
        signal.removeEventListener('abort', done);
        this.#waiting.delete(done);
        resolve();
      };
      const callOff = this.#clock.after(ms, done);
      signal.addEventListener('abort', done);
      this.#waiting.add(done);
    });
  }

  wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}
