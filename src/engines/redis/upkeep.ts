import { isOverdue, LONGEST_DELAY_MS } from '../../log/state.ts';
import type { LostRun } from '../engine.ts';
import { recordOf } from '../ledger.ts';
import type { Parts } from './parts.ts';
import type { RedisEntry } from './record.ts';
import type { Known, Placed } from './register.ts';
import { giveUp } from './submission.ts';

/** How long a job may take to be made, or to be taken away, before somebody else goes on with it. */
const FINISHED_WITHIN_MS = 30_000;
/** How many of each kind one round looks at. */
const AT_ONCE = 100;

/**
 * Finds lost runs, and mends what crashes leave behind. A job's record is what counts: whatever the register or BullMQ say
 * that differs is brought in line with it, a bounded amount each round.
 */
export class Upkeep {
  readonly #parts: Parts;
  /** How far the walk through the waiting jobs has come: a place. */
  #queuedTo = 0;
  /** How far the walk through all jobs has come: a cursor of Redis. */
  #knownTo = '0';

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Runs whose lease ended before `time`, the one whose ended first first. */
  async lostRuns(time: number): Promise<LostRun[]> {
    const { register, records } = this.#parts;
    const jobs = new Set((await Promise.all([register.overdue(time), this.#stalled()])).flat());
    const entries = (await records.findAll([...jobs])).filter((entry) => entry !== undefined);
    await Promise.all(entries.filter(({ state }) => state.status !== 'running').map((entry) => register.note(entry)));
    const lost = entries.filter(({ state }) => isOverdue(state, time));
    return lost.sort((a, b) => a.state.leasedUntil - b.state.leasedUntil || a.n - b.n).map(lostRun);
  }

  /** One round of mending. */
  async mend(): Promise<void> {
    await this.#giveUpUnfinished();
    await this.#remindFrom(0);
    this.#queuedTo = await this.#remindFrom(this.#queuedTo);
    await this.#compareKnown();
  }

  /** Jobs whose holders BullMQ has not heard of in time: it puts them back. */
  async #stalled(): Promise<string[]> {
    const { register, queues } = this.#parts;
    const types = await register.types();
    return (await Promise.all(types.map((type) => queues.of(type).takeBackStalled()))).flat();
  }

  async #giveUpUnfinished(): Promise<void> {
    const { register, clock } = this.#parts;
    const jobs = await register.unfinished(clock.now() - FINISHED_WITHIN_MS, AT_ONCE);
    await Promise.all(jobs.map((job) => giveUp(job, this.#parts)));
  }

  /** Reminds BullMQ of waiting jobs, for as long as it has forgotten any; answers where to go on, 0 at their end. */
  async #remindFrom(after: number): Promise<number> {
    for (let at = after; ; ) {
      const page = await this.#parts.register.queued(at, AT_ONCE);
      const forgotten = await this.#remind(page);
      if (page.length < AT_ONCE) return 0;
      at = page.at(-1)!.place;
      if (forgotten === 0) return at;
    }
  }

  /** Puts those of these jobs into their queues that BullMQ has forgotten; answers how many. */
  async #remind(page: readonly Placed[]): Promise<number> {
    const { records, queues, doorbell } = this.#parts;
    const entries = (await records.findAll(page.map(({ job }) => job))).filter((entry) => entry !== undefined);
    const waiting = Map.groupBy(
      entries.filter(({ state }) => state.status === 'queued'),
      ({ facts }) => facts.type,
    );
    let forgotten = 0;
    for (const [type, some] of waiting) {
      const unknown = new Set(await queues.of(type).unknown(some.map(({ facts }) => facts.id)));
      const missing = some.filter(({ facts }) => unknown.has(facts.id));
      await Promise.all(missing.map((entry) => queues.of(type).add(entry.facts.id, pauseLeft(entry))));
      forgotten += missing.length;
    }
    if (forgotten > 0) doorbell.queued();
    return forgotten;
  }

  /** Compares what the register knows of some jobs with their records. */
  async #compareKnown(): Promise<void> {
    const { register, records } = this.#parts;
    const { known, next } = await register.someKnown(this.#knownTo, AT_ONCE);
    this.#knownTo = next;
    const entries = await records.findAll(known.map(({ listed }) => listed.id)); // later, so never older
    await Promise.all(known.map((one, i) => this.#compare(one, entries[i])));
  }

  async #compare(known: Known, entry: RedisEntry | undefined): Promise<void> {
    const { register, clock } = this.#parts;
    if (!entry) await register.doubt(known.listed.id, clock.now());
    else if (entry.rev < known.rev)
      await register.note(entry, known); // a fail-over took its last changes back
    else if (entry.state.status !== known.status) await register.note(entry);
  }
}

function lostRun(entry: RedisEntry): LostRun {
  const { facts, state } = entry;
  return {
    run: { job: facts.id, attempt: state.attempt },
    job: recordOf(entry),
    hasCheckpoint: state.checkpointAttempt > 0,
  };
}

/** BullMQ counts by the machine's clock; a pause that is too long by it was set before somebody set that clock back. */
export function pauseLeft({ state }: RedisEntry): number {
  const left = state.notBefore - Date.now();
  return left > LONGEST_DELAY_MS ? 0 : Math.max(0, left);
}
