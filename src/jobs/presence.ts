import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Engine, KeptStay, Stay } from '../engines/engine.ts';
import { type Clock, systemClock } from './clock.ts';

/** A caller whose last stream has ended may come back within this before `left` is told. */
const GRACE_MS = 10_000;

/** The same where the server died: nobody could come back while it was down. */
const CRASH_GRACE_MS = 30_000;

/** How often a node says that its callers are still there, and how long that holds: beyond a missed saying. */
const RENEW_MS = 5_000;
const STAY_MS = CRASH_GRACE_MS + RENEW_MS;

const TURN_MS = 1_000;

export interface PresenceOptions {
  /**
   * No other process tells of presence on this engine: whoever is kept at the start was seen by a process that is gone.
   */
  readonly soleOwner: boolean;
  readonly log: Logger;
  readonly clock?: Clock;
}

/** One stream of a caller, told when it begins and when it is over. Either may be told twice. */
export interface Attendance {
  begin(): void;
  end(): void;
}

/**
 * Tells who follows a job: `joined` when a caller's first stream begins, `left` some time after the last has ended. The
 * engine keeps who is there, on which node and until when; this node says so again and again for those of its own, so
 * that those of a node that died are told as gone by the others, or by itself when it is back.
 */
export interface Presence {
  /** For a stream that is about to follow a job. */
  attendance(job: string, caller: { owner: string; name: string }): Attendance;
  start(): void;
  /** What has to be done by the clock, once: says again who is here, and lets go of whoever is gone. */
  turn(): Promise<void>;
  /** Resolves when all that happened has been kept. */
  stop(): Promise<void>;
}

export function createPresence(engine: Pick<Engine, 'attend' | 'stays'>, options: PresenceOptions): Presence {
  return new NodePresence(engine, options);
}

/** A caller on this node. */
interface Here {
  readonly who: string;
  streams: number;
  /** Without a stream: until when to wait for the next one (`Clock.steady`). */
  until: number;
}

/** A job that callers of this node follow. */
interface Room {
  readonly callers: Map<string, Here>;
  /** Of whom the engine has to be told. */
  readonly changed: Set<string>;
  saying?: Promise<void>;
}

class NodePresence implements Presence {
  readonly #engine: Pick<Engine, 'attend' | 'stays'>;
  readonly #options: PresenceOptions;
  readonly #clock: Clock;
  readonly #node = randomUUID();
  readonly #rooms = new Map<string, Room>();
  #renewedAt: number;
  #hasGivenGrace = false;
  #hasTrouble = false;
  #turning: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(engine: Pick<Engine, 'attend' | 'stays'>, options: PresenceOptions) {
    this.#engine = engine;
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#renewedAt = this.#clock.steady();
  }

  attendance(job: string, { owner, name }: { owner: string; name: string }): Attendance {
    let isHere = false;
    return {
      begin: () => {
        if (!isHere) this.#come(job, owner, name);
        isHere = true;
      },
      end: () => {
        if (isHere) this.#go(job, owner);
        isHere = false;
      },
    };
  }

  start(): void {
    this.#timer = setInterval(() => void this.turn(), TURN_MS).unref();
    void this.turn();
  }

  turn(): Promise<void> {
    this.#turning ??= this.#turn()
      .then(
        () => this.#well(),
        (error) => this.#trouble(error),
      )
      .finally(() => {
        this.#turning = undefined;
      });
    return this.#turning;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turning;
    await Promise.all([...this.#rooms.values()].map(({ saying }) => saying));
  }

  #come(job: string, caller: string, who: string): void {
    const room = this.#rooms.get(job) ?? { callers: new Map(), changed: new Set() };
    this.#rooms.set(job, room);
    const here = room.callers.get(caller) ?? { who, streams: 0, until: 0 };
    room.callers.set(caller, here);
    if (here.streams++ === 0) this.#changed(job, room, caller);
  }

  #go(job: string, caller: string): void {
    const room = this.#rooms.get(job);
    const here = room?.callers.get(caller);
    if (!room || !here || --here.streams > 0) return;
    here.until = this.#clock.steady() + GRACE_MS;
    this.#changed(job, room, caller);
  }

  #changed(job: string, room: Room, caller: string): void {
    room.changed.add(caller);
    room.saying ??= this.#say(job, room)
      .catch((error) => this.#trouble(error))
      .finally(() => {
        room.saying = undefined;
      });
  }

  /** Tells the engine what has changed, and then all that changed while it was told, together. */
  async #say(job: string, room: Room): Promise<void> {
    while (room.changed.size > 0) {
      const callers = [...room.changed];
      room.changed.clear();
      await this.#attend(
        job,
        callers.map((caller) => this.#stayOf(room, caller)),
      ).catch((error) => {
        for (const caller of callers) room.changed.add(caller); // the next turn says it again
        throw error;
      });
      for (const caller of callers) {
        if (room.callers.get(caller)?.streams === 0 && !room.changed.has(caller)) room.callers.delete(caller);
      }
    }
    if (room.callers.size === 0 && this.#rooms.get(job) === room) this.#rooms.delete(job);
  }

  /** Nobody is let go of here: after this process stood still, its own callers have to be said again first. */
  async #attend(job: string, stays: readonly Stay[], over = 0): Promise<void> {
    const { ended } = await this.#engine.attend(job, { stays, time: this.#clock.now(), over });
    if (ended) this.#rooms.delete(job);
  }

  #stayOf({ callers }: Room, caller: string): Stay {
    const { who, streams, until } = callers.get(caller)!;
    return { caller, node: this.#node, who, until: streams > 0 ? this.#clock.steady() + STAY_MS : until };
  }

  async #turn(): Promise<void> {
    this.#hasGivenGrace ||= await this.#giveGrace();
    const isDue = this.#clock.steady() - this.#renewedAt >= RENEW_MS;
    if (isDue) this.#renewedAt = this.#clock.steady();
    for (const [job, room] of this.#rooms) this.#renew(job, room, isDue);
    await Promise.all([...this.#rooms.values()].map(({ saying }) => saying));
    // Where something could not be said, those who are here may look as if they were gone.
    if ([...this.#rooms.values()].some(({ changed }) => changed.size > 0)) return;
    const over = this.#clock.steady();
    for (const job of jobsOf(await this.#engine.stays(over))) await this.#attend(job, [], over);
  }

  /** Says again who is here, where that is due, and whatever could not be said. */
  #renew(job: string, room: Room, isDue: boolean): void {
    const again = isDue ? [...room.callers].flatMap(([caller, { streams }]) => (streams > 0 ? [caller] : [])) : [];
    for (const caller of [...again, ...room.changed]) this.#changed(job, room, caller);
  }

  /** Whoever was there when the last process ended, or when all of them did, gets the time to come back. */
  async #giveGrace(): Promise<true> {
    const until = this.#clock.steady() + CRASH_GRACE_MS;
    const kept = await this.#engine.stays(this.#options.soleOwner ? Number.POSITIVE_INFINITY : until);
    const others = kept.filter(({ node }) => node !== this.#node);
    for (const job of jobsOf(others)) {
      const stays = others.filter((stay) => stay.job === job).map(({ job: _, ...stay }) => ({ ...stay, until }));
      await this.#attend(job, stays);
    }
    return true;
  }

  #trouble(error: unknown): void {
    if (!this.#hasTrouble) this.#options.log.warn({ err: error }, 'could not tell who follows');
    this.#hasTrouble = true;
  }

  #well(): void {
    this.#hasTrouble = false;
  }
}

function jobsOf(stays: readonly KeptStay[]): Set<string> {
  return new Set(stays.map(({ job }) => job));
}
