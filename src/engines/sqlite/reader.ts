import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { JobTypeName } from '../../../generated/protocol/index.ts';
import { DamageError, ProtocolError } from '../../errors.ts';
import { type EventBlock, openBlock } from '../../log/block.ts';
import { isTerminal } from '../../log/event.ts';
import type {
  Belonging,
  DataSize,
  JobFilter,
  JobRecord,
  KeptLog,
  KeptStay,
  ListQuery,
  LogPage,
  LogQuery,
  ReadLimits,
  RecordPage,
  RevocationPage,
} from '../engine.ts';
import { recordOf } from '../ledger.ts';
import { formatPage, limitBlock, parsePage } from '../page.ts';
import { unavailable } from '../refusals.ts';
import { isDamage } from './files.ts';
import { Lists } from './list.ts';
import { Logs } from './logs.ts';
import { bytesOf, ENTRY_COLUMNS, entryOf, type Row, stayOf } from './rows.ts';

const FROM_JOB = `SELECT ${ENTRY_COLUMNS} FROM job JOIN state ON state.job = job.n`;

/** Reads what was committed, on a connection of its own beside the writer's. */
export class SqliteReader {
  readonly #db: DatabaseSync;
  readonly #byId: StatementSync;
  readonly #stays: StatementSync;
  readonly #whose: StatementSync;
  readonly #revocations: StatementSync;
  readonly #log: StatementSync;
  readonly #segments: StatementSync;
  readonly #lists: Lists;
  readonly #logs: Logs;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#lists = new Lists(db);
    this.#logs = new Logs(db);
    this.#byId = this.#prepare(`${FROM_JOB} WHERE job.id = ?`);
    this.#stays = this.#prepare(
      'SELECT caller, node, who, until, job.id FROM stay JOIN job ON job.n = stay.job WHERE until < ? ORDER BY until',
    );
    this.#whose = this.#prepare('SELECT type, owner, shared FROM job WHERE id = ?');
    this.#revocations = this.#prepare('SELECT n, id, until FROM revocation WHERE n > ? ORDER BY n');
    this.#log = this.#prepare(
      'SELECT n, job.type, first_seq, last_seq, status FROM job JOIN state ON state.job = job.n WHERE id = ?',
    );
    this.#segments = this.#prepare(
      `SELECT first_seq, crc, bytes FROM segment WHERE job = ?1 AND first_seq >= (
         SELECT coalesce(max(first_seq), 0) FROM segment WHERE job = ?1 AND first_seq <= ?2
       ) ORDER BY first_seq`,
    );
  }

  get(job: string): JobRecord | undefined {
    return asking(() => {
      const row = this.#byId.get(job) as Row | undefined;
      return row && recordOf(entryOf(row));
    });
  }

  whose(job: string): Belonging | undefined {
    return asking(() => {
      const row = this.#whose.get(job) as [JobTypeName, string, number] | undefined;
      return row && { type: row[0], owner: row[1], shared: row[2] === 1 };
    });
  }

  list(query: ListQuery): RecordPage {
    const below = parsePage(query.page);
    const limit = query.limit + 1;
    return this.#reading(() => {
      const found = this.#lists.select(query, below, limit);
      const shown = found.slice(0, query.limit);
      return { jobs: shown.map(recordOf), next: found.length > shown.length ? formatPage(shown.at(-1)!.n) : undefined };
    });
  }

  total(filter: JobFilter): number {
    return this.#reading(() => this.#lists.total(filter));
  }

  stays(time: number): KeptStay[] {
    const before = Math.min(time, Number.MAX_SAFE_INTEGER); // SQLite has no Infinity
    return this.#reading(() =>
      (this.#stays.all(before) as unknown as Row[]).map((row) => ({ job: row[4] as string, ...stayOf(row) })),
    );
  }

  logs(query: LogQuery, limit: number): KeptLog[] {
    return this.#reading(() => this.#logs.select(query, limit));
  }

  size(): DataSize {
    return this.#reading(() => this.#logs.size());
  }

  read(job: string, after: number, limits: ReadLimits): LogPage | undefined {
    return this.#reading(() => {
      const row = this.#log.get(job) as [number, string, number, number, string] | undefined;
      if (!row) return undefined;
      const [n, type, firstSeq, lastSeq, status] = row;
      const log = { firstSeq, lastSeq, ended: isTerminal(status) };
      const from = Math.max(after + 1, firstSeq);
      if (from > lastSeq) return log;
      return { ...log, block: this.#readBlock({ n, job, type }, from, lastSeq, limits) };
    });
  }

  revocations(after: number): RevocationPage {
    return this.#reading(() => {
      const rows = this.#revocations.all(after) as unknown as [number, string, number][];
      return { revoked: rows.map(([, id, until]) => ({ id, until })), place: rows.at(-1)?.[0] ?? after };
    });
  }

  close(): void {
    this.#db.close();
  }

  /** The events from `from` on, which is kept, as far as the limits go. */
  #readBlock(
    log: { n: number; job: string; type: string },
    from: number,
    lastSeq: number,
    limits: ReadLimits,
  ): EventBlock {
    const rows: Buffer[] = [];
    let firstSeq = from;
    let bytes = 0;
    let hasMore = false;
    for (const row of this.#segments.iterate(log.n, from) as unknown as Iterable<Row>) {
      const at = row[0] as number;
      if (rows.length === 0) firstSeq = at;
      else bytes += (row[2] as Uint8Array).length;
      hasMore = rows.length > 0 && (at - from >= limits.maxEvents || bytes >= limits.maxBytes);
      if (hasMore) break;
      rows.push(checked(log.job, row));
    }
    const block = opened(log, firstSeq, rows.length === 1 ? rows[0]! : Buffer.concat(rows));
    const isWhole = block.firstSeq <= from && (hasMore ? block.lastSeq >= from : block.lastSeq === lastSeq);
    if (!isWhole)
      throw new DamageError(`The log of job ${log.job} is damaged: events after ${block.lastSeq} are missing.`, {
        job: log.job,
      });
    return limitBlock(block, from, lastSeq, limits);
  }

  /** Reads one state of the database with several statements. */
  #reading<T>(read: () => T): T {
    return asking(() => {
      this.#db.exec('BEGIN');
      try {
        return read();
      } finally {
        this.#db.exec('COMMIT');
      }
    });
  }

  #prepare(sql: string): StatementSync {
    const statement = this.#db.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }
}

/** One statement reads one state by itself. What is damaged is refused, never shown with a hole. */
function asking<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(error);
  }
}

function checked(job: string, row: Row): Buffer {
  const bytes = bytesOf(row[2]);
  if (crc32(bytes) === row[1]) return bytes;
  throw new DamageError(`The log of job ${job} is damaged at seq ${row[0]}: its bytes have changed on the disk.`, {
    job,
  });
}

function opened(log: { job: string; type: string }, firstSeq: number, bytes: Buffer): EventBlock {
  try {
    return openBlock(log.job, log.type, firstSeq, bytes);
  } catch (error) {
    throw new DamageError((error as Error).message, { job: log.job }, { cause: error });
  }
}

function unreadable(error: unknown): ProtocolError {
  if (error instanceof ProtocolError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (isDamage(error)) return new DamageError(`The database is damaged (${reason}).`, {}, { cause: error });
  return unavailable(`The storage cannot be read now (${reason}).`, error);
}
