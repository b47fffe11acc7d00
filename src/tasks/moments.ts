/** How many points there were, where they lay and how they were spread: enough to take in one more. */
export interface Moments {
  readonly count: number;
  readonly mean: Float64Array;
  /** Sums of products of the deviations from the mean, a square matrix row by row. */
  readonly scatter: Float64Array;
}

export function noMoments(dimension: number): Moments {
  return { count: 0, mean: new Float64Array(dimension), scatter: new Float64Array(dimension * dimension) };
}

/** The moments with one more point (Welford's recurrence, which does not lose digits as sums of squares do). */
export function withPoint({ count, mean, scatter }: Moments, point: Float64Array): Moments {
  const next = count + 1;
  const off = point.map((value, i) => value - mean[i]!);
  const dimension = point.length;
  return {
    count: next,
    mean: mean.map((value, i) => value + off[i]! / next),
    scatter: scatter.map((sum, k) => sum + (off[Math.floor(k / dimension)]! * off[k % dimension]! * count) / next),
  };
}

/** The sample covariance (n − 1 below), row by row; of two points or more. */
export function covarianceOf({ count, scatter }: Moments): Float64Array {
  return scatter.map((sum) => sum / (count - 1));
}
