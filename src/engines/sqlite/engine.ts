import { type MessagePort, Worker } from 'node:worker_threads';
import type { JobStatus } from '../../../generated/protocol/index.ts';
import { ProtocolError } from '../../errors.ts';
import type { DraftBatch } from '../../log/event.ts';
import { Bell } from '../bell.ts';
import type {
  Appended,
  Cancelled,
  CancelRequest,
  Engine,
  EngineListener,
  Growth,
  InputAccepted,
  InputRequest,
  JobRecord,
  Lease,
  LeaseRequest,
  ListQuery,
  LogPage,
  LostRun,
  Outcome,
  ReadLimits,
  RecordPage,
  Renewed,
  RunRef,
  Settled,
  Submission,
  Submitted,
} from '../engine.ts';
import { openToRead, type SqliteOptions } from './files.ts';
import type {
  Answer,
  CommitCost,
  LedgerAnswer,
  LedgerArgs,
  LedgerCall,
  WriterMessage,
  WriterReport,
} from './messages.ts';
import { SqliteReader } from './reader.ts';

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
export function openSqliteEngine(options: SqliteOptions): Promise<Engine & Measured> {
  const worker = new Worker(new URL('./writer.ts', import.meta.url), { workerData: options, name: 'sqlite writer' });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (first: WriterReport) => {
      worker.off('error', reject);
      if (first.kind === 'failed') return reject(new Error(first.reason));
      try {
        resolve(new SqliteEngine(worker, new SqliteReader(openToRead(options.folder))));
      } catch (error) {
        void worker.terminate();
        reject(error as Error);
      }
    });
  });
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: ProtocolError): void;
}

/** The main thread's side: sends commands to the writer's thread, reads by itself, and rings for what was committed. */
class SqliteEngine implements Engine, Measured {
  readonly name = 'sqlite';
  readonly #worker: Worker;
  readonly #reader: SqliteReader;
  readonly #waiting = new Map<number, Waiting>();
  readonly #bell = new Bell();
  readonly #measures = new Set<(cost: CommitCost) => void>();
  readonly #gone: Promise<void>;
  #lastId = 0;
  /** Why nothing can be asked any more. */
  #over: string | undefined;

  constructor(worker: Worker, reader: SqliteReader) {
    this.#worker = worker;
    this.#reader = reader;
    worker.on('message', (report: WriterReport) => this.#take(report));
    worker.on('error', (error) => this.#end(`The storage's thread has failed: ${(error as Error).message}`));
    this.#gone = new Promise((resolve) => worker.once('exit', () => resolve(this.#end('The engine is closed.'))));
  }

  submit(submission: Submission): Promise<Submitted> {
    return this.#call('submit', submission);
  }

  async get(job: string): Promise<JobRecord | undefined> {
    this.#assertOpen();
    return this.#reader.get(job);
  }

  async list(query: ListQuery): Promise<RecordPage> {
    this.#assertOpen();
    return this.#reader.list(query);
  }

  count(): Promise<Record<JobStatus, number>> {
    return this.#call('count');
  }

  lease(request: LeaseRequest): Promise<Lease | undefined> {
    return this.#call('lease', request);
  }

  renew(runs: readonly RunRef[], until: number): Promise<Renewed> {
    return this.#call('renew', runs, until);
  }

  append(run: RunRef, batch: DraftBatch, checkpoint?: Uint8Array): Promise<Appended> {
    return this.#call('append', run, batch, checkpoint);
  }

  settle(run: RunRef, outcome: Outcome, options: { time: number; lostBefore?: number }): Promise<Settled> {
    return this.#call('settle', run, outcome, options);
  }

  input(job: string, request: InputRequest): Promise<InputAccepted> {
    return this.#call('input', job, request);
  }

  cancel(job: string, request: CancelRequest): Promise<Cancelled> {
    return this.#call('cancel', job, request);
  }

  remove(job: string): Promise<void> {
    return this.#call('remove', job);
  }

  rescue(time: number): Promise<readonly LostRun[]> {
    return this.#call('rescue', time);
  }

  async read(job: string, after: number, limits: ReadLimits): Promise<LogPage | undefined> {
    this.#assertOpen();
    return this.#reader.read(job, after, limits);
  }

  trim(job: string, firstSeq: number): Promise<number> {
    return this.#call('trim', job, firstSeq);
  }

  listen(listener: EngineListener): () => void {
    return this.#bell.add(listener);
  }

  lane(port: MessagePort): void {
    if (this.#over === undefined) this.#post({ kind: 'lane', port }, [port]);
    else port.close();
  }

  ping(): Promise<void> {
    return this.#ask((id) => ({ kind: 'ping', id })) as Promise<void>;
  }

  measure(listener: (cost: CommitCost) => void): () => void {
    this.#measures.add(listener);
    return () => this.#measures.delete(listener);
  }

  close(): Promise<void> {
    if (this.#over === undefined) {
      this.#over = 'The engine is closed.';
      this.#reader.close(); // first, so that the writer is the last to close and leaves one whole file
      this.#post({ kind: 'close' });
    }
    return this.#gone;
  }

  #call<C extends LedgerCall>(call: C, ...args: LedgerArgs<C>): Promise<LedgerAnswer<C>> {
    return this.#ask((id) => ({ kind: 'call', id, call, args })) as Promise<LedgerAnswer<C>>;
  }

  async #ask(message: (id: number) => WriterMessage): Promise<unknown> {
    this.#assertOpen();
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post(message(id));
    });
  }

  #post(message: WriterMessage, transfer: MessagePort[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #take(report: WriterReport): void {
    if (report.kind !== 'committed') return;
    for (const answer of report.answers) this.#answer(answer);
    this.#bell.ring({ ...report.notices, growths: report.notices.growths.map(withBuffer) });
    for (const listener of this.#measures) listener(report.cost);
  }

  #answer(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)!;
    this.#waiting.delete(answer.id);
    if ('value' in answer) waiting.resolve(answer.value);
    else waiting.reject(new ProtocolError(answer.refusal.code, answer.refusal.detail, answer.refusal.extras));
  }

  #end(reason: string): void {
    this.#over ??= reason;
    for (const { reject } of this.#waiting.values()) reject(unavailable(this.#over));
    this.#waiting.clear();
  }

  #assertOpen(): void {
    if (this.#over !== undefined) throw unavailable(this.#over);
  }
}

/** A block's bytes come out of a message as a plain array of bytes. */
function withBuffer(growth: Growth): Growth {
  const { block } = growth;
  if (!block) return growth;
  const { buffer, byteOffset, byteLength } = block.bytes;
  return { ...growth, block: { ...block, bytes: Buffer.from(buffer, byteOffset, byteLength) } };
}

function unavailable(reason: string): ProtocolError {
  return new ProtocolError('unavailable', reason, { retryAfterMs: 1000 });
}
