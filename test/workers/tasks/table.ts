/** A table of tasks as `generated/tasks.ts` is one, for tests: what the task does is said by `params.task`. */
export const tasks = { enkf: () => import('./chosen.ts') };
