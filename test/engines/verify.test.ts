import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, RunRef } from '../../src/engines/engine.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { databaseFile } from '../../src/engines/sqlite/files.ts';
import { verify } from '../../src/engines/sqlite/verify.ts';
import { sealBatch } from '../../src/log/block.ts';
import { packCheckpoint } from '../../src/log/checkpoint.ts';
import { draftBatch, eventTail } from '../../src/log/event.ts';
import {
  batchOf,
  CHAT,
  complete,
  ENKF,
  lease,
  progressOf,
  retry,
  startRun,
  submit,
  T0,
} from '../contract/engine/bench.ts';
import { makeFolder } from './folder.ts';

let folder: string;
let file: string;
let engine: Engine;

beforeEach(async () => {
  folder = await makeFolder();
  file = databaseFile(folder);
  engine = await openSqliteEngine({ folder });
});

afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

/** A job that has ended, with a log of some rows. */
async function endedJob(): Promise<RunRef> {
  const run = await startRun(engine);
  for (let i = 0; i < 30; i++) await engine.append(run, progressOf({ step: i, pad: 'p'.repeat(500) }));
  await complete(engine, run);
  return run;
}

/** A row in the middle of the only log. */
const MIDDLE = 'first_seq = (SELECT max(first_seq) FROM segment WHERE first_seq < 20)';

/** What `verify` says of a checkpoint that no run could begin with. */
const DAMAGED = /^Job [0-9a-f-]+: its checkpoint is damaged: /;

/** A checkpoint as hexadecimal digits. */
const packed = (state: unknown, inputsTo: number) => Buffer.from(packCheckpoint(state, inputsTo)).toString('hex');

/** Changes the file with plain SQL, once the engine has let go of it. */
async function alter(sql: string): Promise<void> {
  await engine.close();
  const db = new DatabaseSync(file);
  db.enableDefensive(false);
  db.exec(sql);
  db.close();
}

describe('whole', () => {
  it('is a file with jobs of every kind', async () => {
    await endedJob();
    const resumed = await startRun(engine);
    await engine.append(resumed, progressOf({ step: 1 }, { step: 2 }), packCheckpoint({ step: 2 }, 0));
    await retry(engine, resumed);
    await lease(engine);
    const cancelled = await startRun(engine);
    await engine.cancel(cancelled.job, { reason: 'enough', by: 'ann', time: T0 });
    await engine.settle(cancelled, { kind: 'cancelled' }, { time: T0 });
    await engine.cancel((await submit(engine)).id, { time: T0 });
    const failed = await startRun(engine);
    const error = { type: '/problems/task-failed', title: 'T', status: 500, detail: 'd', code: 'task-failed' } as const;
    await engine.settle(failed, { kind: 'failed', error }, { time: T0 });
    const removed = await endedJob();
    await engine.remove(removed.job);
    const room = await submit(engine, { type: CHAT, name: 'lobby', shared: true, label: 'l' });
    await engine.input(room.id, { inputId: 'i', name: 'say', data: {}, by: 'ann', owner: 'ann', time: T0 });
    await submit(engine);
    expect(verify(file)).toMatchObject({ jobs: 7, faults: [] });
  });

  it('is a log of which the first events were trimmed, wherever it was cut', async () => {
    const run = await endedJob();
    for (const firstSeq of [2, 3, 17, 33]) {
      await engine.trim(run.job, firstSeq);
      expect(verify(file)).toEqual({ jobs: 1, events: 34 - firstSeq, faults: [] });
    }
  });

  it('is what a server writes to, runs and deletes from at the moment', async () => {
    let isOver = false;
    const writing = Promise.all(
      Array.from({ length: 4 }, async (_, i) => {
        while (!isOver) {
          const run = await startRun(engine);
          for (let k = 0; k < 20; k++) await engine.append(run, progressOf({ step: k }, { step: k }));
          await engine.trim(run.job, 10);
          await complete(engine, run);
          if (i % 2 === 0) await engine.remove(run.job);
        }
      }),
    );
    let jobs = 0;
    while (jobs < 20) {
      const verdict = verify(file);
      expect(verdict.faults).toEqual([]);
      jobs = verdict.jobs;
      await nextTurn();
    }
    isOver = true;
    await writing;
  });

  it('tells how far it has come', async () => {
    for (let i = 0; i < 3; i++) await endedJob();
    const seen: object[] = [];
    verify(file, (progress) => seen.push(progress));
    expect(seen).toEqual([1, 2, 3].map((jobs) => ({ jobs, ofJobs: 3, events: 33 * jobs })));
  });
});

describe('damage that is found', () => {
  it('a byte of an event that has changed', async () => {
    const { job } = await endedJob();
    await endedJob();
    await engine.close();
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('"step":17,') + 7] = '9'.charCodeAt(0);
    writeFileSync(file, bytes);
    const { jobs, faults } = verify(file);
    expect(jobs).toBe(2);
    expect(faults).toEqual([
      expect.stringMatching(`The log of job ${job} is damaged at seq \\d+: its bytes have changed`),
    ]);
  });

  it.each([
    ['events that are missing', `DELETE FROM segment WHERE ${MIDDLE}`, /damaged/],
    ['events of no job', `UPDATE segment SET job = 77 WHERE ${MIDDLE}`, /Events of no job: 1 times/],
    ['a status that the log does not tell', "UPDATE state SET status = 'failed'", /not what its log says \(status\)/],
    ['a job that ended without saying so', "UPDATE state SET status = 'running'", /last event is not what its status/],
    ['a result that changed', `UPDATE state SET result = '{"ok":false}'`, /not what its log says \(result\)/],
    ['progress that changed', `UPDATE state SET progress = '{"step":30}'`, /not what its log says \(progress\)/],
    ['an end that changed', 'UPDATE state SET finished_at = 1, attempt = 2', /log says \(attempt, finishedAt\)/],
    ['params that changed', `UPDATE job SET params = '{"seed":2}'`, /first event is not what was accepted/],
    ['a log that should go on', 'UPDATE state SET last_seq = 40', /events after 33 are missing/],
    ['a job without a state', 'DELETE FROM state', /has no state/],
    ['a state without a job', 'DELETE FROM job', /A state of no job: 1 times/],
    ['a checkpoint that is gone', 'UPDATE state SET checkpoint_attempt = 1', /A checkpoint that nobody knows of/],
    ['a checkpoint that is none', `INSERT INTO checkpoint VALUES (1, 3, CAST('{"a":1}' AS BLOB))`, DAMAGED],
    [
      'a checkpoint whose state is cut off',
      `INSERT INTO checkpoint VALUES (1, 3, x'${packed({ a: 'b' }, 0).slice(0, -4)}')`,
      DAMAGED,
    ],
    [
      'a checkpoint of which a byte has changed',
      `INSERT INTO checkpoint VALUES (1, 3, x'${packed({ a: 'b' }, 0).replace('62', '63')}')`,
      DAMAGED,
    ],
    [
      'a checkpoint that knows what came after it',
      `INSERT INTO checkpoint VALUES (1, 3, x'${packed({ a: 'b' }, 4)}')`,
      /its checkpoint holds inputs that came after it/,
    ],
    ['a name that is still held', "INSERT INTO active_name VALUES ('chat', 'lobby', 1)", /held by a job that is over/],
    ['a stay that goes on', "INSERT INTO stay VALUES (1, 'ann', 'n', 'ann', 5)", /follows a job that is over: 1 times/],
    ['a size that is wrong', 'UPDATE state SET bytes = bytes + 1', /size is noted wrongly: 1 times/],
  ])('%s', async (_what, sql, fault) => {
    await endedJob();
    await alter(sql);
    expect(verify(file).faults).toContainEqual(expect.stringMatching(fault));
  });

  it.each([
    ['is gone', 'DELETE FROM active_name', [/not over and does not hold its name: 1 times/]],
    [
      'is noted as another',
      "UPDATE active_name SET name = 'hall'",
      [/held by a job of another name or type: 1 times/, /not over and does not hold its name: 1 times/],
    ],
    [
      'is of another type',
      "UPDATE active_name SET type = 'enkf'",
      [/held by a job of another name or type: 1 times/, /not over and does not hold its name: 1 times/],
    ],
  ])('the name of a shared job that %s', async (_what, sql, faults) => {
    await submit(engine, { type: CHAT, name: 'lobby', shared: true });
    expect(verify(file).faults).toEqual([]);
    await alter(sql);
    expect(verify(file).faults).toEqual(faults.map((fault) => expect.stringMatching(fault)));
  });

  it('an event after the last one', async () => {
    const { job } = await endedJob();
    const { bytes } = sealBatch(job, ENKF, 34, draftBatch([eventTail(T0, 'estimate', '{}')]));
    await alter(`
      INSERT INTO segment (job, first_seq, crc, bytes) VALUES (1, 34, ${crc32(bytes)}, x'${bytes.toString('hex')}');
      UPDATE state SET last_seq = 34, bytes = bytes + ${bytes.length}`);
    expect(verify(file).faults).toEqual([
      expect.stringMatching(/an event follows after the last one, completed at 33/),
    ]);
  });

  it('a row that an index does not know', async () => {
    await endedJob();
    await alter(`PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '(finished_at)', '(first_seq)')
      WHERE name = 'state_finished'`);
    expect(verify(file).faults).toContainEqual(expect.stringMatching(/^The database: /));
  });

  it('each, up to a bound', async () => {
    for (let i = 0; i < 120; i++) await engine.cancel((await submit(engine)).id, { time: T0 });
    await alter("UPDATE state SET status = 'failed'");
    expect(verify(file).faults).toHaveLength(100);
  });

  it('a file that is cut off, or nothing of ours', async () => {
    for (let i = 0; i < 5; i++) await engine.append(await startRun(engine), batchOf({ pad: 'p'.repeat(50_000) }));
    await engine.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - 3 * 4096));
    expect(verifies()).toBe(false);
    writeFileSync(file, 'no database, but long enough: '.repeat(30));
    expect(verifies()).toBe(false);
  });

  /** Whether a file is found whole; a thrown error says that it cannot even be opened. */
  function verifies(): boolean {
    try {
      return verify(file).faults.length === 0;
    } catch (error) {
      expect(String(error)).toMatch(/is damaged/);
      return false;
    }
  }
});
