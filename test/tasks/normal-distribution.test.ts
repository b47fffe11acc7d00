import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/tasks/normal-distribution.ts';

// SciPy 1.17, stats.norm.ppf
test.each([
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798409],
  [1e-8, -5.612001244174789],
  [0.001, -3.090232306167813],
  [0.02, -2.053748910631823],
  [0.075, -1.4395314709384563],
  [0.3, -0.5244005127080409],
  [0.5, 0],
  [0.7, 0.5244005127080407],
  [0.99, 2.3263478740408408],
  [0.9999, 3.719016485455709],
])('the %d quantile', (p, z) => {
  expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(1e-14 * Math.abs(z));
});

test('the quantile undoes the distribution function', () => {
  for (let z = -8; z <= 5; z += 0.25) expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 9);
});
