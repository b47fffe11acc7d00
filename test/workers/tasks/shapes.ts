import type { EnkfProgress, EnkfResult } from '../../../generated/protocol/index.ts';
import type { TaskContext } from '../../../src/tasks/task.ts';

/** What tests tell a task to do. */
export interface Params {
  task: string;
  steps?: number;
  delayMs?: number;
  /** Attempts that fail. */
  failing?: number;
  [key: string]: unknown;
}

/** Not typed as a `Task`: half of them hand out what the contract does not allow. */
export type Behaviour = (context: TaskContext<'enkf'>, params: Params) => AsyncGenerator<unknown, unknown, void>;

const band = { q05: 1, q25: 2, q50: 3, q75: 4, q95: 5 };

/** A `progress` as enkf jobs have it. */
export function progress(step: number, total: number): EnkfProgress {
  return {
    step,
    total,
    pct: (100 * step) / total,
    t: step - 1,
    y: 3,
    I_est: 3,
    beta_est: 1.7,
    I: band,
    beta: band,
    Rt: band,
    spread: 0.1,
    logLik: -0.5,
    logLikSum: -0.5 * step,
    constraintHits: 0,
  };
}

export function result(steps: number): EnkfResult {
  return {
    I_final: 3,
    beta_final: 1.7,
    RtFinal: 3,
    forecast: [],
    rmse1: 1,
    coverage50: 0.5,
    coverage90: 0.9,
    crps: 1,
    logLik: -7,
    peak: { t: 5, I: 290 },
    seed: 1978,
    steps,
    digest: '0'.repeat(64),
    notice: 'A test.',
  };
}
