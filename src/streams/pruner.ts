import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type JobTypeInfo, type JobTypeName, jobTypes } from '../../generated/protocol/index.ts';
import type { Engine, KeptLog } from '../engines/engine.ts';
import { ProtocolError } from '../errors.ts';
import { eventTime } from '../log/block.ts';
import { lastEvents, oldestEvents, oldestJobs, type RetentionRules, type Trim } from './retention.ts';

export interface PrunerOptions {
  readonly rules: RetentionRules;
  /** The time in ms since 1970. */
  readonly now: () => number;
  readonly log: Logger;
  /** Pause between two turns, in ms; default 5000. A log may hold so much more than its type says. */
  readonly everyMs?: number;
  readonly jobTypes?: { readonly [T in JobTypeName]: JobTypeInfo };
}

/** Keeps what is kept within its bounds: ended jobs that are old go, long logs are cut, and all together fits. */
export interface Pruner {
  start(): void;
  /** One bounded piece of the work; answers whether there is more of it to be done at once. */
  turn(): Promise<boolean>;
  /** Resolves when the turn that is under way is over; there is none after it. */
  stop(): Promise<void>;
}

export function createPruner(engine: Engine, options: PrunerOptions): Pruner {
  return new LogPruner(engine, options);
}

type Retention = NonNullable<JobTypeInfo['retention']>;

const EVERY_MS = 5_000;
/** Pause before the next turn where there is more to do: the others have work too. */
const BUSY_MS = 50;
/** Jobs that one turn deletes. */
const MAX_REMOVED = 100;
/** Logs that one turn looks at. Those of running jobs all come each turn, the others of a type by and by. */
const MAX_LOGS = 1_000;

const ONE_EVENT = { maxEvents: 1, maxBytes: 1 };

class LogPruner implements Pruner {
  readonly #engine: Engine;
  readonly #options: PrunerOptions;
  readonly #retentions: ReadonlyMap<JobTypeName, Retention>;
  /** How far the walk through the logs of a type has come. */
  readonly #walked = new Map<JobTypeName, number>();
  #timer: NodeJS.Timeout | undefined;
  #under: Promise<void> = Promise.resolve();
  #isStopped = false;
  #isTooLarge = false;

  constructor(engine: Engine, options: PrunerOptions) {
    this.#engine = engine;
    this.#options = options;
    const types = Object.values(options.jobTypes ?? jobTypes);
    this.#retentions = new Map(types.flatMap(({ name, retention }) => (retention ? [[name, retention]] : [])));
  }

  start(): void {
    this.#schedule(0);
  }

  async turn(): Promise<boolean> {
    const types = [...this.#retentions.keys()];
    const duties = [
      () => this.#removeOld(),
      () => this.#trimRunning(),
      ...types.map((type) => () => this.#trimNext(type)),
      () => this.#fit(),
    ];
    let hasMore = false;
    await doAll(duties, async (duty) => {
      hasMore = (await duty()) || hasMore;
    });
    return hasMore;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#under;
  }

  #schedule(ms: number): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#under = this.#run();
    }, ms);
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    const { everyMs = EVERY_MS, log } = this.#options;
    const hasMore = await this.turn().catch((error) => {
      log.warn({ err: error }, 'could not trim what is kept');
      return false;
    });
    this.#schedule(hasMore ? BUSY_MS : everyMs);
  }

  /** Deletes jobs that ended long ago. */
  async #removeOld(): Promise<boolean> {
    const { rules, now } = this.#options;
    if (rules.endedMs === undefined) return false;
    const old = await this.#engine.logs({ endedBefore: now() - rules.endedMs }, MAX_REMOVED);
    await this.#remove(old);
    return old.length === MAX_REMOVED;
  }

  async #trimRunning(): Promise<false> {
    if (this.#retentions.size > 0) await this.#trimAll(await this.#engine.logs({ running: true }, MAX_LOGS));
    return false;
  }

  /** Goes on through all logs of a type, also those of ended jobs: their events grow old too. */
  async #trimNext(type: JobTypeName): Promise<false> {
    const logs = await this.#engine.logs({ type, after: this.#walked.get(type) ?? 0 }, MAX_LOGS);
    this.#walked.set(type, logs.length < MAX_LOGS ? 0 : logs.at(-1)!.place);
    await this.#trimAll(logs);
    return false;
  }

  async #trimAll(logs: readonly KeptLog[]): Promise<void> {
    const bounded = logs.filter(({ type, firstSeq, lastSeq }) => this.#retentions.has(type) && firstSeq < lastSeq);
    await doAll(bounded, async (log) => {
      const firstSeq = await this.#firstKept(log, this.#retentions.get(log.type)!);
      if (firstSeq > log.firstSeq) await this.#trim({ job: log.job, firstSeq });
      await nextTurn(); // an engine may read at once: many logs in a row must not hold the event loop
    });
  }

  async #firstKept(log: KeptLog, { events, ageMs }: Retention): Promise<number> {
    const byCount = events === undefined ? log.firstSeq : lastEvents(log, events);
    if (ageMs === undefined) return byCount;
    return Math.max(byCount, await this.#firstSince(log, this.#options.now() - ageMs));
  }

  /** The first event from a time on, found by halving; the last one where all are older. */
  async #firstSince({ job, firstSeq, lastSeq }: KeptLog, time: number): Promise<number> {
    let low = firstSeq;
    let high = lastSeq;
    while (low < high) {
      const middle = low === firstSeq ? low : Math.floor((low + high) / 2); // mostly it is the first one
      const at = await this.#timeAt(job, middle);
      if (at === undefined) return firstSeq; // trimmed or deleted meanwhile: the next turn looks again
      if (at >= time) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  async #timeAt(job: string, seq: number): Promise<number | undefined> {
    const block = (await this.#engine.read(job, seq - 1, ONE_EVENT))?.block;
    return block?.firstSeq === seq ? eventTime(block, 0) : undefined;
  }

  /** Where all together takes too much: takes off some of it, ended jobs before the events of running ones. */
  async #fit(): Promise<boolean> {
    const { maxBytes } = this.#options.rules;
    if (maxBytes === undefined) return false;
    const { bytes, settled } = await this.#engine.size();
    const excess = bytes - maxBytes;
    if (excess <= 0) this.#isTooLarge = false;
    if (excess <= 0 || !settled) return excess > 0;
    const jobs = oldestJobs(await this.#engine.logs({ endedBefore: Number.POSITIVE_INFINITY }, MAX_REMOVED), excess);
    await this.#remove(jobs);
    if (jobs.length > 0) return true;
    const trims = oldestEvents(await this.#engine.logs({ running: true }, MAX_LOGS), excess);
    for (const trim of trims) await this.#trim(trim);
    if (trims.length === 0) this.#warn(bytes, maxBytes);
    return trims.length > 0;
  }

  async #remove(logs: readonly KeptLog[]): Promise<void> {
    await Promise.all(logs.map(({ job }) => this.#engine.remove(job).catch(unlessGone)));
  }

  async #trim({ job, firstSeq }: Trim): Promise<void> {
    await this.#engine.trim(job, firstSeq).catch(unlessGone);
  }

  #warn(bytes: number, maxBytes: number): void {
    if (!this.#isTooLarge) this.#options.log.warn({ bytes, maxBytes }, 'the data is too large and nothing can go');
    this.#isTooLarge = true;
  }
}

/** Goes on where one fails, for a log that is damaged must not keep the others from being trimmed; then throws. */
async function doAll<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await act(item).catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** Somebody else deleted the job meanwhile. */
function unlessGone(error: unknown): void {
  if (!(error instanceof ProtocolError && error.code === 'job-not-found')) throw error;
}
