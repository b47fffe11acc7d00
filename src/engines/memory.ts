import type { MessagePort } from 'node:worker_threads';
import type { JobStatus } from '../../generated/protocol/index.ts';
import type { DraftBatch } from '../log/event.ts';
import { Bell } from './bell.ts';
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
  LaneReply,
  LaneRequest,
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
} from './engine.ts';
import { Ledger, type Notices, noNotices, recordOf } from './ledger.ts';
import { type MemoryEntry, MemoryStore } from './memory-store.ts';
import { formatPage, parsePage } from './page.ts';
import { CLOSED, unavailable } from './refusals.ts';

/** An engine in the process's memory, for tests and trials: "kept" lasts as long as the process. */
export function openMemoryEngine(): Engine {
  return new MemoryEngine();
}

class MemoryEngine implements Engine {
  readonly name = 'memory';
  readonly #store = new MemoryStore();
  readonly #ledger = new Ledger<MemoryEntry>(this.#store);
  readonly #bell = new Bell();
  readonly #lanes = new Set<MessagePort>();
  #notices = noNotices();
  #willRing = false;
  #closed = false;

  submit(submission: Submission): Promise<Submitted> {
    return this.#command((ledger) => ledger.submit(submission));
  }

  async get(job: string): Promise<JobRecord | undefined> {
    this.#assertOpen();
    const entry = this.#store.find(job);
    return entry && recordOf(entry);
  }

  async whose(job: string): Promise<Belonging | undefined> {
    this.#assertOpen();
    const facts = this.#store.find(job)?.facts;
    return facts && { type: facts.type, owner: facts.owner, shared: facts.shared };
  }

  async list(query: ListQuery): Promise<RecordPage> {
    this.#assertOpen();
    const found = this.#store.list(query, parsePage(query.page), query.limit + 1);
    const shown = found.slice(0, query.limit);
    return { jobs: shown.map(recordOf), next: found.length > shown.length ? formatPage(shown.at(-1)!.n) : undefined };
  }

  async total(filter: JobFilter): Promise<number> {
    this.#assertOpen();
    return this.#store.total(filter);
  }

  count(): Promise<Record<JobStatus, number>> {
    return this.#command((ledger) => ledger.count());
  }

  lease(request: LeaseRequest): Promise<Lease | undefined> {
    return this.#command((ledger) => ledger.lease(request));
  }

  renew(runs: readonly RunRef[], until: number): Promise<Renewed> {
    return this.#command((ledger) => ledger.renew(runs, until));
  }

  append(run: RunRef, batch: DraftBatch, checkpoint?: Uint8Array): Promise<Appended> {
    return this.#command((ledger) => ledger.append(run, batch, checkpoint));
  }

  settle(run: RunRef, outcome: Outcome, options: { time: number; lostBefore?: number }): Promise<Settled> {
    return this.#command((ledger) => ledger.settle(run, outcome, options));
  }

  input(job: string, request: InputRequest): Promise<InputAccepted> {
    return this.#command((ledger) => ledger.input(job, request));
  }

  cancel(job: string, request: CancelRequest): Promise<Cancelled> {
    return this.#command((ledger) => ledger.cancel(job, request));
  }

  remove(job: string): Promise<void> {
    return this.#command((ledger) => ledger.remove(job));
  }

  attend(job: string, request: AttendRequest): Promise<Attended> {
    return this.#command((ledger) => ledger.attend(job, request));
  }

  async stays(time: number): Promise<readonly KeptStay[]> {
    this.#assertOpen();
    return this.#store.staysBefore(time);
  }

  rescue(time: number): Promise<readonly LostRun[]> {
    return this.#command((ledger) => ledger.rescue(time));
  }

  async read(job: string, after: number, limits: ReadLimits): Promise<LogPage | undefined> {
    this.#assertOpen();
    return this.#store.read(job, after, limits);
  }

  trim(job: string, firstSeq: number): Promise<number> {
    return this.#command((ledger) => ledger.trim(job, firstSeq));
  }

  async size(): Promise<DataSize> {
    this.#assertOpen();
    return { bytes: this.#store.bytes, settled: true };
  }

  async logs(query: LogQuery, limit: number): Promise<readonly KeptLog[]> {
    this.#assertOpen();
    return this.#store.logs(query, limit);
  }

  revoke(revocation: Revocation, time: number): Promise<void> {
    return this.#command((ledger) => ledger.revoke(revocation, time));
  }

  async revocations(after: number): Promise<RevocationPage> {
    this.#assertOpen();
    return this.#store.revocations(after);
  }

  listen(listener: EngineListener): () => void {
    return this.#bell.add(listener);
  }

  /** Bytes come with each growth: they need not be carried anywhere. */
  heed(): () => void {
    return () => {};
  }

  lane(port: MessagePort): void {
    this.#lanes.add(port);
    port.on('close', () => this.#lanes.delete(port));
    port.on('message', ({ run, batch, checkpoint }: LaneRequest) => {
      const reply = (message: LaneReply) => port.postMessage(message);
      this.append(run, batch, checkpoint).then(reply, (error: Error) => reply({ unavailable: error.message }));
    });
  }

  async ping(): Promise<void> {
    this.#assertOpen();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const port of this.#lanes) port.close();
  }

  /** Runs a command at once: its answer and what it made readable appear in the order of the calls. */
  async #command<T>(command: (ledger: Ledger<MemoryEntry>) => T): Promise<T> {
    this.#assertOpen();
    this.#ledger.begin();
    const answer = command(this.#ledger);
    this.#ringLater(this.#ledger.finish());
    return answer;
  }

  /** Rings once for all that this turn of the event loop made grow. */
  #ringLater({ growths, queued, cancelling, removed, trimmed }: Notices): void {
    this.#notices.growths.push(...growths);
    this.#notices.cancelling.push(...cancelling);
    this.#notices.removed.push(...removed);
    this.#notices.trimmed.push(...trimmed);
    this.#notices.queued ||= queued;
    if (this.#willRing) return;
    this.#willRing = true;
    setImmediate(() => this.#ring());
  }

  #ring(): void {
    const notices = this.#notices;
    this.#notices = noNotices();
    this.#willRing = false;
    this.#bell.ring(notices);
  }

  #assertOpen(): void {
    if (this.#closed) throw unavailable(CLOSED);
  }
}
