import type { Bar, Row, Sample } from './row.ts';

/** A contender's samples, one a round. */
export interface Measured {
  readonly name: string;
  readonly samples: readonly Sample[];
}

/** A bar, and how what was measured stands to it. */
export interface Judged extends Bar {
  /** Its median over the rounds; undefined where what it needs was not measured. */
  readonly value?: number;
  readonly isMet?: boolean;
}

/** One table, measured. */
export interface Report {
  readonly row: Row;
  readonly measured: readonly Measured[];
  readonly bars: readonly Judged[];
  /** What was left out, and why. */
  readonly missing: readonly string[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How far a metric's samples lie apart: the lowest and the highest. */
export function spread(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** A contender's values of a metric, one a round; undefined where it does not have it. */
export function valuesOf({ samples }: Measured, metric: string): number[] | undefined {
  const values = samples.map((sample) => sample[metric]);
  return values.every((value) => value !== undefined) && values.length > 0 ? (values as number[]) : undefined;
}

/** Compares within each round, since what disturbs the machine disturbs a round as a whole; the median of that counts. */
export function judge(bar: Bar, measured: readonly Measured[]): Judged {
  const find = (name: string | undefined) => measured.find((candidate) => candidate.name === name);
  const [of, over] = [find(bar.of), find(bar.over)];
  const values = of && valuesOf(of, bar.metric);
  const others = over && valuesOf(over, bar.metric);
  if (!values || (bar.over !== undefined && !others)) return bar;
  const value = median(values.map((each, round) => (others ? each / others[round]! : each)));
  const isMet = value >= (bar.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (bar.atMost ?? Number.POSITIVE_INFINITY);
  return { ...bar, value, isMet };
}
