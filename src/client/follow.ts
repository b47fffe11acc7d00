import type { Clock } from './clock.ts';
import type { Credentials } from './credentials.ts';
import { ConnectionError, type JobwireError } from './errors.ts';
import { Failure } from './failure.ts';
import type { Logger, TransportName } from './options.ts';
import type { Reach } from './reach.ts';
import { afterFailure, connected, cursorOf, type Line, moved, NEW_LINE, type Reading, step } from './resume.ts';
import type { Timing } from './timing.ts';
import type { ClientTransport, EventMessage, GapMessage, Message } from './transports/transport.ts';

/** Another transport carries the run now, or the first one does. */
export interface TransportChange {
  readonly transport: TransportName;
  /** Why this one, for people to read. */
  readonly reason: string;
}

/** A connection was lost; the run comes back after `delayMs`. */
export interface Reconnect {
  readonly transport: TransportName;
  /** Failures in a row, from 1. */
  readonly attempt: number;
  readonly delayMs: number;
  /** What happened, for people to read. */
  readonly reason: string;
}

/** What following needs of its client. */
export interface FollowContext {
  readonly transports: ReadonlyMap<TransportName, ClientTransport>;
  readonly reach: Reach;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly timing: Timing;
  readonly maxRetries: number;
  readonly logger: Logger | undefined;
}

export interface FollowOptions {
  readonly reading: Reading;
  readonly signal: AbortSignal;
  /** The server is known to be there: never give up. */
  readonly proven: boolean;
  readonly onTransport: (change: TransportChange) => void;
  readonly onReconnect: (reconnect: Reconnect) => void;
}

/** What a run gets: log events in order, each once, and the gaps between them. */
export type Item = EventMessage | GapMessage;

/**
 * Follows a job to its end over whatever transport gets through, from wherever it was read to. Nothing is read ahead
 * beyond what a transport's buffer holds while the next batch is not asked for.
 *
 * @throws JobwireError where the job cannot be followed, or the reason of the signal
 */
export async function* follow(context: FollowContext, options: FollowOptions): AsyncGenerator<readonly Item[]> {
  const journey = new Journey(context, options);
  for (;;) {
    options.signal.throwIfAborted();
    const failure = yield* journey.ride();
    if (failure === undefined) return;
    await journey.recover(failure);
  }
}

/** A run on its way through a log, over one connection after another. */
class Journey {
  readonly #context: FollowContext;
  readonly #options: FollowOptions;
  #reading: Reading;
  #line: Line;
  #transport: TransportName | undefined;
  #told: TransportName | undefined;
  /** Of several transports that fail, the one whose error says most may not be the last. */
  #lastError: JobwireError | undefined;

  constructor(context: FollowContext, options: FollowOptions) {
    this.#context = context;
    this.#options = options;
    this.#reading = options.reading;
    this.#line = { ...NEW_LINE, proven: options.proven };
  }

  /** Follows over one connection; returns why that is over, or nothing where the log is. */
  async *ride(): AsyncGenerator<readonly Item[], Failure | undefined> {
    const { reach, clock, timing } = this.#context;
    const choice = reach.choose();
    const { transport } = choice;
    if (transport !== this.#transport) this.#line = moved(this.#line, clock.now(), timing.healthy);
    this.#transport = transport;
    try {
      for await (const messages of this.#over(transport)) {
        this.#alive(choice);
        const { items, end } = this.#read(messages);
        if (items.length > 0) yield items;
        if (end) return end === 'finished' ? undefined : end;
        this.#tryBetter(transport);
        if (reach.better(transport)) return new Failure('paused', 'A better transport gets through.');
      }
      return new Failure('later', 'The server ended the stream.');
    } catch (error) {
      this.#options.signal.throwIfAborted();
      if (error instanceof Failure) return error;
      throw error;
    }
  }

  /** Waits until it is time to connect again. @throws JobwireError where that is of no use */
  async recover(failure: Failure): Promise<void> {
    const { reach, clock, credentials, timing, maxRetries, logger } = this.#context;
    const transport = this.#transport!;
    const { kind, retryAfterMs, error, message: reason } = failure;
    const { line, fail, leave, delayMs } = afterFailure(this.#line, {
      kind,
      retryAfterMs,
      refused: error !== undefined && !error.retryable && error.code !== 'unexpected-answer',
      canLeave: reach.hasOther(transport),
      now: clock.now(),
      random: failure.chance(clock.random),
      backoff: timing.backoff,
      healthyMs: timing.healthy,
      patience: maxRetries,
    });
    this.#line = line;
    this.#lastError = error ?? this.#lastError;
    const tokenless = kind === 'token' && !credentials.renew(failure.token);
    if (fail || tokenless) throw this.#lastError ?? new ConnectionError(reason);
    if (leave) reach.block(transport, reason, clock.now());
    if (kind === 'paused') return;
    const reconnect = { transport, attempt: line.failures, delayMs, reason };
    logger?.info('jobwire: a connection is over', reconnect);
    this.#options.onReconnect(reconnect);
    await clock.sleep(delayMs, { signal: this.#options.signal, wakeable: retryAfterMs === undefined });
  }

  #over(transport: TransportName): AsyncIterable<readonly Message[]> {
    const { reading, signal } = this.#options;
    return this.#context.transports
      .get(transport)!
      .follow({ job: reading.job, after: cursorOf(this.#reading), signal });
  }

  #alive(choice: TransportChange): void {
    const { reach, clock, timing } = this.#context;
    const now = clock.now();
    if (this.#line.since === undefined) reach.unblock(choice.transport);
    else if (now - this.#line.since >= timing.healthy) reach.prove(choice.transport);
    this.#line = connected(this.#line, now);
    if (this.#told === choice.transport) return;
    this.#told = choice.transport;
    this.#options.onTransport(choice);
  }

  #read(messages: readonly Message[]): { items: readonly Item[]; end?: Failure | 'finished' } {
    const items: Item[] = [];
    for (const message of messages) {
      for (let again = true; again; ) {
        const [next, reading] = step(this.#reading, message);
        this.#reading = reading;
        again = next.do === 'tell';
        if (next.do === 'tell' || next.do === 'deliver') items.push(next.item);
        if (next.do === 'finish' || (next.do === 'deliver' && next.last)) return { items, end: 'finished' };
        if (next.do === 'ask-again') return { items, end: new Failure('later', 'Events are missing.') };
      }
    }
    return { items };
  }

  /** Looks in the background, now and then, whether a better transport gets through by now. */
  #tryBetter(than: TransportName): void {
    const better = this.#context.reach.claimBetter(than, this.#context.clock.now());
    if (better) void this.#probe(better);
  }

  async #probe(name: TransportName): Promise<void> {
    try {
      for await (const _ of this.#over(name)) return this.#context.reach.unblock(name);
    } catch (error) {
      this.#context.logger?.debug(`jobwire: ${name} still does not get through`, error);
    }
  }
}
