import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventBlock, eventBytes, sealBatch } from '../../src/log/block.ts';
import { draftBatch, eventTail } from '../../src/log/event.ts';
import { CHUNK_BYTES, cutBlock } from '../../src/streams/chunk.ts';
import { type Budget, HotTail, TAIL_BYTES } from '../../src/streams/tail.ts';
import { range } from '../support/test-follower.ts';

const JOB = '019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44';

/** A block of events whose data has the given sizes. */
function blockOf(firstSeq: number, sizes: readonly number[]): EventBlock {
  const tails = sizes.map((size, i) => eventTail(1_000 + firstSeq + i, 'progress', `{"x":"${'y'.repeat(size)}"}`));
  return sealBatch(JOB, 'enkf', firstSeq, draftBatch(tails));
}

function seqsOf({ block }: { block: EventBlock }): number[] {
  return range(block.firstSeq, block.lastSeq).map((seq, i) => {
    expect(JSON.parse(eventBytes(block, i).toString()).seq).toBe(seq);
    return seq;
  });
}

const sizes = fc.array(fc.oneof(fc.nat(200), fc.nat(30_000), fc.constant(90_000)), { minLength: 1, maxLength: 40 });

describe('a cut block', () => {
  it('is whole, in order, and in pieces of the size in which they are written', () => {
    fc.assert(
      fc.property(sizes, (sizes) => {
        const block = blockOf(7, sizes);
        const chunks = cutBlock(block);
        expect(chunks.flatMap(seqsOf)).toEqual(range(7, 6 + sizes.length));
        for (const { size, count } of chunks) expect(size <= CHUNK_BYTES || count === 1).toBe(true);
        for (const [i, chunk] of chunks.slice(1).entries()) {
          expect(chunks[i]!.size + chunk.block.ends[0]!).toBeGreaterThan(CHUNK_BYTES);
        }
      }),
    );
  });
});

describe('a hot tail', () => {
  it('gives any reader of what it holds everything after its cursor, within its bounds', () => {
    fc.assert(
      fc.property(fc.array(sizes, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (blocks, picks) => {
        const budget: Budget = { limit: 10 * TAIL_BYTES, used: 0 };
        const tail = new HotTail({ seq: 2 }, budget);
        for (const sizes of blocks) {
          const next = blockOf(tail.lastSeq + 1, sizes);
          const told = tail.append(next);
          expect(told.flatMap(seqsOf)).toEqual(range(next.firstSeq, next.lastSeq));
          expect(tail.end).toEqual({ seq: next.lastSeq, time: 1_000 + next.lastSeq });
          const cursor = tail.firstSeq - 1 + (picks.next().value % (tail.lastSeq - tail.firstSeq + 2));
          expect(readOn(tail, cursor)).toEqual(range(cursor + 1, tail.lastSeq));
          expect(tail.after(tail.firstSeq - 2)).toBeUndefined();
        }
        expect(budget.used).toBeLessThanOrEqual(TAIL_BYTES);
        tail.clear({ seq: 1 });
        expect(budget.used).toBe(0);
        expect(tail.after(0)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('keeps nothing while all tails together hold too much, and its place all the same', () => {
    const tail = new HotTail({ seq: 0 }, { limit: 1_000, used: 2_000 });
    tail.append(blockOf(1, [10, 10]));
    expect([tail.firstSeq, tail.lastSeq]).toEqual([3, 2]);
  });

  it('frames what many ask for once', () => {
    const tail = new HotTail({ seq: 0 }, { limit: TAIL_BYTES, used: 0 });
    for (const seq of range(1, 20)) tail.append(blockOf(seq, [100]));
    let framed = 0;
    const frame = ({ bytes }: EventBlock) => {
      framed++;
      return bytes;
    };
    const wire = { name: 'counted', frame };
    for (let i = 0; i < 10; i++) tail.after(0)!.frame(wire);
    expect(framed).toBe(1);
  });

  it('notices other events under the same numbers', () => {
    const tail = new HotTail({ seq: 0 }, { limit: TAIL_BYTES, used: 0 });
    tail.append(blockOf(1, [10, 10, 10]));
    expect(tail.agrees(blockOf(2, [10, 10]))).toBe(true);
    expect(tail.agrees(blockOf(3, [10, 10]))).toBe(true);
    expect(tail.agrees(blockOf(3, [11, 10]))).toBe(false);
    expect(tail.agrees(blockOf(4, [11]))).toBe(true);
    const bare = new HotTail({ seq: 3 }, { limit: TAIL_BYTES, used: 0 });
    expect(bare.agrees(blockOf(1, [10, 10, 10]))).toBe(true);
    bare.learn({ seq: 2, time: 5 });
    bare.learn({ seq: 3, time: 5 });
    expect(bare.agrees(blockOf(1, [10, 10]))).toBe(true);
    expect(bare.agrees(blockOf(1, [10, 10, 10]))).toBe(false);
  });
});

function readOn(tail: HotTail, from: number): number[] {
  const seqs: number[] = [];
  for (let cursor = from; ; cursor = seqs.at(-1)!) {
    const chunk = tail.after(cursor);
    if (!chunk) return seqs;
    expect(chunk.size <= CHUNK_BYTES || chunk.count === 1).toBe(true);
    seqs.push(...seqsOf(chunk));
  }
}
