import {
  AuthError,
  ConflictError,
  ConnectionError,
  JobwireError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnexpectedAnswerError,
  ValidationError,
} from '../errors.ts';
import { Failure, type FailureKind } from '../failure.ts';
import type { Message } from '../transports/transport.ts';

/** What a guest tells its host. Each following has a number of the guest's. */
export type ToHost =
  | {
      readonly type: 'follow';
      readonly id: number;
      readonly over: string;
      readonly job: string;
      readonly after?: string;
    }
  /** The batch before was taken: the next one may come. */
  | { readonly type: 'more' | 'leave'; readonly id: number }
  | { readonly type: 'ping' };

/** What a host tells a guest. */
export type ToGuest =
  | { readonly type: 'host' | 'pong' }
  | { readonly type: 'batch'; readonly id: number; readonly messages: readonly Message[] }
  | { readonly type: 'over'; readonly id: number; readonly failure?: ToldFailure };

/** A failure as it can be sent to another tab. */
export interface ToldFailure {
  readonly kind: FailureKind;
  readonly message: string;
  readonly retryAfterMs?: number | undefined;
  readonly error?: object | undefined;
}

/** The token stays here: the other tab has its own, and this one has seen to its renewal. */
export function tellFailure(failure: Failure): ToldFailure {
  const { kind, message, retryAfterMs, error } = failure;
  if (!error) return { kind, message, retryAfterMs };
  const { cause: _, ...rest } = error; // which may not be what can be sent
  return { kind, message, retryAfterMs, error: { ...rest, message: error.message } };
}

export function heardFailure({ kind, message, retryAfterMs, error }: ToldFailure): Failure {
  return new Failure(kind, message, { retryAfterMs, error: error && heardError(error as JobwireError) });
}

/** What keeps a job from being followed is one of these. */
const CLASSES: Readonly<Record<string, typeof JobwireError>> = {
  AuthError,
  ConflictError,
  ConnectionError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnexpectedAnswerError,
  ValidationError,
};

function heardError({ name, message, ...details }: JobwireError): JobwireError {
  return new (CLASSES[name] ?? JobwireError)(message, details);
}
