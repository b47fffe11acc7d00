import { describe, expect, it } from 'vitest';
import type { ClientOptions } from '../../src/client/options.ts';
import { seqsOf, testClient, upTo } from './support/client.ts';
import { answer, Peer } from './support/peer.ts';
import { PeerJob } from './support/peer-job.ts';
import { JOB, line, problem, RESULT, wholeLog } from './support/wire.ts';

async function begin(job = new PeerJob().addAll(wholeLog(3)), options: Partial<ClientOptions> = {}) {
  const peer = await Peer.start(job);
  const client = testClient({ baseUrl: peer.baseUrl, ...options }, { backoff: { baseMs: 5, capMs: 20 } });
  return { peer, client };
}

describe('start', () => {
  it('gives a run at once, which has the id and the events in time', async () => {
    const { client } = await begin();
    const run = client.enkf.start();
    expect(await run.id()).toBe(JOB);
    expect(await seqsOf(run)).toEqual([1, 2, 3]);
  });

  it('sends what the app said, as it was at the call', async () => {
    const { peer, client } = await begin();
    const params = { ensembleSize: 50, obs: [3, 8] };
    const run = client.enkf.start(params, { label: 'a test', name: 'n' });
    params.ensembleSize = 1;
    await run.id();
    const { body, headers } = peer.seen('POST', '/v1/jobs')[0]!;
    expect(JSON.parse(body)).toEqual({
      type: 'enkf',
      params: { ensembleSize: 50, obs: [3, 8] },
      name: 'n',
      label: 'a test',
    });
    expect(headers['content-type']).toBe('application/json');
  });

  it('whose answer is lost is sent again under the same key; another start has another', async () => {
    const { peer, client } = await begin();
    let lost = 0;
    peer.onRequest = ({ method }, response) => method === 'POST' && lost++ < 2 && response.destroy();
    await client.enkf.start().id();
    await client.enkf.start().id();
    await client.enkf.start({}, { idempotencyKey: 'mine' }).id();
    const keys = peer.seen('POST', '/v1/jobs').map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(5);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(new Set(keys).size).toBe(3);
    expect(keys[4]).toBe('mine');
  });

  it.each([
    [{ ensembleSize: 1 }, '/params/ensembleSize'],
    [{ ensembleSize: Number.NaN }, '/params/ensembleSize'],
    [{ ensembleSice: 100 }, '/params/ensembleSice'],
    [[], '/params'],
    ['params', '/params'],
  ])('of %j rejects everywhere without a request, and points at what is wrong', async (params, pointer) => {
    const { peer, client } = await begin();
    const run = client.enkf.start(params as object);
    const expected = { name: 'ValidationError', code: 'validation-failed', status: 422, retryable: false };
    await expect(run.id()).rejects.toMatchObject(expected);
    await expect(run.result()).rejects.toMatchObject({ errors: [{ pointer }] });
    await expect(seqsOf(run)).rejects.toMatchObject(expected);
    await expect(run.cancel()).rejects.toMatchObject(expected);
    expect(peer.requests).toHaveLength(0);
  });

  it('that the server refuses rejects, and nobody has to listen', async () => {
    const { peer, client } = await begin();
    peer.onRequest = (_, response) => answer(response, 409, problem('idempotency-conflict', 409));
    const unheard = client.enkf.start();
    await expect(client.enkf.start().result()).rejects.toMatchObject({
      name: 'ConflictError',
      code: 'idempotency-conflict',
    });
    unheard.close();
  });

  it.each(['', 'abc', '01', '-2', '1e3', 'NaN', Number.NaN, -1, 17, null, {}])(
    'refuses to begin after %o, before anything is sent',
    async (after) => {
      const { peer, client } = await begin();
      expect(() => client.enkf.start({}, { after: after as string })).toThrow(/after/);
      expect(() => client.jobs.watch(JOB, { after: after as string })).toThrow(TypeError);
      expect(peer.requests).toHaveLength(0);
    },
  );
});

describe('a run', () => {
  it('sends inputs, each under a key of its own that a retry keeps', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const { peer, client } = await begin(job);
    let lost = 0;
    peer.onRequest = ({ path }, response) => path.endsWith('/inputs') && lost++ < 1 && response.destroy();
    const run = client.enkf.start();
    expect(await run.input.tune({ inflation: 1.1 })).toEqual({ inputId: 'i-1', seq: 1 });
    await run.input.tune({ inflation: 1.2 }, { key: 'mine' });
    const bodies = peer.seen('POST', '/inputs').map(({ body }) => JSON.parse(body));
    expect(bodies.map(({ name, data }) => [name, data.inflation])).toEqual([
      ['tune', 1.1],
      ['tune', 1.1],
      ['tune', 1.2],
    ]);
    expect(bodies[0].key).toBe(bodies[1].key);
    expect(bodies[2].key).toBe('mine');
  });

  it('sends no input that does not fit', async () => {
    const { peer, client } = await begin();
    const run = client.enkf.start();
    await run.id();
    await expect(run.input.tune({ inflation: 99 })).rejects.toMatchObject({
      name: 'ValidationError',
      errors: [{ pointer: '/data/inflation' }],
    });
    await expect(
      (run.input as never as Record<string, (data: object) => Promise<void>>).steer!({}),
    ).rejects.toMatchObject({ name: 'ValidationError' });
    expect(peer.seen('POST', '/inputs')).toHaveLength(0);
  });

  it('is not a promise, nor is its input', async () => {
    const { client } = await begin();
    const run = client.enkf.start();
    expect(await run).toBe(run);
    expect(await run.input).toBe(run.input);
  });

  it('cancels only when asked to', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const { peer, client } = await begin(job);
    const run = client.enkf.start();
    for await (const _ of run) break;
    run.close();
    expect(peer.seen('POST', '/cancel')).toHaveLength(0);
    expect(await run.cancel('enough')).toMatchObject({ status: 'cancelled' });
    await expect(client.jobs.watch(JOB).result()).rejects.toMatchObject({
      name: 'JobCancelledError',
      reason: 'enough',
      code: 'job-cancelled',
    });
  });

  it('shows the job as it stands', async () => {
    const { client } = await begin();
    expect(await client.enkf.start().snapshot()).toMatchObject({ id: JOB, status: 'cancelled', lastSeq: 3 });
  });

  it('rejects with what went wrong in a job that failed', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const { client } = await begin(job);
    const run = client.enkf.start();
    for await (const { seq } of run) if (seq === 1) job.add('failed', { error: problem('worker-crashed', 500) });
    const expected = { name: 'JobFailedError', code: 'worker-crashed', message: 'It is worker-crashed.' };
    await expect(run.result()).rejects.toMatchObject(expected);
    await expect(client.jobs.watch(JOB).result()).rejects.toMatchObject(expected);
  });

  it('gives its result inside its own loop as well', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const { client } = await begin(job);
    const run = client.enkf.start();
    const results: unknown[] = [];
    for await (const { seq } of run) {
      if (seq > 1) continue;
      job.add('completed', { result: RESULT });
      results.push(await run.result());
    }
    expect(results).toEqual([RESULT]);
  });

  it('follows a thousand events into one result', async () => {
    const job = new PeerJob().addAll(wholeLog(1000));
    const { client } = await begin(job);
    expect(await seqsOf(client.enkf.start())).toEqual(upTo(1000));
  });
});
