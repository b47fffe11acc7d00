import { describe, expect, it } from 'vitest';
import { bar, duration, Pace } from '../../src/terminal/pace.ts';

describe('a pace', () => {
  it('knows nothing before two steps, then how long the rest takes', () => {
    const pace = new Pace();
    expect(pace.remainingMs(10)).toBeUndefined();
    pace.see(1, 1000);
    expect(pace.remainingMs(10)).toBeUndefined();
    pace.see(3, 2000); // 500 ms a step
    expect(pace.remainingMs(10)).toBe(3500);
    pace.see(4, 3500); // 1500 ms a step, which counts for a fifth
    expect(pace.remainingMs(10)).toBeCloseTo(6 * (0.8 * 500 + 0.2 * 1500));
    expect(pace.remainingMs(4)).toBe(0);
  });

  it('does not go by steps that a run does again after a checkpoint, nor by clocks that go back', () => {
    const pace = new Pace();
    pace.see(1, 0);
    pace.see(5, 4000);
    pace.see(3, 60_000);
    expect(pace.remainingMs(5)).toBe(2000);
    pace.see(4, 59_000);
    expect(pace.remainingMs(5)).toBe(800);
  });
});

it.each([
  [1, '1 s'],
  [59_000, '59 s'],
  [200_000, '3 min 20 s'],
  [3_900_000, '1 h 5 min'],
])('%d ms is told as %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

it('a bar tells share, steps and time', () => {
  expect(bar('enkf', 7, 14, 1200)).toBe(`enkf ${'█'.repeat(12)}${'░'.repeat(12)}  50 %  7/14  ETA 2 s`);
  expect(bar('enkf', 20, 14, undefined)).toBe(`enkf ${'█'.repeat(24)} 100 %  20/14`);
});
