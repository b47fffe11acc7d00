import { setTimeout as sleep } from 'node:timers/promises';

/** An open stream or socket, as its transport keeps it. */
export interface Connection {
  /** Called about once a second with the shared clock: heartbeats, pings and ages need no timer of their own. */
  visit(now: number): void;
  /** Says goodbye and closes, because the server goes. */
  leave(): void;
}

const VISIT_EVERY_MS = 1_000;
const SPREAD_EVERY_MS = 20;

/** The open connections of one transport, with the one timer and the one clock they share. */
export class Connections<T extends Connection> {
  /**
   * Whole milliseconds, coarse: it moves once a round, so that reading it costs nothing on the way of an event. It never jumps
   * by more than two rounds: a process that was stopped or blocked does not take its peers for dead when it wakes.
   */
  now = 0;
  isDraining = false;
  readonly #open = new Set<T>();
  readonly #everyMs: number;
  #timer: NodeJS.Timeout | undefined;
  #visitedAt = 0;
  #whenEmpty: (() => void) | undefined;

  constructor(everyMs = VISIT_EVERY_MS) {
    this.#everyMs = everyMs;
  }

  get size(): number {
    return this.#open.size;
  }

  add(connection: T): void {
    this.#open.add(connection);
    if (this.#timer) return;
    this.#visitedAt = Math.round(performance.now());
    this.#timer = setInterval(() => this.#visitAll(), this.#everyMs).unref();
  }

  delete(connection: T): void {
    this.#open.delete(connection);
    if (this.#open.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#whenEmpty?.();
  }

  /** Lets all go, one after another over the window; resolves when none is left. */
  async drain(windowMs: number): Promise<void> {
    this.isDraining = true;
    const leaving = [...this.#open];
    const begun = performance.now();
    for (let gone = 0; gone < leaving.length; ) {
      const share = windowMs === 0 ? 1 : (performance.now() - begun) / windowMs;
      const due = Math.min(leaving.length, Math.ceil(leaving.length * share));
      while (gone < due) leaving[gone++]!.leave();
      if (gone < leaving.length) await sleep(SPREAD_EVERY_MS);
    }
    if (this.#open.size > 0) await new Promise<void>((resolve) => (this.#whenEmpty = resolve));
  }

  #visitAll(): void {
    const now = Math.round(performance.now());
    this.now += Math.min(now - this.#visitedAt, 2 * this.#everyMs);
    this.#visitedAt = now;
    for (const connection of this.#open) connection.visit(this.now);
  }
}
