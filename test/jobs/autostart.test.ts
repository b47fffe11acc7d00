import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unavailable } from '../../src/engines/refusals.ts';
import { autostart, readAutostart } from '../../src/jobs/autostart.ts';
import { createLog } from '../../src/observe/log.ts';
import { startChild } from '../support/children.ts';
import { dataFolder } from '../support/folder.ts';
import { ask } from '../support/outside/http.ts';
import { testServer } from '../support/server.ts';

const ticker = { type: 'ticker', name: 'market', params: { intervalMs: 50 } };
const filter = { type: 'enkf', params: { ensembleSize: 20 } };

describe('the list', () => {
  it('has shared jobs by their name, and others by a key of their own', () => {
    const { starts, faults } = readAutostart([ticker, filter]);
    expect(faults).toEqual([]);
    expect(starts).toEqual([
      { body: ticker },
      { body: filter, idempotencyKey: expect.stringMatching(/^autostart:[\w-]{43}$/) },
    ]);
    expect(readAutostart([{ params: { ensembleSize: 20 }, type: 'enkf' }]).starts[0]!.idempotencyKey).toBe(
      starts[1]!.idempotencyKey,
    );
  });

  it.each([
    [[{ type: 'poll', params: {} }], /\[0\]: \/type must be one of/],
    [[ticker, { type: 'chat', params: {} }], /\[1\]: A chat needs a "name"/],
    [[{ ...ticker, params: { intervalMs: 1 } }], /\[0\]: \/params\/intervalMs must be at least 20/],
    [[{ ...filter, name: 'x' }], /\[0\]: Only shared job types have names/],
    [[ticker, { ...ticker, params: {} }], /\[1\]: The same job stands in the list twice/],
    [[filter, filter], /\[1\]: The same job stands in the list twice/],
  ])('is refused where it cannot be: %j', (bodies, fault) => {
    expect(readAutostart(bodies).faults).toEqual([expect.stringMatching(fault)]);
  });

  it('keeps a server from starting where it cannot be', async () => {
    await expect(testServer({ JOBWIRE_AUTOSTART: '{"type":"chat"}' })).rejects.toThrow('a JSON list of objects');
    await expect(testServer({ JOBWIRE_AUTOSTART: '[{]' })).rejects.toThrow('JOBWIRE_AUTOSTART=[{]: is not JSON');
    const nameless = JSON.stringify([{ type: 'chat', params: {} }]);
    await expect(testServer({ JOBWIRE_AUTOSTART: nameless })).rejects.toThrow('A chat needs a "name"');
  });
});

it('is tried again where the engine does not take it', async () => {
  let refusals = 1;
  const submitted: object[] = [];
  const submit = async ({ body }: { body: object }) => {
    if (refusals-- > 0) throw unavailable('The disk is full.');
    submitted.push(body);
    return { job: { id: randomUUID() }, created: true };
  };
  const { signal } = new AbortController();
  await autostart(readAutostart([ticker, filter]).starts, submit, { log: createLog('silent'), signal });
  expect(submitted).toEqual([ticker, filter]);
});

it('never starts a job twice, however often the server is killed', async () => {
  const env = { JOBWIRE_DATA: await dataFolder(), JOBWIRE_AUTOSTART: JSON.stringify([ticker, filter]) };
  let seen: { id: string; type: string; status: string; owner: string; lastSeq: number }[] = [];
  for (let life = 0; life < 3; life++) {
    const server = await startChild(env);
    const jobs = async () => {
      seen = JSON.parse((await ask(`${server.url}/v1/jobs`)).body).jobs;
      return seen.map(({ type, status }) => `${type} ${status}`).sort();
    };
    await expect.poll(jobs, { timeout: 10_000 }).toEqual(['enkf completed', 'ticker running']);
    const before = seen.find(({ type }) => type === 'ticker')!;
    const lastSeq = async () => {
      await jobs();
      return seen.find(({ id }) => id === before.id)!.lastSeq;
    };
    await expect.poll(lastSeq).toBeGreaterThan(before.lastSeq);
    expect(seen.map(({ owner }) => owner)).toEqual(['guest:server', 'guest:server']);
    await server.kill();
  }
}, 60_000);
