import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type JobTypeInfo, type JobTypeName, jobTypes } from '../../generated/protocol/index.ts';
import type { Engine, Growth, RunRef } from '../engines/engine.ts';
import type { Pool } from '../workers/pool.ts';
import { ActiveRun, type RunParts } from './active-run.ts';
import { type Clock, systemClock } from './clock.ts';
import { outcomeOfLost } from './policy.ts';
import { EVERY_LEASE, rescueLost } from './rescue.ts';

export interface DispatchOptions {
  /** Where runs are made, as `started` shows it. */
  readonly worker: string;
  /** Runs at once of job types that come to an end. */
  readonly runs: number;
  /** Runs at once of endless job types, beside the others: they mostly wait, and would keep the others out. Default 32. */
  readonly endlessRuns?: number;
  /**
   * No other process leases from this engine: what is leased at the start was leased by a process that is gone, and is
   * taken over at once.
   */
  readonly soleOwner: boolean;
  /** How long a lease holds, in ms; default 15 000. It is renewed, and lost runs are looked for, in a third of it. */
  readonly leaseMs?: number;
  /** How long a task that is told to stop may take before its thread is ended, in ms; default 5000. */
  readonly graceMs?: number;
  readonly log: Logger;
  readonly clock?: Clock;
  readonly publicUrl?: string;
  readonly jobTypes?: { readonly [T in JobTypeName]: JobTypeInfo };
}

/** Brings jobs and threads together: leases what waits, hands it to the pool, and keeps how it ended. */
export interface Dispatcher {
  /** Takes over what a former process left behind, then begins to run jobs. */
  start(): Promise<void>;
  /**
   * Leases nothing more, and lets each run go on to its next checkpoint or its end, at most for `graceMs`. Runs that did
   * not end are back in the queue when it resolves.
   */
  drain(graceMs: number): Promise<void>;
  /** Runs at the moment. */
  readonly running: number;
}

export function createDispatcher(engine: Engine, pool: Pool, options: DispatchOptions): Dispatcher {
  return new JobDispatcher(engine, pool, options);
}

class JobDispatcher implements Dispatcher {
  readonly #engine: Engine;
  readonly #options: DispatchOptions;
  readonly #types: { readonly [T in JobTypeName]: JobTypeInfo };
  readonly #clock: Clock;
  readonly #leaseMs: number;
  readonly #stopping = new AbortController();
  readonly #parts: RunParts;
  readonly #runs = new Set<ActiveRun>();
  /** The latest run of each job. A lost one may linger beside it. */
  readonly #byJob = new Map<string, ActiveRun>();
  /** Runs to be cancelled that are not here: a ring may overtake the answer to the lease that it is about. */
  readonly #unheard: RunRef[] = [];
  #filling: Promise<void> | undefined;
  #rung = false;
  #ticking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #unlisten: (() => void) | undefined;

  constructor(engine: Engine, pool: Pool, options: DispatchOptions) {
    const { clock = systemClock, graceMs = 5000, leaseMs = 15_000, log, publicUrl } = options;
    this.#engine = engine;
    this.#options = options;
    this.#types = options.jobTypes ?? jobTypes;
    this.#clock = clock;
    this.#leaseMs = leaseMs;
    const url = publicUrl === undefined ? {} : { publicUrl };
    this.#parts = { engine, pool, clock, log, graceMs, stopping: this.#stopping.signal, ...url };
  }

  get running(): number {
    return this.#runs.size;
  }

  async start(): Promise<void> {
    if (this.#options.soleOwner) await this.#rescue(EVERY_LEASE);
    this.#unlisten = this.#engine.listen({
      queued: () => this.#fill(),
      cancelling: (ref) => this.#cancel(ref),
      grew: (growths) => this.#grew(growths),
    });
    this.#timer = setInterval(() => this.#tick(), this.#leaseMs / 3);
    this.#fill();
  }

  async drain(graceMs: number): Promise<void> {
    this.#stopping.abort();
    await this.#filling;
    for (const run of this.#runs) run.abort('draining', graceMs);
    await Promise.all([...this.#runs].map((run) => run.done));
    clearInterval(this.#timer); // only now: until they have ended, runs want their leases renewed
    this.#unlisten?.();
    await this.#ticking;
  }

  /** Leases jobs while there is room for them. Rings that come meanwhile make it look once more. */
  #fill(): void {
    this.#rung = true;
    if (this.#filling || this.#stopping.signal.aborted) return;
    this.#filling = this.#leaseAll()
      .catch((error) => this.#options.log.warn({ err: error }, 'could not lease jobs'))
      .finally(() => {
        this.#filling = undefined;
        this.#unheard.length = 0;
        if (this.#rung) this.#fill();
      });
  }

  async #leaseAll(): Promise<void> {
    this.#rung = false;
    while (!this.#stopping.signal.aborted && (await this.#leaseOne()));
  }

  async #leaseOne(): Promise<boolean> {
    const types = this.#typesWithRoom();
    if (types.length === 0) return false;
    const until = this.#clock.steady() + this.#leaseMs;
    const lease = await this.#engine.lease({ worker: this.#options.worker, types, time: this.#clock.now(), until });
    if (!lease) return false;
    const run = new ActiveRun(lease, this.#types[lease.job.type], this.#parts);
    this.#runs.add(run);
    this.#byJob.set(run.ref.job, run);
    for (const ref of this.#unheard) this.#find(ref)?.abort('cancelled');
    void this.#follow(run);
    return true;
  }

  async #follow(run: ActiveRun): Promise<void> {
    const outcome = await run.done;
    this.#runs.delete(run);
    if (this.#byJob.get(run.ref.job) === run) this.#byJob.delete(run.ref.job);
    // Engines ring when a job is put back, not when its pause is over.
    if (outcome?.kind === 'retrying') void this.#fillAfter(outcome.delayMs);
    this.#fill();
  }

  async #fillAfter(delayMs: number): Promise<void> {
    await delay(delayMs, undefined, { ref: false, signal: this.#stopping.signal }).catch(() => {});
    this.#fill();
  }

  #typesWithRoom(): JobTypeName[] {
    const endless = [...this.#runs].filter((run) => run.type.endless).length;
    const roomForEndless = endless < (this.#options.endlessRuns ?? 32);
    const roomForOthers = this.#runs.size - endless < this.#options.runs;
    return Object.values(this.#types)
      .filter((type) => (type.endless ? roomForEndless : roomForOthers))
      .map((type) => type.name);
  }

  /** What has to be done by the clock: leases, lost runs, and whatever a lost ring did not tell. */
  #tick(): void {
    this.#ticking ??= this.#look().finally(() => {
      this.#ticking = undefined;
    });
  }

  async #look(): Promise<void> {
    try {
      await this.#renew(); // first: after a stall of this process its own runs are not to be taken for lost
      await this.#rescue(this.#clock.steady());
    } catch (error) {
      this.#options.log.warn({ err: error }, 'could not renew leases');
    }
    for (const run of this.#runs) run.look();
    this.#fill();
  }

  async #renew(): Promise<void> {
    if (this.#runs.size === 0) return;
    const refs = [...this.#runs].map((run) => run.ref);
    const { lost, cancelling } = await this.#engine.renew(refs, this.#clock.steady() + this.#leaseMs);
    for (const ref of lost) this.#find(ref)?.abort('lost');
    for (const ref of cancelling) this.#find(ref)?.abort('cancelled');
  }

  async #rescue(before: number): Promise<void> {
    const rescued = await rescueLost(this.#engine, { before, now: this.#clock.now() }, (lost) =>
      outcomeOfLost(lost, this.#types[lost.job.type], this.#options.publicUrl),
    );
    if (rescued > 0) this.#options.log.warn({ jobs: rescued }, 'took over runs whose worker is gone');
  }

  #cancel(ref: RunRef): void {
    const run = this.#find(ref);
    if (run) run.abort('cancelled');
    else if (this.#filling) this.#unheard.push(ref);
  }

  #grew(growths: readonly Growth[]): void {
    for (const growth of growths) this.#byJob.get(growth.job)?.grew(growth);
  }

  #find(ref: RunRef): ActiveRun | undefined {
    return [...this.#runs].find((run) => run.ref.job === ref.job && run.ref.attempt === ref.attempt);
  }
}
