import { expect, it } from 'vitest';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { tellFuzzStory } from '../support/fuzz/story.ts';
import { testSeed } from '../support/random.ts';

// A short try; `npm run test:long -- fuzz` tries 200,000 inputs.

it('inputs made up by the schemas are answered within a second, never with a 5xx or a stack, and not kept', async () => {
  const answers = await tellFuzzStory({ seed: testSeed(), bodies: 250, heads: 250, frames: 300, calls: 20 });
  // They get through to every kind of refusal, and some are good.
  const kinds = ['ok', 'invalid-body', 'validation-failed', 'invalid-cursor', 'invalid-parameter', 'job-not-found'];
  for (const kind of [...kinds, 'invalid-message', 'unauthorized']) expect([...answers.keys()]).toContain(kind);
});

it('are told apart from ones that are answered wrongly', async () => {
  const engine = openMemoryEngine();
  engine.input = async () => {
    throw new TypeError('a mistake');
  };
  const plan = { seed: 1, bodies: 2_000, heads: 0, frames: 0, calls: 0, engine };
  await expect(tellFuzzStory(plan)).rejects.toThrow(/Property failed after \d+ tests[\s\S]*\/inputs/);
});
