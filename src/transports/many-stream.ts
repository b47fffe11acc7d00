import type { ServerResponse } from 'node:http';
import type { ProtocolError } from '../errors.ts';
import type { Follower, Following, GapNotice, Outlet, Wire } from '../streams/follower.ts';
import { formatHead, formatPart, formatPlace, type ManyPlace, partStart } from './many-cursor.ts';
import { placeOf } from './many-page.ts';
import { isGone, type ManyBegin, type ManyStart } from './many-request.ts';
import { fillCursors, manyWire } from './many-wire.ts';
import { type Opening, OpenStream, type SseShared } from './open-stream.ts';

/** How one job of a list is followed, or why not. */
export type Followed = Following | ProtocolError | 'gone';

/** An open stream of many jobs' events. Its cursor says of each job how far it was written. */
export class ManyStream extends OpenStream {
  readonly #jobs: readonly string[];
  readonly #starts: readonly ManyStart[];
  /** The cursor as it is sent. */
  readonly #cursor: Buffer;
  readonly #followings = new Map<number, Following>();
  /** A job was left that has not ended: whoever comes back follows it again. */
  #isCut = false;

  constructor(opening: Opening, { jobs, starts, check }: ManyBegin, shared: SseShared) {
    super(opening, shared);
    this.#jobs = jobs;
    this.#starts = starts;
    this.#cursor = Buffer.alloc(partStart(jobs.length));
    this.#cursor.write(formatHead(check), 'latin1');
  }

  /** The follower of one of its jobs. */
  follower(index: number): Follower {
    return new ListedJob(this, index, manyWire(this.#jobs.length));
  }

  /** Writes the head and where each job begins, and then the events. */
  begin(response: ServerResponse, followed: readonly Followed[]): Promise<void> {
    const places = followed.map((each, index) => this.#placeOf(each, index));
    for (const [index, each] of followed.entries()) {
      if (each !== 'gone' && 'from' in each) this.#followings.set(index, each);
      this.#moveTo(index, places[index]!);
    }
    return this.open(response, () => {
      this.heartbeat(this.#id(), places.map(formatPlace));
      for (const [index, each] of followed.entries()) {
        if (each !== 'gone' && 'code' in each) this.#tellProblem(index, each);
      }
      if (this.#followings.size === 0) this.#endIfOver();
      for (const following of [...this.#followings.values()]) following.start();
    });
  }

  writeEvents(index: number, frames: Buffer): void {
    this.write(fillCursors(frames, this.#cursor, index));
  }

  tellGap(index: number, gap: GapNotice): void {
    this.#moveTo(index, { seq: gap.earliest - 1 });
    this.say({ event: 'gap', id: this.#id(), data: { type: 'gap', job: this.#jobs[index], ...gap } });
  }

  tellEnd(index: number, lastSeq: number): void {
    this.say({ event: 'end', data: { type: 'end', job: this.#jobs[index], lastSeq } });
    this.#leave(index);
  }

  failJob(index: number, error: ProtocolError): void {
    if (isGone(error)) this.#moveTo(index, 'gone');
    this.#tellProblem(index, error);
    this.#leave(index);
  }

  protected release(): void {
    for (const following of this.#followings.values()) following.close();
    this.#followings.clear();
  }

  #tellProblem(index: number, error: ProtocolError): void {
    if (!isGone(error)) this.#isCut = true;
    this.say({ event: 'problem', data: { ...this.describe(error), job: this.#jobs[index] } });
  }

  #leave(index: number): void {
    this.#followings.delete(index);
    this.#endIfOver();
  }

  #endIfOver(): void {
    if (this.#followings.size > 0) return;
    if (!this.#isCut) this.say({ event: 'end', data: { type: 'end' } });
    this.finish();
  }

  #placeOf(each: Followed, index: number): ManyPlace {
    if (each === 'gone' || ('code' in each && isGone(each))) return 'gone';
    return 'from' in each ? each.from : placeOf(this.#starts[index]);
  }

  #moveTo(index: number, place: ManyPlace): void {
    this.#cursor.write(formatPart(place), partStart(index), 'latin1');
  }

  #id(): string {
    return this.#cursor.toString('latin1');
  }
}

/** One job of a list, as the hub sees it. */
class ListedJob implements Follower {
  readonly wire: Wire;
  readonly #stream: ManyStream;
  readonly #index: number;

  constructor(stream: ManyStream, index: number, wire: Wire) {
    this.wire = wire;
    this.#stream = stream;
    this.#index = index;
  }

  get outlet(): Outlet {
    return this.#stream.outlet;
  }

  write(frames: Buffer): void {
    this.#stream.writeEvents(this.#index, frames);
  }

  gap(gap: GapNotice): void {
    this.#stream.tellGap(this.#index, gap);
  }

  end(lastSeq: number): void {
    this.#stream.tellEnd(this.#index, lastSeq);
  }

  fail(error: ProtocolError): void {
    this.#stream.failJob(this.#index, error);
  }
}
