import type { ServerResponse } from 'node:http';
import { formatCursor } from '../log/cursor.ts';
import type { Follower, Following, GapNotice, Wire } from '../streams/follower.ts';
import { OpenStream, type SseShared } from './open-stream.ts';

/** An open stream of one job's events. */
export class SseStream extends OpenStream implements Follower {
  readonly wire: Wire;
  readonly #job: string;
  #following: Following | undefined;

  constructor(response: ServerResponse, wire: Wire, job: string, shared: SseShared) {
    super(response, shared);
    this.wire = wire;
    this.#job = job;
  }

  /** Writes the head and the place where the events begin, and then the events. */
  async begin(following: Following): Promise<void> {
    this.#following = following;
    if (!(await this.open())) return;
    const { seq, time } = following.from;
    this.heartbeat(formatCursor(seq, time));
    following.start();
  }

  /** The id is the place before the earliest event: a browser that is cut off now comes back with that. */
  gap(gap: GapNotice): void {
    this.say({ event: 'gap', id: String(gap.earliest - 1), data: { type: 'gap', job: this.#job, ...gap } });
  }

  end(lastSeq: number): void {
    this.say({ event: 'end', data: { type: 'end', job: this.#job, lastSeq } });
    this.finish();
  }

  protected release(): void {
    this.#following?.close();
  }
}
