import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** What stands beside a database while somebody has it open. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/**
 * Puts a database that is closed in the place of another, for good once it returns. The old write-ahead log goes first: it
 * must never be read into the new file. The old file itself stays until the new one is there: a power cut in between must
 * not leave a folder that looks as if it had never held anything.
 */
export function putInPlace(file: string, by: string): void {
  flush(by);
  removeCompanions(file);
  renameSync(by, file);
  flush(dirname(file));
}

/** Removes a database with all that belongs to it. */
export function removeDatabase(file: string): void {
  rmSync(file, { force: true });
  removeCompanions(file);
}

function removeCompanions(file: string): void {
  for (const part of COMPANIONS) rmSync(`${file}${part}`, { force: true });
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
