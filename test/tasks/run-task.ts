import { deserialize, serialize } from 'node:v8';
import { expect } from 'vitest';
import {
  checkEventData,
  checkParams,
  checkResult,
  type JobTypeMap,
  type JobTypeName,
} from '../../generated/protocol/index.ts';
import { randomStream } from '../../src/tasks/random.ts';
import type { Outcome, Task, TaskContext, TaskInput } from '../../src/tasks/task.ts';

/** What is done to a run. */
export interface Plan<T extends JobTypeName> {
  /** As a caller sends them; what has a default may be left out. */
  params?: object;
  /** What has come by the time of each `inputs.wait`; the run is told to stop when there is no more of it. */
  inputs?: readonly TaskInput<T>[];
  /** Go on from here. */
  checkpoint?: unknown;
  /** Take no more than so many steps: for a task that never ends. */
  steps?: number;
}

/** What came of one `yield`. */
export interface ToldStep {
  readonly events: readonly [type: string, data: unknown][];
  /** As the next run gets it. */
  readonly checkpoint: unknown;
}

export interface Told<T extends JobTypeName> {
  readonly steps: readonly ToldStep[];
  /** Undefined where the run was left. */
  readonly result: JobTypeMap[T]['result'] | undefined;
  /** What it slept, in ms. */
  readonly slept: readonly number[];
}

/** Runs a task; every event and the result have to pass the contract. */
export async function runTask<T extends JobTypeName>(type: T, task: Task<T>, plan: Plan<T> = {}): Promise<Told<T>> {
  const slept: number[] = [];
  const steps: ToldStep[] = [];
  const run = task(contextOf(type, plan, slept));
  while (steps.length < (plan.steps ?? Number.POSITIVE_INFINITY)) {
    const { done, value } = await run.next();
    if (done) {
      expect(checkResult(type, value)).toEqual([]);
      return { steps, result: value, slept };
    }
    const events = [value].flat();
    for (const event of events) expectToFit(type, event.type, event.data);
    const { checkpoint } = events.at(-1)!;
    const kept = checkpoint === undefined ? undefined : deserialize(serialize(checkpoint));
    steps.push({ events: events.map((event) => [event.type, structuredClone(event.data)]), checkpoint: kept });
  }
  return { steps, result: undefined, slept };
}

/** The events of a run, one after another. */
export function eventsOf({ steps }: Pick<Told<JobTypeName>, 'steps'>): [type: string, data: unknown][] {
  return steps.flatMap(({ events }) => events);
}

function expectToFit(type: JobTypeName, eventType: string, data: unknown): void {
  const told = eventType === 'applied' ? { ...(data as object), attempt: 1 } : data;
  expect(checkEventData(type, eventType, told)).toEqual([]);
}

function contextOf<T extends JobTypeName>(type: T, plan: Plan<T>, slept: number[]): TaskContext<T> {
  const params = structuredClone(plan.params ?? {}) as JobTypeMap[T]['params'];
  expect(checkParams(type, params)).toEqual([]);
  const abort = new AbortController();
  const inputs = [...(plan.inputs ?? [])];
  return {
    params,
    attempt: 1,
    signal: abort.signal,
    checkpoint: plan.checkpoint,
    inputs: {
      take: (most = inputs.length) => inputs.splice(0, most),
      wait: async () => {
        if (inputs.length === 0) abort.abort(new Error('nothing more comes'));
      },
    },
    parallel: inline,
    random: (purpose) => randomStream('seed' in params ? (params.seed as number) : 1, purpose),
    log: () => {},
    sleep: async (ms) => void slept.push(ms),
  };
}

/** `TaskContext.parallel` on the test's own thread, one call after another; values are copied as between threads. */
export async function* inline<F extends (input: never) => unknown>(
  module: URL,
  inputs: Iterable<Parameters<F>[0]>,
): AsyncGenerator<Outcome<Awaited<ReturnType<F>>>> {
  const { default: work } = (await import(module.href)) as { default: F };
  for (const input of inputs) {
    try {
      yield { value: structuredClone(await work(structuredClone(input) as never)) as Awaited<ReturnType<F>> };
    } catch (error) {
      yield { error: (error as Error).message };
    }
  }
}
