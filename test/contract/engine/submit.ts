import { describe, expect, it } from 'vitest';
import {
  atOnce,
  CHAT,
  type Chapter,
  complete,
  ENKF,
  lease,
  logOf,
  logText,
  refusal,
  startRun,
  submission,
  submit,
  T0,
} from './bench.ts';

const keyed = { idempotency: { key: 'k1', digest: 'd1' } };

export const submitContract: Chapter = (bench) => {
  describe('submit', () => {
    it('keeps a queued job with `accepted` as event 1', async () => {
      const { engine } = bench();
      const asked = submission({ label: 'first', params: { seed: 7, noise: { kind: 'poisson' } } });
      const { job, created } = await engine.submit(asked);
      expect(created).toBe(true);
      expect(job).toEqual({
        id: asked.id,
        place: 1,
        type: ENKF,
        label: 'first',
        owner: 'ann',
        shared: false,
        params: asked.params,
        status: 'queued',
        attempt: 0,
        failures: 0,
        checkpointAttempt: 0,
        createdAt: T0,
        firstSeq: 1,
        lastSeq: 1,
      });
      expect(await engine.get(asked.id)).toEqual(job);
      expect(await logText(engine, asked.id)).toBe(
        `{"job":"${asked.id}","jobType":"enkf","seq":1,"time":"2026-11-21T09:00:00.000Z","type":"accepted","data":` +
          `{"params":{"seed":7,"noise":{"kind":"poisson"}},"label":"first","owner":"ann"}}\n`,
      );
    });

    it('shows a name and leaves out what was not given', async () => {
      const { engine } = bench();
      const job = await submit(engine, { type: CHAT, name: 'lobby', shared: true });
      expect(job).toMatchObject({ name: 'lobby', shared: true });
      expect((await logOf(engine, job.id))[0]!.data).toEqual({ params: { seed: 1 }, name: 'lobby', owner: 'ann' });
    });

    it('hands out copies: what a caller changes in one changes nothing kept', async () => {
      const { engine } = bench();
      const asked = submission({ params: { list: [1] } });
      const { job } = await engine.submit(asked);
      (asked.params.list as number[]).push(2);
      (job.params.list as number[]).push(3);
      expect((await engine.get(job.id))!.params).toEqual({ list: [1] });
    });

    it('answers undefined for a job that is not there', async () => {
      expect(await bench().engine.get('019aa4c2-0000-7000-8000-000000000000')).toBeUndefined();
    });
  });

  describe('submit with an idempotency key', () => {
    it('finds the job of the same owner and key, also when it has ended', async () => {
      const { engine } = bench();
      const run = await startRun(engine, keyed);
      await complete(engine, run);
      const again = await engine.submit(submission(keyed));
      expect(again).toMatchObject({ created: false, job: { id: run.job, status: 'completed' } });
      expect((await engine.list({ limit: 10 })).jobs).toHaveLength(1);
    });

    it('makes one job of many at once', async () => {
      const { engine } = bench();
      const answers = await atOnce(20, () => engine.submit(submission(keyed)));
      expect(new Set(answers.map((answer) => answer.job.id)).size).toBe(1);
      expect(answers.filter((answer) => answer.created)).toHaveLength(1);
    });

    it('refuses another request under the key, and keeps nothing of it', async () => {
      const { engine } = bench();
      await submit(engine, keyed);
      const other = submission({ idempotency: { key: 'k1', digest: 'd2' } });
      await expect(engine.submit(other)).rejects.toEqual(refusal('idempotency-conflict'));
      expect(await engine.get(other.id)).toBeUndefined();
    });

    it('keeps keys per owner', async () => {
      const { engine } = bench();
      await submit(engine, keyed);
      expect(await engine.submit(submission({ ...keyed, owner: 'bob' }))).toMatchObject({ created: true });
    });

    it('uses up no key for a request that is refused', async () => {
      const { engine } = bench();
      await expect(engine.submit(submission({ ...keyed, maxQueued: 0 }))).rejects.toEqual(refusal('overloaded'));
      const other = submission({ idempotency: { key: 'k1', digest: 'd2' } });
      expect(await engine.submit(other)).toMatchObject({ created: true });
    });

    it('frees the key with the job', async () => {
      const { engine } = bench();
      const run = await startRun(engine, keyed);
      await complete(engine, run);
      await engine.remove(run.job);
      expect(await engine.submit(submission(keyed))).toMatchObject({ created: true });
    });
  });

  describe('submit with a name', () => {
    const lobby = { type: CHAT, name: 'lobby', shared: true };

    it('finds the job of this type and name that has not ended', async () => {
      const { engine } = bench();
      const first = await submit(engine, lobby);
      const second = await engine.submit(submission({ ...lobby, owner: 'bob', params: { other: true } }));
      expect(second).toMatchObject({ created: false, job: { id: first.id, params: { seed: 1 } } });
      expect(await engine.submit(submission({ ...lobby, type: ENKF }))).toMatchObject({ created: true });
      expect(await engine.submit(submission({ ...lobby, name: 'den' }))).toMatchObject({ created: true });
    });

    it('makes one job of many at once', async () => {
      const { engine } = bench();
      const answers = await atOnce(20, () => engine.submit(submission(lobby)));
      expect(new Set(answers.map((answer) => answer.job.id)).size).toBe(1);
    });

    it('makes a new one when the first has ended, whose upkeep frees no name but its own', async () => {
      const { engine } = bench();
      const run = await startRun(engine, lobby);
      await complete(engine, run);
      const second = await engine.submit(submission(lobby));
      expect(second.created).toBe(true);
      await engine.trim(run.job, 3);
      await engine.remove(run.job);
      expect(await engine.submit(submission(lobby))).toMatchObject({ created: false, job: { id: second.job.id } });
    });

    it('looks up the key before the name', async () => {
      const { engine } = bench();
      const first = await startRun(engine, { ...lobby, ...keyed });
      await complete(engine, first);
      await submit(engine, lobby);
      expect(await engine.submit(submission({ ...lobby, ...keyed }))).toMatchObject({ job: { id: first.job } });
    });
  });

  describe('maxActive', () => {
    it("refuses one more of an owner than may wait and run, and is not in others' way", async () => {
      const { engine } = bench();
      const run = await startRun(engine, { maxActive: 2 });
      await submit(engine, { maxActive: 2 });
      await expect(submit(engine, { maxActive: 2 })).rejects.toEqual(refusal('rate-limited'));
      await submit(engine, { maxActive: 2, owner: 'bob' });
      await complete(engine, run);
      await submit(engine, { maxActive: 2 });
      await expect(submit(engine, { maxActive: 2 })).rejects.toEqual(refusal('rate-limited'));
    });

    it('counts one that was cancelled while it waited no more', async () => {
      const { engine } = bench();
      const { id } = await submit(engine, { maxActive: 1 });
      await engine.cancel(id, { time: T0 });
      await submit(engine, { maxActive: 1 });
    });

    it('holds when many come at once', async () => {
      const { engine } = bench();
      const made = await Promise.allSettled(Array.from({ length: 20 }, () => submit(engine, { maxActive: 5 })));
      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    });

    it('does not stand in the way of a job that is there', async () => {
      const { engine } = bench();
      const job = await submit(engine, keyed);
      expect(await engine.submit(submission({ ...keyed, maxActive: 0 }))).toMatchObject({ job: { id: job.id } });
    });
  });

  describe('maxQueued', () => {
    it('refuses one more than may wait, and counts only those that wait', async () => {
      const { engine } = bench();
      await atOnce(3, () => submit(engine, { maxQueued: 3 }));
      await expect(submit(engine, { maxQueued: 3 })).rejects.toEqual(refusal('overloaded'));
      await lease(engine);
      await submit(engine, { maxQueued: 3 });
      await expect(submit(engine, { maxQueued: 3 })).rejects.toEqual(refusal('overloaded'));
    });

    it('holds when many come at once', async () => {
      const { engine } = bench();
      const made = await Promise.allSettled(Array.from({ length: 20 }, () => submit(engine, { maxQueued: 5 })));
      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    });

    it('does not stand in the way of a job that is there', async () => {
      const { engine } = bench();
      const job = await submit(engine, keyed);
      expect(await engine.submit(submission({ ...keyed, maxQueued: 0 }))).toMatchObject({ job: { id: job.id } });
    });
  });
};
