import { Failure } from '../failure.ts';
import type { Message } from './transport.ts';

/** How many characters of messages are held for a run that does not take them. A frame has at most 256 KiB. */
const MAX_HELD = 512 * 1024;

/**
 * What has come for one run over a connection that others share. A run that is too slow to take it is not sent more: its
 * inbox is `full`, and once it has taken what is here it comes back with its cursor.
 */
export class Inbox {
  readonly job: string;
  readonly after: string | undefined;
  /** The id of the `subscribe` command, once it was sent. */
  command: number | undefined;
  /** The reply has come: what comes now is for this inbox, and not for the one before it. */
  accepted = false;
  #held: Message[] = [];
  #size = 0;
  #failure: Failure | undefined;
  #wake: (() => void) | undefined;

  constructor(job: string, after: string | undefined) {
    this.job = job;
    this.after = after;
  }

  /** Nothing more is taken in: it is full, or its connection is over. */
  get closed(): boolean {
    return this.#failure !== undefined;
  }

  /** @param size how many characters the messages had on the wire */
  put(messages: readonly Message[], size: number): void {
    if (this.closed) return;
    for (const message of messages) this.#held.push(message);
    this.#size += size;
    if (this.#size > MAX_HELD) this.fail(new Failure('paused', 'The reader is slower than the job.'));
    else this.#wake?.();
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
    return held;
  }
}
