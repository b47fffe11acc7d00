import type { JobStatus, JobTypeName } from '../../../generated/protocol/index.ts';
import { eventHead } from '../../log/event.ts';
import type { JobFacts, JobState } from '../../log/state.ts';
import type { Entry } from '../store.ts';

/** A job as its record holds it. */
export interface RedisEntry extends Entry {
  /** Rises with each decision that is carried out on it. */
  readonly rev: number;
  readonly idempotency?: Idempotency;
}

export interface Idempotency {
  readonly key: string;
  readonly digest: string;
}

/** The fields of a record that `entryOf` reads, in its order. */
export const ENTRY_FIELDS = [
  'id',
  'type',
  'name',
  'label',
  'owner',
  'shared',
  'params',
  'createdAt',
  'n',
  'rev',
  'key',
  'digest',
  'status',
  'attempt',
  'failures',
  'checkpointAttempt',
  'startedAt',
  'finishedAt',
  'firstSeq',
  'lastSeq',
  'progress',
  'result',
  'error',
  'cancelling',
  'queuedAt',
  'notBefore',
  'leasedUntil',
] as const;

type Field = (typeof ENTRY_FIELDS)[number];

/** The fields of a state that a decision may set: the others change with the log, within the scripts. */
const DECIDED = [
  'status',
  'attempt',
  'failures',
  'checkpointAttempt',
  'startedAt',
  'finishedAt',
  'result',
  'error',
  'cancelling',
  'queuedAt',
  'notBefore',
  'leasedUntil',
] as const satisfies readonly (keyof JobState)[];

/** Reads what `HMGET` answered for `ENTRY_FIELDS`; undefined where there is no job. */
export function entryOf(values: readonly (string | null)[]): RedisEntry | undefined {
  const fields = new Map(ENTRY_FIELDS.map((name, i) => [name, values[i] ?? undefined]));
  const text = (name: Field) => fields.get(name);
  const number = (name: Field) => (fields.get(name) === undefined ? undefined : Number(fields.get(name)));
  if (text('id') === undefined) return undefined;
  const [key, digest] = [text('key'), text('digest')];
  const facts: JobFacts = {
    id: text('id')!,
    type: text('type') as JobTypeName,
    name: text('name'),
    label: text('label'),
    owner: text('owner')!,
    shared: text('shared') === '1',
    params: text('params')!,
    createdAt: number('createdAt')!,
  };
  const state: JobState = {
    status: text('status') as JobStatus,
    attempt: number('attempt')!,
    failures: number('failures')!,
    checkpointAttempt: number('checkpointAttempt')!,
    startedAt: number('startedAt'),
    finishedAt: number('finishedAt'),
    firstSeq: number('firstSeq')!,
    lastSeq: number('lastSeq')!,
    progress: text('progress'),
    result: text('result'),
    error: text('error'),
    cancelling: text('cancelling') === undefined ? undefined : JSON.parse(text('cancelling')!),
    queuedAt: number('queuedAt')!,
    notBefore: number('notBefore')!,
    leasedUntil: number('leasedUntil')!,
  };
  const idempotency = key === undefined || digest === undefined ? {} : { idempotency: { key, digest } };
  return { n: number('n')!, facts, state, rev: number('rev')!, ...idempotency };
}

/** All fields of a new record, each with its value; its log is empty, or holds `accepted` whose tail has this length. */
export function recordFields({ facts, state, n, rev, idempotency }: RedisEntry, tailLength?: number): string[] {
  const { shared, ...told } = facts;
  const { cancelling, ...kept } = state;
  const head = Buffer.byteLength(eventHead(facts.id, facts.type));
  const values = {
    ...told,
    ...kept,
    shared: shared ? '1' : '0',
    cancelling: cancelling && JSON.stringify(cancelling),
    key: idempotency?.key,
    digest: idempotency?.digest,
    n,
    rev,
    head,
    bytes: tailLength === undefined ? 0 : head + 1 + tailLength + 1,
    largest: tailLength ?? 0,
    batches: 0,
  };
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]));
}

/** What a decision changes: fields with their values, and the names of fields that go. */
export function changedFields(before: JobState, after: JobState): { set: string[]; gone: string[] } {
  const set: string[] = [];
  const gone: string[] = [];
  for (const name of DECIDED) {
    const value = after[name];
    if (value === before[name]) continue;
    if (value === undefined) gone.push(name);
    else set.push(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  if (after.attempt !== before.attempt) set.push('batches', '0'); // a new run's lane begins to count
  return { set, gone };
}
