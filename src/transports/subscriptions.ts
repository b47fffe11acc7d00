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
  readonly #line: Line;
  readonly #followers = new Map<string, JobFollower>();

  constructor(line: Line) {
    this.#line = line;
  }

  has(job: string): boolean {
    return this.#followers.has(job);
  }

  /** @throws ProtocolError `too-many-subscriptions` */
  checkPlace(): void {
    if (this.#followers.size < MAX_SUBSCRIPTIONS) return;
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
    const leave = () => {
      if (this.#followers.get(job) === follower) this.#followers.delete(job);
    };
    const follower = new JobFollower(job, isBatch, this.#line, leave);
    this.#followers.set(job, follower);
    try {
      follower.following = await follow(follower);
    } catch (error) {
      leave();
      throw error;
    }
    // Unsubscribed, or the connection closed, while the service was asked: nobody would find it again to end it.
    if (this.#followers.get(job) !== follower) follower.following.close();
    return follower.following;
  }

  /** Nothing of the job comes after it. A job that is not followed is left alone: its `end` may have crossed the command. */
  delete(job: string): void {
    this.#followers.get(job)?.following?.close();
    this.#followers.delete(job);
  }

  /**
   * Ends those that the caller may not follow any more, and says so.
   * @param check throws for such a job
   */
  async recheck(check: (job: string) => Promise<unknown>): Promise<void> {
    for (const [job, follower] of this.#followers) {
      await check(job).catch((error) => {
        if (this.#followers.get(job) !== follower) return;
        this.delete(job);
        follower.fail(
          error instanceof ProtocolError ? error : new ProtocolError('internal', 'This cannot be checked.'),
        );
      });
    }
  }

  close(): void {
    for (const follower of this.#followers.values()) follower.following?.close();
    this.#followers.clear();
  }
}

/** One job, as it is told on a WebSocket. */
class JobFollower implements Follower {
  readonly wire: Wire;
  following: Following | undefined;
  readonly #job: string;
  readonly #line: Line;
  readonly #leave: () => void;

  constructor(job: string, isBatch: boolean, line: Line, leave: () => void) {
    this.wire = isBatch ? websocketBatchWire : websocketWire;
    this.#job = job;
    this.#line = line;
    this.#leave = leave;
  }

  get outlet(): Outlet {
    return this.#line.outlet;
  }

  write(frames: Buffer): void {
    this.#line.writeFrames(frames);
  }

  gap(gap: GapNotice): void {
    this.#line.send({ type: 'gap', job: this.#job, ...gap });
  }

  end(lastSeq: number): void {
    this.#leave();
    this.#line.send({ type: 'end', job: this.#job, lastSeq });
  }

  fail(error: ProtocolError): void {
    this.#leave();
    const isNamed = error.extras.job !== undefined;
    this.#line.tell(
      isNamed ? error : new ProtocolError(error.code, error.message, { ...error.extras, job: this.#job }),
    );
  }
}
