import type { MessagePort, Worker } from 'node:worker_threads';
import type { JobStatus } from '../../../generated/protocol/index.ts';
import type { DraftBatch } from '../../log/event.ts';
import { Bell } from '../bell.ts';
import type {
  Appended,
  Attended,
  AttendRequest,
  Belonging,
  Cancelled,
  CancelRequest,
  DataSize,
  Engine,
  EngineListener,
  InputAccepted,
  InputRequest,
  JobFilter,
  JobRecord,
  KeptLog,
  KeptStay,
  Lease,
  LeaseRequest,
  ListQuery,
  LogPage,
  LogQuery,
  LostRun,
  Outcome,
  ReadLimits,
  RecordPage,
  Renewed,
  Revocation,
  RevocationPage,
  RunRef,
  Settled,
  Submission,
  Submitted,
} from '../engine.ts';
import { openToRead, type SqliteOptions } from './files.ts';
import type { CommitCost } from './messages.ts';
import { SqliteReader } from './reader.ts';
import { startWriter, WriterThread } from './writer-thread.ts';

export type { SqliteOptions } from './files.ts';
export type { CommitCost } from './messages.ts';

/** Tells what the engine's commits take, for metrics. */
export interface Measured {
  /** @returns ends it */
  measure(listener: (cost: CommitCost) => void): () => void;
}

/**
 * Opens, or makes, the SQLite engine of a data folder.
 * @throws where another server has the folder open, or the file is newer than this code, foreign or damaged
 */
export async function openSqliteEngine(options: SqliteOptions): Promise<Engine & Measured> {
  const worker = await startWriter(options);
  try {
    return new SqliteEngine(worker, new SqliteReader(openToRead(options.folder)));
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

/** Sends commands to the writer's thread, reads by itself, and rings for what was committed. */
class SqliteEngine implements Engine, Measured {
  readonly name = 'sqlite';
  readonly #writer: WriterThread;
  readonly #reader: SqliteReader;
  readonly #bell = new Bell();
  readonly #measures = new Set<(cost: CommitCost) => void>();
  /** Logs that are followed, and how often. */
  readonly #heeded = new Map<string, number>();
  #isClosed = false;

  constructor(worker: Worker, reader: SqliteReader) {
    this.#reader = reader;
    this.#writer = new WriterThread(worker, (notices, cost) => {
      this.#bell.ring(notices);
      for (const listener of this.#measures) listener(cost);
    });
  }

  submit(submission: Submission): Promise<Submitted> {
    return this.#writer.call('submit', submission);
  }

  async get(job: string): Promise<JobRecord | undefined> {
    this.#writer.assertOpen();
    return this.#reader.get(job);
  }

  async whose(job: string): Promise<Belonging | undefined> {
    this.#writer.assertOpen();
    return this.#reader.whose(job);
  }

  async list(query: ListQuery): Promise<RecordPage> {
    this.#writer.assertOpen();
    return this.#reader.list(query);
  }

  async total(filter: JobFilter): Promise<number> {
    this.#writer.assertOpen();
    return this.#reader.total(filter);
  }

  count(): Promise<Record<JobStatus, number>> {
    return this.#writer.call('count');
  }

  lease(request: LeaseRequest): Promise<Lease | undefined> {
    return this.#writer.call('lease', request);
  }

  renew(runs: readonly RunRef[], until: number): Promise<Renewed> {
    return this.#writer.call('renew', runs, until);
  }

  append(run: RunRef, batch: DraftBatch, checkpoint?: Uint8Array): Promise<Appended> {
    return this.#writer.call('append', run, batch, checkpoint);
  }

  settle(run: RunRef, outcome: Outcome, options: { time: number; lostBefore?: number }): Promise<Settled> {
    return this.#writer.call('settle', run, outcome, options);
  }

  input(job: string, request: InputRequest): Promise<InputAccepted> {
    return this.#writer.call('input', job, request);
  }

  cancel(job: string, request: CancelRequest): Promise<Cancelled> {
    return this.#writer.call('cancel', job, request);
  }

  remove(job: string): Promise<void> {
    return this.#writer.call('remove', job);
  }

  attend(job: string, request: AttendRequest): Promise<Attended> {
    return this.#writer.call('attend', job, request);
  }

  async stays(time: number): Promise<readonly KeptStay[]> {
    this.#writer.assertOpen();
    return this.#reader.stays(time);
  }

  rescue(time: number): Promise<readonly LostRun[]> {
    return this.#writer.call('rescue', time);
  }

  async read(job: string, after: number, limits: ReadLimits): Promise<LogPage | undefined> {
    this.#writer.assertOpen();
    return this.#reader.read(job, after, limits);
  }

  trim(job: string, firstSeq: number): Promise<number> {
    return this.#writer.call('trim', job, firstSeq);
  }

  async size(): Promise<DataSize> {
    this.#writer.assertOpen();
    return this.#reader.size();
  }

  async logs(query: LogQuery, limit: number): Promise<readonly KeptLog[]> {
    this.#writer.assertOpen();
    return this.#reader.logs(query, limit);
  }

  revoke(revocation: Revocation, time: number): Promise<void> {
    return this.#writer.call('revoke', revocation, time);
  }

  async revocations(after: number): Promise<RevocationPage> {
    this.#writer.assertOpen();
    return this.#reader.revocations(after);
  }

  listen(listener: EngineListener): () => void {
    return this.#bell.add(listener);
  }

  heed(job: string): () => void {
    this.#count(job, 1);
    return () => this.#count(job, -1);
  }

  lane(port: MessagePort): void {
    this.#writer.lane(port);
  }

  ping(): Promise<void> {
    return this.#writer.ping();
  }

  measure(listener: (cost: CommitCost) => void): () => void {
    this.#measures.add(listener);
    return () => this.#measures.delete(listener);
  }

  close(): Promise<void> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#reader.close(); // first, so that the writer is the last to close and leaves one whole file
      this.#writer.close();
    }
    return this.#writer.gone;
  }

  #count(job: string, change: 1 | -1): void {
    const before = this.#heeded.get(job) ?? 0;
    const after = before + change;
    if (after > 0) this.#heeded.set(job, after);
    else this.#heeded.delete(job);
    if (before === 0 || after === 0) this.#writer.heed(job, after > 0);
  }
}
