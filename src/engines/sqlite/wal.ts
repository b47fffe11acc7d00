import type { DatabaseSync } from 'node:sqlite';

/** After about so many bytes the write-ahead log is copied into the file. */
const CHECKPOINT_BYTES = 4 * 1024 * 1024;
/** A log of so many pages (64 MiB) waits for its readers once, so that it can begin anew. */
const LONG_LOG_PAGES = 16 * 1024;
/** Pages that a commit writes for a job beside its events: its state, a row's rest, an index. */
const PAGES_BESIDE = 2 * 4096;
/** Pages that a commit writes where it deletes rows of a dropped log or gives space back. */
const PAGES_TIDIED = 64 * 4096;

/**
 * Keeps the write-ahead log short. A checkpoint takes some milliseconds, so it comes after those who waited for a commit
 * have been answered, not within the commit.
 */
export class WalKeeper {
  readonly #passive;
  readonly #restart;
  #bytes = 0;
  #longLog = LONG_LOG_PAGES;

  constructor(db: DatabaseSync) {
    this.#passive = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
    this.#restart = db.prepare('PRAGMA wal_checkpoint(RESTART)');
  }

  /** A commit has written something of so many jobs: so many bytes of events, params and checkpoints. */
  written(jobs: number, bytes: number, hasTidied: boolean): void {
    this.#bytes += (hasTidied ? PAGES_TIDIED : PAGES_BESIDE) + jobs * PAGES_BESIDE + bytes;
    if (this.#bytes < CHECKPOINT_BYTES) return;
    this.#bytes = 0;
    this.#checkpoint();
  }

  #checkpoint(): void {
    try {
      const { log } = this.#passive.get() as { log: number };
      if (log > this.#longLog) this.#restartLog(log);
    } catch {
      // The disk is full or failing: all is safe in the log, which grows until a later checkpoint succeeds.
    }
  }

  /** A reader that stays (a backup) holds up each try, and the commits behind it: they become rarer while it does. */
  #restartLog(pages: number): void {
    const { busy } = this.#restart.get() as { busy: number };
    this.#longLog = busy ? 2 * pages : LONG_LOG_PAGES;
  }
}
