import { describe, expect, it } from 'vitest';
import { gapNotice, isOther, judge, nextStep, readStart, refusal, seam } from '../../src/streams/decide.ts';

const log = { firstSeq: 5, lastSeq: 10, ended: false };

describe('where a cursor lies', () => {
  it.each([
    ['at the end', { seq: 10, time: 99 }, 99, 'good'],
    ['before the earliest event, which cannot be checked', { seq: 4, time: 1 }, undefined, 'good'],
    ['without a time to check', { seq: 7 }, 42, 'good'],
    ['beyond the end', { seq: 11 }, undefined, 'ahead'],
    ['where events are gone', { seq: 3 }, undefined, 'expired'],
    ['before all of a trimmed log', { seq: 0 }, undefined, 'expired'],
    ['at an event of another time', { seq: 7, time: 41 }, 42, 'rewritten'],
    ['at an event of the time 0', { seq: 7, time: 0 }, 42, 'rewritten'],
  ])('%s', (_where, place, timeAt, verdict) => {
    expect(judge(place, log, timeAt)).toBe(verdict);
  });

  it('a whole log has no place before it that is gone', () => {
    expect(judge({ seq: 0 }, { firstSeq: 1, lastSeq: 1, ended: false }, undefined)).toBe('good');
  });

  it('is told exactly', () => {
    expect(gapNotice('expired', 2, log)).toEqual({ reason: 'trimmed', requested: 2, earliest: 5, lost: 2 });
    expect(gapNotice('ahead', 12, log)).toEqual({ reason: 'rewritten', requested: 12, earliest: 5 });
    expect(gapNotice('rewritten', 7, log)).toEqual({ reason: 'rewritten', requested: 7, earliest: 5 });
    const codes = (['ahead', 'expired', 'rewritten'] as const).map((verdict) => refusal(verdict, 2, 'a', log));
    expect(codes.map(({ code }) => code)).toEqual(['cursor-ahead', 'cursor-expired', 'log-rewritten']);
    for (const { extras } of codes) expect(extras).toEqual({ job: 'a', earliest: 5, lastSeq: 10 });
  });

  it('is read from a request', () => {
    expect(readStart(undefined)).toBe('earliest');
    expect(readStart('latest')).toBe('latest');
    expect(readStart('17-1795251600123')).toEqual({ seq: 17, time: 1795251600123 });
  });
});

describe('what a subscription does next', () => {
  const known = { tailFirst: 50, tailLast: 80, lastSeq: 80, ended: false };

  it.each([
    [20, known, 'engine'],
    [48, known, 'engine'],
    [49, known, 'tail'],
    [79, known, 'tail'],
    [80, known, 'join'],
    [80, { ...known, ended: true }, 'end'],
    [80, { ...known, ended: true, lastSeq: 81 }, 'join'],
    [79, { ...known, ended: true }, 'tail'],
    [85, known, 'join'],
    [85, { ...known, ended: true, lastSeq: 85 }, 'end'],
    [80, { ...known, tailFirst: 81 }, 'join'],
    [79, { ...known, tailFirst: 81 }, 'engine'],
  ] as const)('at %d of %j: %s', (cursor, state, step) => {
    expect(nextStep(cursor, true, state)).toBe(step);
    expect(nextStep(cursor, false, state)).toBe('engine');
  });
});

describe('how a run lies at the tail', () => {
  it.each([
    [10, 11, 12, 'next'],
    [10, 8, 12, 'next'],
    [10, 8, 10, 'known'],
    [10, 12, 14, 'hole'],
    [0, 1, 1, 'next'],
  ] as const)('after %d, %d to %d: %s', (tailLast, firstSeq, lastSeq, lies) => {
    expect(seam(tailLast, { firstSeq, lastSeq })).toBe(lies);
  });
});

describe('what is heard of a log', () => {
  const known = { lastSeq: 10, ended: false };
  const over = { lastSeq: 10, ended: true };

  it.each([
    ['more events', known, { lastSeq: 11, ended: false }],
    ['more events and the end', known, { lastSeq: 11, ended: true }],
    ['what was known before', known, { lastSeq: 9, ended: false }],
    ['the end again', over, over],
    ['what was known before the end', over, { lastSeq: 9, ended: false }],
  ])('may be of the same: %s', (_, before, heard) => {
    expect(isOther(before, heard)).toBe(false);
  });

  it.each([
    ['an end without an event', known, over],
    ['an end before its events', known, { lastSeq: 9, ended: true }],
    ['events after the end', over, { lastSeq: 11, ended: false }],
    ['another end after the end', over, { lastSeq: 11, ended: true }],
  ])('must be of another: %s', (_, before, heard) => {
    expect(isOther(before, heard)).toBe(true);
  });
});
