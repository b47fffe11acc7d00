import { type DraftBatch, eventHead, tailData, tailTime, tailType } from './event.ts';

const NEWLINE = 10;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;

/**
 * A run of consecutive events of one job, as the bytes that are kept and sent: each event's JSON ended by a newline.
 * It is the unit in which events travel from the engine to the hub and are framed for a transport. Immutable.
 */
export interface EventBlock {
  readonly job: string;
  /** The seq of the first event. */
  readonly firstSeq: number;
  /** The seq of the last event; never before `firstSeq`: a block is not empty. */
  readonly lastSeq: number;
  readonly bytes: Buffer;
  /** Where each event ends in `bytes`, after its newline. */
  readonly ends: Uint32Array;
  /** Length of `{"job":…,"jobType":…,"seq":`, the same for each event. */
  readonly headLength: number;
}

/** Number of events in a block. */
export function blockSize(block: EventBlock): number {
  return block.ends.length;
}

/** Where event `index` (from 0) begins in the block's bytes. */
export function eventStart(block: EventBlock, index: number): number {
  return index === 0 ? 0 : block.ends[index - 1]!;
}

/** The JSON bytes of event `index`, without the newline; shares the block's memory. */
export function eventBytes(block: EventBlock, index: number): Buffer {
  return block.bytes.subarray(eventStart(block, index), block.ends[index]! - 1);
}

/** The time of event `index` in milliseconds since 1970. */
export function eventTime(block: EventBlock, index: number): number {
  return tailTime(block.bytes, tailStart(block, index));
}

/** The type of event `index`. */
export function eventType(block: EventBlock, index: number): string {
  return tailType(block.bytes, tailStart(block, index));
}

/** The data of event `index` as JSON text. */
export function eventData(block: EventBlock, index: number): string {
  return tailData(block.bytes, tailStart(block, index), block.ends[index]!);
}

/** The tails of a block's events, without the newlines; they share the block's memory. */
export function eventTails(block: EventBlock): Buffer[] {
  return Array.from(block.ends, (end, i) => block.bytes.subarray(tailStart(block, i), end - 1));
}

/** Where the tail of event `index` begins: after the head and the digits of its seq. */
function tailStart(block: EventBlock, index: number): number {
  return eventStart(block, index) + block.headLength + digits(block.firstSeq + index);
}

/** How many digits `n` (1 or more) has in decimal. */
function digits(n: number): number {
  let count = 1;
  for (let bound = 10; n >= bound; bound *= 10) count++;
  return count;
}

/** Gives drafts their seqs, from `firstSeq` on: the one place where an event's bytes come into being. */
export function sealBatch(job: string, jobType: string, firstSeq: number, batch: DraftBatch): EventBlock {
  const head = Buffer.from(eventHead(job, jobType), 'latin1');
  const count = batch.ends.length;
  const lastSeq = firstSeq + count - 1;
  const bytes = Buffer.allocUnsafeSlow(batch.tails.length + count * head.length + seqDigits(firstSeq, lastSeq));
  const ends = new Uint32Array(count);
  let at = 0;
  let from = 0;
  for (let i = 0; i < count; i++) {
    const to = batch.ends[i]!;
    bytes.set(head, at);
    at += head.length;
    at += bytes.write(String(firstSeq + i), at, 'latin1');
    bytes.set(batch.tails.subarray(from, to), at);
    at += to - from;
    ends[i] = at;
    from = to;
  }
  return { job, firstSeq, lastSeq, bytes, ends, headLength: head.length };
}

function seqDigits(first: number, last: number): number {
  let sum = 0;
  for (let seq = first; seq <= last; ) {
    const width = digits(seq);
    const until = Math.min(last, 10 ** width - 1);
    sum += (until - seq + 1) * width;
    seq = until + 1;
  }
  return sum;
}

/**
 * A block from kept bytes: finds where its events end. It throws where the bytes do not hold whole events with the
 * seqs expected, since a log that is served with a hole is worse than one that is refused.
 */
export function openBlock(job: string, jobType: string, firstSeq: number, bytes: Buffer): EventBlock {
  const head = Buffer.from(eventHead(job, jobType), 'latin1');
  const found: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, at);
    const seqAt = at + head.length;
    const seq = firstSeq + found.length;
    if (end < seqAt || head.compare(bytes, at, seqAt) !== 0 || seqOf(bytes, seqAt) !== seq) {
      throw new Error(`The log of job ${job} is damaged at seq ${seq}.`);
    }
    found.push(end + 1);
    at = end + 1;
  }
  if (found.length === 0) throw new Error(`The log of job ${job} holds an empty block at seq ${firstSeq}.`);
  return {
    job,
    firstSeq,
    lastSeq: firstSeq + found.length - 1,
    bytes,
    ends: Uint32Array.from(found),
    headLength: head.length,
  };
}

/** The decimal number that begins at `at` and is ended by a comma; NaN where there is none. */
function seqOf(bytes: Buffer, at: number): number {
  let seq = 0;
  for (let digit = bytes[at]!; digit !== COMMA; digit = bytes[++at]!) {
    if (!(digit >= ZERO && digit <= NINE)) return Number.NaN;
    seq = seq * 10 + digit - ZERO;
  }
  return seq;
}

/** The events of a block with `from` ≤ seq ≤ `to` as a block of their own; shares memory. */
export function sliceBlock(block: EventBlock, from: number, to: number): EventBlock {
  const first = Math.max(from, block.firstSeq);
  const last = Math.min(to, block.lastSeq);
  if (first > last) throw new RangeError(`Block ${block.firstSeq}–${block.lastSeq} has no event in ${from}–${to}.`);
  if (first === block.firstSeq && last === block.lastSeq) return block;
  const start = eventStart(block, first - block.firstSeq);
  const ends = block.ends.slice(first - block.firstSeq, last - block.firstSeq + 1).map((end) => end - start);
  const bytes = block.bytes.subarray(start, start + ends[ends.length - 1]!);
  return { ...block, firstSeq: first, lastSeq: last, bytes, ends };
}

/** Blocks that follow each other without a hole, as one. Of more than one, its memory is its own and may be transferred. */
export function joinBlocks(blocks: readonly EventBlock[]): EventBlock {
  const first = blocks[0]!;
  if (blocks.length === 1) return first;
  const ends = new Uint32Array(blocks.reduce((sum, block) => sum + block.ends.length, 0));
  const bytes = Buffer.allocUnsafeSlow(blocks.reduce((sum, block) => sum + block.bytes.length, 0));
  let offset = 0;
  let index = 0;
  let seq = first.firstSeq;
  for (const block of blocks) {
    if (block.firstSeq !== seq) throw new Error(`The log of job ${first.job} has a hole before seq ${block.firstSeq}.`);
    for (const end of block.ends) ends[index++] = offset + end;
    bytes.set(block.bytes, offset);
    offset += block.bytes.length;
    seq = block.lastSeq + 1;
  }
  return { ...first, lastSeq: seq - 1, bytes, ends };
}
