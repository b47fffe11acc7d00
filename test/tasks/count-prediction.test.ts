import { describe, expect, test } from 'vitest';
import { crps, logCount, logLikelihood, predictedCount } from '../../src/tasks/count-prediction.ts';
import { normalCdf } from '../../src/tasks/normal-distribution.ts';

test.each([
  [-37, 5.725571222524576e-300],
  [-10, 7.619853024160527e-24],
  [-6, 9.865876450376981e-10],
  [-5, 2.866515718791939e-7],
  [-4.000001, 3.167110800316187e-5],
  [-3.999999, 3.167137566361338e-5],
  [-1.6448536269514722, 0.05],
  [0, 0.5],
  [1, 0.8413447460685429],
  [9, 1],
])('Φ(%d) = %d', (z, probability) => {
  expect(normalCdf(z) / probability).toBeCloseTo(1, 9);
});

/** Sums f over (−0.5, ∞) in equal steps of log(y + 0.5), as f(y) dy. */
function integrate(f: (y: number) => number): number {
  let sum = 0;
  const step = 0.0005;
  for (let x = -15; x < 12; x += step) sum += f(Math.exp(x) - 0.5) * Math.exp(x) * step;
  return sum;
}

describe.each([
  [{ mean: 3, variance: 0.16 }, 26],
  [{ mean: 3, variance: 0.16 }, 60],
  [{ mean: 0, variance: 1 }, 0],
])('the prediction %o of %d', (prediction, count) => {
  const cdf = (y: number) => normalCdf((logCount(y) - prediction.mean) / Math.sqrt(prediction.variance));

  test('has a density of the count that sums to 1', () => {
    expect(integrate((y) => Math.exp(logLikelihood(prediction, y)))).toBeCloseTo(1, 8);
  });

  test('has the score that its definition gives', () => {
    const exact = integrate((y) => (cdf(y) - (y >= count ? 1 : 0)) ** 2);
    expect(crps(prediction, count) / exact).toBeCloseTo(1, 3); // the sum steps over the jump at the count
  });

  test('has its quantiles where its distribution says', () => {
    expect(cdf(predictedCount(prediction, 1))).toBeCloseTo(normalCdf(1), 12);
  });
});

test('a sharp prediction scores its absolute error', () => {
  expect(crps({ mean: logCount(100), variance: 1e-12 }, 90)).toBeCloseTo(10, 3);
});

test('no count is negative', () => {
  expect(predictedCount({ mean: -3, variance: 1 }, -1)).toBe(0);
});
