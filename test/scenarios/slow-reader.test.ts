import { expect, it } from 'vitest';
import { percentile, tellSlowStory } from '../support/slow-story.ts';

const MIB = 1024 * 1024;

it('readers that stop cost the server next to nothing, slow nobody, and get everything in the end', async () => {
  // 20 MB: more than the socket buffers on the way hold. The p99 of so few says more of the machine than of the server.
  const options = { events: 5_000, perSecond: 1_000, size: 4_000, share: 0.5 };
  const { without, beside, growth, failures } = await tellSlowStory(options);
  expect(growth).toBeLessThan(4 * MIB);
  expect(percentile(beside, 0.5)).toBeLessThan(1.5 * percentile(without, 0.5) + 10);
  expect(failures).toBe(0);
}, 60_000);
