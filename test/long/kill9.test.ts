import { expect, it } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { dataFolder } from '../support/folder.ts';
import { SCRIPTS } from '../support/job-scripts.ts';
import { tellKillStory } from '../support/kill-story.ts';
import { chance, testSeed } from '../support/random.ts';

const ROUNDS = Number(process.env.TEST_KILL_ROUNDS ?? 200);

const FEWER = Math.ceil(ROUNDS / 10);

it(`finds nothing wrong after ${FEWER} kills of a server that leaves the flushing to the system`, async () => {
  const env = { JOBWIRE_DATA: await dataFolder(), JOBWIRE_SYNCHRONOUS: 'normal' };
  const options = { rounds: FEWER, lifeMs: [0, 4_000] as const, chance: chance(testSeed()), env, settleMs: 120_000 };
  const { seen } = await tellKillStory(options);
  expect(summary(check(seen))).toBe('');
});

it(`finds nothing wrong after ${FEWER} restarts by SIGTERM`, async () => {
  const env = { JOBWIRE_DATA: await dataFolder(), JOBWIRE_DRAIN_MS: '1000' };
  const options = { rounds: FEWER, lifeMs: [0, 4_000] as const, chance: chance(testSeed()), env, settleMs: 120_000 };
  const { seen } = await tellKillStory({ ...options, ending: 'SIGTERM' });
  expect(summary(check(seen))).toBe('');
});

it(`finds nothing lost, repeated, out of order, missing or taken back after ${ROUNDS} kills`, async () => {
  const seed = testSeed();
  const env = { JOBWIRE_DATA: await dataFolder() };
  const times = { lifeMs: [0, 4_000] as const, settleMs: 300_000 };
  const options = { rounds: ROUNDS, ...times, chance: chance(seed), env, scripts: SCRIPTS };
  const { seen, readyMs, connections } = await tellKillStory(options);
  const told = seen.readers.reduce((sum, { events }) => sum + events.length, 0);
  console.log(
    `${ROUNDS} kills, ${seen.starts.length} jobs, ${seen.inputs.length} inputs, ${seen.cancels.length} cancels, ` +
      `${seen.readers.length} readers over ${connections} connections told ${told} events; ` +
      `ready again within ${Math.round(Math.max(...readyMs))} ms`,
  );
  expect(summary(check(seen))).toBe('');
  expect(Math.max(...readyMs)).toBeLessThan(5_000);
}, 3_600_000);
