import { isShown, type JobFilter, type JobRecord } from '../engines/engine.ts';

/** What became of one job in a list. */
export interface Change {
  readonly id: string;
  readonly kind: 'new' | 'changed' | 'removed';
}

interface Listed {
  readonly id: string;
  readonly place: number;
  lastSeq: number;
}

/**
 * Which jobs a list shows: the newest `limit` that its filter takes. It knows their ids and how far their logs are, and
 * nothing else of them.
 */
export class View {
  readonly filter: JobFilter;
  readonly limit: number;
  /** By place, the newest last. */
  readonly #jobs: Listed[] = [];
  readonly #byId = new Map<string, Listed>();
  /** There are jobs that fit beyond the last one shown. */
  #hasMore = false;

  constructor(filter: JobFilter, limit: number) {
    this.filter = filter;
    this.limit = limit;
  }

  /** The ids of the jobs shown, newest first. */
  get ids(): string[] {
    return this.#jobs.map(({ id }) => id).reverse();
  }

  /** Up to where the log of a job was read when it was last shown; undefined where it is not shown. */
  lastSeqOf(id: string): number | undefined {
    return this.#byId.get(id)?.lastSeq;
  }

  /** Fewer jobs are shown than might be: one went, and which one takes its place only the engine knows. */
  get isShort(): boolean {
    return this.#hasMore && this.#jobs.length < this.limit;
  }

  /** Takes a job as it is now; undefined where there is none any more. */
  take(id: string, record: JobRecord | undefined): Change[] {
    const listed = this.#byId.get(id);
    if (!record || !isShown(record, this.filter)) return listed ? [this.#remove(listed)] : [];
    if (!listed) return this.#enter(record);
    if (listed.lastSeq === record.lastSeq) return [];
    listed.lastSeq = record.lastSeq;
    return [{ id, kind: 'changed' }];
  }

  /** Takes the whole list as the engine has it. */
  replace(records: readonly JobRecord[], hasMore: boolean): Change[] {
    const kept = new Set(records.map(({ id }) => id));
    const gone = this.#jobs.filter(({ id }) => !kept.has(id)).map((listed) => this.#remove(listed));
    const taken = records.toReversed().flatMap((record) => this.take(record.id, record));
    this.#hasMore = hasMore;
    return [...gone, ...taken];
  }

  /** An older job than all that are shown does not enter a full list. */
  #enter({ id, place, lastSeq }: JobRecord): Change[] {
    const isFull = this.#jobs.length === this.limit;
    if (isFull) this.#hasMore = true;
    if (isFull && place < this.#jobs[0]!.place) return [];
    const listed = { id, place, lastSeq };
    const index = this.#jobs.findLastIndex((other) => other.place < place) + 1;
    this.#jobs.splice(index, 0, listed);
    this.#byId.set(id, listed);
    const pushedOut = isFull ? [this.#remove(this.#jobs[0]!)] : [];
    return [...pushedOut, { id, kind: 'new' }];
  }

  #remove(listed: Listed): Change {
    this.#jobs.splice(this.#jobs.indexOf(listed), 1);
    this.#byId.delete(listed.id);
    return { id: listed.id, kind: 'removed' };
  }
}
