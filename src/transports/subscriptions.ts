import { ProtocolError } from '../errors.ts';
import type { Follower, Following, GapNotice, Outlet, Wire } from '../streams/follower.ts';
import { websocketBatchWire, websocketWire } from './websocket-wire.ts';

/** Most jobs that one connection follows (protocol.md, "Limits"). */
const MAX_SUBSCRIPTIONS = 100;

/** What a connection lends to its subscriptions. */
export interface Line {
  readonly outlet: Outlet;
  /** Writes frames that are ready to go. */
  writeFrames(frames: Buffer): void;
  /** Sends one control message. */
  send(message: object): void;
  /** Sends `problem`. */
  tell(error: ProtocolError): void;
}

/** The jobs that one WebSocket follows. */
export class Subscriptions {
  readonly line: Line;
  /** In a list that is no longer than it must be: most connections follow one job, and a Map would take 184 bytes for it. */
  #followers: readonly JobFollower[] = [];

  constructor(line: Line) {
    this.line = line;
  }

  has(job: string): boolean {
    return this.#find(job) !== undefined;
  }

  /** @throws ProtocolError `too-many-subscriptions` */
  checkPlace(): void {
    if (this.#followers.length < MAX_SUBSCRIPTIONS) return;
    throw new ProtocolError(
      'too-many-subscriptions',
      `This connection follows ${MAX_SUBSCRIPTIONS} jobs: unsubscribe from one, or open a second connection.`,
    );
  }

  /**
   * Takes a place for a job and follows it. Nothing comes before `Following.start`.
   * @param follow asks the service
   * @throws ProtocolError `already-subscribed`, `too-many-subscriptions`, and what `follow` refuses with
   */
  async add(job: string, isBatch: boolean, follow: (follower: Follower) => Promise<Following>): Promise<Following> {
    if (this.has(job)) throw new ProtocolError('already-subscribed', 'This connection follows the job.', { job });
    this.checkPlace();
    const follower = new JobFollower(job, isBatch, this);
    this.#followers = this.#followers.concat(follower); // of exactly that length
    try {
      follower.begin(await follow(follower));
    } catch (error) {
      this.leave(follower);
      throw error;
    }
    // Unsubscribed, or the connection closed, while the service was asked: nobody would find it again to end it.
    if (!this.#followers.includes(follower)) follower.following!.close();
    return follower.following!;
  }

  /** Nothing of the job comes after it. A job that is not followed is left alone: its `end` may have crossed the command. */
  delete(job: string): void {
    const follower = this.#find(job);
    if (!follower) return;
    follower.following?.close();
    this.leave(follower);
  }

  /** Lets go of one that is over. */
  leave(follower: JobFollower): void {
    this.#followers = this.#followers.filter((each) => each !== follower);
  }

  /**
   * Ends those that the caller may not follow any more, and says so.
   * @param check throws for such a job
   */
  async recheck(check: (job: string) => Promise<unknown>): Promise<void> {
    for (const follower of this.#followers) {
      await check(follower.job).catch((error) => {
        if (!this.#followers.includes(follower)) return;
        this.delete(follower.job);
        follower.fail(
          error instanceof ProtocolError ? error : new ProtocolError('internal', 'This cannot be checked.'),
        );
      });
    }
  }

  close(): void {
    for (const follower of this.#followers) follower.following?.close();
    this.#followers = [];
  }

  #find(job: string): JobFollower | undefined {
    return this.#followers.find((follower) => follower.job === job);
  }
}

/** One job, as it is told on a WebSocket. */
class JobFollower implements Follower {
  readonly wire: Wire;
  job: string;
  following: Following | undefined;
  readonly #subscriptions: Subscriptions;

  constructor(job: string, isBatch: boolean, subscriptions: Subscriptions) {
    this.wire = isBatch ? websocketBatchWire : websocketWire;
    this.job = job;
    this.#subscriptions = subscriptions;
  }

  begin(following: Following): void {
    this.following = following;
    this.job = following.job; // one string for all who follow the job, where each had that of its command
  }

  get outlet(): Outlet {
    return this.#line.outlet;
  }

  write(frames: Buffer): void {
    this.#line.writeFrames(frames);
  }

  gap(gap: GapNotice): void {
    this.#line.send({ type: 'gap', job: this.job, ...gap });
  }

  end(lastSeq: number): void {
    this.#subscriptions.leave(this);
    this.#line.send({ type: 'end', job: this.job, lastSeq });
  }

  fail(error: ProtocolError): void {
    this.#subscriptions.leave(this);
    const isNamed = error.extras.job !== undefined;
    this.#line.tell(isNamed ? error : new ProtocolError(error.code, error.message, { ...error.extras, job: this.job }));
  }

  get #line(): Line {
    return this.#subscriptions.line;
  }
}
