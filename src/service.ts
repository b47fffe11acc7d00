import type { InputAccepted, Job, JobStatus } from '../generated/protocol/index.ts';
import type { Caller } from './access/caller.ts';
import type { EventBlock } from './log/block.ts';
import type { Follower, Following } from './streams/follower.ts';

/** All that transports see of the server. Refusals are `ProtocolError`s. */
export interface Service {
  /** Starts a job, or finds the one that the idempotency key or the name stands for. `request` is checked here. */
  submit(caller: Caller, request: unknown, options: { idempotencyKey?: string }): Promise<Submission>;
  get(caller: Caller, job: string): Promise<Job>;
  list(caller: Caller, query: ListFilter): Promise<{ jobs: Job[]; next?: string }>;
  cancel(caller: Caller, job: string, request: unknown): Promise<{ job: Job; ended: boolean }>;
  input(caller: Caller, job: string, request: unknown): Promise<InputAccepted>;
  remove(caller: Caller, job: string): Promise<void>;

  /**
   * Follows a job from `after` (a cursor, `latest`, or undefined: from the earliest kept event).
   * `onBroken` says what happens where the cursor is ahead, expired or of a rewritten log: `gap` tells the follower and
   * goes on from the earliest, `refuse` throws `cursor-ahead`, `cursor-expired` or `log-rewritten`.
   */
  follow(caller: Caller, job: string, options: FollowOptions, follower: Follower): Promise<Following>;

  /**
   * One page of the log after `after`, waiting up to `waitMs` while there is nothing new.
   * `isOld`: answers whether the client already has the page; while it does, waiting goes on.
   */
  read(caller: Caller, job: string, options: ReadOptions): Promise<Page>;
}

export interface Submission {
  job: Job;
  created: boolean;
  /** The job found by name runs with other params than these. */
  paramsDiffer: boolean;
}

export interface ListFilter {
  type?: string;
  status?: JobStatus;
  name?: string;
  label?: string;
  limit?: number;
  page?: string;
}

export interface FollowOptions {
  after?: string;
  onBroken: 'gap' | 'refuse';
}

export interface ReadOptions {
  after?: string;
  limit: number;
  waitMs: number;
  /** Waiting ends when it is aborted (the client has gone, or the server drains). */
  signal: AbortSignal;
  isOld?: (page: Page) => boolean;
}

/** A page of a log, before a transport writes it down. */
export interface Page {
  job: string;
  /** Where it begins, as resolved, and where the next one does. */
  from: { seq: number; time?: number };
  next: { seq: number; time?: number };
  block?: EventBlock;
  /** `next` is at the terminal event. */
  ended: boolean;
  /** It can never change: it is full, or it holds the terminal event. */
  final: boolean;
  /** There was more than fits. */
  full: boolean;
}
