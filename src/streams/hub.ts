import type { Engine } from '../engines/engine.ts';
import { DamageError, ProtocolError } from '../errors.ts';
import { blockSize, eventTime } from '../log/block.ts';
import { type HubClock, systemClock } from './clock.ts';
import { earliest, gapNotice, readStart, refusal, type Start } from './decide.ts';
import type { Follower, Following, FollowOptions, Page, PageFacts, ReadOptions } from './follower.ts';
import { LiveStream, type StreamHost } from './live-stream.ts';
import { type Located, type Logs, locate } from './reading.ts';
import { isCurrent, Sights } from './sights.ts';
import { Subscription } from './subscription.ts';
import type { Budget } from './tail.ts';

/** Most bytes of events in a page that a client asks for, beyond the first event. */
export const MAX_PAGE_BYTES = 256 * 1024;

/** What all hot tails together hold: 64 logs at their fullest. */
const TAILS_BYTES = 64 * 1024 * 1024;

/** How often followed logs are looked at without a ring: a lost one is made up for within 5 s. */
const LOOK_EVERY_MS = 4_000;

/**
 * Most streams that are kept for whoever may come back, and most whose older events are: a MiB each, or four where its events
 * are as large as can be, beside the tail.
 */
const MAX_RESTING = 16;

/** Brings what the engine keeps to those who follow it. Access has been checked by then. */
export interface Hub {
  /**
   * Follows a job. Nothing is written before `Following.start`.
   * @throws ProtocolError `invalid-cursor`, `job-not-found`, `unavailable`; with `onBroken: 'refuse'` also
   * `cursor-ahead`, `cursor-expired`, `log-rewritten`
   */
  follow(job: string, options: FollowOptions, follower: Follower): Promise<Following>;
  /**
   * One page of a log, waiting up to `waitMs` for something new.
   * @throws ProtocolError `invalid-cursor`, `job-not-found`, `unavailable`, `cursor-ahead`, `cursor-expired`,
   * `log-rewritten`
   */
  read(job: string, options: ReadOptions): Promise<Page>;
  /** Whether a read would give this page once more, as far as that is known without one; it counts as delivered then. */
  again(page: PageFacts): boolean;
  /** Open subscriptions. */
  readonly subscribers: number;
  numbers(): HubNumbers;
  /** Ends what is still open. */
  close(): void;
}

export interface HubNumbers {
  /** Logs that are followed or waited for. */
  streams: number;
  subscribers: number;
  /** Subscriptions behind the end of their log, and how many events the furthest one is behind. */
  lagging: number;
  maxLag: number;
  /** Bytes of older events that are held for those, or for whoever comes back soon. */
  olderBytes: number;
  /** Events written to followers since the start, by wire. */
  delivered: ReadonlyMap<string, number>;
}

export interface HubOptions {
  /** Milliseconds between two looks at the logs that are followed. */
  lookEveryMs?: number;
  /** Most bytes of recent events held for all logs together. */
  tailsBytes?: number;
  clock?: HubClock;
  /** The engine tells of everything that happens to its logs, so that pages which were read may be sent again. Default: no. */
  isToldAll?: boolean;
}

/** What the hub needs of an engine. */
export type HubEngine = Logs & Pick<Engine, 'listen' | 'heed'>;

export function createHub(engine: HubEngine, options: HubOptions = {}): Hub {
  return new StreamHub(engine, options);
}

class StreamHub implements Hub, StreamHost {
  readonly engine: HubEngine;
  readonly clock: HubClock;
  readonly budget: Budget;
  readonly delivered = new Map<string, number>();
  readonly #streams = new Map<string, LiveStream>();
  /** Streams that heard something in this turn of the event loop. */
  #dirty = new Set<LiveStream>();
  #isLooking = false;
  /** Streams that nobody holds: kept until the next look at the logs, the one that was left first goes first. */
  readonly #resting = new Set<LiveStream>();
  /** Streams that hold older events for whoever may come back, the longest first. */
  readonly #keeping = new Set<LiveStream>();
  readonly sights: Sights | undefined;
  readonly #unlisten: () => void;
  readonly #stopLooking: () => void;

  constructor(engine: HubEngine, options: HubOptions) {
    const { lookEveryMs = LOOK_EVERY_MS, tailsBytes = TAILS_BYTES, clock = systemClock, isToldAll = false } = options;
    this.engine = engine;
    this.clock = clock;
    this.budget = { limit: tailsBytes, used: 0 };
    this.sights = isToldAll ? new Sights() : undefined;
    this.#unlisten = engine.listen({
      grew: (growths) => {
        for (const growth of growths) {
          this.sights?.grew(growth.job);
          this.#streams.get(growth.job)?.hear(growth);
        }
      },
      removed: (job) => {
        this.sights?.lose(job);
        this.#streams.get(job)?.fail(removed(job));
      },
      trimmed: (job) => this.sights?.cut(job),
    });
    this.#stopLooking = clock.every(lookEveryMs, () => {
      this.#tidy();
      void this.#look();
    });
  }

  async follow(job: string, { after, onBroken, attendance }: FollowOptions, follower: Follower): Promise<Following> {
    const start = readStart(after);
    const stream = this.#hold(job);
    try {
      const { verdict, place, log } = await stream.locate(start);
      const { lastSeq, ended } = log;
      if (verdict === 'good') return new Subscription(stream, follower, { from: place, lastSeq, ended, attendance });
      if (onBroken === 'refuse') throw refusal(verdict, place.seq, job, log);
      const gap = gapNotice(verdict, place.seq, log);
      return new Subscription(stream, follower, { from: earliest(log), lastSeq, ended, gap, attendance });
    } catch (error) {
      this.#release(stream);
      throw error;
    }
  }

  async read(job: string, options: ReadOptions): Promise<Page> {
    const page = await this.#read(job, options);
    this.#countPage(page);
    return page;
  }

  again(page: PageFacts): boolean {
    if (!page.sight || !isCurrent(page.sight, page.full)) return false;
    this.#countPage(page);
    return true;
  }

  #countPage({ count }: PageFacts): void {
    this.delivered.set('polling', (this.delivered.get('polling') ?? 0) + count);
  }

  async #read(job: string, options: ReadOptions): Promise<Page> {
    const start = readStart(options.after);
    if (options.waitMs === 0) return this.#page(job, start, options);
    const stream = this.#hold(job);
    try {
      return await this.#awaitPage(stream, start, options);
    } finally {
      this.#release(stream);
    }
  }

  get subscribers(): number {
    return this.#all().reduce((sum, stream) => sum + stream.subscribers, 0);
  }

  numbers(): HubNumbers {
    const lags = this.#all().flatMap((stream) => stream.lags());
    const maxLag = lags.reduce((most, lag) => Math.max(most, lag), 0);
    const olderBytes = this.#all().reduce((sum, stream) => sum + stream.olderBytes, 0);
    const { subscribers, delivered } = this;
    return {
      streams: this.#streams.size - this.#resting.size,
      subscribers,
      lagging: lags.length,
      maxLag,
      olderBytes,
      delivered,
    };
  }

  close(): void {
    this.#unlisten();
    this.#stopLooking();
    for (const stream of this.#all()) stream.fail(new ProtocolError('draining', 'The server is shutting down.'));
  }

  schedule(stream: LiveStream): void {
    if (this.#dirty.size === 0) this.clock.soon(() => this.#flush());
    this.#dirty.add(stream);
  }

  /** All that arrived in one turn of the event loop goes out at once: this is what makes a thousand readers cheap. */
  #flush(): void {
    const dirty = this.#dirty;
    this.#dirty = new Set();
    for (const stream of dirty) {
      stream.flush();
      if (stream.holds === 0) this.#rest(stream);
    }
  }

  keep(stream: LiveStream): void {
    this.#keeping.delete(stream);
    this.#keeping.add(stream);
    if (this.#keeping.size > MAX_RESTING) this.#tidyUp(this.#keeping.values().next().value!);
  }

  #tidy(): void {
    for (const stream of this.#resting) this.#drop(stream);
    for (const stream of this.#keeping) this.#tidyUp(stream);
  }

  #tidyUp(stream: LiveStream): void {
    this.#keeping.delete(stream);
    stream.tidy();
  }

  /** One after another, so that many followed logs are no burst of reads. */
  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    for (const stream of this.#all()) {
      try {
        await stream.look();
      } catch (error) {
        if (!(error instanceof ProtocolError) || error instanceof DamageError) continue; // whoever reads there is told
        if (error.code === 'unavailable') break;
        stream.fail(error);
      }
    }
    this.#isLooking = false;
  }

  async #awaitPage(stream: LiveStream, start: Start, options: ReadOptions): Promise<Page> {
    const until = this.clock.now() + options.waitMs;
    for (let after = start; ; ) {
      const { growths } = stream;
      const page = await this.#page(stream.job, after, options);
      const leftMs = until - this.clock.now();
      if (isAnswer(page, options) || leftMs <= 0 || options.signal.aborted) return page;
      if (stream.growths === growths) await stream.wait(leftMs, options.signal);
      after = page.from;
    }
  }

  async #page(job: string, start: Start, { limit, maxBytes = MAX_PAGE_BYTES }: ReadOptions): Promise<Page> {
    const sight = this.sights?.take(job);
    const located = await locate(this.engine, job, start, { maxEvents: limit, maxBytes });
    if (located.verdict !== 'good') throw refusal(located.verdict, located.place.seq, job, located.log);
    return { ...toPage(job, located), ...(sight ? { sight } : {}) };
  }

  #hold(job: string): LiveStream {
    let stream = this.#streams.get(job);
    if (!stream) {
      stream = new LiveStream(job, this);
      this.#streams.set(job, stream);
    }
    this.#resting.delete(stream);
    stream.holds++;
    return stream;
  }

  #release(stream: LiveStream): void {
    stream.holds--;
    if (stream.holds === 0) this.#rest(stream);
  }

  /**
   * Nobody holds a stream any more. Where nothing can happen to its log unheard it is kept for a moment: readers who come back
   * one after another, each gone before the next one asks, find what the first one had read.
   */
  #rest(stream: LiveStream): void {
    if (this.#streams.get(stream.job) !== stream) return; // dropped before
    if (this.sights && stream.hasTail) this.#resting.add(stream);
    else this.#drop(stream);
    if (this.#resting.size > MAX_RESTING) this.#drop(this.#resting.values().next().value!);
  }

  #drop(stream: LiveStream): void {
    this.#streams.delete(stream.job);
    this.#resting.delete(stream);
    this.#keeping.delete(stream);
    stream.dispose();
  }

  #all(): LiveStream[] {
    return [...this.#streams.values()];
  }
}

/** Whether a page is what a waiting client waits for: something it does not have, or something that stays as it is. */
function isAnswer(page: Page, { isOld }: ReadOptions): boolean {
  return page.final || (page.block !== undefined && !isOld?.(page));
}

function toPage(job: string, { place, log }: Located): Page {
  const { block } = log;
  const next = block ? { seq: block.lastSeq, time: eventTime(block, block.lastSeq - block.firstSeq) } : place;
  const full = next.seq < log.lastSeq;
  const ended = log.ended && !full;
  const count = block ? blockSize(block) : 0;
  return { job, from: place, next, count, ...(block ? { block } : {}), ended, final: full || ended, full };
}

function removed(job: string): ProtocolError {
  return new ProtocolError('job-not-found', 'The job was deleted.', { job });
}
