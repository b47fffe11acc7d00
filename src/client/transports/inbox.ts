import { formatCursor, type Place, parseCursor, placeAfter } from '../cursor.ts';
import type { Failure } from '../failure.ts';
import { isEvent, type Message } from './transport.ts';

/** How many characters of messages are held for a run that does not take them. A message has at most 256 KiB. */
const MAX_HELD = 512 * 1024;

/**
 * What has come for one run over a connection that others share. A run that is too slow to take it is not sent more: its
 * inbox is full, and once it has taken what is here it comes back with its cursor.
 */
export class Inbox {
  readonly job: string;
  /** The id of the `subscribe` command, once it was sent. */
  command: number | undefined;
  /** What comes now is for this inbox, and not for the one before it. */
  isOpen = false;
  readonly #begin: string | undefined;
  #place: Place | undefined;
  #held: Message[] = [];
  #size = 0;
  #failure: Failure | undefined;
  #wake: (() => void) | undefined;
  #whenTaken: (() => void) | undefined;

  constructor(job: string, after: string | undefined) {
    this.job = job;
    this.#begin = after;
  }

  /** The cursor after all that has come; undefined: from the earliest kept event. */
  get after(): string | undefined {
    return this.#place ? formatCursor(this.#place) : this.#begin;
  }

  get isFull(): boolean {
    return this.#size > MAX_HELD;
  }

  /** @param size how many characters the message had on the wire */
  put(message: Message, size: number): void {
    if (isEvent(message)) this.#place = placeAfter(message);
    else if (message.type === 'gap') this.#place = { seq: message.earliest - 1 };
    this.#held.push(message);
    this.#size += size;
    this.#wake?.();
  }

  /**
   * The connection works: said where nothing else does.
   * @param from the cursor where it begins, where the server said it
   */
  alive(from = ''): void {
    if (from || this.#held.length === 0) this.put({ type: 'alive', at: parseCursor(from) }, 0);
  }

  /** What is held may still be taken; then `take` rejects. */
  fail(failure: Failure): void {
    this.#failure ??= failure;
    this.#wake?.();
  }

  /**
   * All that is held; waits while it is nothing.
   * @throws Failure
   */
  async take(): Promise<readonly Message[]> {
    while (this.#held.length === 0) {
      if (this.#failure) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const held = this.#held;
    this.#held = [];
    this.#size = 0;
    this.#whenTaken?.();
    return held;
  }

  /** Resolves when what is held is taken. */
  taken(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenTaken = resolve;
    });
  }
}
