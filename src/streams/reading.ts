import type { Engine, ReadLimits } from '../engines/engine.ts';
import { ProtocolError } from '../errors.ts';
import { type EventBlock, eventTime, sliceBlock } from '../log/block.ts';
import type { Position } from '../log/cursor.ts';
import { earliest, judge, type LogState, type Start, type Verdict } from './decide.ts';
import type { Place } from './follower.ts';

/** Where logs are read. */
export type Logs = Pick<Engine, 'read'>;

/** A look at a log from a place on. */
export interface Reading extends LogState {
  /** The time of the event at the place, in ms; undefined where it is not kept. */
  readonly timeAt?: number;
  /** The events after the place; absent where there are none. */
  readonly block?: EventBlock;
}

/** A place found in a log. */
export interface Located {
  readonly verdict: Verdict;
  /** The place that was asked for. */
  readonly place: Place;
  readonly log: Reading;
}

/** For whoever wants to know the state of a log. */
export const ONE_EVENT: ReadLimits = { maxEvents: 1, maxBytes: 1 };

/** The highest seq there can be: a read after it tells the state of the log and no event. */
const END = Number.MAX_SAFE_INTEGER;

/**
 * Reads the events after `seq` together with the time of the event at `seq`, which shows whether the log is still the
 * one the reader knows: one read, begun one event earlier.
 * @throws ProtocolError `job-not-found`, and what the engine refuses with
 */
export async function readAfter(engine: Logs, job: string, seq: number, limits: ReadLimits): Promise<Reading> {
  if (seq === 0) return read(engine, job, 0, limits);
  const { block, ...log } = await read(engine, job, seq - 1, { ...limits, maxEvents: limits.maxEvents + 1 });
  if (block?.firstSeq !== seq) return block ? { ...log, block: atMost(block, limits.maxEvents) } : log;
  const timeAt = eventTime(block, 0);
  if (block.lastSeq > seq) return { ...log, timeAt, block: sliceBlock(block, seq + 1, block.lastSeq) };
  // A large event at the place itself may have used up the bytes.
  return log.lastSeq > seq ? { ...(await read(engine, job, seq, limits)), timeAt } : { ...log, timeAt };
}

/** Finds where a reader begins, and reads from there. */
export async function locate(engine: Logs, job: string, start: Start, limits = ONE_EVENT): Promise<Located> {
  if (start === 'earliest') {
    const log = await readAfter(engine, job, 0, limits);
    return { verdict: 'good', place: earliest(log), log };
  }
  const place = start === 'latest' ? { seq: (await read(engine, job, END, ONE_EVENT)).lastSeq } : start;
  const log = await readAfter(engine, job, place.seq, limits);
  const verdict = judge(place, log, log.timeAt);
  // Between the two looks the log went on and was trimmed, or became another one: who asked for its end had no cursor to lose.
  if (start === 'latest' && verdict !== 'good') return locate(engine, job, start, limits);
  return { verdict, place: whole(place, log.timeAt), log };
}

/** A place with its whole time, where that is known; a part of it alone would be taken for the time. */
export function whole({ seq, time, timeModulo }: Position, timeAt: number | undefined): Place {
  const known = timeAt ?? (timeModulo === undefined ? time : undefined);
  return known === undefined ? { seq } : { seq, time: known };
}

async function read(engine: Logs, job: string, after: number, limits: ReadLimits): Promise<Reading> {
  const page = await engine.read(job, after, limits);
  if (page) return page;
  throw new ProtocolError('job-not-found', 'The job is no longer there.', { job });
}

function atMost(block: EventBlock, count: number): EventBlock {
  return sliceBlock(block, block.firstSeq, block.firstSeq + count - 1);
}
