import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine, Growth } from '../engines/engine.ts';
import { blockSize, type EventBlock, eventData, eventType } from '../log/block.ts';
import type { InputMessage } from '../workers/messages.ts';

/** How much of the log is read at once in search of inputs. */
const PAGE = { maxEvents: 1000, maxBytes: 1024 * 1024 };

/**
 * Hands a run the inputs of its job: first those that are in the log after `after`, then those that come, in the order of
 * the log and each once. A ring only says that there may be more; what is handed on always comes out of the log.
 */
export class InputFeed {
  readonly job: string;
  readonly #engine: Engine;
  readonly #deliver: (input: InputMessage) => void;
  readonly #onTrouble: (error: unknown) => void;
  /** Everything up to here has been handed on. */
  #seen: number;
  #reading = false;
  #rung = false;
  #closed = false;
  readonly #unheed: () => void;
  readonly #caughtUp = Promise.withResolvers<void>();

  constructor(
    engine: Engine,
    { job, after }: { job: string; after: number },
    handlers: { deliver: (input: InputMessage) => void; onTrouble: (error: unknown) => void },
  ) {
    this.job = job;
    this.#engine = engine;
    this.#seen = after;
    this.#deliver = handlers.deliver;
    this.#onTrouble = handlers.onTrouble;
    this.#unheed = engine.heed(job);
  }

  /** Resolves when the log has been read to its end for the first time. */
  get caughtUp(): Promise<void> {
    return this.#caughtUp.promise;
  }

  /** The log grew. Where the ring brings the very next events along, nothing is read. */
  grew({ block, lastSeq }: Growth): void {
    if (lastSeq <= this.#seen) return;
    if (block && !this.#reading && block.firstSeq <= this.#seen + 1) this.#take(block);
    if (lastSeq > this.#seen) this.look();
  }

  /** Looks into the log for inputs that have not been handed on. After trouble the next look goes on. */
  look(): void {
    this.#rung = true;
    if (this.#reading || this.#closed) return;
    this.#reading = true;
    this.#read().catch(this.#onTrouble);
  }

  close(): void {
    this.#closed = true;
    this.#unheed();
  }

  async #read(): Promise<void> {
    try {
      while (this.#rung && !this.#closed) {
        this.#rung = false;
        const page = await this.#engine.read(this.job, this.#seen, PAGE);
        if (!page?.block) continue;
        this.#take(page.block);
        this.#rung = true;
        await nextTurn(); // a long log is read in many pages, and others want to be served in between
      }
      this.#caughtUp.resolve();
    } finally {
      this.#reading = false; // in the same breath as the last look at #rung, or a ring would go unheard
    }
  }

  #take(block: EventBlock): void {
    if (this.#closed) return;
    const size = blockSize(block);
    for (let i = Math.max(0, this.#seen + 1 - block.firstSeq); i < size; i++) {
      if (eventType(block, i) === 'input') this.#deliver(inputOf(block, i));
    }
    this.#seen = Math.max(this.#seen, block.lastSeq);
  }
}

function inputOf(block: EventBlock, index: number): InputMessage {
  const data = JSON.parse(eventData(block, index)) as Omit<InputMessage, 'kind' | 'seq'>;
  return { kind: 'input', seq: block.firstSeq + index, ...data };
}
