import { type MessagePort, Worker } from 'node:worker_threads';
import { MemoryWatch, resourceLimits } from './memory-watch.ts';
import type { AbortReason, InputMessage, RunEnd, RunOrder, RunReport, ThreadMessage } from './messages.ts';
import type { ThreadData } from './thread.ts';

/** The longest wait that a timer of Node takes. */
const LONGEST_MS = 2 ** 31 - 1;

export interface ThreadOptions {
  /** A module that exports `tasks`, a table from job type to task. */
  readonly tasks: URL;
  /** Memory that a run may have, in MiB, and as much again for all threads that compute for it together. */
  readonly memoryMb: number;
  /** Threads that may compute for a run beside its own (`TaskContext.parallel`). */
  readonly parallel: number;
  /** What a task wrote to its console. */
  readonly onOutput: (text: string) => void;
}

/** A run that has been given to a thread. */
export interface Running {
  /** How it ended; never rejects. */
  readonly end: Promise<RunEnd>;
  input(input: InputMessage): void;
  /** The inputs that were there before the run have been given to it: one that awaits them begins. */
  caughtUp(): void;
  /** Tells the task to stop, and ends its thread where it has not done so after `graceMs`. */
  abort(reason: AbortReason, graceMs: number): void;
}

interface Current {
  readonly resolve: (end: RunEnd) => void;
  /** Why it has been told to stop, and when its thread is ended if it does not (`performance.now`). */
  reason?: AbortReason;
  deadline: number;
  timer?: NodeJS.Timeout;
}

/** One thread for tasks, seen from the main thread. It has one run at a time. */
export class TaskThread {
  readonly #worker: Worker;
  readonly #memory: MemoryWatch;
  readonly #memoryMb: number;
  readonly #exited = Promise.withResolvers<void>();
  #current: Current | undefined;
  /** Why the thread dies, as far as it is known before it is gone. */
  #cause: string | undefined;
  #dying = false;

  /** @param onFree called when a run ended and the thread can take another one */
  constructor({ tasks, memoryMb, parallel, onOutput }: ThreadOptions, onFree: (thread: TaskThread) => void) {
    this.#memoryMb = memoryMb;
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: { tasks: tasks.href, parallel: { threads: parallel, memoryMb } } satisfies ThreadData,
      resourceLimits: resourceLimits(memoryMb),
      stdout: true,
      stderr: true,
    });
    this.#memory = new MemoryWatch(this.#worker, memoryMb, () => this.#outgrown());
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.setEncoding('utf8').on('data', onOutput);
    }
    this.#worker.on('message', (report: RunReport) => this.#reported(report, onFree));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#cause ??= error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? this.#tooMuch() : causeOf(error);
    });
    this.#worker.on('exit', (code) => this.#ended(code));
  }

  /** Resolves when the thread is gone. */
  get exited(): Promise<void> {
    return this.#exited.promise;
  }

  start(order: RunOrder): Running {
    const { promise: end, resolve } = Promise.withResolvers<RunEnd>();
    const current: Current = { resolve, deadline: Number.POSITIVE_INFINITY };
    this.#current = current;
    const { lane, checkpoint } = order;
    this.#post({ kind: 'run', order }, checkpoint ? [lane, checkpoint.buffer] : [lane]);
    return {
      end,
      input: (input) => this.#current === current && this.#post(input),
      caughtUp: () => this.#current === current && this.#post({ kind: 'caught-up' }),
      abort: (reason, graceMs) => this.#current === current && this.#abort(current, reason, graceMs),
    };
  }

  /** Ends the thread where its run has more memory than it may have. */
  checkMemory(): void {
    if (this.#current) void this.#memory.look();
  }

  /** Ends the thread at once; a run that it has ends as told to stop for `draining`. */
  end(): Promise<void> {
    if (this.#current) this.#current.reason ??= 'draining';
    this.#terminate();
    return this.#exited.promise;
  }

  /** The reason of the first abort counts, but a drain may be overtaken: it lets a task go on for a while. */
  #abort(current: Current, reason: AbortReason, graceMs: number): void {
    if (current.reason !== undefined && current.reason !== 'draining') return;
    const now = performance.now();
    current.reason = reason;
    current.deadline = Math.min(current.deadline, now + graceMs);
    clearTimeout(current.timer);
    current.timer = setTimeout(() => this.#terminate(), Math.min(Math.max(0, current.deadline - now), LONGEST_MS));
    this.#post({ kind: 'abort', reason });
  }

  #outgrown(): void {
    if (!this.#current) return;
    this.#cause ??= this.#tooMuch();
    this.#terminate();
  }

  #terminate(): void {
    this.#dying = true;
    void this.#worker.terminate();
  }

  #post(message: ThreadMessage, transfer: (ArrayBuffer | MessagePort)[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #reported({ end, reusable }: RunReport, onFree: (thread: TaskThread) => void): void {
    this.#memory.reset();
    this.#finish(end);
    if (reusable && !this.#dying) onFree(this);
    else this.#terminate();
  }

  #ended(code: number): void {
    const reason = this.#current?.reason;
    const detail = `The task's thread died: ${this.#cause ?? `it exited with code ${code}`}.`;
    if (reason === 'lost') this.#finish({ kind: 'lost' });
    else this.#finish(reason ? { kind: 'aborted', reason } : { kind: 'crashed', detail });
    this.#exited.resolve();
  }

  #finish(end: RunEnd): void {
    clearTimeout(this.#current?.timer);
    this.#current?.resolve(end);
    this.#current = undefined;
  }

  #tooMuch(): string {
    return `it needed more than the ${this.#memoryMb} MiB of memory that a run may have`;
  }
}

function causeOf(error: Error): string {
  return `an error was thrown outside of its run: ${String(error.message).slice(0, 500).toWellFormed()}`;
}
