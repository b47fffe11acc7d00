import { expect, it } from 'vitest';
import { tellLeakStory } from '../support/leak-story.ts';

it('2,000 connects and disconnects leave memory and handles where they were', async () => {
  const numbers = await tellLeakStory({ steps: 2, step: 1_000 });
  const [first, last] = [numbers[0]!, numbers[2]!];
  expect((last.memory - first.memory) / 2_000).toBeLessThan(256); // bytes a visit; test/long is stricter
  expect(last.resources).toEqual(first.resources);
  expect(last.descriptors).toBe(first.descriptors);
  expect(last.failures).toBe(0);
}, 60_000);
