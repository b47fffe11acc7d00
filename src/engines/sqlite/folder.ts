import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, and those it stands in, where they are missing. (Node's own `recursive` tries for ever where a file
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
    mkdirSync(path);
  } catch (error) {
    // Two processes that start at once may both find it missing.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
