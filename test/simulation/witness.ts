import type { EventMessage, GapMessage } from '../../src/client/transports/transport.ts';
import { parseCursor } from '../../src/log/cursor.ts';
import { isTerminal } from '../../src/log/event.ts';
import type { History, Kept } from './history.ts';
import type { Net } from './net.ts';

/**
 * Looks on at one reader while one of its runs lasts: each event once, in order, of one log, or a gap that says exactly
 * what is missing, and one end.
 */
export class Witness {
  readonly #job: string;
  readonly #history: History;
  readonly #net: Net;
  readonly #fault: (text: string) => void;
  /** The seq that has to come next; undefined until the beginning is known. */
  #next: number | undefined;
  /** The event before it, where the reader saw that. */
  #before: Kept | undefined;
  #isOver = false;
  /** How it stood before the latest item. */
  #earlier: { readonly next: number | undefined; readonly before: Kept | undefined };
  #items = 0;

  /** @param saved the cursor with which the run begins, where it has one */
  constructor(
    job: string,
    saved: string | undefined,
    parts: { history: History; net: Net; fault: (text: string) => void },
  ) {
    this.#job = job;
    this.#history = parts.history;
    this.#net = parts.net;
    this.#fault = parts.fault;
    const place = saved === undefined ? undefined : parseCursor(saved);
    if (place) {
      this.#next = place.seq + 1;
      this.#before = this.#history.find(job, place.seq, place.time);
    }
    this.#earlier = { next: this.#next, before: this.#before };
  }

  /** The server said where a reader that had no place begins. */
  resolved(seq: number): void {
    this.#next ??= seq + 1;
  }

  event(message: EventMessage): void {
    const { seq, time, type } = message;
    const event = { seq, time, type, text: JSON.stringify(message) };
    this.#begin();
    const expected = this.#next ?? event.seq;
    if (this.#isOver) this.#fault(`event ${event.seq} came after the end`);
    if (event.seq !== expected) this.#fault(`event ${event.seq} came in the place of ${expected}`);
    if (!this.#history.continues(event, this.#job, undefined)) this.#fault(`event ${event.seq} was never kept`);
    if (!this.#continues(event))
      this.#fault(`event ${event.seq} is of another log than ${this.#before?.seq}, and that was not told`);
    this.#next = event.seq + 1;
    this.#before = event;
    this.#isOver = isTerminal(event.type);
  }

  gap({ reason, requested, earliest, lost }: GapMessage): void {
    this.#begin();
    const last = this.#lastSeq;
    if (this.#isOver) this.#fault('a gap came after the end');
    if (requested !== last) this.#fault(`a gap was told after ${requested}, and the reader is at ${last}`);
    if (reason === 'rewritten') this.#rewritten(last);
    else {
      if (lost !== earliest - 1 - last) this.#fault(`${lost} were told to be lost between ${last} and ${earliest}`);
      if (reason === 'trimmed' && !this.#history.wasTrimmed(this.#job, earliest))
        this.#fault(`events before ${earliest} were told to be dropped, and are kept`);
      if (reason === 'missing' && !this.#net.hasSpoilt)
        this.#fault(`events after ${last} were told to be missing, and are not`);
    }
    this.#next = earliest;
    this.#before = undefined;
  }

  /** The reader left its loop in the middle of an event: that one comes again. */
  left(): void {
    this.#items--;
    this.#next = this.#items > 0 ? this.#earlier.next : undefined;
    this.#before = this.#earlier.before;
    this.#isOver = false;
  }

  /** The reader dies. What it has saved is how far it had come, or one item less. */
  died(saved: string | undefined): void {
    const seq = saved === undefined ? undefined : parseCursor(saved)!.seq;
    const known = this.#items > 1 ? [this.#next, this.#earlier.next] : [this.#next, this.#earlier.next, undefined];
    if (!known.some((next) => (next === undefined ? seq === undefined : seq === next - 1)))
      this.#fault(`the checkpoint says ${saved}, and the reader is at ${this.#lastSeq}`);
  }

  get #lastSeq(): number {
    return (this.#next ?? 1) - 1;
  }

  /** Where the event before was dropped, nobody can tell whether it was the reader's. */
  #continues(event: Kept): boolean {
    const before = this.#before;
    if (this.#history.continues(event, this.#job, before)) return true;
    return before !== undefined && this.#history.wasTrimmed(this.#job, before.seq + 1);
  }

  #begin(): void {
    this.#items++;
    this.#earlier = { next: this.#next, before: this.#before };
  }

  /** Where events vanished on their way, the server knows of more that was rewritten than the reader. */
  #rewritten(last: number): void {
    const from = this.#net.hasSpoilt ? Number.POSITIVE_INFINITY : last;
    if (!this.#history.wentBackBefore(this.#job, from)) this.#fault('the log was told to be rewritten, and is not');
  }

  /** The reader's loop is over by itself. */
  finished(): void {
    if (this.#isOver || this.#next === undefined) return;
    if (!this.#history.endedAt(this.#job, this.#lastSeq)) this.#fault(`the reader ended at ${this.#lastSeq}`);
  }
}
