import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { Holdings } from '../engines/portable.ts';
import { Body, type Tally } from './body.ts';
import { formatLine, VERSION } from './format.ts';

export interface ExportOptions {
  /** Which engine it comes from, to be told in the file. */
  readonly engine: string;
  /** Replaces what is there. */
  readonly force?: boolean;
  /** Told as it goes, with how many jobs there are. */
  readonly onProgress?: (done: Tally, ofJobs: number) => void;
}

/** It holds everybody's jobs. */
const OWNER_ONLY = 0o600;
/** How much is gathered before it is written. */
const WRITE_BYTES = 1024 * 1024;

/**
 * Writes all that an engine keeps into a file (`format.ts`), which is there when it is whole and not before.
 * @throws where the file is there already, or the disk does not take it
 */
export async function exportTo(file: string, holdings: Holdings, options: ExportOptions): Promise<Tally> {
  if (existsSync(file) && !options.force) throw new Error(`${file} is there already. Say --force to replace it.`);
  const part = `${file}.part`;
  await rm(part, { force: true });
  const handle = await open(part, 'wx', OWNER_ONLY);
  try {
    const tally = await writeAll(handle, holdings, options);
    await handle.sync();
    await handle.close();
    await rename(part, file);
    return tally;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

async function writeAll(handle: FileHandle, holdings: Holdings, options: ExportOptions): Promise<Tally> {
  const { engine, onProgress } = options;
  const jobs = await holdings.total();
  const gathered = new Gathered(handle);
  const exportedAt = new Date().toISOString();
  await gathered.add(Buffer.from(formatLine({ kind: 'jobwire-export', version: VERSION, exportedAt, engine, jobs })));
  const body = new Body(holdings);
  for await (const part of body.parts()) {
    await gathered.add(part);
    onProgress?.(body.tally, jobs);
  }
  await gathered.add(Buffer.from(formatLine(body.end())));
  await gathered.write();
  return body.tally;
}

/** Writes many small parts as few large ones. */
class Gathered {
  readonly #handle: FileHandle;
  #parts: Buffer[] = [];
  #bytes = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async add(part: Buffer): Promise<void> {
    this.#parts.push(part);
    this.#bytes += part.length;
    if (this.#bytes >= WRITE_BYTES) await this.write();
  }

  async write(): Promise<void> {
    await this.#handle.writeFile(Buffer.concat(this.#parts)); // where the last one ended, and all of it
    this.#parts = [];
    this.#bytes = 0;
  }
}
