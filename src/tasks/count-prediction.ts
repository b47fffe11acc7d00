import { normalCdf, normalLogDensity, Z_QUARTILE, Z_TWENTIETH } from './normal-distribution.ts';

/**
 * A prediction of a count y, before it is seen: log(y + 0.5) ~ N(mean, variance). The half keeps a day without cases on
 * the scale.
 */
export interface CountPrediction {
  readonly mean: number;
  readonly variance: number;
}

/** A count on the scale on which it is observed. */
export function logCount(count: number): number {
  return Math.log(count + 0.5);
}

/** The count that lies `z` standard deviations above the mean: z = 0 is the mean of the log scale, and the median. */
export function predictedCount({ mean, variance }: CountPrediction, z: number): number {
  return Math.max(0, Math.exp(mean + z * Math.sqrt(variance)) - 0.5);
}

/** How many standard deviations `count` lies above the mean. */
export function surprise({ mean, variance }: CountPrediction, count: number): number {
  return (logCount(count) - mean) / Math.sqrt(variance);
}

/** log of the density at `count`, per person: of the count itself, not of its logarithm. */
export function logLikelihood({ mean, variance }: CountPrediction, count: number): number {
  return normalLogDensity(logCount(count) - mean, variance) - logCount(count);
}

/**
 * Continuous ranked probability score in persons: how far the whole prediction lay from what came, an absolute error
 * where the prediction is sharp; 0 is perfect. The closed form for a log-normal distribution (Baran & Lerch 2015).
 */
export function crps(prediction: CountPrediction, count: number): number {
  const { mean, variance } = prediction;
  const sd = Math.sqrt(variance);
  const z = surprise(prediction, count);
  const tails = normalCdf(z - sd) - normalCdf(-sd / Math.SQRT2);
  return (count + 0.5) * (2 * normalCdf(z) - 1) - 2 * Math.exp(mean + variance / 2) * tails;
}

/** Sums over the predictions that have come due; plain numbers, so that a checkpoint can hold them. */
export interface ScoreSums {
  readonly days: number;
  readonly squaredError: number;
  readonly within50: number;
  readonly within90: number;
  readonly crps: number;
}

export const noScores: ScoreSums = { days: 0, squaredError: 0, within50: 0, within90: 0, crps: 0 };

/** The sums with one more prediction and what came. */
export function addScore(sums: ScoreSums, prediction: CountPrediction, count: number): ScoreSums {
  const distance = Math.abs(surprise(prediction, count));
  return {
    days: sums.days + 1,
    squaredError: sums.squaredError + (predictedCount(prediction, 0) - count) ** 2,
    within50: sums.within50 + (distance <= Z_QUARTILE ? 1 : 0),
    within90: sums.within90 + (distance <= Z_TWENTIETH ? 1 : 0),
    crps: sums.crps + crps(prediction, count),
  };
}

/** The scores of one prediction and more. */
export function finalScores(sums: ScoreSums) {
  return {
    rmse1: Math.sqrt(sums.squaredError / sums.days),
    coverage50: sums.within50 / sums.days,
    coverage90: sums.within90 / sums.days,
    crps: sums.crps / sums.days,
  };
}
