import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { JobTypeName } from '../../../generated/protocol/index.ts';
import type { DataSize, KeptLog, LogQuery } from '../engine.ts';
import type { Row } from './rows.ts';
import { pragma } from './schema.ts';

const COLUMNS = 'job.id, job.type, job.n, state.first_seq, state.last_seq, state.bytes';

/** Finds logs for those who decide what is kept, and tells what all of them take. Each query goes along one index. */
export class Logs {
  readonly #db: DatabaseSync;
  readonly #ended: StatementSync;
  readonly #running: StatementSync;
  readonly #ofType: StatementSync;
  readonly #dropping: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    const fromState = `SELECT ${COLUMNS} FROM state CROSS JOIN job ON job.n = state.job`;
    this.#ended = prepare(db, `${fromState} WHERE finished_at < ? ORDER BY finished_at, state.job LIMIT ?`);
    this.#running = prepare(db, `${fromState} WHERE status = 'running' ORDER BY bytes DESC, state.job LIMIT ?`);
    this.#ofType = prepare(
      db,
      `SELECT ${COLUMNS} FROM job CROSS JOIN state ON state.job = job.n
       WHERE job.type = ? AND job.n > ? ORDER BY job.n LIMIT ?`,
    );
    this.#dropping = prepare(db, 'SELECT 1 FROM dropping LIMIT 1');
  }

  select(query: LogQuery, limit: number): KeptLog[] {
    return this.#rows(query, limit).map(keptLog);
  }

  size(): DataSize {
    const pages = pragma(this.#db, 'page_count') - pragma(this.#db, 'freelist_count');
    return { bytes: pages * pragma(this.#db, 'page_size'), settled: this.#dropping.get() === undefined };
  }

  #rows(query: LogQuery, limit: number): Row[] {
    if ('type' in query) return this.#ofType.all(query.type, query.after, limit) as unknown as Row[];
    if ('running' in query) return this.#running.all(limit) as unknown as Row[];
    // SQLite has no number beyond 64 bits: "before any time there is" comes as one.
    const before = Math.min(query.endedBefore, Number.MAX_SAFE_INTEGER);
    return this.#ended.all(before, limit) as unknown as Row[];
  }
}

function prepare(db: DatabaseSync, sql: string): StatementSync {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}

function keptLog(row: Row): KeptLog {
  const [job, type, place, firstSeq, lastSeq, bytes] = row as [string, JobTypeName, number, number, number, number];
  return { job, type, place, firstSeq, lastSeq, bytes };
}
