import { DamageError } from '../../errors.ts';
import { type EventBlock, sealBatch } from '../../log/block.ts';
import { isTerminal } from '../../log/event.ts';
import type { LogPage, ReadLimits } from '../engine.ts';
import { limitBlock } from '../page.ts';
import type { Client } from './connection.ts';
import type { Keys } from './keys.ts';

/** Events that are asked for before it is known how large they are. */
const FIRST_EVENTS = 64;
/** About how many bytes Redis is made to answer at once, however large the events of a log are. */
const ANSWER_BYTES = 4 * 1024 * 1024;

/** How a log stands. */
interface LogState {
  readonly type: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly ended: boolean;
  /** The size of its largest tail so far. */
  readonly largest: number;
}

/** An entry of a stream: id, then names and values in turn. */
type StreamEntry = [id: Buffer, fields: [name: Buffer, tail: Buffer]];

/** Reads logs, in pages. */
export class LogReader {
  readonly #client: Client;
  readonly #keys: Keys;

  constructor(client: Client, keys: Keys) {
    this.#client = client;
    this.#keys = keys;
  }

  async read(job: string, after: number, limits: ReadLimits): Promise<LogPage | undefined> {
    const from = after + 1;
    const { log, entries } = await this.#look(job, from, Math.min(limits.maxEvents, FIRST_EVENTS));
    if (!log) return undefined;
    const { firstSeq, lastSeq, ended } = log;
    const begin = Math.max(from, firstSeq);
    if (begin > lastSeq) return { firstSeq, lastSeq, ended };
    const page = new PageOfTails(job, log, begin);
    page.add(entries);
    while (page.isWhole && page.lastSeq < lastSeq && page.hasRoom(limits)) {
      page.add(await this.#range(job, page.lastSeq + 1, page.nextCount(limits)));
    }
    // Where events were dropped Redis reads on from the earliest it has, without a word.
    if (!page.isWhole) return this.#readAgain(job, after, limits, log);
    return { firstSeq, lastSeq, ended, block: limitBlock(page.seal(), begin, lastSeq, limits) };
  }

  /** A log that was cut while it was read begins elsewhere now; one that was not has lost events. */
  async #readAgain(job: string, after: number, limits: ReadLimits, seen: LogState): Promise<LogPage | undefined> {
    const { log } = await this.#look(job, after + 1, 1);
    if (log && log.firstSeq === seen.firstSeq && log.lastSeq >= seen.lastSeq) {
      throw new DamageError(`The log of job ${job} is damaged: events after ${after} are missing.`, { job });
    }
    return this.read(job, after, limits);
  }

  /** How the log stands, and then some of its events: those up to its end as it stood were there. */
  async #look(job: string, from: number, count: number): Promise<{ log?: LogState; entries: StreamEntry[] }> {
    const [record, entries] = await Promise.all([
      this.#client.hmget(this.#keys.job(job), 'type', 'firstSeq', 'lastSeq', 'status', 'largest'),
      this.#range(job, from, count),
    ]);
    const [type, firstSeq, lastSeq, status, largest] = record;
    if (!type) return { entries };
    const log = { type, firstSeq: Number(firstSeq), lastSeq: Number(lastSeq), largest: Number(largest) };
    return { log: { ...log, ended: isTerminal(status!) }, entries };
  }

  async #range(job: string, from: number, count: number): Promise<StreamEntry[]> {
    // Beyond what the ids of a stream can be there is nothing; the last one of all is not asked for as a number.
    const start = from > Number.MAX_SAFE_INTEGER ? '+' : String(from);
    const answer = await this.#client.xrangeBuffer(this.#keys.log(job), start, '+', 'COUNT', count);
    return answer as unknown as StreamEntry[];
  }
}

/** The events that were read for a page so far. */
class PageOfTails {
  readonly #job: string;
  readonly #log: LogState;
  readonly #firstSeq: number;
  readonly #tails: Buffer[] = [];
  bytes = 0;
  /** Its events follow each other from the first on. */
  isWhole = true;

  constructor(job: string, log: LogState, firstSeq: number) {
    this.#job = job;
    this.#log = log;
    this.#firstSeq = firstSeq;
  }

  get count(): number {
    return this.#tails.length;
  }

  get lastSeq(): number {
    return this.#firstSeq + this.#tails.length - 1;
  }

  /** Takes entries as they came; events below its first one were dropped already, those after the end come next time. */
  add(entries: readonly StreamEntry[]): void {
    const { lastSeq } = this.#log;
    if (entries.length === 0) this.isWhole = false;
    for (const [id, [, tail]] of entries) {
      const seq = Number.parseInt(id.toString('latin1'), 10);
      if (seq < this.#firstSeq || seq > lastSeq) continue;
      if (seq !== this.lastSeq + 1) this.isWhole = false;
      this.#tails.push(tail);
      this.bytes += tail.length + 1;
    }
  }

  hasRoom({ maxEvents, maxBytes }: ReadLimits): boolean {
    return this.count < maxEvents && this.bytes < maxBytes;
  }

  /** How many events to ask for next: about as many as are missing, and no more than Redis may answer at once. */
  nextCount({ maxEvents, maxBytes }: ReadLimits): number {
    const usual = this.bytes / Math.max(1, this.count);
    const missing = Math.ceil((maxBytes - this.bytes) / Math.max(1, usual));
    const most = Math.ceil(ANSWER_BYTES / Math.max(1, this.#log.largest));
    return Math.max(1, Math.min(missing, maxEvents - this.count, most));
  }

  seal(): EventBlock {
    const ends = new Uint32Array(this.#tails.length);
    const tails = Buffer.allocUnsafe(this.bytes);
    let at = 0;
    for (const [i, tail] of this.#tails.entries()) {
      tails.set(tail, at);
      at += tail.length;
      tails[at++] = NEWLINE;
      ends[i] = at;
    }
    return sealBatch(this.#job, this.#log.type, this.#firstSeq, { tails, ends });
  }
}

const NEWLINE = 10;
