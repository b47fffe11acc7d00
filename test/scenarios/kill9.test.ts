import { expect, it } from 'vitest';
import { check, type Finding, summary } from '../support/checker.ts';
import { dataFolder } from '../support/folder.ts';
import { tellKillStory } from '../support/kill-story.ts';
import { chance, testSeed } from '../support/random.ts';

async function tell(rounds: number, { preload, seed = testSeed() }: { preload?: URL; seed?: number } = {}) {
  return tellKillStory({
    rounds,
    ...(preload ? { preload } : {}),
    lifeMs: [500, 2_000],
    chance: chance(seed),
    env: { JOBWIRE_DATA: await dataFolder() },
    settleMs: 30_000,
  });
}

it('loses nothing, repeats nothing and takes nothing back when the server is killed at any moment', async () => {
  const { seen, readyMs, connections } = await tell(4);
  expect(summary(check(seen))).toBe('');
  expect(connections).toBeGreaterThan(seen.readers.length); // they did lose their connections
  expect(Math.max(...readyMs)).toBeLessThan(5_000);
}, 60_000);

it('finds out a store that acknowledges before it keeps', async () => {
  const preload = new URL('../support/early-answers-preload.ts', import.meta.url);
  // That store also refuses what comes right behind a start, which is no loss.
  const isLoss = ({ fault, what }: Finding) => fault === 'taken back' || what.includes('is gone');
  let lost: Finding[] = [];
  // Whether a kill comes between an answer and its commit is up to chance: here, in nearly every story.
  for (let story = 0; lost.length === 0 && story < 5; story++) {
    const { seen } = await tell(3, { preload, seed: testSeed() + story });
    lost = check(seen).filter(isLoss);
  }
  expect(lost).not.toEqual([]);
}, 180_000);
