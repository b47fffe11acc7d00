import type { InputAccepted, Job } from '../../generated/protocol/index.ts';
import { type Checkpoint, takeTurn } from './checkpoint.ts';
import { type Contract, type JobKind, recognize, type UnrecognizedEvent } from './contract.ts';
import { formatCursor, type Place, parseCursor, placeAfter } from './cursor.ts';
import { Ending } from './ending.ts';
import { ClosedError, refuseInvalid } from './errors.ts';
import { type FollowContext, follow, type Item, type Reconnect, type TransportChange } from './follow.ts';
import { type JobCalls, newKey } from './jobs.ts';
import { Listeners } from './listeners.ts';
import type { Reading } from './resume.ts';
import { type LinkedSignal, linkSignals, orAborted } from './signals.ts';
import { type GapMessage, isEvent } from './transports/transport.ts';

/** What a run tells beside its events. */
export interface RunEvents {
  /** Which transport carries the run now, and why that one. */
  readonly transport: TransportChange;
  /** Events are missing before the next one, and for good. */
  readonly gap: GapMessage;
  /** A connection was lost; the run comes back by itself. */
  readonly reconnect: Reconnect;
}

/** What a run needs of its client. */
export interface RunContext {
  readonly follow: FollowContext;
  readonly calls: JobCalls;
  readonly contract: Contract;
  /** Aborted when the client is closed. */
  readonly life: AbortSignal;
}

/** Which job a run is of, and where it begins. */
export interface RunStart {
  readonly id: Promise<string>;
  /** The job's type; known where the job was started here. */
  readonly type?: string;
  readonly after?: Place | 'latest' | undefined;
  readonly checkpoint?: Checkpoint | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends inputs into a running job, one method per input of its type. Resolves when the server has kept the input; rejects
 * with ValidationError where it does not fit, and with ConflictError where the job is over.
 */
export type RunInputs<K extends JobKind> = {
  readonly [N in keyof K['inputs']]: (data: K['inputs'][N], options?: InputOptions) => Promise<InputAccepted>;
};

export interface InputOptions {
  /** The same key stands for the same input, however often it is sent. Default: made by itself for each call. */
  readonly key?: string;
}

/**
 * A job that is followed. Iterate over it for its events: each comes once, in order, over whatever transport gets
 * through. The run's place moves when the next event is asked for: when the loop's body is done with the one before.
 *
 * **Leaving the loop, or `close()`, only detaches: the job goes on. Only `cancel()` cancels it.**
 */
export class Run<K extends JobKind = JobKind> implements AsyncIterable<K['event'] | UnrecognizedEvent> {
  readonly #context: RunContext;
  readonly #start: RunStart;
  readonly #listeners: Listeners<RunEvents>;
  readonly #ending: Ending;
  readonly #closing = new AbortController();
  /** After which event the next one comes, once there is one that was handled. */
  #place: Place | undefined;
  #isRead = false;
  #allRead = false;

  /** Sends inputs into the job: `run.input.tune({ … })`. */
  readonly input: RunInputs<K>;

  constructor(context: RunContext, start: RunStart) {
    const { logger, clock } = context.follow;
    this.#context = context;
    this.#start = start;
    this.#listeners = new Listeners(logger);
    this.#ending = new Ending({
      clock,
      look: (signal) => this.#look(signal),
      follow: (seq, signal) => this.#followFrom(seq, signal),
    });
    this.input = inputs((name, data, options) => this.#send(name, data, options)) as RunInputs<K>;
    // Whoever waits for this run sees the error; where nobody does, it must not end the process.
    start.id.catch((error) => logger?.warn('jobwire: a job could not be started', error));
  }

  /** The job's id, once the server has kept the job. @throws what kept it from being started, such as ValidationError */
  id(): Promise<string> {
    return this.#start.id;
  }

  /**
   * The cursor of the last event that was handled: what to keep in order to go on later with
   * `client.jobs.watch(id, { after })`. An event counts as handled when the loop asks for the next one: inside the loop's
   * body the cursor still stands at the event before. Undefined before the first.
   */
  get cursor(): string | undefined {
    return this.#place && formatCursor(this.#place);
  }

  /** The job as it stands. */
  snapshot(): Promise<K['job']> {
    return this.#look();
  }

  /** Cancels the job; answers with the job, which may have ended before. */
  async cancel(reason?: string): Promise<K['job']> {
    return this.#context.calls.cancel(await this.id(), reason);
  }

  /** Detaches: ends the loop and lets go of the connection. The job goes on. Safe to call twice, and within the loop. */
  close(): void {
    this.#closing.abort(new ClosedError('The run was closed; the job goes on.'));
  }

  /**
   * Listens to what happens around the events. `gap` is told in order: before the first event after it.
   * @returns a function that ends it
   */
  on<N extends keyof RunEvents>(name: N, listener: (what: RunEvents[N]) => void): () => void {
    return this.#listeners.on(name, listener);
  }

  /**
   * The job's result, whether or not anyone iterates.
   * @throws JobFailedError, JobCancelledError, ClosedError, or what keeps the job from being followed
   */
  async result(): Promise<K['result']> {
    const link = this.#link();
    try {
      await orAborted(this.id(), link.signal);
      const outcome = await this.#ending.wait(link.signal);
      if ('error' in outcome) throw outcome.error;
      return outcome.result as K['result'];
    } finally {
      link.free();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<K['event'] | UnrecognizedEvent, void, void> {
    if (this.#isRead) throw new TypeError('A run has one reader at a time: make another with client.jobs.watch(id).');
    this.#isRead = true;
    const link = this.#link();
    try {
      yield* this.#read(link.signal);
    } catch (error) {
      if (error !== link.signal.reason || !(error instanceof ClosedError)) throw error;
    } finally {
      link.abort(); // another tab may take its turn
      link.free();
      this.#isRead = false;
      this.#ending.reader = undefined;
    }
  }

  async *#read(signal: AbortSignal): AsyncGenerator<K['event'] | UnrecognizedEvent, void, void> {
    const reader = { busy: false };
    const job = await orAborted(this.id(), signal);
    const checks = await orAborted(this.#context.contract(), signal);
    const reading = await this.#begin(job, signal);
    if (this.#allRead) return;
    this.#ending.reader = reader;
    for await (const items of this.#follow(reading, signal)) {
      for (const item of items) {
        if (isEvent(item)) {
          reader.busy = true;
          yield recognize(checks, item) as K['event'] | UnrecognizedEvent;
          reader.busy = false;
        } else this.#listeners.tell('gap', item);
        await this.#handled(job, item);
        signal.throwIfAborted();
      }
    }
    this.#allRead = true;
  }

  /** Where to begin: after what the checkpoint says, else after what was handled here, else where the app said. */
  async #begin(job: string, signal: AbortSignal): Promise<Reading> {
    const { checkpoint, after } = this.#start;
    if (checkpoint) {
      await takeTurn(checkpoint, job, signal);
      const cursor = await checkpoint.load(job);
      if (cursor !== undefined) this.#place = readPlace(cursor, 'What the checkpoint holds');
    }
    const from = after === 'latest' ? after : undefined;
    return { job, place: this.#place ?? (from ? undefined : (after as Place | undefined)), from };
  }

  /** The handler is done with an item: the place moves, and with it the checkpoint. */
  async #handled(job: string, item: Item): Promise<void> {
    this.#place = isEvent(item) ? placeAfter(item) : { seq: item.earliest - 1 };
    const { checkpoint } = this.#start;
    if (checkpoint) await checkpoint.save(job, formatCursor(this.#place));
  }

  async *#follow(reading: Reading, signal: AbortSignal): AsyncGenerator<readonly Item[]> {
    const options = {
      reading,
      signal,
      proven: this.#start.type !== undefined,
      onTransport: (change: TransportChange) => this.#listeners.tell('transport', change),
      onReconnect: (reconnect: Reconnect) => this.#listeners.tell('reconnect', reconnect),
    };
    for await (const items of follow(this.#context.follow, options)) {
      this.#ending.hear(items);
      yield items;
    }
  }

  async *#followFrom(seq: number, signal: AbortSignal): AsyncGenerator<readonly Item[]> {
    yield* this.#follow({ job: await this.id(), place: { seq } }, signal);
  }

  async #look(signal?: AbortSignal): Promise<Job> {
    const job = await this.#context.calls.get(await this.id(), signal);
    this.#ending.see(job);
    return job;
  }

  async #send(name: string, data: unknown, { key = newKey() }: InputOptions): Promise<InputAccepted> {
    const { contract, calls } = this.#context;
    const { type } = this.#start;
    const sent = asSent(data);
    if (type !== undefined) refuseInvalid('/data', (await contract())?.checkInput(type, name, sent));
    return calls.input(await this.id(), name, sent, key);
  }

  #link(): LinkedSignal {
    return linkSignals(this.#context.life, this.#start.signal, this.#closing.signal);
  }
}

type Send = (name: string, data: unknown, options: InputOptions) => Promise<InputAccepted>;

/** One method per input, whatever its name: the types say which there are. */
function inputs(send: Send): object {
  return new Proxy(
    {},
    {
      // Not `then`: it would make a promise of it.
      get: (_, name) =>
        typeof name === 'string' && name !== 'then'
          ? (data: unknown, options: InputOptions = {}) => send(name, data, options)
          : undefined,
    },
  );
}

/** Data as it is now, and as it will arrive: the app may change it while a request waits. */
export function asSent(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? {}));
}

/** @throws TypeError that begins with `what` for anything but a cursor */
export function readPlace(cursor: string, what: string): Place {
  const place = typeof cursor === 'string' && parseCursor(cursor);
  if (place) return place;
  throw new TypeError(`${what} is no cursor such as "17" or "17-1795251600123": ${JSON.stringify(cursor)}.`);
}
