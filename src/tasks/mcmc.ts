import type { McmcChain, McmcFitDay, McmcParams, McmcResult } from '../../generated/protocol/index.ts';
import { type Advanced, beginChain, type ChainState } from './adaptive-metropolis.ts';
import { readCheckpoint } from './checkpoint.ts';
import { type DigestState, RunDigest } from './digest.ts';
import { influenza1978 } from './influenza-1978.ts';
import type takeOn from './mcmc-chain.ts';
import type { Stretch } from './mcmc-chain.ts';
import {
  DIMENSION,
  type Draws,
  noDraws,
  someOf,
  summarizeAll,
  summarizeChains,
  traceOf,
  withStretch,
} from './mcmc-draws.ts';
import { expectedCases, logPosterior, type Outbreak } from './outbreak-posterior.ts';
import { normals } from './random.ts';
import { mean, quantiles } from './statistics.ts';
import type { Task, TaskContext } from './task.ts';

const NOTICE =
  'A demonstration of a sampler on a small outbreak. The bands hold for this model and these priors only, and boys in bed ' +
  'are not how many were infectious. Not for public-health use.';

const outbreak: Outbreak = { population: influenza1978.population, cases: influenza1978.inBed };

/** Iterations in a stretch, and how many stretches a phase has at most: each is told, and kept with all draws. */
const STRETCH = 100;
const MOST_STRETCHES = 50;

/** Chains begin around here, in (log β, log γ, log 1/φ), well apart. */
const START = [Math.log(2), Math.log(0.4), Math.log(0.2)] as const;
const START_SPREAD = 0.5;

/** Draws whose epidemics are compared with the counts. */
const FITTED = 400;

/** What a run has come to; structured-clonable. */
interface Standing {
  readonly chains: readonly ChainState[];
  /** Of the phase that the chains are in. */
  readonly draws: Draws;
  /** Steps taken in the phase. */
  readonly accepted: number;
}

/** What is kept with each stretch. */
interface Checkpoint {
  readonly format: 1;
  readonly standing: Standing;
  readonly digest: DigestState;
}

/** Samples the posterior of an outbreak: all chains go on by one stretch, each in a thread, and then they are compared. */
const mcmc: Task<'mcmc'> = async function* (context) {
  const { params } = context;
  const kept = readCheckpoint<Checkpoint>(context.checkpoint, 1);
  const digest = kept ? await RunDigest.resume(kept.digest) : await RunDigest.begin();
  let standing = kept?.standing ?? begin(context);
  for (let next = nextStretch(standing, params); next > 0; next = nextStretch(standing, params)) {
    const before = isWarm(standing, params) ? forget(standing) : standing;
    const stretches = await takeAllOn(context, before.chains, next);
    standing = join(before, stretches);
    const told = [...chainEvents(standing, stretches, params), progressEvent(standing, params)];
    for (const { type, data } of told) digest.add(type, data);
    const checkpoint: Checkpoint = { format: 1, standing, digest: digest.save() };
    yield [...told.slice(0, -1), { ...told.at(-1)!, checkpoint }];
  }
  return resultOf(standing, params, digest.finish());
};

export default mcmc;

function begin({ params, random }: TaskContext<'mcmc'>): Standing {
  const density = logPosterior(outbreak);
  const chains = Array.from({ length: params.chains }, (_, c) => {
    const stream = random(c + 1);
    const off = normals(stream, DIMENSION);
    return beginChain(
      Float64Array.from(START, (at, i) => at + START_SPREAD * off[i]!),
      density,
      stream.getState(),
    );
  });
  return { chains, draws: noDraws(params.chains), accepted: 0 };
}

/** How many iterations come next, so that none is of both phases; 0 at the end. */
function nextStretch({ chains }: Standing, { warmup, iterations }: McmcParams): number {
  const done = chains[0]!.iterations;
  const [length, left] = done < warmup ? [warmup, warmup - done] : [iterations, warmup + iterations - done];
  return Math.min(left, STRETCH * Math.ceil(length / (STRETCH * MOST_STRETCHES)));
}

/** Whether the chains have just done their warm-up. */
function isWarm({ chains }: Standing, { warmup }: McmcParams): boolean {
  return chains[0]!.iterations === warmup;
}

/** What the chains did while they adapted is no part of the answer. */
function forget({ chains }: Standing): Standing {
  return { chains, draws: noDraws(chains.length), accepted: 0 };
}

async function takeAllOn(
  { params: { warmup }, parallel }: TaskContext<'mcmc'>,
  chains: readonly ChainState[],
  iterations: number,
): Promise<Advanced[]> {
  const module = new URL('./mcmc-chain.ts', import.meta.url);
  const errands = chains.map((chain): Stretch => ({ outbreak, chain, iterations, warmup }));
  const advanced: Advanced[] = [];
  for await (const outcome of parallel<typeof takeOn>(module, errands)) {
    if ('error' in outcome) throw new Error(`Chain ${advanced.length + 1} failed: ${outcome.error}`);
    advanced.push(outcome.value);
  }
  return advanced;
}

function join({ draws, accepted }: Standing, stretches: readonly Advanced[]): Standing {
  return {
    chains: stretches.map(({ state }) => state),
    draws: withStretch(
      draws,
      stretches.map(({ positions }) => positions),
    ),
    accepted: stretches.reduce((sum, stretch) => sum + stretch.accepted, accepted),
  };
}

function chainEvents({ draws }: Standing, stretches: readonly Advanced[], { warmup }: McmcParams) {
  const summaries = summarizeChains(draws);
  return stretches.map(({ state: { iterations }, positions, accepted }, c) => {
    const data: McmcChain = {
      chain: c + 1,
      iteration: iterations,
      phase: iterations > warmup ? 'sampling' : 'warmup',
      acceptance: (DIMENSION * accepted) / positions.length,
      parameters: summaries[c]!,
      trace: traceOf(positions),
    };
    return { type: 'chain' as const, data };
  });
}

function progressEvent({ chains }: Standing, { warmup, iterations }: McmcParams) {
  const step = chains.reduce((sum, chain) => sum + chain.iterations, 0);
  const total = chains.length * (warmup + iterations);
  return { type: 'progress' as const, data: { step, total, pct: Math.round((1000 * step) / total) / 10 } };
}

function resultOf({ draws, accepted }: Standing, { chains, iterations, seed }: McmcParams, digest: string): McmcResult {
  const kept = chains * iterations;
  return {
    parameters: summarizeAll(draws),
    acceptance: accepted / kept,
    draws: kept,
    fit: fitOf(draws),
    seed,
    digest,
    notice: NOTICE,
  };
}

/** The expected counts of each day over the draws, and the counts. */
function fitOf(draws: Draws): McmcFitDay[] {
  const { population, cases } = outbreak;
  const epidemics = someOf(draws, FITTED).map((parameters) => expectedCases(parameters, population, cases.length));
  return cases.map((y, i) => {
    const counts = Float64Array.from(epidemics, (epidemic) => epidemic[i]!);
    const [q05, q25, q50, q75, q95] = quantiles(counts, [0.05, 0.25, 0.5, 0.75, 0.95]);
    return { t: i + 1, y, mean: mean(counts), q05, q25, q50, q75, q95 };
  });
}
