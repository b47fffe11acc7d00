import { type Advanced, advanceChain, type ChainState } from './adaptive-metropolis.ts';
import { logPosterior, type Outbreak } from './outbreak-posterior.ts';

/** A stretch of a chain, as a thread gets it. */
export interface Stretch {
  readonly outbreak: Outbreak;
  readonly chain: ChainState;
  readonly iterations: number;
  /** How many iterations, from the chain's beginning, it adapts. */
  readonly warmup: number;
}

/** Takes a chain on. */
export default function takeOn({ outbreak, chain, ...options }: Stretch): Advanced {
  return advanceChain(chain, logPosterior(outbreak), options);
}
