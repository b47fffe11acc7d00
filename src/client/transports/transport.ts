import type { Place } from '../cursor.ts';
import type { TransportName } from '../options.ts';

/** A log event as it came: the fields that every event has. */
export interface EventMessage {
  readonly job: string;
  readonly jobType: string;
  readonly seq: number;
  readonly time: string;
  readonly type: string;
  readonly data: unknown;
}

/** Events are missing between what came before and what comes next. */
export interface GapMessage {
  readonly type: 'gap';
  readonly job: string;
  /** `trimmed` by retention; `rewritten`: the log is another one than was read; `missing`: the server skipped them. */
  readonly reason: 'trimmed' | 'rewritten' | 'missing';
  /** The seq after which the client wanted to go on. */
  readonly requested: number;
  /** The first seq that comes next. */
  readonly earliest: number;
  /** How many events are lost for good; absent where it cannot be known. */
  readonly lost?: number;
}

/** What a transport tells about one followed job. */
export type Message =
  | EventMessage
  | GapMessage
  /** The connection works; `at` is where it begins, as the server resolved it. */
  | { readonly type: 'alive'; readonly at?: Place | undefined }
  /** The job is over and all of it was sent. */
  | { readonly type: 'end'; readonly lastSeq?: number };

export interface FollowRequest {
  readonly job: string;
  /** A cursor, `latest`, or undefined: from the earliest kept event. */
  readonly after: string | undefined;
  /** Ends the following; the iteration then rejects with its reason. */
  readonly signal: AbortSignal;
}

/**
 * A way to follow jobs; one instance serves all runs of a client. It translates and nothing more: what a message means
 * for a run, when to come back and over what is decided in `follow.ts`.
 */
export interface ClientTransport {
  readonly name: TransportName;
  /**
   * Follows a job from a cursor over one connection. Nothing is fetched beyond a bounded buffer while the next batch is
   * not asked for. Returns when the server ended the stream without saying more.
   * @throws Failure
   */
  follow(request: FollowRequest): AsyncIterable<readonly Message[]>;
}

/** Whether a message is a log event: one with `seq` is, and nothing else decides. */
export function isEvent(message: Message): message is EventMessage {
  return 'seq' in message;
}
