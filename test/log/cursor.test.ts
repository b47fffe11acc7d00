import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCursor, parseCursor } from '../../src/log/cursor.ts';

describe('cursor', () => {
  it('reads what it wrote', () => {
    const place = fc.record({ seq: fc.maxSafeNat(), time: fc.option(fc.maxSafeNat(), { nil: undefined }) });
    fc.assert(
      fc.property(place, ({ seq, time }) => {
        const expected = seq === 0 || time === undefined ? { seq } : { seq, time };
        expect(parseCursor(formatCursor(seq, time))).toEqual(expected);
      }),
    );
  });

  it.each([
    ['0', { seq: 0 }],
    ['17', { seq: 17 }],
    ['17-1795251600123', { seq: 17, time: 1795251600123 }],
    ['17-0', { seq: 17, time: 0 }],
    ['9007199254740991', { seq: Number.MAX_SAFE_INTEGER }],
  ])('reads %s', (text, place) => {
    expect(parseCursor(text)).toEqual(place);
  });

  it.each(
    [
      '',
      'abc',
      ' 1',
      '1 ',
      '+1',
      '01',
      '1.0',
      '1e3',
      '0x10',
      '-2',
      '１７',
      '1-',
      '1-01',
      '1--2',
      '1-2-3',
      '17\n',
    ].concat('9007199254740992', '1-9007199254740992', '9'.repeat(400)),
  )('refuses %j', (text) => {
    expect(parseCursor(text)).toBeUndefined();
  });
});
