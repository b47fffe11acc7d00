import type { DatabaseSync } from 'node:sqlite';
import type { JobStatus } from '../../../generated/protocol/index.ts';
import type { EventBlock } from '../../log/block.ts';
import type { Stay } from '../../log/presence.ts';
import { isOver, type JobFacts, type JobState } from '../../log/state.ts';
import type { Revocation } from '../engine.ts';
import type { Checkpoint, Entry, KeptInput, Store } from '../store.ts';
import { bytesOf, entryOf, type Row, stateValues, stayOf } from './rows.ts';
import { type OpenSegment, SegmentWriter } from './segments.ts';
import { statements } from './statements.ts';

export interface SqliteEntry extends Entry {
  open?: OpenSegment;
}

/** In `dropping`: not the events below a seq are to go, but the whole log. */
const WHOLE_LOG = 0;

/** Free pages that the file keeps for what comes: 4 MiB, or a quarter of it. The rest is given back to the disk. */
const SPARE_PAGES = 1024;
const SPARE_SHARE = 0.25;
/** Pages that one transaction gives back: each may have to be moved first. */
const SHRINK_PAGES = 32;

/** A number that no job has. */
const NO_JOB = 0;
const PROBE_BYTES = 64 * 1024;

/** Keeps jobs in a SQLite database, on the connection that writes. */
export class SqliteStore implements Store<SqliteEntry> {
  readonly #db: DatabaseSync;
  readonly #sql: ReturnType<typeof statements>;
  readonly #segments: SegmentWriter;
  /** Jobs that run, and those of this transaction: an append to a running job reads nothing. */
  readonly #entries = new Map<string, SqliteEntry>();
  readonly #touched = new Set<SqliteEntry>();
  /** Bytes of events, params and checkpoints that this transaction has written. */
  #written = 0;
  /** There may be dropped logs to delete, or free pages to give back. */
  #isUntidy = true;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#sql = statements(db);
    this.#segments = new SegmentWriter(db);
  }

  begin(): void {
    this.#db.exec('BEGIN IMMEDIATE');
    this.#written = 0;
  }

  commit(): void {
    this.#db.exec('COMMIT');
    for (const entry of this.#touched) if (entry.state.status !== 'running') this.#entries.delete(entry.facts.id);
    this.#touched.clear();
  }

  /** Bytes that the latest transaction has written, about: what is small beside them is not counted. */
  get written(): number {
    return this.#written;
  }

  /** False where SQLite itself has rolled back: what comes then would be kept at once and for good. */
  get isInTransaction(): boolean {
    return this.#db.isTransaction;
  }

  rollback(): void {
    this.#entries.clear();
    this.#touched.clear();
    this.#isUntidy = true;
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
  }

  find(job: string): SqliteEntry | undefined {
    const entry = this.#entries.get(job) ?? this.#load(this.#sql.byId.get(job));
    if (entry) this.#touched.add(entry);
    return entry;
  }

  byKey(owner: string, key: string): { entry: SqliteEntry; digest: string } | undefined {
    const row = this.#sql.byKey.get(owner, key) as Row | undefined;
    return row && { entry: this.find(row[0] as string)!, digest: row[1] as string };
  }

  byName(type: string, name: string): SqliteEntry | undefined {
    return this.#findRow(this.#sql.byName.get(type, name));
  }

  nextDue(types: readonly string[], time: number): SqliteEntry | undefined {
    const heads = types.map((type) => this.#findRow(this.#sql.nextDue.get(type, time)));
    return heads.filter((entry) => entry !== undefined).sort(byPlace)[0];
  }

  overdue(time: number): SqliteEntry[] {
    return this.#sql.overdue.all(time).map((row) => this.#findRow(row)!);
  }

  count(): Record<JobStatus, number> {
    const counts = { queued: 0, running: 0, completed: 0, failed: 0, cancelled: 0 };
    for (const row of this.#sql.count.all() as unknown as Row[]) counts[row[0] as JobStatus] = row[1] as number;
    return counts;
  }

  active(owner: string): number {
    return (this.#sql.active.get(owner) as unknown as Row)[0] as number;
  }

  insert(facts: JobFacts, state: JobState, idempotency?: { key: string; digest: string }): SqliteEntry {
    const { id, type, name, label, owner, shared, params, createdAt } = facts;
    const { lastInsertRowid } = this.#sql.insertJob.run(
      ...[id, type, name ?? null, label ?? null, owner, shared ? 1 : 0, params, createdAt],
      ...[idempotency?.key ?? null, idempotency?.digest ?? null],
    );
    const entry: SqliteEntry = { n: Number(lastInsertRowid), facts, state };
    this.#sql.insertState.run(entry.n, type, owner, ...stateValues(state));
    this.#written += params.length;
    if (name !== undefined) this.#sql.takeName.run(type, name, entry.n);
    this.#entries.set(id, entry);
    this.#touched.add(entry);
    return entry;
  }

  save(entry: SqliteEntry, state: JobState): void {
    entry.state = state;
    this.#sql.saveState.run(...stateValues(state), entry.n);
    if (!isOver(state)) return;
    this.#sql.dropCheckpoint.run(entry.n);
    this.#sql.dropStays.run(entry.n);
    if (entry.facts.name !== undefined) this.#sql.freeName.run(entry.n, entry.facts.type, entry.facts.name);
  }

  write(entry: SqliteEntry, block: EventBlock): void {
    const { lastSeq, progress, checkpointAttempt } = entry.state;
    entry.open = this.#segments.write(entry.n, block, entry.open);
    this.#written += block.bytes.length;
    this.#sql.saveLog.run(lastSeq, progress ?? null, checkpointAttempt, block.bytes.length, entry.n);
  }

  dropBefore(entry: SqliteEntry, firstSeq: number): void {
    this.#drop(entry.n, firstSeq);
  }

  delete(entry: SqliteEntry): void {
    this.#sql.deleteJob.run(entry.n);
    this.#sql.deleteState.run(entry.n);
    this.#sql.deleteInputs.run(entry.n);
    this.#drop(entry.n, WHOLE_LOG);
    this.#entries.delete(entry.facts.id);
  }

  revoke({ id, until }: Revocation, time: number): void {
    this.#sql.revoke.run(id, until);
    this.#sql.forgetRevocations.run(time);
  }

  checkpointOf(entry: SqliteEntry): Checkpoint | undefined {
    const row = this.#sql.checkpointOf.get(entry.n) as Row | undefined;
    return row && { seq: row[0] as number, state: bytesOf(row[1]) };
  }

  putCheckpoint(entry: SqliteEntry, { seq, state }: Checkpoint): void {
    this.#sql.putCheckpoint.run(entry.n, seq, state);
    this.#written += state.length;
  }

  staysOf(entry: SqliteEntry): Stay[] {
    return (this.#sql.staysOf.all(entry.n) as unknown as Row[]).map(stayOf);
  }

  putStay(entry: SqliteEntry, { caller, node, who, until }: Stay): void {
    this.#sql.putStay.run(entry.n, caller, node, who, until);
  }

  dropStay(entry: SqliteEntry, { caller, node }: Stay): void {
    this.#sql.dropStay.run(entry.n, caller, node);
  }

  inputOf(entry: SqliteEntry, owner: string, key: string): KeptInput | undefined {
    const row = this.#sql.inputOf.get(entry.n, owner, key) as Row | undefined;
    return row && { digest: row[0] as string, accepted: { inputId: row[1] as string, seq: row[2] as number } };
  }

  keepInput(entry: SqliteEntry, owner: string, key: string, { digest, accepted }: KeptInput, max: number): void {
    const [i] = this.#sql.keepInput.get(entry.n, owner, key, digest, accepted.inputId, accepted.seq) as unknown as Row;
    this.#sql.forgetInputs.run(entry.n, (i as number) - max);
  }

  get isUntidy(): boolean {
    return this.#isUntidy;
  }

  /** Deletes a few rows of what was dropped; where there is nothing, gives a few free pages back to the disk. */
  sweep(rows: number): void {
    if (!this.#isUntidy) return;
    const row = this.#sql.nextDrop.get() as Row | undefined;
    if (row) this.#sweepLog(row, rows);
    else this.#shrink();
  }

  #sweepLog(row: Row, rows: number): void {
    const [job, below] = row as [number, number];
    const deleted =
      below === WHOLE_LOG ? this.#segments.deleteAll(job, rows) : this.#segments.deleteBelow(job, below, rows);
    this.#sql.saveSwept.run(deleted.bytes, job);
    if (deleted.rows < rows) this.#sql.dropped.run(job);
  }

  /**
   * Writes something of a size that matters: whether the storage takes a write is known by one. It is taken off by the
   * next transaction, for within this one it would never reach the disk.
   */
  probe(): void {
    this.#sql.probe.run(NO_JOB, PROBE_BYTES);
    this.#drop(NO_JOB, WHOLE_LOG);
  }

  #drop(job: number, below: number): void {
    this.#sql.drop.run(job, below);
    this.#isUntidy = true;
  }

  #shrink(): void {
    const [free] = this.#sql.freePages.get() as unknown as [number];
    const [pages] = this.#sql.pages.get() as unknown as [number];
    this.#isUntidy = free > Math.max(SPARE_PAGES, pages * SPARE_SHARE);
    if (this.#isUntidy) this.#db.exec(`PRAGMA incremental_vacuum(${SHRINK_PAGES})`);
  }

  #findRow(row: unknown): SqliteEntry | undefined {
    return row === undefined ? undefined : this.find((row as Row)[0] as string);
  }

  #load(row: unknown): SqliteEntry | undefined {
    if (row === undefined) return undefined;
    const entry = entryOf(row as Row);
    this.#entries.set(entry.facts.id, entry);
    return entry;
  }
}

function byPlace(a: SqliteEntry, b: SqliteEntry): number {
  return a.state.queuedAt - b.state.queuedAt || a.n - b.n;
}
