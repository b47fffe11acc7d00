import { existsSync, readFileSync } from 'node:fs';

const FILE = '/proc/self/schedstat';
const isThere = existsSync(FILE);

/**
 * Measures in ms, without the time for which this process's main thread was kept from a processor, where the kernel says so
 * (Linux): that is what other processes did.
 */
export function stopwatch(): () => number {
  const begun = performance.now();
  const waited = waitedMs();
  return () => performance.now() - begun - (waitedMs() - waited);
}

function waitedMs(): number {
  return isThere ? Number(readFileSync(FILE, 'utf8').split(' ')[1]) / 1e6 : 0;
}
