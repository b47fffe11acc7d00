import type { Contract } from '../document.ts';
import { type GeneratedFile, notice } from './file.ts';

/** `tasks.ts`: where the code of each job type is. A job type without its file, or with another's code, does not compile. */
export function emitTasks(contract: Contract): GeneratedFile[] {
  const rows = Object.keys(contract['x-job-types']).map(
    (name) => `  ${name}: () => import('../src/tasks/${name}.ts'),\n`,
  );
  const text = `${notice()}
import type { Task } from '../src/tasks/task.ts';
import type { JobTypeName } from './protocol/index.ts';

/** The code of each job type, loaded when it is first run. */
export const tasks = {
${rows.join('')}} satisfies { [T in JobTypeName]: () => Promise<{ default: Task<T> }> };
`;
  return [{ path: 'tasks.ts', text }];
}
