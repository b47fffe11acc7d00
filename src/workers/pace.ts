import { setImmediate as turn } from 'node:timers/promises';

/** An event waits no longer than this for others to go with, as far as the task lets the loop turn at all. */
const LINGER_MS = 1;

/** A task that computes for longer than this between two events, on average, holds the loop up. */
const HOLD_MS = 0.1;

/**
 * When a run lets its thread's loop turn between two events. Turning costs some microseconds, so a task that yields
 * events in a burst is not made to turn after each; but while a task computes nothing else happens on its thread: events
 * that were not sent wait, inputs and a cancel do not come through. So the loop turns before a long computation.
 */
export class Pace {
  /** How long the task computes for an event, the latest ones counting most. Long, until it has shown otherwise. */
  #holdMs = 10 * HOLD_MS;

  /** Runs the part of a step that holds the loop up. */
  timed<T>(step: () => T): T {
    const begun = performance.now();
    const result = step();
    this.#holdMs += (performance.now() - begun - this.#holdMs) / 8;
    return result;
  }

  /**
   * A turn of the loop, where it is time for one.
   * @param waitingSince when the oldest unsent event was added (`performance.now`)
   */
  turn(waitingSince: number | undefined): Promise<void> | undefined {
    if (this.#holdMs >= HOLD_MS) return turn();
    return waitingSince !== undefined && performance.now() - waitingSince >= LINGER_MS ? turn() : undefined;
  }
}
