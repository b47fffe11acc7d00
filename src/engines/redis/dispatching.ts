import { holds, isDue, isOver, isOverdue, LONGEST_DELAY_MS, settle, start } from '../../log/state.ts';
import type { Lease, LeaseRequest, Outcome, Renewed, RunRef, Settled } from '../engine.ts';
import { recordOf } from '../ledger.ts';
import { growthOf } from './growth.ts';
import type { Parts } from './parts.ts';
import type { Ticket } from './queue.ts';
import type { RedisEntry } from './record.ts';

/** How long a job is put off that BullMQ gives out although somebody holds it: he ends it, or is found to be gone. */
const HELD_MS = 5_000;

/** Gives jobs out to runs and takes them back: BullMQ says which one comes next, the job's record whether it may. */
export class Dispatching {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async lease(request: LeaseRequest): Promise<Lease | undefined> {
    const types = new Set<string>(request.types);
    for (;;) {
      const type = await this.#nextType([...types], request.time);
      if (type === undefined) return undefined;
      const ticket = await this.#parts.queues.of(type).take();
      if (!ticket) types.delete(type); // somebody was faster
      const lease = ticket && (await this.#start(ticket, type, request));
      if (lease) return lease;
    }
  }

  async renew(runs: readonly RunRef[], until: number): Promise<Renewed> {
    const { records, register, queues } = this.#parts;
    const answers = await Promise.all(runs.map(async (run) => ({ run, renewal: await records.renew(run, until) })));
    const held = answers.flatMap(({ run, renewal }) => ('type' in renewal ? [{ ...run, type: renewal.type }] : []));
    const byType = [...Map.groupBy(held, ({ type }) => type)];
    await this.#parts.follow(
      register.prolong(
        held.map(({ job }) => job),
        until,
      ),
      ...byType.map(([type, some]) => queues.of(type).confirm(some.map(({ job }) => job))),
    );
    return {
      lost: answers.filter(({ renewal }) => renewal.kind === 'lost').map(({ run }) => run),
      cancelling: answers.filter(({ renewal }) => renewal.kind === 'cancelling').map(({ run }) => run),
    };
  }

  async settle(run: RunRef, outcome: Outcome, options: { time: number; lostBefore?: number }): Promise<Settled> {
    const { records, doorbell } = this.#parts;
    for (;;) {
      const entry = await records.find(run.job);
      if (!entry || !maySettle(entry, run, options.lostBefore)) return { lost: true };
      const { state, event } = settle(entry.state, outcome, options.time);
      const settled = await records.change(entry, state, event);
      if (!settled) continue;
      doorbell.grew(growthOf(settled, event));
      await this.#handBack(settled, outcome.kind === 'retrying' ? outcome.delayMs : 0);
      return { lost: false, job: recordOf(settled) };
    }
  }

  async #handBack(entry: RedisEntry, delayMs: number): Promise<void> {
    const { register, queues, doorbell } = this.#parts;
    const { id, type } = entry.facts;
    const isBack = entry.state.status === 'queued';
    const queue = queues.of(type);
    await this.#parts.follow(register.note(entry), isBack ? queue.putBack(id, delayMs) : queue.finish(id));
    if (isBack) doorbell.queued();
  }

  /** Of the types whose first job may go, the one whose first job has waited longest. */
  async #nextType(types: readonly string[], time: number): Promise<string | undefined> {
    const heads = await Promise.all(
      types.map(async (type) => ({ type, ...(await this.#parts.queues.of(type).heads()) })),
    );
    const waiting = heads.filter((head) => head.waiting !== undefined);
    if (waiting.length === 1) return waiting[0]!.type;
    if (waiting.length === 0) return this.#promoted(heads, time);
    const entries = await this.#parts.records.findAll(waiting.map((head) => head.waiting!));
    const order = waiting.map(({ type }, i) => ({ type, entry: entries[i] }));
    return order.sort((a, b) => byPlace(a.entry, b.entry))[0]!.type;
  }

  /**
   * A type whose first job waits out a pause that is over by the caller's clock. BullMQ counts by that of the machine, and
   * would let a job wait for as long as the clock was set back.
   */
  async #promoted(heads: readonly { type: string; delayed?: string }[], time: number): Promise<string | undefined> {
    const delayed = heads.filter((head) => head.delayed !== undefined);
    const entries = await this.#parts.records.findAll(delayed.map((head) => head.delayed!));
    const due = delayed.map(({ type }, i) => ({ type, entry: entries[i] })).filter(({ entry }) => mayGo(entry, time));
    const first = due.sort((a, b) => byPlace(a.entry, b.entry))[0];
    if (first?.entry) await this.#parts.queues.of(first.type).promote(first.entry.facts.id);
    return first?.type;
  }

  /** Begins a run of a job that BullMQ gave out; undefined where its record does not allow it. */
  async #start(ticket: Ticket, type: string, request: LeaseRequest): Promise<Lease | undefined> {
    const { records, register, queues, doorbell } = this.#parts;
    const job = ticket.id!;
    for (;;) {
      const entry = await records.find(job);
      if (!entry || isOver(entry.state)) return void (await queues.of(type).drop(ticket));
      const putOffMs = notYet(entry, request.time);
      if (putOffMs > 0) return void (await queues.of(type).putOff(ticket, putOffMs));
      // Only now: the run before may make another one for as long as it holds the job, and that is no revision.
      const checkpoint = await records.checkpointOf(job);
      const { state, event } = start(entry.state, request, checkpoint?.seq);
      const started = await records.change(entry, state, event);
      if (!started) continue;
      doorbell.grew(growthOf(started, event));
      await this.#parts.follow(register.note(started));
      return { run: { job, attempt: state.attempt }, job: recordOf(started), ...(checkpoint ? { checkpoint } : {}) };
    }
  }
}

/** Whether this run may end its job; where it is taken for lost, only while its lease has not been prolonged. */
function maySettle({ state }: RedisEntry, run: RunRef, lostBefore: number | undefined): boolean {
  return holds(state, run.attempt) && (lostBefore === undefined || isOverdue(state, lostBefore));
}

/** Whether a job that waits out a pause may go; one that BullMQ should not have any more is to come up and be dropped. */
function mayGo(entry: RedisEntry | undefined, time: number): boolean {
  return entry !== undefined && (isDue(entry.state, time) || isOver(entry.state));
}

/** For how many ms a job cannot be given out, though BullMQ did; 0 where it can. */
function notYet({ state }: RedisEntry, time: number): number {
  if (state.status === 'running') return HELD_MS;
  return isDue(state, time) ? 0 : Math.min(state.notBefore - time, LONGEST_DELAY_MS);
}

/** By how long they have waited, then by their places; one that is gone goes first, to be dropped. */
function byPlace(a: RedisEntry | undefined, b: RedisEntry | undefined): number {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0);
  return a.state.queuedAt - b.state.queuedAt || a.n - b.n;
}
