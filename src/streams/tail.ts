import { type EventBlock, eventBytes, eventTime, joinBlocks } from '../log/block.ts';
import { CHUNK_BYTES, Chunk, cutBlock } from './chunk.ts';
import type { Place } from './follower.ts';

/** Most bytes of events that the tail of one log holds; frames that laggards have asked for come on top, once a wire. */
export const TAIL_BYTES = 1024 * 1024;

/** How much all tails together may hold: beyond it they keep nothing more, and laggards read from the engine. */
export interface Budget {
  readonly limit: number;
  used: number;
}

/**
 * The recent events of one log that is followed, for subscribers that fell a little behind or come back: without a hole,
 * from `firstSeq` to `lastSeq`. The place of its end holds even when it keeps no events.
 */
export class HotTail {
  readonly #budget: Budget;
  #end: Place;
  #sealed: Chunk[] = [];
  /** The newest events, as they came: small runs, which are joined when they are many or somebody wants them. */
  #open: Chunk[] = [];
  #openSize = 0;
  #size = 0;

  constructor(end: Place, budget: Budget) {
    this.#end = end;
    this.#budget = budget;
  }

  /** The place of its last event; the time is not known where the tail began with no event. */
  get end(): Place {
    return this.#end;
  }

  get lastSeq(): number {
    return this.#end.seq;
  }

  /** The first seq it holds; one more than `lastSeq` where it holds none. */
  get firstSeq(): number {
    return (this.#sealed[0] ?? this.#open[0])?.firstSeq ?? this.#end.seq + 1;
  }

  /** Takes events that go on at its end; answers them cut to the size in which they are written. */
  append(block: EventBlock): Chunk[] {
    const chunks = cutBlock(block);
    for (const chunk of chunks) this.#keep(chunk);
    const last = chunks.at(-1)!;
    this.#end = { seq: last.lastSeq, time: last.lastTime };
    this.#shrink();
    return chunks;
  }

  /** The events after `cursor`, as many as one chunk holds; undefined where the next one is not held. */
  after(cursor: number): Chunk | undefined {
    if (cursor + 1 < this.firstSeq || cursor >= this.lastSeq) return undefined;
    const sealed = this.#sealed.find(({ lastSeq }) => lastSeq > cursor);
    if (!sealed) this.#joinOpen();
    return (sealed ?? this.#open[0]!).after(cursor);
  }

  /** The time of an event in ms, where it is held or the last one. */
  timeAt(seq: number): number | undefined {
    if (seq === this.#end.seq) return this.#end.time;
    const isIn = (chunk: Chunk) => seq <= chunk.lastSeq;
    return (this.#sealed.find(isIn) ?? this.#open.find(isIn))?.timeAt(seq);
  }

  /** Whether a run that begins at or before the end tells the same events, as far as that is known. */
  agrees(block: EventBlock): boolean {
    const seq = Math.min(block.lastSeq, this.lastSeq);
    if (seq < block.firstSeq) return true;
    const index = seq - block.firstSeq;
    const held = this.after(seq - 1);
    if (held) return eventBytes(held.block, 0).equals(eventBytes(block, index));
    return seq < this.lastSeq || this.#end.time === undefined || this.#end.time === eventTime(block, index);
  }

  /** Takes the time of its last event from a reader who has come to it: a tail that begins without events has none. */
  learn({ seq, time }: Place): void {
    if (seq === this.#end.seq && this.#end.time === undefined) this.#end = { seq, time };
  }

  /** Forgets all events and goes on from another place. */
  clear(end: Place): void {
    this.#end = end;
    this.#budget.used -= this.#size;
    this.#size = 0;
    this.#sealed = [];
    this.#open = [];
    this.#openSize = 0;
  }

  #keep(chunk: Chunk): void {
    if (this.#openSize + chunk.size > CHUNK_BYTES) this.#seal();
    this.#open.push(chunk);
    this.#openSize += chunk.size;
    this.#size += chunk.size;
    this.#budget.used += chunk.size;
  }

  #seal(): void {
    this.#joinOpen();
    this.#sealed.push(...this.#open);
    this.#open = [];
    this.#openSize = 0;
  }

  #joinOpen(): void {
    if (this.#open.length > 1) this.#open = [new Chunk(joinBlocks(this.#open.map(({ block }) => block)))];
  }

  #shrink(): void {
    while (this.#size > this.#limit()) {
      if (this.#sealed.length === 0) this.#seal();
      const { size } = this.#sealed.shift()!;
      this.#size -= size;
      this.#budget.used -= size;
    }
  }

  #limit(): number {
    return this.#budget.used > this.#budget.limit ? 0 : TAIL_BYTES;
  }
}
