import { it } from 'vitest';
import { tellFuzzStory } from '../support/fuzz/story.ts';
import { testSeed } from '../support/random.ts';

it('200,000 inputs made up by the schemas are answered within a second, never with a 5xx or a stack, and not kept', async () => {
  const answers = await tellFuzzStory({
    seed: testSeed(),
    bodies: 60_000,
    heads: 60_000,
    frames: 78_000,
    calls: 2_000,
  });
  const counts = [...answers].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`);
  console.log(`answered: ${counts.join(', ')}`);
});
