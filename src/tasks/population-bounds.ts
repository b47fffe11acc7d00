import { type EpidemicEnsemble, FEWEST, logistic } from './epidemic-ensemble.ts';

/**
 * Bounds that keep every member a number. They lie far outside of what an epidemic does: S/N within 1e-13 of 0 and 1, at
 * least a millionth of a person infected, rates (per day) at which a tenth of a day is still a stable step.
 */
const LOGIT_BOUND = 30;
const LOG_FEWEST = Math.log(FEWEST);
const LOG_MOST = 100;
const LOG_SLOWEST = Math.log(1e-4);
const LOG_FASTEST = Math.log(20);

/** Relative excess of S + I over N that is rounding and no hit. */
const ROUNDING = 1e-9;

/**
 * Brings members back to where they can be: variables within their bounds, and S + I ≤ N (S + E + I in SEIR) by setting
 * the infected to N − S: S carries what is known of the past, I what was seen today and will be seen again tomorrow.
 * @returns how many members had more people than there are
 */
export function constrain(ensemble: EpidemicEnsemble): number {
  const { setting, logitS, logInfected, size } = ensemble;
  const mostSusceptible = Math.min(LOGIT_BOUND, Math.log(setting.population / (2 * FEWEST)));
  clampAll(logitS, -LOGIT_BOUND, mostSusceptible);
  for (const logs of logInfected) clampAll(logs, LOG_FEWEST, LOG_MOST);
  boundRates(ensemble);
  let hits = 0;
  for (let i = 0; i < size; i++) if (fitIntoPopulation(ensemble, i)) hits++;
  return hits;
}

/** Keeps the rates between 0.0001 and 20 a day. */
export function boundRates({ logRates }: EpidemicEnsemble): void {
  for (const logs of logRates) clampAll(logs, LOG_SLOWEST, LOG_FASTEST);
}

/** Whether member `i` had S + (E +) I > N; its infected then are N − S, in the shares they had. */
function fitIntoPopulation({ setting, logitS, logInfected }: EpidemicEnsemble, i: number): boolean {
  const room = setting.population * logistic(-logitS[i]!);
  let infected = 0;
  for (const logs of logInfected) infected += Math.exp(logs[i]!);
  if (infected <= room * (1 + ROUNDING)) return false;
  for (const logs of logInfected) logs[i]! += Math.log(room / infected);
  return true;
}

function clampAll(values: Float64Array, low: number, high: number): void {
  for (let i = 0; i < values.length; i++) values[i] = Math.min(high, Math.max(low, values[i]!));
}
