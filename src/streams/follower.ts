import type { ProtocolError } from '../errors.ts';
import type { EventBlock } from '../log/block.ts';
import type { Position } from '../log/cursor.ts';
import type { Sight } from './sights.ts';

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
  /** The connection it writes to, shared with the other subscriptions there. */
  readonly outlet: Outlet;
  /** Takes framed events, the last of which has seq `lastSeq` and time `lastTime` (ms). Only while there is room. */
  write(frames: Buffer, count: number, lastSeq: number, lastTime: number): void;
  /** Events are missing between what came before and what comes next. */
  gap(gap: GapNotice): void;
  /** The terminal event has been written; the subscription is over and the hub has let go of it. */
  end(lastSeq: number): void;
  /** The subscription cannot go on (job removed, engine failed for good); the hub has let go of it. */
  fail(error: ProtocolError): void;
}

/**
 * A connection, as the hub sees it. Nothing is buffered for it beyond its room: a subscription that finds none loses its
 * place at the tail of the log and waits here for its turn to catch up.
 */
export interface Outlet {
  /** Whether `bytes` more may be queued now. An empty queue takes anything, or a large event could never be sent. */
  hasRoom(bytes: number): boolean;
  /**
   * Lines a subscription up for a turn, which it gets when those before it have had theirs and what is queued has left, but
   * for what leaves together with what it writes.
   */
  enqueue(turn: Turn): void;
}

/** A subscription that is behind, in the line of its connection. */
export interface Turn {
  /**
   * Writes one chunk at most, and that only where there is room, or where it is the one turn of its connection. `true`: it is
   * still behind and lines up again, or stays the first where it found no room. While a promise is under way the connection
   * gives no other turn, so that it never has more than one page in memory. Never throws.
   */
  step(): boolean | Promise<boolean>;
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
  readonly job: string;
  /** The place it begins after, as resolved (`latest` is a number by now), and that event's time where there is one. */
  readonly from: Place;
  /** The log's end at that moment. */
  readonly lastSeq: number;
  /** Whether the job had ended by then with nothing after `from`: only `end` will come. */
  readonly ended: boolean;
  /** Begins to write. Called once, when the transport has said what it has to say first. */
  start(): void;
  /** Detaches; nothing is written after it. */
  close(): void;
}

/** A place in a log: after event `seq`, whose time in ms is `time` where it is kept. */
export interface Place {
  readonly seq: number;
  readonly time?: number;
}

/** Who wants to know that a subscription is there: it is told when it begins, and when it is over, however that comes. */
export interface Attendance {
  begin(): void;
  end(): void;
}

export interface FollowOptions {
  /** A cursor, as text or as read, `latest`, or undefined: from the earliest kept event. */
  after?: string | Position;
  /** What happens where the cursor is no place in the log: tell the follower and begin at the earliest, or throw. */
  onBroken: 'gap' | 'refuse';
  attendance?: Attendance;
}

export interface ReadOptions {
  after?: string | Position;
  /** Most events. */
  limit: number;
  /** Most bytes, beyond one event. Default: 256 KiB. */
  maxBytes?: number;
  waitMs: number;
  /** Waiting ends when it is aborted (the client has gone, or the server drains). */
  signal: AbortSignal;
  /** Whether the client has this page already: waiting goes on while it does. */
  isOld?: (page: Page) => boolean;
}

/** A page of a log, before a transport writes it down. */
export interface Page extends PageFacts {
  block?: EventBlock;
}

/** A page without its events. */
export interface PageFacts {
  job: string;
  /** Where it begins, as resolved, and where the next one does. */
  from: Place;
  next: Place;
  /** How many events it holds. */
  count: number;
  /** `next` is at the terminal event. */
  ended: boolean;
  /** It can never change: it is full, or it holds the terminal event. */
  final: boolean;
  /** There was more than fits. */
  full: boolean;
  /** What was known of its log before it was read, where the hub keeps track of that. */
  sight?: Sight;
}
