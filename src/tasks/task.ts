import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { JobTypeMap, JobTypeName } from '../../generated/protocol/index.ts';

/** What a task may do beside yielding events. */
export interface TaskContext<T extends JobTypeName> {
  readonly params: JobTypeMap[T]['params'];
  /** The run's number, from 1. */
  readonly attempt: number;
  /** Aborted when the job is to be cancelled or the server drains; stop soon, or the thread is ended. */
  readonly signal: AbortSignal;
  readonly inputs: TaskInputs<T>;
  /** The state handed in with the latest event that carried one; undefined for a run that begins at the beginning. */
  readonly checkpoint: unknown;
  /**
   * A stream of random numbers for one purpose: xoroshiro128plus, seeded with `params.seed` (or, where the job type has
   * none, with a hash of the job's id) and jumped `purpose` times, so that streams of different purposes never overlap.
   * Each call begins the stream anew; a task keeps its state in the checkpoint.
   */
  random(purpose: number): RandomGenerator;
  /**
   * Calls the default export of `module`, a pure function, once for each input, in threads beside the run's own, and
   * yields what came of each in the order of the inputs. How many threads there are is the server's choice
   * (`JOBWIRE_WORKERS`), so nothing that is told may depend on it. They end with the run, however that ends.
   *
   * Inputs and values must be structured-clonable. A call that throws, whose thread exits or needs too much memory is an
   * outcome too: whether it is fatal is for the task to say. When the run has to stop, the signal's reason is thrown.
   */
  parallel<F extends (input: never) => unknown>(
    module: URL,
    inputs: Iterable<Parameters<F>[0]>,
  ): AsyncIterable<Outcome<Awaited<ReturnType<F>>>>;
  /** Adds a `log` event. */
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string, fields?: Record<string, unknown>): void;
  /** Waits, unless the signal is aborted first: then it throws the signal's reason. */
  sleep(ms: number): Promise<void>;
}

/** What came of one of the calls of `TaskContext.parallel`; `error` says in words why it has no value. */
export type Outcome<V> = { readonly value: V } | { readonly error: string };

/** Inputs that were accepted and not yet taken, in order. */
export interface TaskInputs<T extends JobTypeName> {
  /** Takes all that are there, or the first `most` of them. A checkpoint holds those taken before it was handed in. */
  take(most?: number): TaskInput<T>[];
  /** Resolves when there is at least one, or after `ms`, or when the signal is aborted. */
  wait(ms?: number): Promise<void>;
}

/** One accepted input of a job type: `name` says which, `data` is typed by it. */
export type TaskInput<T extends JobTypeName> = {
  [N in keyof JobTypeMap[T]['inputs'] & string]: {
    readonly inputId: string;
    readonly name: N;
    readonly data: JobTypeMap[T]['inputs'][N];
    readonly by: string;
  };
}[keyof JobTypeMap[T]['inputs'] & string];

/**
 * One of a job type's own events, or `applied`. `checkpoint` is kept in the same transaction as the event; it must be
 * structured-clonable. The next run, if there is one, begins with it.
 */
export type TaskEvent<T extends JobTypeName> = (
  | {
      [E in keyof JobTypeMap[T]['events'] & string]: { type: E; data: JobTypeMap[T]['events'][E] };
    }[keyof JobTypeMap[T]['events'] & string]
  | { type: 'applied'; data: { inputIds: string[]; superseded: string[]; step?: number } }
) & { checkpoint?: unknown };

/**
 * What a task yields: an event, or several that belong together. Those are kept in one transaction, all or none, and the
 * checkpoint of the last stands for all of them: so a run that goes on from it neither repeats nor misses one.
 */
export type TaskStep<T extends JobTypeName> = TaskEvent<T> | readonly TaskEvent<T>[];

/** A job type's code: yields events, returns the result. */
export type Task<T extends JobTypeName> = (
  context: TaskContext<T>,
) => AsyncGenerator<TaskStep<T>, JobTypeMap[T]['result'], void>;
