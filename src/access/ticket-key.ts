import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;

/** A key that nobody else has, for as long as the process lives. */
export function newTicketKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/**
 * The key of a data folder, made the first time: tickets hold across restarts. One that others on this machine could read
 * is replaced, which ends the tickets made with it.
 */
export function keptTicketKey(folder: string): Buffer {
  const file = join(folder, 'ticket.key');
  return readKey(file) ?? makeKey(file);
}

/** The key in a file; undefined where there is none, or it is no key, or no secret. */
function readKey(file: string): Buffer | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The ticket key cannot be read: ${(error as Error).message}`, { cause: error });
  }
  try {
    const key = Buffer.from(readFileSync(handle, 'utf8').trim(), 'base64url');
    const isSecret = process.platform === 'win32' || (fstatSync(handle).mode & 0o077) === 0;
    return key.length === KEY_BYTES && isSecret ? key : undefined;
  } finally {
    closeSync(handle);
  }
}

/** Whole or not at all: a half file would be another key. */
function makeKey(file: string): Buffer {
  const key = newTicketKey();
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  const handle = openSync(draft, 'wx', OWNER_ONLY);
  try {
    writeFileSync(handle, `${key.toString('base64url')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
  return key;
}
