import { Matrix } from 'ml-matrix';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { type CountPrediction, logCount } from './count-prediction.ts';
import { adjust, type Ensemble, inflate, perturb, transform } from './ensemble-filter.ts';
import {
  copyEnsemble,
  drawEnsemble,
  type EpidemicEnsemble,
  type EpidemicSetting,
  epidemicEnsemble,
  type LogNormal,
} from './epidemic-ensemble.ts';
import { type ForecastNoise, forecastDay } from './epidemic-forecast.ts';
import { constrain } from './population-bounds.ts';
import { normals, resumeStream } from './random.ts';
import { mean, quantiles, variance } from './statistics.ts';

export interface FilterSetting extends EpidemicSetting {
  readonly ensembleSize: number;
  readonly method: 'eakf' | 'stochastic' | 'etkf';
  /** Standard deviation of the noise of log I, per √day. */
  readonly sigmaProcess: number;
  readonly betaPrior: LogNormal;
  readonly I0Prior: LogNormal;
}

/** What may change from day to day. */
export interface FilterTuning {
  /** Factor on the prior anomalies of each variable. */
  readonly inflation: number;
  /** Standard deviation of the random walk of log β, per √day. */
  readonly sigmaBeta: number;
  /** Precision of a count: its logarithm has variance 1/φ + 1/(I + 0.5). */
  readonly phi: number;
}

/** All that a filter needs to go on; structured-clonable. */
export interface FilterState {
  readonly variables: Ensemble;
  readonly process: readonly number[];
  readonly observation: readonly number[];
}

export interface Forecast {
  mean: number;
  q05: number;
  q25: number;
  q50: number;
  q75: number;
  q95: number;
}

/** Purposes of the streams of random numbers. */
const INITIAL = 1;
const PROCESS = 2;
const OBSERVATION = 3;

/** Follows an epidemic by the counts of its days. */
export class EpidemicFilter {
  readonly ensemble: EpidemicEnsemble;
  private readonly setting: FilterSetting;
  private readonly process: RandomGenerator;
  private readonly observation: RandomGenerator;

  private constructor(
    setting: FilterSetting,
    ensemble: EpidemicEnsemble,
    process: RandomGenerator,
    observation: RandomGenerator,
  ) {
    this.setting = setting;
    this.ensemble = ensemble;
    this.process = process;
    this.observation = observation;
  }

  /** Before the first day, with members drawn from the priors. */
  static begin(setting: FilterSetting, random: (purpose: number) => RandomGenerator): EpidemicFilter {
    const priors = { beta: setting.betaPrior, infectious: setting.I0Prior };
    const ensemble = drawEnsemble(setting, setting.ensembleSize, priors, random(INITIAL));
    return new EpidemicFilter(setting, ensemble, random(PROCESS), random(OBSERVATION));
  }

  static resume(setting: FilterSetting, state: FilterState): EpidemicFilter {
    const ensemble = copyEnsemble(epidemicEnsemble(setting, state.variables));
    return new EpidemicFilter(setting, ensemble, resumeStream(state.process), resumeStream(state.observation));
  }

  /** A copy: it does not change when the filter goes on. */
  state(): FilterState {
    return {
      variables: copyEnsemble(this.ensemble).variables,
      process: this.process.getState(),
      observation: this.observation.getState(),
    };
  }

  /** Moves the members to the next day. */
  advance(tuning: FilterTuning): void {
    forecastDay(this.ensemble, this.noise(tuning), this.process);
  }

  /**
   * Widens the prior and corrects it by the count of the day.
   * @returns what was predicted for the day, and how many members had to be put back into the population
   */
  assimilate(count: number, tuning: FilterTuning): { prediction: CountPrediction; hits: number } {
    inflate(this.ensemble.variables, tuning.inflation);
    const hitsBefore = constrain(this.ensemble);
    const { logI } = this.ensemble;
    const center = mean(logI);
    const error = countVariance(Math.exp(center), tuning.phi);
    const prediction = { mean: center, variance: variance(logI) + error };
    this.update({ value: logCount(count), variance: error });
    return { prediction, hits: hitsBefore + constrain(this.ensemble) };
  }

  /** The counts of the next `days` days, noise of model and observation included; the filter stays where it is. */
  forecast(days: number, tuning: FilterTuning): Forecast[] {
    const ensemble = copyEnsemble(this.ensemble);
    const process = this.process.clone();
    const observation = this.observation.clone();
    return Array.from({ length: days }, () => {
      forecastDay(ensemble, this.noise(tuning), process);
      constrain(ensemble);
      return forecastOf(ensemble, tuning.phi, observation);
    });
  }

  private noise({ sigmaBeta }: FilterTuning): ForecastNoise {
    return { beta: sigmaBeta, process: this.setting.sigmaProcess };
  }

  private update(observation: { value: number; variance: number }): void {
    const { variables, logI } = this.ensemble;
    if (this.setting.method === 'eakf') adjust(variables, logI, observation);
    else if (this.setting.method === 'stochastic') perturb(variables, logI, observation, this.observation);
    else transform(variables, [logI], [observation.value], new Matrix([[observation.variance]]));
  }
}

/** Variance of log(y + 0.5) where `infectious` are expected: overdispersion, and the chance of small counts. */
function countVariance(infectious: number, phi: number): number {
  return 1 / phi + 1 / (infectious + 0.5);
}

function forecastOf(ensemble: EpidemicEnsemble, phi: number, random: RandomGenerator): Forecast {
  const errors = normals(random, ensemble.size);
  const counts = ensemble.logI.map((logI, i) => {
    const sd = Math.sqrt(countVariance(Math.exp(logI), phi));
    return Math.max(0, Math.exp(logI + sd * errors[i]!) - 0.5);
  });
  const [q05, q25, q50, q75, q95] = quantiles(counts, [0.05, 0.25, 0.5, 0.75, 0.95]);
  return { mean: Math.max(0, Math.exp(mean(ensemble.logI)) - 0.5), q05, q25, q50, q75, q95 };
}
