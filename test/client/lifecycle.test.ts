import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JobTypeMap } from '../../generated/protocol/index.ts';
import { type Checkpoint, localStorageCheckpoint, memoryCheckpoint } from '../../src/client/checkpoint.ts';
import { createRuntimeClient } from '../../src/client/client.ts';
import { TRANSPORTS } from '../../src/client/options.ts';
import { seqsOf, testClient } from './support/client.ts';
import { Peer } from './support/peer.ts';
import { PeerJob } from './support/peer-job.ts';
import { cursorAfter, JOB, line, wholeLog } from './support/wire.ts';

describe.each(TRANSPORTS)('over %s', (transport) => {
  async function begin(job: PeerJob) {
    const peer = await Peer.start(job);
    return { peer, client: testClient({ baseUrl: peer.baseUrl, transports: [transport] }) };
  }

  it('a loop that is left goes on after the last event it was done with', async () => {
    const { client } = await begin(new PeerJob().addAll(wholeLog(5)));
    const run = client.jobs.watch(JOB);
    expect(run.cursor).toBeUndefined();
    for await (const { seq } of run) if (seq === 3) break;
    // The third was being handled when the loop was left: it is not done.
    expect(run.cursor).toBe(cursorAfter(2));
    expect(await seqsOf(run)).toEqual([3, 4, 5]);
    expect(run.cursor).toBe(cursorAfter(5));
    expect(await seqsOf(run)).toEqual([]);
  });

  it('a handler that throws keeps its event', async () => {
    const { client } = await begin(new PeerJob().addAll(wholeLog(3)));
    const run = client.jobs.watch(JOB);
    const failing = async () => {
      for await (const { seq } of run) if (seq === 2) throw new Error('mine');
    };
    await expect(failing()).rejects.toThrow('mine');
    expect(await seqsOf(run)).toEqual([2, 3]);
  });

  it('close ends the loop, before, within and twice, and the job goes on', async () => {
    const job = new PeerJob().addAll([line(1), line(2)]);
    const { peer, client } = await begin(job);
    const run = client.jobs.watch(JOB);
    const seen: number[] = [];
    for await (const { seq } of run) {
      seen.push(seq);
      run.close();
      run.close();
    }
    expect(seen).toEqual([1]);
    expect(await seqsOf(run)).toEqual([]);
    await expect(run.result()).rejects.toMatchObject({ name: 'ClosedError', code: 'closed' });
    expect(await run.snapshot()).toMatchObject({ status: 'running' });
    expect(peer.seen('POST', '/cancel')).toHaveLength(0);
  });

  it('close ends a loop that waits for the next event, and one that waits for its result', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const { client } = await begin(job);
    const run = client.jobs.watch(JOB);
    const result = run.result();
    const result2 = expect(result).rejects.toMatchObject({ name: 'ClosedError' });
    const seqs: unknown[] = [];
    for await (const { seq } of run) {
      seqs.push(seq);
      setTimeout(() => run.close(), 20); // by then the loop waits for an event that does not come
    }
    expect(seqs).toEqual([1]);
    await result2;
  });

  it('an aborted signal ends the loop with its reason', async () => {
    const { client } = await begin(new PeerJob().addAll([line(1)]));
    const controller = new AbortController();
    const run = client.jobs.watch(JOB, { signal: controller.signal });
    const reason = new Error('had enough');
    setTimeout(() => controller.abort(reason), 100);
    await expect(seqsOf(run)).rejects.toBe(reason);
    await expect(run.result()).rejects.toBe(reason);
    await expect(seqsOf(client.jobs.watch(JOB, { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
  });

  it('closing the client ends everything of it, and nothing of the job', async () => {
    const { peer, client } = await begin(new PeerJob().addAll([line(1)]));
    const run = client.jobs.watch(JOB);
    const result = expect(client.jobs.watch(JOB).result()).rejects.toMatchObject({ name: 'ClosedError' });
    for await (const _ of run) client.close();
    client.close();
    await result;
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({ name: 'ClosedError' });
    await expect(client.enkf.start().id()).rejects.toMatchObject({ name: 'ClosedError' });
    expect(peer.seen('POST', '/cancel')).toHaveLength(0);
  });

  it('one reader at a time', async () => {
    const { client } = await begin(new PeerJob().addAll(wholeLog(3)));
    const run = client.jobs.watch(JOB);
    for await (const _ of run) await expect(seqsOf(run)).rejects.toThrow(/one reader/);
  });

  it('two runs of one job each see all of it', async () => {
    const { client } = await begin(new PeerJob().addAll(wholeLog(20)));
    const both = await Promise.all([seqsOf(client.jobs.watch(JOB)), seqsOf(client.jobs.watch(JOB))]);
    expect(both[0]).toHaveLength(20);
    expect(both[1]).toEqual(both[0]);
  });

  it('an event is checkpointed when it is done, and not handled again by the next run', async () => {
    const { client } = await begin(new PeerJob().addAll(wholeLog(4)));
    const checkpoint = memoryCheckpoint();
    for await (const { seq } of client.jobs.watch(JOB, { checkpoint })) if (seq === 3) break;
    expect(checkpoint.load(JOB)).toBe(cursorAfter(2));
    // What the checkpoint holds counts, and not where the app would begin without it.
    expect(await seqsOf(client.jobs.watch(JOB, { checkpoint, after: '0' }))).toEqual([3, 4]);
    expect(await seqsOf(client.jobs.watch(JOB, { checkpoint }))).toEqual([]);
  });
});

describe('closing', () => {
  const never = () => new Promise<never>(() => {});

  const unanswered = (_: string, { signal }: RequestInit) =>
    new Promise<never>((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)));

  it('ends what waits for a token that never comes', async () => {
    const client = testClient({ baseUrl: 'http://127.0.0.1:9', token: never });
    const run = client.enkf.start();
    const waiting = [run.id(), run.result(), run.cancel(), client.jobs.get(JOB), client.jobs.watch(JOB).result()];
    const rejected = waiting.map((each) => expect(each).rejects.toMatchObject({ name: 'ClosedError' }));
    const loops = [seqsOf(run), seqsOf(client.jobs.watch(JOB))];
    client.close();
    await Promise.all(rejected);
    expect(await Promise.all(loops)).toEqual([[], []]);
  });

  it('ends what waits for checks that are never loaded, or for the answer to a start', async () => {
    const contract = [never, async () => undefined];
    for (const checks of contract) {
      const client = createRuntimeClient<JobTypeMap>({ baseUrl: 'http://127.0.0.1:9', fetch: unanswered }, checks);
      onTestFinished(client.close);
      const [left, closed] = [client.ofType('enkf').start(), client.ofType('enkf').start()];
      const loops = [seqsOf(left), seqsOf(closed)];
      const result = expect(left.result()).rejects.toMatchObject({ name: 'ClosedError' });
      left.close();
      await result;
      expect(await loops[0]).toEqual([]);
      const started = expect(closed.id()).rejects.toMatchObject({ name: 'ClosedError' });
      client.close();
      await started;
      expect(await loops[1]).toEqual([]);
    }
  });
});

describe('a checkpoint', () => {
  it('that cannot be saved ends the loop: the event would count twice', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    const client = testClient({ baseUrl: peer.baseUrl });
    const broken: Checkpoint = { load: () => undefined, save: () => Promise.reject(new Error('disk full')) };
    const seen: number[] = [];
    const reading = async () => {
      for await (const { seq } of client.jobs.watch(JOB, { checkpoint: broken })) seen.push(seq);
    };
    await expect(reading()).rejects.toThrow('disk full');
    expect(seen).toEqual([1]);
  });

  it('that holds no cursor is not taken for one', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    const run = testClient({ baseUrl: peer.baseUrl }).jobs.watch(JOB, {
      checkpoint: { load: () => 'seventeen', save() {} },
    });
    await expect(seqsOf(run)).rejects.toThrow(/seventeen/);
  });

  it('is saved before the next event is handed over, however long that takes', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    const order: string[] = [];
    const checkpoint: Checkpoint = {
      load: () => undefined,
      save: async (_, cursor) => {
        await delay(5);
        order.push(`saved ${cursor.split('-')[0]}`);
      },
    };
    for await (const { seq } of testClient({ baseUrl: peer.baseUrl }).jobs.watch(JOB, { checkpoint }))
      order.push(`handled ${seq}`);
    expect(order).toEqual(['handled 1', 'saved 1', 'handled 2', 'saved 2', 'handled 3', 'saved 3']);
  });

  it('in localStorage has a name per job', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const checkpoint = localStorageCheckpoint('app', storage);
    expect(checkpoint.load(JOB)).toBeUndefined();
    checkpoint.save(JOB, '17-5');
    expect(checkpoint.load(JOB)).toBe('17-5');
    expect([...kept]).toEqual([[`app:${JOB}`, '17-5']]);
  });
});

describe('listeners', () => {
  it('are told until they leave, and one that throws harms nobody', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    const errors: unknown[] = [];
    const logger = { ...console, error: (...details: unknown[]) => errors.push(details) };
    const run = testClient({ baseUrl: peer.baseUrl, logger }).jobs.watch(JOB, { after: '2-17' });
    const told: string[] = [];
    run.on('gap', () => {
      throw new Error('mine');
    });
    run.on('gap', ({ reason }) => told.push(reason));
    run.on('gap', () => told.push('never'))();
    expect(await seqsOf(run)).toEqual([1, 2, 3]);
    expect(told).toEqual(['rewritten']);
    expect(errors).toHaveLength(1);
  });
});
