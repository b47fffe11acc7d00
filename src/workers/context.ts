import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { JobTypeName } from '../../generated/protocol/index.ts';
import { checkpointState } from '../log/checkpoint.ts';
import { randomStream } from '../tasks/random.ts';
import type { Outcome, TaskContext } from '../tasks/task.ts';
import type { InputQueue } from './inputs.ts';
import type { RunOrder } from './messages.ts';
import type { Parallel } from './parallel.ts';

type Log = TaskContext<JobTypeName>['log'];

/** What a task is given to work with. */
export function createContext(
  { run, params, checkpoint }: RunOrder,
  parts: { signal: AbortSignal; inputs: InputQueue; parallel: Parallel; log: Log },
): TaskContext<JobTypeName> {
  const { signal, inputs, parallel, log } = parts;
  const seed = typeof params.seed === 'number' ? params.seed : seedFrom(run.job);
  return {
    params: params as TaskContext<JobTypeName>['params'],
    attempt: run.attempt,
    checkpoint: checkpoint && checkpointState(checkpoint),
    signal,
    inputs,
    log,
    parallel: (module, inputs) => parallel.run(module, inputs) as AsyncGenerator<Outcome<never>>,
    random: (purpose) => randomStream(seed, purpose),
    async sleep(ms) {
      signal.throwIfAborted();
      await delay(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
    },
  };
}

/** 32 bits out of a job's id. */
function seedFrom(job: string): number {
  return createHash('sha256').update(job).digest().readInt32LE();
}
