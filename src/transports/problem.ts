import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProblemCode } from '../../generated/protocol/index.ts';
import { DamageError, ProtocolError, toProblem } from '../errors.ts';

/** What the server's log is told of a failure that no client should see. */
export type ReportFailure = (error: unknown, requestId: string) => void;

/** What it is told of a client that left before it was answered: no failure of anybody's. */
export type NoteLeft = (code: ProblemCode) => void;

/** How problems leave the server: made once from the configuration, used by every door. */
export interface Problems {
  /**
   * The problem document of an error, with a new request id; what is not a `ProtocolError`, and damage, is logged. Whoever
   * is to come back later is told a time of its own: a thousand who were refused at once must not return at once.
   */
  describe(error: unknown): ReturnType<typeof toProblem>;
  /** Answers with `application/problem+json`; where a body has begun already, it breaks the connection off. */
  send(request: IncomingMessage, response: ServerResponse, error: unknown): void;
}

export interface ProblemsOptions {
  publicUrl?: string;
  report: ReportFailure;
  noteLeft?: NoteLeft;
}

export function createProblems(options: ProblemsOptions): Problems {
  const describe = (error: unknown) => {
    const requestId = randomUUID();
    if (!(error instanceof ProtocolError) || error instanceof DamageError) options.report(error, requestId);
    const problem = toProblem(error, { requestId, ...(options.publicUrl ? { publicUrl: options.publicUrl } : {}) });
    const { retryAfterMs } = problem;
    return retryAfterMs === undefined ? problem : { ...problem, retryAfterMs: spread(retryAfterMs) };
  };
  return {
    describe,
    send(request, response, error) {
      const problem = describe(error);
      if (response.destroyed) return options.noteLeft?.(problem.code);
      if (response.headersSent) return void response.destroy();
      const body = Buffer.from(JSON.stringify(problem));
      response.statusCode = problem.status;
      response.setHeader('Content-Type', 'application/problem+json');
      response.setHeader('Content-Length', body.length);
      response.setHeader('Cache-Control', 'no-store');
      if (problem.code === 'unauthorized') response.setHeader('WWW-Authenticate', 'Bearer realm="jobwire"');
      if (problem.retryAfterMs !== undefined) response.setHeader('Retry-After', Math.ceil(problem.retryAfterMs / 1000));
      response.end(request.method === 'HEAD' ? undefined : body);
    },
  };
}

/** Up to three times as long, but no more than two seconds longer. */
function spread(ms: number): number {
  return Math.round(ms + Math.random() * Math.min(2 * ms, 2_000));
}
