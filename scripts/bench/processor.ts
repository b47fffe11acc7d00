import { readFileSync } from 'node:fs';

/** In which Linux counts processor time for `/proc`, in ms. */
const TICK_MS = 10;

/** The processor time of a process so far, all its threads, in ms. */
export function processorMs(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]!.split(' ').slice(11);
  return (Number(user) + Number(system)) * TICK_MS;
}
