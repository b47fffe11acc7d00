import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Ensemble } from './ensemble-filter.ts';
import { type EpidemicName, exposedPerInfectious, type Rates } from './epidemic.ts';
import { normals } from './random.ts';

/** What an ensemble of epidemics is made of. Periods in days. */
export interface EpidemicSetting {
  readonly model: EpidemicName;
  readonly population: number;
  readonly infectiousPeriodDays: number;
  /** SEIR alone. */
  readonly latentPeriodDays: number;
  /** Whether γ is part of the state; otherwise it is 1 / infectiousPeriodDays for all members. */
  readonly estimateInfectiousPeriod: boolean;
}

/** A log-normal prior: its median, and the standard deviation of its logarithm. */
export interface LogNormal {
  readonly median: number;
  readonly sdLog: number;
}

/**
 * The members of a filter for an epidemic. A member's state is [logit(S/N), (log E,) log I, log β (, log γ)], so whatever
 * a linear update does to it, its people and its rates stay positive. Each array has one value per member.
 */
export interface EpidemicEnsemble {
  readonly setting: EpidemicSetting;
  readonly size: number;
  /** All the arrays below, once each. */
  readonly variables: Ensemble;
  readonly logitS: Float64Array;
  /** log E in SEIR, and log I. */
  readonly logInfected: readonly Float64Array[];
  readonly logI: Float64Array;
  /** log β, and log γ where it is estimated. */
  readonly logRates: readonly Float64Array[];
  readonly logBeta: Float64Array;
}

/** Names the variables of an ensemble, in the order that `variables` of the same setting has. They are not copied. */
export function epidemicEnsemble(setting: EpidemicSetting, variables: Ensemble): EpidemicEnsemble {
  const infected = setting.model === 'seir' ? 2 : 1;
  const logInfected = variables.slice(1, 1 + infected);
  const logRates = variables.slice(1 + infected);
  return {
    setting,
    size: variables[0]!.length,
    variables,
    logitS: variables[0]!,
    logInfected,
    logI: logInfected.at(-1)!,
    logRates,
    logBeta: logRates[0]!,
  };
}

/** A copy that shares nothing that changes. */
export function copyEnsemble({ setting, variables }: EpidemicEnsemble): EpidemicEnsemble {
  return epidemicEnsemble(
    setting,
    variables.map((variable) => variable.slice()),
  );
}

/** How many people stand for nobody, who has no logarithm. */
export const FEWEST = 1e-6;

/** sdLog of the prior of γ, where it is estimated. */
const RECOVERY_SD_LOG = 0.25;

/** Draws members from the priors of β and of I on the first day; nobody has recovered yet. */
export function drawEnsemble(
  setting: EpidemicSetting,
  size: number,
  priors: { beta: LogNormal; infectious: LogNormal },
  random: RandomGenerator,
): EpidemicEnsemble {
  const count = 3 + (setting.model === 'seir' ? 1 : 0) + (setting.estimateInfectiousPeriod ? 1 : 0);
  const variables = Array.from({ length: count }, () => new Float64Array(size));
  const ensemble = epidemicEnsemble(setting, variables);
  const recovery = { median: 1 / setting.infectiousPeriodDays, sdLog: RECOVERY_SD_LOG };
  fillLogNormal(ensemble.logI, priors.infectious, random);
  for (const [k, logRates] of ensemble.logRates.entries()) {
    fillLogNormal(logRates, k === 0 ? priors.beta : recovery, random);
  }
  begin(ensemble);
  return ensemble;
}

function fillLogNormal(logs: Float64Array, { median, sdLog }: LogNormal, random: RandomGenerator): void {
  const steps = normals(random, logs.length);
  for (let i = 0; i < logs.length; i++) logs[i] = Math.log(median) + sdLog * steps[i]!;
}

/** S and, in SEIR, E of the first day, from I and the rates. */
function begin(ensemble: EpidemicEnsemble): void {
  const { setting, logitS, logInfected, logI, size } = ensemble;
  for (let i = 0; i < size; i++) {
    let infected = Math.exp(logI[i]!);
    if (setting.model === 'seir') {
      const exposed = infected * exposedPerInfectious(ratesOf(ensemble, i));
      logInfected[0]![i] = Math.log(exposed);
      infected += exposed;
    }
    logitS[i] = Math.log(Math.max(FEWEST, setting.population - infected)) - Math.log(infected);
  }
}

/** The rates of member `i`, written into `rates` where it is given. */
export function ratesOf(ensemble: EpidemicEnsemble, i: number, rates = newRates()): Rates {
  const { setting, logBeta, logRates } = ensemble;
  rates.contact = Math.exp(logBeta[i]!);
  rates.recovery = logRates.length > 1 ? Math.exp(logRates[1]![i]!) : 1 / setting.infectiousPeriodDays;
  rates.onset = 1 / setting.latentPeriodDays;
  return rates;
}

export function newRates(): Rates {
  return { contact: 0, recovery: 0, onset: 0 };
}

/** log Rt of each member; Rt = β S / (γ N) is the effective reproduction number. */
export function logReproduction(ensemble: EpidemicEnsemble): Float64Array {
  const values = new Float64Array(ensemble.size);
  const rates = newRates();
  for (let i = 0; i < ensemble.size; i++) {
    const { contact, recovery } = ratesOf(ensemble, i, rates);
    values[i] = Math.log((contact * logistic(ensemble.logitS[i]!)) / recovery);
  }
  return values;
}

/** The inverse of the logit. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
