import { describe, expect, test } from 'vitest';
import { normals, randomStream, resumeStream } from '../../src/tasks/random.ts';
import { covariance, mean, variance } from '../../src/tasks/statistics.ts';

describe('normal numbers', () => {
  const many = normals(randomStream(1978, 1), 100_000);
  const moment = (k: number) => mean(many.map((z) => z ** k));

  test('have the moments of the standard normal distribution', () => {
    expect(Math.abs(moment(1))).toBeLessThan(0.0095); // three standard errors: 3 √(1 / 100,000)
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.0135);
    expect(Math.abs(moment(3))).toBeLessThan(0.037);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.093);
  });

  test('are all finite, and independent of the one before', () => {
    expect(many.every(Number.isFinite)).toBe(true);
    expect(Math.abs(covariance(many.subarray(0, -1), many.subarray(1)))).toBeLessThan(0.0095);
  });

  test('an odd count takes as many random numbers as the next even one', () => {
    const [odd, even] = [randomStream(1, 1), randomStream(1, 1)];
    expect(normals(odd, 5)).toEqual(normals(even, 6).subarray(0, 5));
    expect(odd.getState()).toEqual(even.getState());
  });
});

describe('streams', () => {
  test('of one seed and purpose are the same, of others not', () => {
    const first = (seed: number, purpose: number) => normals(randomStream(seed, purpose), 4);
    expect(first(7, 1)).toEqual(first(7, 1));
    expect(first(7, 1)).not.toEqual(first(7, 2));
    expect(first(7, 1)).not.toEqual(first(8, 1));
  });

  test('go on from their state', () => {
    const stream = randomStream(7, 2);
    normals(stream, 9);
    const resumed = resumeStream(structuredClone(stream.getState()));
    expect(normals(resumed, 9)).toEqual(normals(stream, 9));
  });

  test('begin with numbers that do not show the seed', () => {
    const firsts = Float64Array.from({ length: 2000 }, (_, seed) => normals(randomStream(seed, 1), 1)[0]!);
    const seeds = firsts.map((_, seed) => seed);
    expect(Math.abs(mean(firsts))).toBeLessThan(0.067); // three standard errors of 2,000
    expect(Math.abs(variance(firsts) - 1)).toBeLessThan(0.095);
    const correlation = covariance(firsts, seeds) / Math.sqrt(variance(firsts) * variance(seeds));
    expect(Math.abs(correlation)).toBeLessThan(0.067);
  });
});
