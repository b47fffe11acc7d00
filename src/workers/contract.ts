import {
  checkEventData,
  checkResult,
  type JobTypeName,
  jobTypes,
  type Violation,
} from '../../generated/protocol/index.ts';
import { packCheckpoint } from '../log/checkpoint.ts';
import { HEAD_ALLOWANCE, MAX_EVENT_BYTES } from '../log/event.ts';
import { findNotIJson } from './ijson.ts';
import type { Failure } from './messages.ts';

/** Bytes of a tail around its data: `,"time":"…","type":"…","data":…}`, with the longest name a type may have. */
const TAIL_ALLOWANCE = 120;

const MAX_DATA_BYTES = MAX_EVENT_BYTES - HEAD_ALLOWANCE - TAIL_ALLOWANCE;

/** A task handed out what its job type's contract does not allow: its run fails, and says what and where. */
export class BrokenContract extends Error {
  override readonly name = 'BrokenContract';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.detail);
    this.failure = failure;
  }
}

/** Event types of the server that tasks make; all its others tell what happened to the job, and are its own to write. */
const MADE_BY_TASKS: readonly string[] = ['applied', 'log'];

/**
 * Checks an event's data, once, before it is kept, and writes it down.
 * @returns the data as JSON text
 * @throws BrokenContract `task-broke-contract`, `event-too-large`
 */
export function encodeData(type: JobTypeName, eventType: string, data: unknown): string {
  const subject = `The task's event "${eventType}"`;
  if (!jobTypes[type].events.includes(eventType) && !MADE_BY_TASKS.includes(eventType)) {
    throw brokenContract(subject, [
      { pointer: '/type', message: `must be one of ${jobTypes[type].events.join(', ')}` },
    ]);
  }
  refuse(subject, checkEventData(type, eventType, data));
  return encode(subject, data);
}

/** Checks a task's result as `encodeData` does an event; it has to fit into its `completed` event. */
export function encodeResult(type: JobTypeName, result: unknown): string {
  const subject = "The task's result";
  refuse(subject, checkResult(type, result));
  return encode(subject, result);
}

/** Packs a task's checkpoint. It may hold whatever can be cloned, typed arrays and maps too. */
export function encodeCheckpoint(eventType: string, state: unknown, inputsTo: number): Uint8Array<ArrayBuffer> {
  try {
    return packCheckpoint(state, inputsTo);
  } catch (error) {
    const violation = { pointer: '/checkpoint', message: `must be cloneable: ${(error as Error).message}` };
    throw brokenContract(`The checkpoint of the task's event "${eventType}"`, [violation]);
  }
}

function brokenContract(subject: string, violations: readonly Violation[]): BrokenContract {
  const errors = violations.slice(0, 20).map(({ pointer, message }) => ({
    pointer: pointer.slice(0, 2048).toWellFormed(),
    message: message.slice(0, 1024).toWellFormed(),
  }));
  const first = errors[0]!;
  const detail = `${subject} does not fit its schema: ${first.pointer || 'it'} ${first.message}.`;
  return new BrokenContract({ code: 'task-broke-contract', detail, errors });
}

function refuse(subject: string, violations: readonly Violation[]): void {
  if (violations.length > 0) throw brokenContract(subject, violations);
}

function encode(subject: string, value: unknown): string {
  const flaw = findNotIJson(value);
  if (flaw) throw brokenContract(subject, [flaw]);
  const json = JSON.stringify(value);
  // A UTF-16 unit is at most three bytes of UTF-8: short texts need no counting.
  if (json.length * 3 > MAX_DATA_BYTES) refuseLarge(subject, Buffer.byteLength(json));
  return json;
}

function refuseLarge(subject: string, bytes: number): void {
  if (bytes <= MAX_DATA_BYTES) return;
  const detail = `${subject} has ${bytes} bytes; an event may have ${MAX_EVENT_BYTES} with what stands around its data.`;
  throw new BrokenContract({ code: 'event-too-large', detail });
}
