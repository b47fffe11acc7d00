import { once } from 'node:events';
import { type MessagePort, Worker } from 'node:worker_threads';
import { ProtocolError } from '../../errors.ts';
import type { Growth } from '../engine.ts';
import type { Notices } from '../ledger.ts';
import { CLOSED, unavailable } from '../refusals.ts';
import type { SqliteOptions } from './files.ts';
import type {
  Answer,
  CommitCost,
  LedgerAnswer,
  LedgerArgs,
  LedgerCall,
  WriterMessage,
  WriterReport,
} from './messages.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The writer's thread as the main thread has it: commands go in, answers and what was committed come out. */
export class WriterThread {
  /** Resolves when the thread has ended. */
  readonly gone: Promise<void>;
  readonly #worker: Worker;
  readonly #committed: (notices: Notices, cost: CommitCost) => void;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  /** Why nothing can be asked any more. */
  #over: string | undefined;

  /** @param committed told of each transaction, after those who waited for its commands were answered */
  constructor(worker: Worker, committed: (notices: Notices, cost: CommitCost) => void) {
    this.#worker = worker;
    this.#committed = committed;
    worker.on('message', (report: WriterReport) => this.#take(report));
    worker.on('error', (error) => this.#end(`The storage's thread has failed: ${(error as Error).message}`));
    this.gone = new Promise((resolve) => worker.once('exit', () => resolve(this.#end(CLOSED))));
  }

  /** @throws `unavailable` where it has ended or is about to */
  assertOpen(): void {
    if (this.#over !== undefined) throw unavailable(this.#over);
  }

  call<C extends LedgerCall>(call: C, ...args: LedgerArgs<C>): Promise<LedgerAnswer<C>> {
    return this.#ask((id) => ({ kind: 'call', id, call, args })) as Promise<LedgerAnswer<C>>;
  }

  async ping(): Promise<void> {
    await this.#ask((id) => ({ kind: 'ping', id }));
  }

  lane(port: MessagePort): void {
    if (this.#over !== undefined) port.close();
    else this.#post({ kind: 'lane', port }, [port]);
  }

  /** Has it send the bytes of a log's new events along, or not any more. */
  heed(job: string, isHeeded: boolean): void {
    if (this.#over === undefined) this.#post({ kind: 'heed', job, isHeeded });
  }

  /** Has it finish what was begun, and end. */
  close(): void {
    this.#over ??= CLOSED;
    this.#post({ kind: 'close' });
  }

  async #ask(message: (id: number) => WriterMessage): Promise<unknown> {
    this.assertOpen();
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
    this.#committed({ ...report.notices, growths: report.notices.growths.map(withBuffer) }, report.cost);
  }

  #answer(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)!;
    this.#waiting.delete(answer.id);
    if ('value' in answer) waiting.resolve(answer.value);
    else if ('failure' in answer) waiting.reject(failed(answer.failure));
    else waiting.reject(new ProtocolError(answer.refusal.code, answer.refusal.detail, answer.refusal.extras));
  }

  #end(reason: string): void {
    this.#over ??= reason;
    for (const { reject } of this.#waiting.values()) reject(unavailable(this.#over));
    this.#waiting.clear();
  }
}

/** Starts the thread; resolves when it has the folder's files open. @throws where it cannot */
export async function startWriter(options: SqliteOptions): Promise<Worker> {
  const worker = new Worker(new URL('./writer.ts', import.meta.url), { workerData: options, name: 'sqlite writer' });
  const [first] = (await once(worker, 'message')) as [WriterReport]; // throws on `error`
  if (first.kind === 'failed') throw new Error(first.reason);
  return worker;
}

/** An error of the writer's thread, with the stack it had there. */
function failed(stack: string): Error {
  return Object.assign(new Error('A command failed in the thread of the storage.'), { stack });
}

/** A block's bytes come out of a message as a plain array of bytes. */
function withBuffer(growth: Growth): Growth {
  const { block } = growth;
  if (!block) return growth;
  const { buffer, byteOffset, byteLength } = block.bytes;
  return { ...growth, block: { ...block, bytes: Buffer.from(buffer, byteOffset, byteLength) } };
}
