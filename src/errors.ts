import { type Problem, type ProblemCode, problems } from '../generated/protocol/index.ts';

/** What a problem may carry beside its code (protocol.md, "Errors"). */
export type ProblemExtras = Partial<
  Pick<Problem, 'errors' | 'retryAfterMs' | 'job' | 'earliest' | 'lastSeq' | 'requestId'>
>;

/**
 * A refusal of the catalogue. Every layer throws it; the transports turn it into a problem document, a reply, a control
 * message or a close, as the catalogue says.
 */
export class ProtocolError extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  /** @param detail what, where and what to do; no secret and no echo of a token */
  constructor(code: ProblemCode, detail: string, extras: ProblemExtras = {}, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'ProtocolError';
    this.code = code;
    this.extras = extras;
  }

  /** HTTP status. Codes that only ever stand in `failed.error` or close a WebSocket have that of their class. */
  get status(): number {
    return statusOf(this.code);
  }
}

/** Close codes 40xx say that the client has to change something (protocol.md, "WebSocket"), as 400 does. */
function statusOf(code: ProblemCode): number {
  const { status, closeCode = 0 } = problems[code];
  return status ?? (closeCode >= 4000 && closeCode < 4100 ? 400 : 500);
}

/**
 * What is kept is not what was written. Nobody waits for that to pass: whoever reads there is told, and so is the
 * server's log. `unavailable` to clients, since a restored backup may mend it.
 */
export class DamageError extends ProtocolError {
  /** @param detail what is damaged and where */
  constructor(detail: string, extras: { job?: string } = {}, options?: ErrorOptions) {
    const help = `${detail} Restore the data from a backup.`;
    super('unavailable', help, { retryAfterMs: 30_000, ...extras }, options);
  }
}

/** The problem document of an error; what is not a `ProtocolError` becomes `internal` and tells nothing of itself. */
export function toProblem(error: unknown, options: { requestId?: string; publicUrl?: string }): Problem {
  const known =
    error instanceof ProtocolError
      ? error
      : new ProtocolError('internal', 'The server failed on this request. It has been logged; try again.');
  const { title } = problems[known.code];
  return {
    type: `${options.publicUrl ?? ''}/problems/${known.code}`,
    title,
    status: known.status,
    detail: known.message,
    code: known.code,
    ...(options.requestId === undefined ? {} : { requestId: options.requestId }),
    ...known.extras,
  };
}
