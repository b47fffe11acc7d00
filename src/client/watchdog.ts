/** How often silence is measured: a device that wakes from sleep finds its dead connections within this time. */
const LOOK_MS = 1000;

/** Within this time something has to be heard when the device is back online. */
const DOUBT_MS = 3000;

/** What is heard so soon after that may have been under way before, and shows nothing. */
const LATE_MS = 1000;

/** Notices that something has gone silent. */
export interface Watchdog {
  /**
   * From now on something has to be heard at least every `limitMs`.
   * @param onDoubt called when the device is back online; something then has to be heard within 3 s, for connections may
   *   be dead that nobody closed. Where it is absent, being online again changes nothing
   */
  expect(limitMs: number, onDoubt?: () => void): void;
  /** Something came: any byte counts as life, but for what comes at once when the device is back online. */
  heard(): void;
  /** What `onDoubt` asked was answered. */
  answered(): void;
  /** Nothing is expected until `expect`; what is doubtful stays so. */
  pause(): void;
  /** Nothing is expected any more. */
  rest(): void;
}

/**
 * Both clocks are read: on some systems the steady one stands still while the device sleeps, and the wall clock may be
 * set back.
 * @param onSilent called once, with the limit, when nothing was heard for that long
 */
export function watch(onSilent: (limitMs: number) => void): Watchdog {
  const clocks = [performance, Date];
  let timer: ReturnType<typeof setInterval> | undefined;
  let last: number[] = [];
  let limitMs = 0;
  let isDoubtful = false;
  let doubtedAt = 0;
  let ask: (() => void) | undefined;

  function heard(): void {
    last = clocks.map((clock) => clock.now());
    if (last[0]! - doubtedAt >= LATE_MS) isDoubtful = false;
  }
  function answered(): void {
    isDoubtful = false;
  }
  function doubt(): void {
    heard();
    doubtedAt = last[0]!;
    isDoubtful = ask !== undefined;
    ask?.();
  }
  function pause(): void {
    clearInterval(timer);
    timer = undefined;
  }
  function rest(): void {
    pause();
    globalThis.removeEventListener?.('online', doubt);
  }
  function look(): void {
    const limit = isDoubtful ? Math.min(limitMs, DOUBT_MS) : limitMs;
    if (clocks.every((clock, i) => clock.now() - last[i]! < limit)) return;
    rest();
    onSilent(limit);
  }
  return {
    expect(limit, onDoubt) {
      const wasDoubtful = isDoubtful;
      heard();
      isDoubtful = wasDoubtful;
      limitMs = limit;
      ask = onDoubt;
      globalThis.addEventListener?.('online', doubt);
      timer ??= setInterval(look, Math.min(LOOK_MS, limit / 8));
    },
    heard,
    answered,
    pause,
    rest,
  };
}
