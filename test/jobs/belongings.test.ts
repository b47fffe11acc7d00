import { describe, expect, it } from 'vitest';
import { sharedSecret } from '../../src/access/keys.ts';
import { createTokens } from '../../src/access/tokens.ts';
import type { Belonging, EngineListener } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { Belongings } from '../../src/jobs/belongings.ts';
import { testAccess } from '../support/access.ts';
import { poll } from '../support/clients/polling.ts';
import { readerServerOn } from '../support/reader-server.ts';
import { AUDIENCE, bearer, ISSUER, SECRET, tokenFor } from '../support/tokens.ts';
import { WrittenJob } from '../support/written-job.ts';

/** An engine in memory that notes for which jobs it was asked whose they are. */
function counting() {
  const engine = openMemoryEngine();
  const asked: string[] = [];
  const whose = engine.whose.bind(engine);
  engine.whose = (job) => {
    asked.push(job);
    return whose(job);
  };
  return { engine, asked };
}

describe('to whom a job belongs', () => {
  it('is remembered until the job is removed', async () => {
    const { engine } = counting();
    const job = await WrittenJob.begin(engine);
    const belongings = new Belongings(engine, { isToldAll: true });
    expect(belongings.recall(job.id)).toBeUndefined();
    const belonging = await belongings.ask(job.id);
    expect(belonging).toEqual({ type: 'enkf', owner: 'guest', shared: false });
    expect(belongings.recall(job.id)).toEqual(belonging);
    await job.end();
    await engine.remove(job.id);
    await expect.poll(() => belongings.recall(job.id)).toBeUndefined(); // an engine in memory rings a turn later
    expect(await belongings.ask(job.id)).toBeUndefined();
    await engine.close();
  });

  it('is forgotten with the job, and not remembered where that happens while it is asked for', async () => {
    let listener: EngineListener = {};
    const answers: ((belonging: Belonging) => void)[] = [];
    const belongings = new Belongings(
      {
        whose: () => new Promise((resolve) => answers.push(resolve)),
        listen: (one) => {
          listener = one;
          return () => undefined;
        },
      },
      { isToldAll: true },
    );
    const belonging: Belonging = { type: 'enkf', owner: 'ann', shared: false };
    const first = belongings.ask('a');
    answers.shift()!(belonging);
    await first;
    expect(belongings.recall('a')).toEqual(belonging);
    listener.removed?.('a');
    expect(belongings.recall('a')).toBeUndefined();
    const second = belongings.ask('b');
    listener.removed?.('b');
    answers.shift()!(belonging);
    expect(await second).toEqual(belonging);
    expect(belongings.recall('b')).toBeUndefined();
  });

  it('is remembered of so many jobs, and of none where an engine does not tell of all', async () => {
    const whose = async (): Promise<Belonging> => ({ type: 'enkf', owner: 'ann', shared: false });
    const engine = { whose, listen: () => () => undefined };
    const belongings = new Belongings(engine, { isToldAll: true });
    for (let i = 0; i <= 1_000; i++) await belongings.ask(String(i));
    expect(['0', '1', '1000'].map((job) => belongings.recall(job) !== undefined)).toEqual([false, true, true]);
    const forgetful = new Belongings(engine);
    await forgetful.ask('0');
    expect(forgetful.recall('0')).toBeUndefined();
  });
});

it('lets in whoever may read a job at once, and has the engine asked each time somebody is refused', async () => {
  const { engine, asked } = counting();
  const access = await testAccess({
    credentials: createTokens({ keys: sharedSecret(SECRET), issuer: ISSUER, audience: AUDIENCE, now: Date.now }),
  });
  const { url, begin } = await readerServerOn(engine, engine, { access });
  const { id } = await begin();
  const [admin, eve] = await Promise.all([tokenFor('root', { scope: 'jobs:admin' }), tokenFor('eve')]);
  const statuses: number[] = [];
  for (const [token, query] of [
    [admin, 'limit=1'],
    [admin, 'limit=2'],
    [eve, 'limit=1'],
    [eve, 'limit=2'],
    [admin, 'limit=3'],
  ] as const) {
    statuses.push((await poll(url, id, query, bearer(token))).status);
  }
  expect(statuses).toEqual([200, 200, 404, 404, 200]);
  expect(asked).toEqual([id, id, id]); // by the first, and each time by her whom it is hidden from
});
