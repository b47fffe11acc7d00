import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Engine, JobFilter, ListQuery } from '../../../src/engines/engine.ts';
import { CHAT, type Chapter, complete, ENKF, lease, refusal, retry, startRun, submit, T0 } from './bench.ts';

async function idsOf(engine: Engine, query: Partial<ListQuery>): Promise<string[]> {
  return (await engine.list({ limit: 100, ...query })).jobs.map((job) => job.id);
}

export const listContract: Chapter = (bench) => {
  describe('whose', () => {
    it('says to whom a job is open, before and after its end', async () => {
      const { engine } = bench();
      const run = await startRun(engine, { owner: 'bob' });
      expect(await engine.whose(run.job)).toEqual({ type: ENKF, owner: 'bob', shared: false });
      await complete(engine, run);
      expect(await engine.whose(run.job)).toEqual({ type: ENKF, owner: 'bob', shared: false });
      const { id } = await submit(engine, { type: CHAT, owner: 'ann', shared: true });
      expect(await engine.whose(id)).toEqual({ type: CHAT, owner: 'ann', shared: true });
    });

    it('knows nothing of a job that is not there, or not any more', async () => {
      const { engine } = bench();
      expect(await engine.whose(randomUUID())).toBeUndefined();
      const run = await startRun(engine);
      await complete(engine, run);
      await engine.remove(run.job);
      expect(await engine.whose(run.job)).toBeUndefined();
    });
  });

  describe('list', () => {
    it('shows the newest first by the order of submission, not by time', async () => {
      const { engine } = bench();
      const a = await submit(engine, { time: T0 + 1000 });
      const b = await submit(engine, { time: T0 });
      expect((await engine.list({ limit: 10 })).jobs).toEqual([b, a]);
    });

    it('goes on page by page while new jobs come', async () => {
      const { engine } = bench();
      const ids: string[] = [];
      for (let i = 0; i < 7; i++) ids.unshift((await submit(engine)).id);
      const seen: string[] = [];
      let page: string | undefined;
      do {
        const answer = await engine.list({ limit: 3, page });
        expect(answer.jobs.length).toBeLessThanOrEqual(3);
        seen.push(...answer.jobs.map((job) => job.id));
        page = answer.next;
        await submit(engine);
      } while (page !== undefined);
      expect(seen).toEqual(ids);
    });

    it('has no next page where nothing is left', async () => {
      const { engine } = bench();
      await submit(engine);
      expect((await engine.list({ limit: 1 })).next).toBeUndefined();
      expect(await engine.list({ limit: 1, status: 'failed' })).toEqual({ jobs: [], next: undefined });
    });

    it('refuses a page that it did not make', async () => {
      const { engine } = bench();
      for (const page of ['', 'abc', '0', '-1', '1.5', '1e3', '9'.repeat(20)]) {
        await expect(engine.list({ limit: 1, page })).rejects.toEqual(refusal('invalid-parameter'));
      }
    });

    it('finds by type, status, name and label', async () => {
      const { engine } = bench();
      const run = await startRun(engine, { label: 'first' });
      const room = await submit(engine, { type: CHAT, name: 'lobby', label: 'first' });
      const plain = await submit(engine);
      await complete(engine, run);
      expect(await idsOf(engine, { type: ENKF })).toEqual([plain.id, run.job]);
      expect(await idsOf(engine, { type: 'nothing' })).toEqual([]);
      expect(await idsOf(engine, { status: 'queued' })).toEqual([plain.id, room.id]);
      expect(await idsOf(engine, { status: 'completed' })).toEqual([run.job]);
      expect(await idsOf(engine, { name: 'lobby' })).toEqual([room.id]);
      expect(await idsOf(engine, { label: 'first' })).toEqual([room.id, run.job]);
      expect(await idsOf(engine, { label: 'first', status: 'queued', type: CHAT })).toEqual([room.id]);
    });

    it('shows an owner his own jobs and the shared ones, in one order', async () => {
      const { engine } = bench();
      const mine = await submit(engine, { owner: 'ann' });
      const shared = await submit(engine, { owner: 'bob', shared: true });
      await submit(engine, { owner: 'bob' });
      const both = await submit(engine, { owner: 'ann', shared: true });
      expect(await idsOf(engine, { owner: 'ann' })).toEqual([both.id, shared.id, mine.id]);
      const first = await engine.list({ limit: 2, owner: 'ann' });
      expect(await idsOf(engine, { owner: 'ann', page: first.next })).toEqual([mine.id]);
    });

    it('numbers jobs by the order of submission', async () => {
      const { engine } = bench();
      const a = await submit(engine, { time: T0 + 1000 });
      const b = await submit(engine, { time: T0 });
      expect(b.place).toBeGreaterThan(a.place);
      expect((await engine.get(a.id))?.place).toBe(a.place);
    });

    it('has as many jobs as it says', async () => {
      const { engine } = bench();
      const run = await startRun(engine, { owner: 'ann', label: 'first' });
      await submit(engine, { type: CHAT, name: 'lobby', label: 'first', owner: 'bob', shared: true });
      await submit(engine, { type: CHAT, owner: 'ann', shared: true });
      await submit(engine, { owner: 'bob' });
      await complete(engine, run);
      const filters: JobFilter[] = [];
      for (const owner of [undefined, 'ann', 'bob', 'eve'])
        for (const type of [undefined, ENKF, CHAT])
          for (const status of [undefined, 'queued', 'completed'] as const)
            for (const label of [undefined, 'first']) filters.push({ owner, type, status, label });
      filters.push({ name: 'lobby' }, { name: 'lobby', owner: 'ann' }, { name: 'lobby', status: 'completed' });
      for (const filter of filters) {
        const { jobs } = await engine.list({ ...filter, limit: 100 });
        expect([filter, await engine.total(filter)]).toEqual([filter, jobs.length]);
      }
      expect(await engine.total({})).toBe(4);
    });
  });

  describe('count', () => {
    it('counts the kept jobs by status', async () => {
      const { engine } = bench();
      const none = { queued: 0, running: 0, completed: 0, failed: 0, cancelled: 0 };
      expect(await engine.count()).toEqual(none);
      const run = await startRun(engine);
      await submit(engine);
      const { id } = await submit(engine);
      await engine.cancel(id, { time: T0 });
      expect(await engine.count()).toEqual({ ...none, queued: 1, running: 1, cancelled: 1 });
      await retry(engine, run);
      expect(await engine.count()).toEqual({ ...none, queued: 2, cancelled: 1 });
      await complete(engine, (await lease(engine))!.run);
      await engine.remove(id);
      expect(await engine.count()).toEqual({ ...none, queued: 1, completed: 1 });
    });
  });
};
