import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine, LaneReply, RunRef } from '../../src/engines/engine.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { databaseFile, type SqliteOptions } from '../../src/engines/sqlite/files.ts';
import { migrate, migrations, pragma } from '../../src/engines/sqlite/schema.ts';
import { batchOf, complete, expectWhole, logText, refusal, startRun, submit } from '../contract/engine/bench.ts';
import { makeFolder } from './folder.ts';

const ALL = { maxEvents: 10_000, maxBytes: 1 << 30 };

let folder: string;
let file: string;
const open: Engine[] = [];

beforeEach(async () => {
  folder = await makeFolder();
  file = databaseFile(folder);
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((engine) => engine.close()));
  await rm(folder, { recursive: true });
});

async function openEngine(options: Partial<SqliteOptions> = {}) {
  const engine = await openSqliteEngine({ folder, ...options });
  open.push(engine);
  return engine;
}

/** Changes the closed file with plain SQL. */
function alter(sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

/** A job with a log of many rows, and a closed file. */
async function closedWithLog(events = 300): Promise<RunRef> {
  const engine = await openEngine();
  const run = await startRun(engine);
  for (let i = 0; i < events; i += 10) {
    await engine.append(run, batchOf(...Array.from({ length: 10 }, (_, k) => ({ i: i + k, pad: 'p'.repeat(100) }))));
  }
  await engine.close();
  return run;
}

describe('the data folder', () => {
  it('is made where it is missing', async () => {
    const engine = await openEngine({ folder: join(folder, 'a', 'b') });
    await expect(engine.ping()).resolves.toBeUndefined();
  });

  it('refuses a second server, and takes the next one when the first has gone', async () => {
    const first = await openEngine();
    await expect(openEngine()).rejects.toThrow(/Another server uses/);
    await submit(first);
    await first.close();
    expect(await (await openEngine()).count()).toMatchObject({ queued: 1 });
  });

  it('is opened again by the process that failed to open it', async () => {
    writeFileSync(file, 'this is no database, but it is longer than a header of a hundred bytes: '.repeat(9));
    await expect(openEngine()).rejects.toThrow(/is damaged/);
    await rm(file);
    await expect((await openEngine()).ping()).resolves.toBeUndefined();
  });
});

describe('the version of the file', () => {
  it('is brought up to what this code knows, with all that is in it', async () => {
    const run = await closedWithLog(10);
    const db = new DatabaseSync(file);
    migrate(db, file, [...migrations, 'ALTER TABLE job ADD COLUMN colour TEXT', 'CREATE TABLE more (x TEXT) STRICT']);
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length + 2 });
    expect(db.prepare('SELECT id, colour FROM job').all()).toEqual([{ id: run.job, colour: null }]);
    db.close();
  });

  it('is brought up from the first one, where no log had its size', async () => {
    const run = await closedWithLog(100);
    const text = await logText(await openEngine(), run.job);
    await open.at(-1)!.close();
    alter(
      'DROP TABLE stay; DROP TABLE revocation; DROP INDEX state_finished; ALTER TABLE state DROP COLUMN bytes; PRAGMA user_version = 1',
    );
    const engine = await openEngine();
    expect(await engine.logs({ running: true }, 1)).toMatchObject([{ bytes: Buffer.byteLength(text), lastSeq: 102 }]);
  });

  it('is refused where it is newer than this code', async () => {
    await closedWithLog(10);
    alter(`PRAGMA user_version = ${migrations.length + 1}`);
    await expect(openEngine()).rejects.toThrow(
      `written by a newer Jobwire (format ${migrations.length + 1}; this one knows up to ${migrations.length})`,
    );
  });

  it('is left as it was where a migration fails', async () => {
    await closedWithLog(10);
    const db = new DatabaseSync(file);
    expect(() => migrate(db, file, [...migrations, 'CREATE TABLE half (x TEXT) STRICT; nonsense'])).toThrow();
    db.close();
    expect(await (await openEngine()).count()).toMatchObject({ running: 1 });
  });

  it('is refused, and not touched, where the file is another program’s', async () => {
    alter('CREATE TABLE notes (text TEXT)');
    const before = readFileSync(file);
    await expect(openEngine()).rejects.toThrow(/another program/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a damaged file', () => {
  it('is refused at start where it was cut off', async () => {
    await closedWithLog();
    truncateSync(file, readFileSync(file).length - 4096);
    await expect(openEngine()).rejects.toThrow(/is damaged/);
  });

  it('is refused at start where its head is gone', async () => {
    await closedWithLog();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x58, 0, 4096));
    await expect(openEngine()).rejects.toThrow(/is damaged/);
  });

  it('is refused at read where an event’s bytes have changed, and only there', async () => {
    const run = await closedWithLog();
    const bytes = readFileSync(file);
    bytes[bytes.lastIndexOf('"i":200,') + 6] = '9'.charCodeAt(0);
    writeFileSync(file, bytes);
    const engine = await openEngine();
    await expect(engine.read(run.job, 0, ALL)).rejects.toEqual(refusal('unavailable'));
    await expect(engine.read(run.job, 199, ALL)).rejects.toThrow(/damaged at seq/);
    expect(await engine.read(run.job, 0, { maxEvents: 50, maxBytes: 1 << 20 })).toMatchObject({
      block: { lastSeq: 50 },
    });
  });

  it.each([
    ['first', 'min'],
    ['last', 'max'],
  ])('is refused at read where the %s row of a log is missing', async (_which, pick) => {
    const run = await closedWithLog();
    alter(`DELETE FROM segment WHERE first_seq = (SELECT ${pick}(first_seq) FROM segment)`);
    const engine = await openEngine();
    await expect(logText(engine, run.job)).rejects.toThrow(/damaged/);
  });

  it('is refused at read where a row in the middle is missing', async () => {
    const run = await closedWithLog();
    alter('DELETE FROM segment WHERE first_seq = (SELECT max(first_seq) FROM segment WHERE first_seq < 150)');
    const engine = await openEngine();
    await expect(logText(engine, run.job)).rejects.toThrow(/damaged/);
    await expect(engine.read(run.job, 148, { maxEvents: 1, maxBytes: 1 })).rejects.toThrow(/damaged/);
  });
});

describe('a full disk', () => {
  it('refuses commands as a whole, goes on reading, and recovers', async () => {
    const engine = await openEngine({ maxBytes: 400 * 1024 });
    const done = await startRun(engine);
    await engine.append(done, batchOf({ pad: 'p'.repeat(100_000) }));
    await complete(engine, done);
    const run = await startRun(engine);
    const fill = async () => {
      for (;;) await engine.append(run, batchOf({ pad: 'p'.repeat(20_000) }, { half: true }));
    };
    await expect(fill()).rejects.toEqual(refusal('unavailable'));
    const { lastSeq } = (await engine.get(run.job))!;
    await expectWhole(engine, run.job);
    expect((await logText(engine, run.job)).trimEnd().endsWith('"data":{"half":true}}')).toBe(true);

    await engine.remove(done.job);
    await vi.waitFor(() => engine.append(run, batchOf({ pad: 'p'.repeat(20_000) })), { timeout: 5000 });
    expect((await expectWhole(engine, run.job)).at(-1)!.seq).toBe(lastSeq + 1);
    await expect(engine.ping()).resolves.toBeUndefined();
  });

  it('is not over because something that wrote nothing went well', async () => {
    const engine = await openEngine({ maxBytes: 300 * 1024 });
    const run = await startRun(engine);
    const fill = async () => {
      for (;;) await engine.append(run, batchOf({ pad: 'p'.repeat(20_000) }));
    };
    await expect(fill()).rejects.toEqual(refusal('unavailable'));
    await engine.count();
    await expect(engine.ping()).rejects.toEqual(refusal('unavailable'));
  });

  it('closes a lane for good: nothing is kept after a hole', async () => {
    const engine = await openEngine({ maxBytes: 300 * 1024 });
    const run = await startRun(engine);
    const { port1, port2 } = new MessageChannel();
    const replies: LaneReply[] = [];
    port2.on('message', (reply: LaneReply) => replies.push(reply));
    engine.lane(port1);
    port2.postMessage({ run, batch: batchOf({ i: 0 }) });
    await expect.poll(() => replies).toHaveLength(1);
    port2.postMessage({ run, batch: batchOf(...Array.from({ length: 40 }, () => ({ pad: 'p'.repeat(20_000) }))) });
    await expect.poll(() => replies).toHaveLength(2);
    port2.postMessage({ run, batch: batchOf({ i: 1 }) });
    await expect.poll(() => replies).toHaveLength(3);
    const unavailable = { unavailable: expect.stringMatching(/full/) };
    expect(replies).toEqual([{ lost: false, lastSeq: 3 }, unavailable, unavailable]);
    expect(await engine.append(run, batchOf({ i: 2 }))).toEqual({ lost: false, lastSeq: 4 });
    port2.close();
  });
});

describe('a busy file', () => {
  it('refuses commands while another program writes, and takes them after', async () => {
    const engine = await openEngine();
    const run = await startRun(engine);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(submit(engine)).rejects.toEqual(refusal('unavailable'));
    await expect(engine.ping()).rejects.toEqual(refusal('unavailable'));
    expect(await engine.get(run.job)).toMatchObject({ status: 'running', lastSeq: 2 });
    other.exec('ROLLBACK');
    other.close();
    await expect(engine.ping()).resolves.toBeUndefined();
    expect(await engine.append(run, batchOf({}))).toEqual({ lost: false, lastSeq: 3 });
    expect(await engine.count()).toMatchObject({ queued: 0, running: 1 });
  });
});

describe('space', () => {
  it('that removed logs took is used again', async () => {
    const engine = await openEngine();
    const sizes: number[] = [];
    for (let round = 0; round < 4; round++) {
      const run = await startRun(engine);
      for (let i = 0; i < 10; i++) await engine.append(run, batchOf({ pad: 'p'.repeat(200_000) }));
      await complete(engine, run);
      await engine.remove(run.job);
      await expect.poll(() => rowsOf('segment') + rowsOf('dropping')).toBe(0);
      sizes.push(pagesOf('page_count'));
    }
    expect(sizes[3]).toBeLessThan(sizes[0]! * 1.1);
  });

  it('that is not needed any more is given back to the disk, a little at a time', async () => {
    const engine = await openEngine();
    const run = await startRun(engine);
    for (let i = 0; i < 60; i++) await engine.append(run, batchOf({ pad: 'p'.repeat(200_000) }));
    await complete(engine, run);
    const pages = pagesOf('page_count');
    await engine.remove(run.job);
    await vi.waitFor(() => expect(pagesOf('page_count')).toBeLessThan(pages / 2), { timeout: 10_000 });
    expect(pagesOf('freelist_count')).toBeGreaterThan(0);
    await engine.close();
    expect(statSync(file).size).toBeLessThan((pages * 4096) / 2);
    await expect((await openEngine()).ping()).resolves.toBeUndefined();
  }, 30_000);

  it('goes on being freed after a restart', async () => {
    const run = await closedWithLog(3000);
    const rows = rowsOf('segment');
    alter(`INSERT INTO dropping (job, below) SELECT n, 2000 FROM job; UPDATE state SET first_seq = 2000`);
    const engine = await openEngine();
    await expect.poll(() => rowsOf('dropping')).toBe(0);
    expect(rowsOf('segment')).toBeLessThan(rows / 2);
    expect(await engine.read(run.job, 0, ALL)).toMatchObject({
      firstSeq: 2000,
      block: { firstSeq: 2000, lastSeq: 3002 },
    });
  });

  function pagesOf(count: 'page_count' | 'freelist_count'): number {
    const db = new DatabaseSync(file, { readOnly: true });
    const pages = pragma(db, count);
    db.close();
    return pages;
  }

  function rowsOf(table: string): number {
    const db = new DatabaseSync(file, { readOnly: true });
    const [row] = db.prepare(`SELECT count(*) AS rows FROM ${table}`).all();
    db.close();
    return row!.rows as number;
  }
});
