import type { Job } from '../../generated/protocol/index.ts';
import type { Clock } from './clock.ts';
import { JobwireError } from './errors.ts';
import type { Item } from './follow.ts';
import { type Outcome, outcomeOfEvent, outcomeOfJob } from './outcome.ts';
import { linkSignals } from './signals.ts';
import { isEvent } from './transports/transport.ts';

/** The loop that reads a run; `busy` while its body handles an event. */
export interface Reader {
  busy: boolean;
}

/** How the end of a job can be found out. */
export interface EndingSource {
  readonly clock: Clock;
  /** The job as it stands. */
  look(signal: AbortSignal): Promise<Job>;
  /** What happens after the event `seq`. */
  follow(seq: number, signal: AbortSignal): AsyncIterable<readonly Item[]>;
}

/** A loop whose body takes longer than this is not waited for. */
const SLOW_BODY_MS = 2000;

/**
 * How a job ends, for those who wait for it. While a loop reads the run's events it sees the end as well; else the job
 * is followed for this alone. A body that itself waits for the end must not wait for ever: then the server is asked.
 */
export class Ending {
  readonly #source: EndingSource;
  #outcome: Outcome | undefined;
  #reader: Reader | undefined;
  #tail: Promise<void> | undefined;
  readonly #watchers = new Set<() => void>();

  constructor(source: EndingSource) {
    this.#source = source;
  }

  /** Which loop reads; undefined when it is left. */
  set reader(reader: Reader | undefined) {
    this.#reader = reader;
    this.#wake();
  }

  hear(items: readonly Item[]): void {
    const last = items.at(-1);
    if (last && isEvent(last)) this.#settle(outcomeOfEvent(last));
  }

  /** A job that was cancelled does not say why: its last event does. */
  see(job: Job): void {
    if (job.status !== 'cancelled') this.#settle(outcomeOfJob(job));
  }

  async wait(signal: AbortSignal): Promise<Outcome> {
    while (this.#outcome === undefined) {
      signal.throwIfAborted();
      if (this.#reader) await this.#waitForReader(this.#reader, signal);
      else await this.#waitForTail(signal);
    }
    return this.#outcome;
  }

  #settle(outcome: Outcome | undefined): void {
    this.#outcome ??= outcome;
    if (outcome) this.#wake();
  }

  #wake(): void {
    for (const wake of this.#watchers) wake();
    this.#watchers.clear();
  }

  async #waitForReader(reader: Reader, signal: AbortSignal): Promise<void> {
    let wake = (): void => {};
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    this.#watchers.add(wake);
    const link = linkSignals(signal);
    const late = this.#source.clock.sleep(SLOW_BODY_MS, { signal: link.signal }).then(
      () => reader.busy,
      () => false,
    );
    const isSlow = await Promise.race([woken, late]);
    link.abort();
    link.free();
    this.#watchers.delete(wake);
    if (isSlow) await this.#ask(signal);
  }

  /** Where the server is away, the loop comes back to it, and so does whoever waits beside. */
  async #ask(signal: AbortSignal): Promise<void> {
    try {
      this.#settle(outcomeOfJob(await this.#source.look(signal)));
    } catch (error) {
      if (signal.aborted || !(error instanceof JobwireError && error.retryable)) throw error;
    }
  }

  /** One following for all who wait. */
  #waitForTail(signal: AbortSignal): Promise<void> {
    this.#tail ??= this.#followTail(signal).finally(() => {
      this.#tail = undefined;
    });
    return this.#tail;
  }

  async #followTail(signal: AbortSignal): Promise<void> {
    const job = await this.#source.look(signal);
    this.see(job);
    if (this.#outcome) return;
    const isOver = job.status === 'cancelled';
    for await (const items of this.#source.follow(isOver ? job.lastSeq - 1 : job.lastSeq, signal)) this.hear(items);
    if (isOver) this.#settle(outcomeOfJob(job)); // its last event has gone
  }
}
