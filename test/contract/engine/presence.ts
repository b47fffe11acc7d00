import { describe, expect, it } from 'vitest';
import type { Attended, Engine, Stay } from '../../../src/engines/engine.ts';
import { atOnce, batchOf, CHAT, type Chapter, complete, expectWhole, logOf, startRun, submit, T0 } from './bench.ts';

/** A caller on a node, for long. */
export function stay(caller: string, changes: Partial<Stay> = {}): Stay {
  return { caller, node: 'n1', who: caller, until: T0 + 60_000, ...changes };
}

export function attend(engine: Engine, job: string, stays: readonly Stay[], over = T0): Promise<Attended> {
  return engine.attend(job, { stays, time: T0, over });
}

/** What was told of who comes and goes. */
export async function presenceOf(engine: Engine, job: string): Promise<string[]> {
  const events = (await logOf(engine, job)).filter(({ type }) => type === 'joined' || type === 'left');
  return events.map(({ type, data }) => `${type} ${data.who} ${data.count}`);
}

const NONE = '019aa4c2-0000-7000-8000-000000000000';

export const presenceContract: Chapter = (bench) => {
  describe('attend', () => {
    it('tells of a caller who comes, of waiting and running jobs, in order with everything else', async () => {
      const { engine } = bench();
      const run = await startRun(engine, { type: CHAT });
      const waiting = await submit(engine, { type: CHAT });
      expect(await attend(engine, waiting.id, [stay('ann', { who: 'Ann' })])).toEqual({ ended: false });
      await engine.append(run, batchOf({ i: 0 }));
      await attend(engine, run.job, [stay('ann'), stay('bob')]);
      await engine.append(run, batchOf({ i: 1 }));
      expect((await logOf(engine, waiting.id)).at(-1)).toMatchObject({
        seq: 2,
        time: '2026-11-21T09:00:00.000Z',
        type: 'joined',
        data: { who: 'Ann', count: 1 },
      });
      const types = (await expectWhole(engine, run.job)).map(({ type }) => type);
      expect(types).toEqual(['accepted', 'started', 'estimate', 'joined', 'joined', 'estimate']);
      expect(await presenceOf(engine, run.job)).toEqual(['joined ann 1', 'joined bob 2']);
    });

    it('tells once of a caller who is on several nodes, or says it again', async () => {
      const { engine } = bench();
      const { id } = await submit(engine, { type: CHAT });
      await attend(engine, id, [stay('ann')]);
      await attend(engine, id, [stay('ann')]);
      await attend(engine, id, [stay('ann', { node: 'n2' })]);
      await attend(engine, id, []);
      expect(await presenceOf(engine, id)).toEqual(['joined ann 1']);
      expect(await engine.get(id)).toMatchObject({ lastSeq: 2 });
    });

    it('tells of one who goes when the last stay is over, and not before', async () => {
      const { engine } = bench();
      const { id } = await submit(engine, { type: CHAT });
      await attend(engine, id, [stay('ann', { until: T0 + 10 }), stay('bob', { until: T0 + 10 })]);
      await attend(engine, id, [stay('ann', { node: 'n2', until: T0 + 20 })]);
      await attend(engine, id, [], T0 + 10);
      expect(await presenceOf(engine, id)).toEqual(['joined ann 1', 'joined bob 2']);
      await attend(engine, id, [], T0 + 11);
      expect((await presenceOf(engine, id)).slice(2)).toEqual(['left bob 1']);
      await attend(engine, id, [], T0 + 21);
      await attend(engine, id, [], T0 + 1_000_000);
      expect((await presenceOf(engine, id)).slice(2)).toEqual(['left bob 1', 'left ann 0']);
      expect(await engine.stays(Number.POSITIVE_INFINITY)).toEqual([]);
    });

    it('does not let go of one who says so again, or comes back on another node, in the same breath', async () => {
      const { engine } = bench();
      const { id } = await submit(engine, { type: CHAT });
      await attend(engine, id, [stay('ann', { until: T0 + 10 }), stay('bob', { until: T0 + 10 })]);
      await attend(engine, id, [stay('ann'), stay('bob', { node: 'n2' })], T0 + 100);
      expect(await presenceOf(engine, id)).toEqual(['joined ann 1', 'joined bob 2']);
      expect(await engine.stays(T0 + 50_000)).toEqual([]);
    });

    it('tells who comes before who goes, each with the count of that moment', async () => {
      const { engine } = bench();
      const { id } = await submit(engine, { type: CHAT });
      await attend(engine, id, [stay('ann', { until: T0 + 10 }), stay('bob', { until: T0 + 10 })]);
      await attend(engine, id, [stay('cid')], T0 + 100);
      expect((await presenceOf(engine, id)).slice(2)).toEqual(['joined cid 3', 'left ann 2', 'left bob 1']);
    });

    it('shortens a stay where a node says so', async () => {
      const { engine } = bench();
      const { id } = await submit(engine, { type: CHAT });
      await attend(engine, id, [stay('ann')]);
      await attend(engine, id, [stay('ann', { until: T0 + 10 })]);
      expect(await engine.stays(T0 + 11)).toEqual([{ job: id, ...stay('ann', { until: T0 + 10 }) }]);
    });

    it('is whole when many come at once, while a run appends', async () => {
      const { engine } = bench();
      const run = await startRun(engine, { type: CHAT });
      await atOnce(60, async (i) =>
        i % 2 ? engine.append(run, batchOf({ i })) : attend(engine, run.job, [stay(`caller-${i}`)]),
      );
      await expectWhole(engine, run.job);
      const counts = (await presenceOf(engine, run.job)).map((text) => Number(text.split(' ')[2]));
      expect(counts).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    });

    it('keeps nothing of a job that has ended, and forgets who was there', async () => {
      const { engine } = bench();
      const run = await startRun(engine, { type: CHAT });
      await attend(engine, run.job, [stay('ann')]);
      await complete(engine, run);
      expect(await engine.stays(Number.POSITIVE_INFINITY)).toEqual([]);
      expect(await attend(engine, run.job, [stay('bob')], T0 + 1_000_000)).toEqual({ ended: true });
      expect((await expectWhole(engine, run.job)).map(({ type }) => type)).toEqual([
        'accepted',
        'started',
        'joined',
        'completed',
      ]);
      expect(await engine.stays(Number.POSITIVE_INFINITY)).toEqual([]);
      expect(await attend(engine, NONE, [stay('ann')])).toEqual({ ended: true });
    });
  });

  describe('stays', () => {
    it('are told of all jobs, those that end before a time', async () => {
      const { engine } = bench();
      const [one, other] = [await submit(engine, { type: CHAT }), await submit(engine, { type: CHAT })];
      await attend(engine, one.id, [stay('ann', { until: T0 + 30 }), stay('bob', { until: T0 + 10 })]);
      await attend(engine, other.id, [stay('ann', { until: T0 + 20 })]);
      const ends = async (time: number) => (await engine.stays(time)).map(({ job, until }) => `${job} ${until}`).sort();
      expect(await ends(T0 + 10)).toEqual([]);
      expect(await ends(T0 + 21)).toEqual([`${one.id} ${T0 + 10}`, `${other.id} ${T0 + 20}`].sort());
      expect(await ends(Number.POSITIVE_INFINITY)).toHaveLength(3);
    });
  });
};
