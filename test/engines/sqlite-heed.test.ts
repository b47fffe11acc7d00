import { describe, expect, it } from 'vitest';
import { InputFeed } from '../../src/jobs/input-feed.ts';
import { batchOf, startRun } from '../contract/engine/bench.ts';
import { openInFolder } from './folder.ts';

/** A running job on SQLite; `tell` adds an event and answers whether the ring brought its bytes. */
async function runningJob() {
  const { engine } = await openInFolder();
  const run = await startRun(engine);
  const rings: boolean[] = [];
  engine.listen({ grew: (growths) => rings.push(...growths.map(({ block }) => block !== undefined)) });
  const tell = async () => {
    await engine.append(run, batchOf({ told: true }));
    return rings.at(-1);
  };
  return { engine, run, job: run.job, tell, rings };
}

describe("SQLite's rings", () => {
  it('bring bytes while somebody follows the log, and not before and after', async () => {
    const { engine, job, tell, rings } = await runningJob();
    expect(await tell()).toBe(false);
    const [first, second] = [engine.heed(job), engine.heed(job)];
    expect(await tell()).toBe(true);
    first();
    expect(await tell()).toBe(true);
    second();
    expect(await tell()).toBe(false);
    expect(rings).toHaveLength(4);
  });

  it('bring no bytes of a log because another one is followed', async () => {
    const { engine, tell } = await runningJob();
    engine.heed('0190f3a0-0000-7000-8000-000000000000');
    expect(await tell()).toBe(false);
  });

  it('bring a run that takes inputs what came, so that it reads its log once', async () => {
    const { engine, job, run } = await runningJob();
    let reads = 0;
    const counted = Object.assign(Object.create(engine) as typeof engine, {
      heed: (id: string) => engine.heed(id),
      read(...args: Parameters<typeof engine.read>) {
        reads++;
        return engine.read(...args);
      },
    });
    const handlers = { deliver: () => {}, onTrouble: (error: unknown) => expect.unreachable(String(error)) };
    const feed = new InputFeed(counted, { job, after: 0 }, handlers);
    engine.listen({ grew: (growths) => growths.forEach((growth) => void feed.grew(growth)) });
    feed.look();
    await feed.caughtUp;
    reads = 0;
    for (let i = 0; i < 50; i++) await engine.append(run, batchOf({ i }));
    expect(reads).toBe(0);
    feed.close();
  });

  it('count what is kept whether or not anybody follows it', async () => {
    const { engine, tell } = await runningJob();
    let events = 0;
    engine.measure((cost) => {
      events += cost.events;
    });
    await tell();
    expect(events).toBe(1);
  });
});
