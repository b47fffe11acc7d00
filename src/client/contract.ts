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

/** What the generated surface hands to the runtime: the contract it was generated from. */
export interface Contract {
  readonly jobTypes: { readonly [type: string]: { readonly events: readonly string[] } };
  checkParams(type: string, params: unknown): Violation[];
  checkInput(type: string, name: string, data: unknown): Violation[];
  checkServerMessage(message: unknown): Violation[];
}

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

const EVERY_JOB = 'accepted started progress log input applied joined left retrying completed failed cancelled'.split(
  ' ',
);

/** An event as the app gets it: untouched where the contract has it, else wrapped as `unknown`. */
export function recognize(contract: Contract, event: EventMessage): EventMessage | UnrecognizedEvent {
  const info = contract.jobTypes[event.jobType];
  const isKnown = info && (EVERY_JOB.includes(event.type) || info.events.includes(event.type));
  if (isKnown && contract.checkServerMessage(event).length === 0) return event;
  const { job, jobType, seq, time } = event;
  return { type: 'unknown', job, jobType, seq, time, event: event as UnknownEvent };
}
