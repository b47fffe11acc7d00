import type { Clock } from '../clock.ts';
import type { Credentials } from '../credentials.ts';
import { JobwireError } from '../errors.ts';
import { Failure, failureFromError } from '../failure.ts';
import type { Http } from '../http.ts';
import type { TransportName } from '../options.ts';
import { linkSignals, orAborted } from '../signals.ts';
import type { Timing } from '../timing.ts';
import type { Frame } from './frame.ts';
import type { Inbox } from './inbox.ts';
import { Line, sharedTransport } from './line.ts';
import type { ClientTransport } from './transport.ts';

export interface FeedContext {
  readonly http: Http;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly timing: Timing;
  /** How long an answer may take beyond the time that the server was allowed to hold it back. */
  readonly timeoutMs: number;
  /** Aborted when the client is closed. */
  readonly life: AbortSignal;
}

/** Where the events of a list of jobs are asked for. */
export interface FeedRequest {
  /** The address with the list: each job, and where it goes on. */
  readonly path: string;
  readonly token: string | undefined;
  readonly signal: AbortSignal;
}

/** What came at once, with its length in characters. */
export interface Part {
  readonly frames: readonly Frame[];
  readonly size: number;
}

/** Reads the events of a list of jobs over HTTP, each part when the one before was taken. @throws Failure, JobwireError */
export type ReadFeed = (context: FeedContext, request: FeedRequest) => AsyncIterable<Part>;

/** A transport over HTTP, where the jobs of a connection are in its address: another list is another request. */
export function feedTransport(name: TransportName, context: FeedContext, read: ReadFeed): ClientTransport {
  return sharedTransport(name, (onOver) => new Feed(context, read, onOver));
}

/** How long a feed that is open waits for further changes of its list, in ms: of twenty runs few ask for themselves. */
const SETTLE_MS = 50;

class Feed extends Line {
  readonly #context: FeedContext;
  readonly #read: ReadFeed;
  readonly #onOver: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;

  constructor(context: FeedContext, read: ReadFeed, onOver: () => void) {
    super();
    this.#context = context;
    this.#read = read;
    this.#onOver = onOver;
  }

  protected added(): void {
    this.#timer ??= setTimeout(() => void this.#restart(), this.#stop ? SETTLE_MS : 0);
  }

  protected left(): void {
    this.added();
  }

  /** Follows the list as it is now, each job from where it is. */
  async #restart(): Promise<void> {
    this.#timer = undefined;
    this.#stop?.();
    const link = linkSignals(this.#context.life);
    const stop = () => link.abort();
    this.#stop = stop;
    try {
      await this.#follow(link.signal);
      throw new Failure('later', 'The server ended the stream.');
    } catch (error) {
      if (this.#stop === stop) this.#over(error);
    } finally {
      stop();
      link.free();
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const list = [...this.inboxes.values()];
    if (list.length === 0) return;
    const jobs = list.map(({ job, after }) => `job=${job}${after === undefined ? '' : `@${after}`}`);
    for (const inbox of list) inbox.isOpen = true;
    this.token = await this.#context.credentials.token();
    const request = { path: `v1/events?${jobs.join('&')}`, token: this.token, signal };
    for await (const { frames, size } of this.#read(this.#context, request)) {
      for (const frame of frames) {
        if (frame.type !== 'heartbeat') this.deliver(frame, size / frames.length);
        else for (const [index, inbox] of list.entries()) inbox.alive(frame.from?.[index]);
      }
      const [only] = this.inboxes.values();
      if (only?.isFull) await orAborted(only.taken(), signal);
    }
  }

  /** One job alone is simply not read on. */
  protected override full(inbox: Inbox): void {
    if (this.inboxes.size > 1) super.full(inbox);
  }

  /** Those who came since the request was sent wait for the next one. */
  #over(error: unknown): void {
    const failure = error instanceof JobwireError ? failureFromError(error, this.token) : (error as Failure);
    this.failAll(failure, (inbox) => inbox.isOpen);
    if (this.inboxes.size === 0) this.#onOver();
  }
}
