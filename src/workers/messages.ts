import type { MessagePort } from 'node:worker_threads';
import type { JobTypeName, Problem } from '../../generated/protocol/index.ts';
import type { JsonObject, RunRef } from '../engines/engine.ts';

/** What a thread is given to run one attempt of a job. `control` and `lane` are transferred. */
export interface RunOrder {
  run: RunRef;
  type: JobTypeName;
  params: JsonObject;
  /** `v8.serialize`d state of the latest checkpoint. */
  checkpoint?: Uint8Array;
  /** Pool → thread: `ControlMessage`s. */
  control: MessagePort;
  /** Thread → engine: appends (`Engine.lane`). */
  lane: MessagePort;
}

/** Pool → thread, while the task runs. */
export type ControlMessage =
  | { kind: 'input'; inputId: string; name: string; data: JsonObject; by: string }
  | { kind: 'abort'; reason: 'cancelled' | 'draining' | 'timed-out' };

/** How a task's code ended, as its thread tells it; all its events are kept by then. */
export type RunEnd =
  | { kind: 'completed'; result: string }
  | { kind: 'failed'; error: Problem }
  /** It stopped because it was aborted. */
  | { kind: 'aborted'; reason: 'cancelled' | 'draining' | 'timed-out' }
  /** Another run has taken the job over; nothing is left to say. */
  | { kind: 'lost' };
