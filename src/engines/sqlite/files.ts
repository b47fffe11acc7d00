import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFileIfMissing, makeFolder } from './folder.ts';
import { assertWhole, migrate, pragma } from './schema.ts';

export interface SqliteOptions {
  /** Where the files stand; made where it is missing. */
  readonly folder: string;
  /**
   * `full` (default): what was acknowledged outlives a power cut. `normal`: it outlives a crash of the process, and a
   * power cut may take the last moments; the file stays whole in either case.
   */
  readonly synchronous?: 'full' | 'normal';
  /** The database grows to this size at most; beyond it commands are `unavailable`. Default: the disk's. */
  readonly maxBytes?: number;
}

/** How long a commit waits for another program that writes to the file. */
const BUSY_MS = 500;

/** The write-ahead log may grow beyond while somebody reads for long, and is cut back to it after. */
const MAX_WAL_BYTES = 64 * 1024 * 1024;

export function databaseFile(folder: string): string {
  return join(folder, 'jobwire.db');
}

/**
 * Opens the folder's database to write, and only one at a time may.
 * @throws where another server has it open, or the file is newer, foreign or damaged
 */
export function openToWrite(options: SqliteOptions): { db: DatabaseSync; lock: DatabaseSync } {
  makeFolder(options.folder);
  const lock = lockFolder(options.folder);
  try {
    return { db: openDatabase(options), lock };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** Opens the folder's database to read, beside the one who writes. */
export function openToRead(folder: string): DatabaseSync {
  return openFile(databaseFile(folder));
}

/** Opens a database to read, wherever it is. */
export function openFile(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    db.exec('PRAGMA cell_size_check = ON; PRAGMA cache_size = -8000');
    return db;
  } catch (error) {
    db.close();
    throw namingDamage(error, file);
  }
}

/** The error to show for one of SQLite's that says that a file is broken; others stay as they are. */
export function namingDamage(error: unknown, file: string): unknown {
  if (!isDamage(error)) return error;
  const what = primaryCode(error) === SQLITE_NOTADB ? 'is no database, or is damaged' : 'is damaged';
  return new Error(`${file} ${what}. Restore it from a backup.`, { cause: error });
}

/**
 * A lock that dies with the process: an exclusive lock of SQLite on a file of its own. (On the database itself it would
 * shut the readers out; a file with a process id would outlive a crash and block the restart.)
 */
export function lockFolder(folder: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    const file = join(folder, 'jobwire.lock');
    makeFileIfMissing(file);
    lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    throw primaryCode(error) === SQLITE_BUSY
      ? new Error(`Another server uses ${folder}. Stop it, or take another data folder.`, { cause: error })
      : new Error(`${folder} cannot be written (JOBWIRE_DATA): ${(error as Error).message}.`, { cause: error });
  }
}

function openDatabase({ folder, synchronous = 'full', maxBytes }: SqliteOptions): DatabaseSync {
  const file = databaseFile(folder);
  makeFileIfMissing(file);
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    // A new file is made so that it can shrink; one that was made without stays as it is.
    db.exec(`PRAGMA synchronous = ${synchronous}; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32000;
             PRAGMA auto_vacuum = INCREMENTAL`);
    migrate(db, file); // before anything that writes: the file may be another program's
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA wal_checkpoint(TRUNCATE);
             PRAGMA journal_size_limit = ${MAX_WAL_BYTES}`);
    assertWhole(db, file);
    if (maxBytes) db.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / pragma(db, 'page_size'))}`);
    return db;
  } catch (error) {
    db.close();
    throw namingFile(error, file);
  }
}

/** SQLite's own words, "database or disk is full", do not say where. */
function namingFile(error: unknown, file: string): unknown {
  if (isDamage(error) || primaryCode(error) === 0) return namingDamage(error, file);
  return new Error(`${file} cannot be opened (JOBWIRE_DATA): ${(error as Error).message}.`, { cause: error });
}

const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** Whether an error of SQLite says that the file itself is broken. */
export function isDamage(error: unknown): boolean {
  const code = primaryCode(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

/** ERROR, TOOBIG, CONSTRAINT, MISMATCH, MISUSE, RANGE. */
const CODES_OF_COMMANDS = new Set([1, 18, 19, 20, 21, 25]);

/** Whether an error tells of the one command that it came from, and nothing of the storage. */
export function isOfCommand(error: unknown): boolean {
  const code = primaryCode(error);
  return code === 0 || CODES_OF_COMMANDS.has(code);
}

/** SQLite's result code without its extension (https://sqlite.org/rescode.html); 0 for other errors. */
function primaryCode(error: unknown): number {
  return ((error as { errcode?: number }).errcode ?? 0) & 0xff;
}
