import type { ServerResponse } from 'node:http';
import { formatCursor } from '../log/cursor.ts';
import type { Follower, Following, GapNotice, Wire } from '../streams/follower.ts';
import { type Opening, OpenStream, type SseShared } from './open-stream.ts';

/** An open stream of one job's events. */
export class SseStream extends OpenStream implements Follower {
  readonly wire: Wire;
  #following: Following | undefined;

  constructor(opening: Opening, wire: Wire, shared: SseShared) {
    super(opening, shared);
    this.wire = wire;
  }

  /** Writes the head and the place where the events begin, and then the events. @param head where it is ready, its text */
  begin(response: ServerResponse, following: Following, head?: string): Promise<void> {
    this.#following = following;
    const start = () => {
      const { seq, time } = following.from;
      this.heartbeat(formatCursor(seq, time));
      following.start();
    };
    return this.open(response, start, head);
  }

  /** The id is the place before the earliest event: a browser that is cut off now comes back with that. */
  gap(gap: GapNotice): void {
    this.say({ event: 'gap', id: String(gap.earliest - 1), data: { type: 'gap', job: this.#following!.job, ...gap } });
  }

  end(lastSeq: number): void {
    this.say({ event: 'end', data: { type: 'end', job: this.#following!.job, lastSeq } });
    this.finish();
  }

  protected release(): void {
    this.#following?.close();
  }
}
