import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { covarianceOf, type Moments, noMoments, withPoint } from './moments.ts';
import { normals, resumeStream } from './random.ts';

/**
 * The adaptive Metropolis algorithm (Haario, Saksman, Tamminen, Bernoulli 7:223, 2001): a random walk whose steps are
 * normal with the covariance of where the chain has been. Here it adapts in the warm-up alone, so that what is kept comes
 * from a Markov chain that does not change; and it forgets the first quarter of the warm-up, where the chain was still on
 * its way.
 */

/** All that a chain needs to go on; structured-clonable. */
export interface ChainState {
  readonly position: Float64Array;
  /** The log density there. */
  readonly logDensity: number;
  readonly random: readonly number[];
  /** Where it has been in the warm-up, as far as it is remembered. */
  readonly history: Moments;
  /** Its steps are this times standard normal numbers: a lower triangular matrix, row by row. */
  readonly factor: Float64Array;
  /** Iterations done. */
  readonly iterations: number;
}

/** What some iterations came to. */
export interface Advanced {
  readonly state: ChainState;
  /** The positions after each of them, one after another. */
  readonly positions: Float64Array;
  /** How many of the steps were taken. */
  readonly accepted: number;
}

export type LogDensity = (position: Float64Array) => number;

/** Steps before there is a covariance to go by: normal in each direction, with this standard deviation. */
const FIRST_STEP = 0.05;

/** Points from which a covariance is taken at the least. */
const FEWEST_POINTS = 50;

/** Added to the variances, so that a chain that has not moved yet does not stand still for ever. */
const FLOOR = 1e-8;

const SHARE_FORGOTTEN = 0.25;

export function beginChain(position: Float64Array, logDensity: LogDensity, random: readonly number[]): ChainState {
  const dimension = position.length;
  const factor = Matrix.eye(dimension, dimension, FIRST_STEP).to1DArray();
  return {
    position,
    logDensity: logDensity(position),
    random,
    history: noMoments(dimension),
    factor: Float64Array.from(factor),
    iterations: 0,
  };
}

/** Goes on for some iterations. @param warmup how many iterations, from the chain's beginning, it adapts */
export function advanceChain(
  begun: ChainState,
  logDensity: LogDensity,
  options: { iterations: number; warmup: number },
): Advanced {
  const { iterations, warmup } = options;
  const dimension = begun.position.length;
  const random = resumeStream(begun.random);
  const positions = new Float64Array(iterations * dimension);
  let state = begun;
  let accepted = 0;
  for (let i = 0; i < iterations; i++) {
    const proposal = moved(state, normals(random, dimension));
    const density = logDensity(proposal);
    const isTaken = Math.log(1 - uniformFloat64(random)) < density - state.logDensity;
    if (isTaken) accepted++;
    state = {
      ...state,
      ...(isTaken ? { position: proposal, logDensity: density } : {}),
      iterations: state.iterations + 1,
    };
    if (state.iterations <= warmup) state = adapted(state, warmup);
    positions.set(state.position, i * dimension);
  }
  return { state: { ...state, random: random.getState() }, positions, accepted };
}

function moved({ position, factor }: ChainState, steps: Float64Array): Float64Array {
  const dimension = position.length;
  return position.map((value, row) => {
    for (let column = 0; column <= row; column++) value += factor[row * dimension + column]! * steps[column]!;
    return value;
  });
}

/** Takes in where the chain is now, and lets its steps be as its past. */
function adapted(state: ChainState, warmup: number): ChainState {
  const { position, iterations } = state;
  if (iterations === Math.ceil(SHARE_FORGOTTEN * warmup)) return { ...state, history: noMoments(position.length) };
  const history = withPoint(state.history, position);
  return { ...state, history, ...(history.count < FEWEST_POINTS ? {} : { factor: factorOf(history) }) };
}

/** 2.38²/d is the best scale for a normal target in d dimensions (Gelman, Roberts, Gilks 1996). */
function factorOf(history: Moments): Float64Array {
  const dimension = history.mean.length;
  const covariance = Matrix.from1DArray(dimension, dimension, covarianceOf(history));
  const steps = covariance.add(Matrix.eye(dimension, dimension, FLOOR)).mul(2.38 ** 2 / dimension);
  return Float64Array.from(new CholeskyDecomposition(steps).lowerTriangularMatrix.to1DArray());
}
