import type { Engine, JobFilter, JobRecord } from '../engines/engine.ts';
import { type HubClock, systemClock } from '../streams/clock.ts';
import { Audience } from './audience.ts';
import { JobFrames } from './frames.ts';
import { Watch } from './watch.ts';
import type { ListWatcher, ListWire, Watching } from './watcher.ts';

/** A job is told at most once in this time (protocol.md: at most twice a second). */
const ROUND_EVERY_MS = 500;

/** How often lists are read anew without a ring: a lost one is made up for within 15 s. */
const LOOK_EVERY_MS = 15_000;

/** Jobs that are read before others get a turn of the event loop. */
const SLICE = 50;

/** How soon a round that failed is tried again: the storage does not answer. */
const TRY_AGAIN_MS = 2_000;

/** The list of jobs, kept up to date for those who watch it. Access has been checked by then. */
export interface LiveList {
  /**
   * Watches the newest `limit` jobs that a filter takes. Nothing is written before `Watching.start`.
   * @throws ProtocolError `unavailable`
   */
  watch(filter: JobFilter, limit: number, watcher: ListWatcher): Promise<Watching>;
  /** Lists that are watched right now, and by how many. */
  numbers(): { lists: number; watchers: number };
  close(): void;
}

export interface LiveListOptions {
  readonly wire: ListWire;
  readonly clock?: HubClock;
  /** Milliseconds between two looks at the lists. */
  readonly lookEveryMs?: number;
}

type Jobs = Pick<Engine, 'get' | 'list' | 'total' | 'listen'>;

export function createLiveList(engine: Jobs, options: LiveListOptions): LiveList {
  return new LiveJobs(engine, options);
}

/**
 * Collects which jobs changed, reads each of them once a round, and tells every list what that means for it. What is
 * done for a change depends on how many different lists are watched, not on how many watch them.
 */
class LiveJobs implements LiveList {
  readonly #engine: Jobs;
  readonly #clock: HubClock;
  readonly #wire: ListWire;
  readonly #frames: JobFrames;
  readonly #audiences = new Map<string, Audience>();
  /** Jobs heard of since the last round. */
  readonly #changed = new Set<string>();
  #roundAt = Number.NEGATIVE_INFINITY;
  #callOff: (() => void) | undefined;
  /** One thing at a time: a list is never changed while it is being read. */
  #work: Promise<unknown> = Promise.resolve();
  readonly #unlisten: () => void;
  readonly #stopLooking: () => void;

  constructor(engine: Jobs, { wire, clock = systemClock, lookEveryMs = LOOK_EVERY_MS }: LiveListOptions) {
    this.#engine = engine;
    this.#clock = clock;
    this.#wire = wire;
    this.#frames = new JobFrames(wire);
    this.#unlisten = engine.listen({
      grew: (growths) => {
        for (const { job } of growths) this.#hear(job);
      },
      removed: (job) => this.#hear(job),
    });
    this.#stopLooking = clock.every(lookEveryMs, () => void this.#inTurn(() => this.#lookAgain()).catch(() => {}));
  }

  async watch(filter: JobFilter, limit: number, watcher: ListWatcher): Promise<Watching> {
    const audience = this.#hold(filter, limit);
    try {
      await audience.loaded;
    } catch (error) {
      this.#release(audience);
      throw error;
    }
    return new Watch(audience, watcher, () => this.#release(audience));
  }

  numbers(): { lists: number; watchers: number } {
    return { lists: this.#audiences.size, watchers: this.#all().reduce((sum, { holds }) => sum + holds, 0) };
  }

  close(): void {
    this.#unlisten();
    this.#stopLooking();
    this.#callOff?.();
  }

  #hold(filter: JobFilter, limit: number): Audience {
    const { owner, type, status, name, label } = filter;
    const key = JSON.stringify([owner, type, status, name, label, limit]);
    let audience = this.#audiences.get(key);
    if (!audience) {
      audience = new Audience(key, filter, limit, { engine: this.#engine, wire: this.#wire, frames: this.#frames });
      this.#audiences.set(key, audience);
      audience.loaded = this.#inTurn(() => this.#read(audience!));
      audience.loaded.catch(() => this.#audiences.delete(key)); // whoever comes next tries again
    }
    audience.holds++;
    return audience;
  }

  #release(audience: Audience): void {
    audience.holds--;
    if (audience.holds > 0) return;
    if (this.#audiences.get(audience.key) === audience) this.#audiences.delete(audience.key);
    if (this.#audiences.size > 0) return;
    this.#frames.clear();
    this.#changed.clear();
  }

  #hear(job: string): void {
    if (this.#audiences.size === 0) return;
    this.#changed.add(job);
    this.#schedule(Math.max(0, this.#roundAt + ROUND_EVERY_MS - this.#clock.now()));
  }

  #schedule(ms: number): void {
    this.#callOff ??= this.#clock.after(ms, () => {
      this.#inTurn(() => this.#round()).catch(() => this.#schedule(TRY_AGAIN_MS));
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => {});
    return done;
  }

  async #round(): Promise<void> {
    this.#callOff = undefined;
    this.#roundAt = this.#clock.now();
    const changed = [...this.#changed];
    for (let at = 0; at < changed.length; at += SLICE) {
      await this.#tell(changed.slice(at, at + SLICE));
      await this.#rest();
    }
    for (const audience of this.#all()) if (audience.view.isShort) await this.#read(audience);
  }

  async #tell(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#changed.delete(id); // what happens from now on is for the next round
    try {
      const records = await Promise.all(ids.map((id) => this.#engine.get(id)));
      for (const audience of this.#all()) audience.take(ids, records);
    } catch (error) {
      for (const id of ids) this.#changed.add(id);
      throw error;
    }
  }

  async #lookAgain(): Promise<void> {
    for (const audience of this.#all()) await this.#read(audience);
  }

  /** Reads a whole list, page by page. */
  async #read(audience: Audience): Promise<void> {
    const { filter, limit } = audience.view;
    const records: JobRecord[] = [];
    let page: string | undefined;
    do {
      const query = {
        ...filter,
        limit: Math.min(SLICE, limit - records.length),
        ...(page === undefined ? {} : { page }),
      };
      const { jobs, next } = await this.#engine.list(query);
      records.push(...jobs);
      page = next;
      await this.#rest();
    } while (page !== undefined && records.length < limit);
    audience.replace(records, page !== undefined);
  }

  /** Some engines answer in the turn in which they are asked: everybody else gets one in between. */
  #rest(): Promise<void> {
    return new Promise((resolve) => this.#clock.soon(resolve));
  }

  #all(): Audience[] {
    return [...this.#audiences.values()];
  }
}
