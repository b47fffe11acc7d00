// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

import type { JobTypeName } from './types.ts';

/** One place where a value does not fit its schema. */
export interface Violation {
  /** A JSON pointer to the place; to a missing or unknown field itself. Empty: the value as a whole. */
  pointer: string;
  /** What is wrong, to be put behind the name of the place: "must be at least 2". */
  message: string;
}

// Every check answers the violations it found, none for a value that fits; at most 20.

/** Params as a caller sends them. Fills in defaults and renames aliases, in place: what fits is complete afterwards. */
export function checkParams(type: JobTypeName, value: unknown): Violation[];

/** The data of an input of a job type. An input that the job type does not have is a violation. */
export function checkInput(type: JobTypeName, name: string, data: unknown): Violation[];

/** The data of an event that is about to be kept, strictly. An event type that the job type does not have is a violation. */
export function checkEventData(type: JobTypeName, eventType: string, data: unknown): Violation[];

/** The result of a job, strictly. */
export function checkResult(type: JobTypeName, value: unknown): Violation[];

/** A frame from a client, params of a start included: their defaults are filled in, in place. */
export function checkCommand(value: unknown): Violation[];

/** The body of a request, params of a start included: their defaults are filled in, in place. */
export function checkBody(name: 'start' | 'cancel' | 'input' | 'tickets' | 'revocations', value: unknown): Violation[];

/** A job as the server sends it. Fields and names that are not known pass, for a newer server may send them. */
export function checkJob(value: unknown): Violation[];

/** A page of jobs as the server sends it; as tolerant as `checkJob`. */
export function checkJobList(value: unknown): Violation[];

/** A page of a log as the server sends it, its events included; as tolerant as `checkServerMessage`. */
export function checkEventPage(value: unknown): Violation[];

/** A page of several logs as the server sends it; the same. */
export function checkManyEventPage(value: unknown): Violation[];

/** An event as the server sends it; one of an unknown type passes where it has the form that all events have. */
export function checkEvent(value: unknown): Violation[];

/**
 * A message from the server: an event, a reply, or a control message. Fields that are not known pass. So does a message
 * of an unknown `type`, and an event of an unknown type where it has the form that all events have.
 */
export function checkServerMessage(value: unknown): Violation[];
