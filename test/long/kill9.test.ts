import { expect, it } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { dataFolder } from '../support/folder.ts';
import { tellKillStory } from '../support/kill-story.ts';
import { chance, testSeed } from '../support/random.ts';

const ROUNDS = Number(process.env.TEST_KILL_ROUNDS ?? 200);

it(`finds nothing lost, repeated, out of order, missing or taken back after ${ROUNDS} kills`, async () => {
  const seed = testSeed();
  const env = { JOBWIRE_DATA: await dataFolder() };
  const options = { rounds: ROUNDS, lifeMs: [0, 4_000] as const, chance: chance(seed), env, settleMs: 120_000 };
  const { seen, readyMs, connections } = await tellKillStory(options);
  const told = seen.readers.reduce((sum, { events }) => sum + events.length, 0);
  console.log(
    `${ROUNDS} kills, ${seen.starts.length} jobs, ${seen.inputs.length} inputs, ${seen.cancels.length} cancels, ` +
      `${seen.readers.length} readers over ${connections} connections told ${told} events; ` +
      `ready again within ${Math.round(Math.max(...readyMs))} ms`,
  );
  expect(summary(check(seen))).toBe('');
  expect(Math.max(...readyMs)).toBeLessThan(5_000);
});
