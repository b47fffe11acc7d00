import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptLog } from '../../src/engines/engine.ts';
import { lastEvents, oldestEvents, oldestJobs } from '../../src/streams/retention.ts';

function log(job: string, { firstSeq = 1, lastSeq = 10, bytes = 1000 } = {}): KeptLog {
  return { job, type: 'enkf', place: 1, firstSeq, lastSeq, bytes };
}

const anyLog = fc
  .record({ job: fc.uuid(), firstSeq: fc.integer({ min: 1, max: 1000 }), events: fc.nat(1000), bytes: fc.nat(1e6) })
  .map(({ job, firstSeq, events, bytes }) => log(job, { firstSeq, lastSeq: firstSeq + events, bytes: bytes + 1 }));

const sum = (logs: readonly KeptLog[]) => logs.reduce((bytes, kept) => bytes + kept.bytes, 0);

describe('by count', () => {
  it('a log keeps its last events', () => {
    expect(lastEvents(log('a', { lastSeq: 100 }), 10)).toBe(91);
    expect(lastEvents(log('a', { firstSeq: 91, lastSeq: 100 }), 10)).toBe(91);
    expect(lastEvents(log('a', { firstSeq: 95, lastSeq: 100 }), 10)).toBe(95);
    expect(lastEvents(log('a', { lastSeq: 3 }), 10)).toBe(1);
  });
});

describe('by size', () => {
  it('ended jobs go from the oldest on, and no more of them than certainly needed', () => {
    const ended = [log('a'), log('b'), log('c', { bytes: 5000 }), log('d')];
    const idsFor = (excess: number) => oldestJobs(ended, excess).map(({ job }) => job);
    expect(idsFor(1)).toEqual(['a']);
    expect(idsFor(1000)).toEqual(['a']);
    expect(idsFor(2500)).toEqual(['a', 'b']);
    expect(idsFor(100_000)).toEqual(['a', 'b', 'c', 'd']);
    expect(oldestJobs([], 1000)).toEqual([]);
  });

  it('some job goes as long as there is one, so that it comes to an end', () => {
    fc.assert(
      fc.property(fc.array(anyLog), fc.integer({ min: 1, max: 1e7 }), (ended, excess) => {
        const jobs = oldestJobs(ended, excess);
        expect(jobs).toEqual(ended.slice(0, jobs.length));
        expect(jobs.length > 0).toBe(ended.length > 0);
        if (jobs.length > 1) expect(sum(jobs)).toBeLessThanOrEqual(excess);
      }),
    );
  });

  it('running jobs give up their oldest events, the largest first', () => {
    const running = [log('a', { lastSeq: 100, bytes: 10_000 }), log('b', { lastSeq: 10 })];
    expect(oldestEvents(running, 1000)).toEqual([{ job: 'a', firstSeq: 11 }]);
    expect(oldestEvents(running, 5200)).toEqual([
      { job: 'a', firstSeq: 51 },
      { job: 'b', firstSeq: 3 },
    ]);
    expect(oldestEvents([log('a', { firstSeq: 5, lastSeq: 5 })], 1000)).toEqual([]);
  });

  it('each keeps half of its events at least, and something goes as long as a log has two', () => {
    fc.assert(
      fc.property(fc.array(anyLog), fc.integer({ min: 1, max: 1e7 }), (running, excess) => {
        const trims = oldestEvents(running, excess);
        for (const { job, firstSeq } of trims) {
          const of = running.find((kept) => kept.job === job)!;
          expect(firstSeq).toBeGreaterThan(of.firstSeq);
          expect(of.lastSeq - firstSeq + 1).toBeGreaterThanOrEqual(Math.floor((of.lastSeq - of.firstSeq + 1) / 2));
        }
        expect(trims.length > 0).toBe(running.some(({ firstSeq, lastSeq }) => firstSeq < lastSeq));
      }),
    );
  });
});
