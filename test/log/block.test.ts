import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockSize,
  type EventBlock,
  eventBytes,
  eventData,
  eventTime,
  eventType,
  joinBlocks,
  openBlock,
  sealBatch,
  sliceBlock,
} from '../../src/log/block.ts';
import { draftBatch, eventTail, HEAD_ALLOWANCE, tailData, tailTime, tailType } from '../../src/log/event.ts';

const JOB = '019aa4c2-9a10-7d55-8c1b-0f4e7a2b9c01';
const T0 = Date.parse('2026-11-21T09:00:00.000Z');

/** Events as their makers give them. Text of any script, line ends and all. */
const event = fc.record({
  time: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  type: fc.constantFrom('progress', 'estimate', 'log', 'x'),
  data: fc
    .dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { maxKeys: 3 })
    .map((data) => JSON.stringify(data)),
});
const events = fc.array(event, { minLength: 1, maxLength: 12 });
/** Seqs near the places where they get another digit. */
const firstSeq = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(995, 99_990, 9_999_999_995));

type Made = { time: number; type: string; data: string };

function seal(first: number, made: readonly Made[]): EventBlock {
  return sealBatch(JOB, 'enkf', first, batchOf(made));
}

function batchOf(made: readonly Made[]) {
  return draftBatch(made.map(({ time, type, data }) => eventTail(time, type, data)));
}

/** What `JSON.stringify` makes of the event: the layout has no other form. */
function textOf(seq: number, { time, type, data }: Made): string {
  return JSON.stringify({ job: JOB, jobType: 'enkf', seq, time: new Date(time), type, data: JSON.parse(data) });
}

function textsOf(block: EventBlock): string[] {
  return Array.from({ length: blockSize(block) }, (_, i) => eventBytes(block, i).toString());
}

describe('a batch', () => {
  it('knows where its tails end and what they hold', () => {
    fc.assert(
      fc.property(events, (made) => {
        const { tails, ends } = batchOf(made);
        expect(ends).toHaveLength(made.length);
        expect(ends.at(-1)).toBe(tails.length);
        made.forEach(({ time, type, data }, i) => {
          const start = i === 0 ? 0 : ends[i - 1]!;
          expect([tailTime(tails, start), tailType(tails, start), tailData(tails, start, ends[i]!)]).toEqual([
            time,
            type,
            data,
          ]);
        });
      }),
    );
  });

  it('may be empty', () => {
    expect(draftBatch([]).ends).toHaveLength(0);
  });
});

describe('a sealed block', () => {
  it('holds each event as JSON in its one layout, and finds its parts', () => {
    fc.assert(
      fc.property(firstSeq, events, (first, made) => {
        const block = seal(first, made);
        expect([block.firstSeq, block.lastSeq]).toEqual([first, first + made.length - 1]);
        expect(textsOf(block)).toEqual(made.map((one, i) => textOf(first + i, one)));
        made.forEach(({ time, type, data }, i) => {
          expect([eventTime(block, i), eventType(block, i), eventData(block, i)]).toEqual([time, type, data]);
        });
      }),
    );
  });

  it('adds no more to a tail than is allowed for', () => {
    const tail = eventTail(T0, 'progress', '{}');
    const block = sealBatch(JOB, 'j'.repeat(64), Number.MAX_SAFE_INTEGER, draftBatch([tail]));
    expect(block.bytes.length - Buffer.byteLength(tail)).toBeLessThanOrEqual(HEAD_ALLOWANCE);
  });
});

describe('kept bytes', () => {
  it('open as the block that was kept', () => {
    fc.assert(
      fc.property(firstSeq, events, (first, made) => {
        const block = seal(first, made);
        expect(openBlock(JOB, 'enkf', first, Buffer.from(block.bytes))).toEqual(block);
      }),
    );
  });

  it('are refused where an event is missing, cut or another job’s', () => {
    const made = [1, 2, 3].map((i) => ({ time: T0, type: 'x', data: `{"i":${i}}` }));
    const { bytes, ends } = seal(9, made);
    const without = Buffer.concat([bytes.subarray(0, ends[0]), bytes.subarray(ends[1])]);
    expect(() => openBlock(JOB, 'enkf', 9, without)).toThrow(/damaged at seq 10/);
    expect(() => openBlock(JOB, 'enkf', 9, bytes.subarray(0, -1))).toThrow(/damaged at seq 11/);
    expect(() => openBlock(JOB, 'enkf', 9, bytes.subarray(1))).toThrow(/damaged at seq 9/);
    expect(() => openBlock(JOB, 'enkf', 8, bytes)).toThrow(/damaged at seq 8/);
    expect(() => openBlock(JOB, 'sweep', 9, bytes)).toThrow(/damaged/);
    expect(() => openBlock(`${JOB.slice(0, -1)}2`, 'enkf', 9, bytes)).toThrow(/damaged/);
    expect(() => openBlock(JOB, 'enkf', 9, Buffer.from('\n'))).toThrow(/damaged/);
    expect(() => openBlock(JOB, 'enkf', 9, Buffer.alloc(0))).toThrow(/empty/);
  });

  it('are refused wherever a byte of head or seq has changed', () => {
    const { bytes } = seal(99, [{ time: T0, type: 'x', data: '{}' }]);
    const headAndSeq = bytes.indexOf(',"time"');
    for (let at = 0; at <= headAndSeq; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => openBlock(JOB, 'enkf', 99, changed)).toThrow(/damaged/);
    }
  });
});

describe('slices and joins', () => {
  it('cut a block anywhere and put it together again as it was', () => {
    fc.assert(
      fc.property(firstSeq, events, fc.nat(), (first, made, n) => {
        const block = seal(first, made);
        const cut = first + (n % made.length);
        const parts =
          cut === first ? [block] : [sliceBlock(block, first, cut - 1), sliceBlock(block, cut, block.lastSeq)];
        expect(parts.flatMap(textsOf)).toEqual(textsOf(block));
        expect(joinBlocks(parts)).toEqual(block);
      }),
    );
  });

  it('take what there is of a range, and refuse one with nothing', () => {
    const block = seal(
      5,
      [1, 2, 3].map((i) => ({ time: T0, type: 'x', data: `{"i":${i}}` })),
    );
    expect(sliceBlock(block, 1, 100)).toBe(block);
    expect(textsOf(sliceBlock(block, 6, 6))).toEqual([textsOf(block)[1]]);
    expect(() => sliceBlock(block, 8, 9)).toThrow(RangeError);
  });

  it('refuse blocks with a hole between them', () => {
    const one = { time: T0, type: 'x', data: '{}' };
    expect(() => joinBlocks([seal(1, [one]), seal(3, [one])])).toThrow(/hole before seq 3/);
  });

  it('make memory of their own, which may go to another thread', () => {
    const one = { time: T0, type: 'x', data: '{}' };
    const joined = joinBlocks([seal(1, [one]), seal(2, [one])]);
    expect(joined.bytes.buffer.byteLength).toBe(joined.bytes.length);
    expect(seal(1, [one]).bytes.buffer.byteLength).toBe(seal(1, [one]).bytes.length);
  });
});
