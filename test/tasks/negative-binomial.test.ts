import { expect, test } from 'vitest';
import { logGamma, negativeBinomialLog } from '../../src/tasks/negative-binomial.ts';

// SciPy 1.17, special.gammaln
test.each([
  [0.01, 4.599479878042022],
  [0.5, 0.5723649429247],
  [1, 0],
  [1.5, -0.12078223763524526],
  [2, 0],
  [3.7, 1.428072326665388],
  [10, 12.801827480081469],
  [100, 359.1342053695754],
  [763.5, 4302.146761794252],
  [1e6, 12815504.569147611],
])('log Γ(%d)', (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(expected)));
});

// stats.nbinom.logpmf(count, phi, phi / (phi + mean))
test.each([
  [0, 0.5, 2, -0.4462871026284194],
  [3, 10, 9.5, -3.581898831966299],
  [298, 250, 0.7, -6.920233942881313],
  [225, 200, 0.01, -10.071726386466493],
])('log P(%d) with mean %d and φ %d', (count, mean, phi, expected) => {
  expect(negativeBinomialLog(count, mean, phi)).toBeCloseTo(expected, 10);
});

test('is a distribution, with the mean and the variance that it says', () => {
  const [mean, phi] = [12, 3];
  let total = 0;
  let first = 0;
  let second = 0;
  for (let count = 0; count < 2000; count++) {
    const p = Math.exp(negativeBinomialLog(count, mean, phi));
    total += p;
    first += p * count;
    second += p * (count - mean) ** 2;
  }
  expect(total).toBeCloseTo(1, 10);
  expect(first).toBeCloseTo(mean, 9);
  expect(second).toBeCloseTo(mean + mean ** 2 / phi, 7);
});

test('becomes Poisson’s as φ grows', () => {
  const poisson = 14 * Math.log(14) - 14 - logGamma(15);
  expect(negativeBinomialLog(14, 14, 1e9)).toBeCloseTo(poisson, 5);
});
