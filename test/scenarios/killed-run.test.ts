import { expect, it } from 'vitest';
import { jobTypes } from '../../generated/protocol/index.ts';
import { tellKilledRun, UNPLANNED } from '../support/killed-run-story.ts';

// All job types, and five kills each: test/long/killed-run.test.ts.
it.each([jobTypes.enkf, jobTypes.mcmc])(
  'a run of $name whose server is killed twice tells what an undisturbed one does, and has its digest',
  async (type) => {
    await tellKilledRun(type, 2);
  },
  120_000,
);

it('every job type that goes on from checkpoints has a run that the long test can kill', () => {
  expect(UNPLANNED.map(({ name }) => name)).toEqual([]);
});
