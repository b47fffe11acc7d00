// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

import type { Task } from '../src/tasks/task.ts';
import type { JobTypeName } from './protocol/index.ts';

/** The code of each job type, loaded when it is first run. */
export const tasks = {
  enkf: () => import('../src/tasks/enkf.ts'),
  sweep: () => import('../src/tasks/sweep.ts'),
  mcmc: () => import('../src/tasks/mcmc.ts'),
  replay: () => import('../src/tasks/replay.ts'),
  ticker: () => import('../src/tasks/ticker.ts'),
  chat: () => import('../src/tasks/chat.ts'),
} satisfies { [T in JobTypeName]: () => Promise<{ default: Task<T> }> };
