import { describe, expect, test } from 'vitest';
import { randomStream, runStream } from '../../src/tasks/random.ts';
import { gridDesign, latinHypercube, type Ranges } from '../../src/tasks/sweep-design.ts';
import { wilsonInterval } from '../../src/tasks/wilson.ts';

const ranges: Ranges = {
  beta: { from: 1.2, to: 2.2, points: 6 },
  infectiousPeriodDays: { from: 3, to: 2, points: 2 },
  interventionDay: { from: 4, to: 9, points: 1 },
  reduction: { from: 0, to: 0.6, points: 3 },
};

describe('a grid', () => {
  test('has every combination, once, with plain values', () => {
    const design = gridDesign(ranges);
    expect(design).toHaveLength(36);
    expect(new Set(design.map((point) => JSON.stringify(point))).size).toBe(36);
    expect(design.slice(0, 4)).toEqual([
      { beta: 1.2, infectiousPeriodDays: 3, interventionDay: 4, reduction: 0 },
      { beta: 1.2, infectiousPeriodDays: 3, interventionDay: 4, reduction: 0.3 },
      { beta: 1.2, infectiousPeriodDays: 3, interventionDay: 4, reduction: 0.6 },
      { beta: 1.2, infectiousPeriodDays: 2, interventionDay: 4, reduction: 0 },
    ]);
    expect([...new Set(design.map(({ beta }) => beta))]).toEqual([1.2, 1.4, 1.6, 1.8, 2, 2.2]);
  });
});

describe('a Latin hypercube', () => {
  test.each(['beta', 'infectiousPeriodDays', 'interventionDay', 'reduction'] as const)('covers %s evenly', (name) => {
    const count = 40;
    const { from, to } = ranges[name];
    const values = latinHypercube(ranges, count, randomStream(1978, 1)).map((point) => point[name]);
    const parts = values.map((value) => Math.floor((count * (value - from)) / (to - from)));
    expect(parts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
    expect(parts).not.toEqual(parts.toSorted((a, b) => a - b));
  });

  test('leaves what is not varied as it is', () => {
    const fixed = { ...ranges, beta: { from: 1.7, to: 1.7, points: 9 } };
    expect(new Set(latinHypercube(fixed, 10, randomStream(1, 1)).map(({ beta }) => beta))).toEqual(new Set([1.7]));
  });

  test('varies one thing apart from another', () => {
    const design = latinHypercube(ranges, 500, randomStream(5, 1));
    const rank = (values: number[]) =>
      values.map((value) => values.filter((other) => other < value).length / 500 - 0.5);
    const [a, b] = [rank(design.map(({ beta }) => beta)), rank(design.map(({ reduction }) => reduction))];
    const correlation = a.reduce((sum, value, i) => sum + value * b[i]!, 0) / 500 / (1 / 12);
    expect(Math.abs(correlation)).toBeLessThan(0.15); // its standard deviation is 0.045
  });
});

test('runs have streams of their own, by seed and number', () => {
  const firsts = [
    [1, 0],
    [1, 1],
    [11, 0],
    [1, 10],
    [2, 0],
  ].map(([seed, k]) => [runStream(seed!, k!).next(), runStream(seed!, k!).next()]);
  for (const [once, again] of firsts) expect(again).toBe(once);
  expect(new Set(firsts.map(([once]) => once)).size).toBe(firsts.length);
});

// SciPy 1.17, stats.binomtest(count, total).proportion_ci(method='wilson')
test.each([
  [0, 40, 0.0, 0.08762160119728662],
  [12, 40, 0.18074845229746528, 0.45430018818144935],
  [40, 40, 0.9123783988027133, 1.0],
  [1, 10, 0.017876213095072896, 0.4041500267952385],
  [498, 960, 0.4871316939671743, 0.5502188471104503],
])('the Wilson interval of %d in %d', (count, total, low, high) => {
  const interval = wilsonInterval(count, total);
  expect(interval.low).toBeCloseTo(low, 12);
  expect(interval.high).toBeCloseTo(high, 12);
});
