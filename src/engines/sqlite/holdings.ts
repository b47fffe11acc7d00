import { existsSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EventBlock } from '../../log/block.ts';
import type { Revocation } from '../engine.ts';
import { HANDED_AT_ONCE, type Holdings, type InputKey, type WholeJob } from '../portable.ts';
import { databaseFile, openToWrite } from './files.ts';
import { SqliteReader } from './reader.ts';
import { bytesOf, ENTRY_COLUMNS, entryOf, type Row, stayOf } from './rows.ts';

/** The columns of `entryOf`, and those after them. */
const KEY_AT = 24;

/**
 * The data of a folder, to be handed over.
 * @throws where there is none, a server has the folder open, or the file is newer than this code, foreign or damaged
 */
export async function openSqliteHoldings(folder: string): Promise<Holdings> {
  if (!existsSync(databaseFile(folder)))
    throw new Error(`There is no data in ${folder}. JOBWIRE_DATA says which folder is meant.`);
  const { db, lock } = openToWrite({ folder }); // a file of an older version is brought up to date
  return new SqliteHoldings(db, lock);
}

/** All that a database holds. Nobody else writes to it. */
export class SqliteHoldings implements Holdings {
  readonly #db: DatabaseSync;
  readonly #reader: SqliteReader;
  readonly #lock: DatabaseSync;
  readonly #total: StatementSync;
  readonly #next: StatementSync;
  readonly #checkpoint: StatementSync;
  readonly #inputs: StatementSync;
  readonly #stays: StatementSync;

  /** @param lock of the folder, which is let go after the database */
  constructor(db: DatabaseSync, lock: DatabaseSync) {
    this.#db = db;
    this.#reader = new SqliteReader(db);
    this.#lock = lock;
    this.#total = this.#prepare('SELECT count(*) FROM job');
    this.#next = this.#prepare(
      `SELECT ${ENTRY_COLUMNS}, job.key, job.digest FROM job JOIN state ON state.job = job.n
       WHERE job.n > ? ORDER BY job.n LIMIT 1`,
    );
    this.#checkpoint = this.#prepare('SELECT seq, bytes FROM checkpoint WHERE job = ?');
    this.#inputs = this.#prepare('SELECT owner, key, digest, input_id, seq FROM input WHERE job = ? ORDER BY i');
    this.#stays = this.#prepare('SELECT caller, node, who, until FROM stay WHERE job = ?');
  }

  async total(): Promise<number> {
    const [total] = this.#total.get() as unknown as [number];
    return total;
  }

  async *jobs(): AsyncGenerator<WholeJob> {
    for (let place = 0; ; ) {
      const row = this.#next.get(place) as Row | undefined;
      if (!row) return;
      const job = this.#wholeJob(row);
      place = job.place;
      yield job;
    }
  }

  async *events({ facts, state }: WholeJob): AsyncGenerator<EventBlock> {
    for (let after = state.firstSeq - 1; after < state.lastSeq; ) {
      const { block } = this.#reader.read(facts.id, after, HANDED_AT_ONCE)!;
      yield block!;
      after = block!.lastSeq;
    }
  }

  async revocations(): Promise<readonly Revocation[]> {
    return this.#reader.revocations(0).revoked;
  }

  async close(): Promise<void> {
    for (const db of [this.#db, this.#lock]) if (db.isOpen) db.close();
  }

  #wholeJob(row: Row): WholeJob {
    const { n, facts, state } = entryOf(row);
    const [key, digest] = row.slice(KEY_AT) as [string | null, string | null];
    const checkpoint = this.#checkpoint.get(n) as Row | undefined;
    return {
      place: n,
      facts,
      state,
      ...(key === null || digest === null ? {} : { idempotency: { key, digest } }),
      ...(checkpoint ? { checkpoint: { seq: checkpoint[0] as number, state: bytesOf(checkpoint[1]) } } : {}),
      inputs: (this.#inputs.all(n) as unknown as Row[]).map(inputKeyOf),
      stays: (this.#stays.all(n) as unknown as Row[]).map(stayOf),
    };
  }

  #prepare(sql: string): StatementSync {
    const statement = this.#db.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }
}

/** The columns `owner, key, digest, input_id, seq`. */
function inputKeyOf(row: Row): InputKey {
  const [owner, key, digest, inputId, seq] = row as [string, string, string, string, number];
  return { owner, key, digest, accepted: { inputId, seq } };
}
