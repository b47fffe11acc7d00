/** What was known of a log at a moment: whether a page that was read after it is still what a read would give. */
export interface Sight {
  readonly log: LogSight;
  /** How often the log had grown, and lost its beginning, by then. */
  readonly growths: number;
  readonly cuts: number;
}

/** One log, for as long as it is kept track of. */
interface LogSight {
  growths: number;
  /** Not a number, which is equal to nothing, from the moment in which it is lost sight of. */
  cuts: number;
}

/** Most logs that are kept track of; the one that was seen first goes first. */
const MAX_LOGS = 10_000;

/** Keeps track of the logs that are polled or followed. It must be told of all that happens to them. */
export class Sights {
  readonly #logs = new Map<string, LogSight>();

  /** Takes down what is known of a log now. Taken before a read, it is as old as the page at most. */
  take(job: string): Sight {
    let log = this.#logs.get(job);
    if (!log) {
      log = { growths: 0, cuts: 0 };
      this.#logs.set(job, log);
      if (this.#logs.size > MAX_LOGS) this.lose(this.#logs.keys().next().value!);
    }
    return { log, growths: log.growths, cuts: log.cuts };
  }

  grew(job: string): void {
    const log = this.#logs.get(job);
    if (log) log.growths++;
  }

  cut(job: string): void {
    const log = this.#logs.get(job);
    if (log) log.cuts++;
  }

  /** The log is gone, or too many others are polled or followed. */
  lose(job: string): void {
    const log = this.#logs.get(job);
    if (log) log.cuts = Number.NaN;
    this.#logs.delete(job);
  }
}

/** @param isFull of a page: what is added to the log does not change it */
export function isCurrent({ log, growths, cuts }: Sight, isFull: boolean): boolean {
  return log.cuts === cuts && (isFull || log.growths === growths);
}
