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
  readonly code: ErrorCode;
  readonly status?: number;
  readonly retryable?: boolean;
  readonly requestId?: string;
  readonly retryAfterMs?: number;
  readonly problem?: Problem;
  readonly cause?: unknown;
}

/** Base of every error of this package; look at `code`, or use the class. */
export class JobwireError extends Error {
  override readonly name: string = 'JobwireError';
  readonly code: ErrorCode;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** Whether the same call may succeed later. The SDK has used up its own retries by then. */
  readonly retryable: boolean;
  /** What to give to whoever runs the server. */
  readonly requestId: string | undefined;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** The problem document, where the server sent one. */
  readonly problem: Problem | undefined;

  constructor(message: string, details: Details) {
    super(message, { cause: details.cause });
    this.code = details.code;
    this.status = details.status;
    this.retryable = details.retryable ?? false;
    this.requestId = details.requestId;
    this.retryAfterMs = details.retryAfterMs;
    this.problem = details.problem;
  }
}

/** The request does not fit the contract (400, 413–415, 422), found by the client before it sent it or by the server. */
export class ValidationError extends JobwireError {
  override readonly name = 'ValidationError';

  /** What is wrong, each with a JSON pointer to the place. */
  get errors(): readonly Violation[] {
    return this.problem?.errors ?? [];
  }
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

  constructor(message: string, cause?: unknown) {
    super(message, { code: 'connection-failed', retryable: true, cause });
  }
}

/** What answered does not speak the protocol: most often a wrong `baseUrl`, or a proxy's own page. */
export class UnexpectedAnswerError extends JobwireError {
  override readonly name = 'UnexpectedAnswerError';

  constructor(message: string, details: Omit<Details, 'code'> = {}) {
    super(message, { ...details, code: 'unexpected-answer' });
  }
}

/** The client or the run was closed before there was an answer. */
export class ClosedError extends JobwireError {
  override readonly name = 'ClosedError';

  constructor(message: string) {
    super(message, { code: 'closed' });
  }
}

/** The job ended as `failed`; `code` is the reason's. */
export class JobFailedError extends JobwireError {
  override readonly name = 'JobFailedError';
}

/** The job ended as `cancelled`. */
export class JobCancelledError extends JobwireError {
  override readonly name = 'JobCancelledError';
  readonly reason: string | undefined;

  constructor(job: string, reason?: string) {
    super(`Job ${job} was cancelled${reason ? `: ${reason}` : ''}.`, { code: 'job-cancelled' });
    this.reason = reason;
  }
}

/** Whether a request that was answered with this status may be tried again (protocol.md, "Errors"). */
export function isRetryable(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

function classOf(status: number): typeof JobwireError {
  if (status >= 500) return ServerError;
  if (status === 401 || status === 403) return AuthError;
  if (status === 404) return NotFoundError;
  if (status === 409 || status === 410) return ConflictError;
  if (status === 429) return RateLimitError;
  return [400, 413, 414, 415, 422].includes(status) ? ValidationError : JobwireError;
}

/** The error of a problem document. `status` and `retryAfterMs` fill in what the document leaves out. */
export function errorFromProblem(
  problem: Problem,
  status = problem.status,
  retryAfterMs = problem.retryAfterMs,
): JobwireError {
  return new (classOf(status))(problem.detail ?? problem.title, {
    code: problem.code,
    status,
    retryable: isRetryable(status),
    requestId: problem.requestId,
    retryAfterMs,
    problem,
  });
}

/** The error of an answer that carries no problem document, as those of proxies do not. */
export function errorFromStatus(status: number, retryAfterMs?: number): JobwireError {
  return new (classOf(status))(`The server, or a proxy before it, answered ${status} and did not say why.`, {
    code: 'unexpected-answer',
    status,
    retryable: isRetryable(status),
    retryAfterMs,
  });
}

/** Whether a parsed answer is a problem document. */
export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && typeof (value as Problem).code === 'string';
}

/** The error that the server would answer with, found before anything was sent. */
export function validationError(below: string, violations: readonly Violation[]): ValidationError {
  const errors = violations.map(({ pointer, message }) => ({ pointer: `${below}${pointer}`, message }));
  const detail = errors.map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
  const code = 'validation-failed';
  const problem: Problem = {
    type: `/problems/${code}`,
    title: 'The request does not fit its schema',
    status: 422,
    detail,
    code,
    errors,
  };
  return new ValidationError(detail, { code, status: 422, problem });
}
