import { rm } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { batchOf, startRun } from '../contract/engine/bench.ts';
import { makeFolder } from './folder.ts';

/** A running job on SQLite; `tell` adds an event and answers whether the ring brought its bytes. */
async function runningJob() {
  const folder = await makeFolder();
  const engine = await openSqliteEngine({ folder });
  onTestFinished(async () => {
    await engine.close();
    await rm(folder, { recursive: true });
  });
  const run = await startRun(engine);
  const rings: boolean[] = [];
  engine.listen({ grew: (growths) => rings.push(...growths.map(({ block }) => block !== undefined)) });
  const tell = async () => {
    await engine.append(run, batchOf({ told: true }));
    return rings.at(-1);
  };
  return { engine, job: run.job, tell, rings };
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
