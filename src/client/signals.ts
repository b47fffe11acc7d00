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
  const follow = (event: Event) => controller.abort((event.target as AbortSignal).reason);
  for (const parent of parents) {
    if (parent?.aborted) controller.abort(parent.reason);
    else parent?.addEventListener('abort', follow, { once: true });
  }
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    free() {
      for (const parent of parents) parent?.removeEventListener('abort', follow);
    },
  };
}

/** Rejects with the signal's reason as soon as it is aborted, else settles as `promise` does. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) {
      promise.catch(() => {}); // nobody else listens, and an unheard rejection ends a Node process
      return stop();
    }
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
