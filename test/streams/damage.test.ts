import { describe, expect, it, onTestFinished } from 'vitest';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { createHub } from '../../src/streams/hub.ts';
import { faultyEngine } from '../support/faulty-engine.ts';
import { range, TestFollower } from '../support/test-follower.ts';
import { WrittenJob } from '../support/written-job.ts';

/** A hub over two logs, of which one is damaged from a seq on. */
async function setUp({ events, from }: { events: number; from: number }) {
  const memory = openMemoryEngine();
  const { engine, faults } = faultyEngine(memory);
  const damaged = await WrittenJob.begin(memory);
  await damaged.write(events, 100);
  faults.damaged.set(damaged.id, from);
  const whole = await WrittenJob.begin(memory);
  const hub = createHub(engine, { lookEveryMs: 50 });
  onTestFinished(async () => {
    hub.close();
    await memory.close();
  });
  const follow = async (job: WrittenJob, follower = new TestFollower()) => {
    (await hub.follow(job.id, { onBroken: 'refuse' }, follower)).start();
    return follower;
  };
  return { faults, damaged, whole, follow };
}

const isOver = ({ told }: TestFollower) => 'fail' in (told.at(-1) ?? {});

describe('a log that is damaged', () => {
  it('ends those who come to the damage, and nobody before', async () => {
    const { damaged, follow } = await setUp({ events: 3_000, from: 2_500 });
    const reader = await follow(damaged);
    await reader.until(isOver);
    expect(reader.told.at(-1)).toEqual({ fail: 'unavailable' });
    expect(reader.seqs.length).toBeGreaterThan(0);
    expect(reader.seqs).toEqual(range(1, reader.seqs.length));
    expect(reader.seqs.length).toBeLessThan(2_500);
  });

  it('ends those who wait at its end, where what comes cannot be read', async () => {
    const { damaged, faults, follow } = await setUp({ events: 10, from: 13 });
    const reader = await follow(damaged);
    await reader.until(({ seqs }) => seqs.length === 12);
    faults.isBare = true;
    await damaged.write(5);
    await reader.until(isOver);
    expect(reader.seqs).toEqual(range(1, 12));
  });

  it('holds up no other: a ring of theirs that is lost is made up for', async () => {
    const { damaged, whole, faults, follow } = await setUp({ events: 3_000, from: 2_500 });
    const holder = new TestFollower(); // so that the slow timer looks at the damaged one, and first
    holder.stopReading();
    await follow(damaged, holder);
    const other = await follow(whole);
    faults.isDeaf = true;
    const last = await whole.write(5);
    await other.until(({ seqs }) => seqs.at(-1) === last);
  });
});
