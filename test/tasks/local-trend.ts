import type { Ensemble } from '../../src/tasks/ensemble-filter.ts';

/**
 * A linear-Gaussian model where the Kalman filter is exact, to hold the ensemble filters to: a level and its slope,
 * x' = F x + w with F = [[1, 1], [0, 1]] and w ~ N(0, diag(q)), y = level + e with e ~ N(0, 1), x0 ~ N([0, 0.5], diag(1, 0.25)).
 * Each y is seen after one step.
 */
export const observed = [
  0.8769, 2.0915, 0.5184, 3.2289, 2.9632, 5.0436, 6.457, 7.2156, 10.1094, 7.5627, 8.7188, 10.3069, 11.6898, 14.5192,
  13.5117, 14.2004, 14.5252, 16.9599, 17.7046, 18.4544,
];

export const noisy: Noise = [0.1, 0.01];
export const noiseless: Noise = [0, 0];
export const prior = { mean: [0, 0.5], variance: [1, 0.25] } as const;

/** Variances of the noise of level and slope. */
export type Noise = readonly [number, number];

export interface Gaussian {
  mean: [number, number];
  p00: number;
  p01: number;
  p11: number;
  logLik: number;
}

/** The Kalman filter's estimate after each observation; `logLik` is the sum up to there. */
export function kalmanFilter(noise: Noise): Gaussian[] {
  let state: Gaussian = { mean: [0, 0.5], p00: 1, p01: 0, p11: 0.25, logLik: 0 };
  return observed.map((y) => {
    state = kalmanUpdate(kalmanForecast(state, noise), y);
    return state;
  });
}

function kalmanForecast({ mean: [level, slope], p00, p01, p11, logLik }: Gaussian, noise: Noise): Gaussian {
  return {
    mean: [level + slope, slope],
    p00: p00 + 2 * p01 + p11 + noise[0],
    p01: p01 + p11,
    p11: p11 + noise[1],
    logLik,
  };
}

function kalmanUpdate({ mean: [level, slope], p00, p01, p11, logLik }: Gaussian, y: number): Gaussian {
  const innovation = y - level;
  const total = p00 + 1;
  return {
    mean: [level + (p00 / total) * innovation, slope + (p01 / total) * innovation],
    p00: p00 / total,
    p01: p01 / total,
    p11: p11 - p01 ** 2 / total,
    logLik: logLik - 0.5 * (Math.log(2 * Math.PI * total) + innovation ** 2 / total),
  };
}

/** Moves members one step on; `steps` are standard normal numbers for level and slope. */
export function forecastTrend([level, slope]: Ensemble, noise: Noise, steps: Ensemble): void {
  for (let i = 0; i < level!.length; i++) {
    level![i]! += slope![i]! + Math.sqrt(noise[0]) * steps[0]![i]!;
    slope![i]! += Math.sqrt(noise[1]) * steps[1]![i]!;
  }
}
