/**
 * Fills a data folder with jobs that have ended, through the engine. Arguments: the folder, how many jobs, events a job.
 * Says `filled` and the ids of the jobs that are asked for, 1,000 of them spread over all.
 */
import { v7 as uuidv7 } from 'uuid';
import type { Engine } from '../../src/engines/engine.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { draftBatch, eventTail } from '../../src/log/event.ts';
import { Y } from './jobwire.ts';

/** Jobs that are written at the same time: their commands share commits. */
const AT_ONCE = 64;
const ASKED = 1_000;

/** `accepted`, `started` and the end. */
const OTHER_EVENTS = 3;

const [folder, jobs, events] = process.argv.slice(2) as [string, string, string];
const engine = await openSqliteEngine({ folder, synchronous: 'normal' });
const asked: string[] = [];
const every = Math.max(1, Math.floor(Number(jobs) / ASKED));
let begun = 0;
await Promise.all(Array.from({ length: AT_ONCE }, () => fill(engine)));
await engine.close();
console.log(`filled ${asked.join(' ')}`);

async function fill(engine: Engine): Promise<void> {
  while (begun < Number(jobs)) {
    const place = begun++;
    const time = Date.now();
    const params = { values: [Y], intervalMs: 0, burst: 1, loop: false, stamp: true, startDelayMs: 0 };
    const id = uuidv7({ msecs: time });
    const submission = { id, type: 'replay', params, owner: 'guest', shared: false, time, maxQueued: 10_000 } as const;
    await engine.submit(submission);
    const lease = await engine.lease({ worker: 'fill', types: ['replay'], time, until: time + 3_600_000 });
    const { run } = lease!;
    await engine.append(run, pointsAt(time));
    await engine.settle(run, { kind: 'completed', result: JSON.stringify({ points: Number(events) }) }, { time });
    if (place % every === 0) asked.push(run.job);
  }
}

function pointsAt(time: number) {
  const tails = Array.from({ length: Number(events) - OTHER_EVENTS }, (_, index) =>
    eventTail(time, 'point', JSON.stringify({ index, x: time * 1000, y: Y })),
  );
  return draftBatch(tails);
}
