import type { McmcParameters, McmcSummary, McmcTrace } from '../../generated/protocol/index.ts';
import { type Diagnosis, diagnose } from './chain-diagnostics.ts';
import { type OutbreakParameters, parametersAt } from './outbreak-posterior.ts';
import { mean, quantiles, variance } from './statistics.ts';

/** Numbers in a position: those of (log β, log γ, log 1/φ). */
export const DIMENSION = 3;

/** Draws that a stretch shows of itself. */
const TRACED = 10;

type Name = keyof McmcParameters;

const numbers: { readonly [N in Name]: (drawn: OutbreakParameters) => number } = {
  beta: ({ beta }) => beta,
  gamma: ({ gamma }) => gamma,
  phi: ({ phi }) => phi,
  r0: ({ beta, gamma }) => beta / gamma,
};

/** The draws of one phase, by chain: positions one after another. Structured-clonable. */
export type Draws = readonly Float64Array[];

export function noDraws(chains: number): Draws {
  return Array.from({ length: chains }, () => new Float64Array());
}

/** The draws with those of one more stretch of each chain. */
export function withStretch(draws: Draws, stretch: readonly Float64Array[]): Draws {
  return draws.map((positions, c) => {
    const all = new Float64Array(positions.length + stretch[c]!.length);
    all.set(positions);
    all.set(stretch[c]!, positions.length);
    return all;
  });
}

/** What each chain's draws say, with what all of them together say of whether they can be trusted. */
export function summarizeChains(draws: Draws): McmcParameters[] {
  const byName = mapNames((name) => {
    const chains = draws.map((positions) => drawn(positions, name));
    const diagnosis = diagnose(chains);
    return chains.map((values) => summary(values, diagnosis));
  });
  return draws.map((_, c) => mapNames((name) => byName[name][c]!));
}

/** What all draws together say. */
export function summarizeAll(draws: Draws): McmcParameters {
  return mapNames((name) => {
    const chains = draws.map((positions) => drawn(positions, name));
    return summary(pooled(chains), diagnose(chains));
  });
}

/** Some of the draws of a stretch, evenly, its last among them. */
export function traceOf(positions: Float64Array): McmcTrace {
  const count = positions.length / DIMENSION;
  const at = Array.from({ length: TRACED }, (_, i) => Math.ceil(((i + 1) * count) / TRACED) - 1);
  const shown = at.map((i) => drawAt(positions, i));
  return {
    beta: shown.map(({ beta }) => beta),
    gamma: shown.map(({ gamma }) => gamma),
    phi: shown.map(({ phi }) => phi),
  };
}

/** `most` of all draws, evenly over the chains and their length. */
export function someOf(draws: Draws, most: number): OutbreakParameters[] {
  const all = pooled(draws);
  const count = all.length / DIMENSION;
  const step = Math.max(1, Math.floor(count / most));
  return Array.from({ length: Math.min(most, count) }, (_, i) => drawAt(all, i * step));
}

function drawn(positions: Float64Array, name: Name): Float64Array {
  return Float64Array.from({ length: positions.length / DIMENSION }, (_, i) => numbers[name](drawAt(positions, i)));
}

function drawAt(positions: Float64Array, i: number): OutbreakParameters {
  return parametersAt(positions.subarray(i * DIMENSION, (i + 1) * DIMENSION));
}

function summary(values: Float64Array, diagnosis: Diagnosis | undefined): McmcSummary {
  const [q05, q50, q95] = quantiles(values, [0.05, 0.5, 0.95]);
  return { mean: mean(values), sd: Math.sqrt(variance(values)), q05, q50, q95, ...diagnosis };
}

function pooled(chains: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(chains.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chain of chains) {
    all.set(chain, at);
    at += chain.length;
  }
  return all;
}

function mapNames<V>(each: (name: Name) => V): { [N in Name]: V } {
  return { beta: each('beta'), gamma: each('gamma'), phi: each('phi'), r0: each('r0') };
}
