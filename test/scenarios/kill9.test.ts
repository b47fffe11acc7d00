import { expect, it } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { dataFolder } from '../support/folder.ts';
import { tellKillStory } from '../support/kill-story.ts';
import { chance, testSeed } from '../support/random.ts';

async function tell(rounds: number, preload?: URL) {
  return tellKillStory({
    rounds,
    ...(preload ? { preload } : {}),
    lifeMs: [500, 2_000],
    chance: chance(testSeed()),
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
  const { seen } = await tell(3, preload);
  // That store also refuses what comes right behind a start, which is no loss.
  const lost = check(seen).filter(({ fault, what }) => fault === 'taken back' || what.includes('is gone'));
  expect(lost).not.toEqual([]);
}, 60_000);
