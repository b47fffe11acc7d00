import { constants, getPriority, setPriority } from 'node:os';

const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;

/**
 * Has the thread that calls it give way to the server's own: a task computes as long as it likes, and where there are more
 * of them than cores the threads that answer, tell and commit would wait for a turn among them (`npm run bench -- --only
 * append`). On a core that nobody else wants a task is as fast as before.
 *
 * It counts from the priority of the process (that of its main thread), which whoever started it may have lowered.
 *
 * Linux has a priority for each thread: 0 names the calling one (setpriority(2), "C library/kernel differences").
 * Elsewhere 0 is the whole process, whose threads would all stay equal, so nothing is done there.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, Math.min(PRIORITY_LOW, getPriority(process.pid) + PRIORITY_BELOW_NORMAL));
  } catch {
    // Whoever runs the server forbids it (a seccomp profile): tasks are then as important as the rest.
  }
}
