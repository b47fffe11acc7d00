import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import type { Wire } from '../../src/streams/follower.ts';
import { createHub } from '../../src/streams/hub.ts';
import { faultyEngine } from '../support/faulty-engine.ts';
import { plainWire, range, TestFollower } from '../support/test-follower.ts';
import { BEGIN, WrittenJob } from '../support/written-job.ts';

interface SetUp {
  isToldAll?: boolean;
  lookEveryMs?: number;
}

async function setUp({ isToldAll = true, lookEveryMs = 3_600_000 }: SetUp = {}) {
  const memory = openMemoryEngine();
  const { engine, faults } = faultyEngine(memory);
  const hub = createHub(engine, { isToldAll, lookEveryMs });
  onTestFinished(async () => {
    hub.close();
    await memory.close();
  });
  const job = await WrittenJob.begin(memory);
  await job.write(998, 100);
  const follow = async (after: string, wire: Wire = plainWire) => {
    const follower = new TestFollower({ wire });
    const following = await hub.follow(job.id, { after, onBroken: 'refuse' }, follower);
    following.start();
    return { follower, following };
  };
  /** Follows from a place on to the end of what is kept, and goes. */
  const visit = async (after: string, wire?: Wire) => {
    const { follower, following } = await follow(after, wire);
    await follower.until(({ told, seqs }) => 'end' in (told.at(-1) ?? {}) || seqs.at(-1) === 1_000);
    following.close();
    await turnOfTheLoop(); // at the end of which nobody holds the log
    return follower;
  };
  return { memory, hub, faults, job, follow, visit };
}

/** Cuts a log as a policy does, and waits until everybody has been told. */
async function trim(engine: Engine, job: string, firstSeq: number): Promise<void> {
  const told = new Promise<void>((resolve) => engine.listen({ trimmed: () => setImmediate(resolve) }));
  await engine.trim(job, firstSeq);
  await told;
}

describe('readers who come one after another, each gone before the next one asks', () => {
  it.each(['runs', 'has ended'])('share what the first one had read where the job %s', async (how) => {
    const { hub, faults, job, visit } = await setUp();
    if (how === 'has ended') await job.end();
    const last = how === 'has ended' ? 1_001 : 1_000;
    let framed = 0;
    const wire: Wire = {
      name: 'counted',
      frame: ({ bytes }) => {
        framed++;
        return bytes;
      },
    };
    expect((await visit('2', wire)).seqs).toEqual(range(3, last));
    const once = framed;
    faults.reads = 0;
    for (let i = 0; i < 20; i++) expect((await visit('2', wire)).seqs).toEqual(range(3, last));
    expect([faults.reads, framed]).toEqual([0, once]);
    for (const after of ['0', `2-${BEGIN + 1}`]) expect((await visit(after, wire)).seqs.at(-1)).toBe(last);
    await expect.poll(() => hub.numbers()).toMatchObject({ streams: 0, subscribers: 0 });
  });

  it('find what came meanwhile', async () => {
    const { job, visit, follow } = await setUp();
    await visit('900');
    await job.write(5);
    await job.end();
    const { follower } = await follow('900');
    await follower.until(({ told }) => 'end' in (told.at(-1) ?? {}));
    expect(follower.seqs).toEqual(range(901, 1_006));
  });

  it('are told from where they begin, and begin at the very end where they want the latest', async () => {
    const { job, faults, follow, visit } = await setUp();
    await visit('2');
    faults.reads = 0;
    const { following } = await follow('700');
    expect(following).toMatchObject({ from: { seq: 700, time: BEGIN + 699 }, lastSeq: 1_000 });
    expect(faults.reads).toBe(0);
    await job.write(1);
    expect((await follow('latest')).following.from.seq).toBe(1_001);
  });

  it('are refused where they have no place in the log', async () => {
    const { memory, job, follow, visit } = await setUp();
    await visit('2');
    await expect(follow(`2-${BEGIN}`)).rejects.toMatchObject({ code: 'log-rewritten' });
    await expect(follow('1001')).rejects.toMatchObject({ code: 'cursor-ahead' });
    await trim(memory, job.id, 500);
    await expect(follow('2')).rejects.toMatchObject({ code: 'cursor-expired', extras: { earliest: 500 } });
    expect((await visit('499')).seqs).toEqual(range(500, 1_000));
    await job.end();
    await memory.remove(job.id);
    await expect.poll(() => follow('600').catch(({ code }) => code)).toBe('job-not-found');
  });

  it('find their place where they have read further than was heard of', async () => {
    const { hub, faults, job, follow } = await setUp();
    const follower = new TestFollower();
    const following = await hub.follow(job.id, { after: '2', onBroken: 'refuse' }, follower);
    faults.isDeaf = true; // the ring is on its way
    await job.write(1);
    following.start();
    await follower.until(({ seqs }) => seqs.at(-1) === 1_001);
    const back = await follow('1001');
    expect(back.following).toMatchObject({ from: { seq: 1_001 }, lastSeq: 1_001 });
  });

  it('find nothing where too many other logs were read since', async () => {
    const { memory, hub, faults, visit } = await setUp();
    const readAgain = async () => {
      faults.reads = 0;
      await visit('2');
      return faults.reads;
    };
    const leaveLogs = async (count: number) => {
      for (let i = 0; i < count; i++) {
        const { id } = await WrittenJob.begin(memory);
        (await hub.follow(id, { after: '0', onBroken: 'refuse' }, new TestFollower())).close();
        await turnOfTheLoop(); // at the end of which it is left
      }
    };
    await visit('2');
    await leaveLogs(15);
    expect(await readAgain()).toBe(0);
    await leaveLogs(16);
    expect(await readAgain()).toBeGreaterThan(0);
  });

  it('hold the older events of a few logs only, however many are followed', async () => {
    const { memory, hub } = await setUp();
    const followAnother = async () => {
      const job = await WrittenJob.begin(memory);
      await job.write(998, 100);
      const follower = new TestFollower();
      (await hub.follow(job.id, { after: '2', onBroken: 'refuse' }, follower)).start();
      await follower.until(({ seqs }) => seqs.at(-1) === 1_000);
      return hub.numbers().olderBytes;
    };
    const one = await followAnother();
    const held: number[] = [];
    for (let i = 0; i < 40; i++) held.push(await followAnother());
    expect(hub.numbers()).toMatchObject({ subscribers: 41, lagging: 0 });
    expect(held[10]).toBeGreaterThan(8 * one);
    expect(held[39]).toBeLessThan(20 * one);
  });

  it('are brought the bytes of what comes until the log is let go of, and who only waits is not', async () => {
    const { hub, faults, job, visit, follow } = await setUp({ lookEveryMs: 20 });
    const wait = () => hub.read(job.id, { after: '1000', limit: 10, waitMs: 30, signal: new AbortController().signal });
    await wait();
    expect(faults.heeded.size).toBe(0);
    const { following } = await follow('latest');
    expect(faults.heeded.get(job.id)).toBe(1);
    await Promise.all([visit('2'), wait()]);
    expect(faults.heeded.get(job.id)).toBe(1);
    following.close();
    await expect.poll(() => faults.heeded.get(job.id)).toBe(0);
  });

  it('read anew where a log may change unheard', async () => {
    const { faults, visit } = await setUp({ isToldAll: false });
    await visit('2');
    faults.reads = 0;
    await visit('2');
    expect(faults.reads).toBeGreaterThan(5);
  });

  it('leave nothing behind once the hub has looked after its logs', async () => {
    const { hub, faults, visit, follow } = await setUp({ lookEveryMs: 20 });
    await follow('latest');
    await visit('2');
    await expect.poll(() => hub.numbers()).toMatchObject({ streams: 1, subscribers: 1, olderBytes: 0 });
    faults.reads = 0;
    await visit('2');
    expect(faults.reads).toBeGreaterThan(0);
  });
});
