import { expect, it } from 'vitest';
import type { Job } from '../../generated/protocol/index.ts';
import { Ending } from '../../src/client/ending.ts';
import { ConnectionError, NotFoundError } from '../../src/client/errors.ts';
import { PeerJob } from './support/peer-job.ts';
import { wholeLog } from './support/wire.ts';

/** An ending of a run whose loop is in its body, of a job that is asked for as `look` says. */
function endingOf(look: () => Promise<object>) {
  const clock = { now: () => 0, random: () => 0, sleep: async () => {} };
  // biome-ignore lint/correctness/useYield: nobody follows beside the loop
  async function* follow() {
    throw new Error('The loop reads.');
  }
  const ending = new Ending({ clock, look: look as () => Promise<Job>, follow });
  ending.reader = { busy: true };
  return ending;
}

it('how a job ends is found out in the body of a loop, also where the server was away when it was first asked', async () => {
  let away = 2;
  const ending = endingOf(async () => {
    if (away-- > 0) throw new ConnectionError('It is away.');
    return new PeerJob().addAll(wholeLog(3)).snapshot();
  });
  expect(await ending.wait(new AbortController().signal)).toHaveProperty('error.code', 'job-cancelled');
  expect(away).toBe(-1);
});

it('a job that is not there any more has no end', async () => {
  const error = new NotFoundError('It is gone.');
  await expect(endingOf(() => Promise.reject(error)).wait(new AbortController().signal)).rejects.toBe(error);
});
