/** How late a beat may be before it is given up to catch up: whoever slept for minutes must not be flooded afterwards. */
const MOST_LATE_MS = 1_000;

/**
 * A steady beat. Each call of the answer waits for the next one; the first comes at once. What a beat came late is taken
 * off the next pause, so that the rate holds on average, also where timers are coarse; but after a long stop it goes on
 * from there.
 *
 * @param intervalMs from one beat to the next; 0: none is waited for
 * @param sleep as of a task's context
 */
export function beat(intervalMs: number, sleep: (ms: number) => Promise<void>): () => Promise<void> | undefined {
  let due = performance.now();
  return () => {
    const now = performance.now();
    const earlyMs = due - now;
    due = (earlyMs < -MOST_LATE_MS ? now : due) + intervalMs;
    return earlyMs > 0 ? sleep(earlyMs) : undefined;
  };
}
