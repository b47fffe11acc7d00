import type { MessagePort } from 'node:worker_threads';
import type { ProblemCode } from '../../../generated/protocol/index.ts';
import type { ProblemExtras } from '../../errors.ts';
import type { Ledger, Notices } from '../ledger.ts';
import type { SqliteEntry } from './store.ts';

/** The commands that the main thread has the writer's ledger carry out. */
export type LedgerCall =
  | 'submit'
  | 'lease'
  | 'renew'
  | 'append'
  | 'settle'
  | 'input'
  | 'cancel'
  | 'remove'
  | 'attend'
  | 'rescue'
  | 'trim'
  | 'revoke'
  | 'count';

export type LedgerArgs<C extends LedgerCall> = Parameters<Ledger<SqliteEntry>[C]>;
export type LedgerAnswer<C extends LedgerCall> = ReturnType<Ledger<SqliteEntry>[C]>;

/** Main thread → writer. */
export type WriterMessage =
  | { kind: 'call'; id: number; call: LedgerCall; args: readonly unknown[] }
  /** Whether the storage takes a write now. */
  | { kind: 'ping'; id: number }
  | { kind: 'lane'; port: MessagePort }
  /** Somebody follows a log: its growths are to bring their bytes. */
  | { kind: 'heed'; job: string; isHeeded: boolean }
  | { kind: 'close' };

export interface Refusal {
  code: ProblemCode;
  detail: string;
  extras: ProblemExtras;
}

/** What became of a call; `failure` is the stack of what nobody foresaw. */
export type Answer = { id: number } & ({ value: unknown } | { refusal: Refusal } | { failure: string });

/** What a commit took. */
export interface CommitCost {
  /** From the first of its commands to the end of the commit, in ms. */
  ms: number;
  events: number;
  /** Of those events, and of params and checkpoints. */
  bytes: number;
}

/** Writer → main thread. */
export type WriterReport =
  | { kind: 'ready' }
  /** It could not begin: the file is in use, foreign, newer or damaged. */
  | { kind: 'failed'; reason: string }
  /** What one transaction did. Where it failed there are refusals only. */
  | { kind: 'committed'; answers: Answer[]; notices: Notices; cost: CommitCost };
