import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Leave, stayNobody } from '../access/budgets.ts';
import type { Caller } from '../access/caller.ts';
import type { Identify } from '../access/identify.ts';
import { EVENT_STREAM } from './accept.ts';
import { jobOf } from './events-request.ts';
import { PlainRequests } from './plain-request.ts';
import { headersSaid, ReadyHead } from './ready-head.ts';

const CLOSES = ['Connection', 'close'];

/** A request that is answered with a stream at once. */
export interface ReadyStream {
  readonly job: string;
  readonly caller: Caller;
  /** Nothing is limited where a caller is known at once: there is no place to give back. */
  readonly leave: Leave;
  /** The text of its head. */
  readonly head: string;
}

/**
 * The head of an event stream, once one was sent the long way: the streams of all who ask plainly have the same. When a
 * thousand clients come back at once, what is mounted before a stream costs more than all of its events.
 */
export class ReadyStreams {
  readonly #identify: Identify;
  readonly #plain = new PlainRequests([EVENT_STREAM]);
  #head: ReadyHead | undefined;

  constructor(identify: Identify) {
    this.#identify = identify;
  }

  /** Keeps the head of a stream where others may begin with it. @param response to a request that was not refused */
  keep(request: IncomingMessage, response: ServerResponse): void {
    if (!response.headersSent || response.statusCode !== 200 || !this.#plain.learn(request)) return;
    this.#head ??= new ReadyHead(headersSaid(response, (name) => name !== 'connection'));
  }

  /** What a request is answered with; undefined where it has to go the long way, as everybody does who is refused. */
  find(request: IncomingMessage): ReadyStream | undefined {
    const { url = '', rawHeaders } = request;
    if (!this.#head || !rawHeaders.includes(EVENT_STREAM)) return undefined; // before a poll is taken apart for nothing
    const job = jobOf(url);
    if (!job || !this.#plain.knows(request)) return undefined;
    const caller = this.#identify.readerAtOnce(request);
    return caller && { job, caller, leave: stayNobody, head: this.#head.text(200, [], CLOSES) };
  }
}
