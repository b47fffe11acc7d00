import { expect, it } from 'vitest';
import { tellLeakStory } from '../support/leak-story.ts';

it('10,000 connects and disconnects leave memory and handles where they were', async () => {
  const numbers = await tellLeakStory({ steps: 10, step: 1_000 });
  const kib = numbers.map(({ memory }) => (memory / 1024).toFixed(0));
  console.log(`memory after each 1,000: ${kib.join(', ')} KiB`);
  const [first, middle, last] = [numbers[0]!, numbers[5]!, numbers[10]!];
  expect((last.memory - middle.memory) / 5_000).toBeLessThan(32); // bytes a visit, once all code has been compiled
  expect(last.resources).toEqual(first.resources);
  expect(last.descriptors).toBe(first.descriptors);
  expect(last.failures).toBe(0);
});
