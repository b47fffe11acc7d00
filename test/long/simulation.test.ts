import { expect, it } from 'vitest';
import { search, told } from '../simulation/search.ts';
import { testSeed } from '../support/random.ts';

/** How many stories are played: `SIMULATIONS`, or 10,000. */
const STORIES = Number(process.env.SIMULATIONS ?? 10_000);
const AT_ONCE = 1000;

it(`a service and its clients keep their promises in ${STORIES} stories`, async () => {
  const seed = testSeed();
  for (let played = 0; played < STORIES; played += AT_ONCE) {
    const { failure, ...counts } = await search(seed + played, Math.min(AT_ONCE, STORIES - played));
    console.log(`From seed ${seed + played}: ${JSON.stringify(counts)}`);
    if (failure) expect.fail(await told(failure));
  }
}, 7_200_000);
