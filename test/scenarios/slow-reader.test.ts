import { expect, it } from 'vitest';
import { tellSlowStory } from '../support/slow-story.ts';

const MIB = 1024 * 1024;

it('readers that stop cost the server next to nothing, slow nobody, and get everything in the end', async () => {
  // 20 MB: more than the socket buffers on the way hold.
  const { without, beside, growth, failures } = await tellSlowStory({ events: 10_000, perSecond: 4_000, size: 2_000 });
  expect(growth).toBeLessThan(4 * MIB);
  expect(beside).toBeLessThan(1.5 * Math.max(...without) + 10);
  expect(failures).toBe(0);
}, 60_000);
