import type { Job, Problem } from '../../generated/protocol/index.ts';
import { JobCancelledError, JobFailedError, type JobwireError } from './errors.ts';
import { isTerminal } from './resume.ts';
import type { EventMessage } from './transports/transport.ts';

/** How a job ended. */
export type Outcome = { readonly result: unknown } | { readonly error: JobwireError };

/** How a job ended, by its terminal event; undefined for any other event. */
export function outcomeOfEvent({ job, type, data }: EventMessage): Outcome | undefined {
  return outcomeOf(job, type, data as Ending);
}

/** How a job ended, by its snapshot; undefined while it has not. */
export function outcomeOfJob(job: Job): Outcome | undefined {
  return outcomeOf(job.id, job.status, job);
}

interface Ending {
  readonly result?: unknown;
  readonly error?: Problem;
  readonly reason?: string;
}

function outcomeOf(job: string, type: string, { result, error: problem, reason }: Ending): Outcome | undefined {
  if (!isTerminal(type)) return undefined;
  if (type === 'completed') return { result };
  const { code = 'task-failed', detail = `Job ${job} failed.` } = problem ?? {};
  const error =
    type === 'failed'
      ? new JobFailedError(detail, { code, requestId: problem?.requestId, problem })
      : new JobCancelledError(`Job ${job} was cancelled${reason ? `: ${reason}` : ''}.`, { reason });
  return { error };
}
