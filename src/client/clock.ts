/** Time and chance, as the decisions of this package see them; a simulator brings its own. */
export interface Clock {
  /** Milliseconds that never go back. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Waits; `wakeable` lets it end early when the device comes back online or the page comes to the front. */
  sleep(ms: number, options: { signal: AbortSignal; wakeable?: boolean }): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  sleep(ms, { signal, wakeable }) {
    const over = new AbortController();
    const until = { signal: over.signal };
    let timer: ReturnType<typeof setTimeout> | undefined;
    return new Promise<void>((resolve, reject) => {
      timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => reject(signal.reason), until);
      if (wakeable) onWake(resolve, until);
      if (signal.aborted) reject(signal.reason);
    }).finally(() => {
      over.abort();
      clearTimeout(timer);
    });
  },
};

/** Calls `listener` when a page or a worker has reason to believe that the network is back; elsewhere never. */
function onWake(listener: () => void, until: AddEventListenerOptions): void {
  const { document } = globalThis;
  globalThis.addEventListener?.('online', listener, until);
  document?.addEventListener('visibilitychange', () => document.hidden || listener(), until);
}
