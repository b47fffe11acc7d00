import type { ProtocolError } from '../errors.ts';
import type { EventBlock } from '../log/block.ts';

/**
 * How a transport puts events on its wire: a pure function of the block, so that the hub frames a block once per wire
 * and sends the same bytes to every subscriber. Implementations are singletons; the hub caches by identity.
 */
export interface Wire {
  readonly name: string;
  /** All events of the block, ready to be written to a socket. */
  frame(block: EventBlock): Buffer;
}

/** One subscription, as its transport shows it to the hub. The hub never calls it before `Following.start`. */
export interface Follower {
  readonly wire: Wire;
  /**
   * Takes framed events, the last of which has seq `lastSeq` and time `lastTime` (ms). They are taken in any case;
   * `false` says that the connection is full: nothing more comes until `Following.resume`.
   */
  write(frames: Buffer, count: number, lastSeq: number, lastTime: number): boolean;
  /** Events are missing between what came before and what comes next. */
  gap(gap: GapNotice): void;
  /** The terminal event has been written; the subscription is over and the hub has let go of it. */
  end(lastSeq: number): void;
  /** The subscription cannot go on (job removed, engine failed for good); the hub has let go of it. */
  fail(error: ProtocolError): void;
}

export interface GapNotice {
  readonly reason: 'trimmed' | 'rewritten';
  /** The seq the client had asked to go on after. */
  readonly requested: number;
  /** The first seq that is kept. */
  readonly earliest: number;
  /** How many events are lost for good; absent where it cannot be known. */
  readonly lost?: number;
}

/** What a transport holds of a subscription. */
export interface Following {
  /** The place it begins after, as resolved (`latest` is a number by now), and that event's time where there is one. */
  readonly from: { readonly seq: number; readonly time?: number };
  /** The log's end at that moment. */
  readonly lastSeq: number;
  /** Whether the job had ended by then with nothing after `from`: only `end` will come. */
  readonly ended: boolean;
  /** Begins to write. Called once, when the transport has said what it has to say first. */
  start(): void;
  /** The connection has room again. */
  resume(): void;
  /** Detaches; nothing is written after it. */
  close(): void;
}
