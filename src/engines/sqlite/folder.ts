import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What stands in a data folder is everybody's jobs. */
const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/**
 * Makes an empty file that only its owner may read, for SQLite to fill: the files that it puts beside (`-wal`, `-shm`,
 * `-journal`) get the mode of the database.
 * @throws where there is one already
 */
export function makeFile(file: string): void {
  closeSync(openSync(file, 'wx', OWNER_ONLY));
}

/**
 * The same, where there is none yet. One that is there is not even opened: to close it would end every lock that this
 * process has on it (https://sqlite.org/howtocorrupt.html, 2.2). Nor is its mode changed, which is its owner's to say.
 */
export function makeFileIfMissing(file: string): void {
  try {
    makeFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Makes a folder for its owner alone, and those it stands in, where they are missing. (Node's own `recursive` tries for ever where a file
 * system says that there is no such place, as `/proc` does.)
 * @throws saying which folder, why, and which setting names it
 */
export function makeFolder(folder: string): void {
  try {
    for (const path of missingFolders(resolve(folder))) makeOne(path);
  } catch (error) {
    throw new Error(`${folder} cannot be used as data folder (JOBWIRE_DATA): ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** The folders that are not there yet, outermost first. */
function missingFolders(path: string): string[] {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) return [];
  if (there) throw new Error(`${path} is a file.`);
  return [...missingFolders(dirname(path)), path];
}

function makeOne(path: string): void {
  try {
    mkdirSync(path, OWNER_ONLY_FOLDER);
  } catch (error) {
    // Two processes that start at once may both find it missing.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
