import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a process has in use, garbage aside. */
export interface InUse {
  /** Bytes on and off the heap of its main thread. */
  readonly memory: number;
  /** Handles and requests that keep the process alive, by kind. */
  readonly resources: Readonly<Record<string, number>>;
  /** Open file descriptors. */
  readonly descriptors: number;
}

/**
 * How a process is started that is to be counted. V8 drops compiled code that was not used for some collections, which
 * are many here: some megabytes that have nothing to do with what goes on.
 */
export const COUNTED: readonly string[] = ['--expose-gc', '--no-flush-bytecode'];

/** Collects garbage in this process, which has been started as `COUNTED`, and counts. */
export async function countInUse(): Promise<InUse> {
  for (let i = 0; i < 3; i++) {
    await sleep(50); // what is closing closes, what waits to be finalized is
    globalThis.gc!();
  }
  const { heapUsed, external } = process.memoryUsage();
  const resources: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1;
  return { memory: heapUsed + external, resources, descriptors: readdirSync('/proc/self/fd').length };
}

/** Counts that differ by less are the same: every count itself leaves something behind. */
const SAME_BYTES = 64 * 1024;
/** So many counts in a row are the same where nothing moves; two may be so by chance. */
const SAME_COUNTS = 3;
const MAX_COUNTS = 50;

/** Counts until some counts in a row agree: what a process holds, and not what passes through it at the moment. */
export async function countAtRest<Counted extends InUse>(count: () => Promise<Counted>): Promise<Counted> {
  let last = await count();
  for (let same = 1, counts = 1; same < SAME_COUNTS && counts < MAX_COUNTS; counts++) {
    const next = await count();
    same = Math.abs(next.memory - last.memory) < SAME_BYTES ? same + 1 : 1;
    last = next;
  }
  return last;
}
