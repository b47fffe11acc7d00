import type { MessagePort } from 'node:worker_threads';
import type { JobTypeName, ProblemCode, Violation } from '../../generated/protocol/index.ts';
import type { JsonObject, RunRef } from '../engines/engine.ts';

/** What a thread is given to run one attempt of a job. `checkpoint` and `lane` are transferred. */
export interface RunOrder {
  run: RunRef;
  type: JobTypeName;
  params: JsonObject;
  /** The latest checkpoint, as `packCheckpoint` made it. */
  checkpoint?: Uint8Array<ArrayBuffer>;
  /** Thread → engine: appends (`Engine.lane`). */
  lane: MessagePort;
  /**
   * The task begins when it has the inputs that were there before it (`caught-up`): else a slider that was moved while
   * the job waited would take effect a step late, or in a fast job never.
   */
  awaitsInputs?: boolean;
}

/**
 * Why a run has to stop: its job is cancelled; the server drains; it took longer than its type may; another run has
 * taken the job over.
 */
export type AbortReason = 'cancelled' | 'draining' | 'timed-out' | 'lost';

/** An accepted input on its way to the task. */
export interface InputMessage {
  kind: 'input';
  /** Of its event in the log. */
  seq: number;
  inputId: string;
  name: string;
  data: JsonObject;
  by: string;
}

/**
 * Pool → thread, while a task runs. Those that come after it ended find nobody and mean nothing. `caught-up`: the inputs
 * that were in the log when the run began have all been sent.
 */
export type ControlMessage = InputMessage | { kind: 'caught-up' } | { kind: 'abort'; reason: AbortReason };

/** Pool → thread. A thread has one run at a time. */
export type ThreadMessage = { kind: 'run'; order: RunOrder } | ControlMessage;

/** Codes that stand in `failed.error` alone. */
export type FailureCode = Extract<
  ProblemCode,
  'task-failed' | 'task-broke-contract' | 'event-too-large' | 'worker-crashed' | 'timed-out' | 'interrupted'
>;

/** Why a run failed. `stack` is for the server's log and never for a client. */
export interface Failure {
  code: FailureCode;
  detail: string;
  errors?: Violation[];
  stack?: string;
}

/** How a run ended. All events that its task yielded are kept by then, but for the last three, where some may not be. */
export type RunEnd =
  /** `result` is JSON text that passed its schema. */
  | { kind: 'completed'; result: string }
  | { kind: 'failed'; failure: Failure }
  /** It stopped because it was told to, or was ended because it did not. */
  | { kind: 'aborted'; reason: Exclude<AbortReason, 'lost'> }
  /** Its thread died under it. */
  | { kind: 'crashed'; detail: string }
  /** The storage did not take its events. What is kept ends before them. */
  | { kind: 'unavailable'; detail: string }
  /** Another run has taken the job over; nothing is left to say. */
  | { kind: 'lost' };

/** Thread → pool, once a run. `reusable`: nothing of the task is left behind, so the thread may take another run. */
export interface RunReport {
  end: RunEnd;
  reusable: boolean;
}
