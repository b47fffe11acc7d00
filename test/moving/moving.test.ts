import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Intake, WholeJob } from '../../src/engines/portable.ts';
import { sealBatch } from '../../src/log/block.ts';
import { draftBatch } from '../../src/log/event.ts';
import { exportTo } from '../../src/moving/export.ts';
import { importFrom } from '../../src/moving/import.ts';
import { fill, type StorageUnderTest } from '../contract/portable.ts';
import { dataFolder } from '../support/folder.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';
import { redisStorage, sqliteStorage } from '../support/storage.ts';

/** Storage that is gone when the test has finished. */
async function fresh<S extends StorageUnderTest>(made: Promise<S>): Promise<S> {
  const storage = await made;
  onTestFinished(() => storage.dispose());
  return storage;
}

/** Storage with jobs of every kind. */
async function filled(): Promise<StorageUnderTest> {
  const storage = await fresh(sqliteStorage());
  const engine = await storage.engine();
  await fill(engine);
  await engine.close();
  return storage;
}

async function exported(storage: StorageUnderTest, file: string): Promise<string[]> {
  const holdings = await storage.holdings();
  await exportTo(file, holdings, { engine: 'sqlite' });
  await holdings.close();
  return readFileSync(file, 'utf8').split('\n');
}

describe('an export', () => {
  let file: string;
  let lines: string[];
  let kept: StorageUnderTest;
  beforeAll(async () => {
    kept = await sqliteStorage();
    const engine = await kept.engine();
    await fill(engine);
    await engine.close();
    file = join((kept as StorageUnderTest & { folder: string }).folder, 'all.ndjson');
    lines = await exported(kept, file);
  });
  afterAll(() => kept.dispose());

  it('is one JSON object a line, the events as readers get them, and is for its owner alone', () => {
    expect(lines.pop()).toBe('');
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records[0]).toMatchObject({ kind: 'jobwire-export', version: 1, engine: 'sqlite', jobs: 8 });
    expect(records.at(-1)).toMatchObject({ kind: 'end', jobs: 8, revocations: 1 });
    const events = records.filter(({ kind }) => kind === undefined);
    expect(events).toHaveLength(records.at(-1)!.events as number);
    for (const event of events) expect(Object.keys(event)).toEqual(['job', 'jobType', 'seq', 'time', 'type', 'data']);
    expect(new Set(records.map(({ kind }) => kind))).toEqual(
      new Set(['jobwire-export', 'revocation', 'job', 'checkpoint', 'input', 'stay', undefined, 'end']),
    );
    expect(statSync(file).mode & 0o077).toBe(0);
    lines.push('');
  });

  it('does not replace a file unless it is told to, and leaves no half one', async () => {
    const holdings = await kept.holdings();
    await expect(exportTo(file, holdings, { engine: 'sqlite' })).rejects.toThrow(/already.*--force/);
    const broken = Object.assign(Object.create(holdings), { total: () => Promise.reject(new Error('gone')) });
    await expect(exportTo(file, broken, { engine: 'sqlite', force: true })).rejects.toThrow('gone');
    await holdings.close();
    expect(readFileSync(file, 'utf8').split('\n')).toEqual(lines);
    expect(() => statSync(`${file}.part`)).toThrow();
  });

  /** What may be wrong with a file, and what is said of it. */
  const at = (kind: string) => lines.findIndex((line) => line.startsWith(`{"kind":"${kind}"`));
  const event = () => lines.findIndex((line) => line.includes('"seq":2,'));
  const without = (i: number) => lines.toSpliced(i, 1);
  const changed = (i: number, from: string | RegExp, to: string) => lines.with(i, lines[i]!.replace(from, to));
  const FAULTS: [string, () => string[], RegExp][] = [
    ['is empty', () => [], /is empty/],
    ['is something else', () => ['{"type":"enkf"}', ''], /line 1: kind: /],
    ['is no JSON', () => ['hello', ''], /line 1: it is not JSON/],
    ['has no newline at its end', () => lines.slice(0, -1), /cut off: its last line has no end/],
    ['is cut off after a line', () => [...lines.slice(0, -2), ''], /line \d+: the file is cut off/],
    ['is cut off within a log', () => [...lines.slice(0, event() + 1), ''], /line \d+: the file is cut off/],
    ['goes on after its end', () => [...lines.slice(0, -1), lines[1]!, ''], /line \d+: nothing may follow the end/],
    ['begins twice', () => lines.toSpliced(1, 0, lines[0]!), /line 2: an export begins once/],
    ['does not begin', () => without(0), /line 1: it is not the first line of an export/],
    ['is of a later version', () => changed(0, '"version":1', '"version":2'), /line 1: version: is of another version/],
    ['has a kind that nobody knows', () => lines.toSpliced(1, 0, '{"kind":"tea"}'), /line 2: kind: /],
    ['has a field that nobody knows', () => changed(at('job'), '{', '{"tea":1,'), /line \d+: it: .*"tea"/],
    ['lacks a field', () => changed(at('job'), /"owner":"\w+",/, ''), /line \d+: owner: /],
    ['lacks an event', () => without(event()), /log of job .* damaged at seq 2/],
    ['has an event twice', () => lines.toSpliced(event(), 0, lines[event()]!), /log of job .* damaged at seq 3/],
    ['has an event of another job', () => changed(event(), /"job":"./, '"job":"x'), /log of job .* damaged at seq 2/],
    ['has an event before all jobs', () => lines.toSpliced(1, 0, lines[event()]!), /line 2: it has to follow the job/],
    ['lacks the last event of a log', () => without(at('end') - 1), /has events up to 0 before it, and should .* to 1/],
    ['lacks a job', () => without(at('job')), /line \d+: it has to follow the job|damaged at seq/],
    [
      'has a checkpoint after events',
      () => lines.toSpliced(event() + 1, 0, lines[at('checkpoint')]!),
      /a checkpoint comes before the job's events/,
    ],
    ['has jobs out of order', () => changed(at('job'), /"place":\d+/, '"place":1000'), /in the order of their places/],
    ['has a revocation too late', () => lines.toSpliced(-2, 0, lines[1]!), /revocations come before the jobs/],
    ['counts wrongly', () => changed(at('end'), '"jobs":8', '"jobs":9'), /there are 8 jobs before it, not 9/],
    ['was changed', () => changed(event(), '"type":"started"', '"type":"startet"'), /not what was exported/],
    ['was changed in a job', () => changed(at('job'), '"owner":"ann"', '"owner":"bob"'), /not what was exported/],
    [
      'has an event that is too long',
      () => changed(event(), '"data":{', `"data":{"pad":"${'x'.repeat(256 * 1024)}",`),
      /an event has at most 262144 bytes/,
    ],
  ];

  it('that something is wrong with is refused by what is wrong, and nothing of it is kept', async () => {
    const to = await fresh(sqliteStorage());
    const damaged = join(await dataFolder(), 'damaged.ndjson');
    for (const [name, make, why] of FAULTS) {
      writeFileSync(damaged, make().join('\n'));
      await expect(importFrom(damaged, await to.intake()), name).rejects.toThrow(why);
    }
    const engine = await to.engine();
    expect(await engine.total({})).toBe(0);
  });

  it('is compared with what was taken in: an engine that loses or changes anything is found out', async () => {
    const lose: ((intake: Intake) => Partial<Intake>)[] = [
      (intake) => ({ add: (job) => intake.add({ ...job, stays: [] }) }),
      (intake) => ({ add: (job) => intake.add({ ...job, inputs: job.inputs.slice(1) }) }),
      (intake) => ({ add: ({ checkpoint: _checkpoint, ...job }) => intake.add(job as WholeJob) }),
      (intake) => ({ add: (job) => intake.add({ ...job, state: { ...job.state, queuedAt: 1 } }) }),
      (intake) => ({ revoke: () => intake.total().then(() => undefined) }),
      (intake) => ({
        append: (block) => {
          const tails = Buffer.from(
            `,"time":"2026-11-21T09:00:00.000Z","type":"log","data":{}}\n`.repeat(block.ends.length),
          );
          const ends = Uint32Array.from(block.ends, (_, i) => ((i + 1) * tails.length) / block.ends.length);
          const jobType = /"jobType":"(\w+)"/.exec(block.bytes.toString())![1]!;
          return intake.append(sealBatch(block.job, jobType, block.firstSeq, { ...draftBatch([]), tails, ends }));
        },
      }),
    ];
    for (const change of lose) {
      const to = await fresh(sqliteStorage());
      const intake = await to.intake();
      const handler = { ...change(intake) } as Record<string, unknown>;
      const faulty = new Proxy(intake, {
        get: (target, name: keyof Intake) =>
          handler[name] ?? (target[name] as (...args: unknown[]) => unknown).bind(target),
      });
      await expect(importFrom(file, faulty)).rejects.toThrow(/not what the file holds/);
      const engine = await to.engine();
      expect(await engine.total({})).toBe(0);
    }
  });
});

describe.skipIf(!hasRedis)('from engine to engine', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis({ appendonly: 'no' });
  });
  afterAll(() => redis?.dispose());

  it('an export is the same to the byte, from SQLite to Redis and back', async () => {
    const folder = await dataFolder();
    const [first, second, third] = ['1', '2', '3'].map((name) => join(folder, name)) as [string, string, string];
    const before = await exported(await filled(), first);
    const there = await fresh(redisStorage(redis.url));
    expect(await importFrom(first, await there.intake())).toEqual({
      jobs: 8,
      events: expect.any(Number),
      revocations: 1,
    });
    expect((await exported(there, second)).slice(1)).toEqual(before.slice(1));
    const back = await fresh(sqliteStorage());
    await importFrom(second, await back.intake());
    expect((await exported(back, third)).slice(1)).toEqual(before.slice(1));
  });

  it('an import in whose middle Redis is killed is not to be used, and succeeds the next time', async () => {
    const own = await startRedis();
    onTestFinished(() => own.dispose());
    const file = join(await dataFolder(), 'all.ndjson');
    await exported(await filled(), file);
    const there = await fresh(redisStorage(own.url));
    const intake = await there.intake();
    let added = 0;
    const add = intake.add.bind(intake);
    intake.add = async (job) => {
      if (++added === 4) await own.stop();
      await add(job);
    };
    await expect(importFrom(file, intake)).rejects.toThrow();
    expect(added).toBeGreaterThanOrEqual(4);
    await own.start();
    await expect(there.engine()).rejects.toThrow(/import that has not ended/);
    await expect(there.holdings()).rejects.toThrow(/import that has not ended/);
    expect(await importFrom(file, await there.intake())).toMatchObject({ jobs: 8 });
    const engine = await there.engine();
    expect(await engine.total({})).toBe(8);
  });
});
