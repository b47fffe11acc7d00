import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { normals, resumeStream } from './random.ts';

/** Standard deviation of the logarithm of a price from one tick to the next. */
const STEP = 0.002;

/** How strongly the logarithm is drawn back, per tick: in the long run it strays from where it began by 14 %. */
const PULL = 1e-4;

/** Where prices may begin. */
const LOWEST_START = 20;
const HIGHEST_START = 200;

/** Purposes of the streams of random numbers. */
const STARTS = 1;
const STEPS = 2;

/** All that the walk needs to go on; structured-clonable. */
export interface WalkState {
  /** Logarithms of the prices: where they began, and where they are. */
  readonly starts: Float64Array;
  readonly now: Float64Array;
  readonly random: readonly number[];
}

export interface Price {
  /** To the hundredth. */
  readonly price: number;
  /** The difference to the price before, as that was told. */
  readonly change: number;
}

/**
 * Prices that wander, each on its own: the logarithm takes normal steps and is drawn back to where it began
 * (an Ornstein–Uhlenbeck process), since a walk without that would leave all bounds by and by.
 */
export class PriceWalk {
  private readonly starts: Float64Array;
  private readonly now: Float64Array;
  private readonly random: RandomGenerator;

  private constructor(starts: Float64Array, now: Float64Array, random: RandomGenerator) {
    this.starts = starts;
    this.now = now;
    this.random = random;
  }

  /** @param random the streams of a task */
  static begin(count: number, random: (purpose: number) => RandomGenerator): PriceWalk {
    const stream = random(STARTS);
    const starts = Float64Array.from({ length: count }, () => startOf(stream));
    return new PriceWalk(starts, starts.slice(), random(STEPS));
  }

  static resume({ starts, now, random }: WalkState): PriceWalk {
    return new PriceWalk(starts, now, resumeStream(random));
  }

  state(): WalkState {
    return { starts: this.starts, now: this.now.slice(), random: this.random.getState() };
  }

  /** Takes one step with each price. */
  tick(): Price[] {
    const steps = normals(this.random, this.now.length);
    return Array.from(steps, (step, i) => this.move(i, STEP * step));
  }

  private move(i: number, step: number): Price {
    const before = shown(this.now[i]!);
    this.now[i]! += step - PULL * (this.now[i]! - this.starts[i]!);
    const price = shown(this.now[i]!);
    return { price, change: hundredths(price - before) };
  }
}

/** Even on the logarithmic scale. */
function startOf(random: RandomGenerator): number {
  return Math.log(LOWEST_START) + uniformFloat64(random) * Math.log(HIGHEST_START / LOWEST_START);
}

function shown(logPrice: number): number {
  return hundredths(Math.exp(logPrice));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 || 0; // never −0
}
