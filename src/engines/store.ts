import type { JobStatus } from '../../generated/protocol/index.ts';
import type { EventBlock } from '../log/block.ts';
import type { Stay } from '../log/presence.ts';
import type { JobFacts, JobState } from '../log/state.ts';
import type { InputAccepted, Revocation } from './engine.ts';

/** How many of a job's input keys are remembered (protocol.md, "HTTP"). */
export const MAX_INPUT_KEYS = 10_000;

/** A job as a store has it at hand. There is one entry object a job within a transaction. */
export interface Entry {
  /** Its number in the order in which jobs were submitted, from 1. */
  readonly n: number;
  readonly facts: JobFacts;
  state: JobState;
}

export interface Checkpoint {
  /** The seq of the event that carried it. */
  seq: number;
  state: Uint8Array;
}

export interface KeptInput {
  digest: string;
  accepted: InputAccepted;
}

/**
 * What a ledger keeps its jobs in: a store that answers at once, within a transaction that its engine began. Reads see
 * the writes that came before them in the same transaction.
 */
export interface Store<E extends Entry> {
  find(job: string): E | undefined;
  byKey(owner: string, key: string): { entry: E; digest: string } | undefined;
  /** The job of this type and name that has not ended. */
  byName(type: string, name: string): E | undefined;
  /** Of the queued jobs of these types that are due, the one with the lowest `queuedAt`, then the oldest. */
  nextDue(types: readonly string[], time: number): E | undefined;
  /** Running jobs whose lease ended before `time`. */
  overdue(time: number): E[];
  count(): Record<JobStatus, number>;
  /** How many of an owner's jobs have not ended. */
  active(owner: string): number;

  insert(facts: JobFacts, state: JobState, idempotency?: { key: string; digest: string }): E;
  /** Sets the entry's state. When it is over, the name is free again, and the checkpoint and all stays are gone. */
  save(entry: E, state: JobState): void;
  /** Adds events to the log; the entry's state is that after them and is kept with them. */
  write(entry: E, block: EventBlock): void;
  /** Drops all events below `firstSeq`. */
  dropBefore(entry: E, firstSeq: number): void;
  delete(entry: E): void;

  /** Keeps a revocation as the newest, and drops those whose `until` is before `time`. */
  revoke(revocation: Revocation, time: number): void;

  checkpointOf(entry: E): Checkpoint | undefined;
  putCheckpoint(entry: E, checkpoint: Checkpoint): void;

  staysOf(entry: E): Stay[];
  /** In the place of an earlier one of the same caller and node. */
  putStay(entry: E, stay: Stay): void;
  dropStay(entry: E, stay: Stay): void;

  inputOf(entry: E, owner: string, key: string): KeptInput | undefined;
  /** Keeps an input's key, and of the job's keys the newest `max`. */
  keepInput(entry: E, owner: string, key: string, input: KeptInput, max: number): void;
}
