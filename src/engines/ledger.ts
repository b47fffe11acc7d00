import type { JobStatus } from '../../generated/protocol/index.ts';
import { ProtocolError } from '../errors.ts';
import { type EventBlock, joinBlocks, sealBatch } from '../log/block.ts';
import { type DraftBatch, draftBatch, eventTail } from '../log/event.ts';
import { attend } from '../log/presence.ts';
import type { JobState } from '../log/state.ts';
import * as decide from '../log/state.ts';
import type {
  Appended,
  Attended,
  AttendRequest,
  Cancelled,
  CancelRequest,
  Growth,
  InputAccepted,
  InputRequest,
  JobRecord,
  Lease,
  LeaseRequest,
  LostRun,
  Outcome,
  Renewed,
  Revocation,
  RunRef,
  Settled,
  Submission,
  Submitted,
} from './engine.ts';
import { jobNotOver, jobOver, keyTaken, noSuchJob, ownerFull, queueFull } from './refusals.ts';
import { type Entry, MAX_INPUT_KEYS, type Store } from './store.ts';

/** What a transaction makes an engine tell its listeners, once it is kept. */
export interface Notices {
  readonly growths: Growth[];
  readonly cancelling: RunRef[];
  readonly removed: string[];
  readonly trimmed: string[];
  /** A job was put into the queue. */
  queued: boolean;
}

/**
 * The commands of an engine whose store answers at once. Each one decides first and writes then, so that one which is
 * refused has changed nothing and the others of its transaction go on.
 *
 * The engine calls `begin`, runs commands, calls `finish`, all within a transaction, and tells the notices after the
 * commit; where any of this failed it rolls back and calls `abandon`.
 */
export class Ledger<E extends Entry> {
  readonly #store: Store<E>;
  /** Events of this transaction: one block a job is written, however many commands made them. */
  readonly #grown = new Map<E, EventBlock[]>();
  #notices = noNotices();
  #counts: Record<JobStatus, number>;
  #countsBefore: Record<JobStatus, number>;

  constructor(store: Store<E>) {
    this.#store = store;
    this.#counts = store.count();
    this.#countsBefore = { ...this.#counts };
  }

  begin(): void {
    this.#countsBefore = { ...this.#counts };
  }

  submit(submission: Submission): Submitted {
    const { idempotency, type, name } = submission;
    const earlier = idempotency && this.#store.byKey(submission.owner, idempotency.key);
    if (earlier) {
      if (earlier.digest !== idempotency.digest) throw keyTaken(idempotency.key);
      return { job: recordOf(earlier.entry), created: false };
    }
    const named = name === undefined ? undefined : this.#store.byName(type, name);
    if (named) return { job: recordOf(named), created: false };
    const { owner, maxActive } = submission;
    if (maxActive !== undefined && this.#store.active(owner) >= maxActive) throw ownerFull(maxActive);
    if (this.#counts.queued >= submission.maxQueued) throw queueFull(submission.maxQueued);
    return { job: recordOf(this.#insert(submission)), created: true };
  }

  #insert(submission: Submission): E {
    const { id, type, name, label, owner, shared, time } = submission;
    if (this.#store.find(id)) throw new ProtocolError('internal', `There is a job ${id} already.`);
    const facts = { id, type, name, label, owner, shared, params: JSON.stringify(submission.params), createdAt: time };
    const { state, event } = decide.accept(facts);
    const entry = this.#store.insert(facts, state, submission.idempotency);
    this.#counts[state.status]++;
    this.#notices.queued = true;
    this.#grow(entry, state.firstSeq, oneEvent(event));
    return entry;
  }

  lease(request: LeaseRequest): Lease | undefined {
    const entry = this.#store.nextDue(request.types, request.time);
    if (!entry) return undefined;
    const checkpoint = this.#store.checkpointOf(entry);
    this.#change(entry, decide.start(entry.state, request, checkpoint?.seq));
    return { run: { job: entry.facts.id, attempt: entry.state.attempt }, job: recordOf(entry), checkpoint };
  }

  renew(runs: readonly RunRef[], until: number): Renewed {
    const renewed: Renewed = { lost: [], cancelling: [] };
    for (const run of runs) {
      const entry = this.#holder(run);
      if (!entry) renewed.lost.push(run);
      else {
        this.#save(entry, { ...entry.state, leasedUntil: until });
        if (entry.state.cancelling) renewed.cancelling.push(run);
      }
    }
    return renewed;
  }

  append(run: RunRef, batch: DraftBatch, checkpoint?: Uint8Array): Appended {
    const entry = this.#holder(run);
    if (!entry) return { lost: true, lastSeq: 0 };
    this.#grow(entry, entry.state.lastSeq + 1, batch);
    entry.state = decide.append(entry.state, batch, checkpoint !== undefined);
    if (checkpoint) this.#store.putCheckpoint(entry, { seq: entry.state.lastSeq, state: checkpoint });
    return { lost: false, lastSeq: entry.state.lastSeq };
  }

  settle(run: RunRef, outcome: Outcome, options: { time: number; lostBefore?: number }): Settled {
    const entry = this.#holder(run);
    const { time, lostBefore } = options;
    if (!entry || (lostBefore !== undefined && !decide.isOverdue(entry.state, lostBefore))) return { lost: true };
    this.#change(entry, decide.settle(entry.state, outcome, time));
    if (entry.state.status === 'queued') this.#notices.queued = true;
    return { lost: false, job: recordOf(entry) };
  }

  input(job: string, request: InputRequest): InputAccepted {
    const entry = this.#find(job);
    const { idempotency, owner, inputId } = request;
    const earlier = idempotency && this.#store.inputOf(entry, owner, idempotency.key);
    if (earlier) {
      if (earlier.digest !== idempotency.digest) throw keyTaken(idempotency.key);
      return earlier.accepted;
    }
    if (decide.isOver(entry.state)) throw jobOver(job, entry.state.status);
    this.#change(entry, decide.input(entry.state, request));
    const accepted = { inputId, seq: entry.state.lastSeq };
    if (idempotency) {
      this.#store.keepInput(entry, owner, idempotency.key, { digest: idempotency.digest, accepted }, MAX_INPUT_KEYS);
    }
    return accepted;
  }

  cancel(job: string, request: CancelRequest): Cancelled {
    const entry = this.#find(job);
    const decision = decide.cancel(entry.state, request);
    if (decision.kind === 'ended') this.#change(entry, decision.change);
    if (decision.kind === 'marked' && decision.state !== entry.state) {
      this.#save(entry, decision.state);
      this.#notices.cancelling.push({ job, attempt: entry.state.attempt });
    }
    return { job: recordOf(entry), ended: decision.kind === 'over' };
  }

  remove(job: string): void {
    const entry = this.#find(job);
    if (!decide.isOver(entry.state)) throw jobNotOver(job);
    this.#grown.delete(entry);
    this.#store.delete(entry);
    this.#counts[entry.state.status]--;
    this.#notices.removed.push(job);
  }

  attend(job: string, { stays, time, over }: AttendRequest): Attended {
    const entry = this.#store.find(job);
    if (!entry || decide.isOver(entry.state)) return { ended: true };
    const { put, dropped, told } = attend(this.#store.staysOf(entry), stays, over);
    for (const stay of put) this.#store.putStay(entry, stay);
    for (const stay of dropped) this.#store.dropStay(entry, stay);
    for (const { type, who, count } of told) {
      this.#change(entry, decide.note(entry.state, { time, type, data: JSON.stringify({ who, count }) }));
    }
    return { ended: false };
  }

  rescue(time: number): LostRun[] {
    return this.#store.overdue(time).map((entry) => ({
      run: { job: entry.facts.id, attempt: entry.state.attempt },
      job: recordOf(entry),
      hasCheckpoint: entry.state.checkpointAttempt > 0,
    }));
  }

  trim(job: string, firstSeq: number): number {
    const entry = this.#find(job);
    const { state } = entry;
    const kept = Math.min(Math.max(firstSeq, state.firstSeq), state.lastSeq);
    if (kept > state.firstSeq) {
      this.#save(entry, { ...state, firstSeq: kept });
      this.#store.dropBefore(entry, kept);
      this.#notices.trimmed.push(job);
    }
    return kept;
  }

  revoke(revocation: Revocation, time: number): void {
    this.#store.revoke(revocation, time);
  }

  /** How many jobs are kept, by status. */
  count(): Record<JobStatus, number> {
    return { ...this.#counts };
  }

  /** Writes the events of this transaction; answers what is to be told once it is kept. */
  finish(): Notices {
    const notices = this.#notices;
    for (const [entry, blocks] of this.#grown) {
      const block = joinBlocks(blocks);
      this.#store.write(entry, block);
      const ended = decide.isOver(entry.state);
      notices.growths.push({ job: entry.facts.id, lastSeq: block.lastSeq, ended, block });
    }
    this.#forget();
    return notices;
  }

  /** Forgets what the transaction wanted; its engine has rolled it back. */
  abandon(): void {
    this.#forget();
    this.#counts = { ...this.#countsBefore };
  }

  #forget(): void {
    this.#grown.clear();
    this.#notices = noNotices();
  }

  #find(job: string): E {
    const entry = this.#store.find(job);
    if (!entry) throw noSuchJob(job);
    return entry;
  }

  /** The job of a run, where the run still holds it. */
  #holder(run: RunRef): E | undefined {
    const entry = this.#store.find(run.job);
    return entry && decide.holds(entry.state, run.attempt) ? entry : undefined;
  }

  #change(entry: E, { state, event }: decide.Change): void {
    this.#grow(entry, entry.state.lastSeq + 1, oneEvent(event));
    this.#save(entry, state);
  }

  #save(entry: E, state: JobState): void {
    this.#counts[entry.state.status]--;
    this.#counts[state.status]++;
    this.#store.save(entry, state);
  }

  #grow(entry: E, firstSeq: number, batch: DraftBatch): void {
    if (batch.ends.length === 0) return;
    const block = sealBatch(entry.facts.id, entry.facts.type, firstSeq, batch);
    const blocks = this.#grown.get(entry);
    if (blocks) blocks.push(block);
    else this.#grown.set(entry, [block]);
  }
}

/** The record of a job: its facts and its state, parsed. Nothing in it is shared with the engine. */
export function recordOf({ n, facts, state }: Entry): JobRecord {
  const { queuedAt: _queuedAt, notBefore: _notBefore, leasedUntil: _leasedUntil, ...shown } = state;
  return {
    place: n,
    ...facts,
    ...shown,
    params: JSON.parse(facts.params),
    progress: parsed(state.progress),
    result: parsed(state.result),
    error: parsed(state.error),
    cancelling: state.cancelling && { ...state.cancelling },
  };
}

function parsed<T>(text: string | undefined): T | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

function oneEvent(event: decide.DecidedEvent): DraftBatch {
  return draftBatch([eventTail(event.time, event.type, event.data)]);
}

export function noNotices(): Notices {
  return { growths: [], cancelling: [], removed: [], trimmed: [], queued: false };
}
