import { expect, it } from 'vitest';
import { percentile, tellSlowStory } from '../support/slow-story.ts';

const MIB = 1024 * 1024;

it('readers that stop for a minute while 100,000 events pour in cost next to nothing, slow nobody, and get all', async () => {
  const story = await tellSlowStory({ events: 100_000, perSecond: 1_600, size: 300, share: 0.99 });
  const { without, beside, growth, failures } = story;
  const told = (times: readonly number[]) => times.map((ms) => ms.toFixed(1)).join(', ');
  console.log(
    `p99 of the others, by rounds: ${told(beside)} ms beside the stopped ones, ${told(without)} ms at the same time on ` +
      `a server without; memory grew by ${(growth / MIB).toFixed(2)} MiB`,
  );
  expect(growth).toBeLessThan(4 * MIB);
  expect(percentile(beside, 0.5)).toBeLessThan(1.5 * percentile(without, 0.5) + 10);
  expect(failures).toBe(0);
});
