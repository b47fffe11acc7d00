import { type EventBlock, eventTime, sliceBlock } from '../log/block.ts';
import type { Wire } from './follower.ts';

/**
 * How many bytes of events are written at once. Framed they stay below the 64 KiB that a connection queues, also where
 * the events are as small as they get and a frame adds as much as half.
 */
export const CHUNK_BYTES = 40 * 1024;

/** Most bytes of frames that are written at once, beyond one event: what a connection queues. */
const MAX_FRAMES_BYTES = 64 * 1024;

/** A run of events as it is written to subscribers: framed once for each wire, whoever many read it. */
export class Chunk {
  readonly block: EventBlock;
  #frames: Map<Wire, Buffer> | undefined;
  #lastTime: number | undefined;
  /** The part of it that was last asked for. */
  #rest: Chunk | undefined;
  /** The event whose time was last asked for. */
  #told: { readonly seq: number; readonly time: number } | undefined;

  constructor(block: EventBlock) {
    this.block = block;
  }

  get firstSeq(): number {
    return this.block.firstSeq;
  }

  get lastSeq(): number {
    return this.block.lastSeq;
  }

  /** Bytes of its events, unframed. */
  get size(): number {
    return this.block.bytes.length;
  }

  get count(): number {
    return this.block.ends.length;
  }

  /** The time of the last event in ms. */
  get lastTime(): number {
    this.#lastTime ??= eventTime(this.block, this.count - 1);
    return this.#lastTime;
  }

  frame(wire: Wire): Buffer {
    this.#frames ??= new Map();
    let frames = this.#frames.get(wire);
    if (frames === undefined) {
      frames = wire.frame(this.block);
      this.#frames.set(wire, frames);
    }
    return frames;
  }

  /**
   * The part of it that comes after `cursor`, which lies in it or just before it. Those who were cut off together come back
   * to the same place: they share the part, and so its frames.
   */
  after(cursor: number): Chunk {
    if (this.firstSeq > cursor) return this;
    if (this.#rest?.firstSeq !== cursor + 1) this.#rest = new Chunk(sliceBlock(this.block, cursor + 1, this.lastSeq));
    return this.#rest;
  }

  /** The time of an event in ms; undefined where the event is not in it. Those who come back together ask for the same one. */
  timeAt(seq: number): number | undefined {
    if (seq < this.firstSeq || seq > this.lastSeq) return undefined;
    if (this.#told?.seq !== seq) this.#told = { seq, time: eventTime(this.block, seq - this.firstSeq) };
    return this.#told.time;
  }
}

/** Whether a chunk's frames are more than is written at once: a wire may add to each event more than the event has. */
export function isTooMuch(chunk: Chunk, frames: Buffer): boolean {
  return frames.length > MAX_FRAMES_BYTES && chunk.count > 1;
}

/** The first half of a chunk of several events. */
export function firstHalf({ block }: Chunk): Chunk {
  return new Chunk(sliceBlock(block, block.firstSeq, Math.floor((block.firstSeq + block.lastSeq - 1) / 2)));
}

/** Cuts a block into runs of `CHUNK_BYTES` at most, or one event where that is larger. */
export function cutBlock(block: EventBlock): Chunk[] {
  if (block.bytes.length <= CHUNK_BYTES) return [new Chunk(block)];
  const chunks: Chunk[] = [];
  let from = block.firstSeq;
  let start = 0;
  for (let seq = block.firstSeq; seq <= block.lastSeq; seq++) {
    const next = block.ends[seq + 1 - block.firstSeq];
    if (next !== undefined && next - start <= CHUNK_BYTES) continue;
    chunks.push(new Chunk(sliceBlock(block, from, seq)));
    from = seq + 1;
    start = block.ends[seq - block.firstSeq]!;
  }
  return chunks;
}
