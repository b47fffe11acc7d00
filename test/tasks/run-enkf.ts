import { deserialize, serialize } from 'node:v8';
import { expect } from 'vitest';
import {
  checkEventData,
  checkParams,
  checkResult,
  type EnkfParams,
  type EnkfParamsInput,
  type EnkfProgress,
  type EnkfResult,
  type EnkfTune,
} from '../../generated/protocol/index.ts';
import enkf from '../../src/tasks/enkf.ts';
import { randomStream } from '../../src/tasks/random.ts';
import type { TaskContext, TaskEvent, TaskInput } from '../../src/tasks/task.ts';
import { inline } from './run-task.ts';

/** What is done to a run. */
export interface Plan {
  params?: EnkfParamsInput;
  /** Slider moves that have come when a step begins, by step. */
  moves?: Record<number, EnkfTune[]>;
  /** Go on from here. */
  checkpoint?: unknown;
  signal?: AbortSignal;
}

export interface Told {
  /** Type and data of each event. */
  events: [type: string, data: unknown][];
  progress: EnkfProgress[];
  /** What each `progress` carried, by step, after it was kept. */
  checkpoints: Map<number, unknown>;
  result: EnkfResult;
}

/** Runs the task to its end; every event and the result have to pass the contract. */
export async function runEnkf(plan: Plan = {}): Promise<Told> {
  const told: Omit<Told, 'result'> = { events: [], progress: [], checkpoints: new Map() };
  const run = enkf(contextOf(plan));
  for (;;) {
    const { done, value } = await run.next();
    if (done) {
      expect(checkResult('enkf', value)).toEqual([]);
      return { ...told, result: value };
    }
    for (const event of [value].flat()) note(told, event);
  }
}

function note(told: Omit<Told, 'result'>, event: TaskEvent<'enkf'>): void {
  const data = event.type === 'applied' ? { ...event.data, attempt: 1 } : event.data;
  expect(checkEventData('enkf', event.type, data)).toEqual([]);
  told.events.push([event.type, event.data]);
  if (event.type !== 'progress') return;
  told.progress.push(event.data);
  told.checkpoints.set(event.data.step, deserialize(serialize(event.checkpoint)));
}

/** A context whose inputs come at the step for which they are planned. */
export function contextOf({ params = {}, moves = {}, checkpoint, signal }: Plan): TaskContext<'enkf'> {
  const complete = structuredClone(params) as EnkfParams;
  expect(checkParams('enkf', complete)).toEqual([]);
  let step = checkpoint === undefined ? 0 : (checkpoint as { tally: { step: number } }).tally.step;
  const take = () => {
    step++;
    return inputsOf(step, moves[step] ?? []);
  };
  return {
    params: complete,
    attempt: 1,
    signal: signal ?? new AbortController().signal,
    checkpoint,
    inputs: { take, wait: async () => {} },
    parallel: inline,
    random: (purpose) => randomStream(complete.seed, purpose),
    log: () => {},
    sleep: async () => signal?.throwIfAborted(),
  };
}

/** The inputs are called 3.1, 3.2, … where they come at step 3. */
function inputsOf(step: number, moves: EnkfTune[]): TaskInput<'enkf'>[] {
  return moves.map((data, i) => ({ inputId: `${step}.${i + 1}`, name: 'tune', data, by: 'ann' }));
}
