import { setImmediate as turn } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import type { JobTypeName } from '../../generated/protocol/index.ts';
import { checkpointInputsTo, DamagedCheckpoint } from '../log/checkpoint.ts';
import type { Task, TaskEvent, TaskStep } from '../tasks/task.ts';
import { createContext } from './context.ts';
import { BrokenContract, encodeCheckpoint, encodeData, encodeResult } from './contract.ts';
import { InputQueue } from './inputs.ts';
import type { AbortReason, ControlMessage, Failure, RunEnd, RunOrder, RunReport } from './messages.ts';
import { type EncodedEvent, Outbox } from './outbox.ts';
import { Pace } from './pace.ts';
import { Parallel, type ParallelOptions } from './parallel.ts';

type AnyTask = Task<JobTypeName>;

/** An event of a task that has not been checked. */
type Handed = Pick<TaskEvent<JobTypeName>, 'checkpoint'> & { readonly type: string; readonly data: unknown };

/** How long a task that has been told to stop may take to come to an end before it is left behind. */
const STOP_WITHIN_MS = 5000;

/** Memory in use in a thread that may take another run. */
const TIDY_BYTES = 128 * 1024 * 1024;

const DAMAGED = 'The checkpoint of the job is damaged, and it cannot go on';

/** What a task's signal is aborted with. */
export class RunAborted extends Error {
  override readonly name = 'RunAborted';
}

/**
 * One run, inside its thread: drives the task's generator, checks and sends what it yields, and says how it ended once
 * the engine has answered for all of it. Nothing that a task yields after it was told to stop is kept.
 */
export class TaskRun {
  readonly #order: RunOrder;
  readonly #abort = new AbortController();
  readonly #inputs: InputQueue;
  readonly #outbox: Outbox;
  readonly #parallel: Parallel;
  readonly #pace = new Pace();
  /** How the run ends, once it has been decided that the task has to stop. */
  #ending: RunEnd | undefined;
  #draining = false;

  constructor(order: RunOrder, parallel: ParallelOptions) {
    this.#order = order;
    this.#parallel = new Parallel(parallel, this.#abort.signal);
    const inputsTo = order.checkpoint ? checkpointInputsTo(order.checkpoint) : 0;
    this.#inputs = new InputQueue(this.#abort.signal, inputsTo);
    this.#outbox = new Outbox(order.run, order.lane, (trouble) => this.#stop(trouble));
  }

  /** Takes a message of the pool. */
  control(message: ControlMessage): void {
    if (message.kind === 'input') this.#inputs.push(message);
    else if (message.kind === 'caught-up') this.#inputs.catchUp();
    else if (message.reason === 'draining') this.#drain();
    else this.#stop(endOf(message.reason));
  }

  /** Runs the task to its end; does not throw. */
  async drive(load: () => Promise<AnyTask>): Promise<RunReport> {
    const work = this.#work(load);
    const left = await Promise.race([work.then(() => false), this.#overdue()]);
    const end = left ? this.#ending! : await work;
    await this.#outbox.settled();
    this.#outbox.close();
    await this.#parallel.end();
    await turn(); // what the task left for right after its end goes wrong now, if it does, and not in the next run
    return { end: this.#outbox.trouble ?? end, reusable: !left && isTidy() };
  }

  async #work(load: () => Promise<AnyTask>): Promise<RunEnd> {
    try {
      const context = this.#context(); // first: where its checkpoint is damaged, so may be the place of its inputs
      const task = await load();
      if (this.#order.awaitsInputs) await this.#inputs.complete;
      return await this.#steps(task(context));
    } catch (error) {
      return this.#ending ?? { kind: 'failed', failure: failureOf(error) };
    }
  }

  async #steps(generator: ReturnType<AnyTask>): Promise<RunEnd> {
    while (!this.#ending) {
      const step = await this.#pace.timed(() => generator.next());
      if (this.#ending) break;
      if (step.done) return { kind: 'completed', result: encodeResult(this.#order.type, step.value) };
      this.#take(step.value);
      const pause = this.#outbox.room() ?? this.#pace.turn(this.#outbox.waitingSince);
      if (pause) await pause;
    }
    await generator.return(undefined as never);
    return this.#ending;
  }

  #context() {
    return createContext(this.#order, {
      signal: this.#abort.signal,
      inputs: this.#inputs,
      parallel: this.#parallel,
      log: (level, message, fields) =>
        this.#add([{ type: 'log', data: { level, message, ...(fields === undefined ? {} : { fields }) } }]),
    });
  }

  #take(step: TaskStep<JobTypeName>): void {
    this.#add(Array.isArray(step) ? step : [step]);
    if (this.#draining && this.#outbox.sinceCheckpoint === 0) this.#stop(endOf('draining'));
  }

  /** Adds events that belong together: where one of them breaks the contract, none is kept. */
  #add(events: readonly Handed[]): void {
    if (this.#ending) return;
    try {
      const encoded = events.map((event) => this.#encode(event));
      const { type, checkpoint } = events.at(-1) ?? {};
      const state = checkpoint === undefined ? undefined : encodeCheckpoint(type!, checkpoint, this.#inputs.takenTo);
      this.#outbox.add(encoded, state);
    } catch (error) {
      if (!(error instanceof BrokenContract)) throw error;
      this.#stop(broken(error));
    }
  }

  #encode({ type, data }: Handed): EncodedEvent {
    const told = type === 'applied' ? { ...(data as object), attempt: this.#order.run.attempt } : data;
    return { type, data: encodeData(this.#order.type, type, told) };
  }

  /** To stop in between two checkpoints would have the next run repeat events, so the task goes on to the next one. */
  #drain(): void {
    this.#draining = true;
    if (this.#outbox.sinceCheckpoint === 0) this.#stop(endOf('draining'));
  }

  #stop(ending: RunEnd): void {
    if (this.#ending) return;
    this.#ending = ending;
    this.#abort.abort(new RunAborted(`The run has to stop: ${'reason' in ending ? ending.reason : ending.kind}.`));
  }

  /** Resolves when a task that was told to stop has not come to an end in time. It may hang in an await of its own. */
  #overdue(): Promise<true> {
    const { signal } = this.#abort;
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => setTimeout(resolve, STOP_WITHIN_MS, true).unref(), { once: true });
    });
  }
}

/**
 * Whether nothing of the run is left in the thread that could harm the next one: neither timers, sockets and the like,
 * which may throw at any time, nor much memory, which counts as the next run's until V8 collects it.
 */
function isTidy(): boolean {
  const { used_heap_size, external_memory } = getHeapStatistics();
  const hasLeft = process.getActiveResourcesInfo().some((kind) => kind !== 'MessagePort'); // the pool's, and the lane
  return !hasLeft && used_heap_size + external_memory < TIDY_BYTES;
}

function endOf(reason: AbortReason): RunEnd {
  return reason === 'lost' ? { kind: 'lost' } : { kind: 'aborted', reason };
}

function broken({ failure }: BrokenContract): RunEnd {
  return { kind: 'failed', failure };
}

function failureOf(error: unknown): Failure {
  if (error instanceof BrokenContract) return error.failure;
  if (error instanceof DamagedCheckpoint) return { code: 'interrupted', detail: `${DAMAGED}: ${error.message}.` };
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const detail = `The task threw an error: ${message.slice(0, 1000).toWellFormed()}`;
  return { code: 'task-failed', detail, ...(stack === undefined ? {} : { stack }) };
}
