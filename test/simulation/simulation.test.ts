import { describe, expect, it } from 'vitest';
import { testSeed } from '../support/random.ts';
import { ONCE_FAILED } from './once-failed.ts';
import { play, type Summary, search, storyOf, told } from './search.ts';

const FIXED_SEED = 1;
const STORIES = 60;

async function expectKept({ failure }: Summary): Promise<void> {
  if (failure) expect.fail(await told(failure));
}

describe('a service and its clients, whatever happens to them', () => {
  it('keep their promises in the same stories as always', async () => {
    await expectKept(await search(FIXED_SEED, STORIES));
  });

  it('keep their promises in new stories', async () => {
    await expectKept(await search(testSeed(), STORIES));
  });

  it.each(ONCE_FAILED)('keep their promises where once %s', async (_, story) => {
    expect((await play(story)).fault).toBeUndefined();
  });

  it('do the same in the same story', async () => {
    const story = storyOf(7);
    expect(await play(story)).toEqual(await play(story));
  });
});
