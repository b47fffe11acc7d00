import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/tasks/chain-diagnostics.ts';
import { normals, randomStream } from '../../src/tasks/random.ts';

interface Made {
  readonly chains: number;
  readonly length: number;
  /** Autocorrelation at lag 1. */
  readonly rho: number;
  /** How much further each chain lies than the one before. */
  readonly shift?: number;
  /** Cubed: heavy tails. */
  readonly cubed?: boolean;
  /** Rounded to tenths: many are equal. */
  readonly rounded?: boolean;
}

/** Autoregressive chains out of a linear congruential generator, so that any language can make the very same. */
function made({ chains, length, rho, shift = 0, cubed = false, rounded = false }: Made): Float64Array[] {
  return Array.from({ length: chains }, (_, c) => {
    let state = BigInt(c + 1);
    const next = () => {
      state = (1664525n * state + 1013904223n) % 2n ** 32n;
      return Number(state) / 2 ** 32;
    };
    let x = 0;
    return Float64Array.from({ length }, () => {
      x = rho * x - 6;
      for (let i = 0; i < 12; i++) x += next();
      const value = cubed ? (x + shift * c) ** 3 : x + shift * c;
      return rounded ? Math.floor(value * 10 + 0.5) / 10 : value;
    });
  });
}

describe('chains of which the values are known', () => {
  // A transcription of the paper's formulas (and of ArviZ's truncation) in NumPy, with SciPy's ranks and quantiles.
  test.each<[string, Made, number, number]>([
    ['independent', { chains: 4, length: 200, rho: 0 }, 1.0021302551945048, 860.3625058003538],
    ['slow', { chains: 4, length: 200, rho: 0.9 }, 1.1479180874386978, 23.294503445250914],
    ['apart', { chains: 3, length: 120, rho: 0.3, shift: 0.5 }, 1.0435166203813955, 120.33191983868353],
    ['with heavy tails', { chains: 4, length: 100, rho: 0.5, cubed: true }, 1.0294032424690047, 118.34823113588105],
    ['alternating', { chains: 2, length: 400, rho: -0.5 }, 0.9983914824019765, 2322.471989593555],
    [
      'of odd length, with ties',
      { chains: 4, length: 51, rho: 0.5, rounded: true },
      1.0552830290066975,
      58.78270171646208,
    ],
  ])('%s', (_, how, rhat, ess) => {
    const told = diagnose(made(how))!;
    expect(told.rhat).toBeCloseTo(rhat, 12);
    expect(told.ess / ess).toBeCloseTo(1, 12);
  });
});

describe('chains of which the theory is known', () => {
  const autoregressive = (rho: number, length: number) =>
    [1, 2, 3, 4].map((purpose) => {
      let x = 0;
      return normals(randomStream(7, purpose), length).map((step) => {
        x = rho * x + Math.sqrt(1 - rho * rho) * step;
        return x;
      });
    });

  test.each([-0.3, 0, 0.5, 0.9])('with autocorrelation %d know (1 − ρ)/(1 + ρ) of their length', (rho) => {
    const length = 20_000;
    const { rhat, ess } = diagnose(autoregressive(rho, length))!;
    expect(ess / (4 * length)).toBeCloseTo((1 - rho) / (1 + rho), rho < 0 ? 0 : 1);
    expect(ess / (4 * length) / ((1 - rho) / (1 + rho))).toBeGreaterThan(0.85);
    expect(ess / (4 * length) / ((1 - rho) / (1 + rho))).toBeLessThan(1.15);
    expect(rhat).toBeLessThan(1.005);
  });

  test('that differ in place, in spread alone, or drift, do not agree', () => {
    const same = autoregressive(0, 1000);
    expect(diagnose(same)!.rhat).toBeLessThan(1.005);
    expect(diagnose(same.map((chain, c) => (c === 0 ? chain.map((x) => x + 1) : chain)))!.rhat).toBeGreaterThan(1.05);
    expect(diagnose(same.map((chain, c) => (c === 0 ? chain.map((x) => 3 * x) : chain)))!.rhat).toBeGreaterThan(1.05);
    expect(diagnose(same.map((chain) => chain.map((x, i) => x + i / 500)))!.rhat).toBeGreaterThan(1.1);
  });
});

test('nothing is said of chains that are too short or do not move', () => {
  expect(diagnose([new Float64Array([1, 2, 3, 4, 5, 6, 7])])).toBeUndefined();
  expect(diagnose([new Float64Array(100), new Float64Array(100)])).toBeUndefined();
  expect(diagnose([new Float64Array(100), new Float64Array(100).fill(1)])).toBeUndefined();
});
