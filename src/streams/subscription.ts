import { DamageError, ProtocolError } from '../errors.ts';
import { type Chunk, firstHalf, isTooMuch } from './chunk.ts';
import { earliest, gapNotice, judge, nextStep } from './decide.ts';
import type { Attendance, Follower, Following, GapNotice, Place, Turn, Wire } from './follower.ts';
import type { LiveStream } from './live-stream.ts';
import type { PageReading } from './pages.ts';

/** Where a subscription begins. */
export interface Beginning {
  readonly from: Place;
  /** The log's end, and whether the job had ended. */
  readonly lastSeq: number;
  readonly ended: boolean;
  /** What it is told first, where the place it asked for is gone. */
  readonly gap?: GapNotice;
  readonly attendance?: Attendance | undefined;
}

/**
 * One follower's way through one log. It holds a cursor and nothing else: what it has not got yet stands in the log, in
 * the stream's tail or in the engine, and is taken from there when its connection has room.
 */
export class Subscription implements Following, Turn {
  readonly from: Place;
  readonly lastSeq: number;
  readonly ended: boolean;
  /** The last seq that was written to the follower. */
  cursor: number;
  #time: number | undefined;
  #gap: GapNotice | undefined;
  #generation: number;
  #isClosed = false;
  readonly #stream: LiveStream;
  readonly #follower: Follower;
  readonly #attendance: Attendance | undefined;

  constructor(stream: LiveStream, follower: Follower, beginning: Beginning) {
    this.#stream = stream;
    this.#follower = follower;
    this.from = beginning.from;
    this.lastSeq = beginning.lastSeq;
    this.ended = beginning.ended && beginning.from.seq === beginning.lastSeq;
    this.cursor = beginning.from.seq;
    this.#time = beginning.from.time;
    this.#gap = beginning.gap;
    this.#attendance = beginning.attendance;
    this.#generation = stream.generation;
  }

  get wire(): Wire {
    return this.#follower.wire;
  }

  get job(): string {
    return this.#stream.job;
  }

  /** How far it has come. */
  get place(): Place {
    return { seq: this.cursor, time: this.#time };
  }

  start(): void {
    if (this.#isClosed) return;
    if (this.#gap) this.#follower.gap(this.#gap);
    this.#gap = undefined;
    this.#stream.open(this);
    this.#attendance?.begin();
    this.lineUp();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stream.leave(this);
    this.#attendance?.end();
  }

  fail(error: ProtocolError): void {
    if (this.#isClosed) return;
    this.close();
    this.#follower.fail(error);
  }

  /** Everything has been written. */
  finish(): void {
    if (this.#isClosed) return;
    this.close();
    this.#follower.end(this.cursor);
  }

  /** Waits for a turn of its connection to catch up. It must stand neither in that line nor in the audience. */
  lineUp(): void {
    this.#follower.outlet.enqueue(this);
  }

  /** Writes a chunk that goes on at the cursor; false where it does not, or there is no room: nothing was written then. */
  take(chunk: Chunk, frames: Buffer): boolean {
    if (this.cursor !== chunk.firstSeq - 1 || isTooMuch(chunk, frames)) return false;
    if (!this.#follower.outlet.hasRoom(frames.length)) return false;
    this.cursor = chunk.lastSeq;
    this.#time = chunk.lastTime;
    this.#follower.write(frames, chunk.count, chunk.lastSeq, chunk.lastTime);
    return true;
  }

  step(): boolean | Promise<boolean> {
    if (this.#isClosed) return false;
    const isTrusted = this.#generation === this.#stream.generation;
    switch (nextStep(this.cursor, isTrusted, this.#stream.known())) {
      case 'end':
        this.finish();
        return false;
      case 'join':
        this.#stream.join(this);
        return false;
      case 'tail':
        return this.#catchUp(this.#stream.recent(this.cursor)!);
      case 'engine': {
        const page = isTrusted ? this.#stream.older(this.cursor) : undefined;
        return page ? this.#catchUp(page) : this.#read();
      }
    }
  }

  #catchUp(chunk: Chunk): true {
    const frames = chunk.frame(this.wire);
    if (isTooMuch(chunk, frames)) return this.#catchUp(firstHalf(chunk));
    if (this.take(chunk, frames)) this.#stream.count(this.wire, chunk.count);
    return true;
  }

  async #read(): Promise<boolean> {
    const { generation } = this.#stream;
    try {
      const reading = await this.#stream.read(this.cursor);
      return !this.#isClosed && this.#follow(reading, generation);
    } catch (error) {
      return this.#stumble(error);
    }
  }

  /** Goes on with what was read, or is told that its place in the log is gone and goes on from the earliest. */
  #follow({ log, page }: PageReading, generation: number): boolean {
    const verdict = judge(this.place, log, log.timeAt);
    this.#generation = generation;
    if (verdict === 'good') return page ? this.#catchUp(page) : this.#reachEnd();
    const gap = gapNotice(verdict, this.cursor, log);
    this.cursor = earliest(log).seq;
    this.#time = undefined;
    this.#follower.gap(gap);
    return true;
  }

  /** The log ends here. Where the hub knows of more, which it cannot have from this log, it has to look again. */
  #reachEnd(): boolean {
    const isTrusted = this.#generation === this.#stream.generation;
    if (!isTrusted || nextStep(this.cursor, true, this.#stream.known()) !== 'engine') return true;
    this.#stream.await(this);
    this.#stream.suspect();
    return false;
  }

  /** A storage that does not answer is waited for; anything else ends the subscription. */
  #stumble(error: unknown): false {
    const mayPass = error instanceof ProtocolError && error.code === 'unavailable' && !(error instanceof DamageError);
    if (mayPass) this.#stream.await(this);
    else this.fail(error instanceof ProtocolError ? error : unreadable(error));
    return false;
  }
}

function unreadable(cause: unknown): ProtocolError {
  return new ProtocolError('internal', 'The log of this job cannot be read on.', {}, { cause });
}
