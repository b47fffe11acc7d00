import { expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { DamageError } from '../../src/errors.ts';
import { createHub } from '../../src/streams/hub.ts';
import { faultyEngine } from '../support/faulty-engine.ts';
import { range, TestFollower } from '../support/test-follower.ts';
import { WrittenJob } from '../support/written-job.ts';

/** A job's events from a seq on cannot be read. */
function withDamage(engine: Engine, job: string, from: number): Engine {
  return new Proxy(engine, {
    get(target, name: keyof Engine) {
      if (name !== 'read') return Reflect.get(target, name);
      return async (...[id, after, limits]: Parameters<Engine['read']>) => {
        const page = await target.read(id, after, limits);
        if (id === job && page?.block && page.block.lastSeq >= from) throw new DamageError('Damaged.', { job });
        return page;
      };
    },
  });
}

it('a log that is damaged ends those who come to the damage, and holds up no other', async () => {
  const memory = openMemoryEngine();
  const { engine, faults } = faultyEngine(memory);
  const damaged = await WrittenJob.begin(memory);
  await damaged.write(3000, 100);
  const whole = await WrittenJob.begin(memory);
  const hub = createHub(withDamage(engine, damaged.id, 2_500), { lookEveryMs: 50 });
  onTestFinished(async () => {
    hub.close();
    await memory.close();
  });
  const follow = async (job: WrittenJob, follower = new TestFollower()) => {
    (await hub.follow(job.id, { onBroken: 'refuse' }, follower)).start();
    return follower;
  };

  const reader = await follow(damaged);
  await reader.until(({ told }) => 'fail' in (told.at(-1) ?? {}));
  expect(reader.told.at(-1)).toEqual({ fail: 'unavailable' });
  expect(reader.seqs.length).toBeGreaterThan(0);
  expect(reader.seqs).toEqual(range(1, reader.seqs.length));
  expect(reader.seqs.length).toBeLessThan(2_500);

  // The slow timer looks at the damaged log first, which somebody holds; it has to make up for the other's lost ring.
  const holder = new TestFollower();
  holder.stopReading();
  await follow(damaged, holder);
  const other = await follow(whole);
  faults.isDeaf = true;
  const last = await whole.write(5);
  await other.until(({ seqs }) => seqs.at(-1) === last);
});
