import type { JobStatus } from '../../../generated/protocol/index.ts';
import { isOver } from '../../log/state.ts';
import type { JobFilter, ListQuery, LogQuery } from '../engine.ts';
import { assertDone, type Client } from './connection.ts';
import type { Keys } from './keys.ts';
import type { Idempotency, RedisEntry } from './record.ts';
import type { Scripts } from './scripts.ts';

/** What of a job never changes and says where it stands in the register. */
export interface Listed {
  readonly id: string;
  readonly type: string;
  readonly owner: string;
  readonly shared: boolean;
  readonly name?: string;
  readonly label?: string;
  /** Its idempotency key. */
  readonly key?: string;
}

/** What came of a reservation. */
export type Reserved =
  | { kind: 'reserved'; place: number }
  /** The key belongs to this job. */
  | { kind: 'key'; job: string; digest: string }
  /** The name belongs to this job. */
  | { kind: 'name'; job: string }
  /** As many jobs wait as may. */
  | { kind: 'full' }
  /** The owner has as many that have not ended as may be. */
  | { kind: 'owner-full' };

/** What a reservation goes by. */
export interface Reservation {
  readonly idempotency?: Idempotency;
  readonly maxQueued: number;
  readonly maxActive?: number;
  /** As the shared clock has it: a job that is not made in time is given up. */
  readonly time: number;
}

/** What the register knows of a job. */
export interface Known {
  readonly listed: Listed;
  readonly rev: number;
  readonly status: JobStatus;
  /** As it is kept. */
  readonly text: string;
}

/** A job and its place in the order of submission. */
export interface Placed {
  readonly job: string;
  readonly place: number;
}

/** Whose jobs a list looks through: those of the query's owner, the shared ones, or all. */
export type Scope = 'own' | 'shared' | 'all';

const STATUSES: readonly JobStatus[] = ['queued', 'running', 'completed', 'failed', 'cancelled'];

/**
 * What is kept of all jobs together: whose idempotency key and name is whose, the order of submission, and sets for lists
 * and counts. A job's record is what counts; the register follows it, and `Upkeep` mends what a crash left behind.
 */
export class Register {
  readonly #client: Client;
  readonly #scripts: Scripts;
  readonly #keys: Keys;
  readonly #types = new Set<string>();

  constructor(client: Client, scripts: Scripts, keys: Keys) {
    this.#client = client;
    this.#scripts = scripts;
    this.#keys = keys;
  }

  // -------------------------------------------------------------------------------------------------- jobs come and go

  /** Reserves all that a new job needs, before it is made. */
  async reserve(listed: Listed, { idempotency, maxQueued, maxActive, time }: Reservation): Promise<Reserved> {
    await this.#addType(listed.type);
    const fixed = ['known', 'keys', 'names', 'place', 'unfinished'].map((name) => this.#key(name));
    const running = this.#key('owner', listed.owner, 'running');
    const queued = this.#groups(listed).map((group) => `${group}:queued`);
    const answer = await this.#scripts.run(
      'reserve',
      [...fixed, running, ...queued, ...this.#sets(listed)],
      [
        ...[listed.id, keyField(listed), idempotency?.digest ?? '', nameField(listed)],
        ...[maxQueued, maxActive ?? '', time, JSON.stringify(listed)],
      ],
    );
    const [kind, what, digest] = answer as [Reserved['kind'], string, string];
    if (kind === 'reserved') return { kind, place: Number(what) };
    if (kind === 'key') return { kind, job: what, digest };
    return kind === 'name' ? { kind, job: what } : { kind };
  }

  /** A job that was reserved has been made. */
  async finish(job: string): Promise<void> {
    await this.#client.zrem(this.#key('unfinished'), job);
  }

  /** A job is known and not there: it is being made or taken away, or that was cut short. */
  async doubt(job: string, time: number): Promise<void> {
    await this.#client.zadd(this.#key('unfinished'), 'NX', time, job);
  }

  /** Jobs that were reserved, or found not to be there, before a time, and have not been made. */
  async unfinished(before: number, limit: number): Promise<string[]> {
    return this.#client.zrangebyscore(this.#key('unfinished'), '-inf', `(${before}`, 'LIMIT', 0, limit);
  }

  /** Takes a job out of everything, and frees its key and name. */
  async forget(listed: Listed, place: number): Promise<void> {
    const fixed = ['known', 'keys', 'names', 'ended', 'running', 'unfinished'].map((name) => this.#key(name));
    const groups = this.#groups(listed);
    const args = [listed.id, place, keyField(listed), nameField(listed), groups.length];
    await this.#scripts.run('forget', [...fixed, ...groups, ...this.#sets(listed)], args);
  }

  /** Takes in a job as another engine had it; the next one that is submitted comes after it. */
  async adopt({ n, facts, state, rev, idempotency }: RedisEntry): Promise<void> {
    const listed = listedOf({ facts, idempotency });
    const { id, type } = facts;
    const over = isOver(state);
    const pipeline = this.#client
      .pipeline()
      .hset(this.#key('known'), id, `${rev} ${state.status} ${JSON.stringify(listed)}`)
      .sadd(this.#key('types'), type)
      .set(this.#key('place'), n);
    const groups = this.#groups(listed).map((group) => `${group}:${state.status}`);
    for (const set of [...groups, ...this.#sets(listed)]) pipeline.zadd(set, n, id);
    if (idempotency) pipeline.hset(this.#key('keys'), keyField(listed), `${id} ${idempotency.digest}`);
    if (listed.name !== undefined && !over) pipeline.hset(this.#key('names'), nameField(listed), id);
    if (over) pipeline.zadd(this.#key('ended'), state.finishedAt!, `${String(n).padStart(16, '0')}:${id}`);
    if (state.status === 'running') pipeline.zadd(this.#key('running'), state.leasedUntil, id);
    assertDone(await pipeline.exec());
  }

  // ------------------------------------------------------------------------------------------------------ how they stand

  /**
   * Notes how a job stands. What is older than what is known changes nothing.
   * @param instead of what is known: where it is that still, it gives way also to something older
   */
  async note({ n, facts, state, rev }: RedisEntry, instead?: Known): Promise<void> {
    const keys = ['known', 'names', 'ended', 'running'].map((name) => this.#key(name));
    const over = isOver(state);
    const time = over ? state.finishedAt! : state.leasedUntil;
    await this.#scripts.run(
      'note',
      [...keys, ...this.#groups(facts)],
      [facts.id, rev, state.status, n, nameField(facts), time, over ? '1' : '0', instead?.text ?? ''],
    );
  }

  /** Notes until when runs are leased. */
  async prolong(jobs: readonly string[], until: number): Promise<void> {
    if (jobs.length === 0) return;
    await this.#client.zadd(this.#key('running'), 'XX', 'GT', ...jobs.flatMap((job) => [String(until), job]));
  }

  /** What is known of a job; undefined where nothing is. */
  async known(job: string): Promise<Known | undefined> {
    const text = await this.#client.hget(this.#key('known'), job);
    return text === null ? undefined : knownOf(text);
  }

  /** A few of all jobs, and where to go on: each comes at least once until that is `'0'` again. */
  async someKnown(cursor: string, count: number): Promise<{ known: Known[]; next: string }> {
    const [next, found] = await this.#client.hscan(this.#key('known'), cursor, 'COUNT', count);
    return { known: found.filter((_, i) => i % 2 === 1).map(knownOf), next };
  }

  async placeOf(job: string): Promise<number> {
    return Number(await this.#client.zscore(this.#key('all'), job));
  }

  // --------------------------------------------------------------------------------------------------- lists and counts

  async count(): Promise<Record<JobStatus, number>> {
    const counts = await Promise.all(STATUSES.map((status) => this.#client.zcard(this.#key('status', status))));
    return Object.fromEntries(STATUSES.map((status, i) => [status, counts[i]!])) as Record<JobStatus, number>;
  }

  /** Jobs that a list may ask for, the newest first, below a place. They stand in one set, so some may be others. */
  async candidates(query: ListQuery, scope: Scope, below: number, limit: number): Promise<Placed[]> {
    const set = this.#listSet(query, scope);
    return placedOf(await this.#client.zrevrangebyscore(set, `(${below}`, '-inf', 'WITHSCORES', 'LIMIT', 0, limit));
  }

  /** How many jobs fit a filter, of those that stand in all of these scopes. */
  async total({ owner, type, status, name, label }: JobFilter, scopes: readonly Scope[]): Promise<number> {
    const byStatus = status === undefined ? [] : [status];
    const sets: string[][] = [];
    if (scopes.includes('own')) sets.push(['owner', owner!, ...byStatus]);
    if (type !== undefined) sets.push(['type', type, ...byStatus]);
    if (status !== undefined && sets.length === 0) sets.push(['status', status]);
    if (scopes.includes('shared')) sets.push(['shared']);
    if (name !== undefined) sets.push(['name', name]);
    if (label !== undefined) sets.push(['label', label]);
    const keys = (sets.length > 0 ? sets : [['all']]).map((set) => this.#key(...set));
    return keys.length === 1 ? this.#client.zcard(keys[0]!) : this.#client.zintercard(keys.length, keys);
  }

  /** Jobs after a place, in the order of submission. */
  async placed(after: number, limit: number): Promise<Placed[]> {
    return this.#after(this.#key('all'), after, limit);
  }

  /** Waiting jobs after a place, in the order of submission. */
  async queued(after: number, limit: number): Promise<Placed[]> {
    return this.#after(this.#key('status', 'queued'), after, limit);
  }

  /** Running jobs whose lease ended before a time, the one that ended first first. */
  async overdue(before: number): Promise<string[]> {
    return this.#client.zrangebyscore(this.#key('running'), '-inf', `(${before}`);
  }

  /** Jobs that retention asks for, in the order of the query; of running ones all, in any order. */
  async logs(query: LogQuery, limit: number): Promise<string[]> {
    if ('type' in query) {
      const set = this.#key('type', query.type);
      return this.#client.zrangebyscore(set, `(${query.after}`, '+inf', 'LIMIT', 0, limit);
    }
    if ('running' in query) return this.#client.zrange(this.#key('running'), '0', '-1');
    const before = query.endedBefore === Number.POSITIVE_INFINITY ? '+inf' : `(${query.endedBefore}`;
    const members = await this.#client.zrangebyscore(this.#key('ended'), '-inf', before, 'LIMIT', 0, limit);
    return members.map((member) => member.slice(member.indexOf(':') + 1));
  }

  /** The job types that ever had a job here. */
  async types(): Promise<string[]> {
    return this.#client.smembers(this.#key('types'));
  }

  // ------------------------------------------------------------------------------------------------------------- itself

  /** Writes something small: whether Redis takes writes is known by one. */
  async probe(): Promise<void> {
    await this.#client.set(this.#key('probe'), '1');
  }

  /** The time in ms since 1970 as Redis counts it. */
  async now(): Promise<number> {
    const [seconds, micros] = (await this.#scripts.run('now', [this.#key('known')], [])) as [string, string];
    return Number(seconds) * 1000 + Number(micros) / 1000;
  }

  async #after(set: string, place: number, limit: number): Promise<Placed[]> {
    return placedOf(await this.#client.zrangebyscore(set, `(${place}`, '+inf', 'WITHSCORES', 'LIMIT', 0, limit));
  }

  async #addType(type: string): Promise<void> {
    if (this.#types.has(type)) return;
    await this.#client.sadd(this.#key('types'), type);
    this.#types.add(type);
  }

  /** The set that has the fewest jobs beside those that a list asks for. */
  #listSet({ type, status, name, label, owner }: ListQuery, scope: Scope): string {
    if (name !== undefined) return this.#key('name', name);
    if (label !== undefined) return this.#key('label', label);
    if (scope === 'shared') return this.#key('shared');
    const byStatus = status === undefined ? [] : [status];
    if (scope === 'own') return this.#key('owner', owner!, ...byStatus);
    if (type !== undefined) return this.#key('type', type, ...byStatus);
    return status === undefined ? this.#key('all') : this.#key('status', status);
  }

  /** The groups of sets in which a job stands by its status. The first one is for all jobs. */
  #groups({ type, owner }: { type: string; owner: string }): string[] {
    return [this.#key('status'), this.#key('type', type), this.#key('owner', owner)];
  }

  /** The sets in which a job stands for as long as it is kept. */
  #sets({ type, owner, shared, name, label }: Listed): string[] {
    return [
      this.#key('all'),
      this.#key('type', type),
      this.#key('owner', owner),
      ...(shared ? [this.#key('shared')] : []),
      ...(name === undefined ? [] : [this.#key('name', name)]),
      ...(label === undefined ? [] : [this.#key('label', label)]),
    ];
  }

  #key(...name: string[]): string {
    return this.#keys.register(...name);
  }
}

/** What of a job's record the register keeps by itself. */
export function listedOf({ facts, idempotency }: Pick<RedisEntry, 'facts' | 'idempotency'>): Listed {
  const { id, type, owner, shared, name, label } = facts;
  return { id, type, owner, shared, name, label, key: idempotency?.key };
}

function placedOf(answer: readonly string[]): Placed[] {
  const placed: Placed[] = [];
  for (let i = 0; i < answer.length; i += 2) placed.push({ job: answer[i]!, place: Number(answer[i + 1]) });
  return placed;
}

function knownOf(text: string): Known {
  const [, rev, status, facts] = /^(\d+) ([a-z]+) (.*)$/s.exec(text)!;
  return { listed: JSON.parse(facts!) as Listed, rev: Number(rev), status: status as JobStatus, text };
}

/** An owner's key as one text that no other pair has; empty where there is none. */
function keyField({ owner, key }: { owner: string; key?: string }): string {
  return key === undefined ? '' : JSON.stringify([owner, key]);
}

function nameField({ type, name }: { type: string; name?: string }): string {
  return name === undefined ? '' : JSON.stringify([type, name]);
}
