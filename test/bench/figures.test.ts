import { describe, expect, it } from 'vitest';
import { judge, median } from '../../scripts/bench/figures.ts';
import { short } from '../../scripts/bench/print.ts';

const measured = [
  { name: 'ours', samples: [{ rate: 50 }, { rate: 10 }, { rate: 60 }] },
  { name: 'theirs', samples: [{ rate: 100 }, { rate: 10 }, { rate: 100 }] },
];

describe('the figures of the bench', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 4, 9])).toBe(3);
  });

  it('compares within each round: the second was disturbed for both', () => {
    const bar = { what: '', of: 'ours', over: 'theirs', metric: 'rate', atLeast: 0.55 };
    expect(judge(bar, measured)).toMatchObject({ value: 0.6, isMet: true });
    expect(judge({ ...bar, atLeast: 0.65 }, measured)).toMatchObject({ isMet: false });
    expect(judge({ ...bar, atLeast: 0, atMost: 0.5 }, measured)).toMatchObject({ isMet: false });
  });

  it('does not judge what was not measured', () => {
    expect(
      judge({ what: '', of: 'ours', over: 'missing', metric: 'rate', atLeast: 1 }, measured).isMet,
    ).toBeUndefined();
    expect(judge({ what: '', of: 'ours', metric: 'other', atLeast: 1 }, measured).isMet).toBeUndefined();
  });

  it('writes numbers with three digits that count', () => {
    expect([0.4567, 1, 12.34, 999.6, 4321, 43_210, 4_321_000].map(short)).toEqual([
      ...['0.457', '1', '12.3', '1000', '4321', '43.2 k', '4.32 M'],
    ]);
  });
});
