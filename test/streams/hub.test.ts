import { describe, expect, it, onTestFinished } from 'vitest';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { ProtocolError } from '../../src/errors.ts';
import type { FollowOptions, Wire } from '../../src/streams/follower.ts';
import { createHub, type HubOptions } from '../../src/streams/hub.ts';
import { faultyEngine } from '../support/faulty-engine.ts';
import { range, TestFollower } from '../support/test-follower.ts';
import { BEGIN, keptEvents, WrittenJob } from '../support/written-job.ts';

const LOOK_EVERY_MS = 50;

async function setUp(options: HubOptions = {}) {
  const memory = openMemoryEngine();
  const { engine, faults } = faultyEngine(memory);
  const hub = createHub(engine, { lookEveryMs: LOOK_EVERY_MS, ...options });
  onTestFinished(async () => {
    hub.close();
    await memory.close();
  });
  const job = await WrittenJob.begin(memory);
  const follow = async (options: Partial<FollowOptions> = {}, follower = new TestFollower()) => {
    const following = await hub.follow(job.id, { onBroken: 'refuse', ...options }, follower);
    following.start();
    return { follower, following };
  };
  return { memory, engine, faults, hub, job, follow };
}

const refused = (code: string, extras = {}) =>
  expect.objectContaining({ code, extras: expect.objectContaining(extras) });

describe('following a log', () => {
  it('brings what is kept and then what comes, once and in order', async () => {
    const { job, follow } = await setUp();
    await job.write(300);
    const { follower } = await follow();
    for (let i = 0; i < 50; i++) await job.write(i % 3);
    await job.end();
    await follower.until(({ told }) => 'end' in (told.at(-1) ?? {}));
    expect(follower.seqs).toEqual(range(1, 352));
    expect(follower.told.at(-1)).toEqual({ end: 352 });
  });

  it('is written in smaller pieces over a wire that adds more to an event than it has', async () => {
    const { job, follow } = await setUp();
    const wire: Wire = {
      name: 'wide',
      frame: (block) => Buffer.from(block.bytes.toString().replaceAll('\n', `${' '.repeat(1_000)}\n`)),
    };
    await job.write(500);
    const { follower } = await follow({}, new TestFollower({ wire }));
    await follower.until(({ seqs }) => seqs.length === 502);
    await job.write(500);
    await job.end();
    await follower.until(({ told }) => 'end' in (told.at(-1) ?? {}));
    expect(follower.seqs).toEqual(range(1, 1_003));
    expect(follower.mostQueued).toBeLessThanOrEqual(64 * 1024);
  });

  it.each([{ isBare: false }, { isBare: true }])('has no seam while events pour in (%j)', async ({ isBare }) => {
    const { job, follow, faults, memory } = await setUp();
    faults.isBare = isBare;
    const followers: TestFollower[] = [];
    for (let i = 0; i < 60; i++) {
      await job.write(1 + (i % 7), i % 5 === 0 ? 30_000 : 20);
      followers.push((await follow()).follower, (await follow({ after: 'latest' })).follower);
    }
    await job.end();
    const events = await keptEvents(memory, job.id);
    for (const follower of followers) {
      await follower.until(({ told }) => 'end' in (told.at(-1) ?? {}));
      const first = follower.seqs[0]!;
      expect(follower.seqs).toEqual(range(first, events.length));
    }
    expect(followers[0]!.seqs[0]).toBe(1);
  });

  it('begins beyond the tail where nobody was told of the events before that', async () => {
    const { job, follow, faults } = await setUp({ lookEveryMs: 60_000 });
    const first = await follow();
    await first.follower.until(({ seqs }) => seqs.length === 2);
    faults.isDeaf = true;
    await job.write(8); // up to 10
    const others = await Promise.all(['7', '10', '2'].map((after) => follow({ after })));
    await job.write(3);
    faults.ring({ job: job.id, lastSeq: 13, ended: false });
    for (const [i, { follower }] of [first, ...others].entries()) {
      await follower.until(({ seqs }) => seqs.at(-1) === 13);
      expect(follower.seqs).toEqual(range([1, 8, 11, 3][i]!, 13));
    }
  });

  it('begins where it is asked to', async () => {
    const { job, follow } = await setUp();
    await job.write(8); // 3 … 10
    expect((await follow()).following.from).toEqual({ seq: 0 });
    expect((await follow({ after: '0' })).following.from.seq).toBe(0);
    const bare = await follow({ after: '7' });
    expect(bare.following).toMatchObject({ from: { seq: 7, time: expect.any(Number) }, lastSeq: 10, ended: false });
    const cursor = `7-${bare.following.from.time}`;
    expect((await follow({ after: cursor })).follower.seqs).toEqual([8, 9, 10]);
    const latest = await follow({ after: 'latest' });
    expect(latest.following.from).toMatchObject({ seq: 10, time: expect.any(Number) });
    await job.write(1);
    await latest.follower.until(({ seqs }) => seqs.length > 0);
    expect(latest.follower.seqs).toEqual([11]);
  });

  it('says nothing before it is started, and nothing after it is closed', async () => {
    const { hub, job } = await setUp();
    const follower = new TestFollower();
    const following = await hub.follow(job.id, { onBroken: 'refuse' }, follower);
    await job.write(5);
    await new Promise((resolve) => setTimeout(resolve, 2 * LOOK_EVERY_MS));
    expect(follower.told).toEqual([]);
    following.start();
    await follower.until(({ seqs }) => seqs.length === 7);
    following.close();
    await job.write(5);
    await new Promise((resolve) => setTimeout(resolve, 2 * LOOK_EVERY_MS));
    expect(follower.seqs).toEqual(range(1, 7));
    expect(hub.subscribers).toBe(0);
  });

  it('ends a follower that has everything of an ended job', async () => {
    const { job, follow } = await setUp();
    await job.write(2);
    await job.end();
    const { follower, following } = await follow({ after: '5' });
    expect(following.ended).toBe(true);
    expect(follower.told).toEqual([{ end: 5 }]);
    expect((await follow({ after: '4' })).following.ended).toBe(false);
  });
});

describe('a cursor that is no place in the log', () => {
  it.each([
    '',
    'abc',
    ' 1',
    '+1',
    '01',
    '1.0',
    '1e3',
    '0x10',
    '-2',
    '１',
    '9007199254740992',
    '9'.repeat(400),
    '1-',
    'last',
  ])('refuses %j as malformed', async (after) => {
    const { follow } = await setUp();
    await expect(follow({ after, onBroken: 'gap' })).rejects.toEqual(refused('invalid-cursor'));
  });

  it('refuses or tells one that is ahead, of another log, or expired', async () => {
    const { job, follow, memory } = await setUp();
    await job.write(8);
    await memory.trim(job.id, 5);
    const told = { job: job.id, earliest: 5, lastSeq: 10 };
    await expect(follow({ after: '11' })).rejects.toEqual(refused('cursor-ahead', told));
    await expect(follow({ after: '7-5' })).rejects.toEqual(refused('log-rewritten', told));
    await expect(follow({ after: '0' })).rejects.toEqual(refused('cursor-expired', told));
    await expect(follow({ after: '3' })).rejects.toEqual(refused('cursor-expired', told));
    const gaps = [
      ['11', { reason: 'rewritten', requested: 11, earliest: 5 }],
      ['7-5', { reason: 'rewritten', requested: 7, earliest: 5 }],
      ['0', { reason: 'trimmed', requested: 0, earliest: 5, lost: 4 }],
      ['3', { reason: 'trimmed', requested: 3, earliest: 5, lost: 1 }],
    ] as const;
    for (const [after, gap] of gaps) {
      const { follower } = await follow({ after, onBroken: 'gap' });
      await follower.until(({ seqs }) => seqs.length === 6);
      expect(follower.told).toEqual([{ gap }, ...range(5, 10).map((seq) => ({ seq }))]);
    }
  });

  it('takes the last place before the earliest event, and no cursor at all', async () => {
    const { job, follow, memory } = await setUp();
    await job.write(8);
    await memory.trim(job.id, 5);
    for (const after of ['4-1', undefined]) {
      const { follower } = await follow({ after });
      await follower.until(({ seqs }) => seqs.length === 6);
      expect(follower.told).toEqual(range(5, 10).map((seq) => ({ seq })));
    }
  });

  it('refuses a job that is not there', async () => {
    const { hub, memory, job } = await setUp();
    await job.end();
    await memory.remove(job.id);
    await expect(hub.follow(job.id, { onBroken: 'gap' }, new TestFollower())).rejects.toEqual(refused('job-not-found'));
  });
});

describe('a follower that does not read', () => {
  it('is left alone, holds up nobody, and then gets everything', async () => {
    const { job, follow, memory } = await setUp();
    const slow = (await follow()).follower;
    const quick = (await follow()).follower;
    slow.stopReading();
    for (let i = 0; i < 100; i++) {
      await job.write(20, 2_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await quick.until(({ seqs }) => seqs.at(-1) === 2002);
    expect(quick.seqs).toEqual(range(1, 2002));
    expect(slow.seqs.length).toBeLessThan(200);
    expect(slow.mostQueued).toBeLessThanOrEqual(64 * 1024);
    slow.readOn();
    await job.end();
    await slow.until(({ told }) => 'end' in (told.at(-1) ?? {}));
    expect(slow.seqs).toEqual(range(1, 2003));
    await expect.poll(() => slow.bytes.trimEnd().split('\n').length).toBe(2003); // the end was said as they were handed over
    expect(slow.bytes.trimEnd().split('\n')).toEqual(await keptEvents(memory, job.id));
    expect(slow.mostQueued).toBeLessThanOrEqual(64 * 1024);
  });

  it('gets an event larger than all room', async () => {
    const { job, follow } = await setUp();
    await job.write(3, 200_000);
    const { follower } = await follow();
    await job.write(2, 250_000);
    await follower.until(({ seqs }) => seqs.length === 7);
    expect(follower.seqs).toEqual(range(1, 7));
  });

  it('shares one connection fairly, one page at a time', async () => {
    const { memory, hub, job } = await setUp();
    const other = await WrittenJob.begin(memory);
    await job.write(2_000, 200);
    await other.write(2_000, 200);
    const first = new TestFollower();
    const second = new TestFollower({ sink: first });
    first.stopReading();
    for (const [id, follower] of [
      [job.id, first],
      [other.id, second],
    ] as const) {
      (await hub.follow(id, { onBroken: 'refuse' }, follower)).start();
    }
    expect(second.seqs).toEqual([]);
    first.readOn();
    await second.until(({ seqs }) => seqs.length >= 1_000);
    expect(Math.abs(first.seqs.length - second.seqs.length)).toBeLessThan(400);
    await first.until(({ seqs }) => seqs.length === 2_002);
    await second.until(({ seqs }) => seqs.length === 2_002);
    expect([first.seqs, second.seqs]).toEqual([range(1, 2_002), range(1, 2_002)]);
  });
});

describe('many followers', () => {
  it('get each turn of the event loop as one write, framed once', async () => {
    const { job, hub } = await setUp();
    let framed = 0;
    const wire = {
      name: 'counted',
      frame: ({ bytes }: { bytes: Buffer }) => {
        framed++;
        return bytes;
      },
    };
    const followers = Array.from({ length: 50 }, () => new TestFollower({ wire }));
    for (const follower of followers) {
      (await hub.follow(job.id, { after: 'latest', onBroken: 'refuse' }, follower)).start();
    }
    await Promise.all(range(1, 32).map(() => job.write(1)));
    await Promise.all(followers.map((follower) => follower.until(({ seqs }) => seqs.length === 32)));
    expect(framed).toBe(1);
    for (const { writes } of followers) expect(writes).toHaveLength(1);
    expect(hub.numbers()).toMatchObject({ subscribers: 50, lagging: 0, maxLag: 0 });
    expect(hub.numbers().delivered.get('counted')).toBe(50 * 32);
  });

  it('who come back at once share the reading of older events', async () => {
    const { job, hub, faults } = await setUp();
    await job.write(1_000, 100);
    const followers = Array.from({ length: 100 }, () => new TestFollower());
    const followings = await Promise.all(
      followers.map((follower) => hub.follow(job.id, { after: '2', onBroken: 'refuse' }, follower)),
    );
    faults.reads = 0;
    for (const following of followings) following.start();
    await Promise.all(followers.map((follower) => follower.until(({ seqs }) => seqs.length === 1_000)));
    for (const { seqs } of followers) expect(seqs).toEqual(range(3, 1_002));
    expect(faults.reads).toBeLessThan(20);
  });

  it.each(['catches up', 'leaves'])('hold no older events when the last one that is behind %s', async (how) => {
    const { job, hub, follow } = await setUp({ tailsBytes: 0 });
    const quick = (await follow()).follower;
    const slow = [await follow(), await follow()];
    for (const { follower } of slow) follower.stopReading();
    for (let i = 0; i < 20; i++) await job.write(50, 2_000);
    await quick.until(({ seqs }) => seqs.at(-1) === 1_002);
    slow[0]!.follower.readOn();
    await slow[0]!.follower.until(({ seqs }) => seqs.at(-1) === 1_002);
    expect(hub.numbers()).toMatchObject({ lagging: 1, olderBytes: expect.toSatisfy((bytes) => bytes > 500_000) });
    if (how === 'catches up') slow[1]!.follower.readOn();
    else slow[1]!.following.close();
    await expect.poll(() => hub.numbers()).toMatchObject({ lagging: 0, olderBytes: 0 });
    if (how === 'catches up') expect(slow[1]!.follower.seqs).toEqual(range(1, 1_002));
    await job.write(1);
    await quick.until(({ seqs }) => seqs.at(-1) === 1_003);
  });

  it('are served without a tail when all tails together hold too much', async () => {
    const { job, follow } = await setUp({ tailsBytes: 0 });
    const { follower } = await follow();
    follower.stopReading();
    for (let i = 0; i < 20; i++) await job.write(30, 200);
    follower.readOn();
    await follower.until(({ seqs }) => seqs.length === 602);
    expect(follower.seqs).toEqual(range(1, 602));
  });
});

describe('when something goes wrong', () => {
  it('finds by itself what no ring told of', async () => {
    const { job, follow, faults } = await setUp();
    const { follower } = await follow();
    faults.isDeaf = true;
    await job.write(10);
    await job.end();
    await follower.until(({ told }) => 'end' in (told.at(-1) ?? {}));
    expect(follower.seqs).toEqual(range(1, 13));
  });

  it('tells a reader whose next events were trimmed, and goes on', async () => {
    const { job, follow, memory } = await setUp({ tailsBytes: 0 });
    const { follower } = await follow();
    follower.stopReading();
    await job.write(1_000, 200);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const told = follower.seqs.at(-1)!;
    await memory.trim(job.id, 900);
    follower.readOn();
    await follower.until(({ seqs }) => seqs.at(-1) === 1_002);
    const gap = { reason: 'trimmed', requested: expect.any(Number), earliest: 900, lost: expect.any(Number) };
    const at = follower.told.findIndex((entry) => 'gap' in entry);
    expect(follower.told[at]).toEqual({ gap });
    const { requested, lost } = (follower.told[at] as { gap: { requested: number; lost: number } }).gap;
    expect(requested).toBeGreaterThanOrEqual(told);
    expect(requested + lost).toBe(899);
    expect(follower.seqs).toEqual([...range(1, requested), ...range(900, 1_002)]);
  });

  it('tells the readers of a removed job', async () => {
    const { job, hub, follow, memory } = await setUp();
    await job.end();
    const waiting = new TestFollower();
    waiting.stopReading();
    const following = await hub.follow(job.id, { onBroken: 'refuse' }, waiting);
    await memory.remove(job.id);
    following.start();
    await waiting.until(({ told }) => 'fail' in (told.at(-1) ?? {}));
    expect(waiting.told).toEqual([{ fail: 'job-not-found' }]);
    await expect(follow()).rejects.toBeInstanceOf(ProtocolError);
    expect(hub.subscribers).toBe(0);
  });

  it('keeps followers while the storage does not answer, and catches up', async () => {
    const { job, follow, faults } = await setUp();
    faults.isBare = true;
    const atTail = (await follow()).follower;
    const behind = (await follow()).follower;
    behind.stopReading();
    await job.write(2_000, 200);
    await atTail.until(({ seqs }) => seqs.length === 2_002);
    faults.isDown = true;
    await job.write(10);
    behind.readOn();
    await new Promise((resolve) => setTimeout(resolve, 3 * LOOK_EVERY_MS));
    expect(atTail.seqs).toEqual(range(1, 2_002));
    faults.isDown = false;
    for (const follower of [atTail, behind]) {
      await follower.until(({ seqs }) => seqs.length === 2_012);
      expect(follower.seqs).toEqual(range(1, 2_012));
    }
  });

  it.each(['with the next events', 'by itself'])('tells that a log was replaced, which it learns %s', async (how) => {
    const { job, follow, faults } = await setUp();
    await job.write(8); // up to 10
    const { follower } = await follow();
    await follower.until(({ seqs }) => seqs.length === 10);
    const copy = openMemoryEngine();
    const restored = await WrittenJob.begin(copy, { id: job.id, at: BEGIN + 1_000 });
    await restored.write(5); // up to 7
    faults.replace(copy);
    if (how === 'with the next events') await restored.write(6); // 8 … 13
    await follower.until(({ told }) => told.some((entry) => 'gap' in entry));
    if (how === 'by itself') await restored.write(6);
    await follower.until(({ seqs }) => seqs.at(-1) === 13);
    const gap = { reason: 'rewritten', requested: 10, earliest: 1 };
    expect(follower.told.filter((entry) => 'gap' in entry)).toEqual([{ gap }]);
    expect(follower.seqs).toEqual([...range(1, 10), ...range(1, 13)]);
  });

  it('does not take the end of another log, as long as its own, for the end of its own', async () => {
    const { job, follow, faults } = await setUp({ lookEveryMs: 10_000 });
    faults.isBare = true;
    await job.write(8); // up to 10
    const { follower } = await follow();
    await follower.until(({ seqs }) => seqs.length === 10);
    const copy = openMemoryEngine();
    const restored = await WrittenJob.begin(copy, { id: job.id, at: BEGIN + 1_000 });
    await restored.write(7); // up to 9
    faults.replace(copy);
    await restored.end();
    await follower.until(({ told }) => 'end' in (told.at(-1) ?? {}));
    const gap = { reason: 'rewritten', requested: 10, earliest: 1 };
    expect(follower.told).toEqual([...seqsTold(1, 10), { gap }, ...seqsTold(1, 10), { end: 10 }]);
  });
});

const seqsTold = (first: number, last: number) => range(first, last).map((seq) => ({ seq }));
