// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

import { type ClientOptions, createRuntimeClient, type Jobs, type JobsOfType, type Run } from '../../../src/client/index.ts';
import type { JobTypeMap, JobTypeName } from '../../protocol/types.ts';

export type * from '../../protocol/types.ts';
export type { Violation } from '../../protocol/validators.js';
export * from '../../../src/client/index.ts';

/** A job of type `enkf` that is followed: Ensemble Kalman filter for an epidemic. */
export type EnkfRun = Run<JobTypeMap['enkf']>;

/** Starts and follows jobs of type `enkf`. */
export type EnkfJobs = JobsOfType<JobTypeMap['enkf']>;

/** A job of type `sweep` that is followed: Scenarios and parameter sweeps. */
export type SweepRun = Run<JobTypeMap['sweep']>;

/** Starts and follows jobs of type `sweep`. */
export type SweepJobs = JobsOfType<JobTypeMap['sweep']>;

/** A job of type `mcmc` that is followed: Bayes on the same outbreak. */
export type McmcRun = Run<JobTypeMap['mcmc']>;

/** Starts and follows jobs of type `mcmc`. */
export type McmcJobs = JobsOfType<JobTypeMap['mcmc']>;

/** A job of type `replay` that is followed: A recorded series, told again. */
export type ReplayRun = Run<JobTypeMap['replay']>;

/** Starts and follows jobs of type `replay`. */
export type ReplayJobs = JobsOfType<JobTypeMap['replay']>;

/** A job of type `ticker` that is followed: Prices that move. */
export type TickerRun = Run<JobTypeMap['ticker']>;

/** Starts and follows jobs of type `ticker`. */
export type TickerJobs = JobsOfType<JobTypeMap['ticker']>;

/** A job of type `chat` that is followed: A room to talk in. */
export type ChatRun = Run<JobTypeMap['chat']>;

/** Starts and follows jobs of type `chat`. */
export type ChatJobs = JobsOfType<JobTypeMap['chat']>;

/** A client of a Jobwire server: one namespace per job type, and `jobs` for all of them. */
export interface Client {
  /**
   * Ensemble Kalman filter for an epidemic
   *
   * Follows an epidemic day by day: an ensemble of SIR or SEIR models is moved forward one day at a time and corrected by the number of cases of that day. Each step tells the estimate with its bands, the contact rate, the reproduction number, and how well the day had been foreseen. Sliders (`tune`) change the filter while it runs. Not for public-health use.
   */
  readonly enkf: EnkfJobs;

  /**
   * Scenarios and parameter sweeps
   *
   * Runs an SIR epidemic for many scenarios, on a grid or a Latin hypercube over the contact rate, the infectious period and an intervention, each several times where chance plays (an exact stochastic simulation) or once (the differential equation). Members run in parallel threads; each run has random numbers of its own, so the same seed gives the same numbers on any number of threads. Not for public-health use.
   */
  readonly sweep: SweepJobs;

  /**
   * Bayes on the same outbreak
   *
   * Draws from the posterior of an SIR epidemic given the boarding school outbreak of 1978, by adaptive Metropolis chains that run in parallel threads. Counts are negative binomial around the epidemic, one boy is infectious on day 0, and β ~ N⁺(2, 1), γ ~ N⁺(0.4, 0.5), 1/φ ~ Exp(5) (Grinsztajn et al., Statistics in Medicine, 2021). Each stretch of a chain tells its summaries with R̂ and the effective sample size over all chains. The same seed gives the same numbers on any number of threads. Not for public-health use.
   */
  readonly mcmc: McmcJobs;

  /**
   * A recorded series, told again
   *
   * Tells a series point by point at a given rate, for a chart that scrolls, or as a load of a known size: a data set of the server, or values of your own. A run that is cut goes on after the last point of its latest checkpoint, of which it makes ten a second at most, so where points come faster than that a killed server may tell some of the last tenth of a second twice; their `index` says so.
   */
  readonly replay: ReplayJobs;

  /**
   * Prices that move
   *
   * Prices of made-up shares, told at each tick until the job is cancelled. Each is a seeded random walk that is drawn back to where it began, so that it stays plausible however long it runs; after a restart it goes on exactly. The last 10,000 events are kept.
   */
  readonly ticker: TickerJobs;

  /**
   * A room to talk in
   *
   * A room that is found by its `name`; whoever starts it first makes it. What is said (`say`) is told to all as `message`, under the name of the caller. `joined` and `left` tell who follows the room over WebSocket or SSE. It is open until it is cancelled, and keeps its last 10,000 events.
   */
  readonly chat: ChatJobs;

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
  const client = createRuntimeClient<JobTypeMap>(options, () => import('./job-checks.ts').catch(() => undefined));
  return {
    enkf: client.ofType('enkf'),
    sweep: client.ofType('sweep'),
    mcmc: client.ofType('mcmc'),
    replay: client.ofType('replay'),
    ticker: client.ofType('ticker'),
    chat: client.ofType('chat'),
    jobs: client.jobs,
    close: client.close,
  };
}
