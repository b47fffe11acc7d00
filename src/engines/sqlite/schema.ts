import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/** "JOBW" in the file's header tells a Jobwire file from any other. */
const APPLICATION_ID = 0x4a4f4257;

/**
 * What brings a file from version i to version i + 1. Never change one that was released: add the next.
 *
 * How it is laid out, and why: of a job, what never changes stands apart from the small row that changes with each
 * commit. A log is rows of some events each (`segment`), found by the seq of their first event, so that a row that is
 * extended changes no index. What is dropped is dropped a few rows at a time (`dropping`), so that no commit waits for
 * the end of a long log.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE job (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    name TEXT,
    label TEXT,
    owner TEXT NOT NULL,
    shared INTEGER NOT NULL,
    params TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    key TEXT,
    digest TEXT
  ) STRICT;
  CREATE UNIQUE INDEX job_key ON job (owner, key) WHERE key IS NOT NULL;
  CREATE INDEX job_owner ON job (owner);
  CREATE INDEX job_shared ON job (shared) WHERE shared = 1;
  CREATE INDEX job_type ON job (type);
  CREATE INDEX job_name ON job (name) WHERE name IS NOT NULL;
  CREATE INDEX job_label ON job (label) WHERE label IS NOT NULL;

  CREATE TABLE state (
    job INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    owner TEXT NOT NULL,
    status TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    checkpoint_attempt INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    queued_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    leased_until INTEGER NOT NULL,
    cancelling TEXT,
    progress TEXT,
    result TEXT,
    error TEXT
  ) STRICT;
  CREATE INDEX state_status ON state (status);
  CREATE INDEX state_type_status ON state (type, status);
  CREATE INDEX state_owner_status ON state (owner, status);
  CREATE INDEX state_queue ON state (type, queued_at) WHERE status = 'queued';
  CREATE INDEX state_lease ON state (leased_until) WHERE status = 'running';

  CREATE TABLE active_name (
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    job INTEGER NOT NULL,
    PRIMARY KEY (type, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE segment (
    n INTEGER PRIMARY KEY,
    job INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX segment_place ON segment (job, first_seq);

  CREATE TABLE checkpoint (
    job INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE input (
    job INTEGER NOT NULL,
    i INTEGER NOT NULL,
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    input_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (job, i)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX input_key ON input (job, owner, key);

  CREATE TABLE dropping (
    job INTEGER PRIMARY KEY,
    below INTEGER NOT NULL
  ) STRICT;
  `,
  // What a log takes, and the order in which jobs ended: retention goes by them.
  `
  ALTER TABLE state ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
  UPDATE state SET bytes = (SELECT coalesce(sum(length(segment.bytes)), 0) FROM segment WHERE segment.job = state.job);
  CREATE INDEX state_finished ON state (finished_at) WHERE finished_at IS NOT NULL;
  `,
  // Tokens that are not taken any more, in the order in which they were revoked.
  `
  CREATE TABLE revocation (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    until INTEGER NOT NULL
  ) STRICT;
  `,
  // Who follows a job that tells of it.
  `
  CREATE TABLE stay (
    job INTEGER NOT NULL,
    caller TEXT NOT NULL,
    node TEXT NOT NULL,
    who TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (job, caller, node)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX stay_until ON stay (until);
  `,
];

/**
 * Makes the file's tables what this version of the code knows.
 * @param steps the migrations this version has
 * @throws where the file is another program's or was written by a newer version
 */
export function migrate(db: DatabaseSync, file: string, steps: readonly string[] = migrations): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(db, file, steps);
    for (const step of steps.slice(version)) db.exec(step);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${steps.length}; COMMIT`);
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * The version of a file: 0 where it is empty, `migrations.length` where it needs no change.
 * @throws where the file is another program's or was written by a newer version
 */
export function versionOf(db: DatabaseSync, file: string, steps: readonly string[] = migrations): number {
  const application = pragma(db, 'application_id');
  const version = pragma(db, 'user_version');
  const isEmpty = application === 0 && db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (application !== APPLICATION_ID && !isEmpty) {
    throw new Error(`${file} is a database of another program. Take another data folder.`);
  }
  if (version <= steps.length) return version;
  throw new Error(
    `${file} was written by a newer Jobwire (format ${version}; this one knows up to ${steps.length}). ` +
      'Start that version, or take another data folder.',
  );
}

/**
 * Refuses a file that was cut off: SQLite itself would notice only when it comes to a page that is missing.
 * To be called when all of the write-ahead log is in the file.
 */
export function assertWhole(db: DatabaseSync, file: string): void {
  const expected = pragma(db, 'page_count') * pragma(db, 'page_size');
  const { size } = statSync(file);
  if (size >= expected) return;
  throw new Error(`${file} is damaged: it has ${size} bytes of ${expected}. Restore it from a backup.`);
}

/** The value of a pragma that answers one integer. */
export function pragma(db: DatabaseSync, name: string): number {
  const row = db.prepare(`PRAGMA ${name}`).get()!;
  return Number(Object.values(row)[0]);
}
