import { expect, test } from 'vitest';
import { influenza1978 } from '../../src/tasks/influenza-1978.ts';
import { expectedCases, logPosterior, parametersAt } from '../../src/tasks/outbreak-posterior.ts';

const { population, inBed: cases } = influenza1978;
const positionOf = (beta: number, gamma: number, phi: number) =>
  Float64Array.of(Math.log(beta), Math.log(gamma), -Math.log(phi));

// SciPy 1.17: solve_ivp at 1e-11 and stats.nbinom.logpmf, priors without their constants, and the Jacobian.
test.each([
  [1.736, 0.543, 9.5, -63.85082699253795, 243.7831388431003, 14.565753047051928],
  [2.2, 0.4, 5, -78.0359141501203, 298.0370226298513, 14.741277988100272],
  [1.1, 0.3, 1.5, -87.83972945146378, 93.39433323077594, 148.53481331815428],
])('at β %d, γ %d, φ %d', (beta, gamma, phi, logDensity, onDay6, onDay14) => {
  const expected = expectedCases({ beta, gamma, phi }, population, cases.length);
  expect(expected[5]! / onDay6).toBeCloseTo(1, 4);
  expect(expected[13]! / onDay14).toBeCloseTo(1, 4);
  expect(logPosterior({ population, cases })(positionOf(beta, gamma, phi))).toBeCloseTo(logDensity, 3);
});

test('a position stands for parameters that are positive', () => {
  const { beta, gamma, phi } = parametersAt(positionOf(1.7, 0.5, 9));
  expect([beta, gamma, phi]).toEqual([1.7, 0.5, 9].map((value) => expect.closeTo(value, 12)));
});

test('is finite wherever a sampler may step', () => {
  const density = logPosterior({ population, cases });
  for (const position of [
    [-30, 0, 0],
    [0, -30, 0],
    [0, 0, -15],
    [3, -3, 3],
  ]) {
    expect(Number.isFinite(density(Float64Array.from(position)))).toBe(true);
  }
});
