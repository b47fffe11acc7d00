import type { UnknownEvent, Violation } from '../../generated/protocol/index.ts';
import type { EventMessage } from './transports/transport.ts';

/** The types of one job type, as `JobTypeMap` of the generated protocol has them. */
export interface JobKind {
  readonly paramsInput: object;
  readonly inputs: object;
  readonly result: object;
  readonly event: { readonly seq: number; readonly time: string; readonly type: string };
  readonly job: object;
}

/** What is known of each job type. */
export interface JobChecks {
  checkParams(type: string, params: unknown): Violation[];
  checkInput(type: string, name: string, data: unknown): Violation[];
  /** Whether an event is of a type that the contract has, and its data as the contract says. */
  isKnown(event: EventMessage): boolean;
}

/**
 * What the generated surface hands to the runtime: the job types that it was generated from. They are loaded when the
 * first run needs them; where they cannot be, the server's own checks have to do.
 */
export type Contract = () => Promise<JobChecks | undefined>;

/** An event that this version does not know: its type is newer, or its data is not what the contract says. */
export interface UnrecognizedEvent {
  readonly type: 'unknown';
  readonly job: string;
  readonly jobType: string;
  readonly seq: number;
  readonly time: string;
  /** The event as it came. */
  readonly event: UnknownEvent;
}

/** An event as the app gets it: untouched where the contract has it, else wrapped as `unknown`. */
export function recognize(checks: JobChecks | undefined, event: EventMessage): EventMessage | UnrecognizedEvent {
  if (!checks || checks.isKnown(event)) return event;
  const { job, jobType, seq, time } = event;
  return { type: 'unknown', job, jobType, seq, time, event: event as UnknownEvent };
}
