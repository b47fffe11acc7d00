import { createHash } from 'node:crypto';
import { formatCursor, type Position } from '../log/cursor.ts';

/**
 * The cursor of a list of jobs (protocol.md, "Many jobs"): opaque to clients, at most 1 KiB for 100 jobs. It is made of a
 * check of the list, whose turn comes next, and ten characters a job, which say where that job's events go on:
 *
 *     6 characters  the beginning of the SHA-256 of the ids
 *     2 characters  the index of the job that is read first for the next page
 *     10 each       60 bits: 0, seq (39 bits), time modulo 2^20 ms · 1, seq (53 bits), time modulo 2^6 ms
 *
 * A job that was told as not being there has ten `_`. A time of 0 is none.
 */

const CHECK_LENGTH = 6;
const HEAD_LENGTH = CHECK_LENGTH + 2;
const PART_LENGTH = 10;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How many bits of a part are its time, where the seq is small and where it is not. */
const TIME_BITS = { small: 20, large: 6 };
const SMALL_SEQS = 2 ** 39;
const HALF = 2 ** 30;
const LARGE_FLAG = HALF / 2;

/** Stands for a job that is not there; where a job's events go on else. */
export type ManyPlace = Position | 'gone';

const GONE = '_'.repeat(PART_LENGTH);

/** What a cursor of many jobs says. */
export interface ManyPosition {
  readonly places: readonly ManyPlace[];
  /** The index of the job whose turn it is. */
  readonly turn: number;
}

/** What all cursors of a list begin with. */
export function listCheck(jobs: readonly string[]): string {
  return createHash('sha256').update(jobs.join(' ')).digest('base64url').slice(0, CHECK_LENGTH);
}

/** The head of a cursor; the parts of its jobs, in the order of the list, come behind it. */
export function formatHead(check: string, turn = 0): string {
  return check + digits(turn, 2);
}

/** A job's part of a cursor. */
export function formatPart(place: ManyPlace): string {
  if (place === 'gone') return GONE;
  const { seq, time = 0 } = place;
  const isSmall = seq < SMALL_SEQS;
  const timeRange = 2 ** (isSmall ? TIME_BITS.small : TIME_BITS.large);
  const lowSeqs = HALF / timeRange;
  const high = Math.floor(seq / lowSeqs) + (isSmall ? 0 : LARGE_FLAG);
  return digits(high, 5) + digits((seq % lowSeqs) * timeRange + (time % timeRange), 5);
}

/** A place as a cursor of its job alone, as far as it is known; `0` for a job that is not there. */
export function formatPlace(place: ManyPlace): string {
  return place === 'gone' ? '0' : formatCursor(place.seq, place.timeModulo === undefined ? place.time : undefined);
}

/** Where the part of job `index` begins in a cursor. */
export function partStart(index: number): number {
  return HEAD_LENGTH + index * PART_LENGTH;
}

/**
 * Reads the cursor of a list.
 * @returns undefined where it is malformed or of another list
 */
export function parseManyCursor(text: string, jobs: readonly string[]): ManyPosition | undefined {
  if (text.length !== partStart(jobs.length) || !/^[\w-]*$/.test(text)) return undefined;
  if (!text.startsWith(listCheck(jobs))) return undefined;
  const turn = number(text.slice(CHECK_LENGTH, HEAD_LENGTH));
  const places = jobs.map((_, index) => parsePart(text.slice(partStart(index), partStart(index + 1))));
  if (turn >= jobs.length || places.includes(undefined)) return undefined;
  return { turn, places: places as ManyPlace[] };
}

function parsePart(part: string): ManyPlace | undefined {
  if (part === GONE) return 'gone';
  const [high, low] = [number(part.slice(0, 5)), number(part.slice(5))];
  const isSmall = high < LARGE_FLAG;
  const timeModulo = 2 ** (isSmall ? TIME_BITS.small : TIME_BITS.large);
  const seq = (high % LARGE_FLAG) * (HALF / timeModulo) + Math.floor(low / timeModulo);
  if (!Number.isSafeInteger(seq)) return undefined;
  const time = low % timeModulo;
  return time === 0 ? { seq } : { seq, time, timeModulo };
}

/** The last `count` digits of a number to the base 64. */
function digits(value: number, count: number): string {
  let text = '';
  for (let rest = value; text.length < count; rest = Math.floor(rest / 64)) text = DIGITS[rest % 64] + text;
  return text;
}

function number(text: string): number {
  return [...text].reduce((value, digit) => value * 64 + DIGITS.indexOf(digit), 0);
}
