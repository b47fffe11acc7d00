import type { Goaway, Problem } from '../../../generated/protocol/index.ts';
import type { Credentials } from '../credentials.ts';
import { parseCursor } from '../cursor.ts';
import { JobwireError, UnexpectedAnswerError } from '../errors.ts';
import { Failure, failureFromError, failureFromProblem } from '../failure.ts';
import { type Http, notOurs, readJson } from '../http.ts';
import { linkSignals } from '../signals.ts';
import { type SseMessage, SseParser } from '../sse-parser.ts';
import type { Timing } from '../timing.ts';
import { Watchdog } from '../watchdog.ts';
import { type ClientTransport, type FollowRequest, type GapMessage, isEventOf, type Message } from './transport.ts';

export interface SseContext {
  readonly http: Http;
  readonly credentials: Credentials;
  readonly timing: Timing;
}

/**
 * Server-Sent Events over `fetch`, since `EventSource` can neither send a token nor say why it failed. While the next
 * batch is not asked for the body is not read, and TCP slows the server down.
 */
export function sseTransport(context: SseContext): ClientTransport {
  return {
    name: 'sse',
    async *follow(request: FollowRequest): AsyncGenerator<readonly Message[]> {
      const link = linkSignals(request.signal);
      const stream = new Stream(context, request.job);
      const watchdog = new Watchdog((ms) => link.abort(stream.silent(ms)));
      try {
        // Status line and first heartbeat share one limit: a proxy may hold back the one or the other.
        watchdog.expect(context.timing.firstHeartbeat);
        const body = await stream.open(request.after, link.signal);
        if (body === undefined) return yield [{ type: 'end' }];
        for (let part = await body.read(); !part.done; part = await body.read()) {
          watchdog.heard();
          const messages = stream.read(part.value);
          if (messages.length > 0) {
            watchdog.rest(); // while nothing is read, nothing can be heard
            yield messages;
            watchdog.expect(context.timing.streamSilence);
          }
          if (stream.failure) throw stream.failure;
        }
      } catch (error) {
        throw link.signal.aborted ? link.signal.reason : stream.failureOf(error);
      } finally {
        watchdog.rest();
        link.abort();
        link.free();
      }
    },
  };
}

/** One event stream of one job, as it is read. */
class Stream {
  readonly #context: SseContext;
  readonly #job: string;
  readonly #parser = new SseParser();
  #token: string | undefined;
  /** Something came that a stream has which works. */
  #flows = false;
  /** Why the stream is over, once the server has said so; what came before it is still good. */
  failure: Failure | undefined;

  constructor(context: SseContext, job: string) {
    this.#context = context;
    this.#job = job;
  }

  /** @returns undefined where the job is over and `after` is at its end */
  async open(
    after: string | undefined,
    signal: AbortSignal,
  ): Promise<ReadableStreamDefaultReader<Uint8Array> | undefined> {
    const { http, credentials } = this.#context;
    this.#token = await credentials.token();
    const headers: Record<string, string> = { accept: 'text/event-stream' };
    // With `Last-Event-ID` a broken cursor is told as a gap, as on a WebSocket, and not refused.
    if (after !== undefined && after !== 'latest') headers['last-event-id'] = after;
    const query = after === 'latest' ? { after } : {};
    const response = await http.send(`v1/jobs/${this.#job}/events`, { query, headers, signal }, { token: this.#token });
    if (response.status === 204) return undefined;
    if (!response.ok) await readJson(response, signal);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (!isStream || !response.body) throw new UnexpectedAnswerError(notOurs(response));
    return response.body.getReader();
  }

  /** The messages of what has come; `failure` is set where they are the last. */
  read(bytes: Uint8Array): Message[] {
    return this.#parser.push(bytes).flatMap((message) => this.#message(message) ?? []);
  }

  /** What silence means: before the first message, that something holds the stream back. */
  silent(ms: number): Failure {
    return this.#flows
      ? new Failure('later', `The event stream was silent for ${ms / 1000} s.`)
      : new Failure('blocked', `No event stream came within ${ms / 1000} s: something in between holds it back.`);
  }

  failureOf(error: unknown): unknown {
    if (error instanceof JobwireError) return failureFromError(error, this.#token);
    if (error instanceof SyntaxError || error instanceof RangeError) {
      return new Failure('later', `The event stream is broken: ${error.message}`);
    }
    return error instanceof TypeError ? new Failure('later', 'The event stream was cut.') : error;
  }

  #message({ event, data, id }: SseMessage): Message | undefined {
    const value: unknown = JSON.parse(data);
    if (event === 'problem') return this.#problem(value as Problem);
    this.#flows = true;
    if (event === 'message') {
      if (isEventOf(this.#job, value)) return value;
      throw new SyntaxError('an event lacks a field');
    }
    if (event === 'gap' || event === 'end') return value as GapMessage;
    if (event === 'goaway') return this.#goaway(value as Goaway);
    return { type: 'alive', at: event === 'heartbeat' ? parseCursor(id) : undefined };
  }

  #goaway({ reason, retryAfterMs }: Goaway): undefined {
    this.failure = new Failure('later', `The server asked to come back later (${reason}).`, { retryAfterMs });
  }

  #problem(problem: Problem): undefined {
    // A stream keeps the token it began with: renewed, it begins anew. Without another token it goes on to its end.
    const expiring: string = 'token-expiring';
    if (problem.code !== expiring) this.failure = failureFromProblem(problem, this.#token);
    else if (this.#context.credentials.renew(this.#token)) {
      this.failure = new Failure('token', problem.detail, { token: this.#token });
    }
  }
}
