import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Watchdog, watch } from '../../src/client/watchdog.ts';

describe('a watchdog', () => {
  const online = new EventTarget();
  let silent: number[];
  let asked: number;
  let watchdog: Watchdog;
  const ask = () => void asked++;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', online.addEventListener.bind(online));
    vi.stubGlobal('removeEventListener', online.removeEventListener.bind(online));
    silent = [];
    asked = 0;
    watchdog = watch((ms) => silent.push(ms));
  });
  afterEach(() => {
    watchdog.rest();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const comeOnline = () => online.dispatchEvent(new Event('online'));

  it('tells silence once, when it has lasted for the limit and not before', () => {
    watchdog.expect(10_000);
    vi.advanceTimersByTime(9000);
    watchdog.heard();
    vi.advanceTimersByTime(9000);
    expect(silent).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(silent).toEqual([10_000]);
  });

  it('notices within a second that the device has slept, by whichever clock went on', () => {
    watchdog.expect(10_000);
    vi.setSystemTime(Date.now() + 600_000);
    vi.advanceTimersByTime(1000);
    expect(silent).toEqual([10_000]);
  });

  it('asks when the device is back online, and then waits for 3 s alone', () => {
    watchdog.expect(55_000, ask);
    comeOnline();
    expect(asked).toBe(1);
    vi.advanceTimersByTime(4000);
    expect(silent).toEqual([3000]);
  });

  it.each(['heard', 'answered'] as const)('doubts no more when something was %s', (what) => {
    watchdog.expect(55_000, ask);
    comeOnline();
    if (what === 'heard') vi.advanceTimersByTime(1500);
    watchdog[what]();
    vi.advanceTimersByTime(50_000);
    expect(silent).toEqual([]);
  });

  it('goes on to doubt where what is heard was under way before', () => {
    watchdog.expect(55_000, ask);
    comeOnline();
    vi.advanceTimersByTime(500);
    watchdog.heard();
    vi.advanceTimersByTime(4000);
    expect(silent).toEqual([3000]);
  });

  it('goes on to doubt after a pause in which the device came back online', () => {
    watchdog.expect(35_000, ask);
    watchdog.pause();
    comeOnline();
    vi.advanceTimersByTime(60_000);
    expect(silent).toEqual([]);
    watchdog.expect(35_000, ask);
    vi.advanceTimersByTime(4000);
    expect(silent).toEqual([3000]);
  });

  it('does not doubt what cannot be asked, nor anything when it is at rest', () => {
    watchdog.expect(55_000);
    comeOnline();
    vi.advanceTimersByTime(50_000);
    watchdog.expect(55_000, ask);
    watchdog.rest();
    comeOnline();
    vi.advanceTimersByTime(60_000);
    expect([silent, asked]).toEqual([[], 0]);
  });
});
