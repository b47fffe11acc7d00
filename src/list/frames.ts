import type { JobRecord } from '../engines/engine.ts';
import { viewJob } from '../jobs/view.ts';
import type { ListWire } from './watcher.ts';

/** What the frames that are held may take together. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Jobs as they are sent. A job is the fold of its log, so that its frame holds good until its log grows: a thousand who
 * come back at once cost one read and one encoding a job.
 */
export class JobFrames {
  readonly #wire: ListWire;
  /** The one that was made first comes first. */
  readonly #held = new Map<string, { lastSeq: number; frame: Buffer }>();
  #bytes = 0;

  constructor(wire: ListWire) {
    this.#wire = wire;
  }

  of(record: JobRecord): Buffer {
    const held = this.find(record.id, record.lastSeq);
    if (held) return held;
    const frame = this.#wire.job(viewJob(record));
    this.#hold(record.id, record.lastSeq, frame);
    return frame;
  }

  find(id: string, lastSeq: number): Buffer | undefined {
    const held = this.#held.get(id);
    return held?.lastSeq === lastSeq ? held.frame : undefined;
  }

  clear(): void {
    this.#held.clear();
    this.#bytes = 0;
  }

  #hold(id: string, lastSeq: number, frame: Buffer): void {
    this.#drop(id);
    this.#held.set(id, { lastSeq, frame });
    this.#bytes += frame.length;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= MAX_BYTES) break;
      this.#drop(oldest);
    }
  }

  #drop(id: string): void {
    this.#bytes -= this.#held.get(id)?.frame.length ?? 0;
    this.#held.delete(id);
  }
}
