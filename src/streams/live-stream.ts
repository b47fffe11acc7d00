import type { Engine, Growth } from '../engines/engine.ts';
import { DamageError, type ProtocolError } from '../errors.ts';
import { type EventBlock, joinBlocks, sliceBlock } from '../log/block.ts';
import { Audience } from './audience.ts';
import type { Chunk } from './chunk.ts';
import type { HubClock } from './clock.ts';
import { earliest, isOther, judge, type Known, type LogEnd, type LogState, type Start, seam } from './decide.ts';
import type { Place, Wire } from './follower.ts';
import { PAGE, type PageReading, Pages } from './pages.ts';
import { type Located, type Logs, locate, ONE_EVENT, readAfter, whole } from './reading.ts';
import { isCurrent, type Sight, type Sights } from './sights.ts';
import type { Subscription } from './subscription.ts';
import { type Budget, HotTail } from './tail.ts';
import { Waiters } from './waiters.ts';

/** What a stream needs of the hub. */
export interface StreamHost {
  readonly engine: Logs & Pick<Engine, 'heed'>;
  readonly clock: HubClock;
  readonly budget: Budget;
  /** Events written to followers since the start, by wire. */
  readonly delivered: Map<string, number>;
  /** Absent where the engine does not tell of all that happens to a log. */
  readonly sights: Sights | undefined;
  /** Has `flush` called once this turn of the event loop is over. */
  schedule(stream: LiveStream): void;
  /** Keeps what a stream holds for nobody until the next look at the logs, unless others come after it: `tidy`. */
  keep(stream: LiveStream): void;
}

/**
 * One log that somebody follows or waits for. It hears that the log grew, reads where it was not given the bytes, holds
 * the recent events, and tells the subscriptions at the tail; the others take turns to catch up and then join.
 */
export class LiveStream {
  readonly job: string;
  /** Changes when the log turned out to be another one: nobody's cursor is trusted then until the log was read. */
  generation = 0;
  /** How often it was heard of: who finds nothing to read waits only if this has not moved since before the reading. */
  growths = 0;
  /** Followings and waiting reads; the hub lets a stream that has none rest for a while, or lets go of it. */
  holds = 0;
  readonly #host: StreamHost;
  readonly #audience: Audience;
  readonly #subscriptions = new Set<Subscription>();
  /** Those who cannot go on before the log was looked at. */
  readonly #stranded = new Set<Subscription>();
  readonly #waiters: Waiters;
  readonly #pages: Pages;
  #unheed: (() => void) | undefined;
  #tail: HotTail | undefined;
  #pending: EventBlock[] = [];
  #lastSeq = 0;
  #ended = false;
  /** Where the log began when it was last looked at. */
  #beginning: { readonly firstSeq: number; readonly sight: Sight } | undefined;
  #isPulling = false;
  #isSuspect = false;

  constructor(job: string, host: StreamHost) {
    this.job = job;
    this.#host = host;
    this.#audience = new Audience(host.delivered);
    this.#pages = new Pages(host.engine, job);
    this.#waiters = new Waiters(host.clock);
  }

  get subscribers(): number {
    return this.#subscriptions.size;
  }

  /** Bytes of older events that are held for those who are behind, or come back soon. */
  get olderBytes(): number {
    return this.#pages.bytes;
  }

  /** Whether it holds events: a stream that was only waited for does not. */
  get hasTail(): boolean {
    return this.#tail !== undefined;
  }

  /** How far each subscription that is behind is behind. */
  lags(): number[] {
    return [...this.#subscriptions].map(({ cursor }) => this.#lastSeq - cursor).filter((lag) => lag > 0);
  }

  // ------------------------------------------------------------------------------------------------ what the log does

  /** The log grew. What is given is told at the end of this turn, all at once. */
  hear({ lastSeq, ended, block }: Growth): void {
    this.growths++;
    this.#learn({ lastSeq, ended });
    if (block && this.#tail) this.#pending.push(block);
    this.#host.schedule(this);
  }

  /** Tells what was heard. */
  flush(): void {
    if (this.#tail && !this.#isSuspect) {
      const fresh = this.#fresh(this.#tail);
      if (fresh) this.#tell(this.#tail, fresh);
      this.#settle(this.#tail);
    }
    this.#waiters.wake();
  }

  /** Looks whether the log is what is known of it: a ring may have been lost, and a log may have been replaced. */
  async look(): Promise<void> {
    const told: Place = this.#tail?.end ?? { seq: this.#lastSeq };
    const log = await readAfter(this.#host.engine, this.job, told.seq, ONE_EVENT);
    if (this.#isSuspect || judge(told, log, log.timeAt) !== 'good') this.#restart(log);
    else if (log.lastSeq > this.#lastSeq || (log.ended && !this.#ended)) this.hear({ job: this.job, ...log });
    else this.#host.schedule(this);
    this.#rescue();
  }

  /** The log is gone, or the server goes. */
  fail(error: ProtocolError): void {
    for (const subscription of this.#subscriptions) subscription.fail(error);
    this.#waiters.wake();
  }

  /** Lets go of what was kept for whoever would come back soon. */
  tidy(): void {
    if (!this.#isAnyoneBehind) this.#pages.release();
  }

  /** Gives back what it holds. */
  dispose(): void {
    this.#tail?.clear({ seq: 0 });
    this.#unheed?.();
  }

  // ------------------------------------------------------------------------------------------- what subscriptions need

  /** Finds where a reader begins; the tail of a stream that had none begins at the log's end. */
  async locate(start: Start): Promise<Located> {
    const recalled = this.#recall(start);
    if (recalled) return recalled;
    const sight = this.#host.sights?.take(this.job);
    const told = this.#tail?.lastSeq ?? 0;
    const located = await locate(this.#host.engine, this.job, start);
    const { log, place } = located;
    if (!this.#tail) this.#beginTail(place.seq === log.lastSeq ? place : { seq: log.lastSeq });
    if (log.lastSeq < told) this.#restart(log);
    this.#learn(log);
    if (sight) this.#beginning = { firstSeq: log.firstSeq, sight };
    return located;
  }

  /**
   * Finds where a reader begins without a look at the log, where all is known: a thousand may come at once. Whoever wants the
   * latest, or has read further than was heard of so far, knows of more than this does: a ring may still be on its way.
   */
  #recall(start: Start): Located | undefined {
    const { firstSeq, sight } = this.#beginning ?? {};
    if (firstSeq === undefined || !isCurrent(sight!, true) || this.#isSuspect || start === 'latest') return undefined;
    const log = { firstSeq, lastSeq: this.#lastSeq, ended: this.#ended };
    if (start !== 'earliest' && start.seq > log.lastSeq) return undefined;
    if (start === 'earliest') return { verdict: 'good', place: earliest(log), log };
    const timeAt = this.#tail!.timeAt(start.seq) ?? this.#pages.timeAt(start.seq);
    if (timeAt === undefined && start.seq > 0) return undefined;
    return { verdict: judge(start, log, timeAt), place: whole(start, timeAt), log };
  }

  open(subscription: Subscription): void {
    this.#subscriptions.add(subscription);
  }

  leave(subscription: Subscription): void {
    this.#subscriptions.delete(subscription);
    this.#audience.delete(subscription);
    this.#stranded.delete(subscription);
    this.holds--;
    this.#releasePages();
    this.#host.schedule(this);
  }

  /** Takes in a subscription that has come to the tail. */
  join(subscription: Subscription): void {
    this.#audience.add(subscription);
    this.#tail!.learn(subscription.place);
    this.#releasePages();
    this.#settle(this.#tail!);
  }

  /** Lets a subscription wait until the log was looked at. */
  await(subscription: Subscription): void {
    this.#stranded.add(subscription);
  }

  /** The log may not be the one that was told: nothing more is told before it was looked at. */
  suspect(): undefined {
    if (this.#isSuspect) return;
    this.#isSuspect = true;
    this.look().catch(() => undefined); // the slow timer looks again
  }

  known(): Known {
    const { firstSeq, lastSeq } = this.#tail!;
    return { tailFirst: firstSeq, tailLast: lastSeq, lastSeq: this.#lastSeq, ended: this.#ended };
  }

  recent(cursor: number): Chunk | undefined {
    return this.#tail!.after(cursor);
  }

  older(cursor: number): Chunk | undefined {
    return this.#pages.after(cursor);
  }

  /** Reads the page after a cursor. @throws ProtocolError as `readAfter` */
  read(cursor: number): Promise<PageReading> {
    return this.#pages.read(cursor);
  }

  count(wire: Wire, events: number): void {
    this.#audience.count(wire, events);
  }

  /** Resolves when the log was heard of, after `ms`, or when `signal` is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void> {
    return this.#waiters.wait(ms, signal);
  }

  // -------------------------------------------------------------------------------------------------------- how it goes

  /** From now on it holds what comes, and wants the bytes of it. */
  #beginTail(end: Place): void {
    this.#tail = new HotTail(end, this.#host.budget);
    this.#unheed = this.#host.engine.heed(this.job);
  }

  #learn(heard: LogEnd): void {
    const known = { lastSeq: this.#lastSeq, ended: this.#ended };
    if (isOther(known, heard)) this.suspect();
    else {
      this.#lastSeq = Math.max(known.lastSeq, heard.lastSeq);
      this.#ended = known.ended || heard.ended;
    }
  }

  /** What was given and goes on at the tail, as one block. */
  #fresh(tail: HotTail): EventBlock | undefined {
    const fresh: EventBlock[] = [];
    let end = tail.lastSeq;
    for (const block of this.#pending.splice(0)) {
      if (block.firstSeq <= tail.lastSeq && !tail.agrees(block)) return this.suspect();
      if (seam(end, block) !== 'next') continue;
      fresh.push(sliceBlock(block, end + 1, block.lastSeq));
      end = block.lastSeq;
    }
    return fresh.length > 0 ? joinBlocks(fresh) : undefined;
  }

  #tell(tail: HotTail, block: EventBlock): void {
    for (const chunk of tail.append(block)) this.#audience.deliver(chunk);
  }

  /** After the tail moved, or somebody came to it: whoever is there gets the end, or what the tail does not have yet. */
  #settle(tail: HotTail): void {
    if (this.#audience.isEmpty || this.#isSuspect) return;
    if (tail.lastSeq < this.#lastSeq) void this.#pull(tail);
    else if (this.#ended) for (const member of this.#audience.members()) member.finish();
  }

  /** Reads on from the tail, for its audience: the bytes did not come with the ring. */
  async #pull(tail: HotTail): Promise<void> {
    if (this.#isPulling) return;
    this.#isPulling = true;
    try {
      while (!this.#audience.isEmpty && tail.lastSeq < this.#lastSeq && !this.#isSuspect) await this.#pullPage(tail);
    } catch (error) {
      // Where the storage does not answer, or the log is gone, the slow timer's look tells which.
      if (error instanceof DamageError) this.fail(error);
    }
    this.#isPulling = false;
    if (!this.#isSuspect && tail.lastSeq >= this.#lastSeq) this.#settle(tail);
  }

  async #pullPage(tail: HotTail): Promise<void> {
    const told = tail.end;
    const log = await readAfter(this.#host.engine, this.job, told.seq, PAGE);
    const isSame = judge(told, log, log.timeAt) === 'good';
    if (!isSame || !log.block) return this.#restart(log);
    if (seam(tail.lastSeq, log.block) === 'next') {
      this.#tell(tail, sliceBlock(log.block, tail.lastSeq + 1, log.block.lastSeq));
    }
  }

  /**
   * Only who is behind needs older events; a log that was followed for long would hold its history's pages for nobody. Where
   * they cannot have changed unnoticed they are kept until the hub tidies up, for readers who come one after another.
   */
  #releasePages(): void {
    if (this.#isAnyoneBehind || this.#pages.bytes === 0) return;
    if (this.#host.sights) this.#host.keep(this);
    else this.tidy();
  }

  get #isAnyoneBehind(): boolean {
    return this.#audience.size < this.#subscriptions.size;
  }

  /** The log goes on elsewhere than it was told: each subscription looks for itself where that leaves it. */
  #restart(log: LogState): void {
    this.generation++;
    this.#lastSeq = log.lastSeq;
    this.#ended = log.ended;
    this.#isSuspect = false;
    this.#beginning = undefined;
    this.#pending = [];
    this.#pages.clear();
    this.#tail?.clear({ seq: log.lastSeq });
    for (const member of this.#audience.members()) {
      this.#audience.delete(member);
      member.lineUp();
    }
    this.growths++;
    this.#waiters.wake();
  }

  #rescue(): void {
    for (const subscription of [...this.#stranded]) {
      this.#stranded.delete(subscription);
      subscription.lineUp();
    }
  }
}
