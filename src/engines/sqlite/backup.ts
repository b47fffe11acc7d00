import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { databaseFile, isDamage, lockFolder, namingDamage, openFile } from './files.ts';
import { makeFile, makeFolder } from './folder.ts';
import { putInPlace, removeDatabase } from './in-place.ts';
import { assertWhole, versionOf } from './schema.ts';

export interface CopyOptions {
  /** Replaces what is there. */
  readonly force?: boolean;
  /** Told now and then how much is copied, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Pages copied at a stretch: 8 MiB. */
const PAGES_A_STEP = 2048;

/**
 * Copies the data of a folder into a file, as it is at one moment. A server may have it open and goes on writing.
 * @returns the bytes of the copy
 * @throws where there is no data, or the file is there already
 */
export async function backUp(folder: string, file: string, options: CopyOptions = {}): Promise<number> {
  const source = databaseFile(folder);
  if (!existsSync(source)) throw new Error(`There is no data in ${folder}. JOBWIRE_DATA says which folder is meant.`);
  if (existsSync(file) && !options.force) throw new Error(`${file} is there already. Say --force to replace it.`);
  const into = dirname(file);
  if (!statSync(into, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${file} cannot be written: there is no folder ${into}.`);
  const copy = await copyOf(source, `${file}.part`, options);
  putInPlace(file, copy);
  return statSync(file).size;
}

/**
 * Makes a backup the data of a folder. Servers must not use it meanwhile.
 * @throws where the file is no backup, a server has the folder, or there is data already
 */
export async function restore(file: string, folder: string, options: CopyOptions = {}): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    const target = databaseFile(folder);
    if (existsSync(target) && !options.force) {
      throw new Error(`${folder} holds data already. Say --force to replace it; it is lost then.`);
    }
    putInPlace(target, await copyOf(file, join(folder, 'jobwire.db.part'), options));
  } finally {
    lock.close();
  }
}

/** Copies a database to a file that stands by itself; answers its name. */
async function copyOf(from: string, to: string, { onProgress }: CopyOptions): Promise<string> {
  removeDatabase(to);
  try {
    const source = openBackup(from);
    try {
      // Reading holds on to one moment: without it the copy would begin anew after each commit of a server.
      source.exec('BEGIN; SELECT 1 FROM sqlite_schema');
      await write(source, to, onProgress);
    } finally {
      source.close();
    }
    const copy = new DatabaseSync(to);
    copy.exec('PRAGMA journal_mode = DELETE'); // one whole file, until a server opens it
    assertWhole(copy, to);
    copy.close();
    return to;
  } catch (error) {
    removeDatabase(to);
    throw namingDamage(error, from);
  }
}

async function write(source: DatabaseSync, to: string, onProgress: CopyOptions['onProgress']): Promise<void> {
  try {
    makeFile(to);
    await backup(source, to, {
      rate: PAGES_A_STEP,
      progress: ({ totalPages, remainingPages }) => onProgress?.(1 - remainingPages / totalPages),
    });
  } catch (error) {
    throw namingCopy(error as Error, to);
  }
}

/** SQLite's own words, "database or disk is full", do not say where. */
function namingCopy(error: Error, file: string): Error {
  return isDamage(error) ? error : new Error(`${file} cannot be written: ${error.message}.`, { cause: error });
}

function openBackup(file: string): DatabaseSync {
  const db = openFile(file);
  try {
    if (versionOf(db, file) > 0) return db;
    throw new Error(`${file} is empty: there is nothing to copy.`);
  } catch (error) {
    db.close();
    throw error;
  }
}
