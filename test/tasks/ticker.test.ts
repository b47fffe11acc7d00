import { expect, test } from 'vitest';
import type { TickerPrice } from '../../generated/protocol/index.ts';
import { PriceWalk } from '../../src/tasks/price-walk.ts';
import { normals, randomStream } from '../../src/tasks/random.ts';
import { mean, variance } from '../../src/tasks/statistics.ts';
import ticker from '../../src/tasks/ticker.ts';
import { eventsOf, runTask, type Told } from './run-task.ts';

const prices = (told: Told<'ticker'>) => eventsOf(told).map(([, data]) => data as TickerPrice);

test('each tick tells the price of each share, together', async () => {
  const told = await runTask('ticker', ticker, { steps: 5 });
  for (const { events, checkpoint } of told.steps) {
    expect(events.map(([type, data]) => [type, (data as TickerPrice).symbol])).toEqual(
      ['ACME', 'GLOBEX', 'INITECH'].map((symbol) => ['price', symbol]),
    );
    expect(checkpoint).toBeDefined();
  }
});

test('a change is the difference to the price before, as both were told', async () => {
  const told = prices(await runTask('ticker', ticker, { params: { symbols: ['ACME'] }, steps: 500 }));
  for (const [i, { price, change }] of told.slice(1).entries()) {
    expect(change).toBeCloseTo(price - told[i]!.price, 10);
    expect(price).toBe(Number(price.toFixed(2)));
    expect(change).toBe(Number(change.toFixed(2)));
  }
});

test('the same seed and symbols give the same prices, another seed others', async () => {
  const once = await runTask('ticker', ticker, { params: { seed: 7 }, steps: 20 });
  const again = await runTask('ticker', ticker, { params: { seed: 7, intervalMs: 20 }, steps: 20 });
  expect(eventsOf(again)).toEqual(eventsOf(once));
  const other = await runTask('ticker', ticker, { params: { seed: 8 }, steps: 20 });
  expect(eventsOf(other)).not.toEqual(eventsOf(once));
});

test('a run that was cut after any tick goes on with the very prices', async () => {
  const whole = await runTask('ticker', ticker, { steps: 30 });
  for (const cut of [1, 2, 13, 29]) {
    const rest = await runTask('ticker', ticker, { checkpoint: whole.steps[cut - 1]!.checkpoint, steps: 30 - cut });
    expect(eventsOf(rest)).toEqual(eventsOf(whole).slice(3 * cut));
  }
});

test('waits for each tick but the first, and no longer than the interval', async () => {
  const { slept } = await runTask('ticker', ticker, { params: { intervalMs: 200 }, steps: 4 });
  expect(slept).toHaveLength(3);
  for (const [i, ms] of slept.entries()) {
    expect(ms).toBeGreaterThan(0);
    expect(ms).toBeLessThanOrEqual(200 * (i + 1));
  }
});

test('prices stay near where they began, however long they run', () => {
  const walk = PriceWalk.begin(8, (purpose) => randomStream(1978, purpose));
  const { starts } = walk.state();
  const strayed = new Float64Array(8 * 400);
  for (let i = 0; i < 400; i++) {
    for (let tick = 0; tick < 500; tick++) walk.tick();
    const { now } = walk.state();
    for (let k = 0; k < 8; k++) strayed[8 * i + k] = now[k]! - starts[k]!;
  }
  // 0.002² / (2 · 0.0001) is the variance in the long run; 200,000 ticks are about 20 times as long as it is remembered.
  expect(Math.sqrt(variance(strayed))).toBeGreaterThan(0.11);
  expect(Math.sqrt(variance(strayed))).toBeLessThan(0.17);
  expect(Math.abs(mean(strayed))).toBeLessThan(0.04);
});

test('a step is as large as it should be', () => {
  const steps = normals(randomStream(1978, 2), 10_000);
  expect(Math.sqrt(variance(steps))).toBeCloseTo(1, 1);
  const walk = PriceWalk.begin(1, (purpose) => randomStream(5, purpose));
  const before = walk.state().now[0]!;
  walk.tick();
  expect(walk.state().now[0]! - before).toBeCloseTo(0.002 * normals(randomStream(5, 2), 1)[0]!, 12);
});
