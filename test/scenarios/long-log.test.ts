import { expect, it } from 'vitest';
import { tellLongLogStory } from '../support/long-log-story.ts';

const MIB = 1024 * 1024;

it('30,000 events in a job: joining at the end takes no longer, memory is flat, the start is quick', async () => {
  const { ratios, growth, clientGrowth, readyMs } = await tellLongLogStory(30_000);
  expect(Math.max(...Object.values(ratios))).toBeLessThan(2);
  expect(growth).toBeLessThan(4 * MIB);
  expect(Math.max(...Object.values(clientGrowth))).toBeLessThan(4 * MIB);
  expect(readyMs).toBeLessThan(5_000);
}, 120_000);
