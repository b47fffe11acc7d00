import { it } from 'vitest';
import { RESUMED, tellKilledRun } from '../support/killed-run-story.ts';

it.each(RESUMED)(
  'a run of $name whose server is killed five times tells what an undisturbed one does',
  async (type) => {
    await tellKilledRun(type, 5);
  },
);
