import { setTimeout as delay } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { JobTypeInfo } from '../../generated/protocol/index.ts';
import type { Engine, Growth, Lease, Outcome, RunRef } from '../engines/engine.ts';
import { ProtocolError } from '../errors.ts';
import { checkpointInputsTo } from '../log/checkpoint.ts';
import type { AbortReason, RunEnd, RunOrder } from '../workers/messages.ts';
import type { Pool } from '../workers/pool.ts';
import type { Running } from '../workers/task-thread.ts';
import type { Clock } from './clock.ts';
import { InputFeed } from './input-feed.ts';
import { outcomeOf } from './policy.ts';

/** What a run needs of its surroundings. */
export interface RunParts {
  readonly engine: Engine;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Logger;
  /** How long a task that is told to stop may take before its thread is ended, in ms. */
  readonly graceMs: number;
  readonly publicUrl?: string;
  /** Aborted when the server stops: from then on a storage that does not answer is not waited for. */
  readonly stopping: AbortSignal;
}

/** The longest pause between two tries to tell a storage that does not answer how a run ended. */
const LONGEST_PAUSE_MS = 5000;

/** A leased run, from its lease until its end is kept. */
export class ActiveRun {
  readonly ref: RunRef;
  readonly type: JobTypeInfo;
  /** What was kept as its end; undefined where the job was not its own any more, or the storage did not take it. */
  readonly done: Promise<Outcome | undefined>;
  readonly #lease: Lease;
  readonly #parts: RunParts;
  readonly #running: Running;
  readonly #feed: InputFeed | undefined;
  readonly #timeout: NodeJS.Timeout | undefined;

  constructor(lease: Lease, type: JobTypeInfo, parts: RunParts) {
    this.ref = lease.run;
    this.type = type;
    this.#lease = lease;
    this.#parts = parts;
    const awaitsInputs = type.inputs.length > 0;
    this.#running = parts.pool.start({ ...orderOf(lease, parts.engine), awaitsInputs });
    this.#feed = awaitsInputs ? this.#feedInputs() : undefined;
    this.#timeout = type.timeoutMs === undefined ? undefined : this.#endAfter(type.timeoutMs);
    this.done = this.#running.end.then((end) => this.#ended(end));
  }

  /** Tells the task to stop; its thread is ended where it does not. */
  abort(reason: AbortReason, graceMs: number = this.#parts.graceMs): void {
    this.#running.abort(reason, graceMs);
  }

  grew(growth: Growth): void {
    this.#feed?.grew(growth);
  }

  /** Looks for inputs whose ring was lost. */
  look(): void {
    this.#feed?.look();
  }

  #feedInputs(): InputFeed {
    const { job, checkpoint } = this.#lease;
    const place = { job: job.id, after: checkpoint ? checkpointInputsTo(checkpoint.state) : 0 };
    const feed = new InputFeed(this.#parts.engine, place, {
      deliver: (input) => this.#running.input(input),
      onTrouble: (error) => this.#parts.log.warn({ err: error, run: this.ref }, 'could not look for inputs'),
    });
    feed.look();
    void feed.caughtUp.then(() => this.#running.caughtUp());
    return feed;
  }

  #endAfter(timeoutMs: number): NodeJS.Timeout {
    return setTimeout(() => this.abort('timed-out'), timeoutMs);
  }

  async #ended(end: RunEnd): Promise<Outcome | undefined> {
    clearTimeout(this.#timeout);
    this.#feed?.close();
    this.#report(end);
    if (end.kind === 'lost') return undefined;
    for (let pauseMs = 100; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      try {
        return await this.#settle(end);
      } catch (error) {
        this.#parts.log.error({ err: error, run: this.ref }, 'could not keep the end of a run');
        if (!isUnavailable(error) || this.#parts.stopping.aborted) return undefined; // its lease ends, rescue finds it
        await delay(pauseMs, undefined, { signal: this.#parts.stopping }).catch(() => {});
      }
    }
  }

  async #settle(end: Exclude<RunEnd, { kind: 'lost' }>): Promise<Outcome | undefined> {
    const { engine, clock, publicUrl } = this.#parts;
    // The record of the lease does not know of checkpoints that this run made.
    const job = end.kind === 'completed' ? this.#lease.job : await engine.get(this.ref.job);
    if (!job) return undefined;
    const outcome = outcomeOf(end, job, this.type, publicUrl);
    const { lost } = await engine.settle(this.ref, outcome, { time: clock.now() });
    return lost ? undefined : outcome;
  }

  /** Tells the server's log what went wrong, with the stack that no client sees. */
  #report(end: RunEnd): void {
    const { log } = this.#parts;
    const facts = { run: this.ref, type: this.type.name };
    if (end.kind === 'failed') {
      const { code, detail, stack } = end.failure;
      log.error({ ...facts, code, stack }, detail);
    } else if (end.kind === 'crashed' || end.kind === 'unavailable') {
      log.error({ ...facts, end: end.kind }, end.detail);
    } else {
      log.debug({ ...facts, end: end.kind, reason: end.kind === 'aborted' ? end.reason : undefined }, 'run ended');
    }
  }
}

/** The checkpoint is copied: its bytes are the engine's, and may lie in a larger buffer that must not be sent along. */
function orderOf({ run, job, checkpoint }: Lease, engine: Engine): RunOrder {
  const { port1, port2 } = new MessageChannel();
  engine.lane(port1);
  const state = checkpoint && { checkpoint: new Uint8Array(checkpoint.state) };
  return { run, type: job.type, params: job.params, lane: port2, ...state };
}

function isUnavailable(error: unknown): boolean {
  return error instanceof ProtocolError && error.code === 'unavailable';
}
