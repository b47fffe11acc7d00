import { onTestFinished } from 'vitest';
import { type JobTypeInfo, jobTypes } from '../../generated/protocol/index.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { createDispatcher, type Dispatcher, type DispatchOptions } from '../../src/jobs/dispatch.ts';
import { TERMINAL_TYPES } from '../../src/log/event.ts';
import { createLog } from '../../src/observe/log.ts';
import type { Pool } from '../../src/workers/pool.ts';
import { event, type KeptEvent } from '../workers/runs.ts';

/** A dispatcher that has begun to run jobs, and lets them go when the test has finished. `type`: how `enkf` differs. */
export async function testDispatcher(
  engine: Engine,
  pool: Pool,
  { type = {}, ...options }: Partial<DispatchOptions> & { type?: Partial<JobTypeInfo> } = {},
): Promise<Dispatcher> {
  const dispatcher = createDispatcher(engine, pool, {
    worker: 'test',
    runs: 4,
    soleOwner: true,
    log: createLog('silent'),
    jobTypes: { ...jobTypes, enkf: { ...jobTypes.enkf, ...type } },
    ...options,
  });
  onTestFinished(() => dispatcher.drain(0));
  await dispatcher.start();
  return dispatcher;
}

/** The terminal event of a job, once it is there. */
export function terminal(engine: Engine, job: string): Promise<KeptEvent> {
  return event(engine, job, TERMINAL_TYPES);
}

export const typesOf = (log: readonly KeptEvent[]) => log.map(({ type }) => type);

/** The step of each `progress`, in order. */
export const stepsOf = (log: readonly KeptEvent[]) =>
  log.filter(({ type }) => type === 'progress').map(({ data }) => data.step);

export const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
