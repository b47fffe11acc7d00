import { expect, it } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { dataFolder } from '../support/folder.ts';
import { tellKillStory } from '../support/kill-story.ts';
import { chance, testSeed } from '../support/random.ts';

async function tell(rounds: number, env: Record<string, string> = {}) {
  return tellKillStory({
    rounds,
    lifeMs: [500, 2_000],
    chance: chance(testSeed()),
    env: { JOBWIRE_DATA: await dataFolder(), ...env },
    settleMs: 30_000,
  });
}

it('loses nothing, repeats nothing and takes nothing back when the server is killed at any moment', async () => {
  const { seen, readyMs, connections } = await tell(4);
  expect(summary(check(seen))).toBe('');
  expect(connections).toBeGreaterThan(seen.readers.length); // they did lose their connections
  expect(Math.max(...readyMs)).toBeLessThan(5_000);
}, 60_000);

it('finds out a server that acknowledges before it keeps', async () => {
  const { seen } = await tell(2, { JOBWIRE_ENGINE: 'memory' });
  const faults = new Set(check(seen).map(({ fault }) => fault));
  expect([...faults]).toEqual(expect.arrayContaining(['command lost', 'taken back', 'lost', 'complaint']));
}, 60_000);
