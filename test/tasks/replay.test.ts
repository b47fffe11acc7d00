import { describe, expect, test } from 'vitest';
import type { ReplayPoint } from '../../generated/protocol/index.ts';
import { checkParams } from '../../generated/protocol/index.ts';
import { beat } from '../../src/tasks/beat.ts';
import replay from '../../src/tasks/replay.ts';
import { eventsOf, runTask, type Told } from './run-task.ts';

const points = (told: Told<'replay'>) => eventsOf(told).map(([, data]) => data as ReplayPoint);
const values = [5, 3, 8, 1, 7];

describe('what is told', () => {
  test('the built-in data set, year by year', async () => {
    const told = await runTask('replay', replay, { params: { intervalMs: 0 } });
    const series = points(told);
    expect(series).toHaveLength(309);
    expect(series[57]).toEqual({ index: 57, x: 1757, y: 32.4 });
    expect(series[257]).toEqual({ index: 257, x: 1957, y: 190.2 });
    expect(series.at(-1)).toEqual({ index: 308, x: 2008, y: 2.9 });
    expect(told.result).toEqual({ points: 309 });
  });

  test('a data set that is asked for', async () => {
    const told = await runTask('replay', replay, { params: { dataset: 'boarding-school-1978', intervalMs: 0 } });
    expect(points(told).slice(0, 3)).toEqual([3, 8, 26].map((y, x) => ({ index: x, x, y })));
  });

  test('values of the caller, x being their number', async () => {
    const told = await runTask('replay', replay, { params: { values, intervalMs: 1 } });
    expect(points(told)).toEqual(values.map((y, i) => ({ index: i, x: i, y })));
  });

  test('again and again with loop, index and x going on', async () => {
    const told = await runTask('replay', replay, { params: { values, intervalMs: 1, loop: true }, steps: 12 });
    expect(points(told).at(-1)).toEqual({ index: 11, x: 11, y: 3 });
    expect(told.result).toBeUndefined();
  });

  test('with stamp, x is the moment in microseconds', async () => {
    const before = Date.now();
    const [point] = points(await runTask('replay', replay, { params: { values, stamp: true }, steps: 1 }));
    expect(Number.isInteger(point!.x)).toBe(true);
    expect(Math.abs(point!.x / 1000 - before)).toBeLessThan(1_000);
  });

  test.each([
    [{ values, dataset: 'sunspots-1700-2008' }, 'cannot be given together'],
    [{ values: [] }, 'at least 1 item'],
    [{ values: [1, '2'] }, 'must be a number'],
    [{ dataset: 'moon' }, 'must be one of'],
    [{ intervalMs: 0.5 }, 'whole number'],
  ])('%j is refused', (params, message) => {
    expect(checkParams('replay', params)[0]!.message).toContain(message);
  });
});

describe('the rate', () => {
  test('burst points come together, and what is left at the end', async () => {
    const { steps } = await runTask('replay', replay, { params: { values, burst: 2 } });
    expect(steps.map(({ events }) => events.length)).toEqual([2, 2, 1]);
  });

  test('startDelayMs is waited once, before the first point', async () => {
    const told = await runTask('replay', replay, { params: { values, startDelayMs: 700, intervalMs: 10 } });
    expect(told.slept[0]).toBe(700);
    const { checkpoint } = told.steps[0]!;
    const again = await runTask('replay', replay, {
      params: { values, startDelayMs: 700, intervalMs: 10 },
      checkpoint,
    });
    expect(again.slept.every((ms) => ms <= 50)).toBe(true);
  });

  test('without an interval nothing is waited for', async () => {
    expect((await runTask('replay', replay, { params: { intervalMs: 0, burst: 7 } })).slept).toEqual([0]);
  });

  test('what a beat comes late is taken off the next pause, but not after a long stop', async () => {
    const slept: number[] = [];
    let now = 0;
    const clock = performance.now;
    performance.now = () => now;
    try {
      const next = beat(100, async (ms) => {
        slept.push(ms);
        now += ms + 30; // each timer is 30 ms late
      });
      for (let i = 0; i < 4; i++) await next();
      now += 250;
      for (let i = 0; i < 4; i++) await next();
      expect(slept).toEqual([100, 70, 70, 20, 70]);
      now += 60_000;
      for (let i = 0; i < 2; i++) await next();
      expect(slept).toEqual([100, 70, 70, 20, 70, 100]);
    } finally {
      performance.now = clock;
    }
  });
});

describe('a run that was cut', () => {
  test('goes on after the points of its checkpoint', async () => {
    const whole = await runTask('replay', replay, { params: { values, intervalMs: 1, burst: 2 } });
    const rest = await runTask('replay', replay, {
      params: { values, intervalMs: 1, burst: 2 },
      checkpoint: whole.steps[0]!.checkpoint,
    });
    expect(eventsOf(rest)).toEqual(eventsOf(whole).slice(2));
    expect(rest.result).toEqual(whole.result);
  });

  test('repeats nothing where a tick is a tenth of a second or longer, however late ticks come', async () => {
    const { steps } = await runTask('replay', replay, { params: { values, intervalMs: 100 } });
    expect(steps.map(({ checkpoint }) => checkpoint)).toEqual(values.map((_, i) => ({ format: 1, told: i + 1 })));
  });

  test('makes checkpoints ten a second at most', async () => {
    const began = performance.now();
    const params = { intervalMs: 0, loop: true };
    const { steps } = await runTask('replay', replay, { params, steps: 300 });
    const kept = steps.filter(({ checkpoint }) => checkpoint !== undefined);
    expect(steps[0]!.checkpoint).toEqual({ format: 1, told: 100 });
    expect(kept.length).toBeLessThanOrEqual(1 + (performance.now() - began) / 100);
  });
});
