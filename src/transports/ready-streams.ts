import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Leave } from '../access/budgets.ts';
import type { Caller } from '../access/caller.ts';
import type { Identify } from '../access/identify.ts';
import { namesCaller, readPlainly, ServedHosts } from './plain-request.ts';
import { headersSaid, ReadyHead } from './ready-head.ts';

const EVENT_STREAM = 'text/event-stream';

/** The events of one job, and a query that stands for itself. */
const JOB_EVENTS = /^\/v1\/jobs\/([0-9a-f-]+)\/events(?:\?|$)/;

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
  readonly #hosts = new ServedHosts();
  #head: ReadyHead | undefined;

  constructor(identify: Identify) {
    this.#identify = identify;
  }

  /** Keeps the head of a stream where others may begin with it. @param response to a request that was not refused */
  keep(request: IncomingMessage, response: ServerResponse): void {
    const plain = readPlainly(request);
    if (plain?.accept !== EVENT_STREAM || !response.headersSent || response.statusCode !== 200) return;
    this.#hosts.add(plain.host);
    this.#head ??= new ReadyHead(headersSaid(response, (name) => name !== 'connection'));
  }

  /** What a request is answered with; undefined where it has to go the long way, as everybody does who is refused. */
  find(request: IncomingMessage): ReadyStream | undefined {
    const { url = '', rawHeaders } = request;
    if (!this.#head || !rawHeaders.includes(EVENT_STREAM)) return undefined; // before a poll is taken apart for nothing
    const job = JOB_EVENTS.exec(url)?.[1];
    if (!job || namesCaller(url)) return undefined;
    const plain = readPlainly(request);
    if (plain?.accept !== EVENT_STREAM || !this.#hosts.has(plain.host)) return undefined;
    const caller = this.#identify.readerAtOnce(request);
    // Decoding copies: a part of the URL would keep all of it for as long as the job is remembered by its id.
    return caller && { job: decodeURIComponent(job), caller, leave: nothing, head: this.#head.text(200, [], CLOSES) };
  }
}

function nothing(): void {}
