import type { MessagePort } from 'node:worker_threads';
import type { JobStatus, JobTypeName, Problem } from '../../generated/protocol/index.ts';
import type { EventBlock } from '../log/block.ts';
import type { DraftBatch } from '../log/event.ts';
import type { Stay } from '../log/presence.ts';
import type { Outcome } from '../log/state.ts';

export type { Stay } from '../log/presence.ts';
export type { Outcome } from '../log/state.ts';

/**
 * Where jobs wait and events are kept. One log per job; a job's record is the fold of its log and is written in the same
 * transaction as the event that changes it.
 *
 * What every engine promises (the contract suite, `test/contract/engine.ts`, holds each to it):
 * - **Kept before told.** A promise resolves, a reader sees an event, `listen` rings — only once a crash of the process
 *   cannot take it back (as far as the engine's storage goes; memory says so itself).
 * - **All or nothing.** Each call is one transaction.
 * - **No clock.** Every time comes from the caller, in milliseconds since 1970.
 * - **No policy.** Who may, how often to retry and when to trim is decided above.
 *
 * Refusals are `ProtocolError`s: `job-not-found`, `job-finished`, `job-running`, `idempotency-conflict`, `rate-limited`,
 * `overloaded`, and `unavailable` where the storage does not answer (nothing was kept then, or it cannot be known: retry with the same
 * idempotency key).
 */
export interface Engine {
  readonly name: 'memory' | 'sqlite' | 'redis';

  /**
   * Keeps a new job, `queued`, together with its `accepted` event (seq 1).
   * The same owner and idempotency key as a kept job: that job, or `idempotency-conflict` where the digest differs.
   * Else the same type and name as a job that has not ended: that job. Else, with `maxActive` jobs of the owner that have
   * not ended: `rate-limited`. Else, with `maxQueued` jobs waiting: `overloaded`.
   */
  submit(submission: Submission): Promise<Submitted>;

  /** The record of a job; undefined where there is none. */
  get(job: string): Promise<JobRecord | undefined>;

  /**
   * Whose a job is, at a cost that does not depend on what the job holds: how long a refusal takes must not tell whether
   * there is such a job. Undefined where there is none.
   */
  whose(job: string): Promise<Belonging | undefined>;

  /** Records, newest first in the order in which they were submitted, page by page. */
  list(query: ListQuery): Promise<RecordPage>;

  /** How many records a list has on all its pages. */
  total(filter: JobFilter): Promise<number>;

  /** How many jobs are kept, by status. */
  count(): Promise<Record<JobStatus, number>>;

  /**
   * Takes the job that has waited longest and is due (`isDue`) of the types asked for, as a new run: attempt + 1,
   * status `running`, event `started`. Undefined where none waits. The lease holds until `until`.
   */
  lease(request: LeaseRequest): Promise<Lease | undefined>;

  /** Prolongs leases; answers those that are lost (taken over, ended, removed) and those whose job is to be cancelled. */
  renew(runs: readonly RunRef[], until: number): Promise<Renewed>;

  /**
   * Adds a run's events to its log, after all appends of that run made before on the same lane or by the same caller,
   * and with them, where given, the checkpoint that stands for the state after the batch's last event.
   * `lost: true`: the run no longer holds its job, nothing was kept (the fence).
   */
  append(run: RunRef, batch: DraftBatch, checkpoint?: Uint8Array): Promise<Appended>;

  /**
   * Ends a run with its last event, and the job with it where the outcome is final.
   * Where the job is to be cancelled, every outcome becomes `cancelled`: an accepted cancel is never taken back.
   * `lost: true`: as for `append`; also where `lostBefore` is given and the lease has been prolonged beyond it.
   */
  settle(run: RunRef, outcome: Outcome, options: { time: number; lostBefore?: number }): Promise<Settled>;

  /**
   * Adds an `input` event. Same caller and key as one of the job's last 10,000: the first answer, or
   * `idempotency-conflict` where the digest differs. The job has ended: `job-finished`.
   */
  input(job: string, input: InputRequest): Promise<InputAccepted>;

  /**
   * A waiting job ends as `cancelled` at once; a running one is marked and its worker told (`listen`, `renew`); one that
   * has ended stays as it is (`ended: true`). The first cancel's reason and caller count.
   */
  cancel(job: string, request: CancelRequest): Promise<Cancelled>;

  /** Deletes an ended job with its log, checkpoint and keys; one that has not ended: `job-running`. */
  remove(job: string): Promise<void>;

  /**
   * Takes down who follows a job on a node, lets go of stays that are over, and tells what that changes: `joined` for a
   * caller who was not there on any node, `left` for one whose last stay is over, in this order.
   * `ended: true`: the job has ended or is not there; it has no stays, and will not have any again.
   */
  attend(job: string, request: AttendRequest): Promise<Attended>;

  /** Stays, of all jobs, that end before `time` (`Infinity`: all). Those of a job are gone when it ends. */
  stays(time: number): Promise<readonly KeptStay[]>;

  /** Runs whose lease ended before `time`: their worker died, stalled, or the server was restarted. */
  rescue(time: number): Promise<readonly LostRun[]>;

  /**
   * The events after `after`, at most `maxEvents` and, beyond the first, `maxBytes`, with the state of the log at that
   * moment. Undefined where there is no such job. Starts at the first kept event where `after` lies before it: compare
   * `firstSeq`, a reader has to be told.
   */
  read(job: string, after: number, limits: ReadLimits): Promise<LogPage | undefined>;

  /**
   * Drops events with a seq below `firstSeq`, never the last one; answers the first seq that is kept. An input that is
   * dropped is not given to a later run.
   */
  trim(job: string, firstSeq: number): Promise<number>;

  /** What all that is kept takes, so that whoever trims and removes knows when it is enough. */
  size(): Promise<DataSize>;

  /** Logs without their events, for whoever decides what to keep: at most `limit`, in the order of the query. */
  logs(query: LogQuery, limit: number): Promise<readonly KeptLog[]>;

  /** Keeps that a token is not to be taken any more, and forgets what nobody would take any more at `time`. */
  revoke(revocation: Revocation, time: number): Promise<void>;

  /**
   * What was revoked after a place in the order of revocations (0: all that is kept), and the place to go on from. A place
   * before the one asked for: some were lost, and the order has begun anew there.
   */
  revocations(after: number): Promise<RevocationPage>;

  /** Tells what happened on this and on other nodes. A ring may be lost: listeners also look by themselves, slowly. */
  listen(listener: EngineListener): () => void;

  /**
   * Somebody here follows a job's log, or its inputs: its growths bring their bytes wherever the engine has them at hand, until the
   * answered function is called. Those of a log that nobody follows may come without, for carrying bytes from thread to
   * thread that nobody reads would keep the event loop busy.
   */
  heed(job: string): () => void;

  /**
   * Takes appends straight from a task's thread: `LaneRequest`s come in over `port`, each is answered by a `LaneReply`
   * in order. The same promise as `append`. The lane ends when the port closes. Once a request was answered with
   * `unavailable`, so are all that follow it on this lane: later events must not be kept after a hole.
   */
  lane(port: MessagePort): void;

  /** Whether the storage answers now; throws `unavailable` with the reason where not. */
  ping(): Promise<void>;

  /** Finishes what was begun and lets go of the storage. Calls after it are refused as `unavailable`. */
  close(): Promise<void>;
}

/** Engines that several machines share count leases by one clock for all of them. */
export interface SharedTime {
  /** Milliseconds since 1970, the same on every machine as far as the way there allows. For `until` and `rescue`. */
  steady(): number;
}

/** What an engine that several servers share keeps for all of them. */
export interface SharedSecret {
  /** The first candidate that any server ever gave. */
  sharedSecret(candidate: string): Promise<string>;
}

/**
 * Counts what is used, for all servers that share an engine. Counts are no facts: they may be lost with the storage's last
 * moments.
 */
export interface SharedCounts {
  /** Adds to counters by their names, which stand together under a key and begin anew `windowMs` after their first use. */
  tally(key: string, amounts: Readonly<Record<string, number>>, windowMs: number): Promise<Tally>;
  /**
   * Notes how many places this server holds under a key. False, and nothing is noted, where with those of the servers that
   * are there they are more than `most`.
   */
  hold(key: string, places: number, most: number): Promise<boolean>;
}

/** What counters stand at. */
export interface Tally {
  readonly totals: Readonly<Record<string, number>>;
  /** In how many ms they begin anew. */
  readonly leftMs: number;
}

/** A JSON object as it came out of `JSON.parse` and passed its schema. */
export type JsonObject = { [key: string]: unknown };

/** A job as an engine keeps it. Times are milliseconds since 1970. */
export interface JobRecord {
  id: string;
  /** Its number in the order in which jobs were submitted, from 1. */
  place: number;
  type: JobTypeName;
  name?: string;
  label?: string;
  owner: string;
  shared: boolean;
  params: JsonObject;
  status: JobStatus;
  /** The number of the current or latest run, from 1; 0 before the first. */
  attempt: number;
  /** How many runs ended in a failure that counts against `retry.attempts`. */
  failures: number;
  /** The attempt that handed in the latest checkpoint, 0 where there is none: tells whether runs still get anywhere. */
  checkpointAttempt: number;
  createdAt: number;
  startedAt?: number;
  finishedAt?: number;
  /** The first seq that is kept. */
  firstSeq: number;
  lastSeq: number;
  progress?: JsonObject;
  result?: unknown;
  error?: Problem;
  /** Set from the moment a cancel was accepted while the job ran. */
  cancelling?: { reason?: string; by?: string };
}

/** To whom a job is open. */
export interface Belonging {
  type: JobTypeName;
  owner: string;
  /** Open to every caller. */
  shared: boolean;
}

export interface Submission {
  /** A new UUIDv7. */
  id: string;
  type: JobTypeName;
  params: JsonObject;
  name?: string;
  label?: string;
  owner: string;
  shared: boolean;
  /** `digest` stands for the whole request as parsed, with defaults. */
  idempotency?: { key: string; digest: string };
  time: number;
  maxQueued: number;
  /** How many jobs of one owner may wait and run; absent: any number. */
  maxActive?: number;
}

export interface Submitted {
  job: JobRecord;
  /** False where the idempotency key or the name found a job that was there. */
  created: boolean;
}

/** Which jobs a list shows: those that fit in all that is given. */
export interface JobFilter {
  /** Jobs of this owner and shared ones; absent: everyone's. */
  owner?: string;
  type?: string;
  status?: JobStatus;
  name?: string;
  label?: string;
}

/** What a filter looks at. */
export type Filtered = Pick<JobRecord, 'owner' | 'shared' | 'type' | 'name' | 'label' | 'status'>;

/** Whether a list with this filter shows a job. */
export function isShown(job: Filtered, { owner, type, status, name, label }: JobFilter): boolean {
  return (
    (owner === undefined || job.owner === owner || job.shared) &&
    (type === undefined || job.type === type) &&
    (status === undefined || job.status === status) &&
    (name === undefined || job.name === name) &&
    (label === undefined || job.label === label)
  );
}

export interface ListQuery extends JobFilter {
  limit: number;
  /** The `next` of the page before. A token the engine did not make: `invalid-parameter`. */
  page?: string;
}

export interface RecordPage {
  jobs: JobRecord[];
  next?: string;
}

/** A run, and the fence: only the run with the job's current attempt may write. */
export interface RunRef {
  readonly job: string;
  readonly attempt: number;
}

export interface LeaseRequest {
  worker: string;
  types: readonly JobTypeName[];
  time: number;
  until: number;
}

export interface Lease {
  run: RunRef;
  job: JobRecord;
  /** What the latest checkpoint held, and the seq of the event that carried it. */
  checkpoint?: { seq: number; state: Uint8Array };
}

export interface Renewed {
  lost: RunRef[];
  cancelling: RunRef[];
}

export interface Appended {
  lost: boolean;
  /** The seq of the last event kept; 0 where lost. */
  lastSeq: number;
}

export interface Settled {
  lost: boolean;
  job?: JobRecord;
}

export interface InputRequest {
  inputId: string;
  name: string;
  data: JsonObject;
  /** Whose it is, as shown in the event. */
  by: string;
  /** The caller's owner string: keys are per job and caller. */
  owner: string;
  idempotency?: { key: string; digest: string };
  time: number;
}

export interface InputAccepted {
  inputId: string;
  seq: number;
}

export interface CancelRequest {
  reason?: string;
  by?: string;
  time: number;
}

export interface Cancelled {
  job: JobRecord;
  /** The job had ended before. */
  ended: boolean;
}

export interface AttendRequest {
  /** What one node says, at most once of a caller. */
  stays: readonly Stay[];
  /** Of the events. */
  time: number;
  /** Stays that end before it are over. */
  over: number;
}

export interface Attended {
  ended: boolean;
}

export interface KeptStay extends Stay {
  readonly job: string;
}

export interface LostRun {
  run: RunRef;
  job: JobRecord;
  hasCheckpoint: boolean;
}

export interface ReadLimits {
  maxEvents: number;
  maxBytes: number;
}

export interface LogPage {
  /** The events; absent where there are none after `after`. */
  block?: EventBlock;
  firstSeq: number;
  lastSeq: number;
  /** The job has ended: `lastSeq` is its terminal event. */
  ended: boolean;
}

export interface DataSize {
  /** Without the space that is free to be used again. */
  bytes: number;
  /** False while events that were dropped are still being taken off, so that `bytes` is going to fall. */
  settled: boolean;
}

/**
 * Which logs, and in what order:
 * - of jobs that ended before a time (ms since 1970; `Infinity`: at any), the one that ended first comes first
 * - of running jobs, the one that takes most comes first
 * - of one type's jobs, in the order in which they were submitted, from after a place on (0: from the first)
 */
export type LogQuery = { endedBefore: number } | { running: true } | { type: JobTypeName; after: number };

export interface KeptLog {
  job: string;
  type: JobTypeName;
  /** Its number in the order in which jobs were submitted, from 1. */
  place: number;
  firstSeq: number;
  lastSeq: number;
  /** What its events take in bytes, about: dropped ones that have not been taken off yet are counted. */
  bytes: number;
}

/** A token that was revoked. */
export interface Revocation {
  /** Its `jti`. Revoked twice, the later `until` counts. */
  id: string;
  /** How long that has to be remembered, in ms since 1970. */
  until: number;
}

export interface RevocationPage {
  revoked: Revocation[];
  place: number;
}

/** A log grew. `block` saves who follows it a read where the engine has the bytes at hand; it may begin before `lastSeq`. */
export interface Growth {
  job: string;
  lastSeq: number;
  ended: boolean;
  block?: EventBlock;
}

export interface EngineListener {
  /** All that one commit (or one turn) made grow. */
  grew?(growths: readonly Growth[]): void;
  /** A job may be due: lease one. */
  queued?(): void;
  /** The job of this run is to be cancelled. */
  cancelling?(run: RunRef): void;
  /** The job and its log are gone. */
  removed?(job: string): void;
  /** Events at the beginning of a log are gone. An engine that several servers share does not tell. */
  trimmed?(job: string): void;
}

/** A task's thread → engine, over a lane. The arrays are transferred. */
export interface LaneRequest {
  run: RunRef;
  batch: DraftBatch;
  checkpoint?: Uint8Array;
}

/** Engine → a task's thread: the outcome of the lane's oldest unanswered request. */
export type LaneReply = Appended | { unavailable: string };
