/** Time and turns, as the hub sees them; a simulator brings its own. */
export interface HubClock {
  /** Milliseconds that never go back. */
  now(): number;
  /** Calls `f` once this turn of the event loop is over. */
  soon(f: () => void): void;
  /** Calls `f` in `ms` milliseconds; the answer calls it off. */
  after(ms: number, f: () => void): () => void;
  /** Calls `f` each `ms` milliseconds until it is called off; it keeps no process alive. */
  every(ms: number, f: () => void): () => void;
}

export const systemClock: HubClock = {
  now: () => performance.now(),
  soon: (f) => void setImmediate(f),
  after(ms, f) {
    const timer = setTimeout(f, ms);
    return () => clearTimeout(timer);
  },
  every(ms, f) {
    const timer = setInterval(f, ms).unref();
    return () => clearInterval(timer);
  },
};
