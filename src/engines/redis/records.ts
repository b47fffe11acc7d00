import type { JobTypeName } from '../../../generated/protocol/index.ts';
import { type DraftBatch, eventTail } from '../../log/event.ts';
import { type Change, isOver, type JobState, lastProgress } from '../../log/state.ts';
import type { Belonging, InputRequest, KeptLog, RunRef } from '../engine.ts';
import { type Checkpoint, MAX_INPUT_KEYS } from '../store.ts';
import type { Client } from './connection.ts';
import type { Keys } from './keys.ts';
import { changedFields, ENTRY_FIELDS, entryOf, type RedisEntry, recordFields } from './record.ts';
import type { Scripts } from './scripts.ts';

/** How long it is remembered that a job was taken away, in seconds: longer than anybody may be slow in making it. */
const BURIED_SECONDS = 3600;
/** Events that one step of a trim drops: Redis does nothing else meanwhile. */
const TRIMMED_AT_ONCE = 1000;

/** What came of an append. */
export type AppendAnswer = { kind: 'kept'; lastSeq: number; type: string } | { kind: 'lost' } | { kind: 'torn' };

export type InputAnswer =
  | { kind: 'kept'; seq: number; type: string }
  | { kind: 'known'; digest: string; inputId: string; seq: number }
  | { kind: 'over'; status: string }
  | { kind: 'gone' };

/** What came of prolonging a lease. `cancelling`: it is held, and the job is to be cancelled. */
export type Renewal = { kind: 'held' | 'cancelling'; type: string } | { kind: 'lost' };

/** Jobs one by one: each call is one step within the job's own keys. */
export class Records {
  readonly #client: Client;
  readonly #scripts: Scripts;
  readonly #keys: Keys;

  constructor(client: Client, scripts: Scripts, keys: Keys) {
    this.#client = client;
    this.#scripts = scripts;
    this.#keys = keys;
  }

  async find(job: string): Promise<RedisEntry | undefined> {
    return entryOf(await this.#client.hmget(this.#keys.job(job), ...ENTRY_FIELDS));
  }

  async whose(job: string): Promise<Belonging | undefined> {
    const [type, owner, shared] = await this.#client.hmget(this.#keys.job(job), 'type', 'owner', 'shared');
    return type && owner != null ? { type: type as JobTypeName, owner, shared: shared === '1' } : undefined;
  }

  /** The records of these jobs, in their order; undefined for one that is not there. */
  findAll(jobs: readonly string[]): Promise<(RedisEntry | undefined)[]> {
    return Promise.all(jobs.map((job) => this.find(job)));
  }

  /** The logs of these jobs without their events, and the jobs' status; jobs that are not there are left out. */
  async logs(jobs: readonly string[]): Promise<{ log: KeptLog; status: string }[]> {
    const fields = ['type', 'n', 'firstSeq', 'lastSeq', 'bytes', 'status'] as const;
    const found = await Promise.all(jobs.map((job) => this.#client.hmget(this.#keys.job(job), ...fields)));
    return found.flatMap(([type, ...rest], i) => {
      if (!type) return [];
      const [place, firstSeq, lastSeq, bytes] = rest.map(Number) as [number, number, number, number];
      const log = { job: jobs[i]!, type: type as JobTypeName, place, firstSeq, lastSeq, bytes };
      return [{ log, status: rest[4]! }];
    });
  }

  async checkpointOf(job: string): Promise<Checkpoint | undefined> {
    const [seq, state] = await this.#client.hmgetBuffer(this.#keys.checkpoint(job), 'seq', 'state');
    return seq && state ? { seq: Number(seq), state } : undefined;
  }

  /** Makes the record and its first event. */
  async create(entry: RedisEntry, { event }: Change): Promise<'made' | 'there' | 'buried'> {
    const { id } = entry.facts;
    const tail = tailOf(event);
    const fields = recordFields(entry, tail.length);
    const answer = await this.#scripts.run('create', [this.#keys.job(id), this.#keys.log(id)], [tail, ...fields]);
    return answer as 'made' | 'there' | 'buried';
  }

  /** @param number of the batch on its lane, from 1; undefined: it came on none */
  async append(run: RunRef, batch: DraftBatch, checkpoint?: Uint8Array, number?: number): Promise<AppendAnswer> {
    const keys = [this.#keys.job(run.job), this.#keys.log(run.job), this.#keys.checkpoint(run.job)];
    const state = checkpoint ? ['1', asBuffer(checkpoint)] : ['0', ''];
    const head = [run.attempt, number ?? '', lastProgress(batch) ?? '', ...state];
    const [first, type] = (await this.#scripts.run('append', keys, [...head, ...tailsOf(batch)])) as [string, string?];
    if (type === undefined) return { kind: first as 'lost' | 'torn' };
    return { kind: 'kept', lastSeq: Number(first), type };
  }

  /**
   * Carries out what was decided on an entry; answers it as it is then, or undefined where somebody was faster: look
   * again and decide again.
   */
  async change(entry: RedisEntry, state: JobState, event?: Change['event']): Promise<RedisEntry | undefined> {
    const { id } = entry.facts;
    const { set, gone } = changedFields(entry.state, state);
    const keys = [this.#keys.job(id), this.#keys.log(id), this.#keys.checkpoint(id), this.#keys.stays(id)];
    const head = [entry.rev, event ? tailOf(event) : '', isOver(state) ? '1' : '0', set.length / 2];
    const answer = await this.#scripts.run('change', keys, [...head, ...set, ...gone]);
    const [firstSeq, lastSeq, progress] = answer as (string | null)[];
    if (!firstSeq) return undefined;
    const now = { firstSeq: Number(firstSeq), lastSeq: Number(lastSeq), progress: progress ?? undefined };
    return { ...entry, state: { ...state, ...now }, rev: entry.rev + 1 };
  }

  async input(job: string, request: InputRequest, event: Change['event']): Promise<InputAnswer> {
    const { idempotency, owner, inputId } = request;
    const keys = [this.#keys.job(job), this.#keys.log(job), ...this.#keys.inputs(job)];
    const key = idempotency ? JSON.stringify([owner, idempotency.key]) : '';
    const args = [tailOf(event), key, idempotency?.digest ?? '', inputId, MAX_INPUT_KEYS];
    const [kind, ...rest] = (await this.#scripts.run('input', keys, args)) as [InputAnswer['kind'], ...string[]];
    switch (kind) {
      case 'kept':
        return { kind, seq: Number(rest[0]), type: rest[1]! };
      case 'known':
        return { kind, digest: rest[0]!, inputId: rest[1]!, seq: Number(rest[2]) };
      case 'over':
        return { kind, status: rest[0]! };
      case 'gone':
        return { kind };
    }
  }

  async renew(run: RunRef, until: number): Promise<Renewal> {
    const answer = await this.#scripts.run('renew', [this.#keys.job(run.job)], [run.attempt, until]);
    const [kind, type = ''] = answer as [Renewal['kind'], string?];
    return kind === 'lost' ? { kind } : { kind, type };
  }

  /** Answers the first seq that is kept; undefined where there is no such job. */
  async trim(job: string, firstSeq: number): Promise<number | undefined> {
    const keys = [this.#keys.job(job), this.#keys.log(job)];
    for (;;) {
      const [first, hasMore] = (await this.#scripts.run('trim', keys, [firstSeq, TRIMMED_AT_ONCE])) as string[];
      if (first === undefined) return undefined;
      if (hasMore === '0') return Number(first);
    }
  }

  /** Takes a job away; false where it has not ended. */
  async bury(job: string): Promise<boolean> {
    return (await this.#scripts.run('bury', this.#keys.allOf(job), ['1', BURIED_SECONDS])) === 'buried';
  }

  /** Sees to it that a job which was never made never will be; false where it was made. */
  async preclude(job: string): Promise<boolean> {
    return (await this.#scripts.run('bury', this.#keys.allOf(job), ['0', BURIED_SECONDS])) === 'buried';
  }
}

/** An event's tail as the stream keeps it: without the newline, which readers put back. */
function tailOf({ time, type, data }: Change['event']): Buffer {
  return Buffer.from(eventTail(time, type, data).slice(0, -1));
}

function tailsOf({ tails, ends }: DraftBatch): Buffer[] {
  const bytes = asBuffer(tails);
  return Array.from(ends, (end, i) => bytes.subarray(i === 0 ? 0 : ends[i - 1]!, end - 1));
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
