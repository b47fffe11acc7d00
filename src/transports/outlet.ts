import type { Writable } from 'node:stream';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Outlet, Turn } from '../streams/follower.ts';

/** Most bytes that are queued for a connection, beyond one event (protocol.md, "Slow"). */
const MAX_QUEUED = 64 * 1024;

/** A fast reader with a long way to catch up lets everybody else in after so many turns. */
const TURNS_IN_A_ROW = 8;

const NOTHING = Buffer.alloc(0);

/** A socket as the hub sees it. Turns are given when everything written before has left the process. */
export class SocketOutlet implements Outlet {
  readonly #socket: Writable;
  /** Undefined while nobody lines up, as on most connections most of the time. */
  #line: Turn[] | undefined;

  constructor(socket: Writable) {
    this.#socket = socket;
  }

  hasRoom(bytes: number): boolean {
    const queued = this.#socket.writableLength;
    return queued === 0 || queued + bytes <= MAX_QUEUED;
  }

  enqueue(turn: Turn): void {
    if (this.#line) this.#line.push(turn);
    else void this.#serve([turn]);
  }

  async #serve(line: Turn[]): Promise<void> {
    this.#line = line;
    for (let turns = 1; line.length > 0 && this.#socket.writable; turns++) {
      if (this.#socket.writableLength > 0) await this.#emptied();
      else if (turns % TURNS_IN_A_ROW === 0) await turnOfTheLoop();
      const turn = line.shift()!;
      const step = turn.step();
      if (typeof step === 'boolean' ? step : await step) line.push(turn);
    }
    this.#line = undefined;
  }

  /** Resolves when the queue is empty. `drain` comes only after a write was answered false; an empty write tells else. */
  #emptied(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#socket.writableNeedDrain) this.#socket.once('drain', resolve);
      else this.#socket.write(NOTHING, () => resolve());
    });
  }
}
