import { expect, it } from 'vitest';
import { tellLongLogStory } from '../support/long-log-story.ts';

const MIB = 1024 * 1024;

it('1,000,000 events in a job: joining at the end takes no longer, memory is flat, the start is quick', async () => {
  const { ratios, held, most, readyMs } = await tellLongLogStory(1_000_000);
  const told = Object.entries(ratios).map(([way, ratio]) => `${way} ${ratio.toFixed(2)}`);
  console.log(
    `joining, compared with 1,000 events: ${told.join(', ')}; while all was read, memory ` +
      `was ${(held / MIB).toFixed(1)} MiB larger, ${(most / MIB).toFixed(1)} with what was not swept; ready after ${Math.round(readyMs)} ms`,
  );
  expect(Math.max(...Object.values(ratios))).toBeLessThan(2);
  expect(held).toBeLessThan(4 * MIB);
  expect(most).toBeLessThan(64 * MIB);
  expect(readyMs).toBeLessThan(5_000);
});
