import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type JobTypeInfo, jobTypes } from '../../generated/protocol/index.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { createLog } from '../../src/observe/log.ts';
import { createHub } from '../../src/streams/hub.ts';
import { createPruner, type Pruner, type PrunerOptions } from '../../src/streams/pruner.ts';
import { complete, expectWhole, startRun, submit, T0 } from '../contract/engine/bench.ts';
import { makeFolder } from '../engines/folder.ts';
import { faultyEngine } from '../support/faulty-engine.ts';
import { range, TestFollower } from '../support/test-follower.ts';
import { WrittenJob } from '../support/written-job.ts';

const DAY = 24 * 3_600_000;

const engines: [name: string, open: () => Promise<Engine>][] = [
  ['memory', async () => openMemoryEngine()],
  [
    'sqlite',
    async () => {
      const folder = await makeFolder();
      onTestFinished(() => rm(folder, { recursive: true }));
      return openSqliteEngine({ folder });
    },
  ],
];

/** A pruner over an engine of its own. `retention`: that of `enkf`. */
function prunerOf(engine: Engine, options: Partial<PrunerOptions> & Pick<JobTypeInfo, 'retention'>): Pruner {
  const { retention, ...rest } = options;
  const enkf = retention ? { ...jobTypes.enkf, retention } : jobTypes.enkf;
  const types = { ...jobTypes, enkf };
  return createPruner(engine, { rules: {}, now: () => T0, log: createLog('silent'), jobTypes: types, ...rest });
}

/** Turns until there is nothing more to do at once. */
async function prune(pruner: Pruner): Promise<number> {
  for (let turns = 1; ; turns++) if (!(await pruner.turn())) return turns;
}

async function endedJob(engine: Engine, time: number): Promise<string> {
  const run = await startRun(engine, { time });
  await complete(engine, run, {}, time);
  return run.job;
}

async function isKept(engine: Engine, job: string): Promise<boolean> {
  return (await engine.get(job)) !== undefined;
}

describe.each(engines)('what is kept, on the %s engine', (_name, openEngine) => {
  async function open(): Promise<Engine> {
    const engine = await openEngine();
    onTestFinished(() => engine.close());
    return engine;
  }

  it('an ended job goes when it is too old, with everything of its own', async () => {
    const engine = await open();
    const old = await endedJob(engine, T0 - 7 * DAY - 1);
    const young = await endedJob(engine, T0 - 7 * DAY);
    const waiting = (await submit(engine, { time: T0 - 30 * DAY })).id;
    expect(await prune(prunerOf(engine, { rules: { endedMs: 7 * DAY } }))).toBe(1);
    expect(await isKept(engine, old)).toBe(false);
    expect(await engine.read(old, 0, { maxEvents: 1, maxBytes: 1 })).toBeUndefined();
    for (const job of [young, waiting]) await expectWhole(engine, job);
  });

  it('many old jobs go in bounded turns', async () => {
    const engine = await open();
    for (let i = 0; i < 130; i++) await engine.cancel((await submit(engine)).id, { time: T0 - 2 * DAY });
    const pruner = prunerOf(engine, { rules: { endedMs: DAY } });
    expect(await pruner.turn()).toBe(true);
    expect(await engine.count()).toMatchObject({ cancelled: 30 });
    expect(await pruner.turn()).toBe(false);
    expect(await engine.count()).toMatchObject({ cancelled: 0 });
  });

  it('without a rule everything stays for ever', async () => {
    const engine = await open();
    const job = await endedJob(engine, 0);
    await prune(prunerOf(engine, {}));
    await expectWhole(engine, job);
  });

  it('of a running job stay the last events that its type wants', async () => {
    const engine = await open();
    const job = await WrittenJob.begin(engine);
    const pruner = prunerOf(engine, { retention: { events: 50 } });
    await prune(pruner);
    expect(await engine.get(job.id)).toMatchObject({ firstSeq: 1 });
    for (let last = 202; last < 1000; last += 200) {
      await job.write(200);
      await prune(pruner);
      expect(await engine.get(job.id)).toMatchObject({ firstSeq: last - 49, lastSeq: last });
    }
    await job.end();
    await prune(pruner);
    expect((await expectWhole(engine, job.id)).map(({ seq }) => seq)).toEqual(range(754, 803));
  });

  it('of any job stay the events that are young enough, and the last one', async () => {
    const engine = await open();
    let now = 0;
    const pruner = prunerOf(engine, { retention: { ageMs: 100 }, now: () => now });
    const ended = await WrittenJob.begin(engine, { at: T0 }); // its event n is of T0 + n - 1
    await ended.write(500);
    await ended.end();
    const running = await WrittenJob.begin(engine, { at: T0 + 1_000 });
    await running.write(500);

    now = T0 + 100;
    await prune(pruner);
    expect(await engine.get(ended.id)).toMatchObject({ firstSeq: 1 });
    now = T0 + 400;
    await prune(pruner);
    expect(await engine.get(ended.id)).toMatchObject({ firstSeq: 301, lastSeq: 503 });
    expect(await engine.get(running.id)).toMatchObject({ firstSeq: 1 });
    now = T0 + 1_201;
    await prune(pruner);
    expect(await engine.get(ended.id)).toMatchObject({ firstSeq: 503 });
    expect(await engine.get(running.id)).toMatchObject({ firstSeq: 102 });
    for (const { id } of [ended, running]) await expectWhole(engine, id);
  });

  it('all together fits: the oldest ended jobs go first, then the oldest events of those that run', async () => {
    const engine = await open();
    const jobs: WrittenJob[] = [];
    for (let i = 0; i < 4; i++) {
      jobs.push(await WrittenJob.begin(engine, { at: T0 + i * DAY }));
      for (let k = 0; k < 10; k++) await jobs[i]!.write(20, 1000);
      if (i < 3) await jobs[i]!.end();
    }
    const [first, second, third, running] = jobs.map((job) => job.id) as [string, string, string, string];
    const { bytes } = await engine.size();
    const shrinkTo = async (maxBytes: number) => {
      await prune(prunerOf(engine, { rules: { maxBytes } }));
      const size = await engine.size();
      expect(size.bytes).toBeLessThanOrEqual(maxBytes);
      expect(size.bytes).toBeGreaterThan(maxBytes - 300_000); // no more went than had to
    };

    await shrinkTo(bytes - 50_000);
    expect(await Promise.all([first, second, third].map((job) => isKept(engine, job)))).toEqual([false, true, true]);
    await shrinkTo(bytes - 400_000);
    expect(await Promise.all([second, third].map((job) => isKept(engine, job)))).toEqual([false, true]);
    expect(await engine.get(running)).toMatchObject({ firstSeq: 1 });
    await shrinkTo(bytes - 750_000);
    expect(await isKept(engine, third)).toBe(false);
    const { firstSeq, lastSeq } = (await engine.get(running))!;
    expect(lastSeq).toBe(202);
    expect(firstSeq).toBeGreaterThan(1);
    expect(firstSeq).toBeLessThan(120);
    await expectWhole(engine, running);
  });

  it('warns once where nothing can go', async () => {
    const engine = await open();
    await startRun(engine);
    const log = { warn: vi.fn() } as unknown as PrunerOptions['log'] & { warn: ReturnType<typeof vi.fn> };
    const pruner = prunerOf(engine, { rules: { maxBytes: 1 }, log });
    await prune(pruner);
    await prune(pruner);
    expect(log.warn).toHaveBeenCalledTimes(1);
  });

  it('a log that is trimmed while it is read tells its readers exactly what they missed', async () => {
    const engine = await open();
    const hub = createHub(engine, { lookEveryMs: 50 });
    onTestFinished(() => hub.close());
    const job = await WrittenJob.begin(engine);
    const pruner = prunerOf(engine, { retention: { events: 100 } });
    const steady = new TestFollower();
    const stopped = new TestFollower();
    for (const follower of [steady, stopped]) {
      (await hub.follow(job.id, { onBroken: 'gap' }, follower)).start();
    }
    stopped.stopReading();
    for (let i = 0; i < 40; i++) {
      const last = await job.write(50, 1000);
      await steady.until(({ seqs }) => seqs.at(-1) === last);
      await prune(pruner);
    }
    stopped.readOn();
    await job.end();
    for (const follower of [steady, stopped]) await follower.until(({ told }) => 'end' in (told.at(-1) ?? {}));
    expect(steady.seqs).toEqual(range(1, 2003));

    const at = stopped.told.findIndex((told) => 'gap' in told);
    const before = stopped.told.slice(0, at).map((told) => ('seq' in told ? told.seq : 0));
    const requested = before.at(-1)!;
    expect(before).toEqual(range(1, requested));
    const earliest = 2002 - 99;
    expect(stopped.told[at]).toEqual({
      gap: { reason: 'trimmed', requested, earliest, lost: earliest - 1 - requested },
    });
    expect(stopped.told.slice(at + 1)).toEqual([...range(earliest, 2003).map((seq) => ({ seq })), { end: 2003 }]);
  });
});

describe('the pruner', () => {
  it('works by itself until it is stopped', async () => {
    const engine = openMemoryEngine();
    const pruner = prunerOf(engine, { rules: { endedMs: DAY }, everyMs: 10 });
    pruner.start();
    for (let i = 0; i < 2; i++) {
      const job = await endedJob(engine, T0 - 2 * DAY);
      await expect.poll(() => isKept(engine, job)).toBe(false);
    }
    await pruner.stop();
    const job = await endedJob(engine, T0 - 2 * DAY);
    await sleep(50);
    expect(await isKept(engine, job)).toBe(true);
  });

  it('goes on where one log cannot be read, and tries again where the storage does not answer', async () => {
    const memory = openMemoryEngine();
    const { engine, faults } = faultyEngine(memory);
    const broken = await WrittenJob.begin(memory);
    const pruner = prunerOf(engine, { retention: { ageMs: 1 }, rules: { endedMs: DAY }, now: () => T0 + 30 * DAY });
    await broken.write(10);
    const old = await endedJob(memory, T0);
    faults.isDown = true; // no log can be read
    await expect(pruner.turn()).rejects.toThrow('The storage is down');
    expect(await isKept(memory, old)).toBe(false);
    expect(await memory.get(broken.id)).toMatchObject({ firstSeq: 1 });
    faults.isDown = false;
    await pruner.turn();
    expect(await memory.get(broken.id)).toMatchObject({ firstSeq: 12, lastSeq: 12 });
  });
});
