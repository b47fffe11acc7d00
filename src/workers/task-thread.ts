import { type MessagePort, Worker } from 'node:worker_threads';
import type { AbortReason, InputMessage, RunEnd, RunOrder, RunReport, ThreadMessage } from './messages.ts';

const MIB = 1024 * 1024;

/**
 * How far V8's own limit lies above ours. V8 ends a thread at its limit only if the heap grows in small steps; one large
 * allocation (a growing Map is enough) ends the whole process. So our own watch has to come first.
 */
const HARD_LIMIT_ABOVE_MIB = 1024;

/** The longest wait that a timer of Node takes. */
const LONGEST_MS = 2 ** 31 - 1;

export interface ThreadOptions {
  /** A module that exports `tasks`, a table from job type to task. */
  readonly tasks: URL;
  /** Memory that a run may have, in MiB: heap, garbage that V8 has not collected yet included, and buffers. */
  readonly memoryMb: number;
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
  readonly #memoryMb: number;
  readonly #exited = Promise.withResolvers<void>();
  #current: Current | undefined;
  /** Why the thread dies, as far as it is known before it is gone. */
  #cause: string | undefined;
  #dying = false;
  #measuring = false;
  /** Looks in a row that found too much memory in use. */
  #looksOver = 0;

  /** @param onFree called when a run ended and the thread can take another one */
  constructor({ tasks, memoryMb, onOutput }: ThreadOptions, onFree: (thread: TaskThread) => void) {
    this.#memoryMb = memoryMb;
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: { tasks: tasks.href },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb + HARD_LIMIT_ABOVE_MIB },
      stdout: true,
      stderr: true,
    });
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

  /** Ends the thread where its run has had more memory than it may have, for two looks in a row: one may be garbage. */
  async checkMemory(): Promise<void> {
    if (this.#measuring || !this.#current) return;
    this.#measuring = true;
    const heap = await this.#worker.getHeapStatistics().catch(() => undefined); // it ended meanwhile
    this.#measuring = false;
    if (!heap || !this.#current) return;
    const isOver = heap.used_heap_size + heap.external_memory > this.#memoryMb * MIB;
    this.#looksOver = isOver ? this.#looksOver + 1 : 0;
    if (this.#looksOver < 2) return;
    this.#cause ??= this.#tooMuch();
    this.#terminate();
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

  #terminate(): void {
    this.#dying = true;
    void this.#worker.terminate();
  }

  #post(message: ThreadMessage, transfer: (ArrayBuffer | MessagePort)[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #reported({ end, reusable }: RunReport, onFree: (thread: TaskThread) => void): void {
    this.#looksOver = 0;
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
