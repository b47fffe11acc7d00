import { availableParallelism } from 'node:os';
import type { RunOrder } from './messages.ts';
import { type Running, TaskThread, type ThreadOptions } from './task-thread.ts';

/** How often the memory of running threads is looked at. */
const MEMORY_LOOK_MS = 250;

export interface PoolOptions extends Partial<ThreadOptions> {
  /** Threads that are kept for the next run while they have none; default: the cores. */
  readonly keepIdle?: number;
}

/**
 * Threads for tasks, one run a thread: a task that throws, exits, loops or runs out of memory takes nothing else with it.
 * Threads are used again. How many run at once is for the caller to say.
 *
 * It stands on worker_threads alone, since it has to hold each thread in hand: to measure its memory, to let a task stop
 * by itself before its thread is ended, to know when the thread is really gone, and to keep what tasks print out of the
 * server's own output.
 */
export interface Pool {
  /** Hands a run to a thread. A pool that is closed takes none: it throws. */
  start(order: RunOrder): Running;
  /** Threads alive. */
  readonly threads: number;
  /** Ends all threads, and runs that are left as told to stop for `draining`. */
  close(): Promise<void>;
}

export function createPool(options: PoolOptions = {}): Pool {
  const keepIdle = options.keepIdle ?? availableParallelism();
  const threadOptions: ThreadOptions = {
    tasks: options.tasks ?? new URL('../../generated/tasks.ts', import.meta.url),
    memoryMb: options.memoryMb ?? 1024,
    parallel: options.parallel ?? availableParallelism(),
    onOutput: options.onOutput ?? (() => {}),
  };
  const threads = new Set<TaskThread>();
  const idle: TaskThread[] = [];
  const watch = setInterval(() => {
    for (const thread of threads) thread.checkMemory();
  }, MEMORY_LOOK_MS).unref();

  function spawn(): TaskThread {
    const thread = new TaskThread(threadOptions, keep);
    threads.add(thread);
    void thread.exited.then(() => threads.delete(thread));
    return thread;
  }

  function keep(thread: TaskThread): void {
    if (idle.length < keepIdle) idle.push(thread);
    else void thread.end();
  }

  function takeIdle(): TaskThread | undefined {
    let thread = idle.pop();
    while (thread && !threads.has(thread)) thread = idle.pop(); // something a task left behind ended it
    return thread;
  }

  let closed = false;
  return {
    start(order) {
      if (closed) throw new Error('The pool of threads is closed.');
      return (takeIdle() ?? spawn()).start(order);
    },
    get threads() {
      return threads.size;
    },
    async close() {
      closed = true;
      clearInterval(watch);
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}
