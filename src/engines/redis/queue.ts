import {
  createRedisBackend,
  ErrorCode,
  type Job,
  Queue,
  type QueueOptions,
  type RedisQueueBackend,
  Worker,
} from 'bullmq';
import type { Client } from './connection.ts';

/**
 * What BullMQ's lock of a job is taken with. It is the same on every node, for whose run a job is, is said by the attempt
 * in its record; the lock only tells BullMQ that somebody is still there.
 */
const TOKEN = 'jobwire';

/** BullMQ's own events are for nobody here. */
const KEPT_EVENTS = 100;

/** A job as BullMQ has given it out. */
export type Ticket = Job;

/** The first jobs of a queue: of those that may go, and of those that wait out a pause. */
export interface Heads {
  readonly waiting?: string;
  readonly delayed?: string;
}

/**
 * The to-do list of one job type, kept by BullMQ: who waits, who waits out a pause, and who is given out and for how long
 * that has been confirmed. It may forget a job or hold one that is over: the job's record decides.
 */
export class TypeQueue {
  readonly #queue: Queue<object, null, string>;
  readonly #worker: Worker<object, null, string>;
  readonly #lockMs: number;

  constructor(type: string, { client, prefix, lockMs }: { client: Client; prefix: string; lockMs: number }) {
    const options = {
      connection: client,
      prefix,
      skipVersionCheck: true,
      streams: { events: { maxLen: KEPT_EVENTS } },
    };
    // No blocking connection: jobs are asked for when there is room, and the doorbell says when there are some.
    const backend = (name: string, all: QueueOptions) => createRedisBackend(name, all);
    this.#lockMs = lockMs;
    this.#queue = new Queue(type, options, backend);
    this.#worker = new Worker(
      type,
      null,
      {
        ...options,
        lockDuration: lockMs,
        stalledInterval: Math.ceil(lockMs / 3),
        maxStalledCount: Number.MAX_SAFE_INTEGER,
      },
      backend,
    );
    // What fails is thrown as well.
    this.#queue.on('error', () => undefined);
    this.#worker.on('error', () => undefined);
  }

  /** Puts a job in, to go after `delayMs`; one that is in already stays as it is. */
  async add(job: string, delayMs: number): Promise<void> {
    await this.#queue.add('job', {}, { jobId: job, delay: delayMs, removeOnComplete: true, removeOnFail: true });
  }

  /** Takes the first job that may go. */
  async take(): Promise<Ticket | undefined> {
    return this.#worker.getNextJob(TOKEN, { block: false });
  }

  async heads(): Promise<Heads> {
    const [waiting, delayed] = await this.#backend.getRanges(['waiting', 'delayed'], 0, 0, true);
    return { waiting: waiting?.[0], delayed: delayed?.[0] };
  }

  /** Lets a job go at once that waits out a pause. */
  async promote(job: string): Promise<void> {
    await this.#backend.promote(job).catch(unlessMoved);
  }

  /** Gives a ticket back, to go after `delayMs`. */
  async putOff(ticket: Ticket, delayMs: number): Promise<void> {
    await ticket.moveToDelayed(Date.now() + delayMs, TOKEN).catch(unlessMoved);
  }

  /** Says of jobs that are given out that somebody is still there. */
  async confirm(jobs: readonly string[]): Promise<void> {
    const tokens = jobs.map(() => TOKEN);
    await this.#worker.extendJobLocks([...jobs], tokens, this.#lockMs);
  }

  /** Puts a job back that was given out, behind the others, to go after `delayMs`. */
  async putBack(job: string, delayMs: number): Promise<void> {
    const back =
      delayMs > 0
        ? this.#backend.moveToDelayed(job, Date.now(), delayMs, TOKEN, { skipAttempt: true })
        : this.#backend.retryJob(job, false, TOKEN);
    const isBack = await back.then(
      () => true,
      (error: unknown) => unlessMoved(error),
    );
    if (isBack) return;
    // Whoever had it is gone, so that BullMQ has moved it by itself, or will not move it for us.
    await this.#queue.remove(job);
    await this.add(job, delayMs);
  }

  /** A job is over: it is to go nowhere any more. */
  async finish(job: string): Promise<void> {
    const known = await this.#queue.getJob(job);
    if (known) await this.drop(known);
  }

  /** As `finish`, for one that was given out here or waits. */
  async drop(ticket: Ticket): Promise<void> {
    try {
      await ticket.moveToCompleted(null, TOKEN, false);
    } catch (error) {
      unlessMoved(error);
      await this.#queue.remove(ticket.id!); // where it is locked by somebody, it is dropped when it comes up again
    }
  }

  /** Has BullMQ look for jobs whose holder has not been heard of, and put them back; answers them. */
  async takeBackStalled(): Promise<string[]> {
    return this.#backend.moveStalledJobsToWait();
  }

  /** How many jobs BullMQ knows of. */
  async size(): Promise<number> {
    return this.#queue.getJobCountByTypes('waiting', 'delayed', 'active');
  }

  /** Of these jobs, those that BullMQ knows nothing of. */
  async unknown(jobs: readonly string[]): Promise<string[]> {
    const known = await Promise.all(jobs.map((job) => this.#queue.getJob(job)));
    return jobs.filter((_, i) => known[i] === undefined);
  }

  async close(): Promise<void> {
    await Promise.all([this.#queue.close(), this.#worker.close(true)]);
  }

  get #backend(): RedisQueueBackend {
    return this.#worker.getBackend() as RedisQueueBackend; // the worker's: it knows of locks
  }
}

/** BullMQ's codes for a job that is not where it was thought to be. */
const MOVED: ReadonlySet<unknown> = new Set([
  ErrorCode.JobNotExist,
  ErrorCode.JobNotInState,
  ErrorCode.JobLockNotExist,
  ErrorCode.JobLockMismatch,
]);

function unlessMoved(error: unknown): false {
  if (MOVED.has((error as { code?: number }).code)) return false;
  throw error;
}
