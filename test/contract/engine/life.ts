import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engines/engine.ts';
import {
  batchOf,
  type Chapter,
  complete,
  expectWhole,
  lease,
  refusal,
  retry,
  startRun,
  submission,
  submit,
  T0,
} from './bench.ts';

/** What may happen to a job, as numbers choose; refusals are part of it. */
const acts: ((engine: Engine, job: string, n: number) => Promise<unknown>)[] = [
  (engine) => lease(engine),
  (engine, job, n) => engine.append({ job, attempt: n % 3 }, batchOf({ n }, { n })),
  (engine, job, n) => engine.append({ job, attempt: 1 }, batchOf({ n }), Uint8Array.of(n)),
  (engine, job, n) => complete(engine, { job, attempt: n % 3 }),
  (engine, job, n) => retry(engine, { job, attempt: n % 3 }),
  (engine, job) => engine.cancel(job, { time: T0 }),
  (engine, job, n) =>
    engine.input(job, { inputId: `in-${n}`, name: 'tune', data: { n }, by: 'ann', owner: 'ann', time: T0 }),
  (engine, job, n) => engine.renew([{ job, attempt: n % 3 }], T0 + n),
];

export const lifeContract: Chapter = (bench) => {
  describe('whatever happens', () => {
    it('keeps each log whole, with one end, and the record its fold', async () => {
      const { engine } = bench();
      const step = fc.record({ act: fc.nat(acts.length - 1), n: fc.nat(9), waits: fc.boolean() });
      const life = fc.array(step, { maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(life, async (steps) => {
          const { id } = await submit(engine);
          const under: Promise<unknown>[] = [];
          for (const { act, n, waits } of steps) {
            const done = acts[act]!(engine, id, n).catch((error) => expect(error).toEqual(refusal('job-finished')));
            under.push(done);
            if (waits) await done;
          }
          await Promise.all(under);
          await expectWhole(engine, id);
          await engine.cancel(id, { time: T0 });
          await complete(engine, { job: id, attempt: (await engine.get(id))!.attempt });
          expect((await expectWhole(engine, id)).at(-1)!.type).toMatch(/completed|cancelled/);
        }),
        { numRuns: 30 },
      );
    });
  });

  describe('ping and close', () => {
    it('answers while it is open', async () => {
      await expect(bench().engine.ping()).resolves.toBeUndefined();
    });

    it('refuses everything when it is closed', async () => {
      const { engine } = bench();
      const run = await startRun(engine);
      await engine.close();
      const calls = [
        () => engine.ping(),
        () => engine.submit(submission()),
        () => engine.get(run.job),
        () => engine.list({ limit: 1 }),
        () => engine.count(),
        () => lease(engine),
        () => engine.renew([run], T0),
        () => engine.append(run, batchOf({})),
        () => complete(engine, run),
        () => engine.cancel(run.job, { time: T0 }),
        () => engine.remove(run.job),
        () => engine.rescue(T0),
        () => engine.read(run.job, 0, { maxEvents: 1, maxBytes: 1 }),
        () => engine.trim(run.job, 1),
        () => engine.size(),
        () => engine.logs({ running: true }, 1),
      ];
      for (const call of calls) await expect(call()).rejects.toEqual(refusal('unavailable'));
    });

    it('finishes what was begun, and may be closed twice', async () => {
      const { engine } = bench();
      const made = Promise.all(Array.from({ length: 20 }, () => submit(engine)));
      await Promise.all([engine.close(), engine.close()]);
      expect(await made).toHaveLength(20);
    });
  });
};
