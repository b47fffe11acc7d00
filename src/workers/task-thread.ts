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
  /** Memory that a run may have, in MiB: heap and buffers. */
  readonly memoryMb: number;
  /** What a task wrote to its console. */
  readonly onOutput: (text: string) => void;
}

/** A run that has been given to a thread. */
export interface Running {
  /** How it ended; never rejects. */
  readonly end: Promise<RunEnd>;
  input(input: InputMessage): void;
  /** Tells the task to stop, and ends its thread where it has not done so after `graceMs`. */
  abort(reason: AbortReason, graceMs: number): void;
}

interface Current {
  readonly resolve: (end: RunEnd) => void;
  abort?: { reason: AbortReason; deadline: number; timer: NodeJS.Timeout };
}

/** One thread for tasks, seen from the main thread. It has one run at a time. */
export class TaskThread {
  readonly #worker: Worker;
  readonly #memoryMb: number;
  readonly #exited = Promise.withResolvers<void>();
  #current: Current | undefined;
  #cause: string | undefined;
  #measuring = false;

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
    const current: Current = { resolve };
    this.#current = current;
    const { lane, checkpoint } = order;
    this.#post({ kind: 'run', order }, checkpoint ? [lane, checkpoint.buffer] : [lane]);
    return {
      end,
      input: (input) => this.#current === current && this.#post(input),
      abort: (reason, graceMs) => this.#current === current && this.#abort(current, reason, graceMs),
    };
  }

  /** Ends the thread where its run has more memory than it may have. */
  async checkMemory(): Promise<void> {
    if (this.#measuring || !this.#current) return;
    this.#measuring = true;
    const heap = await this.#worker.getHeapStatistics().catch(() => undefined); // it ended meanwhile
    this.#measuring = false;
    if (!heap || !this.#current || heap.used_heap_size + heap.external_memory <= this.#memoryMb * MIB) return;
    this.#cause ??= this.#tooMuch();
    void this.#worker.terminate();
  }

  /** Ends the thread, and a run that it has as told to stop for `draining`. */
  end(): Promise<void> {
    if (this.#current) this.#abort(this.#current, 'draining', 0);
    else void this.#worker.terminate();
    return this.#exited.promise;
  }

  /** The reason of the first abort counts, but a drain may be overtaken: it lets a task go on for a while. */
  #abort(current: Current, reason: AbortReason, graceMs: number): void {
    const before = current.abort;
    if (before && before.reason !== 'draining') return;
    const deadline = Math.min(performance.now() + graceMs, before?.deadline ?? Number.POSITIVE_INFINITY);
    clearTimeout(before?.timer);
    const inMs = Math.max(0, Math.min(deadline - performance.now(), LONGEST_MS));
    const timer = setTimeout(() => this.#worker.terminate(), inMs);
    current.abort = { reason, deadline, timer };
    this.#post({ kind: 'abort', reason });
  }

  #post(message: ThreadMessage, transfer: (ArrayBuffer | MessagePort)[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #reported({ end, reusable }: RunReport, onFree: (thread: TaskThread) => void): void {
    this.#finish(end);
    if (reusable) onFree(this);
    else void this.#worker.terminate();
  }

  #ended(code: number): void {
    const reason = this.#current?.abort?.reason;
    const detail = `The task's thread died: ${this.#cause ?? `it exited with code ${code}`}.`;
    if (reason === 'lost') this.#finish({ kind: 'lost' });
    else this.#finish(reason ? { kind: 'aborted', reason } : { kind: 'crashed', detail });
    this.#exited.resolve();
  }

  #finish(end: RunEnd): void {
    clearTimeout(this.#current?.abort?.timer);
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
