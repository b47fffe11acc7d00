import { expect, it } from 'vitest';
import { tellSlowStory } from '../support/slow-story.ts';

const MIB = 1024 * 1024;

it('readers that stop for a minute while 100,000 events pour in cost next to nothing, slow nobody, and get all', async () => {
  const story = await tellSlowStory({ events: 100_000, perSecond: 1_600, size: 300 });
  const { without, beside, growth, failures } = story;
  console.log(
    `p99 of the others: ${without.map((ms) => ms.toFixed(1)).join(', ')} ms before (rounds), ` +
      `${beside.toFixed(1)} ms beside the stopped ones (median); server memory grew by ${(growth / MIB).toFixed(2)} MiB`,
  );
  expect(growth).toBeLessThan(4 * MIB);
  expect(beside).toBeLessThan(1.5 * Math.max(...without) + 10);
  expect(failures).toBe(0);
});
