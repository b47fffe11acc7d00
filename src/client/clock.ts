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
  sleep: (ms, { signal, wakeable = false }) =>
    new Promise((resolve, reject) => {
      const unlisten = wakeable ? onWake(done) : undefined;
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();

      function tidy(): void {
        clearTimeout(timer);
        unlisten?.();
        signal.removeEventListener('abort', stop);
      }
      function done(): void {
        tidy();
        resolve();
      }
      function stop(): void {
        tidy();
        reject(signal.reason);
      }
    }),
};

/** Calls `listener` when a page has reason to believe that the network is back; elsewhere never. */
function onWake(listener: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const shown = () => {
    if (document.visibilityState === 'visible') listener();
  };
  addEventListener('online', listener);
  document.addEventListener('visibilitychange', shown);
  return () => {
    removeEventListener('online', listener);
    document.removeEventListener('visibilitychange', shown);
  };
}
