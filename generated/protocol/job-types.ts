// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

import type { JobTypeName } from './types.ts';

/** What is registered about a job type, with defaults filled in. Times in ms. */
export interface JobTypeInfo {
  readonly name: JobTypeName;
  readonly summary: string;
  /** Open to every caller; jobs may carry a name. */
  readonly shared: boolean;
  /** Who follows is told by `joined` and `left` events. */
  readonly presence: boolean;
  /** Runs until it is cancelled: progress has no total. */
  readonly endless: boolean;
  /** A new run goes on where the last checkpoint was made. */
  readonly checkpoints: boolean;
  /** How many runs may fail before the job does; the pause between two doubles, up to 60 s. */
  readonly retry: { readonly attempts: number; readonly backoffMs: number };
  /** The longest a run may take; absent: no limit. */
  readonly timeoutMs?: number;
  /** How many events are kept, and for how long. */
  readonly retention?: { readonly events?: number; readonly ageMs?: number };
  /** Its own event types. */
  readonly events: readonly string[];
  /** Its inputs. */
  readonly inputs: readonly string[];
}

/** The job types of this contract, by name. */
export const jobTypes: { readonly [T in JobTypeName]: JobTypeInfo } = {
  enkf: {
    name: "enkf",
    summary: "Ensemble Kalman filter for an epidemic",
    shared: false,
    presence: false,
    endless: false,
    checkpoints: true,
    retry: {"attempts":1,"backoffMs":1000},
    events: ["progress"],
    inputs: ["tune"],
  },
  sweep: {
    name: "sweep",
    summary: "Scenarios and parameter sweeps",
    shared: false,
    presence: false,
    endless: false,
    checkpoints: true,
    retry: {"attempts":1,"backoffMs":1000},
    events: ["progress","member","aggregate"],
    inputs: [],
  },
  mcmc: {
    name: "mcmc",
    summary: "Bayes on the same outbreak",
    shared: false,
    presence: false,
    endless: false,
    checkpoints: true,
    retry: {"attempts":1,"backoffMs":1000},
    events: ["progress","chain"],
    inputs: [],
  },
  replay: {
    name: "replay",
    summary: "A recorded series, told again",
    shared: false,
    presence: false,
    endless: false,
    checkpoints: true,
    retry: {"attempts":1,"backoffMs":1000},
    events: ["point"],
    inputs: [],
  },
  ticker: {
    name: "ticker",
    summary: "Prices that move",
    shared: true,
    presence: false,
    endless: true,
    checkpoints: true,
    retry: {"attempts":1,"backoffMs":1000},
    retention: {"events":10000},
    events: ["price"],
    inputs: [],
  },
  chat: {
    name: "chat",
    summary: "A room to talk in",
    shared: true,
    presence: true,
    endless: true,
    checkpoints: true,
    retry: {"attempts":1,"backoffMs":1000},
    retention: {"events":10000},
    events: ["message"],
    inputs: ["say"],
  },
};
