import type { EnkfParams, EnkfProgress, EnkfResult } from '../../generated/protocol/index.ts';
import { readCheckpoint } from './checkpoint.ts';
import {
  addScore,
  type CountPrediction,
  finalScores,
  logCount,
  logLikelihood,
  noScores,
  predictedCount,
  type ScoreSums,
  surprise,
} from './count-prediction.ts';
import { type DigestState, RunDigest } from './digest.ts';
import { logReproduction } from './epidemic-ensemble.ts';
import { EpidemicFilter, type FilterState, type FilterTuning } from './epidemic-filter.ts';
import { influenza1978 } from './influenza-1978.ts';
import { Z_TWENTIETH } from './normal-distribution.ts';
import { mean, quantiles, variance } from './statistics.ts';
import type { Task, TaskContext } from './task.ts';
import { applyMoves } from './tuning.ts';

const datasets: Record<NonNullable<EnkfParams['dataset']>, readonly number[]> = {
  'boarding-school-1978': influenza1978.inBed,
};

const NOTICE =
  'A demonstration of a filter. The cases are as counted, and counted cases (in the built-in data: boys in bed) are not ' +
  'how many were infectious. The bands hold for this model only. Not for public-health use.';

/** What a run has come to beside its filter and its digest; structured-clonable. */
interface Tally {
  /** Days assimilated. */
  readonly step: number;
  /** The values in force. */
  readonly tuning: FilterTuning;
  readonly scores: ScoreSums;
  readonly logLikSum: number;
  readonly constraintHits: number;
  /** The day with the largest estimate so far. */
  readonly peak: { readonly t: number; readonly I: number };
}

/** What is kept with each `progress`. */
interface Checkpoint {
  readonly format: 1;
  readonly tally: Tally;
  readonly filter: FilterState;
  readonly digest: DigestState;
}

interface Run {
  tally: Tally;
  readonly filter: EpidemicFilter;
  readonly digest: RunDigest;
}

/** An ensemble Kalman filter that follows an epidemic day by day: one step per observation. */
const enkf: Task<'enkf'> = async function* (context) {
  const { params } = context;
  const series = params.observations ?? datasets[params.dataset ?? 'boarding-school-1978'];
  const run = await open(context);
  while (run.tally.step < series.length) {
    if (params.delayMs > 0) await context.sleep(params.delayMs);
    context.signal.throwIfAborted();
    const step = run.tally.step + 1;
    const { values, inputIds, superseded } = applyMoves(run.tally.tuning, context.inputs.take());
    run.tally = { ...run.tally, tuning: values };
    if (inputIds.length > 0) {
      run.digest.add('applied', { step, ...values });
      yield { type: 'applied', data: { inputIds, superseded, step } };
    }
    const data = assimilate(run, series[step - 1]!, series.length);
    run.digest.add('progress', data);
    yield { type: 'progress', data, checkpoint: checkpointOf(run) };
  }
  return resultOf(run, params);
};

export default enkf;

async function open({ params, random, checkpoint }: TaskContext<'enkf'>): Promise<Run> {
  const kept = readCheckpoint<Checkpoint>(checkpoint, 1);
  if (kept) return resume(params, kept);
  const { inflation, sigmaBeta, phi } = params;
  return {
    tally: {
      step: 0,
      tuning: { inflation, sigmaBeta, phi },
      scores: noScores,
      logLikSum: 0,
      constraintHits: 0,
      peak: { t: 0, I: 0 },
    },
    filter: EpidemicFilter.begin(params, random),
    digest: await RunDigest.begin(),
  };
}

async function resume(params: EnkfParams, { tally, filter, digest }: Checkpoint): Promise<Run> {
  return {
    tally,
    filter: EpidemicFilter.resume(params, filter),
    digest: await RunDigest.resume(digest),
  };
}

function checkpointOf({ tally, filter, digest }: Run): Checkpoint {
  return { format: 1, tally, filter: filter.state(), digest: digest.save() };
}

/** Takes in the count of the next day. */
function assimilate(run: Run, y: number, total: number): EnkfProgress {
  const { filter, tally } = run;
  const t = tally.step;
  if (t > 0) filter.advance(tally.tuning);
  const { prediction, hits } = filter.assimilate(y, tally.tuning);
  const logLik = logLikelihood(prediction, y);
  const infectious = centerOf(filter.ensemble.logI);
  run.tally = {
    ...tally,
    step: t + 1,
    scores: t > 0 ? addScore(tally.scores, prediction, y) : tally.scores,
    logLikSum: tally.logLikSum + logLik,
    constraintHits: tally.constraintHits + hits,
    peak: infectious > tally.peak.I ? { t, I: infectious } : tally.peak,
  };
  return { ...progressOf(run, total), t, y, ...(t > 0 ? foresight(prediction, y) : {}), logLik };
}

/** Where the run stands, and what the ensemble says of the day. */
function progressOf({ filter: { ensemble }, tally }: Run, total: number) {
  const { step, logLikSum, constraintHits } = tally;
  return {
    step,
    total,
    pct: Math.round((1000 * step) / total) / 10,
    I_est: centerOf(ensemble.logI),
    beta_est: centerOf(ensemble.logBeta),
    I: bandOf(ensemble.logI),
    beta: bandOf(ensemble.logBeta),
    Rt: bandOf(logReproduction(ensemble)),
    spread: Math.sqrt(variance(ensemble.logI)),
    logLikSum,
    constraintHits,
  };
}

/** How the day had been foreseen from the days before. */
function foresight(prediction: CountPrediction, y: number) {
  return {
    forecast: {
      mean: predictedCount(prediction, 0),
      q05: predictedCount(prediction, -Z_TWENTIETH),
      q95: predictedCount(prediction, Z_TWENTIETH),
    },
    innovation: logCount(y) - prediction.mean,
    innovationZ: surprise(prediction, y),
  };
}

function resultOf({ filter, tally, digest }: Run, params: EnkfParams): EnkfResult {
  const { ensemble } = filter;
  const { step, scores, logLikSum, peak, tuning } = tally;
  return {
    I_final: centerOf(ensemble.logI),
    beta_final: centerOf(ensemble.logBeta),
    RtFinal: centerOf(logReproduction(ensemble)),
    forecast: filter.forecast(params.horizonDays, tuning).map((day, ahead) => ({ t: step + ahead, ...day })),
    ...finalScores(scores),
    logLik: logLikSum,
    peak,
    seed: params.seed,
    steps: step,
    digest: digest.finish(),
    notice: NOTICE,
  };
}

/** The mean on the log scale, where the filter works and members are about normally spread: a geometric mean. */
function centerOf(logs: Float64Array): number {
  return Math.exp(mean(logs));
}

function bandOf(logs: Float64Array) {
  const [q05, q25, q50, q75, q95] = quantiles(logs, [0.05, 0.25, 0.5, 0.75, 0.95]);
  return { q05: Math.exp(q05), q25: Math.exp(q25), q50: Math.exp(q50), q75: Math.exp(q75), q95: Math.exp(q95) };
}
