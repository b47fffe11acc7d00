import type { TaskContext, TaskEvent } from '../../../src/tasks/task.ts';
import { faults } from './faults.ts';
import type { Behaviour, Params } from './shapes.ts';
import { sound } from './sound.ts';

const behaviours: Readonly<Record<string, Behaviour>> = { ...sound, ...faults };

export default function chosen(context: TaskContext<'enkf'>): AsyncGenerator<TaskEvent<'enkf'>, never, void> {
  const params = context.params as unknown as Params;
  return behaviours[params.task]!(context, params) as AsyncGenerator<TaskEvent<'enkf'>, never, void>;
}
