/**
 * Epidemics in a closed, well-mixed population, as numbers of people in compartments. Time is in days.
 *
 * SIR:  S' = −βSI/N,  I' = βSI/N − γI,  R' = γI
 * SEIR: S' = −βSI/N,  E' = βSI/N − σE,  I' = σE − γI,  R' = γI
 */
export type EpidemicName = 'sir' | 'seir';

/** Rates per day. */
export interface Rates {
  /** β, contacts that infect, per infectious person, where everyone is susceptible. */
  contact: number;
  /** γ, one over the infectious period. */
  recovery: number;
  /** σ, one over the latent period; SEIR alone has it. */
  onset: number;
}

/** Writes the change per day of `state` into `change`. */
export type Derivative = (state: Float64Array, change: Float64Array) => void;

/** Number of compartments: S, I, R or S, E, I, R, in this order. */
export function compartmentCount(model: EpidemicName): number {
  return model === 'sir' ? 3 : 4;
}

/** The model's derivative; it reads `rates` anew at each call, so one integrator serves many members. */
export function epidemicDerivative(model: EpidemicName, population: number, rates: Rates): Derivative {
  return model === 'sir' ? sirDerivative(population, rates) : seirDerivative(population, rates);
}

function sirDerivative(population: number, rates: Rates): Derivative {
  return (state, change) => {
    const infections = (rates.contact * state[0]! * state[1]!) / population;
    const recoveries = rates.recovery * state[1]!;
    change[0] = -infections;
    change[1] = infections - recoveries;
    change[2] = recoveries;
  };
}

function seirDerivative(population: number, rates: Rates): Derivative {
  return (state, change) => {
    const infections = (rates.contact * state[0]! * state[2]!) / population;
    const onsets = rates.onset * state[1]!;
    const recoveries = rates.recovery * state[2]!;
    change[0] = -infections;
    change[1] = infections - onsets;
    change[2] = onsets - recoveries;
    change[3] = recoveries;
  };
}

/** Advances `state` in place by `span` in `steps` equal steps. */
export type Integrator = (state: Float64Array, span: number, steps: number) => void;

/** The classical Runge–Kutta method of order 4 for `dimension` variables; its scratch arrays are made once. */
export function rungeKutta4(dimension: number, derivative: Derivative): Integrator {
  const [k1, k2, k3, k4, at] = Array.from({ length: 5 }, () => new Float64Array(dimension)) as Five<Float64Array>;
  const probe = (state: Float64Array, slope: Float64Array, h: number): Float64Array => {
    for (let i = 0; i < dimension; i++) at[i] = state[i]! + h * slope[i]!;
    return at;
  };
  return (state, span, steps) => {
    const h = span / steps;
    for (let step = 0; step < steps; step++) {
      derivative(state, k1);
      derivative(probe(state, k1, h / 2), k2);
      derivative(probe(state, k2, h / 2), k3);
      derivative(probe(state, k3, h), k4);
      for (let i = 0; i < dimension; i++) state[i]! += (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!);
    }
  };
}

type Five<T> = [T, T, T, T, T];

/**
 * How many are exposed per infectious person while the epidemic grows at its own steady rate in a susceptible
 * population (SEIR): (r + γ) / σ with the larger root r of r² + (σ + γ) r + σ(γ − β) = 0.
 */
export function exposedPerInfectious({ contact, recovery, onset }: Rates): number {
  const half = (onset + recovery) / 2;
  const growth = -half + Math.sqrt(half * half + onset * (contact - recovery));
  return (growth + recovery) / onset;
}
