/**
 * The layout of an event in the log.
 *
 * An event is written once, as bytes, and those bytes are what every transport sends. Its JSON therefore has one fixed
 * order of fields and no white space, so that the few facts the server needs (time, type, data) stand at known places
 * and are never parsed out of JSON on the way to a reader:
 *
 *     {"job":"<uuid>","jobType":"enkf","seq":17,"time":"2026-11-21T09:00:00.000Z","type":"progress","data":{…}}
 *     └──────────── head ───────────────────┘└┬┘└──────────────────────────── tail ─────────────────────────────┘
 *                                            seq
 *
 * Whoever makes an event (a task's thread, the service) makes its tail; the engine alone knows the seq, and puts head,
 * seq and tail together as it keeps them. In memory and on disk each event is followed by one newline, which JSON text
 * never holds unescaped.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Largest event in bytes, its JSON without the newline (protocol.md, "Event"). */
export const MAX_EVENT_BYTES = 256 * 1024;

/** Bytes kept free for the head and a 16-digit seq when a tail is measured: 65 + 64 for the longest job type's name + 16. */
export const HEAD_ALLOWANCE = 145;

/** Offset of the 24 characters of the time within a tail: after `,"time":"`. */
export const TAIL_TIME_AT = 9;

/** Offset of the type within a tail: after `,"time":"2026-11-21T09:00:00.000Z","type":"`. */
export const TAIL_TYPE_AT = 43;

const NEWLINE = 10;
const QUOTE = 34;

/** Event types that end a job; each job has exactly one of them, as its last event. */
export const TERMINAL_TYPES = ['completed', 'failed', 'cancelled'] as const;
export type TerminalType = (typeof TERMINAL_TYPES)[number];

export function isTerminal(type: string): type is TerminalType {
  return type === 'completed' || type === 'failed' || type === 'cancelled';
}

/** The part of an event's JSON before its seq; the same for all events of one job. */
export function eventHead(job: string, jobType: string): string {
  return `{"job":"${job}","jobType":"${jobType}","seq":`;
}

/**
 * The part of an event's JSON after its seq, with the newline that follows the event.
 *
 * @param time milliseconds since 1970
 * @param type an event type of the catalogue: it needs no escaping
 * @param data the event's data as JSON text (an object), as `JSON.stringify` gives it
 */
export function eventTail(time: number, type: string, data: string): string {
  return `,"time":"${isoTime(time)}","type":"${type}","data":${data}}\n`;
}

// Events come in batches of one time, and writing a time costs more than all the rest of a tail.
let lastTime = Number.NaN;
let lastIso = '';

/** A time as events and heartbeats say it: RFC 3339, UTC, with milliseconds. @param time milliseconds since 1970 */
export function isoTime(time: number): string {
  if (time !== lastTime) {
    lastIso = new Date(time).toISOString();
    lastTime = time;
  }
  return lastIso;
}

/**
 * Events on their way into the log, as bytes: their tails one after another. They have no seq yet.
 * `tails` and `ends` may be transferred between threads.
 */
export interface DraftBatch {
  /** The tails, each ended by a newline. */
  readonly tails: Uint8Array;
  /** Where each tail ends in `tails` (after its newline); its length is the number of events. */
  readonly ends: Uint32Array;
}

/** Puts tails into one batch. */
export function draftBatch(tails: readonly string[]): DraftBatch {
  const ends = new Uint32Array(tails.length);
  const bytes = encoder.encode(tails.join(''));
  let end = -1;
  for (let i = 0; i < tails.length; i++) {
    end = bytes.indexOf(NEWLINE, end + 1);
    ends[i] = end + 1;
  }
  return { tails: bytes, ends };
}

/** The type of the event whose tail begins at `start` of `bytes`. */
export function tailType(bytes: Uint8Array, start: number): string {
  const from = start + TAIL_TYPE_AT;
  return decoder.decode(bytes.subarray(from, bytes.indexOf(QUOTE, from)));
}

/** The time, in milliseconds since 1970, of the event whose tail begins at `start` of `bytes`. */
export function tailTime(bytes: Uint8Array, start: number): number {
  const from = start + TAIL_TIME_AT;
  return Date.parse(decoder.decode(bytes.subarray(from, from + 24)));
}

/** The data, as JSON text, of the event whose tail is `bytes[start, end)` (`end` after its newline). */
export function tailData(bytes: Uint8Array, start: number, end: number): string {
  const typeEnd = bytes.indexOf(QUOTE, start + TAIL_TYPE_AT);
  return decoder.decode(bytes.subarray(typeEnd + 9, end - 2)); // 9: `","data":` less its first quote; 2: `}\n`
}
