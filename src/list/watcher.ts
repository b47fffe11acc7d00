import type { Job } from '../../generated/protocol/index.ts';
import type { ProtocolError } from '../errors.ts';
import type { Outlet } from '../streams/follower.ts';

/** How a live list is put on a wire: pure functions, so that a job is framed once and sent to all who watch it. */
export interface ListWire {
  reset(): Buffer;
  job(job: Job): Buffer;
  removed(id: string): Buffer;
  ready(total: number): Buffer;
}

/** One who watches a list, as its transport shows it. The list never calls it before `Watching.start`. */
export interface ListWatcher {
  /** The connection it writes to. */
  readonly outlet: Outlet;
  /** Takes whole messages. Only while there is room. */
  write(frames: Buffer): void;
  /** The list cannot be told on; it has let go of the watcher. */
  fail(error: ProtocolError): void;
}

/** What a transport holds of a watched list. */
export interface Watching {
  /** Tells the list as it stands, and then what changes. */
  start(): void;
  /** Ends it; safe to call twice, and before `start`. */
  close(): void;
}
