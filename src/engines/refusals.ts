import { ProtocolError } from '../errors.ts';

/** What engines refuse with, in one wording. */

export function noSuchJob(job: string): ProtocolError {
  return new ProtocolError('job-not-found', `There is no job ${job}.`, { job });
}

export function jobOver(job: string, status: string): ProtocolError {
  return new ProtocolError('job-finished', `Job ${job} is over (${status}): it takes no more input.`, { job });
}

export function jobNotOver(job: string): ProtocolError {
  const detail = `Job ${job} has not ended: cancel it, and delete it when it is over.`;
  return new ProtocolError('job-running', detail, { job });
}

export function keyTaken(key: string): ProtocolError {
  const detail = `The key ${JSON.stringify(key)} was used with another request: take a new key for a new request.`;
  return new ProtocolError('idempotency-conflict', detail);
}

export function queueFull(maxQueued: number): ProtocolError {
  const detail = `${maxQueued} jobs are waiting already: try again later.`;
  return new ProtocolError('overloaded', detail, { retryAfterMs: 1000 });
}

/** How soon whoever has as many jobs as may be asks again, in ms: one may end at any moment. */
const ASK_AGAIN_MS = 5_000;

export function ownerFull(maxActive: number): ProtocolError {
  const detail = `You have ${maxActive} jobs that have not ended, as many as may be: come back when one has, or cancel one.`;
  return new ProtocolError('rate-limited', detail, { retryAfterMs: ASK_AGAIN_MS });
}

export function notOfThisList(): ProtocolError {
  return new ProtocolError('invalid-parameter', '`page` has to be the `next` of the page before.', {
    errors: [{ pointer: '/query/page', message: 'is not a page of this list' }],
  });
}

/** The storage does not answer, or takes nothing. */
export function unavailable(detail: string, cause?: unknown): ProtocolError {
  return new ProtocolError('unavailable', detail, { retryAfterMs: 1000 }, { cause });
}

export const CLOSED = 'The engine is closed.';
