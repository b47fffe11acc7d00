/** How often silence is measured: a device that wakes from sleep finds its dead connections within this time. */
const LOOK_MS = 1000;

/** Notices that something has gone silent. */
export interface Watchdog {
  /** From now on something has to be heard at least every `limitMs`. */
  expect(limitMs: number): void;
  /** Something came: any byte counts as life. */
  heard(): void;
  /** Nothing is expected any more, until `expect`. */
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

  function heard(): void {
    last = clocks.map((clock) => clock.now());
  }
  function rest(): void {
    clearInterval(timer);
    timer = undefined;
  }
  function look(): void {
    if (clocks.every((clock, i) => clock.now() - last[i]! < limitMs)) return;
    rest();
    onSilent(limitMs);
  }
  return {
    expect(limit) {
      heard();
      limitMs = limit;
      timer ??= setInterval(look, Math.min(LOOK_MS, limit / 4));
    },
    heard,
    rest,
  };
}
