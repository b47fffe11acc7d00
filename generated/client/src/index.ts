// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

import { type ClientOptions, createRuntimeClient, type Jobs, type JobsOfType, type Run } from '../../../src/client/index.ts';
import {
  checkInput,
  checkParams,
  checkServerMessage,
  type JobTypeMap,
  type JobTypeName,
  jobTypes,
} from '../../protocol/index.ts';

export type * from '../../protocol/types.ts';
export {
  type JobTypeInfo,
  jobTypes,
  PROTOCOL,
  type ProblemInfo,
  problems,
  type Violation,
} from '../../protocol/index.ts';
export * from '../../../src/client/index.ts';

/** A job of type `enkf` that is followed: Ensemble Kalman filter for an epidemic. */
export type EnkfRun = Run<JobTypeMap['enkf']>;

/** Starts and follows jobs of type `enkf`. */
export type EnkfJobs = JobsOfType<JobTypeMap['enkf']>;

/** A client of a Jobwire server: one namespace per job type, and `jobs` for all of them. */
export interface Client {
  /**
   * Ensemble Kalman filter for an epidemic
   *
   * Follows an epidemic day by day. An ensemble of SIR or SEIR models is moved forward one day at a time and corrected by the number of cases of that day; each step tells the estimate with its bands, the contact rate, the reproduction number, and how well the day had been foreseen. Sliders (`tune`) change the filter while it runs. Not for public-health use.
   */
  readonly enkf: EnkfJobs;

  /** Jobs of every type. */
  readonly jobs: Jobs<JobTypeMap[JobTypeName]>;

  /** Detaches all runs and closes all connections; calls that wait reject with `ClosedError`. Jobs go on. */
  close(): void;
}

/**
 * A client of the server at `baseUrl`. Nothing is connected until a run is read.
 * @throws TypeError for options that cannot be used
 */
export function createClient(options: ClientOptions): Client {
  const client = createRuntimeClient<JobTypeMap>(options, { jobTypes, checkParams, checkInput, checkServerMessage });
  return {
    enkf: client.ofType('enkf'),
    jobs: client.jobs,
    close: client.close,
  };
}
