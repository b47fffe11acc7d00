import { ProtocolError } from '../errors.ts';
import { type Position, parseCursor } from '../log/cursor.ts';
import type { GapNotice, Place } from './follower.ts';

/**
 * What is decided about readers, as pure functions of what is known: where a cursor lies in a log, and what a
 * subscription does next. The hub acts on them; a simulator can drive them without one.
 */

/** Where a reader wants to begin. */
export type Start = 'earliest' | 'latest' | Position;

/** What one look at a log told. */
export interface LogState {
  /** The first seq that is kept. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** `lastSeq` is the terminal event. */
  readonly ended: boolean;
}

/** How a place lies in a log. */
export type Verdict = 'good' | 'ahead' | 'expired' | 'rewritten';

/**
 * Reads the `after` of a request.
 * @throws ProtocolError `invalid-cursor`
 */
export function readStart(after: string | Position | undefined): Start {
  if (after === undefined) return 'earliest';
  if (typeof after === 'object') return after;
  const start = after === 'latest' ? after : parseCursor(after);
  if (start !== undefined) return start;
  throw new ProtocolError(
    'invalid-cursor',
    'The cursor is malformed: hand back an "id" or "next" as it was given, or "0", or "latest".',
    { errors: [{ pointer: '/after', message: 'is not a cursor' }] },
  );
}

/**
 * How a place lies in a log.
 * @param timeAt the time of the event at `place.seq` as it is kept now; undefined where it is not kept
 */
export function judge(place: Position, log: LogState, timeAt: number | undefined): Verdict {
  if (place.seq > log.lastSeq) return 'ahead';
  if (place.seq < log.firstSeq - 1) return 'expired';
  if (place.time === undefined || timeAt === undefined) return 'good';
  const { timeModulo = Number.POSITIVE_INFINITY } = place;
  return place.time === timeAt % timeModulo ? 'good' : 'rewritten';
}

/** The place before the first kept event, where a reader begins whose own place is gone. */
export function earliest(log: LogState): Place {
  return { seq: log.firstSeq - 1 };
}

/** What a reader whose place is gone is told before it goes on from the earliest. */
export function gapNotice(verdict: Exclude<Verdict, 'good'>, requested: number, log: LogState): GapNotice {
  if (verdict !== 'expired') return { reason: 'rewritten', requested, earliest: log.firstSeq };
  return { reason: 'trimmed', requested, earliest: log.firstSeq, lost: log.firstSeq - 1 - requested };
}

/** The refusal of a reader that would not be told by `gap`. */
export function refusal(
  verdict: Exclude<Verdict, 'good'>,
  requested: number,
  job: string,
  log: LogState,
): ProtocolError {
  const extras = { job, earliest: log.firstSeq, lastSeq: log.lastSeq };
  const again = `Begin again after ${log.firstSeq - 1}.`;
  switch (verdict) {
    case 'ahead':
      return new ProtocolError('cursor-ahead', `The log ends at ${log.lastSeq}, before ${requested}. ${again}`, extras);
    case 'expired':
      return new ProtocolError(
        'cursor-expired',
        `Events ${requested + 1} to ${log.firstSeq - 1} are no longer kept. ${again}`,
        extras,
      );
    case 'rewritten':
      return new ProtocolError('log-rewritten', `Event ${requested} is not the one of this cursor. ${again}`, extras);
  }
}

/** How far a log goes, as it was heard of. */
export interface LogEnd {
  readonly lastSeq: number;
  readonly ended: boolean;
}

/**
 * Whether a log that was heard of cannot be the one that is known: its end came without an event, or an event after its
 * end. Whoever goes on with it must look at it first: `end` would take a reader of the other one for done.
 */
export function isOther(known: LogEnd, heard: LogEnd): boolean {
  return known.ended ? heard.lastSeq > known.lastSeq : heard.ended && heard.lastSeq <= known.lastSeq;
}

/** What the hub knows of a log that somebody follows. */
export interface Known extends LogEnd {
  /** The events held in memory: from `tailFirst` to `tailLast`; none where `tailFirst` is one more. */
  readonly tailFirst: number;
  readonly tailLast: number;
  /** The log's end as last heard of, never before `tailLast`. */
  readonly lastSeq: number;
}

/**
 * What a subscription does next.
 * - `end`: it has everything, and no more will come
 * - `join`: it is at the tail and is told with all others what comes
 * - `tail`: what comes next is in memory
 * - `engine`: what comes next must be read
 */
export type Step = 'end' | 'join' | 'tail' | 'engine';

/**
 * @param cursor the last seq that was written to it
 * @param isTrusted its cursor is known to be of this very log; after a rewrite nobody's is until the log was read
 */
export function nextStep(cursor: number, isTrusted: boolean, known: Known): Step {
  if (!isTrusted) return 'engine';
  if (cursor >= known.tailLast) return known.ended && cursor >= known.lastSeq ? 'end' : 'join';
  return cursor >= known.tailFirst - 1 ? 'tail' : 'engine';
}

/** How a run of events lies at a tail that ends at `tailLast`: it goes on there, is known already, or leaves a hole. */
export function seam(tailLast: number, run: { firstSeq: number; lastSeq: number }): 'next' | 'known' | 'hole' {
  if (run.firstSeq > tailLast + 1) return 'hole';
  return run.lastSeq > tailLast ? 'next' : 'known';
}
