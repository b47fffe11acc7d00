import { expect, it } from 'vitest';
import { tellLongLogStory } from '../support/long-log-story.ts';

const MIB = 1024 * 1024;

it('1,000,000 events in a job: joining at the end takes no longer, memory is flat, the start is quick', async () => {
  const { ratios, growth, clientGrowth, readyMs } = await tellLongLogStory(1_000_000);
  const told = (numbers: object, unit = 1) =>
    Object.entries(numbers).map(([way, number]) => `${way} ${(number / unit).toFixed(2)}`);
  console.log(
    `joining, compared with 1,000 events: ${told(ratios).join(', ')}; memory grew by at most, while all was read: ` +
      `server ${(growth / MIB).toFixed(2)} MiB, SDK ${told(clientGrowth, MIB).join(', ')} MiB; ` +
      `ready ${Math.round(readyMs)} ms after a kill`,
  );
  expect(Math.max(...Object.values(ratios))).toBeLessThan(2);
  expect(growth).toBeLessThan(4 * MIB);
  expect(Math.max(...Object.values(clientGrowth))).toBeLessThan(4 * MIB);
  expect(readyMs).toBeLessThan(5_000);
});
