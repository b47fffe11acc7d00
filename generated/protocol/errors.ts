// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

import type { ProblemCode } from './types.ts';

/** What an error means on each transport, and what to do about it. */
export interface ProblemInfo {
  /** The error in a few words. */
  readonly title: string;
  /** HTTP status; absent where it is never told over HTTP. */
  readonly status?: number;
  /** The code that closes a WebSocket; absent where it closes none. */
  readonly closeCode?: number;
  /** Whether and when to come back. */
  readonly retry: 'never' | 'later' | 'with-new-token' | 'from-earliest';
  /** What it means and what to do. */
  readonly help: string;
}

/** The error catalogue, by code. */
export const problems: { readonly [C in ProblemCode]: ProblemInfo } = {
  'invalid-body': {
    title: "The body is not usable JSON",
    status: 400,
    retry: "never",
    help: "The body is empty, is not JSON, is not UTF-8, begins with a byte order mark, names a member twice, holds a number that JSON parsers do not agree on (beyond ±(2^53−1)) or a lone surrogate, is nested deeper than 32 levels, or does not come as its headers say: a broken chunk, an early end. Send one JSON object in UTF-8.",
  },
  'invalid-parameter': {
    title: "A parameter is not usable",
    status: 400,
    retry: "never",
    help: "A query parameter or header is malformed, out of range, unknown, missing, or given twice; or the head of the request is not HTTP/1.1: an unknown method, two lengths of one body, TLS on a plain port. `detail` says what is wrong.",
  },
  'invalid-cursor': {
    title: "The cursor is malformed",
    status: 400,
    retry: "never",
    help: "A cursor is `0`, or a whole number without leading zeros, optionally with `-` and the event's time in milliseconds. Hand back the `id` of an SSE event or the `next` of a page unchanged, once.",
  },
  'too-many-subscriptions': {
    title: "Too many subscriptions",
    status: 400,
    retry: "never",
    help: "One connection follows at most 100 jobs. Unsubscribe from one, or open a second connection.",
  },
  'invalid-message': {
    title: "The frame is not a usable message",
    closeCode: 4000,
    retry: "never",
    help: "A WebSocket frame must be one JSON object with an `id` (a string of 1–64 characters or a safe integer, not in use) and a `type`. What has no usable `id` cannot be answered, so the connection is closed.",
  },
  'unauthorized': {
    title: "Who is calling is not known",
    status: 401,
    closeCode: 4001,
    retry: "with-new-token",
    help: "The token is missing, malformed, not yet valid, ended, or not for this server. Get a new one and send it as `Authorization: Bearer …`, or as the first frame of a WebSocket, within 5 s.",
  },
  'forbidden': {
    title: "The caller may not do this",
    status: 403,
    closeCode: 4003,
    retry: "never",
    help: "The token is good and lacks the scope (`jobs:read`, `jobs:write` or `jobs:admin`), or the job belongs to someone else and is open for reading only.",
  },
  'origin-refused': {
    title: "The page's origin is not on the list",
    status: 403,
    closeCode: 4003,
    retry: "never",
    help: "A browser page of another origin called. Add its origin to JOBWIRE_ALLOWED_ORIGINS, or serve the page from here.",
  },
  'not-found': {
    title: "There is nothing at this address",
    status: 404,
    retry: "never",
    help: "The path is not part of the API. Look at /docs; a slash at the end counts.",
  },
  'job-not-found': {
    title: "There is no such job",
    status: 404,
    retry: "never",
    help: "No job has this id, or it was deleted, or it belongs to another caller: the three are not told apart.",
  },
  'method-not-allowed': {
    title: "The method is not allowed here",
    status: 405,
    retry: "never",
    help: "The header `Allow` lists the methods of this address.",
  },
  'not-acceptable': {
    title: "Nothing that is acceptable can be sent",
    status: 406,
    retry: "never",
    help: "A stream is sent only where `text/event-stream` is named, and not with less weight than JSON. `application/json`, `application/*`, `*/*` or no `Accept` at all mean JSON. `text/*` is neither, and so is everything else. What has one form only is sent in that, whatever `Accept` says.",
  },
  'request-timeout': {
    title: "The request took too long to arrive",
    status: 408,
    retry: "later",
    help: "The headers did not arrive within 10 s of the connection or of their first byte, or the whole request within 15 s. Send it again.",
  },
  'idempotency-conflict': {
    title: "The key was used for something else",
    status: 409,
    retry: "never",
    help: "The same idempotency key came with another body before. Use a new key for a new request, and the same body for a retry.",
  },
  'job-finished': {
    title: "The job has ended",
    status: 409,
    retry: "never",
    help: "A job that is `completed`, `failed` or `cancelled` takes no inputs. Nothing was kept.",
  },
  'job-running': {
    title: "The job has not ended",
    status: 409,
    retry: "never",
    help: "Only an ended job can be deleted. Cancel it first, and wait for its last event.",
  },
  'already-subscribed': {
    title: "This connection follows the job already",
    status: 409,
    retry: "never",
    help: "One connection follows a job once. Unsubscribe first to begin at another cursor.",
  },
  'caller-changed': {
    title: "The new token is of another caller",
    status: 409,
    retry: "never",
    help: "An `auth` frame renews the token of the caller who opened the connection. For another caller open another connection.",
  },
  'cursor-ahead': {
    title: "The cursor is beyond the end of the log",
    status: 409,
    retry: "never",
    help: "The log does not reach that far: the cursor is of another job, or the log was restored from an older copy. Begin again at `earliest`, after `earliest` − 1.",
  },
  'log-rewritten': {
    title: "The log is not the one the cursor was made from",
    status: 409,
    retry: "never",
    help: "The event at this cursor has another time than the cursor says: the log was restored from an older copy and has gone on differently. Begin again at `earliest`.",
  },
  'cursor-expired': {
    title: "The events after the cursor are no longer kept",
    status: 410,
    retry: "from-earliest",
    help: "Retention has dropped events after this cursor. Take the job's snapshot, and go on from `earliest`.",
  },
  'body-too-large': {
    title: "The body or frame is too large",
    status: 413,
    closeCode: 1009,
    retry: "never",
    help: "At most 256 KiB are taken.",
  },
  'uri-too-long': {
    title: "The URL is too long",
    status: 414,
    retry: "never",
    help: "At most 8 KiB are taken.",
  },
  'unsupported-media-type': {
    title: "The body is of a type that is not taken",
    status: 415,
    retry: "never",
    help: "Send `Content-Type: application/json`, without content encoding.",
  },
  'host-refused': {
    title: "The host is not on the list",
    status: 421,
    retry: "never",
    help: "The header `Host` names a host that this server does not answer for. Add it to JOBWIRE_ALLOWED_HOSTS.",
  },
  'validation-failed': {
    title: "The request does not fit its schema",
    status: 422,
    retry: "never",
    help: "The JSON is fine and what it says is not: a field is missing, unknown, of the wrong type or out of range, or the job type, input or command is not known. `errors` points at each place.",
  },
  'rate-limited': {
    title: "Too much in too short a time",
    status: 429,
    closeCode: 4103,
    retry: "later",
    help: "The caller has used up what may be used in a minute (requests and frames, starts, inputs, bytes, over HTTP and WebSocket together), or has as many connections open or jobs that have not ended as may be. Come back after `retryAfterMs`. The headers `RateLimit` and `RateLimit-Policy` of any answer say how much is left.",
  },
  'headers-too-large': {
    title: "The headers are too large",
    status: 431,
    retry: "never",
    help: "At most 16 KiB of headers are taken.",
  },
  'internal': {
    title: "The server failed",
    status: 500,
    closeCode: 1011,
    retry: "later",
    help: "A bug or a fault of the server. It was logged under `requestId`. Try again; a start or an input with a key is safe to repeat.",
  },
  'overloaded': {
    title: "The server has too much to do",
    status: 503,
    closeCode: 4100,
    retry: "later",
    help: "The queue or the server is full. Come back after `retryAfterMs`. Nothing was kept.",
  },
  'unavailable': {
    title: "The storage does not answer",
    status: 503,
    closeCode: 4100,
    retry: "later",
    help: "The engine cannot read or keep anything now. Come back after `retryAfterMs`. Whether a command was kept may not be known: repeat it with the same key.",
  },
  'draining': {
    title: "The server is shutting down",
    status: 503,
    closeCode: 4200,
    retry: "later",
    help: "Come back after `retryAfterMs`; another server, or this one after its restart, goes on with the same log.",
  },
  'too-slow': {
    title: "The connection was not read",
    closeCode: 4101,
    retry: "later",
    help: "More than 1 MiB of replies piled up, or the client went on talking and took nothing for 60 s. Connect again and go on from the last cursor; nothing is lost.",
  },
  'token-expiring': {
    title: "The token ends in a minute",
    retry: "with-new-token",
    help: "Send an `auth` frame with a new token, or open the stream again with one. Nothing has been interrupted yet.",
  },
  'ticket-expiring': {
    title: "The ticket ends in a minute",
    retry: "with-new-token",
    help: "Get a new ticket and open the stream again after the last id. Nothing has been interrupted yet.",
  },
  'task-failed': {
    title: "The task failed",
    retry: "never",
    help: "The job's code threw. `detail` says what it said. The same params will most likely fail again.",
  },
  'task-broke-contract': {
    title: "The task sent what its contract does not allow",
    retry: "never",
    help: "A bug in the job type: an event, its result or its progress does not fit the schema in asyncapi.yaml. `errors` names the field.",
  },
  'event-too-large': {
    title: "The task sent an event that is too large",
    retry: "never",
    help: "An event is at most 256 KiB.",
  },
  'worker-crashed': {
    title: "The worker died",
    retry: "later",
    help: "The thread that ran the task exited or ran out of memory, as often as the job type allows. Start the job again, perhaps with smaller params.",
  },
  'timed-out': {
    title: "The job took too long",
    retry: "never",
    help: "The run was still going after the time its job type allows.",
  },
  'interrupted': {
    title: "The run was cut short",
    retry: "later",
    help: "The server stopped during the run, and the job cannot go on: its type makes no checkpoints, or its checkpoint is damaged, as `detail` says. Start the job again.",
  },
};
