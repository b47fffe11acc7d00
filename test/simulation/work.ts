import { type JobTypeInfo, jobTypes } from '../../generated/protocol/index.ts';
import type { Lease, RunRef } from '../../src/engines/engine.ts';
import { outcomeOf, outcomeOfLost } from '../../src/jobs/policy.ts';
import { EVERY_LEASE, rescueLost } from '../../src/jobs/rescue.ts';
import { draftBatch, eventTail } from '../../src/log/event.ts';
import type { AbortReason, RunEnd } from '../../src/workers/messages.ts';
import type { SimulatedEngine } from './engine.ts';
import { isRefusal } from './history.ts';
import type { Life } from './time.ts';

export const ENDLESS = 1_000_000;

/** What a job does, decided when it is started. */
export interface Plan {
  /** Events that its task emits; `ENDLESS`: until all troubles are over. */
  readonly steps: number;
  readonly batch: number;
  readonly paceMs: number;
  readonly checkpoints: boolean;
  readonly attempts: number;
  /** It does not listen to a cancel and goes on to its end. */
  readonly stubborn: boolean;
}

/** The time of a node: the one on the wall may jump, the other never does. */
export interface Clocks {
  wall(): number;
  steady(): number;
}

const LEASE_MS = 15_000;
const RUNS = 2;

/** What a node needs to work. */
export interface Workshop {
  readonly name: string;
  readonly engine: SimulatedEngine;
  readonly life: Life;
  readonly clocks: Clocks;
  planOf(job: string): Plan;
  /** No other node works. */
  readonly isAlone: boolean;
}

/** Runs jobs on one node, as the dispatcher does: leases them, prolongs the leases, takes over what others lost. */
export class Workers {
  readonly #shop: Workshop;
  readonly #runs = new Set<Work>();
  #isFilling = false;
  #rung = false;

  constructor(shop: Workshop) {
    this.#shop = shop;
    const { engine, life } = shop;
    engine.listen({ queued: () => this.#fill(), cancelling: (run) => this.#find(run)?.abort('cancelled') });
    life.every(LEASE_MS / 3, () => void this.#tick());
    void this.#start();
  }

  /** Breaks the run of a job, if it is here. */
  fail(job: string, how: 'throws' | 'dies'): void {
    for (const run of this.#runs) if (run.ref.job === job) run.breakdown = how;
  }

  async #start(): Promise<void> {
    if (this.#shop.isAlone) await this.#rescue(EVERY_LEASE).catch(() => {});
    this.#fill();
  }

  #fill(): void {
    this.#rung = true;
    if (this.#isFilling) return;
    this.#isFilling = true;
    void this.#leaseAll().then(() => {
      this.#isFilling = false;
      if (this.#rung && this.#runs.size < RUNS) this.#fill();
    });
  }

  async #leaseAll(): Promise<void> {
    this.#rung = false;
    const { engine, clocks, name } = this.#shop;
    while (this.#runs.size < RUNS) {
      const until = clocks.steady() + LEASE_MS;
      const request = { worker: name, types: ['enkf'] as const, time: clocks.wall(), until };
      const lease = await engine.lease(request).catch(() => undefined);
      if (!lease) return;
      void this.#run(lease);
    }
  }

  async #run(lease: Lease): Promise<void> {
    const run = new Work(lease, this.#shop);
    this.#runs.add(run);
    await run.done();
    this.#runs.delete(run);
    this.#fill();
  }

  async #tick(): Promise<void> {
    const { engine, clocks } = this.#shop;
    try {
      const refs = [...this.#runs].map(({ ref }) => ref);
      const { lost, cancelling } = await engine.renew(refs, clocks.steady() + LEASE_MS);
      for (const ref of lost) this.#find(ref)?.abort('lost');
      for (const ref of cancelling) this.#find(ref)?.abort('cancelled');
      await this.#rescue(clocks.steady());
    } catch (error) {
      if (!isRefusal(error, 'unavailable')) throw error;
    }
    this.#fill();
  }

  #rescue(before: number): Promise<number> {
    const { engine, clocks, planOf } = this.#shop;
    return rescueLost(engine, { before, now: clocks.wall() }, (lost) =>
      outcomeOfLost(lost, typeOf(planOf(lost.run.job))),
    );
  }

  #find(ref: RunRef): Work | undefined {
    return [...this.#runs].find((run) => run.ref.job === ref.job && run.ref.attempt === ref.attempt);
  }
}

/** One run of a job: emits its steps, with a checkpoint each where its type has them, and keeps how it ended. */
class Work {
  readonly ref: RunRef;
  breakdown: 'throws' | 'dies' | undefined;
  #aborted: AbortReason | undefined;
  #step: number;
  readonly #shop: Workshop;

  constructor(lease: Lease, shop: Workshop) {
    this.ref = lease.run;
    this.#shop = shop;
    this.#step = lease.checkpoint ? Number(Buffer.from(lease.checkpoint.state)) : 0;
  }

  get #plan(): Plan {
    return this.#shop.planOf(this.ref.job);
  }

  abort(reason: AbortReason): void {
    this.#aborted ??= reason;
  }

  async done(): Promise<void> {
    const end = await this.#work();
    for (let pauseMs = 100; end.kind !== 'lost'; pauseMs = Math.min(2 * pauseMs, 5000)) {
      try {
        return await this.#settle(end);
      } catch (error) {
        if (!isRefusal(error, 'unavailable')) throw error;
        await this.#shop.life.sleep(pauseMs);
      }
    }
  }

  async #work(): Promise<RunEnd> {
    for (;;) {
      await this.#shop.life.sleep(this.#plan.paceMs);
      const end = this.#endNow() ?? (await this.#emit());
      if (end) return end;
    }
  }

  #endNow(): RunEnd | undefined {
    const { steps, stubborn } = this.#plan;
    if (this.breakdown === 'dies') return { kind: 'crashed', detail: 'simulated' };
    if (this.breakdown === 'throws') return { kind: 'failed', failure: { code: 'task-failed', detail: 'simulated' } };
    if (this.#aborted && this.#aborted !== 'lost' && !stubborn) return { kind: 'aborted', reason: this.#aborted };
    return this.#step >= steps ? { kind: 'completed', result: '{}' } : undefined;
  }

  /** A run that is told that it is lost writes on, as one that stands still cannot hear it: what it writes is refused. */
  async #emit(): Promise<RunEnd | undefined> {
    const { engine, clocks } = this.#shop;
    const { batch, steps, checkpoints } = this.#plan;
    const count = Math.min(batch, steps - this.#step);
    const time = clocks.wall();
    const tails = Array.from({ length: count }, (_, i) => progress(time, this.#step + i + 1, this.ref.attempt));
    this.#step += count;
    const checkpoint = checkpoints ? Buffer.from(String(this.#step)) : undefined;
    try {
      const { lost } = await engine.append(this.ref, draftBatch(tails), checkpoint);
      return lost ? { kind: 'lost' } : undefined;
    } catch (error) {
      if (isRefusal(error, 'unavailable')) return { kind: 'unavailable', detail: 'simulated' };
      throw error;
    }
  }

  async #settle(end: Exclude<RunEnd, { kind: 'lost' }>): Promise<void> {
    const { engine, clocks } = this.#shop;
    const job = await engine.get(this.ref.job);
    if (job) await engine.settle(this.ref, outcomeOf(end, job, typeOf(this.#plan)), { time: clocks.wall() });
  }
}

function typeOf({ checkpoints, attempts }: Plan): JobTypeInfo {
  return { ...jobTypes.enkf, checkpoints, retry: { attempts, backoffMs: 1000 } };
}

function progress(time: number, step: number, attempt: number): string {
  return eventTail(time, 'progress', `{"step":${step},"attempt":${attempt}}`);
}
