import type { Problem } from '../../generated/protocol/index.ts';
import { AuthError, errorOf, type JobwireError } from './errors.ts';

/**
 * What to do after a connection that followed a job is over:
 * - `gone`: nothing; asked again, the server would say the same;
 * - `token`: come back with a new token;
 * - `later`: come back, after a wait;
 * - `blocked`: what lies between does not let this transport through; come back over another;
 * - `paused`: nothing went wrong; the reader was too slow to be sent more, and comes back when it has room.
 */
export type FailureKind = 'gone' | 'token' | 'later' | 'blocked' | 'paused';

interface Details {
  readonly retryAfterMs?: number | undefined;
  readonly error?: JobwireError | undefined;
  readonly token?: string | undefined;
}

/** The end of a connection that followed a job, other than the end of the log. The message is for people. */
export class Failure extends Error {
  readonly kind: FailureKind;
  /** At least so long, in milliseconds, the server wants to be left alone. */
  declare readonly retryAfterMs: number | undefined;
  /** What an app is told where the run cannot go on. */
  declare readonly error: JobwireError | undefined;
  /** The token that was refused. */
  declare readonly token: string | undefined;
  #chance: number | undefined;

  constructor(kind: FailureKind, reason: string, details: Details = {}) {
    super(reason);
    this.kind = kind;
    Object.assign(this, details);
  }

  /** One number for all runs that this happened to: so they come back together, over one connection. */
  chance(random: () => number): number {
    this.#chance ??= random();
    return this.#chance;
  }
}

/** What an error of a request means to a stream that waits for it. */
export function failureFromError(error: JobwireError, token?: string): Failure {
  const { status, code, retryAfterMs, message, retryable } = error;
  const known = status === 401 ? 'token' : 'gone';
  const kind = retryable ? 'later' : code === 'unexpected-answer' ? 'blocked' : known;
  return new Failure(kind, message, { error, retryAfterMs, token });
}

/** What a problem means that was told in a stream, where there is no status line. */
export function failureFromProblem(problem: Problem, token?: string): Failure {
  return failureFromError(errorOf(problem), token);
}

/** What is known of a WebSocket when it closes. */
export interface SocketEnd {
  readonly code: number;
  readonly reason: string;
  /** The server had answered `hello`. */
  readonly ready: boolean;
  /** The last `problem` that belongs to no reply, and the last `goaway`. */
  readonly problem?: Problem | undefined;
  readonly goaway?: { readonly reason: string; readonly retryAfterMs: number } | undefined;
  readonly token?: string | undefined;
}

/**
 * Close codes in three classes: 40xx do not come back as you are, 41xx later, 42xx come back; of others, those that say
 * that the two sides do not understand each other count as 40xx and all else as 41xx (protocol.md, "WebSocket").
 * As another transport may get an answer that says more, 40xx means to leave this one.
 */
export function failureFromClose({ code, reason, ready, problem, goaway, token }: SocketEnd): Failure {
  const why = problem?.detail ?? (goaway?.reason || reason || `code ${code}`);
  const message = `The WebSocket ${ready ? 'was closed' : 'did not get through'}: ${why}${/[.!?]$/.test(why) ? '' : '.'}`;
  const family = Math.floor(code / 100);
  const leave = family === 40 || /^10(0[23789]|10)$/.test(String(code));
  const known = leave || (!ready && family < 41) ? 'blocked' : 'later';
  const refused = code === 4001 ? new AuthError(message, { code: 'unauthorized', status: 401 }) : undefined;
  return new Failure(refused ? 'token' : known, message, {
    error: problem ? errorOf(problem) : refused,
    token,
    retryAfterMs: goaway?.retryAfterMs ?? problem?.retryAfterMs,
  });
}
