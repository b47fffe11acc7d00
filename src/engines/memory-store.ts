import type { JobStatus } from '../../generated/protocol/index.ts';
import { type EventBlock, joinBlocks } from '../log/block.ts';
import { placeOf as placeOfStay, type Stay } from '../log/presence.ts';
import { isDue, isOver, isOverdue, type JobFacts, type JobState } from '../log/state.ts';
import {
  isShown,
  type JobFilter,
  type KeptLog,
  type KeptStay,
  type ListQuery,
  type LogPage,
  type LogQuery,
  type ReadLimits,
  type Revocation,
  type RevocationPage,
} from './engine.ts';
import { limitBlock } from './page.ts';
import type { Checkpoint, Entry, KeptInput, Store } from './store.ts';

export interface MemoryEntry extends Entry {
  readonly idempotency?: { key: string; digest: string };
  /** The kept events; small blocks are joined, since a log of a million events must not be a million objects. */
  readonly blocks: EventBlock[];
  /** What they take. */
  bytes: number;
  checkpoint?: Checkpoint;
  readonly inputs: Map<string, KeptInput>;
  /** By caller and node. */
  readonly stays: Map<string, Stay>;
}

const SMALL_BLOCK_BYTES = 16 * 1024;

/** Keeps jobs in the process's memory: nothing outlives it. */
export class MemoryStore implements Store<MemoryEntry> {
  readonly #jobs = new Map<string, MemoryEntry>();
  readonly #keys = new Map<string, MemoryEntry>();
  readonly #names = new Map<string, MemoryEntry>();
  readonly #queues = new Map<string, MemoryEntry[]>();
  readonly #running = new Set<MemoryEntry>();
  /** How many jobs of an owner have not ended, where there are any. */
  readonly #active = new Map<string, number>();
  readonly #revoked = new Map<string, { place: number; until: number }>();
  #revocations = 0;
  #submitted = 0;
  #bytes = 0;

  /** What all kept events take. */
  get bytes(): number {
    return this.#bytes;
  }

  find(job: string): MemoryEntry | undefined {
    return this.#jobs.get(job);
  }

  byKey(owner: string, key: string): { entry: MemoryEntry; digest: string } | undefined {
    const entry = this.#keys.get(pair(owner, key));
    return entry?.idempotency && { entry, digest: entry.idempotency.digest };
  }

  byName(type: string, name: string): MemoryEntry | undefined {
    return this.#names.get(pair(type, name));
  }

  nextDue(types: readonly string[], time: number): MemoryEntry | undefined {
    const heads = types.map((type) => this.#queue(type).find((entry) => isDue(entry.state, time)));
    return heads.filter((entry) => entry !== undefined).sort(byPlace)[0];
  }

  overdue(time: number): MemoryEntry[] {
    return [...this.#running].filter((entry) => isOverdue(entry.state, time));
  }

  count(): Record<JobStatus, number> {
    const counts = { queued: 0, running: 0, completed: 0, failed: 0, cancelled: 0 };
    for (const { state } of this.#jobs.values()) counts[state.status]++;
    return counts;
  }

  active(owner: string): number {
    return this.#active.get(owner) ?? 0;
  }

  insert(facts: JobFacts, state: JobState, idempotency?: { key: string; digest: string }): MemoryEntry {
    const n = ++this.#submitted;
    const own = { blocks: [], bytes: 0, inputs: new Map(), stays: new Map() };
    const entry: MemoryEntry = { n, facts, state, idempotency, ...own };
    this.#jobs.set(facts.id, entry);
    if (idempotency) this.#keys.set(pair(facts.owner, idempotency.key), entry);
    if (facts.name !== undefined) this.#names.set(pair(facts.type, facts.name), entry);
    this.#enter(entry);
    return entry;
  }

  save(entry: MemoryEntry, state: JobState): void {
    this.#leave(entry);
    entry.state = state;
    this.#enter(entry);
    if (!isOver(state)) return;
    entry.checkpoint = undefined;
    entry.stays.clear();
    const { type, name } = entry.facts;
    if (name !== undefined && this.byName(type, name) === entry) this.#names.delete(pair(type, name));
  }

  write(entry: MemoryEntry, block: EventBlock): void {
    const { blocks } = entry;
    this.#weigh(entry, block.bytes.length);
    const last = blocks.at(-1);
    if (last && last.bytes.length + block.bytes.length <= SMALL_BLOCK_BYTES) {
      blocks[blocks.length - 1] = joinBlocks([last, block]);
    } else blocks.push(block);
  }

  dropBefore(entry: MemoryEntry, firstSeq: number): void {
    const dropped = entry.blocks.splice(0, blockAt(entry.blocks, firstSeq));
    this.#weigh(entry, -dropped.reduce((sum, block) => sum + block.bytes.length, 0));
  }

  delete(entry: MemoryEntry): void {
    this.#jobs.delete(entry.facts.id);
    this.#weigh(entry, -entry.bytes);
    if (entry.idempotency) this.#keys.delete(pair(entry.facts.owner, entry.idempotency.key));
  }

  revoke({ id, until }: Revocation, time: number): void {
    const earlier = this.#revoked.get(id);
    this.#revoked.delete(id);
    this.#revoked.set(id, { place: ++this.#revocations, until: Math.max(until, earlier?.until ?? 0) });
    for (const [other, { until }] of this.#revoked) if (until < time) this.#revoked.delete(other);
  }

  revocations(after: number): RevocationPage {
    const found = [...this.#revoked].filter(([, { place }]) => place > after);
    return { revoked: found.map(([id, { until }]) => ({ id, until })), place: this.#revocations };
  }

  checkpointOf(entry: MemoryEntry): Checkpoint | undefined {
    return entry.checkpoint && copyOf(entry.checkpoint);
  }

  putCheckpoint(entry: MemoryEntry, checkpoint: Checkpoint): void {
    entry.checkpoint = copyOf(checkpoint);
  }

  staysOf({ stays }: MemoryEntry): Stay[] {
    return [...stays.values()];
  }

  putStay({ stays }: MemoryEntry, stay: Stay): void {
    stays.set(placeOfStay(stay), stay);
  }

  dropStay({ stays }: MemoryEntry, stay: Stay): void {
    stays.delete(placeOfStay(stay));
  }

  /** Stays of all jobs that end before a time. */
  staysBefore(time: number): KeptStay[] {
    return [...this.#jobs.values()].flatMap(({ facts, stays }) =>
      [...stays.values()].filter(({ until }) => until < time).map((stay) => ({ job: facts.id, ...stay })),
    );
  }

  inputOf(entry: MemoryEntry, owner: string, key: string): KeptInput | undefined {
    return entry.inputs.get(pair(owner, key));
  }

  keepInput({ inputs }: MemoryEntry, owner: string, key: string, input: KeptInput, max: number): void {
    inputs.set(pair(owner, key), input);
    for (const oldest of inputs.keys()) {
      if (inputs.size <= max) break;
      inputs.delete(oldest);
    }
  }

  /** Entries below `n` that a list asks for, newest first, at most `limit`. */
  list(query: ListQuery, n: number, limit: number): MemoryEntry[] {
    return this.#shown(query)
      .filter((entry) => entry.n < n)
      .reverse()
      .slice(0, limit);
  }

  total(filter: JobFilter): number {
    return this.#shown(filter).length;
  }

  read(job: string, after: number, limits: ReadLimits): LogPage | undefined {
    const entry = this.#jobs.get(job);
    if (!entry) return undefined;
    const { firstSeq, lastSeq } = entry.state;
    const log = { firstSeq, lastSeq, ended: isOver(entry.state) };
    const from = Math.max(after + 1, firstSeq);
    return from > lastSeq ? log : { ...log, block: pageOf(entry.blocks, from, lastSeq, limits) };
  }

  logs(query: LogQuery, limit: number): KeptLog[] {
    return logsOf([...this.#jobs.values()], query)
      .slice(0, limit)
      .map(keptLog);
  }

  #shown(filter: JobFilter): MemoryEntry[] {
    return [...this.#jobs.values()].filter(({ facts, state: { status } }) => isShown({ ...facts, status }, filter));
  }

  #weigh(entry: MemoryEntry, bytes: number): void {
    entry.bytes += bytes;
    this.#bytes += bytes;
  }

  #countActive(owner: string, change: 1 | -1): void {
    const count = this.active(owner) + change;
    if (count > 0) this.#active.set(owner, count);
    else this.#active.delete(owner);
  }

  #queue(type: string): MemoryEntry[] {
    const queue = this.#queues.get(type) ?? [];
    this.#queues.set(type, queue);
    return queue;
  }

  #enter(entry: MemoryEntry): void {
    if (!isOver(entry.state)) this.#countActive(entry.facts.owner, 1);
    if (entry.state.status === 'running') this.#running.add(entry);
    if (entry.state.status !== 'queued') return;
    const queue = this.#queue(entry.facts.type);
    queue.splice(placeOf(entry, queue), 0, entry);
  }

  #leave(entry: MemoryEntry): void {
    if (!isOver(entry.state)) this.#countActive(entry.facts.owner, -1);
    this.#running.delete(entry);
    if (entry.state.status !== 'queued') return;
    const queue = this.#queue(entry.facts.type);
    queue.splice(placeOf(entry, queue), 1);
  }
}

/** With bytes of its own. (`slice` would do for an array of bytes, but a Buffer's shares its memory.) */
function copyOf({ seq, state }: Checkpoint): Checkpoint {
  return { seq, state: Uint8Array.from(state) };
}

/** Two strings as one key that no other pair has. */
function pair(a: string, b: string): string {
  return JSON.stringify([a, b]);
}

function byPlace(a: MemoryEntry, b: MemoryEntry): number {
  return a.state.queuedAt - b.state.queuedAt || a.n - b.n;
}

/** Where an entry stands, or would stand, in a sorted queue. */
function placeOf(entry: MemoryEntry, queue: readonly MemoryEntry[]): number {
  return firstIndex(queue, (other) => byPlace(other, entry) >= 0);
}

/** The index of the block that holds `seq`. */
function blockAt(blocks: readonly EventBlock[], seq: number): number {
  return firstIndex(blocks, (block) => block.lastSeq >= seq);
}

/** The first index for which `holds`, which from there on always does; the length where it never does. */
function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function pageOf(blocks: readonly EventBlock[], from: number, to: number, limits: ReadLimits): EventBlock {
  const first = blockAt(blocks, from);
  let end = first + 1;
  let bytes = 0;
  while (end < blocks.length && blocks[end]!.firstSeq - from < limits.maxEvents && bytes < limits.maxBytes) {
    bytes += blocks[end++]!.bytes.length;
  }
  return limitBlock(joinBlocks(blocks.slice(first, end)), from, to, limits);
}

function logsOf(entries: readonly MemoryEntry[], query: LogQuery): readonly MemoryEntry[] {
  if ('type' in query) return entries.filter(({ facts, n }) => facts.type === query.type && n > query.after);
  if ('running' in query) {
    return entries.filter(({ state }) => state.status === 'running').sort((a, b) => b.bytes - a.bytes || a.n - b.n);
  }
  const endOf = ({ state }: MemoryEntry) => state.finishedAt ?? Number.POSITIVE_INFINITY;
  return entries.filter((entry) => endOf(entry) < query.endedBefore).sort((a, b) => endOf(a) - endOf(b) || a.n - b.n);
}

function keptLog({ facts, state, n, bytes }: MemoryEntry): KeptLog {
  return { job: facts.id, type: facts.type, place: n, firstSeq: state.firstSeq, lastSeq: state.lastSeq, bytes };
}
