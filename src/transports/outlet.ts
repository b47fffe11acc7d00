import type { Writable } from 'node:stream';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Outlet, Turn } from '../streams/follower.ts';

/** Most bytes that are queued for a connection, beyond one event (protocol.md, "Slow"). */
const MAX_QUEUED = 64 * 1024;

/** Most bytes that turns put into one write, where the write before it left the process at once. */
const MAX_GATHERED = 256 * 1024;

/** A fast reader with a long way to catch up lets everybody else in after so many turns. */
const TURNS_IN_A_ROW = 8;

const NOTHING = Buffer.alloc(0);

/**
 * A socket as the hub sees it. Turns are given when everything written before has left the process, or is held back (by
 * `cork`) to leave together with what they write.
 */
export class SocketOutlet implements Outlet {
  readonly #socket: Writable;
  /** Undefined while nobody lines up, as on most connections most of the time. */
  #line: Turn[] | undefined;
  /** Most bytes that are gathered for one write, while a line is served. */
  #reach = MAX_QUEUED;

  constructor(socket: Writable) {
    this.#socket = socket;
  }

  hasRoom(bytes: number): boolean {
    const { writableLength: queued, writableCorked } = this.#socket;
    return queued === 0 || queued + bytes <= (writableCorked > 0 ? this.#reach : MAX_QUEUED);
  }

  enqueue(turn: Turn): void {
    if (this.#line) this.#line.push(turn);
    else void this.#serve([turn]);
  }

  async #serve(line: Turn[]): Promise<void> {
    this.#line = line;
    this.#reach = MAX_QUEUED; // how fast the reader was before says nothing about now
    if (this.#socket.writableLength > 0 && this.#socket.writableCorked === 0) await this.#emptied();
    for (let turns = 0; line.length > 0 && this.#socket.writable; ) {
      if (turns >= TURNS_IN_A_ROW) {
        await turnOfTheLoop();
        turns = 0;
      }
      const given = this.#gather(line);
      turns += typeof given === 'number' ? given : await given;
      if (line.length > 0) await this.#left();
    }
    this.#line = undefined;
  }

  /**
   * Gives turns as long as what they write finds room; all of it leaves in one write, since writes are most of what a reader
   * costs who has much to catch up on.
   * @returns how many were given; a promise where one of them has to read
   */
  #gather(line: Turn[]): number | Promise<number> {
    const socket = this.#socket;
    let turns = 0;
    socket.cork();
    try {
      for (let isStuck = false; !isStuck && line.length > 0 && turns < TURNS_IN_A_ROW; turns++) {
        const turn = line.shift()!;
        const before = socket.writableLength;
        const step = turn.step();
        if (typeof step !== 'boolean') return this.#read(turn, step, turns + 1);
        isStuck = step && socket.writableLength === before;
        if (isStuck)
          line.unshift(turn); // it is the next: else smaller chunks of others might take the room each time
        else if (step) line.push(turn);
      }
    } finally {
      socket.uncork();
    }
    return turns;
  }

  async #read(turn: Turn, step: Promise<boolean>, turns: number): Promise<number> {
    if (await step) this.#line!.push(turn);
    return turns;
  }

  /**
   * Resolves when what was gathered has left. A connection that takes all of it at once is given more in its next write:
   * nothing but the rest of one write ever waits for a reader who stops.
   */
  async #left(): Promise<void> {
    if (this.#socket.writableCorked > 0) await undefined; // whoever holds it back lets go before others run
    const isAllSent = this.#socket.writableLength === 0;
    this.#reach = isAllSent ? MAX_GATHERED : MAX_QUEUED;
    if (!isAllSent) await this.#emptied();
  }

  /** Resolves when the queue is empty. `drain` comes only after a write was answered false; an empty write tells else. */
  #emptied(): Promise<void> {
    if (!this.#socket.writable) return Promise.resolve(); // to write after the end would destroy what is still queued
    return new Promise((resolve) => {
      if (this.#socket.writableNeedDrain) this.#socket.once('drain', resolve);
      else this.#socket.write(NOTHING, () => resolve());
    });
  }
}
