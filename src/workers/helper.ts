import { Worker } from 'node:worker_threads';
import type { Outcome } from '../tasks/task.ts';
import { MemoryWatch, resourceLimits } from './memory-watch.ts';

/** Run → helper: what to do. The helper answers each with an `Outcome`, in order. */
export interface Errand {
  /** The address of a module whose default export is the function to call. */
  readonly module: string;
  readonly input: unknown;
}

/** One thread that computes for a run, seen from the run's thread. It has one errand at a time. */
export class Helper {
  readonly #worker: Worker;
  readonly #memory: MemoryWatch;
  readonly #exited = Promise.withResolvers<void>();
  #resolve: ((outcome: Outcome<unknown>) => void) | undefined;
  /** Why it dies, as far as that is known before it is gone. */
  #cause: string | undefined;
  #isGone = false;

  /** @param memoryMb that it may have, in MiB */
  constructor(memoryMb: number) {
    this.#worker = new Worker(new URL('./helper-thread.ts', import.meta.url), {
      resourceLimits: resourceLimits(memoryMb),
    });
    const tooMuch = `it needed more than the ${Math.floor(memoryMb)} MiB of memory that it may have`;
    this.#memory = new MemoryWatch(this.#worker, memoryMb, () => this.#end(tooMuch));
    this.#worker.on('message', (outcome: Outcome<unknown>) => this.#answer(outcome));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#cause ??= error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : error.message;
    });
    this.#worker.on('exit', (code) => this.#ended(code));
  }

  /** It has ended, or is about to. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Has it do something; a thread that dies over it is an outcome too. */
  ask(errand: Errand): Promise<Outcome<unknown>> {
    this.#memory.reset();
    return new Promise((resolve) => {
      this.#resolve = resolve;
      this.#worker.postMessage(errand);
    });
  }

  checkMemory(): void {
    if (this.#resolve) void this.#memory.look();
  }

  /** Ends it at once; resolves when it is gone. */
  end(): Promise<void> {
    this.#end('the run was over');
    return this.#exited.promise;
  }

  #end(cause: string): void {
    this.#cause ??= cause;
    this.#isGone = true;
    void this.#worker.terminate();
  }

  #answer(outcome: Outcome<unknown>): void {
    this.#resolve?.(outcome);
    this.#resolve = undefined;
  }

  #ended(code: number): void {
    this.#isGone = true;
    const cause = (this.#cause ?? `it exited with code ${code}`).slice(0, 500).toWellFormed();
    this.#answer({ error: `Its thread died: ${cause}.` });
    this.#exited.resolve();
  }
}
