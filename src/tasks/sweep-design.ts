import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Scenario } from './scenario.ts';

/** Values from one end to the other. `points`: how many of them a grid has. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

/** What is varied. */
export type Ranges = { readonly [N in keyof Scenario]: Range };

const NAMES = ['beta', 'infectiousPeriodDays', 'interventionDay', 'reduction'] as const satisfies (keyof Scenario)[];

/** Every combination of the ranges' values; those of the last range come one after another. */
export function gridDesign(ranges: Ranges): Scenario[] {
  return NAMES.reduce<Partial<Scenario>[]>(
    (partial, name) => partial.flatMap((each) => valuesOf(ranges[name]).map((value) => ({ ...each, [name]: value }))),
    [{}],
  ) as Scenario[];
}

/**
 * `count` points of which each range is covered evenly: it is cut into as many parts, and each part holds one point, at
 * random within it (McKay, Beckman, Conover, Technometrics 21:239, 1979).
 */
export function latinHypercube(ranges: Ranges, count: number, random: RandomGenerator): Scenario[] {
  const columns = NAMES.map((name) => {
    const { from, to } = ranges[name];
    return shuffled(count, random).map((part) => from + ((to - from) * (part + uniformFloat64(random))) / count);
  });
  return Array.from(
    { length: count },
    (_, i) => Object.fromEntries(NAMES.map((name, k) => [name, columns[k]![i]])) as unknown as Scenario,
  );
}

function valuesOf({ from, to, points }: Range): number[] {
  if (points === 1) return [from];
  const values = Array.from({ length: points }, (_, i) => from + ((to - from) * i) / (points - 1));
  return values.map((value) => Number(value.toPrecision(12))); // 1.4, and not 1.4000000000000001
}

/** 0, 1, … `count` − 1 in random order (Fisher and Yates). */
function shuffled(count: number, random: RandomGenerator): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = uniformInt(random, 0, i);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
