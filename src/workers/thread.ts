/**
 * The entry of a task's thread. It takes one run at a time from the pool, loads its job type's task, and reports how the
 * run ended.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { JobTypeName } from '../../generated/protocol/index.ts';
import type { Task } from '../tasks/task.ts';
import type { RunOrder, ThreadMessage } from './messages.ts';
import type { ParallelOptions } from './parallel.ts';
import { giveWay } from './priority.ts';
import { TaskRun } from './run.ts';

/** Where each job type's code is; the generated table, or one like it. */
type TaskTable = { readonly [T in JobTypeName]?: () => Promise<{ default: Task<T> }> };

/** What the pool gives a thread at its birth. */
export interface ThreadData {
  /** The address of the table. */
  readonly tasks: string;
  readonly parallel: ParallelOptions;
}

giveWay();
const pool = parentPort!;
const { tasks: address, parallel } = workerData as ThreadData;
const { tasks } = (await import(address)) as { tasks: TaskTable };
let current: TaskRun | undefined;

pool.on('message', (message: ThreadMessage) => {
  if (message.kind === 'run') void execute(message.order);
  else current?.control(message);
});

/** The run is there before its task is loaded, so that an input or a cancel right behind the order finds it. */
async function execute(order: RunOrder): Promise<void> {
  current = new TaskRun(order, parallel);
  const report = await current.drive(() => loadTask(order.type));
  current = undefined;
  pool.postMessage(report);
}

async function loadTask(type: JobTypeName): Promise<Task<JobTypeName>> {
  const module = await tasks[type]?.();
  if (!module) throw new Error(`There is no code for the job type ${type}.`);
  return module.default as Task<JobTypeName>;
}
