import type { LogPage, ReadLimits } from '../../src/engines/engine.ts';
import { Ledger, type Notices } from '../../src/engines/ledger.ts';
import { type MemoryEntry, MemoryStore } from '../../src/engines/memory-store.ts';
import type { History } from './history.ts';

type Books = Ledger<MemoryEntry>;
export type CommandName =
  | 'submit'
  | 'lease'
  | 'renew'
  | 'append'
  | 'settle'
  | 'input'
  | 'cancel'
  | 'remove'
  | 'rescue'
  | 'trim';

/** One call of a ledger, as data: the same commands make the same logs. */
export interface Command<N extends CommandName = CommandName> {
  readonly name: N;
  readonly args: Parameters<Books[N]>;
}
export type Answer<N extends CommandName> = ReturnType<Books[N]>;

/** A command and what became of it. */
export type Done = {
  readonly [N in CommandName]: Command<N> & { readonly answer?: Answer<N>; readonly error?: unknown };
}[CommandName];

/** What is kept: it outlives servers, and can be replaced by an older copy of itself. */
export class Storage {
  readonly #history: History;
  #store = new MemoryStore();
  #ledger = new Ledger(this.#store);
  /** The transactions that led here. */
  #journal: (readonly Command[])[] = [];

  constructor(history: History) {
    this.#history = history;
  }

  /** One transaction. */
  commit(commands: readonly Command[]): { done: Done[]; notices: Notices } {
    const { done, notices } = this.#keep(commands);
    for (const one of done) this.#history.saw(one);
    for (const growth of notices.growths) this.#history.grew(growth);
    return { done, notices };
  }

  read(job: string, after: number, limits: ReadLimits): LogPage | undefined {
    return this.#store.read(job, after, limits);
  }

  find(job: string): MemoryEntry | undefined {
    return this.#store.find(job);
  }

  /** Is replaced by what it was `count` transactions ago. */
  restore(count: number): void {
    const journal = this.#goBack(count);
    this.#history.beginAgain();
    for (const commands of journal) this.commit(commands);
    this.#history.wentBack();
  }

  /** Loses the last `count` transactions, which nobody is told: as when it answers before it keeps, and its process dies. */
  lose(count: number): void {
    for (const commands of this.#goBack(count)) this.#keep(commands);
  }

  /** Empties itself; answers the transactions that make it what it was. */
  #goBack(count: number): (readonly Command[])[] {
    const journal = this.#journal.slice(0, Math.max(0, this.#journal.length - count));
    this.#store = new MemoryStore();
    this.#ledger = new Ledger(this.#store);
    this.#journal = [];
    return journal;
  }

  #keep(commands: readonly Command[]): { done: Done[]; notices: Notices } {
    this.#ledger.begin();
    const done = commands.map((command) => carryOut(this.#ledger, command));
    const notices = this.#ledger.finish();
    this.#journal.push(commands);
    return { done, notices };
  }
}

function carryOut(ledger: Books, { name, args }: Command): Done {
  const call = ledger[name] as (...args: unknown[]) => unknown;
  try {
    return { name, args, answer: call.apply(ledger, args) } as Done;
  } catch (error) {
    return { name, args, error } as Done;
  }
}
