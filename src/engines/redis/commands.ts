import type { DraftBatch } from '../../log/event.ts';
import * as decide from '../../log/state.ts';
import type { Appended, Cancelled, CancelRequest, InputAccepted, InputRequest, RunRef } from '../engine.ts';
import { recordOf } from '../ledger.ts';
import { jobNotOver, jobOver, keyTaken, noSuchJob, unavailable } from '../refusals.ts';
import { batchOf, grownBy, growthOf } from './growth.ts';
import type { Parts } from './parts.ts';
import type { RedisEntry } from './record.ts';
import { listedOf } from './register.ts';

/** What is done with a job that is there. */
export class Commands {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async append(run: RunRef, batch: DraftBatch, checkpoint?: Uint8Array, number?: number): Promise<Appended> {
    const answer = await this.#parts.records.append(run, batch, checkpoint, number);
    if (answer.kind === 'lost') return { lost: true, lastSeq: 0 };
    if (answer.kind === 'torn') throw unavailable('The log is not what this run has written: some of it was lost.');
    const { lastSeq, type } = answer;
    if (batch.ends.length > 0) this.#parts.doorbell.grew(grownBy({ id: run.job, type }, batch, lastSeq));
    return { lost: false, lastSeq };
  }

  async input(job: string, request: InputRequest): Promise<InputAccepted> {
    const { records, doorbell } = this.#parts;
    const event = decide.inputEvent(request);
    const answer = await records.input(job, request, event);
    switch (answer.kind) {
      case 'gone':
        throw noSuchJob(job);
      case 'over':
        throw jobOver(job, answer.status);
      case 'known':
        if (answer.digest !== request.idempotency!.digest) throw keyTaken(request.idempotency!.key);
        return { inputId: answer.inputId, seq: answer.seq };
      case 'kept':
        doorbell.grew(grownBy({ id: job, type: answer.type }, batchOf(event), answer.seq));
        return { inputId: request.inputId, seq: answer.seq };
    }
  }

  async cancel(job: string, request: CancelRequest): Promise<Cancelled> {
    const { records, doorbell } = this.#parts;
    for (;;) {
      const entry = await records.find(job);
      if (!entry) throw noSuchJob(job);
      const decision = decide.cancel(entry.state, request);
      if (decision.kind === 'over') return { job: recordOf(entry), ended: true };
      const { state, event } = decision.kind === 'ended' ? decision.change : { state: decision.state };
      if (state === entry.state) return { job: recordOf(entry), ended: false }; // marked before
      const changed = await records.change(entry, state, event);
      if (!changed) continue;
      if (event) await this.#ended(changed, event);
      else doorbell.cancelling({ job, attempt: state.attempt });
      return { job: recordOf(changed), ended: false };
    }
  }

  /** A waiting job has ended. */
  async #ended(entry: RedisEntry, event: decide.DecidedEvent): Promise<void> {
    const { register, queues, doorbell, follow } = this.#parts;
    const { id, type } = entry.facts;
    doorbell.grew(growthOf(entry, event));
    await follow(register.note(entry), queues.of(type).finish(id));
  }

  async remove(job: string): Promise<void> {
    const { records, register, doorbell, follow } = this.#parts;
    const entry = await records.find(job);
    if (!entry) throw noSuchJob(job);
    if (!decide.isOver(entry.state)) throw jobNotOver(job);
    await records.bury(job); // were it cut short here, `Upkeep` would find that the register still knows of it
    doorbell.removed(job);
    await follow(register.forget(listedOf(entry), entry.n));
  }
}
