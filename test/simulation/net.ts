import type { Failure } from '../../src/client/failure.ts';
import type { TransportName } from '../../src/client/options.ts';
import { isEvent, type Message } from '../../src/client/transports/transport.ts';

/** A connection between a client and a server, as who disturbs it sees it. */
export interface Connection {
  /** It is gone, with all that was on its way. */
  cut(failure?: Failure): void;
  /** The server ends it in good order. `retryAfterMs`: it says when to come back. */
  retire(retryAfterMs?: number): void;
  /** The server does not take the client's token any more. */
  expire(token: string): void;
  /** From now on nothing gets through. */
  darken(): void;
  /** Puts on the way what there is room for. */
  pump(): void;
}

/** The network between one client and the servers, and what is wrong with it. */
export class Net {
  readonly connections = new Set<Connection>();
  latencyMs = 5;
  /** What lies between does not let these through. */
  readonly blocked = new Set<TransportName>();
  /** How many of the next events vanish, and of the last ones come again. */
  drop = 0;
  repeat = 0;
  swap = false;
  /** Events were dropped or swapped at some time: a client may have to be told that some are missing. */
  hasSpoilt = false;
  #isDark = false;

  /** Nothing gets through, and nobody is told. */
  get isDark(): boolean {
    return this.#isDark;
  }

  set isDark(isDark: boolean) {
    if (isDark === this.#isDark) return;
    this.#isDark = isDark;
    for (const connection of this.connections) {
      if (isDark) connection.darken();
      else connection.pump();
    }
  }

  heal(): void {
    this.latencyMs = 5;
    this.blocked.clear();
    this.drop = 0;
    this.repeat = 0;
    this.swap = false;
    this.isDark = false;
  }

  /**
   * What becomes of messages on their way: events may vanish, come twice or change places; what holds a stream together
   * may not.
   * @param before the latest events that came before them over the same connection
   */
  spoil(messages: readonly Message[], before: Message[]): Message[] {
    const again = before.slice(Math.max(0, before.length - this.repeat));
    this.repeat = 0;
    const arrived = this.#swapped(messages.filter((message) => !this.#vanishes(message)));
    for (const message of arrived) remember(before, message);
    return [...again, ...arrived];
  }

  #vanishes(message: Message): boolean {
    if (this.drop === 0 || !isEvent(message)) return false;
    this.drop--;
    this.hasSpoilt = true;
    return true;
  }

  #swapped(messages: readonly Message[]): readonly Message[] {
    const [first, second, ...rest] = messages;
    if (!this.swap || !first || !second || !isEvent(first) || !isEvent(second)) return messages;
    this.swap = false;
    this.hasSpoilt = true;
    return [second, first, ...rest];
  }
}

const REMEMBERED = 8;

/** Events of before a gap do not come again: they may be of a log that is gone. */
function remember(before: Message[], message: Message): void {
  if (isEvent(message)) before.push(message);
  else if (message.type === 'gap') before.length = 0;
  if (before.length > REMEMBERED) before.shift();
}
