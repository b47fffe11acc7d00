/**
 * Sums over members. Each takes numbers that are all finite, at least one; a spread needs two.
 * The loops count: `for … of` and `map` over a typed array make an object of each number.
 */

export function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Sample covariance (n − 1 below) of two arrays of one length. */
export function covariance(a: Float64Array, b: Float64Array): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - meanA) * (b[i]! - meanB);
  return sum / (a.length - 1);
}

/** Sample variance (n − 1 below). */
export function variance(values: Float64Array): number {
  return covariance(values, values);
}

/**
 * Quantiles by linear interpolation between order statistics (type 7 of Hyndman & Fan, the default of R and NumPy).
 * @param levels each in [0, 1]
 */
export function quantiles<const L extends readonly number[]>(
  values: Float64Array,
  levels: L,
): { [K in keyof L]: number } {
  const sorted = values.slice().sort();
  return levels.map((level) => sortedQuantile(sorted, level)) as { [K in keyof L]: number };
}

function sortedQuantile(sorted: Float64Array, level: number): number {
  const place = (sorted.length - 1) * level;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[below + 1] ?? low;
  return low + (place - below) * (high - low);
}
