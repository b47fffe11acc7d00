import { expect, it } from 'vitest';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { tellFuzzStory } from '../support/fuzz/story.ts';
import { testSeed } from '../support/random.ts';

/** What some of the inputs have to be answered. */
const KINDS = [
  'ok',
  'invalid-body',
  'validation-failed',
  'invalid-cursor',
  'invalid-parameter',
  'job-not-found',
  'invalid-message',
  'unauthorized',
];

// A short try; `npm run test:long -- fuzz` tries 200,000 inputs.

it('inputs made up by the schemas are answered within a second, never with a 5xx or a stack, and not kept', async () => {
  const seed = testSeed();
  const plan = { bodies: 250, heads: 250, frames: 300, calls: 20 };
  const told = new Set<string>();
  // They get through to every kind of refusal, and some are good; a rare kind may take another few hundred.
  for (let story = 0; story < 5 && !KINDS.every((kind) => told.has(kind)); story++) {
    for (const kind of (await tellFuzzStory({ seed: seed + story, ...plan })).keys()) told.add(kind);
  }
  for (const kind of KINDS) expect([...told]).toContain(kind);
});

it('are told apart from ones that are answered wrongly', async () => {
  const engine = openMemoryEngine();
  engine.input = async () => {
    throw new TypeError('a mistake');
  };
  const plan = { seed: 1, bodies: 2_000, heads: 0, frames: 0, calls: 0, engine };
  await expect(tellFuzzStory(plan)).rejects.toThrow(/Property failed after \d+ tests[\s\S]*\/inputs/);
});
