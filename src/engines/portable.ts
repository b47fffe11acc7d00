import type { EventBlock } from '../log/block.ts';
import type { Stay } from '../log/presence.ts';
import type { JobFacts, JobState } from '../log/state.ts';
import type { Revocation } from './engine.ts';
import type { Checkpoint, KeptInput } from './store.ts';

/**
 * An extra power of engines that keep what they are given: all of it can be handed over, and taken in by another one, so
 * that a service moves from one engine to another and no client notices more than a restart.
 *
 * What every such engine promises (`test/contract/portable.ts` holds each to it):
 * - **Whole.** What is taken in is what was handed over, to the byte: ids, seqs, times, places, queue, checkpoints, keys.
 * - **Alone.** Nobody else uses the storage meanwhile; where somebody does, it is refused.
 * - **All or nothing.** Before `finish` no server can be started on what was taken in.
 */

/** All that an engine keeps of a job but its events. */
export interface WholeJob {
  /** Its number in the order in which jobs were submitted, from 1. */
  readonly place: number;
  readonly facts: JobFacts;
  readonly state: JobState;
  readonly idempotency?: { readonly key: string; readonly digest: string };
  readonly checkpoint?: Checkpoint;
  /** Its input keys that are remembered, in the order in which they came. */
  readonly inputs: readonly InputKey[];
  /** Who follows it, in no order. */
  readonly stays: readonly Stay[];
}

/** The key of an input, whose it is, and what it was answered. */
export interface InputKey extends KeptInput {
  readonly owner: string;
  readonly key: string;
}

/** What an engine keeps, to be read as a whole. */
export interface Holdings {
  /** How many jobs there are. */
  total(): Promise<number>;
  /** All jobs, in the order of submission. */
  jobs(): AsyncIterable<WholeJob>;
  /** The events of a job that are kept, in blocks of at most about 1 MiB. */
  events(job: WholeJob): AsyncIterable<EventBlock>;
  /** Tokens that are not to be taken any more, in the order in which they were revoked. */
  revocations(): Promise<readonly Revocation[]>;
  /** Lets go of the storage. */
  close(): Promise<void>;
}

/** An empty engine that takes in what another one kept. What it has taken in can be read back at any time. */
export interface Intake extends Holdings {
  /** Takes in a job. They come in the order of submission. */
  add(job: WholeJob): Promise<void>;
  /** Takes in events of the job that was added last: the next ones, none left out. */
  append(block: EventBlock): Promise<void>;
  revoke(revocation: Revocation): Promise<void>;
  /** All is there: servers may be started on it. Lets go of the storage. */
  finish(): Promise<void>;
  /** Takes away all that was taken in, and lets go of the storage. Where it fails, the next intake does it. */
  abandon(): Promise<void>;
}

/** How much of a log is read at once to be handed over. */
export const HANDED_AT_ONCE = { maxEvents: 10_000, maxBytes: 1024 * 1024 };

/** The refusal to take anything in where there are jobs, or where tokens were revoked. */
export function notEmpty(where: string, { jobs, revocations }: { jobs: number; revocations: number }): Error {
  return new Error(
    `${where} is not empty (jobs: ${jobs}, revoked tokens: ${revocations}): only an empty engine takes in what another one kept.`,
  );
}
