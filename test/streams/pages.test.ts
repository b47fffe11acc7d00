import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { Pages } from '../../src/streams/pages.ts';
import { faultyEngine } from '../support/faulty-engine.ts';
import { WrittenJob } from '../support/written-job.ts';

async function setUp() {
  const memory = openMemoryEngine();
  onTestFinished(() => memory.close());
  const { engine, faults } = faultyEngine(memory);
  const job = await WrittenJob.begin(memory);
  await job.write(998, 100);
  return { pages: new Pages(engine, job.id), faults };
}

describe('pages of older events', () => {
  it('are read once for all who ask at the same time', async () => {
    const { pages, faults } = await setUp();
    const readings = await Promise.all([pages.read(10), pages.read(10), pages.read(11)]);
    expect(faults.reads).toBe(2);
    expect(readings[0].page).toBe(readings[1].page);
    expect(readings[0].page?.firstSeq).toBe(11);
    expect(readings[0].log).toMatchObject({ firstSeq: 1, lastSeq: 1_000, timeAt: expect.any(Number) });
  });

  it('serve whoever comes to what they hold', async () => {
    const { pages } = await setUp();
    const { page } = await pages.read(10);
    expect(pages.after(10)).toBe(page);
    const rest = pages.after(15)!;
    expect([rest.firstSeq, rest.lastSeq]).toEqual([16, page!.lastSeq]);
    expect(pages.after(9)).toBeUndefined();
    expect(pages.after(page!.lastSeq)).toBeUndefined();
  });

  it('are forgotten, the oldest first, and all when the log becomes another one', async () => {
    const { pages, faults } = await setUp();
    for (let cursor = 10; cursor < 30; cursor++) await pages.read(cursor);
    expect(pages.after(10)).toBeUndefined();
    expect(pages.after(29)).toBeDefined();
    const late = pages.read(500);
    pages.clear();
    await late;
    expect([pages.after(29), pages.after(500)]).toEqual([undefined, undefined]);
    faults.reads = 0;
    await pages.read(29);
    expect(faults.reads).toBe(1);
  });

  it('are given back to the process when they are let go of, and those who asked get theirs', async () => {
    const { pages } = await setUp();
    const held = new WeakRef((await pages.read(10)).page!);
    expect(pages.bytes).toBeGreaterThan(10_000);
    const late = pages.read(500);
    pages.release();
    expect([pages.bytes, pages.after(10)]).toEqual([0, undefined]);
    expect((await late).page?.firstSeq).toBe(501);
    await expect.poll(() => isCollected(held)).toBe(true);
  });

  it('that cannot be read are asked for again', async () => {
    const { pages, faults } = await setUp();
    faults.isDown = true;
    await expect(pages.read(10)).rejects.toMatchObject({ code: 'unavailable' });
    faults.isDown = false;
    expect((await pages.read(10)).page?.firstSeq).toBe(11);
  });
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function isCollected(reference: WeakRef<object>): boolean {
  collectGarbage();
  return reference.deref() === undefined;
}
