import { ProtocolError } from '../../errors.ts';
import { Ledger, type Notices, noNotices } from '../ledger.ts';
import { unavailable } from '../refusals.ts';
import { isOfCommand } from './files.ts';
import type { CommitCost } from './messages.ts';
import type { SqliteEntry, SqliteStore } from './store.ts';

/** A command in the inbox, and who waits for what becomes of it. */
export interface Request {
  /** Its bytes, about: one transaction takes a bounded amount. */
  readonly bytes: number;
  run(ledger: Ledger<SqliteEntry>): unknown;
  answer(outcome: Outcome): void;
}

export type Outcome =
  | { value: unknown }
  | { refused: ProtocolError }
  /** It threw what nobody foresaw, and nothing of it was kept: a bug. */
  | { failed: unknown };

/** Told of each transaction, after those who waited for its commands have been answered; and whether it tidied up. */
export type Told = (notices: Notices, cost: CommitCost, hasTidied: boolean) => void;

const MAX_REQUESTS = 1000;
const MAX_BYTES = 1024 * 1024;
/** Rows of dropped logs that a transaction deletes beside its own work. */
const SWEEP_ROWS = 32;

/**
 * Carries out commands in groups: all that have arrived by the time the thread looks make one transaction, and while
 * its commit is under way the next group forms by itself. So one flush of the disk serves many.
 *
 * Where the storage fails (disk full, file busy), the transaction is rolled back, everyone is answered `unavailable`, and
 * the next one is tried as if nothing had been. Where a command fails, the others are carried out without it.
 */
export class GroupCommit {
  readonly #store: SqliteStore;
  readonly #ledger: Ledger<SqliteEntry>;
  readonly #told: Told;
  #inbox: Request[] = [];
  #isAwake = false;
  /** Until a probe says otherwise: a small write may find room where others do not, and what only reads always goes well. */
  #hasFailed = false;
  #isStopped = false;

  constructor(store: SqliteStore, told: Told) {
    this.#store = store;
    this.#ledger = new Ledger(store);
    this.#told = told;
  }

  /** Asks whether the storage takes writes now. After a failure that is found out by one. */
  probe(answer: Request['answer']): void {
    const run = () => void (this.#hasFailed && this.#store.probe());
    this.add({
      bytes: 0,
      run,
      answer: (outcome) => {
        if ('value' in outcome) this.#hasFailed = false;
        answer(outcome);
      },
    });
  }

  add(request: Request): void {
    this.#inbox.push(request);
    this.wake();
  }

  /** Looks at the inbox once all that has arrived by now is in it; goes on with dropping logs where there is nothing. */
  wake(): void {
    if (this.#isAwake) return;
    this.#isAwake = true;
    setImmediate(() => this.#turn());
  }

  /** Carries out all that is in the inbox, and nothing after it. */
  stop(): void {
    while (this.#inbox.length > 0) this.#transact(this.#take());
    this.#isStopped = true;
  }

  #turn(): void {
    if (this.#isStopped) return;
    this.#isAwake = false;
    const hasMore = this.#transact(this.#take());
    if (hasMore || this.#inbox.length > 0) this.wake();
  }

  #take(): Request[] {
    let count = 0;
    let bytes = 0;
    while (count < this.#inbox.length && count < MAX_REQUESTS && bytes < MAX_BYTES)
      bytes += this.#inbox[count++]!.bytes;
    return this.#inbox.splice(0, count);
  }

  /** One transaction, and the telling of what became of it; answers whether there is more to tidy up. */
  #transact(requests: readonly Request[]): boolean {
    const began = performance.now();
    const isTidying = this.#store.isUntidy;
    const attempt = this.#attempt(requests);
    if (attempt === 'a command failed') return this.#transactHalves(requests);
    const { outcomes, notices, hasMore } = attempt;
    for (const [i, request] of requests.entries()) request.answer(outcomes[i]!);
    this.#told(
      notices,
      { ms: performance.now() - began, events: countEvents(notices), bytes: this.#store.written },
      isTidying,
    );
    return hasMore;
  }

  /**
   * Finds the command that failed, in the order they came. What a command had begun stands in the store, the ledger and
   * the entries, so it cannot be undone alone: all was rolled back, and commands may be run again.
   */
  #transactHalves(requests: readonly Request[]): boolean {
    const middle = Math.ceil(requests.length / 2);
    this.#transact(requests.slice(0, middle));
    return this.#transact(requests.slice(middle));
  }

  #attempt(requests: readonly Request[]): Attempt | 'a command failed' {
    try {
      this.#ledger.begin();
      this.#store.begin();
      this.#store.sweep(SWEEP_ROWS);
      const outcomes = requests.map((request) => this.#run(request));
      const notices = this.#ledger.finish();
      this.#store.commit();
      return { outcomes, notices, hasMore: this.#store.isUntidy };
    } catch (error) {
      const isStorage = !this.#store.isInTransaction || !isOfCommand(error) || requests.length === 0;
      this.#ledger.abandon();
      this.#store.rollback();
      if (!isStorage && requests.length > 1) return 'a command failed';
      this.#hasFailed ||= isStorage;
      const outcome = isStorage ? { refused: keepsNothing(error) } : { failed: error };
      return { outcomes: requests.map(() => outcome), notices: noNotices(), hasMore: false };
    }
  }

  #run(request: Request): Outcome {
    try {
      return { value: request.run(this.#ledger) };
    } catch (error) {
      if (error instanceof ProtocolError) return { refused: error };
      throw error;
    }
  }
}

/** What became of a transaction. */
interface Attempt {
  readonly outcomes: readonly Outcome[];
  readonly notices: Notices;
  readonly hasMore: boolean;
}

function keepsNothing(error: unknown): ProtocolError {
  return unavailable(`The storage keeps nothing now${reasonOf(error)}. Try again.`, error);
}

/** What SQLite says of itself (a full disk, a busy file); the text of any other error is not for clients. */
function reasonOf(error: unknown): string {
  return (error as { code?: string }).code === 'ERR_SQLITE_ERROR' ? ` (${messageOf(error)})` : '';
}

function countEvents({ growths }: Notices): number {
  return growths.reduce((sum, { block }) => sum + (block?.ends.length ?? 0), 0);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
