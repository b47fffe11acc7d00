/**
 * The decisions of a run that follows a job: pure functions of what is known, what has come, time and chance. What
 * carries them out is `follow.ts`; a simulator can drive them through anything.
 */
import { type Backoff, backoffDelay } from './backoff.ts';
import { formatCursor, type Place, placeAfter } from './cursor.ts';
import type { FailureKind } from './failure.ts';
import { type EventMessage, type GapMessage, isEvent, type Message } from './transports/transport.ts';

/** How far a run has read. */
export interface Reading {
  readonly job: string;
  /** After which event it goes on; undefined until the beginning is known. */
  readonly place?: Place | undefined;
  /** Where to begin while there is no place. Default: the earliest event that is kept. */
  readonly from?: 'latest' | undefined;
  /** On the last connection, events were missing after this seq: asked for once again, then told as a gap. */
  readonly holeAfter?: number;
}

/** The cursor that a server is asked with. */
export function cursorOf({ place, from }: Reading): string | undefined {
  return place ? formatCursor(place) : from;
}

/** What to do with a message. */
export type Step =
  | { readonly do: 'skip' }
  /** Hand it on; `last`: it is the job's terminal event. */
  | { readonly do: 'deliver'; readonly item: EventMessage | GapMessage; readonly last: boolean }
  /** A hole was seen twice: say so, then look at the message again. */
  | { readonly do: 'tell'; readonly item: GapMessage }
  /** Something is missing before it: connect anew with the cursor. */
  | { readonly do: 'ask-again' }
  /** The log is over. */
  | { readonly do: 'finish' };

/** One message of a connection: what to do with it, and how far the run has read then. */
export function step(reading: Reading, message: Message): readonly [Step, Reading] {
  const last = reading.place?.seq ?? Number.NaN; // no number is beyond what is not known
  if (isEvent(message)) {
    const { seq } = message;
    if (seq <= last) return [{ do: 'skip' }, reading];
    if (seq > last + 1) return stepHole(reading, last, seq);
    return [{ do: 'deliver', item: message, last: isTerminal(message.type) }, onAt(reading, placeAfter(message))];
  }
  if (message.type === 'gap') return stepGap(reading, last, message);
  if (message.type !== 'end') return [{ do: 'skip' }, { ...reading, place: reading.place ?? message.at }];
  // The end of a log that was not read to its end is a hole as well.
  const { lastSeq = 0 } = message;
  return last < lastSeq ? stepHole(reading, last, lastSeq + 1) : [{ do: 'finish' }, reading];
}

/** Only a log that was rewritten begins anew before what was read; elsewhere going back would repeat events. */
function stepGap(reading: Reading, last: number, gap: GapMessage): readonly [Step, Reading] {
  const place = { seq: gap.earliest - 1 };
  if (gap.reason !== 'rewritten' && place.seq <= last) return [{ do: 'skip' }, reading];
  // What is missing is missing after what was read, where less of it came than the server knows.
  const lost = gap.lost === undefined ? {} : { lost: place.seq - last };
  const item = last >= 0 ? { ...gap, requested: last, ...lost } : gap;
  return [{ do: 'deliver', item, last: false }, onAt(reading, place)];
}

function stepHole(reading: Reading, last: number, next: number): readonly [Step, Reading] {
  if (reading.holeAfter !== last) return [{ do: 'ask-again' }, { ...reading, holeAfter: last }];
  const { job } = reading;
  const lost = next - 1 - last;
  const item: GapMessage = { type: 'gap', job, reason: 'missing', requested: last, earliest: next, lost };
  return [{ do: 'tell', item }, onAt(reading, { seq: next - 1 })];
}

function onAt({ job }: Reading, place: Place): Reading {
  return { job, place };
}

/** Whether an event of this type ends a job. */
export function isTerminal(type: string): boolean {
  return /^(completed|failed|cancelled)$/.test(type);
}

/** How well connecting goes for a run. Times are of a clock that never goes back, in ms. */
export interface Line {
  /** Failures in a row. */
  readonly failures: number;
  /** Connections in a row that worked, and were cut before they were good ones. */
  readonly flaps: number;
  /** When the connection at hand showed that it works. */
  readonly since?: number;
  /** A connection has worked at some time, or the server is known to be there. */
  readonly proven: boolean;
  /** The last failure was a refused token. */
  readonly tokenRefused: boolean;
}

export const NEW_LINE: Line = { failures: 0, flaps: 0, proven: false, tokenRefused: false };

/** The connection showed that it works. */
export function connected(line: Line, now: number): Line {
  return line.since === undefined ? { ...line, since: now, proven: true, tokenRefused: false } : line;
}

/**
 * Another transport carries on. What the one before has shown says nothing of it; that it held long enough counts.
 * @param healthyMs how long a connection must have worked to count as a good one
 */
export function moved(line: Line, now: number, healthyMs: number): Line {
  return { ...line, failures: isGood(line, now, healthyMs) ? 0 : line.failures, flaps: 0, since: undefined };
}

export interface FailureFacts {
  readonly kind: FailureKind;
  /** What the server asked for, if it said anything. */
  readonly retryAfterMs: number | undefined;
  /** The server itself refused, and said why. */
  readonly refused: boolean;
  /** Another transport is not blocked. */
  readonly canLeave: boolean;
  readonly now: number;
  readonly random: number;
  readonly backoff: Backoff;
  /** How long a connection must have worked to count as a good one. */
  readonly healthyMs: number;
  /** Failures in a row after which the run gives up, while no connection has ever worked. */
  readonly patience: number;
}

/** What to do when a connection is over. */
export interface AfterFailure {
  readonly line: Line;
  /** Give up: the error is the run's. */
  readonly fail: boolean;
  readonly delayMs: number;
  /** This transport does not get through: leave it. */
  readonly leave: boolean;
}

/** A transport cut this often in a row before it was good is one that something in between does not bear. */
const MAX_FLAPS = 3;

export function afterFailure(line: Line, facts: FailureFacts): AfterFailure {
  const { kind, retryAfterMs, canLeave } = facts;
  if (kind === 'paused') return { line, fail: false, delayMs: 0, leave: false };
  const good = isGood(line, facts.now, facts.healthyMs);
  const failures = good ? 1 : line.failures + 1;
  const flapped = line.since !== undefined && kind === 'later' && retryAfterMs === undefined;
  const flaps = good ? 0 : line.flaps + Number(flapped);
  const leave = kind === 'blocked' || flaps >= MAX_FLAPS;
  const noWay =
    kind === 'gone' ||
    (kind === 'token' && line.tokenRefused) ||
    (kind === 'blocked' && facts.refused && !canLeave) ||
    (!line.proven && failures > facts.patience);
  // Another transport or another token is tried at once.
  const atOnce = kind === 'token' || (leave && canLeave);
  return {
    line: { failures, flaps: leave ? 0 : flaps, proven: line.proven, tokenRefused: kind === 'token' },
    fail: noWay,
    delayMs: atOnce ? 0 : backoffDelay(facts.backoff, failures - 1, facts.random, retryAfterMs),
    leave,
  };
}

function isGood({ since }: Line, now: number, healthyMs: number): boolean {
  return since !== undefined && now - since >= healthyMs;
}
