import type { Problem } from '../../generated/protocol/index.ts';
import { AuthError, errorFromProblem, type JobwireError } from './errors.ts';

/**
 * What to do after a connection that followed a job is over:
 * - `gone`: nothing; asked again, the server would say the same;
 * - `token`: come back with a new token;
 * - `later`: come back, after a wait;
 * - `blocked`: what lies between does not let this transport through; come back over another;
 * - `paused`: nothing went wrong; the reader was too slow to be sent more, and comes back when it has room.
 */
export type FailureKind = 'gone' | 'token' | 'later' | 'blocked' | 'paused';

/** The end of a connection that followed a job, other than the end of the log. The message is for people. */
export class Failure extends Error {
  readonly kind: FailureKind;
  /** At least so long, in milliseconds, the server wants to be left alone. */
  readonly retryAfterMs: number | undefined;
  /** What an app is told where the run cannot go on. */
  readonly error: JobwireError | undefined;
  /** The token that was refused. */
  readonly token: string | undefined;

  constructor(
    kind: FailureKind,
    reason: string,
    details: { readonly retryAfterMs?: number; readonly error?: JobwireError; readonly token?: string } = {},
  ) {
    super(reason, { cause: details.error });
    this.kind = kind;
    this.retryAfterMs = details.retryAfterMs;
    this.error = details.error;
    this.token = details.token;
  }
}

/** What an error of a request means to a stream that waits for it. */
export function failureFromError(error: JobwireError, token?: string): Failure {
  const { status, code, retryAfterMs, message } = error;
  const details = { error, retryAfterMs, token };
  if (code === 'connection-failed' || error.retryable) return new Failure('later', message, details);
  if (code === 'unexpected-answer') return new Failure('blocked', message, details);
  return new Failure(status === 401 ? 'token' : 'gone', message, details);
}

/** What a problem means that was told in a stream, where there is no status line. */
export function failureFromProblem(problem: Problem, token?: string): Failure {
  return failureFromError(errorFromProblem(problem), token);
}

/** What is known of a WebSocket when it closes. */
export interface SocketEnd {
  readonly code: number;
  readonly reason: string;
  /** The server had answered `hello`. */
  readonly ready: boolean;
  /** The last `problem` that belongs to no reply, and the last `goaway`. */
  readonly problem?: Problem;
  readonly goaway?: { readonly reason: string; readonly retryAfterMs: number };
  readonly token?: string;
}

/**
 * Close codes in three classes: 40xx do not come back as you are, 41xx later, 42xx come back; of others, those that say
 * that the two sides do not understand each other count as 40xx and all else as 41xx (protocol.md, "WebSocket").
 * As another transport may get an answer that says more, 40xx means to leave this one.
 */
export function failureFromClose({ code, reason, ready, problem, goaway, token }: SocketEnd): Failure {
  const error = problem && errorFromProblem(problem);
  const why = problem?.detail ?? (goaway?.reason || reason || `code ${code}`);
  const details = { error, token, retryAfterMs: goaway?.retryAfterMs ?? problem?.retryAfterMs };
  if (code === 4001) {
    const refused =
      error ?? new AuthError(`The server closed the WebSocket: ${why}`, { code: 'unauthorized', status: 401 });
    return new Failure('token', refused.message, { ...details, error: refused });
  }
  const leave = (code >= 4000 && code < 4100) || [1002, 1003, 1007, 1008, 1009, 1010].includes(code);
  if (leave) return new Failure('blocked', `The server closed the WebSocket for good: ${why}`, details);
  if (code >= 4100 && code < 4300) return new Failure('later', `The server closed the WebSocket: ${why}`, details);
  return ready
    ? new Failure('later', `The WebSocket was cut (${why}).`, details)
    : new Failure('blocked', `The WebSocket was cut before the server answered (${why}).`, details);
}
