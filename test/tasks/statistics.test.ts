import { sampleCovariance, sampleVariance, mean as simpleMean } from 'simple-statistics';
import { expect, test } from 'vitest';
import { covariance, mean, quantiles, variance } from '../../src/tasks/statistics.ts';

const values = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6);
const others = Float64Array.of(2, 7, 1, 8, 2, 8, 1, 8);

test('moments are those of the sample', () => {
  expect(mean(values)).toBeCloseTo(simpleMean([...values]), 12);
  expect(variance(values)).toBeCloseTo(sampleVariance([...values]), 12);
  expect(covariance(values, others)).toBeCloseTo(sampleCovariance([...values], [...others]), 12);
});

test('quantiles lie between order statistics, as in R', () => {
  expect(quantiles(values, [0, 0.05, 0.25, 0.5, 0.9, 1])).toEqual([1, 1, 1.75, 3.5, 6.9, 9].map(near));
  expect(quantiles(Float64Array.of(2, 1), [0.05, 0.5])).toEqual([1.05, 1.5].map(near));
  expect(quantiles(Float64Array.of(7), [0.05, 0.95])).toEqual([7, 7]);
});

test('quantiles leave the order of the members alone', () => {
  quantiles(values, [0.5]);
  expect([...values]).toEqual([3, 1, 4, 1, 5, 9, 2, 6]);
});

function near(value: number) {
  return expect.closeTo(value, 12);
}
