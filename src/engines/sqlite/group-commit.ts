import { ProtocolError } from '../../errors.ts';
import { Ledger, type Notices, noNotices } from '../ledger.ts';
import { unavailable } from '../refusals.ts';
import type { CommitCost } from './messages.ts';
import type { SqliteEntry, SqliteStore } from './store.ts';

/** A command in the inbox, and who waits for what becomes of it. */
export interface Request {
  /** Its bytes, about: one transaction takes a bounded amount. */
  readonly bytes: number;
  run(ledger: Ledger<SqliteEntry>): unknown;
  answer(outcome: Outcome): void;
}

export type Outcome = { value: unknown } | { refused: ProtocolError };

/** Told of each transaction, after those who waited for its commands have been answered; and whether it tidied up. */
export type Told = (notices: Notices, cost: CommitCost, hasTidied: boolean) => void;

const MAX_REQUESTS = 1000;
const MAX_BYTES = 8 * 1024 * 1024;
/** Rows of dropped logs that a transaction deletes beside its own work. */
const SWEEP_ROWS = 32;

/**
 * Carries out commands in groups: all that have arrived by the time the thread looks make one transaction, and while
 * its commit is under way the next group forms by itself. So one flush of the disk serves many.
 *
 * Where a transaction fails (disk full, file busy), all of it is rolled back, everyone is answered `unavailable`, and
 * the next one is tried as if nothing had been.
 */
export class GroupCommit {
  readonly #store: SqliteStore;
  readonly #ledger: Ledger<SqliteEntry>;
  readonly #told: Told;
  #inbox: Request[] = [];
  #isAwake = false;
  #hasFailed = false;
  #isStopped = false;

  constructor(store: SqliteStore, told: Told) {
    this.#store = store;
    this.#ledger = new Ledger(store);
    this.#told = told;
  }

  /** Asks whether the storage takes writes now. After a failure that is found out by one. */
  probe(answer: Request['answer']): void {
    this.add({ bytes: 0, run: () => void (this.#hasFailed && this.#store.probe()), answer });
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
    const { outcomes, notices, hasMore } = this.#attempt(requests);
    for (const [i, request] of requests.entries()) request.answer(outcomes[i]!);
    this.#told(notices, { ms: performance.now() - began, events: countEvents(notices) }, isTidying);
    return hasMore;
  }

  #attempt(requests: readonly Request[]): { outcomes: Outcome[]; notices: Notices; hasMore: boolean } {
    try {
      this.#ledger.begin();
      this.#store.begin();
      this.#store.sweep(SWEEP_ROWS);
      const outcomes = requests.map((request) => this.#run(request));
      const notices = this.#ledger.finish();
      this.#store.commit();
      this.#hasFailed = false;
      return { outcomes, notices, hasMore: this.#store.isUntidy };
    } catch (error) {
      this.#hasFailed = true;
      this.#ledger.abandon();
      this.#store.rollback();
      const refused = unavailable(`The storage keeps nothing now${reasonOf(error)}. Try again.`, error);
      return { outcomes: requests.map(() => ({ refused })), notices: noNotices(), hasMore: false };
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
