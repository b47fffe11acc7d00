import { setTimeout as sleep } from 'node:timers/promises';
import { accept, isOver, type JobFacts } from '../../log/state.ts';
import type { Submission, Submitted } from '../engine.ts';
import { recordOf } from '../ledger.ts';
import { keyTaken, ownerFull, queueFull, unavailable } from '../refusals.ts';
import { growthOf } from './growth.ts';
import type { Parts } from './parts.ts';
import type { RedisEntry } from './record.ts';
import { listedOf } from './register.ts';

/** How long another node may take from reserving a job to making it before it is looked for again, and in all. */
const LOOK_EVERY_MS = 20;
const MADE_WITHIN_MS = 2_000;

/**
 * Makes new jobs, in two steps, since what is kept of all jobs and what is kept of one stand in different places: the key,
 * the name and a place in the queue are reserved for the new id, then the job is made under it.
 */
export class Submissions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async submit(submission: Submission): Promise<Submitted> {
    const { register, clock } = this.#parts;
    const { idempotency, maxQueued, maxActive } = submission;
    const facts = factsOf(submission);
    for (;;) {
      const reserved = await register.reserve(listedOf({ facts, idempotency }), {
        idempotency,
        maxQueued,
        maxActive,
        time: clock.now(),
      });
      if (reserved.kind === 'full') throw queueFull(maxQueued);
      if (reserved.kind === 'owner-full') throw ownerFull(maxActive!);
      if (reserved.kind === 'reserved') return this.#make(facts, reserved.place, idempotency);
      if (reserved.kind === 'key' && reserved.digest !== idempotency!.digest) throw keyTaken(idempotency!.key);
      const found = await this.#find(reserved.job);
      // The name of a job that has ended is about to be free: whoever ended it was cut short.
      const hasName = found && (reserved.kind === 'key' || !isOver(found.state));
      if (hasName) return { job: recordOf(found), created: false };
      if (found) await register.note(found);
    }
  }

  async #make(facts: JobFacts, n: number, idempotency: Submission['idempotency']): Promise<Submitted> {
    const { records, register, queues, doorbell } = this.#parts;
    const change = accept(facts);
    const entry: RedisEntry = { facts, state: change.state, n, rev: 1, ...(idempotency ? { idempotency } : {}) };
    const answer = await records.create(entry, change);
    if (answer !== 'made') throw unavailable('The job took too long to be made and was given up. Try again.');
    doorbell.grew(growthOf(entry, change.event));
    await this.#parts.follow(register.finish(facts.id), queues.of(facts.type).add(facts.id, 0));
    doorbell.queued();
    return { job: recordOf(entry), created: true };
  }

  /**
   * The job that a key or name is reserved for. Somebody may be about to make it; one who does not get there in time is
   * given up, so that the key or name is free again: undefined then.
   */
  async #find(job: string): Promise<RedisEntry | undefined> {
    for (let waited = 0; waited < MADE_WITHIN_MS; waited += LOOK_EVERY_MS) {
      const found = await this.#parts.records.find(job);
      if (found) return found;
      await sleep(LOOK_EVERY_MS);
    }
    await giveUp(job, this.#parts);
    return this.#parts.records.find(job);
  }
}

/** Takes what was reserved for a job that has not been made, or what is left of one that was taken away. */
export async function giveUp(job: string, { records, register }: Parts): Promise<void> {
  const known = await register.known(job);
  if (!known) return;
  const place = await register.placeOf(job);
  if (await records.preclude(job)) await register.forget(known.listed, place);
  else await register.finish(job);
}

function factsOf({ id, type, name, label, owner, shared, params, time }: Submission): JobFacts {
  return { id, type, name, label, owner, shared, params: JSON.stringify(params), createdAt: time };
}
