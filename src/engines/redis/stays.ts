import { draftBatch, eventTail } from '../../log/event.ts';
import { type AttendDecision, attend, placeOf, type Stay } from '../../log/presence.ts';
import type { Attended, AttendRequest, KeptStay } from '../engine.ts';
import type { Client } from './connection.ts';
import { grownBy } from './growth.ts';
import type { Keys } from './keys.ts';
import type { Parts } from './parts.ts';
import type { Scripts } from './scripts.ts';

/** How long a job without stays is not looked at, in ms. One that gets some is, in time. */
const EMPTY_MS = 60_000;

/** The field beside the stays in a job's hash of them: it rises with each change. */
const VERSION = 'version';

/**
 * Who follows which job. A job's stays stand with the job; one sorted set of all jobs, by a time before which none of
 * their stays ends, says where to look for those that are over.
 */
export class Stays {
  readonly #client: Client;
  readonly #scripts: Scripts;
  readonly #keys: Keys;
  readonly #parts: Parts;
  readonly #ends: string;

  constructor(client: Client, scripts: Scripts, keys: Keys, parts: Parts) {
    this.#client = client;
    this.#scripts = scripts;
    this.#keys = keys;
    this.#parts = parts;
    this.#ends = keys.register('stays');
  }

  async attend(job: string, { stays, time, over }: AttendRequest): Promise<Attended> {
    const first = Math.min(...stays.map(({ until }) => until));
    // Before they are kept: whoever dies in between leaves a job to be looked at, and not stays that nobody finds.
    if (stays.length > 0) await this.#client.zadd(this.#ends, 'LT', first, job);
    for (;;) {
      const { kept, version } = await readStays(this.#client, this.#keys, job);
      const decision = attend(kept, stays, over);
      const tails = decision.told.map(({ type, who, count }) => eventTail(time, type, JSON.stringify({ who, count })));
      const answer = await this.#carryOut(job, version, tails, decision);
      if (answer.kind === 'ended') return { ended: true };
      if (answer.kind === 'again') continue;
      const { lastSeq, type } = answer;
      if (tails.length > 0) this.#parts.doorbell.grew(grownBy({ id: job, type }, draftBatch(tails), lastSeq));
      return { ended: false };
    }
  }

  /** Stays of all jobs that end before a time. */
  async before(time: number): Promise<KeptStay[]> {
    const jobs = await this.#client.zrangebyscore(
      this.#ends,
      '-inf',
      time === Number.POSITIVE_INFINITY ? '+inf' : `(${time}`,
    );
    return (await Promise.all(jobs.map((job) => this.#ofJob(job, time)))).flat();
  }

  async #ofJob(job: string, time: number): Promise<KeptStay[]> {
    const { kept } = await readStays(this.#client, this.#keys, job);
    const found = kept.filter(({ until }) => until < time);
    if (found.length === 0) await this.#lookLater(job, kept, time);
    return found.map((stay) => ({ job, ...stay }));
  }

  /** Nothing is over here yet: the set says so from now on, or forgets a job that will not have stays again. */
  async #lookLater(job: string, kept: readonly Stay[], time: number): Promise<void> {
    const status = await this.#client.hget(this.#keys.job(job), 'status');
    const next = Math.min(time + EMPTY_MS, ...kept.map(({ until }) => until));
    if (status !== 'queued' && status !== 'running') await this.#client.zrem(this.#ends, job);
    else if (Number.isFinite(next)) await this.#client.zadd(this.#ends, next, job);
  }

  async #carryOut(job: string, version: string, tails: readonly string[], { put, dropped }: AttendDecision) {
    const keys = [this.#keys.job(job), this.#keys.log(job), this.#keys.stays(job)];
    const events = tails.map((tail) => tail.slice(0, -1)); // without the newline, which readers put back
    const fields = put.flatMap((stay) => [placeOf(stay), JSON.stringify(stay)]);
    const args = [version, events.length, ...events, put.length, ...fields, ...dropped.map(placeOf)];
    const [kind, lastSeq, type] = (await this.#scripts.run('attend', keys, args)) as ['kept', string, string];
    return { kind: kind as 'kept' | 'again' | 'ended', lastSeq: Number(lastSeq), type };
  }
}

/** A job's stays, and their version, which rises with each change. */
export async function readStays(client: Client, keys: Keys, job: string): Promise<{ kept: Stay[]; version: string }> {
  const { [VERSION]: version = '0', ...fields } = await client.hgetall(keys.stays(job));
  return { kept: Object.values(fields).map((text) => JSON.parse(text) as Stay), version };
}
