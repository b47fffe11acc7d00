import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { TRANSPORTS } from '../../src/client/options.ts';
import { sharedServer, testServer } from '../support/server.ts';
import { testClient, upTo } from './support/client.ts';

describe('against the real server', () => {
  let baseUrl: string;
  beforeAll(async () => {
    baseUrl = (await sharedServer({ JOBWIRE_ENGINE: 'memory', JOBWIRE_WORKERS: '2' })).url;
  });

  it.each(TRANSPORTS)('a job is started, followed to its end and has its result over %s', async (transport) => {
    const client = testClient({ baseUrl, transports: [transport] });
    const run = client.enkf.start({ ensembleSize: 20 }, { label: transport });
    const seqs: number[] = [];
    const types = new Set<string>();
    for await (const event of run) {
      seqs.push(event.seq);
      types.add(event.type);
      if (event.type === 'progress') expect(event.data.I_est).toBeGreaterThan(0);
    }
    expect(seqs).toEqual(upTo(seqs.length));
    expect([...types]).toEqual(['accepted', 'started', 'progress', 'completed']);
    expect((await run.result()).steps).toBe(14);
    expect(await run.snapshot()).toMatchObject({ status: 'completed', lastSeq: seqs.length, label: transport });
  });

  it('the same events come over every transport, also when each gives up the run to the next', async () => {
    const clients = TRANSPORTS.map((transport) => testClient({ baseUrl, transports: [transport] }));
    const whole: string[] = [];
    const first = clients[0]!.enkf.start({ ensembleSize: 10 });
    for await (const event of first) whole.push(JSON.stringify(event));
    const id = await first.id();
    const relayed: string[] = [];
    let after = '0';
    for (let turn = 0; relayed.length < whole.length; turn++) {
      const run = clients[turn % 3]!.jobs.watch(id, { after });
      const until = relayed.length + 2;
      for await (const event of run) {
        if (relayed.length === until) break;
        relayed.push(JSON.stringify(event));
      }
      after = run.cursor!;
    }
    expect(relayed).toEqual(whole);
  });

  it('sliders take effect, and a cancel ends the run', async () => {
    const client = testClient({ baseUrl });
    const run = client.enkf.start({ ensembleSize: 10, delayMs: 100 });
    const seen: string[] = [];
    for await (const event of run) {
      seen.push(event.type);
      if (event.type === 'progress' && event.data.step === 1) await run.input.tune({ inflation: 1.5 });
      if (event.type === 'applied') await run.cancel('seen enough');
    }
    expect(seen).toContain('input');
    expect(seen.at(-1)).toBe('cancelled');
    await expect(run.result()).rejects.toMatchObject({ name: 'JobCancelledError', reason: 'seen enough' });
    await expect(run.input.tune({ inflation: 1.2 })).rejects.toMatchObject({
      name: 'ConflictError',
      code: 'job-finished',
    });
  });

  it('one key starts one job, and jobs are listed, got and deleted', async () => {
    const client = testClient({ baseUrl });
    const start = () => client.enkf.start({ ensembleSize: 10 }, { label: 'twice', idempotencyKey: 'one-and-only' });
    const [a, b] = await Promise.all([start().id(), start().id()]);
    expect(a).toBe(b);
    await client.jobs.watch(a).result();
    const listed: string[] = [];
    for await (const job of client.jobs.list({ label: 'twice', limit: 1 })) listed.push(job.id);
    expect(listed).toEqual([a]);
    await client.jobs.remove(a);
    await expect(client.jobs.get(a)).rejects.toMatchObject({ name: 'NotFoundError', code: 'job-not-found' });
    await expect(client.jobs.watch(a).result()).rejects.toMatchObject({ code: 'job-not-found' });
  });

  it('twenty runs come over one client at once', async () => {
    const client = testClient({ baseUrl });
    const runs = Array.from({ length: 20 }, () => client.enkf.start({ ensembleSize: 5 }));
    const results = await Promise.all(runs.map((run) => run.result()));
    expect(results.map(({ steps }) => steps)).toEqual(Array.from({ length: 20 }, () => 14));
  });

  it('what the client lets through, the server refuses in the same shape', async () => {
    const { input } = testClient({ baseUrl }).enkf.watch('019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44');
    await expect(input.tune({ inflation: 1.1 })).rejects.toMatchObject({
      name: 'NotFoundError',
      requestId: expect.any(String),
    });
  });
});

describe('a server that is restarted in the middle of a run', () => {
  it.each(TRANSPORTS)(
    'is come back to over %s, and nothing is lost or repeated',
    async (transport) => {
      const folder = await mkdtemp(join(tmpdir(), 'jobwire-client-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      const first = await testServer({ JOBWIRE_DATA: folder });
      const client = testClient(
        { baseUrl: first.url, transports: [transport] },
        { backoff: { baseMs: 50, capMs: 200 } },
      );
      const run = client.enkf.start({ ensembleSize: 10, delayMs: 50 });
      const reconnects: string[] = [];
      run.on('reconnect', ({ reason }) => reconnects.push(reason));
      const seqs: number[] = [];
      for await (const { seq } of run) {
        seqs.push(seq);
        if (seq !== 4) continue;
        await first.stop();
        await testServer({ JOBWIRE_DATA: folder, PORT: new URL(first.url).port });
      }
      expect(seqs).toEqual(upTo(seqs.length));
      // A poller may have been answered, and told when to come again.
      if (transport !== 'polling') expect(reconnects.length).toBeGreaterThan(0);
      expect((await run.result()).steps).toBe(14);
    },
    30_000,
  );
});
