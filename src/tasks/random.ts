import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * The stream of random numbers for one purpose: xoroshiro128plus from `seed`, jumped `purpose` times (2^64 numbers each),
 * so that streams of one seed never overlap.
 *
 * Purpose 0 is not for use: pure-rand makes the first state out of the seed's bits alone, so the first numbers of an
 * unjumped stream show the seed; a jump mixes it.
 *
 * @param seed an integer; only its lowest 32 bits count
 */
export function randomStream(seed: number, purpose: number): RandomGenerator {
  const random = xoroshiro128plus(seed);
  for (let i = 0; i < purpose; i++) random.jump();
  return random;
}

/**
 * The stream of random numbers of run `k`: its state is hash(seed, k), the first 128 bits of SHA-256 over `seed/k`. So a
 * run's numbers depend on nothing that was run before it, and no two runs have the same.
 */
export function runStream(seed: number, k: number): RandomGenerator {
  const hash = createHash('sha256').update(`${seed}/${k}`).digest();
  return resumeStream([0, 4, 8, 12].map((at) => hash.readInt32LE(at)));
}

/** A stream from the state that it was in (`getState`), as a checkpoint keeps it. */
export function resumeStream(state: readonly number[]): RandomGenerator {
  return xoroshiro128plusFromState(state);
}

/**
 * `count` independent standard normal numbers (Box–Muller). They come in pairs and nothing is kept back for the next
 * call, so a generator's state says all there is to say about a stream.
 */
export function normals(random: RandomGenerator, count: number): Float64Array {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(random))); // 1 − u: never the log of 0
    const angle = 2 * Math.PI * uniformFloat64(random);
    values[i] = radius * Math.cos(angle);
    if (i + 1 < count) values[i + 1] = radius * Math.sin(angle);
  }
  return values;
}
