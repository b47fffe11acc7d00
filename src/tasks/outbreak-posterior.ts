import { epidemicDerivative, rungeKutta4 } from './epidemic.ts';
import { negativeBinomialLog } from './negative-binomial.ts';

/** Rates of an SIR epidemic per day, and how precisely a day's count shows it. */
export interface OutbreakParameters {
  readonly beta: number;
  readonly gamma: number;
  /** φ: a count has variance μ + μ²/φ. */
  readonly phi: number;
}

/** Counts of an outbreak that one person brought into a closed population on day 0: `cases[i]` on day i + 1. */
export interface Outbreak {
  readonly population: number;
  readonly cases: readonly number[];
}

/** Runge–Kutta steps in a day. */
const SUB_STEPS = 10;

/** Keeps the logarithm of an expected count finite where an epidemic has all but gone. */
const FEWEST = 1e-9;

/** Infectious persons on day 1, 2, …, `days`, one person being infectious on day 0. */
export function expectedCases({ beta, gamma }: OutbreakParameters, population: number, days: number): Float64Array {
  const rates = { contact: beta, recovery: gamma, onset: 0 };
  const advance = rungeKutta4(3, epidemicDerivative('sir', population, rates));
  const people = Float64Array.of(population - 1, 1, 0);
  return Float64Array.from({ length: days }, () => {
    advance(people, 1, SUB_STEPS);
    return Math.max(people[1]!, FEWEST);
  });
}

/**
 * The parameters as a sampler sees them, (log β, log γ, log 1/φ): any three numbers will do, so that no step leads out.
 */
export function parametersAt(position: Float64Array): OutbreakParameters {
  return { beta: Math.exp(position[0]!), gamma: Math.exp(position[1]!), phi: Math.exp(-position[2]!) };
}

/**
 * The log density of the posterior at a position, but for a constant: counts are negative binomial around the epidemic;
 * β ~ N⁺(2, 1), γ ~ N⁺(0.4, 0.5), 1/φ ~ Exp(5), and the Jacobian of the logarithms. The model of the Stan case study on
 * this outbreak (Grinsztajn, Semenova, Margossian, Riou: Bayesian workflow for disease transmission modeling in Stan,
 * Statistics in Medicine 40:6209, 2021).
 */
export function logPosterior({ population, cases }: Outbreak): (position: Float64Array) => number {
  return (position) => {
    const parameters = parametersAt(position);
    const { beta, gamma, phi } = parameters;
    const expected = expectedCases(parameters, population, cases.length);
    let sum = position[0]! + position[1]! + position[2]!;
    sum -= 0.5 * (beta - 2) ** 2 + 0.5 * ((gamma - 0.4) / 0.5) ** 2 + 5 / phi;
    for (let i = 0; i < cases.length; i++) sum += negativeBinomialLog(cases[i]!, expected[i]!, phi);
    return sum;
  };
}
