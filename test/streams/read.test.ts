import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { blockSize } from '../../src/log/block.ts';
import type { ReadOptions } from '../../src/streams/follower.ts';
import { createHub } from '../../src/streams/hub.ts';
import { type Logs, locate } from '../../src/streams/reading.ts';
import { faultyEngine } from '../support/faulty-engine.ts';
import { WrittenJob } from '../support/written-job.ts';

const LONG = 10_000;

async function setUp() {
  const memory = openMemoryEngine();
  const { engine, faults } = faultyEngine(memory);
  const hub = createHub(engine, { lookEveryMs: 50 });
  onTestFinished(async () => {
    hub.close();
    await memory.close();
  });
  const job = await WrittenJob.begin(memory);
  const gone = new AbortController();
  const read = (options: Partial<ReadOptions> = {}) =>
    hub.read(job.id, { limit: 500, waitMs: 0, signal: gone.signal, ...options });
  return { memory, faults, hub, job, read, gone };
}

describe('reading a page', () => {
  it('says where it begins and ends, and whether it can change', async () => {
    const { job, read } = await setUp();
    await job.write(8);
    const all = await read();
    expect(all).toMatchObject({
      job: job.id,
      from: { seq: 0 },
      next: { seq: 10 },
      ended: false,
      final: false,
      full: false,
    });
    const part = await read({ after: '3', limit: 4 });
    expect(part).toMatchObject({ from: { seq: 3 }, next: { seq: 7 }, ended: false, final: true, full: true });
    expect([blockSize(part.block!), part.block!.firstSeq]).toEqual([4, 4]);
    expect(part.from.time).toBe(part.next.time! - 4);
    const none = await read({ after: `10-${all.next.time}` });
    expect(none).toMatchObject({ from: all.next, next: all.next, ended: false, final: false });
    expect(none.block).toBeUndefined();
    expect(await read({ after: 'latest' })).toEqual(none);
    await job.end();
    expect(await read({ after: '10' })).toMatchObject({ next: { seq: 11 }, ended: true, final: true, full: false });
    expect(await read({ after: '11' })).toMatchObject({ next: { seq: 11 }, ended: true, final: true });
    expect(await read({ after: '9', limit: 1 })).toMatchObject({ next: { seq: 10 }, ended: false, final: true });
  });

  it('begins at the latest event also where that is trimmed, with more after it, while it is looked for', async () => {
    const { memory, job } = await setUp();
    let looks = 0;
    const trimming: Logs = {
      async read(...args) {
        const page = await memory.read(...args);
        if (++looks > 1) return page;
        await job.write(5); // up to 7
        await memory.trim(job.id, 7);
        return page;
      },
    };
    expect(await locate(trimming, job.id, 'latest')).toMatchObject({ verdict: 'good', place: { seq: 7 } });
  });

  it('stops at 256 KiB, with one event at least', async () => {
    const { job, read } = await setUp();
    await job.write(30, 20_000);
    const page = await read({ after: '2' });
    expect(page.full).toBe(true);
    expect(page.block!.bytes.length).toBeLessThanOrEqual(256 * 1024);
    expect(page.block!.bytes.length).toBeGreaterThan(200 * 1024);
    await job.write(2, 262_000);
    expect(await read({ after: '31' })).toMatchObject({ next: { seq: 32 }, full: true });
    expect(await read({ after: '32' })).toMatchObject({ from: { seq: 32 }, next: { seq: 33 }, full: true });
    expect(await read({ after: '33' })).toMatchObject({ from: { seq: 33 }, next: { seq: 34 }, full: false });
  });

  it('refuses a cursor that is no place in the log', async () => {
    const { job, read, memory } = await setUp();
    await job.write(8);
    await memory.trim(job.id, 5);
    await expect(read({ after: 'x' })).rejects.toMatchObject({ code: 'invalid-cursor' });
    await expect(read({ after: '11', waitMs: LONG })).rejects.toMatchObject({ code: 'cursor-ahead' });
    await expect(read({ after: '0' })).rejects.toMatchObject({ code: 'cursor-expired', extras: { earliest: 5 } });
    await expect(read({ after: '7-1' })).rejects.toMatchObject({ code: 'log-rewritten' });
    expect(await read()).toMatchObject({ from: { seq: 4 }, next: { seq: 10 } });
  });
});

describe('waiting for a page', () => {
  it('answers at once when there is something, and when no more will come', async () => {
    const { job, read } = await setUp();
    expect(await read({ waitMs: LONG })).toMatchObject({ next: { seq: 2 } });
    await job.end();
    expect(await read({ after: '3', waitMs: LONG })).toMatchObject({ next: { seq: 3 }, ended: true });
  });

  it.each(['by a ring', 'without one'])('answers when something comes, heard of %s', async (how) => {
    const { job, read, faults } = await setUp();
    const waiting = read({ after: 'latest', waitMs: LONG });
    await sleep(20);
    faults.isDeaf = how === 'without one';
    await job.write(2);
    expect(await waiting).toMatchObject({ from: { seq: 2 }, next: { seq: 4 } });
  });

  it('answers empty when the time is over or the client has gone', async () => {
    const { read, gone } = await setUp();
    expect(await read({ after: '2', waitMs: 30 })).toMatchObject({ from: { seq: 2 }, next: { seq: 2 } });
    const waiting = read({ after: '2', waitMs: LONG });
    await sleep(10);
    gone.abort();
    expect(await waiting).toMatchObject({ next: { seq: 2 } });
    expect(await read({ after: '2', waitMs: LONG })).toMatchObject({ next: { seq: 2 } });
  });

  it('goes on while the client has the page already', async () => {
    const { job, read } = await setUp();
    await job.write(2);
    const waiting = read({ after: '2', waitMs: LONG, isOld: ({ next }) => next.seq === 4 });
    await sleep(20);
    await job.write(1);
    expect(await waiting).toMatchObject({ from: { seq: 2 }, next: { seq: 5 } });
    expect(await read({ after: '2', limit: 2, waitMs: LONG, isOld: () => true })).toMatchObject({ next: { seq: 4 } });
  });

  it('ends with the job, is refused once the job is removed, and leaves nothing behind', async () => {
    const { hub, memory } = await setUp();
    const other = await WrittenJob.begin(memory);
    const signal = new AbortController().signal;
    const waiting = hub.read(other.id, { after: '2', limit: 1, waitMs: LONG, signal });
    await sleep(10);
    expect(hub.numbers()).toMatchObject({ streams: 1 });
    await other.end();
    expect(await waiting).toMatchObject({ next: { seq: 3 }, ended: true });
    await memory.remove(other.id);
    const late = hub.read(other.id, { after: '2', limit: 1, waitMs: LONG, signal });
    await expect(late).rejects.toMatchObject({ code: 'job-not-found' });
    await expect.poll(() => hub.numbers().streams).toBe(0);
  });
});
