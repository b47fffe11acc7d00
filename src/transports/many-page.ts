import type { ProtocolError } from '../errors.ts';
import type { EventBlock } from '../log/block.ts';
import type { GapNotice, Page } from '../streams/follower.ts';
import { formatHead, formatPart, type ManyPlace } from './many-cursor.ts';
import { isAboutOne, isGone, type ManyBegin, type ManyList, type ManyStart } from './many-request.ts';

/** Most bytes of events in a page, beyond the first event. */
const MAX_BYTES = 256 * 1024;

/** A page of several logs. */
export interface ManyPage {
  /** The cursor it begins at, as resolved, and the one of the next page. */
  readonly from: string;
  readonly next: string;
  /** The same two, place by place. */
  readonly begins: readonly ManyPlace[];
  readonly places: readonly ManyPlace[];
  readonly blocks: readonly EventBlock[];
  readonly gaps: readonly (GapNotice & { readonly job: string })[];
  readonly problems: readonly { readonly job: string; readonly error: ProtocolError }[];
  /** Jobs whose log is over and read to its end. */
  readonly ends: readonly { readonly job: string; readonly lastSeq: number }[];
  /** Every job is over or not there, and `next` is at the end of each. */
  readonly ended: boolean;
  /** There was more than fits. */
  readonly full: boolean;
}

/** How a log of the list is read, at once. */
export type ReadLog = (
  job: string,
  options: { readonly after?: Exclude<ManyStart, 'gone'>; readonly limit: number; readonly maxBytes: number },
) => Promise<Page>;

/**
 * Reads a page of several logs. Each gets an equal share of what is left, and what it does not need goes to those after
 * it; where a page is full, the next one begins with a job that got nothing.
 * @throws ProtocolError for what is not one job's own trouble
 */
export async function gatherPage(from: ManyBegin, limit: number, read: ReadLog): Promise<ManyPage> {
  const { jobs, starts, turn } = from;
  const gathering = new Gathering(from, limit, read);
  const order = jobs.map((_, index) => (turn + index) % jobs.length);
  for (const [done, index] of order.entries()) await gathering.add(index, starts[index], jobs.length - done);
  return gathering.page(turn);
}

class Gathering {
  readonly #list: ManyList;
  readonly #read: ReadLog;
  #events: number;
  #bytes = MAX_BYTES;
  /** The first job that got less than it has, and the first that got nothing of it. */
  #cut: number | undefined;
  #unserved: number | undefined;
  readonly #begins = new Map<number, ManyPlace>();
  readonly #places = new Map<number, ManyPlace>();
  readonly #blocks: EventBlock[] = [];
  readonly #gaps: (GapNotice & { job: string })[] = [];
  readonly #problems: { job: string; error: ProtocolError }[] = [];
  readonly #ends: { job: string; lastSeq: number }[] = [];

  constructor(list: ManyList, limit: number, read: ReadLog) {
    this.#list = list;
    this.#events = limit;
    this.#read = read;
  }

  /** @param sharers how many jobs are left to share what is left, this one included */
  async add(index: number, start: ManyStart, sharers: number): Promise<void> {
    if (start === 'gone') return this.#put(index, start, start);
    const job = this.#list.jobs[index]!;
    const limit = Math.ceil(this.#events / sharers);
    const maxBytes = Math.ceil(Math.max(this.#bytes, 0) / sharers);
    const gaps = this.#gaps.length;
    try {
      const page = await this.#readOn(job, {
        after: start,
        limit: Math.max(limit, 1),
        maxBytes: Math.max(maxBytes, 1),
      });
      // A gap is told from the place that was asked for: who waited for the latest may not know yet which that was.
      this.#take(index, page, limit, this.#gaps.length > gaps ? placeOf(start) : page.from);
    } catch (error) {
      if (!isAboutOne(error)) throw error;
      this.#problems.push({ job, error });
      const place = isGone(error) ? 'gone' : placeOf(start);
      this.#put(index, place, place);
    }
  }

  page(turn: number): ManyPage {
    const { jobs, check } = this.#list;
    const cursor = (places: Map<number, ManyPlace>, next: number) =>
      formatHead(check, next) + jobs.map((_, index) => formatPart(places.get(index)!)).join('');
    return {
      from: cursor(this.#begins, turn),
      next: cursor(this.#places, this.#unserved ?? this.#cut ?? 0),
      begins: jobs.map((_, index) => this.#begins.get(index)!),
      places: jobs.map((_, index) => this.#places.get(index)!),
      blocks: this.#blocks,
      gaps: this.#gaps,
      problems: this.#problems,
      ends: this.#ends,
      ended: this.#ends.length + this.#gone() === jobs.length,
      full: this.#cut !== undefined,
    };
  }

  /** Where the place is gone, says so and reads on from the earliest. */
  async #readOn(job: string, options: Parameters<ReadLog>[1]): Promise<Page> {
    try {
      return await this.#read(job, options);
    } catch (error) {
      const gap = gapOf(error as ProtocolError, options.after);
      if (!gap) throw error;
      this.#gaps.push({ job, ...gap });
      return this.#read(job, { ...options, after: { seq: gap.earliest - 1 } });
    }
  }

  #take(index: number, page: Page, limit: number, begin: ManyPlace): void {
    const { block } = page;
    // A log's first event is read however large it is: one that does not fit waits for the next page.
    const fits = !block || (limit > 0 && (this.#blocks.length === 0 || block.bytes.length <= this.#bytes));
    if (block && fits) {
      this.#blocks.push(block);
      this.#events -= block.ends.length;
      this.#bytes -= block.bytes.length;
    }
    if (!fits) this.#unserved ??= index;
    if (page.full || !fits) this.#cut ??= index;
    else if (page.ended) this.#ends.push({ job: page.job, lastSeq: page.next.seq });
    this.#put(index, begin, fits ? page.next : page.from);
  }

  #put(index: number, begin: ManyPlace, place: ManyPlace): void {
    this.#begins.set(index, begin);
    this.#places.set(index, place);
  }

  #gone(): number {
    return [...this.#places.values()].filter((place) => place === 'gone').length;
  }
}

/** Where a log stands that cannot be read. */
export function placeOf(start: ManyStart): ManyPlace {
  return typeof start === 'object' ? start : { seq: 0 };
}

/** What a refused cursor is told as, in a list. */
function gapOf({ code, extras }: ProtocolError, after: ManyStart): GapNotice | undefined {
  const { earliest } = extras ?? {};
  if (earliest === undefined || typeof after !== 'object') return undefined;
  const requested = after.seq;
  if (code === 'cursor-expired') return { reason: 'trimmed', requested, earliest, lost: earliest - 1 - requested };
  return { reason: 'rewritten', requested, earliest };
}
