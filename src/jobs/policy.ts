import type { JobTypeInfo } from '../../generated/protocol/index.ts';
import type { JobRecord, LostRun, Outcome } from '../engines/engine.ts';
import { ProtocolError, toProblem } from '../errors.ts';
import { LONGEST_DELAY_MS } from '../log/state.ts';
import type { Failure, RunEnd } from '../workers/messages.ts';

/**
 * What a run's end makes of its job: pure functions.
 *
 * | the run                          | the job                                                                           |
 * |----------------------------------|-----------------------------------------------------------------------------------|
 * | completed                        | completed                                                                         |
 * | threw an error, took too long    | retried while its type's attempts last, else failed                               |
 * | broke the contract               | failed: it would do so again                                                      |
 * | lost its thread                  | goes on from its checkpoint while that gets it anywhere; without: as for an error |
 * | was lost with its server         | the same, with more patience                                                      |
 * | was told to stop: cancelled      | cancelled                                                                         |
 * | was told to stop: server drains  | back to the queue                                                                 |
 * | found no storage for its events  | back to the queue                                                                 |
 *
 * An accepted cancel overrules all of it; the engine sees to that.
 */

/** What the policy asks of a job. */
export type JobStanding = Pick<JobRecord, 'attempt' | 'failures' | 'checkpointAttempt'>;

/**
 * How many runs in a row a job with checkpoints may have without making a new one, before it is given up. A dead thread
 * is most likely the job's own doing. A dead server is most likely not, and a server that dies often must not cost jobs;
 * but a job that takes the server down each time has to end at last, and the pauses let the others work until then.
 */
const MAX_CRASHED_RUNS = 3;
const MAX_LOST_RUNS = 20;

/**
 * An endless job makes no checkpoint while nothing happens: that it was restarted often without one says nothing. So it is
 * not given up when its server dies, and waits this long at most.
 */
const LONGEST_ENDLESS_PAUSE_MS = 5000;

/** Pause before a run that the storage had refused is tried again. */
const STORAGE_PAUSE_MS = 1000;

/** What becomes of a job whose run ended, told by its thread or its pool. */
export function outcomeOf(
  end: Exclude<RunEnd, { kind: 'lost' }>,
  job: JobStanding,
  type: JobTypeInfo,
  publicUrl?: string,
): Outcome {
  switch (end.kind) {
    case 'completed':
      return { kind: 'completed', result: end.result };
    case 'failed':
      return end.failure.code === 'task-failed'
        ? retriedOrFailed(end.failure, job, type, publicUrl)
        : failed(end.failure, publicUrl);
    case 'crashed':
      return outcomeOfCrash({ code: 'worker-crashed', detail: end.detail }, job, type, publicUrl);
    case 'unavailable':
      return requeued(STORAGE_PAUSE_MS, `unavailable: ${end.detail}`);
    case 'aborted':
      return outcomeOfAbort(end.reason, job, type, publicUrl);
  }
}

/** What becomes of a job whose run was lost: its server died or stalled. `type` is undefined where it is not known any more. */
export function outcomeOfLost({ job }: LostRun, type: JobTypeInfo | undefined, publicUrl?: string): Outcome {
  const failure: Failure = { code: 'interrupted', detail: 'The server stopped while the job ran. Start it anew.' };
  if (!type) return failed(failure, publicUrl);
  const most = type.endless ? Number.POSITIVE_INFINITY : MAX_LOST_RUNS;
  const onward = goneOn('interrupted: the server stopped while the job ran', most, job, type);
  if (onward) return onward;
  if (!type.checkpoints) return retriedOrFailed(failure, job, type, publicUrl);
  const tooOften = `${MAX_LOST_RUNS} runs in a row ended with their server and got nowhere; the job is given up.`;
  return failed({ code: 'worker-crashed', detail: tooOften }, publicUrl);
}

function outcomeOfCrash(failure: Failure, job: JobStanding, type: JobTypeInfo, publicUrl?: string): Outcome {
  const onward = goneOn(`${failure.code}: ${failure.detail}`, MAX_CRASHED_RUNS, job, type);
  return onward ?? retriedOrFailed(failure, job, type, publicUrl);
}

function outcomeOfAbort(
  reason: 'cancelled' | 'draining' | 'timed-out',
  job: JobStanding,
  type: JobTypeInfo,
  publicUrl?: string,
): Outcome {
  if (reason === 'cancelled') return { kind: 'cancelled' };
  if (reason === 'draining') return requeued(0, 'server shutting down');
  const detail = `The run took longer than the ${type.timeoutMs} ms that ${type.name} jobs may.`;
  return retriedOrFailed({ code: 'timed-out', detail }, job, type, publicUrl);
}

/** A job with checkpoints goes on from its latest one, unless it has not made any for `most` runs. */
function goneOn(reason: string, most: number, job: JobStanding, type: JobTypeInfo): Outcome | undefined {
  const barren = job.attempt - job.checkpointAttempt;
  if (!type.checkpoints || barren >= most) return undefined;
  const pauseMs = barren < 2 ? 0 : pause(type, barren - 2);
  return requeued(type.endless ? Math.min(pauseMs, LONGEST_ENDLESS_PAUSE_MS) : pauseMs, reason);
}

function retriedOrFailed(failure: Failure, job: JobStanding, type: JobTypeInfo, publicUrl?: string): Outcome {
  if (job.failures + 1 >= type.retry.attempts) return failed(failure, publicUrl);
  return retrying(pause(type, job.failures), `${failure.code}: ${failure.detail}`, true);
}

/** Back to the queue through no fault of the task. */
function requeued(delayMs: number, reason: string): Outcome {
  return retrying(delayMs, reason, false);
}

function retrying(delayMs: number, reason: string, counts: boolean): Outcome {
  return { kind: 'retrying', delayMs, reason: reason.slice(0, 1024).toWellFormed(), counts };
}

/** The pause after the first failure, doubled for each one before. */
function pause(type: JobTypeInfo, failuresBefore: number): number {
  return Math.min(type.retry.backoffMs * 2 ** failuresBefore, LONGEST_DELAY_MS);
}

function failed({ code, detail, errors }: Failure, publicUrl?: string): Outcome {
  const error = new ProtocolError(code, detail, errors === undefined ? {} : { errors });
  return { kind: 'failed', error: toProblem(error, publicUrl === undefined ? {} : { publicUrl }) };
}
