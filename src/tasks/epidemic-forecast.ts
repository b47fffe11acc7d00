import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { compartmentCount, epidemicDerivative, rungeKutta4 } from './epidemic.ts';
import { type EpidemicEnsemble, FEWEST, logistic, newRates, ratesOf } from './epidemic-ensemble.ts';
import { boundRates } from './population-bounds.ts';
import { normals } from './random.ts';

/** Standard deviations per √day. */
export interface ForecastNoise {
  /** Random walk of log β. */
  readonly beta: number;
  /** Noise of log I. */
  readonly process: number;
}

/** Runge–Kutta steps in a day. */
const SUB_STEPS = 10;

/** Moves each member one day on: log β takes a random step, the model runs, log I gets its noise. */
export function forecastDay(ensemble: EpidemicEnsemble, noise: ForecastNoise, random: RandomGenerator): void {
  addNoise(ensemble.logBeta, noise.beta, random);
  boundRates(ensemble); // a wild step of β would take the integrator to infinity
  integrateDay(ensemble);
  addNoise(ensemble.logI, noise.process, random);
}

function addNoise(values: Float64Array, sd: number, random: RandomGenerator): void {
  const steps = normals(random, values.length);
  for (let i = 0; i < values.length; i++) values[i]! += sd * steps[i]!;
}

function integrateDay(ensemble: EpidemicEnsemble): void {
  const { model, population } = ensemble.setting;
  const rates = newRates();
  const people = new Float64Array(compartmentCount(model));
  const advance = rungeKutta4(people.length, epidemicDerivative(model, population, rates));
  for (let i = 0; i < ensemble.size; i++) {
    ratesOf(ensemble, i, rates);
    readPeople(ensemble, i, people);
    advance(people, 1, SUB_STEPS);
    writePeople(ensemble, i, people);
  }
}

/** Member `i` as numbers of people, in the order of the model's compartments. */
function readPeople({ setting, logitS, logInfected }: EpidemicEnsemble, i: number, people: Float64Array): void {
  const last = people.length - 1;
  people[0] = setting.population * logistic(logitS[i]!);
  people[last] = setting.population * logistic(-logitS[i]!);
  for (let k = 1; k < last; k++) {
    people[k] = Math.exp(logInfected[k - 1]![i]!);
    people[last]! -= people[k]!;
  }
}

/** The other way. */
function writePeople({ logitS, logInfected }: EpidemicEnsemble, i: number, people: Float64Array): void {
  let others = people[people.length - 1]!;
  for (let k = 1; k < people.length - 1; k++) {
    others += people[k]!;
    logInfected[k - 1]![i] = Math.log(Math.max(people[k]!, FEWEST));
  }
  logitS[i] = Math.log(Math.max(people[0]!, FEWEST)) - Math.log(Math.max(others, FEWEST));
}
