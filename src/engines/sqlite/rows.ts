import type { SQLOutputValue } from 'node:sqlite';
import type { JobStatus, JobTypeName } from '../../../generated/protocol/index.ts';
import type { Stay } from '../../log/presence.ts';
import type { JobFacts, JobState } from '../../log/state.ts';
import type { Entry } from '../store.ts';

/** What a statement answers where it returns arrays. */
export type Row = SQLOutputValue[];

/** The columns that `entryOf` reads, of `job` joined with `state`. */
export const ENTRY_COLUMNS = `job.n, job.id, job.type, job.name, job.label, job.owner, job.shared, job.params,
  job.created_at, state.status, state.attempt, state.failures, state.checkpoint_attempt, state.started_at,
  state.finished_at, state.first_seq, state.last_seq, state.queued_at, state.not_before, state.leased_until,
  state.cancelling, state.progress, state.result, state.error`;

/** The columns of `state` in the order of `stateValues`. */
export const STATE_COLUMNS = [
  'status',
  'attempt',
  'failures',
  'checkpoint_attempt',
  'started_at',
  'finished_at',
  'first_seq',
  'last_seq',
  'queued_at',
  'not_before',
  'leased_until',
  'cancelling',
  'progress',
  'result',
  'error',
] as const;

const FACTS = 9;

export function entryOf(row: Row): Entry {
  return { n: Number(row[0]), facts: factsOf(row), state: stateOf(row.slice(FACTS)) };
}

function factsOf(row: Row): JobFacts {
  return {
    id: row[1] as string,
    type: row[2] as JobTypeName,
    name: text(row[3]),
    label: text(row[4]),
    owner: row[5] as string,
    shared: row[6] === 1,
    params: row[7] as string,
    createdAt: row[8] as number,
  };
}

function stateOf(row: Row): JobState {
  return {
    status: row[0] as JobStatus,
    attempt: row[1] as number,
    failures: row[2] as number,
    checkpointAttempt: row[3] as number,
    startedAt: number(row[4]),
    finishedAt: number(row[5]),
    firstSeq: row[6] as number,
    lastSeq: row[7] as number,
    queuedAt: row[8] as number,
    notBefore: row[9] as number,
    leasedUntil: row[10] as number,
    cancelling: row[11] === null ? undefined : JSON.parse(row[11] as string),
    progress: text(row[12]),
    result: text(row[13]),
    error: text(row[14]),
  };
}

/** A state as the values of `STATE_COLUMNS`. */
export function stateValues(state: JobState): (string | number | null)[] {
  return [
    state.status,
    state.attempt,
    state.failures,
    state.checkpointAttempt,
    state.startedAt ?? null,
    state.finishedAt ?? null,
    state.firstSeq,
    state.lastSeq,
    state.queuedAt,
    state.notBefore,
    state.leasedUntil,
    state.cancelling ? JSON.stringify(state.cancelling) : null,
    state.progress ?? null,
    state.result ?? null,
    state.error ?? null,
  ];
}

/** The columns `caller, node, who, until`. */
export function stayOf(row: Row): Stay {
  const [caller, node, who, until] = row as [string, string, string, number];
  return { caller, node, who, until };
}

function text(value: SQLOutputValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: SQLOutputValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** A blob's bytes as a Buffer that shares its memory. */
export function bytesOf(value: SQLOutputValue | undefined): Buffer {
  const bytes = value as Uint8Array;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
