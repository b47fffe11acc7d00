import type { KeptLog } from '../engines/engine.ts';

/** What is kept and for how long, for all jobs. */
export interface RetentionRules {
  /** How long a job is kept after its end, in ms; absent: for ever. */
  readonly endedMs?: number;
  /** What all data together may take, in bytes; absent: anything. */
  readonly maxBytes?: number;
}

/** Where a log is cut. */
export interface Trim {
  readonly job: string;
  /** The first seq that is kept. */
  readonly firstSeq: number;
}

/** Where a log is cut so that it keeps its last `events` events. */
export function lastEvents(log: KeptLog, events: number): number {
  return Math.max(log.firstSeq, log.lastSeq - events + 1);
}

/**
 * Which ended jobs go so that `excess` bytes are freed, given the one that ended first first. At least one; then as many
 * as certainly do not free more than needed, since what a job takes beside its log is only known when it is gone.
 */
export function oldestJobs(ended: readonly KeptLog[], excess: number): readonly KeptLog[] {
  let freed = 0;
  const tooMuch = ended.findIndex((log) => {
    freed += log.bytes;
    return freed > excess;
  });
  return tooMuch === -1 ? ended : ended.slice(0, Math.max(1, tooMuch));
}

/**
 * What running jobs, given the largest log first, give up so that about `excess` bytes are freed: their oldest events,
 * and of one log at most half at once, so that one job does not pay for all.
 */
export function oldestEvents(running: readonly KeptLog[], excess: number): readonly Trim[] {
  const trims: Trim[] = [];
  let missing = excess;
  for (const { job, firstSeq, lastSeq, bytes } of running) {
    const events = lastSeq - firstSeq + 1;
    if (missing <= 0) break;
    if (events < 2) continue;
    const dropped = Math.ceil(events * Math.min(0.5, missing / bytes));
    trims.push({ job, firstSeq: firstSeq + dropped });
    missing -= (bytes * dropped) / events;
  }
  return trims;
}
