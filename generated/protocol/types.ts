// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

/** A job's id, a UUIDv7. No secret. */
export type JobId = string;

/**
 * The id of a job, as a client sends it; one that is not there is `job-not-found`.
 *
 * 1 to 64 characters.
 */
export type JobRef = string;

/**
 * A job type of this server.
 *
 * At most 64 characters.
 */
export type JobTypeName = 'enkf' | 'sweep' | 'mcmc' | 'replay' | 'ticker' | 'chat';

/** Where a job stands; between two runs it is `queued`. The last three are final. */
export type JobStatus = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';

/**
 * An event's number within its job, from 1 without holes.
 *
 * At least 1.
 */
export type Seq = number;

/** RFC 3339, UTC, with milliseconds. It may go back from one event to the next; order is `seq` alone. */
export type Time = string;

/**
 * A place in a log, after the event with this seq; the part behind `-` is that event's time in ms, as a check: where the kept event has another one, the log was rewritten, and the client is told. A bare number is not checked.
 *
 * At most 33 characters.
 */
export type Cursor = string;

/**
 * Where to begin, a cursor or `latest` (only new events). Absent, from the earliest kept event.
 *
 * At most 1024 characters.
 */
export type After = string;

/** The client's own number for a command, not in use by another; the reply carries it. */
export type CommandId = string | number;

/**
 * A name for a shared job, unique per job type among those that have not ended. Only where the job type is `shared`.
 *
 * At most 64 characters.
 */
export type JobName = string;

/**
 * A text of the caller's own, to find the job by.
 *
 * 1 to 200 characters.
 */
export type Label = string;

/**
 * Who started the job. A token's `sub`, or `guest`, or `guest:<name>`.
 *
 * 1 to 255 characters.
 */
export type Owner = string;

/**
 * A name for the caller, on a server without authentication: no proof, and it filters nothing. 1–32 letters, digits, spaces or `.`, `_`, `-`, with no space at either end, counted after percent-decoding and in NFC.
 *
 * 1 to 32 characters.
 */
export type GuestName = string;

/**
 * A caller's name, as others see it.
 *
 * 1 to 255 characters.
 */
export type Who = string;

/**
 * An idempotency key. The same key and the same request again give the first answer, and nothing is done twice.
 *
 * At most 255 characters.
 */
export type Key = string;

/**
 * Why, in the caller's words.
 *
 * 1 to 500 characters.
 */
export type Reason = string;

/**
 * The id of an accepted input.
 *
 * 1 to 64 characters.
 */
export type InputId = string;

/**
 * The number of a run, from 1.
 *
 * 1 to 1000000.
 */
export type Attempt = number;

/**
 * How long to wait before coming back, in ms.
 *
 * 0 to 86400000.
 */
export type RetryAfterMs = number;

/** What a caller may do. */
export type Scope = 'jobs:read' | 'jobs:write' | 'jobs:admin';

/**
 * An absolute path on this server.
 *
 * At most 300 characters.
 */
export type Path = string;

/**
 * What went wrong, for programs. A client treats a code that it does not know by the answer's status.
 *
 * At most 64 characters.
 */
export type ProblemCode =
  | 'invalid-body'
  | 'invalid-parameter'
  | 'invalid-cursor'
  | 'too-many-subscriptions'
  | 'invalid-message'
  | 'unauthorized'
  | 'forbidden'
  | 'origin-refused'
  | 'not-found'
  | 'job-not-found'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'request-timeout'
  | 'idempotency-conflict'
  | 'job-finished'
  | 'job-running'
  | 'already-subscribed'
  | 'caller-changed'
  | 'cursor-ahead'
  | 'log-rewritten'
  | 'cursor-expired'
  | 'body-too-large'
  | 'uri-too-long'
  | 'unsupported-media-type'
  | 'host-refused'
  | 'validation-failed'
  | 'rate-limited'
  | 'headers-too-large'
  | 'internal'
  | 'overloaded'
  | 'unavailable'
  | 'draining'
  | 'too-slow'
  | 'token-expiring'
  | 'ticket-expiring'
  | 'task-failed'
  | 'task-broke-contract'
  | 'event-too-large'
  | 'worker-crashed'
  | 'timed-out'
  | 'interrupted';

/** A job as it stands, the fold of its log. */
export type Job = EnkfJob | SweepJob | McmcJob | ReplayJob | TickerJob | ChatJob;

/** What was asked for. */
export type AcceptedData =
  EnkfAcceptedData | SweepAcceptedData | McmcAcceptedData | ReplayAcceptedData | TickerAcceptedData | ChatAcceptedData;

/** The input as accepted. */
export type InputData = EnkfInputData | ChatInputData;

/** The input as accepted. */
export type EnkfInputData = EnkfTuneInputData;

/** The input as accepted. */
export type ChatInputData = ChatSayInputData;

/** The result. */
export type CompletedData =
  | EnkfCompletedData
  | SweepCompletedData
  | McmcCompletedData
  | ReplayCompletedData
  | TickerCompletedData
  | ChatCompletedData;

/** A job to be started. */
export type StartBody =
  EnkfStartBody | SweepStartBody | McmcStartBody | ReplayStartBody | TickerStartBody | ChatStartBody;

/** An event of one of the job types. */
export type JobEvent = EnkfEvent | SweepEvent | McmcEvent | ReplayEvent | TickerEvent | ChatEvent;

/** An event of a job of type `enkf`. */
export type EnkfEvent =
  | EnkfAcceptedEvent
  | EnkfStartedEvent
  | EnkfProgressEvent
  | EnkfLogEvent
  | EnkfInputEvent
  | EnkfAppliedEvent
  | EnkfRetryingEvent
  | EnkfCompletedEvent
  | EnkfFailedEvent
  | EnkfCancelledEvent;

/** An event of a job of type `sweep`. */
export type SweepEvent =
  | SweepAcceptedEvent
  | SweepStartedEvent
  | SweepProgressEvent
  | SweepMemberEvent
  | SweepAggregateEvent
  | SweepLogEvent
  | SweepRetryingEvent
  | SweepCompletedEvent
  | SweepFailedEvent
  | SweepCancelledEvent;

/** An event of a job of type `mcmc`. */
export type McmcEvent =
  | McmcAcceptedEvent
  | McmcStartedEvent
  | McmcProgressEvent
  | McmcChainEvent
  | McmcLogEvent
  | McmcRetryingEvent
  | McmcCompletedEvent
  | McmcFailedEvent
  | McmcCancelledEvent;

/** An event of a job of type `replay`. */
export type ReplayEvent =
  | ReplayAcceptedEvent
  | ReplayStartedEvent
  | ReplayPointEvent
  | ReplayLogEvent
  | ReplayRetryingEvent
  | ReplayCompletedEvent
  | ReplayFailedEvent
  | ReplayCancelledEvent;

/** An event of a job of type `ticker`. */
export type TickerEvent =
  | TickerAcceptedEvent
  | TickerStartedEvent
  | TickerPriceEvent
  | TickerLogEvent
  | TickerRetryingEvent
  | TickerCompletedEvent
  | TickerFailedEvent
  | TickerCancelledEvent;

/** An event of a job of type `chat`. */
export type ChatEvent =
  | ChatAcceptedEvent
  | ChatStartedEvent
  | ChatMessageEvent
  | ChatLogEvent
  | ChatInputEvent
  | ChatAppliedEvent
  | ChatJoinedEvent
  | ChatLeftEvent
  | ChatRetryingEvent
  | ChatCompletedEvent
  | ChatFailedEvent
  | ChatCancelledEvent;

/** Starts a job. */
export type StartCommand =
  EnkfStartCommand | SweepStartCommand | McmcStartCommand | ReplayStartCommand | TickerStartCommand | ChatStartCommand;

/**
 * What the server has beyond the first form of this version. A client sends a new field only where its feature is listed.
 *
 * At most 100 items.
 */
export type Features = string[];

/** The result of a job type that has registered none. */
export type EmptyResult = Record<string, never>;

/** Where to go from here. */
export type Links = {
  self: Path;
  events: Path;
  inputs: Path;
  cancel: Path;
};

/** A job as it stands, the fold of its log. */
export type EnkfJob = {
  id: JobId;
  /** The type of the job. */
  type: 'enkf';
  name?: JobName;
  status: JobStatus;
  /**
   * The number of the current or latest run, from 1; 0 before the first.
   *
   * 0 to 1000000.
   */
  attempt: number;
  params: EnkfParams;
  label?: Label;
  owner: Owner;
  /** Whether every caller may follow it and send inputs. */
  shared: boolean;
  createdAt: Time;
  startedAt?: Time;
  finishedAt?: Time;
  firstSeq: Seq;
  lastSeq: Seq;
  progress?: EnkfProgress;
  result?: EnkfResult;
  error?: Problem;
  links: Links;
  /** Only in the answer to a start that found a job by its name, whose params are not those asked for. */
  paramsDiffer?: true;
};

/** What to filter, and how. */
export type EnkfParams = {
  /**
   * Number of ensemble members. More members, less noise from sampling (as one over its square root).
   *
   * 2 to 5000.
   */
  ensembleSize: number;
  /**
   * Seed of the random numbers. The same seed, params and inputs give the same numbers.
   *
   * 0 to 4294967295.
   */
  seed: number;
  /** `sir`: susceptible, infectious, removed. `seir`: with a latent compartment before infectious. */
  model: 'sir' | 'seir';
  /**
   * Mean time a case is infectious, 1/γ.
   *
   * Unit: days. 0.2 to 100.
   */
  infectiousPeriodDays: number;
  /**
   * Mean time between infection and becoming infectious. For `seir` only.
   *
   * Unit: days. 0.1 to 100.
   */
  latentPeriodDays: number;
  /**
   * Size of the closed population, N.
   *
   * Unit: persons. 10 to 2000000000.
   */
  population: number;
  /**
   * Factor by which the spread of the forecast is widened before each update.
   *
   * 1 to 2.
   */
  inflation: number;
  /**
   * How fast the contact rate may drift, the standard deviation of log β per square root of a day.
   *
   * Unit: per √day. 0 to 2.
   */
  sigmaBeta: number;
  /**
   * Noise of the model itself, the standard deviation of log I per square root of a day.
   *
   * Unit: per √day. 0 to 2.
   */
  sigmaProcess: number;
  /**
   * Precision of a day's count; its log has variance 1/φ + 1/(I + 0.5). Larger means more trust in the data.
   *
   * 0.1 to 10000.
   */
  phi: number;
  /** The update. `eakf` moves members without randomness, `stochastic` perturbs the observation, `etkf` transforms the whole ensemble. */
  method: 'eakf' | 'stochastic' | 'etkf';
  betaPrior: EnkfBetaPrior;
  I0Prior: EnkfI0Prior;
  /** Whether the infectious period is estimated too; its prior is lognormal then, with median `infectiousPeriodDays` and 0.25 as the standard deviation of its logarithm. */
  estimateInfectiousPeriod: boolean;
  /**
   * How far beyond the last observation the result forecasts.
   *
   * Unit: days. 0 to 365.
   */
  horizonDays: number;
  /** A data set of the server. `boarding-school-1978`, influenza A/H1N1 in an English boarding school of 763 boys, 14 days from 22 January, how many were in bed (BMJ 1978, 1:587, read from a figure; in bed is not infectious). Taken where there are no `observations`. */
  dataset?: 'boarding-school-1978';
  /**
   * A series of your own, the number of cases on each day from day 0 on. In the place of `dataset`.
   *
   * Unit: persons. 2 to 1000 items.
   */
  observations?: number[];
  /**
   * Pause before each step, to watch it. A real run takes milliseconds.
   *
   * Unit: ms. 0 to 60000.
   */
  delayMs: number;
};

/** What is thought of the contact rate β on day 0, a lognormal distribution. */
export type EnkfBetaPrior = {
  /**
   * Its median. Members stay between 0.0001 and 20 a day.
   *
   * Unit: per day. 0.001 to 20.
   */
  median: number;
  /**
   * The standard deviation of its logarithm.
   *
   * 0 to 3.
   */
  sdLog: number;
};

/** What is thought of the number of infectious persons on day 0, a lognormal distribution. */
export type EnkfI0Prior = {
  /**
   * Its median.
   *
   * Unit: persons. 0.001 to 1000000000.
   */
  median: number;
  /**
   * The standard deviation of its logarithm.
   *
   * 0 to 3.
   */
  sdLog: number;
};

/** One day assimilated. */
export type EnkfProgress = {
  /**
   * The number of the step, from 1.
   *
   * 1 to 1000.
   */
  step: number;
  /**
   * The number of steps, one per observation.
   *
   * 1 to 1000.
   */
  total: number;
  /**
   * How much is done, 100 × step / total.
   *
   * Unit: %. 0 to 100.
   */
  pct: number;
  /**
   * The day, step − 1.
   *
   * Unit: days. 0 to 1000.
   */
  t: number;
  /**
   * The observation of this day.
   *
   * Unit: persons. 0 to 2000000000.
   */
  y: number;
  /**
   * Cases on this day (in the built-in data: in bed) as the filter sees them after the update: exp of the mean of log I.
   *
   * Unit: persons.
   */
  I_est: number;
  /**
   * Contact rate β after the update: exp of the mean of log β.
   *
   * Unit: per day.
   */
  beta_est: number;
  forecast?: EnkfForecast;
  I: EnkfBand;
  beta: EnkfBand;
  Rt: EnkfBand;
  /** log(y + 0.5) less its forecast. Absent at step 1. */
  innovation?: number;
  /** The innovation in its own standard deviations; beyond ±2 the day came as a surprise. Absent at step 1. */
  innovationZ?: number;
  /** Standard deviation of log I over the ensemble after the update. */
  spread: number;
  /** Log-likelihood of this day's observation, the log of the density at the count, under what was predicted for the day (at step 1: under the priors). */
  logLik: number;
  /** Its sum up to this day. */
  logLikSum: number;
  /** How often so far a member had more than N susceptible and infected persons, and its infected were set to N − S. */
  constraintHits: number;
};

/** What had been foreseen for this day's count from the days before, observation noise included: log(y + 0.5) is normally distributed, the mean is taken on that scale. */
export type EnkfForecast = {
  /**
   * The mean of log(y + 0.5) as a count, which is the median of the count.
   *
   * Unit: persons.
   */
  mean: number;
  /**
   * 5 % quantile.
   *
   * Unit: persons.
   */
  q05: number;
  /**
   * 95 % quantile.
   *
   * Unit: persons.
   */
  q95: number;
};

/** Quantiles over the ensemble; q05 to q95 is the 90 % band, q25 to q75 the 50 % band. */
export type EnkfBand = {
  /** 5 % quantile. */
  q05: number;
  /** Lower quartile. */
  q25: number;
  /** Median. */
  q50: number;
  /** Upper quartile. */
  q75: number;
  /** 95 % quantile. */
  q95: number;
};

/** What the filter made of the series. */
export type EnkfResult = {
  /**
   * Cases on the last day, exp of the mean of log I.
   *
   * Unit: persons.
   */
  I_final: number;
  /**
   * Contact rate β on the last day, exp of the mean of log β.
   *
   * Unit: per day.
   */
  beta_final: number;
  /** Effective reproduction number β S / (γ N) on the last day, exp of the mean of its logarithm. */
  RtFinal: number;
  /**
   * The days after the last observation.
   *
   * At most 365 items.
   */
  forecast: EnkfForecastDay[];
  /**
   * Root mean square error of the one-day forecasts, of their `mean`.
   *
   * Unit: persons.
   */
  rmse1: number;
  /**
   * Share of days within the 50 % band of their forecast.
   *
   * 0 to 1.
   */
  coverage50: number;
  /**
   * Share of days within the 90 % band of their forecast.
   *
   * 0 to 1.
   */
  coverage90: number;
  /**
   * Mean continuous ranked probability score of the one-day forecasts; smaller is better.
   *
   * Unit: persons.
   */
  crps: number;
  /** Log-likelihood of the whole series. */
  logLik: number;
  peak: EnkfPeak;
  /**
   * The seed used.
   *
   * 0 to 4294967295.
   */
  seed: number;
  /**
   * How many days were assimilated.
   *
   * 1 to 1000.
   */
  steps: number;
  /**
   * SHA-256 over the JSON, with sorted keys, of `[[type, data], …]` of the run's `progress` events and of each `applied`, of which only `step` and the values then in force count. The same seed, params and inputs at the same steps give the same digest, also where the run went on from a checkpoint.
   *
   * At most 64 characters.
   */
  digest: string;
  /**
   * What the numbers are, and what they are not for.
   *
   * At most 500 characters.
   */
  notice: string;
};

/** The forecast of the count of one day after the last observation, noise of model and observation included; quantiles over the ensemble. */
export type EnkfForecastDay = {
  /**
   * The day, counted from day 0.
   *
   * Unit: days. 0 to 100000.
   */
  t: number;
  /**
   * The mean of log I as a count.
   *
   * Unit: persons.
   */
  mean: number;
  /**
   * 5 % quantile.
   *
   * Unit: persons.
   */
  q05: number;
  /**
   * Lower quartile.
   *
   * Unit: persons.
   */
  q25: number;
  /**
   * Median.
   *
   * Unit: persons.
   */
  q50: number;
  /**
   * Upper quartile.
   *
   * Unit: persons.
   */
  q75: number;
  /**
   * 95 % quantile.
   *
   * Unit: persons.
   */
  q95: number;
};

/** The day with the largest estimate. */
export type EnkfPeak = {
  /**
   * The day, counted from day 0.
   *
   * Unit: days. 0 to 100000.
   */
  t: number;
  /**
   * The estimate of that day.
   *
   * Unit: persons.
   */
  I: number;
};

/** An error as RFC 9457 has it (`application/problem+json`). */
export type Problem = {
  /**
   * `/problems/<code>`, a page about this error.
   *
   * At most 300 characters.
   */
  type: string;
  /**
   * The error in a few words, the same for each code.
   *
   * At most 200 characters.
   */
  title: string;
  /**
   * The HTTP status; 500 for errors that are never told over HTTP.
   *
   * 400 to 599.
   */
  status: number;
  /**
   * What went wrong, where, and what to do.
   *
   * At most 4096 characters.
   */
  detail: string;
  code: ProblemCode;
  /**
   * The fields that do not fit.
   *
   * At most 100 items.
   */
  errors?: FieldError[];
  retryAfterMs?: RetryAfterMs;
  job?: JobRef;
  earliest?: Seq;
  lastSeq?: Seq;
  /**
   * The number under which the server logged it. Absent in `failed.error`, which no request caused.
   *
   * At most 200 characters.
   */
  requestId?: string;
};

/** One place that does not fit. */
export type FieldError = {
  /**
   * A JSON pointer to the field, also to one that is missing or not known.
   *
   * At most 2048 characters.
   */
  pointer: string;
  /**
   * What it must be.
   *
   * At most 1024 characters.
   */
  message: string;
};

/** A job as it stands, the fold of its log. */
export type SweepJob = {
  id: JobId;
  /** The type of the job. */
  type: 'sweep';
  name?: JobName;
  status: JobStatus;
  /**
   * The number of the current or latest run, from 1; 0 before the first.
   *
   * 0 to 1000000.
   */
  attempt: number;
  params: SweepParams;
  label?: Label;
  owner: Owner;
  /** Whether every caller may follow it and send inputs. */
  shared: boolean;
  createdAt: Time;
  startedAt?: Time;
  finishedAt?: Time;
  firstSeq: Seq;
  lastSeq: Seq;
  progress?: SweepProgress;
  result?: SweepResult;
  error?: Problem;
  links: Links;
  /** Only in the answer to a start that found a job by its name, whose params are not those asked for. */
  paramsDiffer?: true;
};

/** Which scenarios, and how they are run. All runs together may tell at most 1,000,000 days. */
export type SweepParams = {
  /** `grid`, every combination of the values of each range. `latinHypercube`, `members` points of which each range is covered evenly. */
  design: 'grid' | 'latinHypercube';
  /**
   * Scenarios of a Latin hypercube. A grid has as many as its ranges have combinations.
   *
   * 2 to 2000.
   */
  members: number;
  beta: SweepBeta;
  infectiousPeriodDays: SweepInfectiousPeriodDays;
  interventionDay: SweepInterventionDay;
  reduction: SweepReduction;
  /** `stochastic`, infections and recoveries come one by one, by chance (Gillespie). `ode`, the differential equation that this becomes in a large population; each scenario is run once. */
  model: 'stochastic' | 'ode';
  /**
   * Runs of each scenario, where chance plays.
   *
   * 1 to 1000.
   */
  replicates: number;
  /**
   * Size of the closed population.
   *
   * Unit: persons. 10 to 1000000.
   */
  population: number;
  /**
   * Infectious persons on day 0; everyone else is susceptible. At most the population.
   *
   * Unit: persons. 1 to 1000000.
   */
  initialInfectious: number;
  /**
   * How far trajectories are told. Epidemics are run to their end.
   *
   * Unit: days. 1 to 366.
   */
  days: number;
  /**
   * How many can be infectious at once and be cared for, such as beds.
   *
   * Unit: persons. 0 to 1000000.
   */
  capacity: number;
  /**
   * Seed of the random numbers. The same seed and params give the same numbers.
   *
   * 0 to 4294967295.
   */
  seed: number;
};

/** The contact rate β, how many a case infects in a day while everyone else is susceptible. */
export type SweepBeta = {
  /**
   * One end of the range.
   *
   * Unit: per day. 0.001 to 20.
   */
  from: number;
  /**
   * The other end; the same as `from` where it is not varied.
   *
   * Unit: per day. 0.001 to 20.
   */
  to: number;
  /**
   * How many values of it a grid has, evenly from `from` to `to`. With 1 it is `from`. A Latin hypercube has its own.
   *
   * 1 to 20.
   */
  points: number;
};

/** Mean time a case is infectious, 1/γ. */
export type SweepInfectiousPeriodDays = {
  /**
   * One end of the range.
   *
   * Unit: days. 0.2 to 100.
   */
  from: number;
  /**
   * The other end; the same as `from` where it is not varied.
   *
   * Unit: days. 0.2 to 100.
   */
  to: number;
  /**
   * How many values of it a grid has, evenly from `from` to `to`. With 1 it is `from`. A Latin hypercube has its own.
   *
   * 1 to 20.
   */
  points: number;
};

/** The day from which on the intervention holds. */
export type SweepInterventionDay = {
  /**
   * One end of the range.
   *
   * Unit: days. 0 to 366.
   */
  from: number;
  /**
   * The other end; the same as `from` where it is not varied.
   *
   * Unit: days. 0 to 366.
   */
  to: number;
  /**
   * How many values of it a grid has, evenly from `from` to `to`. With 1 it is `from`. A Latin hypercube has its own.
   *
   * 1 to 20.
   */
  points: number;
};

/** By which share the intervention lowers the contact rate; 0 is none. */
export type SweepReduction = {
  /**
   * One end of the range.
   *
   * 0 to 1.
   */
  from: number;
  /**
   * The other end; the same as `from` where it is not varied.
   *
   * 0 to 1.
   */
  to: number;
  /**
   * How many values of it a grid has, evenly from `from` to `to`. With 1 it is `from`. A Latin hypercube has its own.
   *
   * 1 to 20.
   */
  points: number;
};

/** How far the sweep is. */
export type SweepProgress = {
  /**
   * Members done, failed ones included.
   *
   * 1 to 160000.
   */
  step: number;
  /**
   * How many there are.
   *
   * 1 to 160000.
   */
  total: number;
  /**
   * How much is done, 100 × step / total.
   *
   * Unit: %. 0 to 100.
   */
  pct: number;
  /**
   * How long the rest will take, going by this run so far.
   *
   * Unit: s. At least 0.
   */
  etaS: number;
  /**
   * Epidemics a second in this run so far.
   *
   * Unit: per second. At least 0.
   */
  runsPerS: number;
};

/** All members together; `peakI`, `peakDay` and `finalSize` as in `member`, over all runs. */
export type SweepResult = {
  /**
   * Members of the design, failed ones included.
   *
   * 1 to 160000.
   */
  members: number;
  /**
   * How many of them failed.
   *
   * 0 to 160000.
   */
  failed: number;
  /**
   * The first of those.
   *
   * At most 20 items.
   */
  failures: SweepFailure[];
  /**
   * Epidemics that were run.
   *
   * 1 to 1000000.
   */
  runs: number;
  peakI: SweepSpread;
  peakDay: SweepSpread;
  finalSize: SweepSpread;
  exceedance: SweepExceedance;
  /**
   * The seed used.
   *
   * 0 to 4294967295.
   */
  seed: number;
  /**
   * SHA-256 over the JSON, with sorted keys, of `[[type, data], …]` of the run's `member`, `aggregate` and `progress` events, of which `etaS` and `runsPerS` do not count. The same seed and params give the same digest, on any number of threads, and also where the run went on from a checkpoint.
   *
   * At most 64 characters.
   */
  digest: string;
  /**
   * What the numbers are, and what they are not for.
   *
   * At most 500 characters.
   */
  notice: string;
};

/** A member that failed. */
export type SweepFailure = {
  /**
   * Its number in the design.
   *
   * 0 to 160000.
   */
  index: number;
  /**
   * Why.
   *
   * 1 to 1100 characters.
   */
  error: string;
};

/** A number over runs. */
export type SweepSpread = {
  /** Mean. */
  mean: number;
  /** 5 % quantile. */
  q05: number;
  /** Median. */
  q50: number;
  /** 95 % quantile. */
  q95: number;
};

/** How many runs had a peak beyond `capacity`. Over all members the share is a probability as far as the design says how likely the scenarios are. */
export type SweepExceedance = {
  /**
   * Runs with a peak beyond the capacity.
   *
   * 0 to 1000000.
   */
  above: number;
  /**
   * Of so many.
   *
   * 1 to 1000000.
   */
  runs: number;
  /**
   * above / runs.
   *
   * 0 to 1.
   */
  share: number;
  /**
   * Lower end of its 95 % interval (Wilson), for the chance of the runs.
   *
   * 0 to 1.
   */
  low: number;
  /**
   * Upper end.
   *
   * 0 to 1.
   */
  high: number;
};

/** A job as it stands, the fold of its log. */
export type McmcJob = {
  id: JobId;
  /** The type of the job. */
  type: 'mcmc';
  name?: JobName;
  status: JobStatus;
  /**
   * The number of the current or latest run, from 1; 0 before the first.
   *
   * 0 to 1000000.
   */
  attempt: number;
  params: McmcParams;
  label?: Label;
  owner: Owner;
  /** Whether every caller may follow it and send inputs. */
  shared: boolean;
  createdAt: Time;
  startedAt?: Time;
  finishedAt?: Time;
  firstSeq: Seq;
  lastSeq: Seq;
  progress?: McmcProgress;
  result?: McmcResult;
  error?: Problem;
  links: Links;
  /** Only in the answer to a start that found a job by its name, whose params are not those asked for. */
  paramsDiffer?: true;
};

/** How many chains, and how long. */
export type McmcParams = {
  /**
   * Chains, each from a start and with random numbers of its own. They are compared with each other.
   *
   * 2 to 16.
   */
  chains: number;
  /**
   * Iterations of each chain in which it finds its way and its steps adapt. They are not kept.
   *
   * 200 to 50000.
   */
  warmup: number;
  /**
   * Iterations of each chain after that, which are kept.
   *
   * 100 to 50000.
   */
  iterations: number;
  /**
   * Seed of the random numbers. The same seed and params give the same numbers.
   *
   * 0 to 4294967295.
   */
  seed: number;
};

/** How far all chains together are. */
export type McmcProgress = {
  /**
   * Iterations done, of all chains, warm-up included.
   *
   * 1 to 1600000.
   */
  step: number;
  /**
   * How many there will be.
   *
   * 1 to 1600000.
   */
  total: number;
  /**
   * How much is done, 100 × step / total.
   *
   * Unit: %. 0 to 100.
   */
  pct: number;
};

/** The posterior. */
export type McmcResult = {
  parameters: McmcParameters;
  /**
   * Share of the steps taken, of all that were kept.
   *
   * 0 to 1.
   */
  acceptance: number;
  /**
   * How many draws were kept.
   *
   * 1 to 800000.
   */
  draws: number;
  /**
   * The epidemic day by day, as the posterior has it.
   *
   * At most 100 items.
   */
  fit: McmcFitDay[];
  /**
   * The seed used.
   *
   * 0 to 4294967295.
   */
  seed: number;
  /**
   * SHA-256 over the JSON, with sorted keys, of `[[type, data], …]` of the run's `chain` and `progress` events. The same seed and params give the same digest, on any number of threads, and also where the run went on from a checkpoint.
   *
   * At most 64 characters.
   */
  digest: string;
  /**
   * What the numbers are, and what they are not for.
   *
   * At most 500 characters.
   */
  notice: string;
};

/** What the draws say of each parameter. */
export type McmcParameters = {
  beta: McmcSummary;
  gamma: McmcSummary;
  phi: McmcSummary;
  r0: McmcSummary;
};

/** One parameter, over the draws of the phase so far: in `chain` those of that chain, in the result all. β is the contact rate and γ the rate of recovery, both per day; φ says how precise a count is (its variance is μ + μ²/φ); R0 is β/γ. */
export type McmcSummary = {
  /** Mean. */
  mean: number;
  /**
   * Standard deviation.
   *
   * At least 0.
   */
  sd: number;
  /** 5 % quantile. */
  q05: number;
  /** Median. */
  q50: number;
  /** 95 % quantile. */
  q95: number;
  /**
   * Rank-normalised split R̂ over all chains (Vehtari et al., 2021); below 1.01 they agree. Absent where it cannot be told yet.
   *
   * At least 0.
   */
  rhat?: number;
  /**
   * Bulk effective sample size over all chains, as many independent draws would tell as much. Absent where it cannot be told yet.
   *
   * At least 0.
   */
  ess?: number;
};

/** What the model says of a day, over the draws, and what was counted. The bands are of the expected count; how single counts scatter around it comes on top. */
export type McmcFitDay = {
  /**
   * The day, 1 for 22 January.
   *
   * Unit: days. 1 to 100.
   */
  t: number;
  /**
   * The count.
   *
   * Unit: persons. 0 to 763.
   */
  y: number;
  /**
   * Mean of the expected count.
   *
   * Unit: persons.
   */
  mean: number;
  /**
   * 5 % quantile.
   *
   * Unit: persons.
   */
  q05: number;
  /**
   * Lower quartile.
   *
   * Unit: persons.
   */
  q25: number;
  /**
   * Median.
   *
   * Unit: persons.
   */
  q50: number;
  /**
   * Upper quartile.
   *
   * Unit: persons.
   */
  q75: number;
  /**
   * 95 % quantile.
   *
   * Unit: persons.
   */
  q95: number;
};

/** A job as it stands, the fold of its log. */
export type ReplayJob = {
  id: JobId;
  /** The type of the job. */
  type: 'replay';
  name?: JobName;
  status: JobStatus;
  /**
   * The number of the current or latest run, from 1; 0 before the first.
   *
   * 0 to 1000000.
   */
  attempt: number;
  params: ReplayParams;
  label?: Label;
  owner: Owner;
  /** Whether every caller may follow it and send inputs. */
  shared: boolean;
  createdAt: Time;
  startedAt?: Time;
  finishedAt?: Time;
  firstSeq: Seq;
  lastSeq: Seq;
  result?: ReplayResult;
  error?: Problem;
  links: Links;
  /** Only in the answer to a start that found a job by its name, whose params are not those asked for. */
  paramsDiffer?: true;
};

/** What to tell, and how fast. */
export type ReplayParams = {
  /** A data set of the server. `sunspots-1700-2008`, the mean number of sunspots of each year (NOAA National Geophysical Data Center, the Zürich numbers), `x` is the year. `boarding-school-1978`, boys in bed with influenza in an English boarding school (BMJ 1978, 1:587), `x` is the day, 0 for 22 January. Taken where there are no `values`. */
  dataset?: 'sunspots-1700-2008' | 'boarding-school-1978';
  /**
   * A series of your own. In the place of `dataset`.
   *
   * 1 to 10000 items.
   */
  values?: number[];
  /**
   * Pause between two ticks. With 0 points come as fast as it goes.
   *
   * Unit: ms. 0 to 60000.
   */
  intervalMs: number;
  /**
   * Points a tick.
   *
   * 1 to 1000.
   */
  burst: number;
  /**
   * Pause before the first point, so that whoever wants to see all of it can be there.
   *
   * Unit: ms. 0 to 3600000.
   */
  startDelayMs: number;
  /** Whether it begins again after the last value, until it is cancelled. `index` and `x` go on rising. */
  loop: boolean;
  /** Whether `x` is the moment at which the point was told, to measure how long it is under way. */
  stamp: boolean;
};

/** How it ended. */
export type ReplayResult = {
  /**
   * How many points were told.
   *
   * At least 1.
   */
  points: number;
};

/** A job as it stands, the fold of its log. */
export type TickerJob = {
  id: JobId;
  /** The type of the job. */
  type: 'ticker';
  name?: JobName;
  status: JobStatus;
  /**
   * The number of the current or latest run, from 1; 0 before the first.
   *
   * 0 to 1000000.
   */
  attempt: number;
  params: TickerParams;
  label?: Label;
  owner: Owner;
  /** Whether every caller may follow it and send inputs. */
  shared: boolean;
  createdAt: Time;
  startedAt?: Time;
  finishedAt?: Time;
  firstSeq: Seq;
  lastSeq: Seq;
  result?: EmptyResult;
  error?: Problem;
  links: Links;
  /** Only in the answer to a start that found a job by its name, whose params are not those asked for. */
  paramsDiffer?: true;
};

/** Which shares, and how often. */
export type TickerParams = {
  /**
   * The shares, in the order in which each tick tells them.
   *
   * 1 to 50 items.
   */
  symbols: string[];
  /**
   * Time from one tick to the next.
   *
   * Unit: ms. 20 to 3600000.
   */
  intervalMs: number;
  /**
   * Seed of the random numbers. The same seed and symbols give the same prices.
   *
   * 0 to 4294967295.
   */
  seed: number;
};

/** A job as it stands, the fold of its log. */
export type ChatJob = {
  id: JobId;
  /** The type of the job. */
  type: 'chat';
  name?: JobName;
  status: JobStatus;
  /**
   * The number of the current or latest run, from 1; 0 before the first.
   *
   * 0 to 1000000.
   */
  attempt: number;
  params: ChatParams;
  label?: Label;
  owner: Owner;
  /** Whether every caller may follow it and send inputs. */
  shared: boolean;
  createdAt: Time;
  startedAt?: Time;
  finishedAt?: Time;
  firstSeq: Seq;
  lastSeq: Seq;
  result?: EmptyResult;
  error?: Problem;
  links: Links;
  /** Only in the answer to a start that found a job by its name, whose params are not those asked for. */
  paramsDiffer?: true;
};

/** What the room is for. */
export type ChatParams = {
  /**
   * What it is about, as a heading. Whoever makes the room says it.
   *
   * 1 to 200 characters.
   */
  topic?: string;
};

/** A page of jobs, newest first. */
export type JobList = {
  /**
   * The caller's own and shared ones.
   *
   * At most 1000 items.
   */
  jobs: Job[];
  /**
   * The `page` parameter of the next page; absent on the last one.
   *
   * At most 1024 characters.
   */
  next?: string;
};

/** An event of the log. Those of a type that a client does not know have this form too; it counts them. */
export type UnknownEvent = {
  job: JobId;
  /**
   * The job's type.
   *
   * At most 64 characters.
   */
  jobType: string;
  seq: Seq;
  time: Time;
  /**
   * The event's type.
   *
   * At most 64 characters.
   */
  type: string;
  /** What it tells. */
  data: {
    [k: string]: unknown;
  };
};

/** What was asked for. */
export type EnkfAcceptedData = {
  params: EnkfParams;
  name?: JobName;
  label?: Label;
  owner: Owner;
};

/** What was asked for. */
export type SweepAcceptedData = {
  params: SweepParams;
  name?: JobName;
  label?: Label;
  owner: Owner;
};

/** What was asked for. */
export type McmcAcceptedData = {
  params: McmcParams;
  name?: JobName;
  label?: Label;
  owner: Owner;
};

/** What was asked for. */
export type ReplayAcceptedData = {
  params: ReplayParams;
  name?: JobName;
  label?: Label;
  owner: Owner;
};

/** What was asked for. */
export type TickerAcceptedData = {
  params: TickerParams;
  name?: JobName;
  label?: Label;
  owner: Owner;
};

/** What was asked for. */
export type ChatAcceptedData = {
  params: ChatParams;
  name?: JobName;
  label?: Label;
  owner: Owner;
};

/** The run that began. */
export type StartedData = {
  attempt: Attempt;
  /**
   * Where it runs.
   *
   * 1 to 200 characters.
   */
  worker: string;
  resumedFrom?: Seq;
};

/** A line of the task's own. */
export type LogData = {
  /** How much it matters. */
  level: 'debug' | 'info' | 'warn' | 'error';
  /**
   * The line.
   *
   * At most 8192 characters.
   */
  message: string;
  /** Whatever belongs to it. */
  fields?: {
    [k: string]: unknown;
  };
};

/** The input as accepted. */
export type EnkfTuneInputData = {
  inputId: InputId;
  /** Which of the job type’s inputs it is. */
  name: 'tune';
  data: EnkfTune;
  by: Who;
};

/** A slider move. It takes effect at the next step; of several moves of one slider before a step the last counts. */
export type EnkfTune = {
  /**
   * Factor by which the spread of the forecast is widened before each update.
   *
   * 1 to 2.
   */
  inflation?: number;
  /**
   * How fast the contact rate may drift, the standard deviation of log β per square root of a day.
   *
   * Unit: per √day. 0 to 2.
   */
  sigmaBeta?: number;
  /**
   * Precision of a day's count. Larger means more trust in the data.
   *
   * 0.1 to 10000.
   */
  phi?: number;
};

/** The input as accepted. */
export type ChatSayInputData = {
  inputId: InputId;
  /** Which of the job type’s inputs it is. */
  name: 'say';
  data: ChatSay;
  by: Who;
};

/** Something to say to everyone in the room. */
export type ChatSay = {
  /**
   * What to say. It is told as it is: a page has to show it as text.
   *
   * 1 to 2000 characters.
   */
  text: string;
};

/** Which inputs took effect, and when. Of several runs the latest one's counts. */
export type AppliedData = {
  /**
   * Those that took effect.
   *
   * At most 10000 items.
   */
  inputIds: InputId[];
  /**
   * Those that were overtaken in every field by newer ones before they could.
   *
   * At most 10000 items.
   */
  superseded: InputId[];
  /** The step from which they are in force. */
  step?: number;
  attempt: Attempt;
};

/** Who came. */
export type JoinedData = {
  who: Who;
  /**
   * How many callers follow now.
   *
   * 0 to 1000000.
   */
  count: number;
};

/** Who went. */
export type LeftData = {
  who: Who;
  /**
   * How many callers follow now.
   *
   * 0 to 1000000.
   */
  count: number;
};

/** The run that ended, and when the next may begin. */
export type RetryingData = {
  attempt: Attempt;
  /**
   * How long the job waits before its next run, in ms.
   *
   * 0 to 86400000.
   */
  delayMs: number;
  /**
   * Why the run ended early.
   *
   * 1 to 1024 characters.
   */
  reason: string;
};

/** The result. */
export type EnkfCompletedData = {
  result: EnkfResult;
};

/** The result. */
export type SweepCompletedData = {
  result: SweepResult;
};

/** The result. */
export type McmcCompletedData = {
  result: McmcResult;
};

/** The result. */
export type ReplayCompletedData = {
  result: ReplayResult;
};

/** The result. */
export type TickerCompletedData = {
  result: EmptyResult;
};

/** The result. */
export type ChatCompletedData = {
  result: EmptyResult;
};

/** Why. */
export type FailedData = {
  error: Problem;
};

/** Who cancelled it, and why. */
export type CancelledData = {
  reason?: Reason;
  by?: Who;
};

/** A job to be started. */
export type EnkfStartBody = {
  /** The type of the job. */
  type: 'enkf';
  params: EnkfParamsInput;
  name?: JobName;
  label?: Label;
};

/** What to filter, and how. */
export type EnkfParamsInput = {
  /**
   * Number of ensemble members. More members, less noise from sampling (as one over its square root).
   *
   * 2 to 5000. Default: `200`.
   */
  ensembleSize?: number;
  /**
   * Seed of the random numbers. The same seed, params and inputs give the same numbers.
   *
   * 0 to 4294967295. Default: `1978`.
   */
  seed?: number;
  /**
   * `sir`: susceptible, infectious, removed. `seir`: with a latent compartment before infectious.
   *
   * Default: `sir`.
   */
  model?: 'sir' | 'seir';
  /**
   * Mean time a case is infectious, 1/γ.
   *
   * Unit: days. 0.2 to 100. Default: `2.2`.
   */
  infectiousPeriodDays?: number;
  /**
   * Mean time between infection and becoming infectious. For `seir` only.
   *
   * Unit: days. 0.1 to 100. Default: `1`.
   */
  latentPeriodDays?: number;
  /**
   * Size of the closed population, N.
   *
   * Unit: persons. 10 to 2000000000. Default: `763`.
   */
  population?: number;
  /**
   * Factor by which the spread of the forecast is widened before each update.
   *
   * 1 to 2. Default: `1.02`.
   */
  inflation?: number;
  /**
   * How fast the contact rate may drift, the standard deviation of log β per square root of a day.
   *
   * Unit: per √day. 0 to 2. Default: `0.15`.
   */
  sigmaBeta?: number;
  /**
   * Noise of the model itself, the standard deviation of log I per square root of a day.
   *
   * Unit: per √day. 0 to 2. Default: `0.1`.
   */
  sigmaProcess?: number;
  /**
   * Precision of a day's count; its log has variance 1/φ + 1/(I + 0.5). Larger means more trust in the data.
   *
   * 0.1 to 10000. Default: `20`.
   */
  phi?: number;
  /**
   * The update. `eakf` moves members without randomness, `stochastic` perturbs the observation, `etkf` transforms the whole ensemble.
   *
   * Default: `eakf`.
   */
  method?: 'eakf' | 'stochastic' | 'etkf';
  betaPrior?: EnkfBetaPriorInput;
  I0Prior?: EnkfI0PriorInput;
  /**
   * Whether the infectious period is estimated too; its prior is lognormal then, with median `infectiousPeriodDays` and 0.25 as the standard deviation of its logarithm.
   *
   * Default: `false`.
   */
  estimateInfectiousPeriod?: boolean;
  /**
   * How far beyond the last observation the result forecasts.
   *
   * Unit: days. 0 to 365. Default: `7`.
   */
  horizonDays?: number;
  /** A data set of the server. `boarding-school-1978`, influenza A/H1N1 in an English boarding school of 763 boys, 14 days from 22 January, how many were in bed (BMJ 1978, 1:587, read from a figure; in bed is not infectious). Taken where there are no `observations`. */
  dataset?: 'boarding-school-1978';
  /**
   * A series of your own, the number of cases on each day from day 0 on. In the place of `dataset`.
   *
   * Unit: persons. 2 to 1000 items.
   */
  observations?: number[];
  /**
   * Another name for `observations`.
   *
   * Unit: persons. 2 to 1000 items.
   */
  obs?: number[];
  /**
   * Pause before each step, to watch it. A real run takes milliseconds.
   *
   * Unit: ms. 0 to 60000. Default: `0`.
   */
  delayMs?: number;
};

/**
 * What is thought of the contact rate β on day 0, a lognormal distribution.
 *
 * Default: `{"median":1.7,"sdLog":0.4}`.
 */
export type EnkfBetaPriorInput = {
  /**
   * Its median. Members stay between 0.0001 and 20 a day.
   *
   * Unit: per day. 0.001 to 20. Default: `1.7`.
   */
  median?: number;
  /**
   * The standard deviation of its logarithm.
   *
   * 0 to 3. Default: `0.4`.
   */
  sdLog?: number;
};

/**
 * What is thought of the number of infectious persons on day 0, a lognormal distribution.
 *
 * Default: `{"median":3,"sdLog":0.6}`.
 */
export type EnkfI0PriorInput = {
  /**
   * Its median.
   *
   * Unit: persons. 0.001 to 1000000000. Default: `3`.
   */
  median?: number;
  /**
   * The standard deviation of its logarithm.
   *
   * 0 to 3. Default: `0.6`.
   */
  sdLog?: number;
};

/** A job to be started. */
export type SweepStartBody = {
  /** The type of the job. */
  type: 'sweep';
  params: SweepParamsInput;
  name?: JobName;
  label?: Label;
};

/** Which scenarios, and how they are run. All runs together may tell at most 1,000,000 days. */
export type SweepParamsInput = {
  /**
   * `grid`, every combination of the values of each range. `latinHypercube`, `members` points of which each range is covered evenly.
   *
   * Default: `grid`.
   */
  design?: 'grid' | 'latinHypercube';
  /**
   * Scenarios of a Latin hypercube. A grid has as many as its ranges have combinations.
   *
   * 2 to 2000. Default: `50`.
   */
  members?: number;
  beta?: SweepBetaInput;
  infectiousPeriodDays?: SweepInfectiousPeriodDaysInput;
  interventionDay?: SweepInterventionDayInput;
  reduction?: SweepReductionInput;
  /**
   * `stochastic`, infections and recoveries come one by one, by chance (Gillespie). `ode`, the differential equation that this becomes in a large population; each scenario is run once.
   *
   * Default: `stochastic`.
   */
  model?: 'stochastic' | 'ode';
  /**
   * Runs of each scenario, where chance plays.
   *
   * 1 to 1000. Default: `40`.
   */
  replicates?: number;
  /**
   * Size of the closed population.
   *
   * Unit: persons. 10 to 1000000. Default: `763`.
   */
  population?: number;
  /**
   * Infectious persons on day 0; everyone else is susceptible. At most the population.
   *
   * Unit: persons. 1 to 1000000. Default: `3`.
   */
  initialInfectious?: number;
  /**
   * How far trajectories are told. Epidemics are run to their end.
   *
   * Unit: days. 1 to 366. Default: `30`.
   */
  days?: number;
  /**
   * How many can be infectious at once and be cared for, such as beds.
   *
   * Unit: persons. 0 to 1000000. Default: `250`.
   */
  capacity?: number;
  /**
   * Seed of the random numbers. The same seed and params give the same numbers.
   *
   * 0 to 4294967295. Default: `1978`.
   */
  seed?: number;
};

/**
 * The contact rate β, how many a case infects in a day while everyone else is susceptible.
 *
 * Default: `{"from":1.2,"to":2.2,"points":6}`.
 */
export type SweepBetaInput = {
  /**
   * One end of the range.
   *
   * Unit: per day. 0.001 to 20. Default: `1.2`.
   */
  from?: number;
  /**
   * The other end; the same as `from` where it is not varied.
   *
   * Unit: per day. 0.001 to 20. Default: `2.2`.
   */
  to?: number;
  /**
   * How many values of it a grid has, evenly from `from` to `to`. With 1 it is `from`. A Latin hypercube has its own.
   *
   * 1 to 20. Default: `6`.
   */
  points?: number;
};

/**
 * Mean time a case is infectious, 1/γ.
 *
 * Default: `{"from":2.2,"to":2.2,"points":1}`.
 */
export type SweepInfectiousPeriodDaysInput = {
  /**
   * One end of the range.
   *
   * Unit: days. 0.2 to 100. Default: `2.2`.
   */
  from?: number;
  /**
   * The other end; the same as `from` where it is not varied.
   *
   * Unit: days. 0.2 to 100. Default: `2.2`.
   */
  to?: number;
  /**
   * How many values of it a grid has, evenly from `from` to `to`. With 1 it is `from`. A Latin hypercube has its own.
   *
   * 1 to 20. Default: `1`.
   */
  points?: number;
};

/**
 * The day from which on the intervention holds.
 *
 * Default: `{"from":4,"to":4,"points":1}`.
 */
export type SweepInterventionDayInput = {
  /**
   * One end of the range.
   *
   * Unit: days. 0 to 366. Default: `4`.
   */
  from?: number;
  /**
   * The other end; the same as `from` where it is not varied.
   *
   * Unit: days. 0 to 366. Default: `4`.
   */
  to?: number;
  /**
   * How many values of it a grid has, evenly from `from` to `to`. With 1 it is `from`. A Latin hypercube has its own.
   *
   * 1 to 20. Default: `1`.
   */
  points?: number;
};

/**
 * By which share the intervention lowers the contact rate; 0 is none.
 *
 * Default: `{"from":0,"to":0.6,"points":4}`.
 */
export type SweepReductionInput = {
  /**
   * One end of the range.
   *
   * 0 to 1. Default: `0`.
   */
  from?: number;
  /**
   * The other end; the same as `from` where it is not varied.
   *
   * 0 to 1. Default: `0.6`.
   */
  to?: number;
  /**
   * How many values of it a grid has, evenly from `from` to `to`. With 1 it is `from`. A Latin hypercube has its own.
   *
   * 1 to 20. Default: `4`.
   */
  points?: number;
};

/** A job to be started. */
export type McmcStartBody = {
  /** The type of the job. */
  type: 'mcmc';
  params: McmcParamsInput;
  name?: JobName;
  label?: Label;
};

/** How many chains, and how long. */
export type McmcParamsInput = {
  /**
   * Chains, each from a start and with random numbers of its own. They are compared with each other.
   *
   * 2 to 16. Default: `4`.
   */
  chains?: number;
  /**
   * Iterations of each chain in which it finds its way and its steps adapt. They are not kept.
   *
   * 200 to 50000. Default: `1000`.
   */
  warmup?: number;
  /**
   * Iterations of each chain after that, which are kept.
   *
   * 100 to 50000. Default: `2000`.
   */
  iterations?: number;
  /**
   * Seed of the random numbers. The same seed and params give the same numbers.
   *
   * 0 to 4294967295. Default: `1978`.
   */
  seed?: number;
};

/** A job to be started. */
export type ReplayStartBody = {
  /** The type of the job. */
  type: 'replay';
  params: ReplayParamsInput;
  name?: JobName;
  label?: Label;
};

/** What to tell, and how fast. */
export type ReplayParamsInput = {
  /** A data set of the server. `sunspots-1700-2008`, the mean number of sunspots of each year (NOAA National Geophysical Data Center, the Zürich numbers), `x` is the year. `boarding-school-1978`, boys in bed with influenza in an English boarding school (BMJ 1978, 1:587), `x` is the day, 0 for 22 January. Taken where there are no `values`. */
  dataset?: 'sunspots-1700-2008' | 'boarding-school-1978';
  /**
   * A series of your own. In the place of `dataset`.
   *
   * 1 to 10000 items.
   */
  values?: number[];
  /**
   * Pause between two ticks. With 0 points come as fast as it goes.
   *
   * Unit: ms. 0 to 60000. Default: `100`.
   */
  intervalMs?: number;
  /**
   * Points a tick.
   *
   * 1 to 1000. Default: `1`.
   */
  burst?: number;
  /**
   * Pause before the first point, so that whoever wants to see all of it can be there.
   *
   * Unit: ms. 0 to 3600000. Default: `0`.
   */
  startDelayMs?: number;
  /**
   * Whether it begins again after the last value, until it is cancelled. `index` and `x` go on rising.
   *
   * Default: `false`.
   */
  loop?: boolean;
  /**
   * Whether `x` is the moment at which the point was told, to measure how long it is under way.
   *
   * Default: `false`.
   */
  stamp?: boolean;
};

/** A job to be started. */
export type TickerStartBody = {
  /** The type of the job. */
  type: 'ticker';
  params: TickerParamsInput;
  name?: JobName;
  label?: Label;
};

/** Which shares, and how often. */
export type TickerParamsInput = {
  /**
   * The shares, in the order in which each tick tells them.
   *
   * 1 to 50 items. Default: `["ACME","GLOBEX","INITECH"]`.
   */
  symbols?: string[];
  /**
   * Time from one tick to the next.
   *
   * Unit: ms. 20 to 3600000. Default: `1000`.
   */
  intervalMs?: number;
  /**
   * Seed of the random numbers. The same seed and symbols give the same prices.
   *
   * 0 to 4294967295. Default: `1978`.
   */
  seed?: number;
};

/** A job to be started. */
export type ChatStartBody = {
  /** The type of the job. */
  type: 'chat';
  params: ChatParamsInput;
  name?: JobName;
  label?: Label;
};

/** What the room is for. */
export type ChatParamsInput = {
  /**
   * What it is about, as a heading. Whoever makes the room says it.
   *
   * 1 to 200 characters.
   */
  topic?: string;
};

/** A cancel; the body may be left out. */
export type CancelBody = {
  reason?: Reason;
};

/** An input for a running job. */
export type InputBody = {
  /**
   * Which of the job type's inputs it is.
   *
   * 1 to 64 characters.
   */
  name: string;
  /** The input itself, as the job type has it. */
  data: {
    [k: string]: unknown;
  };
  key?: Key;
};

/** The input was kept as event `seq`. */
export type InputAccepted = {
  inputId: InputId;
  seq: Seq;
};

/** A page of a job's log. */
export type EventPage = {
  /**
   * The events after the cursor that was asked for, in order.
   *
   * At most 1000 items.
   */
  events: JobEvent[];
  next: Cursor;
  /** Whether `next` is at the terminal event, so that nothing more will come. */
  ended: boolean;
  retryAfterMs: RetryAfterMs;
};

/** The job was taken on. Always the first event, seq 1. */
export type EnkfAcceptedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'enkf';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'accepted';
  data: EnkfAcceptedData;
};

/** A run has begun. Once a run; a retried or resumed job has several. */
export type EnkfStartedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'enkf';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'started';
  data: StartedData;
};

/** One day assimilated. */
export type EnkfProgressEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'enkf';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'progress';
  data: EnkfProgress;
};

/** The task says something about its work. */
export type EnkfLogEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'enkf';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'log';
  data: LogData;
};

/** An input was accepted, in order with everything else. */
export type EnkfInputEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'enkf';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'input';
  data: EnkfInputData;
};

/** Inputs took effect. */
export type EnkfAppliedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'enkf';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'applied';
  data: AppliedData;
};

/** The run ended early and the job went back to the queue. */
export type EnkfRetryingEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'enkf';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'retrying';
  data: RetryingData;
};

/** The job is done. Terminal. */
export type EnkfCompletedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'enkf';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'completed';
  data: EnkfCompletedData;
};

/** The job ended with an error. Terminal. */
export type EnkfFailedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'enkf';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'failed';
  data: FailedData;
};

/** The job was cancelled. Terminal. */
export type EnkfCancelledEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'enkf';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'cancelled';
  data: CancelledData;
};

/** The job was taken on. Always the first event, seq 1. */
export type SweepAcceptedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'sweep';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'accepted';
  data: SweepAcceptedData;
};

/** A run has begun. Once a run; a retried or resumed job has several. */
export type SweepStartedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'sweep';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'started';
  data: StartedData;
};

/** How far the sweep is. */
export type SweepProgressEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'sweep';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'progress';
  data: SweepProgress;
};

/** A scenario that is done. `peakI`, the most persons that were infectious at once, and `peakDay`, when that was; `finalSize`, the share of the population that was infected before the epidemic ended, the first cases included. One that failed has an `error`, and none of the numbers. */
export type SweepMemberEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'sweep';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'member';
  data: SweepMember;
};

/** A scenario that is done. `peakI`, the most persons that were infectious at once, and `peakDay`, when that was; `finalSize`, the share of the population that was infected before the epidemic ended, the first cases included. One that failed has an `error`, and none of the numbers. */
export type SweepMember = {
  /**
   * Its number in the design, from 0.
   *
   * 0 to 160000.
   */
  index: number;
  params: SweepScenario;
  peakI?: SweepSpread;
  peakDay?: SweepSpread;
  finalSize?: SweepSpread;
  exceedance?: SweepExceedance;
  /**
   * Infectious persons on day 0, 1, 2, …, the mean over the runs.
   *
   * Unit: persons. 2 to 367 items.
   */
  I?: number[];
  /**
   * Why it failed.
   *
   * 1 to 1100 characters.
   */
  error?: string;
};

/** One point of the design. */
export type SweepScenario = {
  /**
   * The contact rate β.
   *
   * Unit: per day. At least 0.
   */
  beta: number;
  /**
   * Mean time a case is infectious, 1/γ.
   *
   * Unit: days. At least 0.
   */
  infectiousPeriodDays: number;
  /**
   * The day from which on the intervention holds.
   *
   * Unit: days. At least 0.
   */
  interventionDay: number;
  /**
   * By which share it lowers the contact rate.
   *
   * 0 to 1.
   */
  reduction: number;
};

/** All runs so far together. Told up to twenty times, and when all members are done. */
export type SweepAggregateEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'sweep';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'aggregate';
  data: SweepAggregate;
};

/** All runs so far together. Told up to twenty times, and when all members are done. */
export type SweepAggregate = {
  /**
   * Members in it, without failed ones.
   *
   * 1 to 160000.
   */
  members: number;
  /**
   * Their runs.
   *
   * 1 to 1000000.
   */
  runs: number;
  I: SweepBands;
  exceedance: SweepExceedance;
};

/** Quantiles of the infectious persons on day 0, 1, 2, … over runs, each day for itself; q05 to q95 is the 90 % band. */
export type SweepBands = {
  /**
   * 5 % quantile.
   *
   * Unit: persons. 2 to 367 items.
   */
  q05: number[];
  /**
   * Lower quartile.
   *
   * Unit: persons. 2 to 367 items.
   */
  q25: number[];
  /**
   * Median.
   *
   * Unit: persons. 2 to 367 items.
   */
  q50: number[];
  /**
   * Upper quartile.
   *
   * Unit: persons. 2 to 367 items.
   */
  q75: number[];
  /**
   * 95 % quantile.
   *
   * Unit: persons. 2 to 367 items.
   */
  q95: number[];
};

/** The task says something about its work. */
export type SweepLogEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'sweep';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'log';
  data: LogData;
};

/** The run ended early and the job went back to the queue. */
export type SweepRetryingEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'sweep';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'retrying';
  data: RetryingData;
};

/** The job is done. Terminal. */
export type SweepCompletedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'sweep';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'completed';
  data: SweepCompletedData;
};

/** The job ended with an error. Terminal. */
export type SweepFailedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'sweep';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'failed';
  data: FailedData;
};

/** The job was cancelled. Terminal. */
export type SweepCancelledEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'sweep';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'cancelled';
  data: CancelledData;
};

/** The job was taken on. Always the first event, seq 1. */
export type McmcAcceptedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'mcmc';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'accepted';
  data: McmcAcceptedData;
};

/** A run has begun. Once a run; a retried or resumed job has several. */
export type McmcStartedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'mcmc';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'started';
  data: StartedData;
};

/** How far all chains together are. */
export type McmcProgressEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'mcmc';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'progress';
  data: McmcProgress;
};

/** A stretch of one chain, 100 iterations or, where a phase has more than 5,000, a fiftieth of it. */
export type McmcChainEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'mcmc';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'chain';
  data: McmcChain;
};

/** A stretch of one chain, 100 iterations or, where a phase has more than 5,000, a fiftieth of it. */
export type McmcChain = {
  /**
   * The number of the chain, from 1.
   *
   * 1 to 16.
   */
  chain: number;
  /**
   * The iterations that the chain has done, warm-up included.
   *
   * 1 to 100000.
   */
  iteration: number;
  /** Whether the chain still adapts, or its draws are kept. */
  phase: 'warmup' | 'sampling';
  /**
   * Share of the steps taken in this stretch; 0.2 to 0.4 is good.
   *
   * 0 to 1.
   */
  acceptance: number;
  parameters: McmcParameters;
  trace: McmcTrace;
};

/** Where the chain went, ten draws evenly over the stretch, the last of them its last. */
export type McmcTrace = {
  /**
   * β.
   *
   * Unit: per day. At most 10 items.
   */
  beta: number[];
  /**
   * γ.
   *
   * Unit: per day. At most 10 items.
   */
  gamma: number[];
  /**
   * φ.
   *
   * At most 10 items.
   */
  phi: number[];
};

/** The task says something about its work. */
export type McmcLogEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'mcmc';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'log';
  data: LogData;
};

/** The run ended early and the job went back to the queue. */
export type McmcRetryingEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'mcmc';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'retrying';
  data: RetryingData;
};

/** The job is done. Terminal. */
export type McmcCompletedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'mcmc';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'completed';
  data: McmcCompletedData;
};

/** The job ended with an error. Terminal. */
export type McmcFailedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'mcmc';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'failed';
  data: FailedData;
};

/** The job was cancelled. Terminal. */
export type McmcCancelledEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'mcmc';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'cancelled';
  data: CancelledData;
};

/** The job was taken on. Always the first event, seq 1. */
export type ReplayAcceptedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'replay';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'accepted';
  data: ReplayAcceptedData;
};

/** A run has begun. Once a run; a retried or resumed job has several. */
export type ReplayStartedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'replay';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'started';
  data: StartedData;
};

/** One value of the series. */
export type ReplayPointEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'replay';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'point';
  data: ReplayPoint;
};

/** One value of the series. */
export type ReplayPoint = {
  /** The number of the point, from 0. */
  index: number;
  /** Where it stands: what the data set says, or `index`. With `stamp`, the moment it was told, in microseconds since 1970. */
  x: number;
  /** The value. */
  y: number;
};

/** The task says something about its work. */
export type ReplayLogEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'replay';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'log';
  data: LogData;
};

/** The run ended early and the job went back to the queue. */
export type ReplayRetryingEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'replay';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'retrying';
  data: RetryingData;
};

/** The job is done. Terminal. */
export type ReplayCompletedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'replay';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'completed';
  data: ReplayCompletedData;
};

/** The job ended with an error. Terminal. */
export type ReplayFailedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'replay';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'failed';
  data: FailedData;
};

/** The job was cancelled. Terminal. */
export type ReplayCancelledEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'replay';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'cancelled';
  data: CancelledData;
};

/** The job was taken on. Always the first event, seq 1. */
export type TickerAcceptedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'ticker';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'accepted';
  data: TickerAcceptedData;
};

/** A run has begun. Once a run; a retried or resumed job has several. */
export type TickerStartedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'ticker';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'started';
  data: StartedData;
};

/** A price at a tick. */
export type TickerPriceEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'ticker';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'price';
  data: TickerPrice;
};

/** A price at a tick. */
export type TickerPrice = {
  /**
   * The share.
   *
   * At most 12 characters.
   */
  symbol: string;
  /**
   * Its price, to the hundredth.
   *
   * At least 0.01.
   */
  price: number;
  /** How much more that is than at the tick before, or, at the first, than where it began. */
  change: number;
};

/** The task says something about its work. */
export type TickerLogEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'ticker';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'log';
  data: LogData;
};

/** The run ended early and the job went back to the queue. */
export type TickerRetryingEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'ticker';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'retrying';
  data: RetryingData;
};

/** The job is done. Terminal. */
export type TickerCompletedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'ticker';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'completed';
  data: TickerCompletedData;
};

/** The job ended with an error. Terminal. */
export type TickerFailedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'ticker';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'failed';
  data: FailedData;
};

/** The job was cancelled. Terminal. */
export type TickerCancelledEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'ticker';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'cancelled';
  data: CancelledData;
};

/** The job was taken on. Always the first event, seq 1. */
export type ChatAcceptedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'accepted';
  data: ChatAcceptedData;
};

/** A run has begun. Once a run; a retried or resumed job has several. */
export type ChatStartedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'started';
  data: StartedData;
};

/** What somebody said. */
export type ChatMessageEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'message';
  data: ChatMessage;
};

/** What somebody said. */
export type ChatMessage = {
  user: Who;
  /**
   * What was said.
   *
   * 1 to 2000 characters.
   */
  text: string;
};

/** The task says something about its work. */
export type ChatLogEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'log';
  data: LogData;
};

/** An input was accepted, in order with everything else. */
export type ChatInputEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'input';
  data: ChatInputData;
};

/** Inputs took effect. */
export type ChatAppliedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'applied';
  data: AppliedData;
};

/** A caller has begun to follow. */
export type ChatJoinedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'joined';
  data: JoinedData;
};

/** A caller no longer follows. */
export type ChatLeftEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'left';
  data: LeftData;
};

/** The run ended early and the job went back to the queue. */
export type ChatRetryingEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'retrying';
  data: RetryingData;
};

/** The job is done. Terminal. */
export type ChatCompletedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'completed';
  data: ChatCompletedData;
};

/** The job ended with an error. Terminal. */
export type ChatFailedEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'failed';
  data: FailedData;
};

/** The job was cancelled. Terminal. */
export type ChatCancelledEvent = {
  job: JobId;
  /** The type of the job. */
  jobType: 'chat';
  seq: Seq;
  time: Time;
  /** The type of the event. */
  type: 'cancelled';
  data: CancelledData;
};

/** A page of several jobs' logs. */
export type ManyEventPage = {
  /**
   * Events of the jobs asked for; in order within each job.
   *
   * At most 1000 items.
   */
  events: JobEvent[];
  /**
   * The cursor of the next page. Opaque; good for the same list of jobs only.
   *
   * At most 1024 characters.
   */
  next: string;
  /** Whether every job's terminal event has been passed. */
  ended: boolean;
  retryAfterMs: RetryAfterMs;
  /**
   * Jobs that are not there, `job` in each.
   *
   * At most 100 items.
   */
  problems?: Problem[];
  /**
   * Jobs whose cursor could not be gone on from.
   *
   * At most 100 items.
   */
  gaps?: Gap[];
  /**
   * In a page that was asked for without a cursor of the list, where each job begins, in the order of the list.
   *
   * At most 100 items.
   */
  from?: Cursor[];
  /**
   * Jobs whose terminal event has been passed, whether in this page or before.
   *
   * At most 100 items.
   */
  ends?: End[];
};

/** Events are missing between the cursor asked for and the events that come next. */
export type Gap = {
  type: 'gap';
  job: JobId;
  /** `trimmed`: retention dropped them. `rewritten`: the log was restored from an older copy, what the client holds is not part of it. */
  reason: 'trimmed' | 'rewritten';
  /** The seq that was to be gone on after. */
  requested: number;
  earliest: Seq;
  /** How many events are lost for good; absent where it cannot be known. */
  lost?: number;
};

/** The job's terminal event has been sent; its subscription is over. */
export type End = {
  type: 'end';
  job: JobId;
  lastSeq: Seq;
};

/** Asks for a ticket that is good for some jobs. */
export type TicketForJobsBody = {
  /**
   * Their ids.
   *
   * 1 to 100 items.
   */
  jobs: JobRef[];
};

/** Asks for a ticket that is good for all that the caller may read. */
export type TicketForAllBody = {
  /** All of them. */
  all: true;
};

/** A short-lived, read-only key for places that cannot set a header. */
export type Ticket = {
  /**
   * Goes into `?ticket=` as it is.
   *
   * At most 8192 characters.
   */
  ticket: string;
  expiresAt: Time;
};

/** A token that is no longer to be taken. */
export type RevocationBody = {
  /**
   * The token's `jti` claim.
   *
   * 1 to 255 characters.
   */
  jti: string;
  /** The token's `exp` claim, in seconds since 1970; until then it is remembered. One that is past is refused. */
  exp: number;
};

/** Asks which protocol and features the server has. */
export type HelloCommand = {
  id: CommandId;
  type: 'hello';
};

/** Says who is calling, or renews the token in place. Holds back what comes after it. */
export type AuthCommand = {
  id: CommandId;
  type: 'auth';
  /**
   * A JWT; on a server without auth `guest:<name>`.
   *
   * 1 to 8192 characters.
   */
  token: string;
};

/** Starts a job. */
export type EnkfStartCommand = {
  id: CommandId;
  type: 'start';
  /** The type of the job. */
  jobType: 'enkf';
  params: EnkfParamsInput;
  name?: JobName;
  label?: Label;
  idempotencyKey?: Key;
  /** Follow the job at once. */
  subscribe?: boolean;
  after?: After;
};

/** Starts a job. */
export type SweepStartCommand = {
  id: CommandId;
  type: 'start';
  /** The type of the job. */
  jobType: 'sweep';
  params: SweepParamsInput;
  name?: JobName;
  label?: Label;
  idempotencyKey?: Key;
  /** Follow the job at once. */
  subscribe?: boolean;
  after?: After;
};

/** Starts a job. */
export type McmcStartCommand = {
  id: CommandId;
  type: 'start';
  /** The type of the job. */
  jobType: 'mcmc';
  params: McmcParamsInput;
  name?: JobName;
  label?: Label;
  idempotencyKey?: Key;
  /** Follow the job at once. */
  subscribe?: boolean;
  after?: After;
};

/** Starts a job. */
export type ReplayStartCommand = {
  id: CommandId;
  type: 'start';
  /** The type of the job. */
  jobType: 'replay';
  params: ReplayParamsInput;
  name?: JobName;
  label?: Label;
  idempotencyKey?: Key;
  /** Follow the job at once. */
  subscribe?: boolean;
  after?: After;
};

/** Starts a job. */
export type TickerStartCommand = {
  id: CommandId;
  type: 'start';
  /** The type of the job. */
  jobType: 'ticker';
  params: TickerParamsInput;
  name?: JobName;
  label?: Label;
  idempotencyKey?: Key;
  /** Follow the job at once. */
  subscribe?: boolean;
  after?: After;
};

/** Starts a job. */
export type ChatStartCommand = {
  id: CommandId;
  type: 'start';
  /** The type of the job. */
  jobType: 'chat';
  params: ChatParamsInput;
  name?: JobName;
  label?: Label;
  idempotencyKey?: Key;
  /** Follow the job at once. */
  subscribe?: boolean;
  after?: After;
};

/** Follows a job. */
export type SubscribeCommand = {
  id: CommandId;
  type: 'subscribe';
  job: JobRef;
  after?: After;
  /** The server may put several events into one frame. */
  batch?: boolean;
};

/** Stops following a job. The job goes on. */
export type UnsubscribeCommand = {
  id: CommandId;
  type: 'unsubscribe';
  job: JobRef;
};

/** Sends an input into a running job. */
export type InputCommand = {
  id: CommandId;
  type: 'input';
  job: JobRef;
  /**
   * Which of the job type's inputs it is.
   *
   * 1 to 64 characters.
   */
  name: string;
  /** The input itself, as the job type has it. */
  data: {
    [k: string]: unknown;
  };
  key?: Key;
};

/** Cancels a job. The only thing that does. */
export type CancelCommand = {
  id: CommandId;
  type: 'cancel';
  job: JobRef;
  reason?: Reason;
};

/** Asks for a sign of life. The one command that may come without an id. */
export type PingCommand = {
  id?: CommandId;
  type: 'ping';
};

/** What the server speaks. */
export type HelloReply = {
  id: CommandId;
  type: 'reply';
  to: 'hello';
  ok: true;
  data: HelloAnswer;
};

/** The protocol and what the server has of it. */
export type HelloAnswer = {
  /**
   * `jobwire.v1`.
   *
   * At most 64 characters.
   */
  protocol: string;
  features: Features;
};

/** Who the server takes the caller for. */
export type AuthReply = {
  id: CommandId;
  type: 'reply';
  to: 'auth';
  ok: true;
  data: AuthAnswer;
};

/** The caller. */
export type AuthAnswer = {
  owner: Owner;
  /**
   * What it may do.
   *
   * At most 100 items.
   */
  scopes: Scope[];
  expiresAt?: Time;
  features: Features;
};

/** The job was started, or found. */
export type StartReply = {
  id: CommandId;
  type: 'reply';
  to: 'start';
  ok: true;
  data: StartAnswer;
};

/** The job. */
export type StartAnswer = {
  job: Job;
  /** False where the idempotency key or the name found a job that was there. */
  created: boolean;
  /** The job was found by its name, and its params are not those asked for. */
  paramsDiffer?: true;
};

/** The subscription is made; its events come next. */
export type SubscribeReply = {
  id: CommandId;
  type: 'reply';
  to: 'subscribe';
  ok: true;
  data: SubscribeAnswer;
};

/** Where the subscription begins. */
export type SubscribeAnswer = {
  job: JobId;
  from: Cursor;
  lastSeq: Seq;
};

/** The subscription is over; nothing of that job comes any more. */
export type UnsubscribeReply = {
  id: CommandId;
  type: 'reply';
  to: 'unsubscribe';
  ok: true;
  data: UnsubscribeAnswer;
};

/** The job no longer followed. */
export type UnsubscribeAnswer = {
  job: JobId;
};

/** The input was kept. */
export type InputReply = {
  id: CommandId;
  type: 'reply';
  to: 'input';
  ok: true;
  data: InputAccepted;
};

/** The cancel was taken; the job ends as `cancelled`, unless it had ended before. */
export type CancelReply = {
  id: CommandId;
  type: 'reply';
  to: 'cancel';
  ok: true;
  data: CancelAnswer;
};

/** The job as it stands. */
export type CancelAnswer = {
  job: Job;
  /** The job had ended before. */
  ended: boolean;
};

/** The command was not carried out. The connection stays open. */
export type HelloRefusal = {
  id: CommandId;
  type: 'reply';
  /** The command it answers; `unknown` where its type is not one. */
  to: 'hello';
  ok: false;
  error: Problem;
};

/** The command was not carried out. The connection stays open. */
export type AuthRefusal = {
  id: CommandId;
  type: 'reply';
  /** The command it answers; `unknown` where its type is not one. */
  to: 'auth';
  ok: false;
  error: Problem;
};

/** The command was not carried out. The connection stays open. */
export type StartRefusal = {
  id: CommandId;
  type: 'reply';
  /** The command it answers; `unknown` where its type is not one. */
  to: 'start';
  ok: false;
  error: Problem;
};

/** The command was not carried out. The connection stays open. */
export type SubscribeRefusal = {
  id: CommandId;
  type: 'reply';
  /** The command it answers; `unknown` where its type is not one. */
  to: 'subscribe';
  ok: false;
  error: Problem;
};

/** The command was not carried out. The connection stays open. */
export type UnsubscribeRefusal = {
  id: CommandId;
  type: 'reply';
  /** The command it answers; `unknown` where its type is not one. */
  to: 'unsubscribe';
  ok: false;
  error: Problem;
};

/** The command was not carried out. The connection stays open. */
export type InputRefusal = {
  id: CommandId;
  type: 'reply';
  /** The command it answers; `unknown` where its type is not one. */
  to: 'input';
  ok: false;
  error: Problem;
};

/** The command was not carried out. The connection stays open. */
export type CancelRefusal = {
  id: CommandId;
  type: 'reply';
  /** The command it answers; `unknown` where its type is not one. */
  to: 'cancel';
  ok: false;
  error: Problem;
};

/** The command was not carried out. The connection stays open. */
export type UnknownRefusal = {
  id: CommandId;
  type: 'reply';
  /** The command it answers; `unknown` where its type is not one. */
  to: 'unknown';
  ok: false;
  error: Problem;
};

/** A sign of life. */
export type Heartbeat = {
  type: 'heartbeat';
  time: Time;
  /**
   * In the first one of a stream of many jobs, where each begins, in the order of the list.
   *
   * At most 100 items.
   */
  from?: Cursor[];
};

/** The server is about to close the connection; come back after a while. */
export type Goaway = {
  type: 'goaway';
  /**
   * Why, as a word.
   *
   * At most 64 characters.
   */
  reason: string;
  retryAfterMs: RetryAfterMs;
};

/** The last of the jobs of this stream has ended. */
export type EndOfStream = {
  type: 'end';
};

/** A problem that belongs to no reply, or says why the connection is about to be closed. The fields of a Problem, with the message's type in the place of the problem's address. */
export type ProblemMessage = {
  type: 'problem';
  /**
   * The error in a few words, the same for each code.
   *
   * At most 200 characters.
   */
  title: string;
  /**
   * The HTTP status; 500 for errors that are never told over HTTP.
   *
   * 400 to 599.
   */
  status: number;
  /**
   * What went wrong, where, and what to do.
   *
   * At most 4096 characters.
   */
  detail: string;
  code: ProblemCode;
  /**
   * The fields that do not fit.
   *
   * At most 100 items.
   */
  errors?: FieldError[];
  retryAfterMs?: RetryAfterMs;
  job?: JobRef;
  earliest?: Seq;
  lastSeq?: Seq;
  /**
   * The number under which the server logged it.
   *
   * At most 200 characters.
   */
  requestId?: string;
};

/** The answer to a ping. */
export type Pong = {
  type: 'pong';
  id?: CommandId;
};

/** Several events in one frame, in order. */
export type Batch = {
  type: 'batch';
  /**
   * The events, each exactly as it is alone.
   *
   * 1 to 100000 items.
   */
  events: JobEvent[];
};

/** The live list begins; forget what was shown. */
export type ListReset = {
  type: 'reset';
};

/** A job of the live list, new or changed. */
export type ListJob = {
  type: 'job';
  job: Job;
};

/** The live list is complete as of now; what follows are changes. */
export type ListReady = {
  type: 'ready';
  /** How many jobs match, also those beyond `limit`. */
  total: number;
};

/** A job is not shown any more; it no longer matches, was deleted, or newer ones took its place. */
export type ListRemoved = {
  type: 'removed';
  id: JobId;
};
/** Whatever a client sends over WebSocket; narrow on `type`. */
export type ClientMessage =
  | HelloCommand
  | AuthCommand
  | EnkfStartCommand
  | SweepStartCommand
  | McmcStartCommand
  | ReplayStartCommand
  | TickerStartCommand
  | ChatStartCommand
  | SubscribeCommand
  | UnsubscribeCommand
  | InputCommand
  | CancelCommand
  | PingCommand;

/** Whatever the server sends over WebSocket: what has a `seq` is an event of a log. */
export type ServerMessage =
  | JobEvent
  | HelloReply
  | AuthReply
  | StartReply
  | SubscribeReply
  | UnsubscribeReply
  | InputReply
  | CancelReply
  | HelloRefusal
  | AuthRefusal
  | StartRefusal
  | SubscribeRefusal
  | UnsubscribeRefusal
  | InputRefusal
  | CancelRefusal
  | UnknownRefusal
  | Pong
  | Batch
  | Heartbeat
  | Gap
  | Goaway
  | End
  | ProblemMessage;

/** The types of each job type, by its name: params as kept and as sent, own events, inputs, result, all its events, its snapshot. */
export interface JobTypeMap {
  /** Ensemble Kalman filter for an epidemic */
  enkf: {
    params: EnkfParams;
    paramsInput: EnkfParamsInput;
    events: { progress: EnkfProgress };
    inputs: { tune: EnkfTune };
    result: EnkfResult;
    event: EnkfEvent;
    job: EnkfJob;
  };
  /** Scenarios and parameter sweeps */
  sweep: {
    params: SweepParams;
    paramsInput: SweepParamsInput;
    events: { progress: SweepProgress; member: SweepMember; aggregate: SweepAggregate };
    inputs: {  };
    result: SweepResult;
    event: SweepEvent;
    job: SweepJob;
  };
  /** Bayes on the same outbreak */
  mcmc: {
    params: McmcParams;
    paramsInput: McmcParamsInput;
    events: { progress: McmcProgress; chain: McmcChain };
    inputs: {  };
    result: McmcResult;
    event: McmcEvent;
    job: McmcJob;
  };
  /** A recorded series, told again */
  replay: {
    params: ReplayParams;
    paramsInput: ReplayParamsInput;
    events: { point: ReplayPoint };
    inputs: {  };
    result: ReplayResult;
    event: ReplayEvent;
    job: ReplayJob;
  };
  /** Prices that move */
  ticker: {
    params: TickerParams;
    paramsInput: TickerParamsInput;
    events: { price: TickerPrice };
    inputs: {  };
    result: EmptyResult;
    event: TickerEvent;
    job: TickerJob;
  };
  /** A room to talk in */
  chat: {
    params: ChatParams;
    paramsInput: ChatParamsInput;
    events: { message: ChatMessage };
    inputs: { say: ChatSay };
    result: EmptyResult;
    event: ChatEvent;
    job: ChatJob;
  };
}
