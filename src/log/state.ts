import type { JobStatus, JobTypeName, Problem } from '../../generated/protocol/index.ts';
import { type DraftBatch, isTerminal, TAIL_TYPE_AT, tailData } from './event.ts';

/**
 * What a job's status allows, and what its log makes of it: pure functions of state, request and time. Every engine
 * decides by them, and a simulator can drive them alone. A decision answers the state after it and the event that tells
 * it; the engine keeps both in one transaction.
 *
 * | status  | start   | append, settle (its own run) | input     | cancel            | remove  |
 * |---------|---------|------------------------------|-----------|-------------------|---------|
 * | queued  | running | lost                         | kept      | cancelled         | refused |
 * | running | –       | kept                         | kept      | marked, once      | refused |
 * | ended   | –       | lost                         | refused   | nothing to do     | gone    |
 */

/** What of a job stays as it was accepted. */
export interface JobFacts {
  readonly id: string;
  readonly type: JobTypeName;
  readonly name?: string;
  readonly label?: string;
  readonly owner: string;
  readonly shared: boolean;
  /** JSON text. */
  readonly params: string;
  readonly createdAt: number;
}

/** What of a job changes. Times are milliseconds since 1970; `progress`, `result` and `error` are JSON text. */
export interface JobState {
  readonly status: JobStatus;
  /** The number of the current or latest run, from 1; 0 before the first. */
  readonly attempt: number;
  /** How many runs ended in a failure that counts. */
  readonly failures: number;
  /** The attempt that handed in the checkpoint that is kept; 0: there is none. */
  readonly checkpointAttempt: number;
  readonly startedAt?: number;
  readonly finishedAt?: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly progress?: string;
  readonly result?: string;
  readonly error?: string;
  readonly cancelling?: { readonly reason?: string; readonly by?: string };
  /** Queued: its place in the queue. Who waits out a delay stands behind those who came before its end. */
  readonly queuedAt: number;
  /** Queued: not due before; 0 without a delay, so that a clock set back keeps nobody waiting. */
  readonly notBefore: number;
  /** Running: until when its run holds it. */
  readonly leasedUntil: number;
}

/** An event as decided, before it has its seq. `data` is JSON text. */
export interface DecidedEvent {
  readonly time: number;
  readonly type: string;
  readonly data: string;
}

/** A decision: the state after it and the event that tells it. */
export interface Change {
  readonly state: JobState;
  readonly event: DecidedEvent;
}

/** How a run ended. `result` is JSON text that passed its schema. */
export type Outcome =
  | { kind: 'completed'; result: string }
  | { kind: 'failed'; error: Problem }
  | { kind: 'cancelled' }
  /** Back to the queue, due after `delayMs`, at most `LONGEST_DELAY_MS`; `counts`: as a failure. Event `retrying`. */
  | { kind: 'retrying'; delayMs: number; reason: string; counts: boolean };

export function isOver(state: JobState): boolean {
  return isTerminal(state.status);
}

/** Whether the run with this attempt number holds the job: the fence before every write of a run. */
export function holds(state: JobState, attempt: number): boolean {
  return state.status === 'running' && state.attempt === attempt;
}

/**
 * The longest delay before another run, in ms. A job that would have to wait longer was put off before the clock was set
 * back: it is due, or it would wait for as long as the clock went back.
 */
export const LONGEST_DELAY_MS = 60_000;

export function isDue({ status, notBefore }: JobState, time: number): boolean {
  return status === 'queued' && (notBefore <= time || notBefore > time + LONGEST_DELAY_MS);
}

/** Whether a run's lease ended before `time`: its worker died or stalled. */
export function isOverdue(state: JobState, time: number): boolean {
  return state.status === 'running' && state.leasedUntil < time;
}

/** A new job: `accepted`, seq 1. */
export function accept(facts: JobFacts): Change {
  const { name, label, owner, params, createdAt } = facts;
  const rest = JSON.stringify({ name, label, owner }).slice(1);
  const unborn: JobState = {
    status: 'queued',
    attempt: 0,
    failures: 0,
    checkpointAttempt: 0,
    firstSeq: 1,
    lastSeq: 0,
    queuedAt: createdAt,
    notBefore: 0,
    leasedUntil: 0,
  };
  return change(unborn, { time: createdAt, type: 'accepted', data: `{"params":${params},${rest}` });
}

/** A new run of a job that is due: `started`. `resumedFrom`: the seq of the event that carried the checkpoint. */
export function start(
  state: JobState,
  lease: { worker: string; time: number; until: number },
  resumedFrom?: number,
): Change {
  const attempt = state.attempt + 1;
  const data = JSON.stringify({ attempt, worker: lease.worker, resumedFrom });
  return change(state, { time: lease.time, type: 'started', data }, { leasedUntil: lease.until });
}

/** The end of a run that holds its job. An accepted cancel is never taken back: it turns every outcome into its own. */
export function settle(state: JobState, outcome: Outcome, time: number): Change {
  if (state.cancelling || outcome.kind === 'cancelled') return cancelled(state, state.cancelling, time);
  switch (outcome.kind) {
    case 'completed':
      return change(state, { time, type: 'completed', data: `{"result":${outcome.result}}` });
    case 'failed':
      return change(
        state,
        { time, type: 'failed', data: `{"error":${JSON.stringify(outcome.error)}}` },
        { failures: state.failures + 1 },
      );
    case 'retrying': {
      const { delayMs, reason, counts } = outcome;
      const data = JSON.stringify({ attempt: state.attempt, delayMs, reason });
      return change(
        state,
        { time, type: 'retrying', data },
        {
          failures: state.failures + (counts ? 1 : 0),
          queuedAt: time + delayMs,
          notBefore: delayMs > 0 ? time + delayMs : 0,
        },
      );
    }
  }
}

/** What a client sends into a job. */
export interface SentInput {
  readonly inputId: string;
  readonly name: string;
  readonly data: object;
  readonly by: string;
  readonly time: number;
}

/** An input for a job that is not over: `input`. */
export function input(state: JobState, sent: SentInput): Change {
  return change(state, inputEvent(sent));
}

/** The event of an input: of the state it needs to know only that the job is not over. */
export function inputEvent({ inputId, name, data, by, time }: SentInput): DecidedEvent {
  return { time, type: 'input', data: JSON.stringify({ inputId, name, data, by }) };
}

/** An event that says something and changes nothing, of a job that is not over. */
export function note(state: JobState, event: DecidedEvent): Change {
  return change(state, event);
}

export type CancelDecision =
  /** The job was over before. */
  | { kind: 'over' }
  /** It waited and has ended by this. */
  | { kind: 'ended'; change: Change }
  /** It runs: its worker has to be told, and whatever the run's outcome, it will be `cancelled`. */
  | { kind: 'marked'; state: JobState };

/** What a cancel does. The first one's reason and caller count. */
export function cancel(state: JobState, request: { reason?: string; by?: string; time: number }): CancelDecision {
  const { reason, by, time } = request;
  if (isOver(state)) return { kind: 'over' };
  if (state.status === 'queued') return { kind: 'ended', change: cancelled(state, { reason, by }, time) };
  return { kind: 'marked', state: state.cancelling ? state : { ...state, cancelling: { reason, by } } };
}

function cancelled(state: JobState, who: { reason?: string; by?: string } | undefined, time: number): Change {
  return change(state, { time, type: 'cancelled', data: JSON.stringify({ reason: who?.reason, by: who?.by }) });
}

/** A run's batch in the log. Beside the count only its latest `progress` shows in the state. */
export function append(state: JobState, batch: DraftBatch, hasCheckpoint: boolean): JobState {
  return {
    ...state,
    lastSeq: state.lastSeq + batch.ends.length,
    progress: lastProgress(batch) ?? state.progress,
    checkpointAttempt: hasCheckpoint ? state.attempt : state.checkpointAttempt,
  };
}

const PROGRESS = Buffer.from('progress"');

/** The data of a batch's latest `progress` event. */
export function lastProgress(batch: DraftBatch): string | undefined {
  for (let i = batch.ends.length - 1; i >= 0; i--) {
    const start = i === 0 ? 0 : batch.ends[i - 1]!;
    const at = start + TAIL_TYPE_AT;
    if (PROGRESS.compare(batch.tails, at, at + PROGRESS.length) === 0)
      return tailData(batch.tails, start, batch.ends[i]!);
  }
  return undefined;
}

/** A state and the next event of its log make the next state: a job is the fold of its log. */
export function fold(state: JobState, event: DecidedEvent): JobState {
  const next = { ...state, lastSeq: state.lastSeq + 1 };
  switch (event.type) {
    case 'started':
      return { ...next, status: 'running', attempt: attemptOf(event.data), startedAt: state.startedAt ?? event.time };
    case 'progress':
      return { ...next, progress: event.data };
    case 'retrying':
      return { ...next, status: 'queued' };
    case 'completed':
      return { ...ended(next, event), result: memberOf(event.data, 'result') };
    case 'failed':
      return { ...ended(next, event), error: memberOf(event.data, 'error') };
    case 'cancelled':
      return ended(next, event);
    default:
      return next;
  }
}

function ended(state: JobState, event: DecidedEvent): JobState {
  return { ...state, status: event.type as JobStatus, finishedAt: event.time, checkpointAttempt: 0 };
}

function attemptOf(data: string): number {
  return (JSON.parse(data) as { attempt: number }).attempt;
}

/** The text of the only member of a JSON object, `{"name":…}`: a result may be long and is not parsed for this. */
function memberOf(data: string, name: string): string {
  return data.slice(name.length + 4, -1);
}

/** The event's own fold, and what the log does not say of the state: queue, lease, failures. */
function change(state: JobState, event: DecidedEvent, beside: Partial<JobState> = {}): Change {
  return { state: { ...fold(state, event), ...beside }, event };
}
