import { expect, test } from 'vitest';
import { advanceChain, beginChain, type ChainState } from '../../src/tasks/adaptive-metropolis.ts';
import { randomStream } from '../../src/tasks/random.ts';
import { covariance, mean, variance } from '../../src/tasks/statistics.ts';

/** Two normal numbers, of very different spread, that go together: N([1, −2], [[1, 0.09], [0.09, 0.01]]). */
const target = (position: Float64Array) => {
  const [x, y] = [position[0]! - 1, (position[1]! + 2) / 0.1];
  return -(x * x - 1.8 * x * y + y * y) / (2 * (1 - 0.9 ** 2));
};

const begin = (seed: number) => beginChain(Float64Array.of(3, -3), target, randomStream(seed, 1).getState());

function coordinate(positions: Float64Array, k: number): Float64Array {
  return positions.filter((_, i) => i % 2 === k);
}

test('draws from its target, once it has adapted to it', () => {
  const { state } = advanceChain(begin(1), target, { iterations: 4_000, warmup: 4_000 });
  const { positions, accepted } = advanceChain(state, target, { iterations: 60_000, warmup: 4_000 });
  const [x, y] = [coordinate(positions, 0), coordinate(positions, 1)];
  expect(mean(x)).toBeCloseTo(1, 1);
  expect(mean(y)).toBeCloseTo(-2, 2);
  expect(variance(x)).toBeCloseTo(1, 0);
  expect(Math.sqrt(variance(y))).toBeCloseTo(0.1, 1);
  expect(covariance(x, y) / Math.sqrt(variance(x) * variance(y))).toBeCloseTo(0.9, 1);
  expect(accepted / 60_000).toBeGreaterThan(0.25);
  expect(accepted / 60_000).toBeLessThan(0.45);
});

test('adapts in the warm-up alone', () => {
  const { state: warm } = advanceChain(begin(1), target, { iterations: 1_000, warmup: 1_000 });
  const { state: later } = advanceChain(warm, target, { iterations: 500, warmup: 1_000 });
  expect(warm.factor).not.toEqual(begin(1).factor);
  expect(later.factor).toEqual(warm.factor);
  expect(later.history).toEqual(warm.history);
  expect(warm.history.count).toBe(750); // the first quarter is forgotten
});

test('comes to the same in one go and in many, its state copied in between', () => {
  const whole = advanceChain(begin(2), target, { iterations: 600, warmup: 400 });
  let state: ChainState = begin(2);
  const parts: number[] = [];
  for (const iterations of [1, 99, 150, 250, 100]) {
    const part = advanceChain(structuredClone(state), target, { iterations, warmup: 400 });
    parts.push(...part.positions);
    state = part.state;
  }
  expect(parts).toEqual([...whole.positions]);
  expect(state).toEqual(whole.state);
});

test('stays where it is where every step would lead to nothing', () => {
  const hole = (position: Float64Array) => (position[0] === 0 ? 0 : Number.NEGATIVE_INFINITY);
  const begun = beginChain(Float64Array.of(0), hole, randomStream(1, 1).getState());
  const { state, accepted } = advanceChain(begun, hole, { iterations: 500, warmup: 500 });
  expect(state.position).toEqual(Float64Array.of(0));
  expect(accepted).toBe(0);
  expect(state.factor[0]).toBeGreaterThan(0);
});
