import type { DatabaseSync } from 'node:sqlite';
import { blockSize, type EventBlock, eventData, eventTime, eventType } from '../../log/block.ts';
import { checkpointInputsTo, checkpointState } from '../../log/checkpoint.ts';
import { isTerminal } from '../../log/event.ts';
import { accept, fold, isOver, type JobState } from '../../log/state.ts';
import type { Entry } from '../store.ts';
import { namingDamage, openFile } from './files.ts';
import { SqliteReader } from './reader.ts';
import { ENTRY_COLUMNS, entryOf, type Row } from './rows.ts';
import { migrations, versionOf } from './schema.ts';

/** What was looked at, and what is wrong with it. */
export interface Verdict {
  readonly jobs: number;
  readonly events: number;
  /** One sentence each; none where all is whole. After the first 100 no more are looked for. */
  readonly faults: readonly string[];
}

export interface VerifyProgress {
  readonly jobs: number;
  readonly ofJobs: number;
  readonly events: number;
}

const MAX_FAULTS = 100;
const PAGE = { maxEvents: 10_000, maxBytes: 1024 * 1024 };

/**
 * Reads all that a file holds and says whether it is whole: the database's own structure, each event's bytes and number,
 * one last event for each job that ended, a checkpoint that can be read, and a record that is what its log says. A server may go on writing meanwhile.
 * @throws where it cannot be opened: it is no database of Jobwire, or of another version
 */
export function verify(file: string, onProgress?: (progress: VerifyProgress) => void): Verdict {
  const db = openFile(file);
  try {
    if (versionOf(db, file) < migrations.length) {
      throw new Error(`${file} is of an older Jobwire. Start a server on it once, which brings it up to date.`);
    }
    return new Verifier(db).run(onProgress);
  } catch (error) {
    throw namingDamage(error, file);
  } finally {
    db.close();
  }
}

class Verifier {
  readonly #db: DatabaseSync;
  readonly #reader: SqliteReader;
  readonly #next;
  readonly #checkpoint;
  readonly #faults: string[] = [];
  #jobs = 0;
  #events = 0;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#reader = new SqliteReader(db);
    this.#next = db.prepare(
      `SELECT ${ENTRY_COLUMNS} FROM job LEFT JOIN state ON state.job = job.n WHERE job.n > ? ORDER BY job.n LIMIT 1`,
    );
    this.#next.setReturnArrays(true);
    this.#checkpoint = db.prepare('SELECT seq, bytes FROM checkpoint WHERE job = ?');
  }

  run(onProgress?: (progress: VerifyProgress) => void): Verdict {
    this.#checkStructure();
    const ofJobs = this.#count('SELECT count(*) FROM job');
    for (let n = 0; this.#faults.length < MAX_FAULTS; ) {
      const row = this.#next.get(n) as Row | undefined;
      if (!row) break;
      n = Number(row[0]);
      this.#checkJob(row);
      this.#jobs++;
      onProgress?.({ jobs: this.#jobs, ofJobs, events: this.#events });
    }
    return { jobs: this.#jobs, events: this.#events, faults: this.#faults };
  }

  /** What the tables say of each other. */
  #checkStructure(): void {
    const rows = this.#db.prepare(`PRAGMA integrity_check(${MAX_FAULTS})`).all();
    for (const { integrity_check: text } of rows) if (text !== 'ok') this.#faults.push(`The database: ${text}.`);
    for (const [what, sql] of Object.entries(RELATIONS)) {
      const count = this.#count(sql);
      if (count > 0) this.#faults.push(`${what}: ${count} times.`);
    }
  }

  #checkJob(row: Row): void {
    if (row[9] === null) return void this.#faults.push(`Job ${row[1]} has no state.`);
    const entry = entryOf(row);
    try {
      const fault = this.#walk(entry) ?? this.#checkpointFault(entry);
      if (fault) this.#faults.push(`Job ${entry.facts.id}: ${fault}.`);
    } catch (error) {
      this.#faults.push((error as Error).message);
    }
  }

  /** Reads a log to where its record stands; answers what is wrong with it. */
  #walk({ facts, state: kept }: Entry): string | undefined {
    let state: JobState = kept.firstSeq === 1 ? accept(facts).state : { ...kept, lastSeq: kept.firstSeq - 1 };
    for (let after = kept.firstSeq - 1; after < kept.lastSeq; ) {
      const page = this.#reader.read(facts.id, after, PAGE);
      if (!page?.block || page.firstSeq > after + 1) return undefined; // deleted or trimmed while it was read
      if (after === 0 && !isAccepted(page.block, facts)) return 'its first event is not what was accepted';
      const next = foldBlock(state, page.block, kept.lastSeq);
      if (typeof next === 'string') return next;
      this.#events += next.lastSeq - after;
      state = next;
      after = next.lastSeq;
      if (after === kept.lastSeq && isTerminal(typeAt(page.block, after)) !== isOver(kept))
        return 'its last event is not what its status says';
    }
    return difference(state, kept);
  }

  /** What is wrong with the checkpoint of a job, of which a run could not go on. */
  #checkpointFault({ n }: Entry): string | undefined {
    const kept = this.#checkpoint.get(n) as { seq: number; bytes: Uint8Array } | undefined;
    if (!kept) return undefined;
    try {
      checkpointState(kept.bytes);
    } catch (error) {
      return `its checkpoint is damaged: ${(error as Error).message}`;
    }
    return checkpointInputsTo(kept.bytes) > kept.seq ? 'its checkpoint holds inputs that came after it' : undefined;
  }

  #count(sql: string): number {
    return Number(Object.values(this.#db.prepare(sql).get()!)[0]);
  }
}

/** What must not be there, and how often it is. */
const RELATIONS = {
  'Events of no job': `SELECT count(*) FROM segment
    WHERE job NOT IN (SELECT n FROM job) AND job NOT IN (SELECT job FROM dropping)`,
  'A state of no job': 'SELECT count(*) FROM state WHERE job NOT IN (SELECT n FROM job)',
  'A checkpoint that nobody knows of, or none where there should be one': `SELECT count(*) FROM state
    WHERE (checkpoint_attempt > 0) <> EXISTS (SELECT 1 FROM checkpoint WHERE checkpoint.job = state.job)`,
  'A name held by a job that is over': `SELECT count(*) FROM active_name
    WHERE job NOT IN (SELECT job FROM state WHERE status IN ('queued', 'running'))`,
  'A name held by a job of another name or type': `SELECT count(*) FROM active_name JOIN job ON job.n = active_name.job
    WHERE job.type <> active_name.type OR job.name IS NOT active_name.name`,
  'A job that is not over and does not hold its name': `SELECT count(*) FROM job JOIN state ON state.job = job.n
    WHERE job.name IS NOT NULL AND state.status IN ('queued', 'running') AND NOT EXISTS (SELECT 1 FROM active_name
      WHERE active_name.type = job.type AND active_name.name = job.name AND active_name.job = job.n)`,
  'A caller who follows a job that is over': `SELECT count(*) FROM stay
    WHERE job NOT IN (SELECT job FROM state WHERE status IN ('queued', 'running'))`,
  'A log whose size is noted wrongly': `SELECT count(*) FROM state WHERE bytes <>
    (SELECT coalesce(sum(length(segment.bytes)), 0) FROM segment WHERE segment.job = state.job)`,
};

/** Whether the first event of a block is the one with which the job was accepted. */
function isAccepted(block: EventBlock, facts: Entry['facts']): boolean {
  const { event } = accept(facts);
  return eventType(block, 0) === event.type && eventTime(block, 0) === event.time && eventData(block, 0) === event.data;
}

function typeAt(block: EventBlock, seq: number): string {
  return eventType(block, seq - block.firstSeq);
}

/** Events whose data show in a job's record. */
const TELLING = new Set(['started', 'progress', 'completed', 'failed', 'cancelled']);

/** The state after a block's events up to a seq, or what is wrong with them. */
function foldBlock(from: JobState, block: EventBlock, lastSeq: number): JobState | string {
  let state = from;
  for (let i = 0; i < blockSize(block) && block.firstSeq + i <= lastSeq; i++) {
    const seq = block.firstSeq + i;
    if (seq <= state.lastSeq) continue; // `accepted`, which the state begins with
    const type = eventType(block, i);
    if (isTerminal(type) && seq < lastSeq) return `an event follows after the last one, ${type} at ${seq}`;
    const data = TELLING.has(type) ? eventData(block, i) : '';
    state = fold(state, { type, data, time: eventTime(block, i) });
  }
  return state;
}

/** What of a job's record its log alone tells. */
const TOLD = ['status', 'attempt', 'startedAt', 'finishedAt', 'lastSeq', 'progress', 'result', 'error'] as const;

function difference(told: JobState, kept: JobState): string | undefined {
  const wrong = TOLD.filter((name) => told[name] !== kept[name]);
  if (wrong.length > 0) return `its record is not what its log says (${wrong.join(', ')})`;
  return undefined;
}
