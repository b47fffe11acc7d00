import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Intake } from '../engines/portable.ts';
import { Body, type Tally } from './body.ts';
import { type End, EVENT_BEGINS, type Header, type Line, parseLine } from './format.ts';
import { JobInFile } from './job-in-file.ts';
import { linesOf } from './lines.ts';

export interface ImportOptions {
  /** Told as it goes how many bytes of the file have been read. */
  readonly onRead?: (bytes: number) => void;
  /** Told as what was taken in is read back, with how many jobs there are. */
  readonly onCheck?: (done: Tally, ofJobs: number) => void;
}

/**
 * Takes all in that an export holds, reads it back, and lets servers use it only where it is the same to the byte. Else
 * nothing of it is left.
 * @throws saying what is wrong with the file, and in which line
 */
export async function importFrom(file: string, intake: Intake, options: ImportOptions = {}): Promise<Tally> {
  try {
    if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
    const end = await new Reader(file, intake, options.onRead).read();
    await compare(end, intake, options.onCheck);
    await intake.finish();
    return { jobs: end.jobs, events: end.events, revocations: end.revocations };
  } catch (error) {
    await intake.abandon().catch(() => undefined); // where that fails too, nothing can be started on what is left
    throw error;
  }
}

/** Reads back what was taken in. */
async function compare(end: End, intake: Intake, onCheck: ImportOptions['onCheck']): Promise<void> {
  const body = new Body(intake);
  for await (const _part of body.parts()) onCheck?.(body.tally, end.jobs);
  const { jobs, events, revocations, sha256 } = body.end();
  const isSame = jobs === end.jobs && events === end.events && revocations === end.revocations;
  if (isSame && sha256 === end.sha256) return;
  throw new Error(
    `What was taken in is not what the file holds: ${jobs} jobs of ${end.jobs}, ${events} events of ${end.events}` +
      `${isSame ? ', and their bytes differ' : ''}. Nothing of it was kept.`,
  );
}

/** Takes a file in, line by line. */
class Reader {
  readonly #file: string;
  readonly #intake: Intake;
  readonly #onRead: ((bytes: number) => void) | undefined;
  readonly #hash = createHash('sha256');
  readonly #tally: Tally = { jobs: 0, events: 0, revocations: 0 };
  #line = 0;
  #bytes = 0;
  #header: Header | undefined;
  #end: End | undefined;
  #job: JobInFile | undefined;

  constructor(file: string, intake: Intake, onRead?: (bytes: number) => void) {
    this.#file = file;
    this.#intake = intake;
    this.#onRead = onRead;
  }

  /** @returns what the last line says of the others */
  async read(): Promise<End> {
    for await (const line of linesOf(this.#file)) {
      this.#line++;
      this.#bytes += line.length;
      await this.#take(line).catch((error: Error) => this.#fail(error.message));
      this.#onRead?.(this.#bytes);
    }
    if (!this.#header) throw new Error(`${this.#file} is empty.`);
    return this.#end ?? this.#fail('the file is cut off: more has to follow');
  }

  async #take(line: Buffer): Promise<void> {
    if (this.#end) throw new Error('nothing may follow the end');
    if (line.subarray(0, EVENT_BEGINS.length).equals(EVENT_BEGINS)) {
      this.#hash.update(line);
      return this.#jobBefore().event(line);
    }
    const record = parseLine(line);
    if (record.kind === 'jobwire-export') return this.#begin(record);
    if (!this.#header) throw new Error('it is not the first line of an export');
    if (record.kind !== 'end') this.#hash.update(line);
    return this.#record(record);
  }

  #begin(header: Header): void {
    if (this.#header) throw new Error('an export begins once');
    this.#header = header;
  }

  async #record(record: Exclude<Line, Header>): Promise<void> {
    switch (record.kind) {
      case 'revocation':
        if (this.#job) throw new Error('revocations come before the jobs');
        this.#tally.revocations++;
        return this.#intake.revoke(record);
      case 'job':
        await this.#endJob();
        if (this.#job && record.place <= this.#job.place) throw new Error('jobs come in the order of their places');
        this.#job = new JobInFile(record, this.#intake);
        return;
      case 'end':
        await this.#endJob();
        return this.#close(record);
      default:
        return this.#jobBefore().add(record);
    }
  }

  #jobBefore(): JobInFile {
    if (this.#job) return this.#job;
    throw new Error('it has to follow the job it belongs to');
  }

  async #endJob(): Promise<void> {
    if (!this.#job) return;
    this.#tally.events += await this.#job.end();
    this.#tally.jobs++;
  }

  #close(end: End): void {
    for (const kind of ['jobs', 'events', 'revocations'] as const) {
      const count = this.#tally[kind];
      if (end[kind] !== count) throw new Error(`there are ${count} ${kind} before it, not ${end[kind]}`);
    }
    if (end.sha256 !== this.#hash.digest('hex')) throw new Error('what is before it is not what was exported');
    this.#end = end;
  }

  #fail(why: string): never {
    throw new Error(`${this.#file}, line ${this.#line}: ${why}.`);
  }
}
