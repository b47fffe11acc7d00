import { sealBatch } from '../../log/block.ts';
import { type DraftBatch, draftBatch, eventTail } from '../../log/event.ts';
import { type DecidedEvent, isOver } from '../../log/state.ts';
import type { Growth } from '../engine.ts';
import type { RedisEntry } from './record.ts';

/** The growth by one event, which is the last one of the entry. */
export function growthOf({ facts, state }: RedisEntry, event: DecidedEvent): Growth {
  return { ...grownBy(facts, batchOf(event), state.lastSeq), ended: isOver(state) };
}

/** One event as a batch. */
export function batchOf({ time, type, data }: DecidedEvent): DraftBatch {
  return draftBatch([eventTail(time, type, data)]);
}

/** The growth of a log that has not ended by a batch whose last event has this seq. */
export function grownBy({ id, type }: { id: string; type: string }, batch: DraftBatch, lastSeq: number): Growth {
  const block = sealBatch(id, type, lastSeq - batch.ends.length + 1, batch);
  return { job: id, lastSeq, ended: false, block };
}
