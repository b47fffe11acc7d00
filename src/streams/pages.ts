import type { ReadLimits } from '../engines/engine.ts';
import { CHUNK_BYTES, Chunk } from './chunk.ts';
import { type Logs, type Reading, readAfter } from './reading.ts';

/** How many pages of older events are held for the subscriptions of one log. */
const MAX_PAGES = 16;

/** What is read at once: as much as is written at once. */
export const PAGE: ReadLimits = { maxEvents: 1000, maxBytes: CHUNK_BYTES };

/** What was read after a place. */
export interface PageReading {
  readonly log: Reading;
  readonly page?: Chunk;
}

/** A page that is held, and the time of the event before it where that is kept. */
interface Held {
  readonly page: Chunk;
  readonly timeBefore: number | undefined;
}

/**
 * The older events of one log, for subscriptions that are far behind. When a thousand clients come back at once they want
 * the same events: what is being read is read once for all who ask meanwhile, and a page that holds a reader's next event
 * serves it from there on, so that readers who began at different places soon share every page.
 */
export class Pages {
  readonly #engine: Logs;
  readonly #job: string;
  #held: Held[] = [];
  #underWay = new Map<number, Promise<PageReading>>();

  constructor(engine: Logs, job: string) {
    this.#engine = engine;
    this.#job = job;
  }

  /** The events after `cursor`, from a page that is held; undefined where none holds the next one. */
  after(cursor: number): Chunk | undefined {
    const held = this.#held.findLast(({ page }) => page.firstSeq <= cursor + 1 && cursor < page.lastSeq);
    return held?.page.after(cursor);
  }

  /** The time of an event in ms, where a page that is held has it or begins after it. */
  timeAt(seq: number): number | undefined {
    const held = this.#held.find(({ page }) => page.firstSeq <= seq + 1 && seq <= page.lastSeq);
    return held && (seq < held.page.firstSeq ? held.timeBefore : held.page.timeAt(seq));
  }

  /** Reads the page after `cursor`. @throws ProtocolError as `readAfter` */
  read(cursor: number): Promise<PageReading> {
    const underWay = this.#underWay;
    let reading = underWay.get(cursor);
    if (!reading) {
      reading = this.#read(cursor).finally(() => underWay.delete(cursor));
      underWay.set(cursor, reading);
    }
    return reading;
  }

  /** Bytes of the events that are held. */
  get bytes(): number {
    return this.#held.reduce((sum, { page }) => sum + page.size, 0);
  }

  /** Lets go of what is held. What is being read is still handed to those who asked. */
  release(): void {
    this.#held = [];
  }

  /** Forgets all, also what is being read: the log has become another one. */
  clear(): void {
    this.#held = [];
    this.#underWay = new Map();
  }

  async #read(cursor: number): Promise<PageReading> {
    const held = this.#held;
    const log = await readAfter(this.#engine, this.#job, cursor, PAGE);
    if (!log.block) return { log };
    const page = new Chunk(log.block);
    held.push({ page, timeBefore: log.timeAt });
    if (held.length > MAX_PAGES) held.shift();
    return { log, page };
  }
}
