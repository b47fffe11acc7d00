import type { Problem, ProblemCode, Violation } from '../../generated/protocol/index.ts';

/** What goes wrong on the client's side of the wire, beside the codes of the server's catalogue. */
export type ClientCode =
  /** No answer could be had: network, name, TLS, or the time was over. */
  | 'connection-failed'
  /** Something answered, but not in the protocol (an HTML page, half a document). */
  | 'unexpected-answer'
  /** The client or the run was closed. */
  | 'closed'
  /** The job was cancelled. */
  | 'job-cancelled';

/** A newer server may use codes that this version does not know. */
export type ErrorCode = ProblemCode | ClientCode | (string & {});

interface Details {
  readonly code?: ErrorCode | undefined;
  readonly status?: number | undefined;
  readonly retryable?: boolean | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly errors?: readonly Violation[] | undefined;
  readonly problem?: Problem | undefined;
  readonly reason?: string | undefined;
  readonly cause?: unknown;
}

/** Base of every error of this package; look at `code`, or use the class. */
export class JobwireError extends Error {
  override readonly name: string = 'JobwireError';
  declare readonly code: ErrorCode;
  /** HTTP status, where there was one. */
  declare readonly status: number | undefined;
  /** Whether the same call may succeed later. The SDK has used up its own retries by then. */
  declare readonly retryable: boolean;
  /** What to give to whoever runs the server. */
  declare readonly requestId: string | undefined;
  /** How long the server asked to wait, in milliseconds. */
  declare readonly retryAfterMs: number | undefined;
  /** What is wrong with a request, each with a JSON pointer to the place. */
  declare readonly errors: readonly Violation[];
  /** The problem document, where the server sent one. */
  declare readonly problem: Problem | undefined;

  constructor(message: string, details: Details = {}) {
    super(message);
    Object.assign(this, { retryable: false, errors: [] }, details);
  }
}

/** The request does not fit the contract (400, 413–415, 422), found by the client before it sent it or by the server. */
export class ValidationError extends JobwireError {
  override readonly name = 'ValidationError';
}

/** Who you are, or what you may, is not enough (401, 403). */
export class AuthError extends JobwireError {
  override readonly name = 'AuthError';
}

/** No such job, or it is someone else's (404). */
export class NotFoundError extends JobwireError {
  override readonly name = 'NotFoundError';
}

/** The job's state does not allow it (409, 410). */
export class ConflictError extends JobwireError {
  override readonly name = 'ConflictError';
}

/** Too much at once (429); `retryAfterMs` says when to come again. */
export class RateLimitError extends JobwireError {
  override readonly name = 'RateLimitError';
}

/** The server failed or cannot take more now (5xx). */
export class ServerError extends JobwireError {
  override readonly name = 'ServerError';
}

/** No answer, after all retries. */
export class ConnectionError extends JobwireError {
  override readonly name = 'ConnectionError';
  override readonly code = 'connection-failed';
  override readonly retryable = true;
}

/** What answered does not speak the protocol: most often a wrong `baseUrl`, or a proxy's own page. */
export class UnexpectedAnswerError extends JobwireError {
  override readonly name = 'UnexpectedAnswerError';
  override readonly code = 'unexpected-answer';
}

/** The client or the run was closed before there was an answer. */
export class ClosedError extends JobwireError {
  override readonly name = 'ClosedError';
  override readonly code = 'closed';
}

/** The job ended as `failed`; `code` is the reason's. */
export class JobFailedError extends JobwireError {
  override readonly name = 'JobFailedError';
}

/** The job ended as `cancelled`. */
export class JobCancelledError extends JobwireError {
  override readonly name = 'JobCancelledError';
  override readonly code = 'job-cancelled';
  /** Why, in the words of whoever cancelled it. */
  declare readonly reason: string | undefined;
}

/** The class of an answer's error, by its status. */
function classOf(status: number): typeof JobwireError {
  if (status >= 500) return ServerError;
  if (status === 401 || status === 403) return AuthError;
  if (status === 404) return NotFoundError;
  if (status === 409 || status === 410) return ConflictError;
  if (status === 429) return RateLimitError;
  return [400, 413, 414, 415, 422].includes(status) ? ValidationError : JobwireError;
}

/**
 * The error of an answer (protocol.md, "Errors"). Without a problem document, as those of proxies are, little can be said.
 * @param retryAfterMs what the header says, where the document says nothing
 */
export function errorOf(
  problem: Problem | undefined,
  status = problem?.status ?? 0,
  retryAfterMs?: number,
): JobwireError {
  return new (classOf(status))(problem?.detail ?? `The server, or a proxy, answered ${status} without saying why.`, {
    code: problem?.code ?? 'unexpected-answer',
    status,
    retryable: status >= 500 || [408, 425, 429].includes(status),
    requestId: problem?.requestId,
    retryAfterMs: problem?.retryAfterMs ?? retryAfterMs,
    errors: problem?.errors ?? [],
    problem,
  });
}

/** Throws the error that the server would answer with, before anything was sent; where there are no violations, nothing. */
export function refuseInvalid(below: string, violations: readonly Violation[] = []): void {
  const errors = violations.map(({ pointer, message }) => ({ pointer: below + pointer, message }));
  const detail = errors.map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
  if (detail) throw new ValidationError(detail, { code: 'validation-failed', status: 422, errors });
}
