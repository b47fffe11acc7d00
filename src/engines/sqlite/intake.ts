import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { EventBlock } from '../../log/block.ts';
import { isOver } from '../../log/state.ts';
import type { Revocation } from '../engine.ts';
import { type Intake, notEmpty, type WholeJob } from '../portable.ts';
import { databaseFile, lockFolder, openFile } from './files.ts';
import { makeFile, makeFolder } from './folder.ts';
import { SqliteHoldings } from './holdings.ts';
import { putInPlace, removeDatabase } from './in-place.ts';
import { stateValues } from './rows.ts';
import { migrate, versionOf } from './schema.ts';
import { type OpenSegment, SegmentWriter } from './segments.ts';
import { statements } from './statements.ts';

/** A transaction takes so many bytes of events, or so many jobs. */
const TRANSACTION_BYTES = 8 * 1024 * 1024;
const TRANSACTION_JOBS = 1000;

/**
 * A folder to take data in. It goes into a file beside the one that servers open, and takes its place when all is there.
 * @throws where the folder holds jobs, or a server has it open
 */
export async function openSqliteIntake(folder: string): Promise<Intake> {
  makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    assertEmpty(databaseFile(folder), folder);
    const file = join(folder, 'jobwire.db.part');
    removeDatabase(file);
    return new SqliteIntake(file, folder, lock);
  } catch (error) {
    lock.close();
    throw error;
  }
}

function assertEmpty(file: string, folder: string): void {
  if (!existsSync(file)) return;
  const db = openFile(file);
  try {
    if (versionOf(db, file) === 0) return;
    const [jobs, revocations] = ['job', 'revocation'].map((table) => count(db, table)) as [number, number];
    if (jobs + revocations > 0) throw notEmpty(folder, { jobs, revocations });
  } finally {
    db.close();
  }
}

/** How many rows a table has; 0 where a file of an older version has no such table. */
function count(db: DatabaseSync, table: string): number {
  const isThere = db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
  return isThere ? Number(db.prepare(`SELECT count(*) AS rows FROM ${table}`).get()!.rows) : 0;
}

class SqliteIntake extends SqliteHoldings implements Intake {
  readonly #db: DatabaseSync;
  readonly #file: string;
  readonly #folder: string;
  readonly #sql: ReturnType<typeof intakeStatements>;
  readonly #segments: SegmentWriter;
  /** The job that was added last, and the row that its next events may extend. */
  #job = 0;
  #open: OpenSegment | undefined;
  #bytes = 0;
  #jobs = 0;

  constructor(file: string, folder: string, lock: DatabaseSync) {
    makeFile(file);
    const db = new DatabaseSync(file);
    // What a crash leaves of this file is never used, so nothing is flushed before the end.
    db.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    migrate(db, file);
    super(db, lock);
    this.#db = db;
    this.#file = file;
    this.#folder = folder;
    this.#sql = intakeStatements(db);
    this.#segments = new SegmentWriter(db);
  }

  async add({ place, facts, state, idempotency, checkpoint, inputs, stays }: WholeJob): Promise<void> {
    this.#begin();
    const { id, type, name, label, owner, shared, params, createdAt } = facts;
    this.#sql.insertJob.run(
      ...[place, id, type, name ?? null, label ?? null, owner, shared ? 1 : 0, params, createdAt],
      ...[idempotency?.key ?? null, idempotency?.digest ?? null],
    );
    this.#sql.insertState.run(place, type, owner, ...stateValues(state));
    if (name !== undefined && !isOver(state)) this.#sql.takeName.run(type, name, place);
    if (checkpoint) this.#sql.putCheckpoint.run(place, checkpoint.seq, checkpoint.state);
    for (const { owner: whose, key, digest, accepted } of inputs)
      this.#sql.keepInput.get(place, whose, key, digest, accepted.inputId, accepted.seq);
    for (const { caller, node, who, until } of stays) this.#sql.putStay.run(place, caller, node, who, until);
    this.#job = place;
    this.#open = undefined;
    if (++this.#jobs >= TRANSACTION_JOBS) this.#commit();
  }

  async append(block: EventBlock): Promise<void> {
    this.#begin();
    this.#open = this.#segments.write(this.#job, block, this.#open);
    this.#sql.grow.run(block.bytes.length, this.#job);
    this.#bytes += block.bytes.length;
    if (this.#bytes >= TRANSACTION_BYTES) this.#commit();
  }

  async revoke({ id, until }: Revocation): Promise<void> {
    this.#begin();
    this.#sql.revoke.run(id, until);
  }

  override async *jobs(): AsyncGenerator<WholeJob> {
    this.#commit();
    yield* super.jobs();
  }

  override async *events(job: WholeJob): AsyncGenerator<EventBlock> {
    this.#commit();
    yield* super.events(job);
  }

  override async revocations(): Promise<readonly Revocation[]> {
    this.#commit();
    return super.revocations();
  }

  async finish(): Promise<void> {
    this.#commit();
    this.#db.close();
    putInPlace(databaseFile(this.#folder), this.#file);
    await this.close();
  }

  async abandon(): Promise<void> {
    await this.close();
    removeDatabase(this.#file);
  }

  #begin(): void {
    if (!this.#db.isTransaction) this.#db.exec('BEGIN');
  }

  #commit(): void {
    if (this.#db.isTransaction) this.#db.exec('COMMIT');
    this.#bytes = 0;
    this.#jobs = 0;
  }
}

function intakeStatements(db: DatabaseSync) {
  return {
    ...statements(db),
    insertJob: db.prepare(
      `INSERT INTO job (n, id, type, name, label, owner, shared, params, created_at, key, digest)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    grow: db.prepare('UPDATE state SET bytes = bytes + ? WHERE job = ?'),
  };
}
