import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Choices that are the same for the same seed. */
export interface Chance {
  /** A whole number from `low` to `high`. */
  int(low: number, high: number): number;
  /** True with this probability. */
  once(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
}

export function chance(seed: number): Chance {
  const random = xoroshiro128plus(seed);
  random.jump(); // the first numbers of an unjumped stream show the seed
  return {
    int: (low, high) => uniformInt(random, low, high),
    once: (probability) => uniformFloat64(random) < probability,
    pick: (items) => items[uniformInt(random, 0, items.length - 1)]!,
  };
}

/** The seed of this run: `TEST_SEED`, or a new one. It is printed, so that a failure can be tried again. */
export function testSeed(): number {
  const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);
  console.log(`TEST_SEED=${seed}`);
  return seed;
}
