import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { normals } from './random.ts';
import { covariance, mean, variance } from './statistics.ts';

/**
 * The analysis step of an ensemble Kalman filter, in three forms. All know nothing of the model: an ensemble is one array
 * per state variable, each with one value per member, and is updated in place. `predicted` is what each member says that
 * will be observed; it may be one of the variables.
 */
export type Ensemble = readonly Float64Array[];

/** One number that was observed, with the variance of its error; 0 pins the observed part, Infinity tells nothing. */
export interface Observation {
  value: number;
  variance: number;
}

/**
 * Ensemble adjustment (Anderson 2003): the predicted observations are shifted and drawn together so that their mean and
 * variance are exactly Kalman's; each variable follows by its regression on them. No random numbers.
 */
export function adjust(ensemble: Ensemble, predicted: Float64Array, observation: Observation): void {
  const center = mean(predicted);
  const ratio = variance(predicted) / observation.variance;
  const shift = kalmanGain(variance(predicted), observation.variance) * (observation.value - center);
  const shrink = 1 / Math.sqrt(1 + ratio);
  regress(
    ensemble,
    predicted,
    predicted.map((h) => shift + (shrink - 1) * (h - center)),
  );
}

/** Stochastic update (Burgers 1998): each member meets the observation with an error of its own. */
export function perturb(
  ensemble: Ensemble,
  predicted: Float64Array,
  observation: Observation,
  random: RandomGenerator,
): void {
  const gain = kalmanGain(variance(predicted), observation.variance);
  const sd = Math.sqrt(observation.variance);
  const errors = normals(random, predicted.length);
  regress(
    ensemble,
    predicted,
    predicted.map((h, i) => gain * (observation.value + sd * errors[i]! - h)),
  );
}

function kalmanGain(prior: number, error: number): number {
  return prior === 0 ? 0 : 1 / (1 + error / prior);
}

/** Moves each variable by its regression on the predicted observation, given how far each of those moves. */
function regress(ensemble: Ensemble, predicted: Float64Array, increments: Float64Array): void {
  const spread = variance(predicted);
  if (spread === 0) return; // all members say the same: they cannot tell what goes with what
  const slopes = ensemble.map((variable) => covariance(variable, predicted) / spread);
  for (let k = 0; k < ensemble.length; k++) addMultiple(ensemble[k]!, slopes[k]!, increments);
}

function addMultiple(variable: Float64Array, slope: number, increments: Float64Array): void {
  for (let i = 0; i < variable.length; i++) variable[i]! += slope * increments[i]!;
}

/**
 * Ensemble transform (Bishop 2001; the symmetric square root of Hunt 2007): takes several observations with correlated
 * errors at once. For a single one it is the same update as `adjust`, by another way.
 *
 * The n × n transform (I + ZᵀZ)^−½ is never formed: Z has one row per observation, so the eigenvectors of the small ZZᵀ
 * give it at a cost that is linear in the number of members.
 *
 * @param predicted for each observation what the members say
 * @param errors covariance of the observations' errors, positive definite
 */
export function transform(ensemble: Ensemble, predicted: Ensemble, observed: readonly number[], errors: Matrix): void {
  const whiten = inverseRoot(errors);
  const scale = 1 / Math.sqrt(predicted[0]!.length - 1);
  const prior = anomalies(ensemble);
  const z = whiten.mmul(anomalies(predicted)).mul(scale);
  const innovation = whiten.mmul(Matrix.columnVector(observed.map((y, k) => y - mean(predicted[k]!))));
  const eigen = new EigenvalueDecomposition(z.mmul(z.transpose()), { assumeSymmetric: true });
  const u = eigen.eigenvectorMatrix;
  const lambda = eigen.realEigenvalues.map((value) => Math.max(0, value));
  const slopes = prior.mmul(z.transpose()).mmul(u);
  const toMean = Matrix.diag(lambda.map((value) => scale / (1 + value)));
  const toAnomalies = Matrix.diag(lambda.map((value) => -1 / (Math.sqrt(1 + value) * (Math.sqrt(1 + value) + 1))));
  const shift = slopes.mmul(toMean).mmul(u.transpose()).mmul(innovation);
  const change = slopes.mmul(toAnomalies).mmul(u.transpose()).mmul(z);
  for (const [k, variable] of ensemble.entries()) {
    for (let i = 0; i < variable.length; i++) variable[i]! += shift.get(k, 0) + change.get(k, i);
  }
}

/** One row per variable: members less their mean. */
function anomalies(ensemble: Ensemble): Matrix {
  return new Matrix(
    ensemble.map((variable) => {
      const center = mean(variable);
      return Array.from(variable, (value) => value - center);
    }),
  );
}

/** The symmetric R^−½ of a positive definite R. */
function inverseRoot(matrix: Matrix): Matrix {
  const { eigenvectorMatrix: u, realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return u.mmul(Matrix.diag(realEigenvalues.map((value) => 1 / Math.sqrt(value)))).mmul(u.transpose());
}

/** Multiplicative inflation: members move away from their mean by `factor`, in each variable. */
export function inflate(ensemble: Ensemble, factor: number): void {
  for (const variable of ensemble) {
    const center = mean(variable);
    for (let i = 0; i < variable.length; i++) variable[i] = center + factor * (variable[i]! - center);
  }
}
