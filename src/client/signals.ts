import { watch } from './watchdog.ts';

/** A signal of one's own that also follows others. */
export interface LinkedSignal {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
  /** Lets go of the others. To be called when the work is over, whatever its end. */
  free(): void;
}

/**
 * A signal that is aborted with the first of `parents`, or by hand. Not `AbortSignal.any`: Node 20 keeps everything that
 * was made from a parent in memory for as long as the parent lives, and a client's own signal lives long.
 */
export function linkSignals(...parents: readonly (AbortSignal | undefined)[]): LinkedSignal {
  const controller = new AbortController();
  const over = new AbortController();
  const abort = (reason?: unknown) => controller.abort(reason);
  for (const parent of parents) {
    parent?.addEventListener('abort', () => abort(parent.reason), { signal: over.signal });
    if (parent?.aborted) abort(parent.reason);
  }
  return { signal: controller.signal, abort, free: () => over.abort() };
}

/** Rejects with the signal's reason as soon as it is aborted, else settles as `promise` does. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const over = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { signal: over.signal });
    if (signal.aborted) stop();
    promise.then(resolve, reject);
  }).finally(() => over.abort());
}

/**
 * Does work that takes at most `ms`: its signal is then aborted with what `late` says, as with the parent's reason.
 * @param onDoubt as `Watchdog.expect` has it: given for work that may wait long, which is cut short once back online
 */
export async function within<T>(
  ms: number,
  parent: AbortSignal,
  late: (ms: number) => unknown,
  work: (signal: AbortSignal) => Promise<T>,
  onDoubt?: () => void,
): Promise<T> {
  const link = linkSignals(parent);
  const watchdog = watch((limit) => link.abort(late(limit)));
  watchdog.expect(ms, onDoubt);
  try {
    return await work(link.signal);
  } finally {
    watchdog.rest();
    link.free();
  }
}
