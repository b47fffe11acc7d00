import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCursor, parseCursor, placeAfter } from '../../src/client/cursor.ts';

const count = fc.maxSafeNat();

describe('a cursor', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(count, fc.option(count, { nil: undefined }), (seq, time) => {
        const place = seq === 0 || time === undefined ? { seq } : { seq, time };
        expect(parseCursor(formatCursor(place))).toEqual(place);
      }),
    );
  });

  it.each([
    '',
    'abc',
    ' 1',
    '+1',
    '01',
    '1.0',
    '1e3',
    '0x10',
    '-2',
    '１７',
    '9007199254740992',
    '1'.repeat(400),
    '17-',
    '17-01',
    '1-9007199254740992',
    'NaN',
    '17\n',
  ])('is not %o', (text) => {
    expect(parseCursor(text)).toBeUndefined();
  });

  it('after an event carries the time of the event', () => {
    expect(formatCursor(placeAfter({ seq: 17, time: '2026-11-21T09:00:00.123Z' }))).toBe('17-1795251600123');
  });

  it('after an event with a time that cannot be read is not checked', () => {
    expect(formatCursor(placeAfter({ seq: 17, time: 'today' }))).toBe('17');
  });
});
