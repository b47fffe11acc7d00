import type { Outcome } from '../tasks/task.ts';
import { type Errand, Helper } from './helper.ts';

/** How often the memory of helpers is looked at. */
const MEMORY_LOOK_MS = 250;

/** Inputs under way or done ahead of the next to be told, per thread: one that takes long must not stop the others. */
const AHEAD = 4;

export interface ParallelOptions {
  /** How many at most. */
  readonly threads: number;
  /** Memory that all of them together may have, in MiB. */
  readonly memoryMb: number;
}

/**
 * Threads that compute for one run. They are children of the run's own thread: whatever ends that one (a cancel, a crash,
 * a timeout, the end of the process) ends them too, and none outlives the run.
 */
export class Parallel {
  readonly #options: ParallelOptions;
  readonly #signal: AbortSignal;
  readonly #helpers = new Set<Helper>();
  #idle: Helper[] = [];
  #waiting: ((helper: Helper) => void)[] = [];
  #watch: NodeJS.Timeout | undefined;

  /** @param signal aborted when the run has to stop: nothing is waited for then */
  constructor(options: ParallelOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    signal.addEventListener('abort', () => void this.end(), { once: true });
  }

  /** As `TaskContext.parallel`. */
  async *run(module: URL, inputs: Iterable<unknown>): AsyncGenerator<Outcome<unknown>, void, void> {
    const left = inputs[Symbol.iterator]();
    const ahead: Promise<Outcome<unknown>>[] = [];
    const fill = () => {
      for (let next = left.next(); !next.done; next = left.next()) {
        ahead.push(this.#do({ module: module.href, input: next.value }));
        if (ahead.length >= AHEAD * this.#options.threads) return;
      }
    };
    this.#signal.throwIfAborted();
    fill();
    try {
      while (ahead.length > 0) {
        const outcome = await ahead.shift()!;
        this.#signal.throwIfAborted(); // its thread may have been ended for that
        yield outcome;
        fill();
      }
    } finally {
      if (ahead.length > 0) await this.end(); // it was left before its end: what is under way is for nobody
    }
  }

  /** Ends all threads, whatever they do; resolves when they are gone. */
  async end(): Promise<void> {
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#waiting = [];
    this.#idle = [];
    const helpers = [...this.#helpers];
    this.#helpers.clear();
    await Promise.all(helpers.map((helper) => helper.end()));
  }

  async #do(errand: Errand): Promise<Outcome<unknown>> {
    const helper = await this.#take();
    const outcome = await helper.ask(errand);
    this.#give(helper);
    return outcome;
  }

  #take(): Promise<Helper> | Helper {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (!idle.isGone) return idle;
      this.#helpers.delete(idle); // something that it had done before ended it
    }
    if (this.#helpers.size < this.#options.threads) return this.#spawn();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(helper: Helper): void {
    if (!this.#helpers.has(helper)) return; // all have been ended
    const next = this.#waiting.shift();
    if (helper.isGone) this.#helpers.delete(helper);
    else if (!next) this.#idle.push(helper);
    next?.(helper.isGone ? this.#spawn() : helper);
  }

  #spawn(): Helper {
    const { threads, memoryMb } = this.#options;
    const helper = new Helper(memoryMb / threads);
    this.#helpers.add(helper);
    this.#watch ??= setInterval(() => {
      for (const each of this.#helpers) each.checkMemory();
    }, MEMORY_LOOK_MS);
    return helper;
  }
}
