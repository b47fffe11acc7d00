import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffDelay, parseRetryAfter } from '../../src/client/backoff.ts';
import { TIMING } from '../../src/client/timing.ts';

const { backoff } = TIMING;

const attempt = fc.nat(10_000);
const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

describe('backoffDelay', () => {
  it('spreads over all of a window that doubles from 0.5 s to 20 s', () => {
    const windows = Array.from({ length: 9 }, (_, i) => backoffDelay(backoff, i, 1));
    expect(windows).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000, 20_000]);
    expect(backoffDelay(backoff, 3, 0)).toBe(0);
    expect(backoffDelay(backoff, 3, 0.5)).toBe(2000);
  });

  it('is a number that a timer can wait, whatever the attempt', () => {
    fc.assert(
      fc.property(attempt, random, (n, r) => {
        const delay = backoffDelay(backoff, n, r);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(20_000);
      }),
    );
  });

  it('never goes below what the server asked for, up to an hour', () => {
    fc.assert(
      fc.property(attempt, random, fc.nat(3_600_000), (n, r, floor) => {
        expect(backoffDelay(backoff, n, r, floor)).toBeGreaterThanOrEqual(floor);
      }),
    );
    expect(backoffDelay(backoff, 0, 0, 1e12)).toBe(3_600_000);
    expect(backoffDelay(backoff, 0, 0, -5)).toBe(0);
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2026-11-21T09:00:00.000Z');

  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7000],
    ['Sat, 21 Nov 2026 09:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 08:00:00 GMT', 0],
    ['soon', undefined],
    ['-1e3x', undefined],
    ['', undefined],
    [null, undefined],
  ])('reads %o', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });
});
