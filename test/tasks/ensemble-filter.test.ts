import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { adjust, type Ensemble, inflate, perturb, transform } from '../../src/tasks/ensemble-filter.ts';
import { normals, randomStream } from '../../src/tasks/random.ts';
import { covariance, mean, variance } from '../../src/tasks/statistics.ts';
import { forecastTrend, kalmanFilter, type Noise, noiseless, noisy, observed, prior } from './local-trend.ts';

type Update = (ensemble: Ensemble, observation: { value: number; variance: number }) => void;

const byAdjusting: Update = (ensemble, observation) => adjust(ensemble, ensemble[0]!, observation);
const byTransforming: Update = (ensemble, { value, variance }) =>
  transform(ensemble, [ensemble[0]!], [value], new Matrix([[variance]]));

function byPerturbing(seed: number): Update {
  const random = randomStream(seed, 3);
  return (ensemble, observation) => perturb(ensemble, ensemble[0]!, observation, random);
}

/** Moments of level and slope after each observation. */
function followTrend(members: Ensemble, noise: Noise, update: Update, seed = 1) {
  const random = randomStream(seed, 2);
  return observed.map((value) => {
    forecastTrend(members, noise, [normals(random, members[0]!.length), normals(random, members[0]!.length)]);
    update(members, { value, variance: 1 });
    return moments(members);
  });
}

function moments([level, slope]: Ensemble) {
  return {
    mean: [mean(level!), mean(slope!)] as const,
    p00: variance(level!),
    p01: covariance(level!, slope!),
    p11: variance(slope!),
  };
}

/** Four members whose mean and covariance are exactly the prior's. */
function sigmaPoints(): Ensemble {
  const reach = (k: number) => Math.sqrt(1.5 * prior.variance[k]!);
  return [
    Float64Array.of(prior.mean[0] + reach(0), prior.mean[0] - reach(0), prior.mean[0], prior.mean[0]),
    Float64Array.of(prior.mean[1], prior.mean[1], prior.mean[1] + reach(1), prior.mean[1] - reach(1)),
  ];
}

function drawPrior(size: number, seed: number): Ensemble {
  const random = randomStream(seed, 1);
  return [0, 1].map((k) => normals(random, size).map((step) => prior.mean[k]! + Math.sqrt(prior.variance[k]!) * step));
}

describe('the Kalman filter that the tests compare with', () => {
  test('has the reference values', () => {
    const last = kalmanFilter(noisy).at(-1)!;
    expect(last.mean[0]).toBeCloseTo(18.46560925, 8);
    expect(last.mean[1]).toBeCloseTo(0.96867146, 8);
    expect(last.p00).toBeCloseTo(0.4217269, 8);
    expect(last.p11).toBeCloseTo(0.05545807, 8);
    expect(last.p01).toBeCloseTo(0.07604418, 8);
    expect(last.logLik).toBeCloseTo(-33.29299376, 8);
    const quiet = kalmanFilter(noiseless).at(-1)!;
    expect(quiet.mean[0]).toBeCloseTo(18.34523031, 8);
    expect(quiet.mean[1]).toBeCloseTo(0.94567494, 8);
    expect(quiet.p00).toBeCloseTo(0.17681801, 8);
    expect(quiet.logLik).toBeCloseTo(-32.27140871, 8);
  });
});

describe.each([
  ['adjust', byAdjusting],
  ['transform', byTransforming],
])('%s', (_name, update) => {
  test('equals the Kalman filter at each step where the ensemble has its moments', () => {
    const told = followTrend(sigmaPoints(), noiseless, update);
    for (const [t, exact] of kalmanFilter(noiseless).entries()) {
      expect(Math.abs(told[t]!.mean[0] - exact.mean[0])).toBeLessThan(1e-10);
      expect(Math.abs(told[t]!.mean[1] - exact.mean[1])).toBeLessThan(1e-10);
      expect(Math.abs(told[t]!.p00 - exact.p00)).toBeLessThan(1e-10);
      expect(Math.abs(told[t]!.p01 - exact.p01)).toBeLessThan(1e-10);
      expect(Math.abs(told[t]!.p11 - exact.p11)).toBeLessThan(1e-10);
    }
  });

  test('with an observation that tells nothing leaves the prior', () => {
    const members = drawPrior(50, 1);
    update(members, { value: 100, variance: 1e300 });
    expect(members).toEqual(drawPrior(50, 1));
  });

  test('with an exact observation sets the observed part to it', () => {
    const members = drawPrior(50, 1);
    update(members, { value: 3, variance: 1e-24 });
    for (const level of members[0]!) expect(level).toBeCloseTo(3, 10);
    expect(variance(members[1]!)).toBeGreaterThan(0.1);
  });
});

describe('the limits of an error', () => {
  test('infinite, it leaves the prior as it is', () => {
    const members = drawPrior(50, 1);
    adjust(members, members[0]!, { value: 100, variance: Number.POSITIVE_INFINITY });
    expect(members).toEqual(drawPrior(50, 1));
  });

  test.each([
    ['adjust', byAdjusting],
    ['perturb', byPerturbing(1)],
  ])('zero, %s sets the observed part', (_name, update) => {
    const members = drawPrior(50, 1);
    update(members, { value: 3, variance: 0 });
    for (const level of members[0]!) expect(level).toBeCloseTo(3, 12);
  });

  test.each([
    ['adjust', byAdjusting],
    ['perturb', byPerturbing(1)],
    ['transform', byTransforming],
  ])('members that all say the same learn nothing by %s', (_name, update) => {
    const members = [Float64Array.of(2, 2, 2), Float64Array.of(1, 2, 3)];
    update(members, { value: 5, variance: 1 });
    expect(members).toEqual([Float64Array.of(2, 2, 2), Float64Array.of(1, 2, 3)]);
  });
});

describe('with N members the mean nears the Kalman filter as 1/√N', () => {
  const sizes = [25, 100, 400, 1600, 6400];
  /** Fewer repetitions where there are more members: about the same precision for the same work. */
  const repetitions = (size: number) => Math.max(12, Math.round(6400 / size));

  function rmsError(size: number, update: (seed: number) => Update): number {
    const exact = kalmanFilter(noisy);
    let sum = 0;
    for (let seed = 1; seed <= repetitions(size); seed++) {
      const told = followTrend(drawPrior(size, seed), noisy, update(seed), seed);
      for (const [t, { mean }] of told.entries()) sum += (mean[0] - exact[t]!.mean[0]) ** 2;
    }
    return Math.sqrt(sum / (repetitions(size) * observed.length));
  }

  function slope(xs: number[], ys: number[]): number {
    const x = Float64Array.from(xs);
    return covariance(x, Float64Array.from(ys)) / variance(x);
  }

  test.each([
    ['adjust', () => byAdjusting],
    ['perturb', byPerturbing],
  ])('by %s', (_name, update) => {
    const errors = sizes.map((size) => rmsError(size, update));
    expect(slope(sizes.map(Math.log), errors.map(Math.log))).toBeGreaterThan(-0.6);
    expect(slope(sizes.map(Math.log), errors.map(Math.log))).toBeLessThan(-0.4);
  });
});

describe('transform', () => {
  test('is the same update as adjust for one observation', () => {
    const one = drawPrior(40, 7);
    const other = drawPrior(40, 7);
    byAdjusting(one, { value: 1.5, variance: 0.3 });
    byTransforming(other, { value: 1.5, variance: 0.3 });
    for (const k of [0, 1]) for (let i = 0; i < 40; i++) expect(other[k]![i]).toBeCloseTo(one[k]![i]!, 12);
  });

  test('takes two observations with correlated errors as the Kalman filter does', () => {
    const members = drawPrior(30, 7);
    const p = covarianceOf(members);
    const before = Matrix.columnVector(members.map(mean));
    const errors = new Matrix([
      [0.5, 0.2],
      [0.2, 0.3],
    ]);
    const total = Matrix.add(p, errors);
    const gain = p.mmul(invert(total));
    const innovation = Matrix.sub(Matrix.columnVector([1.5, 0.8]), before);
    transform(members, members, [1.5, 0.8], errors);
    const mean_ = Matrix.add(before, gain.mmul(innovation));
    const posterior = Matrix.sub(p, gain.mmul(p));
    for (const k of [0, 1]) {
      expect(mean(members[k]!)).toBeCloseTo(mean_.get(k, 0), 12);
      for (const l of [0, 1]) expect(covarianceOf(members).get(k, l)).toBeCloseTo(posterior.get(k, l), 12);
    }
  });

  function covarianceOf(members: Ensemble): Matrix {
    return new Matrix(members.map((a) => members.map((b) => covariance(a, b))));
  }

  function invert(m: Matrix): Matrix {
    const determinant = m.get(0, 0) * m.get(1, 1) - m.get(0, 1) * m.get(1, 0);
    return new Matrix([
      [m.get(1, 1), -m.get(0, 1)],
      [-m.get(1, 0), m.get(0, 0)],
    ]).div(determinant);
  }
});

test('inflation widens by its factor and moves no mean', () => {
  const members = drawPrior(50, 1);
  const before = moments(members);
  inflate(members, 1.1);
  const after = moments(members);
  expect(after.mean[0]).toBeCloseTo(before.mean[0], 12);
  expect(after.p00).toBeCloseTo(before.p00 * 1.21, 12);
  expect(after.p01).toBeCloseTo(before.p01 * 1.21, 12);
});
