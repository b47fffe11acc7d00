import { normalQuantile } from './normal-distribution.ts';
import { mean, quantiles, variance } from './statistics.ts';

/**
 * Whether chains agree, and how much they know: rank-normalised split R̂ and the bulk effective sample size (Vehtari,
 * Gelman, Simpson, Carpenter, Bürkner: Rank-normalization, folding, and localization, Bayesian Analysis 16:667, 2021).
 */

/** Draws of one number, one array a chain, all of one length. */
export type Chains = readonly Float64Array[];

export interface Diagnosis {
  /** Near 1 where the chains agree; below 1.01 they do for most purposes. */
  readonly rhat: number;
  /** As many independent draws would tell as much of the middle of the distribution. */
  readonly ess: number;
}

/** Draws in half a chain that tell anything. */
const FEWEST = 4;

/** @returns undefined where the chains are too short, or do not move */
export function diagnose(chains: Chains): Diagnosis | undefined {
  const halves = split(chains);
  if (halves[0]!.length < FEWEST) return undefined;
  const bulk = rankNormalized(halves);
  const rhat = Math.max(scaleReduction(bulk), scaleReduction(rankNormalized(folded(halves))));
  const ess = effectiveSize(bulk);
  return Number.isFinite(rhat) && Number.isFinite(ess) ? { rhat, ess } : undefined;
}

/** Each chain as two: one that drifts does not agree with itself. A draw in the middle is left out. */
function split(chains: Chains): Float64Array[] {
  return chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2);
    return [chain.subarray(0, half), chain.subarray(chain.length - half)];
  });
}

/** How far each draw lies from the median of all: chains that differ in spread alone differ in this. */
function folded(chains: Chains): Float64Array[] {
  const [median] = quantiles(pooled(chains), [0.5]);
  return chains.map((chain) => chain.map((value) => Math.abs(value - median)));
}

/** Each draw by its rank among all, as the normal number with that rank: heavy tails are no trouble then. */
function rankNormalized(chains: Chains): Float64Array[] {
  const sorted = pooled(chains).sort();
  const count = sorted.length;
  const scores = sorted.map((value, i) => {
    if (value === sorted[i - 1] || value === sorted[i + 1]) i = middlePlace(sorted, i);
    return normalQuantile((i + 1 - 0.375) / (count + 0.25));
  });
  return chains.map((chain) => chain.map((value) => scores[firstPlace(sorted, value)]!));
}

/** The mean place of the values that are equal to the one at `i`. */
function middlePlace(sorted: Float64Array, i: number): number {
  return (firstPlace(sorted, sorted[i]!) + firstPlace(sorted, sorted[i]!, true) - 1) / 2;
}

/** Where a value begins in a sorted array, or, with `after`, where the next larger one would. */
function firstPlace(sorted: Float64Array, value: number, after = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value || (after && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gelman and Rubin's R̂. */
function scaleReduction(chains: Chains): number {
  const { within, total } = variances(chains);
  return Math.sqrt(total / within);
}

/** The variance within chains, and the estimate of that of the distribution, which holds what is between them too. */
function variances(chains: Chains): { within: number; total: number } {
  const length = chains[0]!.length;
  const within = mean(Float64Array.from(chains, variance));
  const between = variance(Float64Array.from(chains, mean));
  return { within, total: ((length - 1) / length) * within + between };
}

/**
 * Draws over the sum of their autocorrelations, as far as pairs of these fall and stay above zero (Geyer's initial
 * monotone sequence): beyond that there is nothing but noise.
 */
function effectiveSize(chains: Chains): number {
  const length = chains[0]!.length;
  const draws = chains.length * length;
  const { within, total } = variances(chains);
  const centers = chains.map(mean);
  const correlation = (lag: number) => 1 - (within - meanProduct(chains, centers, lag)) / total;
  let sum = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let lag = 0; ; lag += 2) {
    const even = lag === 0 ? 1 : correlation(lag);
    const pair = even + correlation(lag + 1);
    if (pair < 0 || lag > length - 5) {
      sum += Math.max(0, even) / 2;
      break;
    }
    smallest = Math.min(smallest, pair);
    sum += smallest;
  }
  return draws / Math.max(2 * sum - 1, 1 / Math.log10(draws));
}

/** The mean over the chains of their autocovariance at a lag. */
function meanProduct(chains: Chains, centers: readonly number[], lag: number): number {
  let sum = 0;
  for (const [c, chain] of chains.entries()) {
    const center = centers[c]!;
    for (let i = lag; i < chain.length; i++) sum += (chain[i]! - center) * (chain[i - lag]! - center);
  }
  return sum / (chains.length * chains[0]!.length);
}

function pooled(chains: Chains): Float64Array {
  const all = new Float64Array(chains.length * chains[0]!.length);
  for (const [c, chain] of chains.entries()) all.set(chain, c * chain.length);
  return all;
}
