import { describe, expect, it } from 'vitest';
import { eventData, eventTime, eventType } from '../../../src/log/block.ts';
import { MAX_EVENT_BYTES } from '../../../src/log/event.ts';
import {
  atOnce,
  batchOf,
  type Chapter,
  complete,
  expectWhole,
  logText,
  refusal,
  startRun,
  submit,
  T0,
  textsOf,
} from './bench.ts';

const NONE = '019aa4c2-0000-7000-8000-000000000000';
const ALL = { maxEvents: 10_000, maxBytes: 1 << 30 };

export const logContract: Chapter = (bench) => {
  describe('read', () => {
    it('answers the same bytes in pages of any size', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      for (let i = 0; i < 30; i++)
        await engine.append(run, batchOf(...Array.from({ length: 1 + (i % 3) }, () => ({ i }))));
      const whole = await logText(engine, run.job);
      for (const size of [1, 2, 7, 61, 62, 63]) expect(await logText(engine, run.job, size)).toBe(whole);
    });

    it('answers blocks whose parts are where they say', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await engine.append(run, batchOf({ i: 0 }, { i: 1 }));
      const { block } = (await engine.read(run.job, 1, { maxEvents: 2, maxBytes: 1 << 20 }))!;
      expect(block).toMatchObject({ job: run.job, firstSeq: 2, lastSeq: 3 });
      expect(Buffer.isBuffer(block!.bytes)).toBe(true);
      const rest = (await engine.read(run.job, 3, ALL))!.block!;
      expect([eventType(rest, 0), eventTime(rest, 0), eventData(rest, 0)]).toEqual(['estimate', T0, '{"i":1}']);
      expect(textsOf(rest)).toEqual([
        `{"job":"${run.job}","jobType":"enkf","seq":4,"time":"2026-11-21T09:00:00.000Z","type":"estimate","data":{"i":1}}`,
      ]);
    });

    it('stops at its limits, but never before the first event', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const size = JSON.stringify({
        job: run.job,
        jobType: 'enkf',
        seq: 3,
        time: new Date(T0),
        type: 'estimate',
        data: { i: 0 },
      });
      await engine.append(run, batchOf({ i: 0 }, { i: 1 }, { i: 2 }, { i: 3 }));
      const seqsOf = async (maxEvents: number, maxBytes: number) => {
        const { block, lastSeq } = (await engine.read(run.job, 2, { maxEvents, maxBytes }))!;
        return [block!.firstSeq, block!.lastSeq, lastSeq];
      };
      expect(await seqsOf(1, 1 << 20)).toEqual([3, 3, 6]);
      expect(await seqsOf(3, 1 << 20)).toEqual([3, 5, 6]);
      expect(await seqsOf(100, 1 << 20)).toEqual([3, 6, 6]);
      expect(await seqsOf(100, 1)).toEqual([3, 3, 6]);
      expect(await seqsOf(100, 2 * (size.length + 1))).toEqual([3, 4, 6]);
      expect(await seqsOf(100, 2 * (size.length + 1) - 1)).toEqual([3, 3, 6]);
    });

    it('says where the log begins and ends, and whether it is over', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      expect(await engine.read(run.job, 2, ALL)).toEqual({ firstSeq: 1, lastSeq: 2, ended: false });
      expect(await engine.read(run.job, 99, ALL)).toEqual({ firstSeq: 1, lastSeq: 2, ended: false });
      await complete(engine, run);
      expect(await engine.read(run.job, 3, ALL)).toEqual({ firstSeq: 1, lastSeq: 3, ended: true });
      expect(await engine.read(run.job, 2, ALL)).toMatchObject({ ended: true, block: { firstSeq: 3, lastSeq: 3 } });
      expect(await engine.read(NONE, 0, ALL)).toBeUndefined();
    });

    it('takes large events and large batches', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const long = 'x'.repeat(MAX_EVENT_BYTES - 200);
      const many = Array.from({ length: 2000 }, (_, i) => ({ i, pad: 'p'.repeat(i % 300) }));
      await atOnce(2, () => engine.append(run, batchOf({ long }, ...many, { long })));
      const events = (await expectWhole(engine, run.job)).slice(2);
      expect(events.map((event) => event.data)).toEqual([{ long }, ...many, { long }, { long }, ...many, { long }]);
      const page = (await engine.read(run.job, 1000, { maxEvents: 1000, maxBytes: 64 * 1024 }))!.block!;
      expect(page.firstSeq).toBe(1001);
      expect(page.bytes.length).toBeLessThanOrEqual(64 * 1024);
      expect(page.bytes.length).toBeGreaterThan(60 * 1024);
    });
  });

  describe('trim', () => {
    it('drops events below a seq; readers start at the first that is kept', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await engine.append(run, batchOf(...Array.from({ length: 50 }, (_, i) => ({ i }))));
      for (let i = 50; i < 60; i++) await engine.append(run, batchOf({ i }));
      const whole = (await logText(engine, run.job)).split('\n');
      for (const firstSeq of [20, 53, 58]) {
        expect(await engine.trim(run.job, firstSeq)).toBe(firstSeq);
        expect(await engine.read(run.job, 0, ALL)).toMatchObject({ firstSeq, block: { firstSeq, lastSeq: 62 } });
        expect((await logText(engine, run.job)).split('\n')).toEqual(whole.slice(firstSeq - 1));
      }
      expect(await engine.get(run.job)).toMatchObject({ firstSeq: 58, lastSeq: 62 });
      await engine.append(run, batchOf({ i: 60 }));
      expect((await expectWhole(engine, run.job)).map((event) => event.seq)).toEqual([58, 59, 60, 61, 62, 63]);
    });

    it('never drops the last event, and brings none back', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await engine.append(run, batchOf({ i: 0 }));
      await complete(engine, run);
      expect(await engine.trim(run.job, 1000)).toBe(4);
      expect(await engine.trim(run.job, 1)).toBe(4);
      expect(await engine.read(run.job, 0, ALL)).toMatchObject({ firstSeq: 4, lastSeq: 4, ended: true });
      await expectWhole(engine, run.job);
    });

    it('refuses a job that is not there', async () => {
      await expect(bench().engine.trim(NONE, 1)).rejects.toEqual(refusal('job-not-found'));
    });
  });

  describe('remove', () => {
    it('deletes an ended job with all of its log', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await atOnce(100, (i) => engine.append(run, batchOf({ i, pad: 'p'.repeat(2000) })));
      await complete(engine, run);
      const other = await submit(engine);
      await engine.remove(run.job);
      expect(await engine.get(run.job)).toBeUndefined();
      expect(await engine.read(run.job, 0, ALL)).toBeUndefined();
      expect((await engine.list({ limit: 10 })).jobs.map((job) => job.id)).toEqual([other.id]);
      await expect(engine.remove(run.job)).rejects.toEqual(refusal('job-not-found'));
      await expectWhole(engine, other.id);
    });

    it('refuses a job that has not ended', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      const waiting = await submit(engine);
      for (const job of [run.job, waiting.id]) {
        await expect(engine.remove(job)).rejects.toEqual(refusal('job-running'));
        await expectWhole(engine, job);
      }
    });
  });
};
