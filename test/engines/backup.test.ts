import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { backUp, restore } from '../../src/engines/sqlite/backup.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { databaseFile } from '../../src/engines/sqlite/files.ts';
import { verify } from '../../src/engines/sqlite/verify.ts';
import { batchOf, complete, expectWhole, logText, startRun, submit } from '../contract/engine/bench.ts';
import { makeFolder } from './folder.ts';

let folder: string;
let file: string;
const open: Engine[] = [];

beforeEach(async () => {
  folder = await makeFolder();
  file = join(folder, 'copy.db');
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((engine) => engine.close()));
  await rm(folder, { recursive: true });
});

async function openIn(name: string): Promise<Engine> {
  const engine = await openSqliteEngine({ folder: join(folder, name) });
  open.push(engine);
  return engine;
}

/** Makes a folder as a killed server would leave it: with the write-ahead log of one that is open. */
function leave(from: string, to: string): void {
  mkdirSync(join(folder, to));
  for (const part of ['', '-wal']) {
    copyFileSync(`${databaseFile(join(folder, from))}${part}`, `${databaseFile(join(folder, to))}${part}`);
  }
}

/** A closed folder with an ended and a running job; answers their logs. */
async function written(name: string): Promise<Map<string, string>> {
  const engine = await openIn(name);
  const logs = new Map<string, string>();
  for (const ends of [true, false]) {
    const run = await startRun(engine, { label: name });
    for (let i = 0; i < 20; i++) await engine.append(run, batchOf({ i, pad: 'p'.repeat(1000) }));
    if (ends) await complete(engine, run);
    logs.set(run.job, await logText(engine, run.job));
  }
  await engine.close();
  return logs;
}

async function logsOf(engine: Engine): Promise<Map<string, string>> {
  const { jobs } = await engine.list({ limit: 1000 });
  const texts = await Promise.all(jobs.map(async ({ id }) => [id, await logText(engine, id)] as const));
  return new Map(texts.sort());
}

describe('a backup', () => {
  it('restored elsewhere, is the same jobs and the same bytes', async () => {
    const logs = await written('a');
    const shares: number[] = [];
    const bytes = await backUp(join(folder, 'a'), file, { onProgress: (share) => shares.push(share) });
    expect(bytes).toBeGreaterThan(20_000);
    await restore(file, join(folder, 'b'), { onProgress: (share) => shares.push(share) });
    const engine = await openIn('b');
    expect(await logsOf(engine)).toEqual(new Map([...logs].sort()));
    for (const job of logs.keys()) await expectWhole(engine, job);
    for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
  });

  it('is one file, for its owner alone', async () => {
    await written('a');
    await backUp(join(folder, 'a'), file);
    expect(readdirSync(folder).sort()).toEqual(['a', 'copy.db']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('taken while a server writes, is whole and of one moment', async () => {
    const engine = await openIn('a');
    const runs = await Promise.all(Array.from({ length: 4 }, () => startRun(engine)));
    let isOver = false;
    // One round is one transaction: a copy of one moment has as many rounds of every job.
    const writing = (async () => {
      for (let i = 0; !isOver; i++) {
        await Promise.all(runs.map((run) => engine.append(run, batchOf({ i, pad: 'p'.repeat(3000) }))));
        await nextTurn();
      }
    })();
    for (let n = 0; n < 3; n++) {
      while ((await engine.get(runs[0]!.job))!.lastSeq < 100 * (n + 1)) await nextTurn();
      await backUp(join(folder, 'a'), file, { force: true });
      expect(verify(file)).toMatchObject({ jobs: 4, faults: [] });
      const copy = new DatabaseSync(file, { readOnly: true });
      const [row] = copy.prepare('SELECT min(last_seq) AS least, max(last_seq) AS most FROM state').all();
      copy.close();
      expect(row!.least).toBeGreaterThanOrEqual(100 * (n + 1) - 1);
      expect(Number(row!.most) - Number(row!.least)).toBeLessThanOrEqual(1);
    }
    isOver = true;
    await writing;
  });

  it('holds what a server that was killed had not yet copied out of its write-ahead log', async () => {
    const engine = await openIn('a');
    const run = await startRun(engine);
    await engine.append(run, batchOf({ i: 0 }));
    leave('a', 'b');
    await backUp(join(folder, 'b'), file);
    expect(verify(file)).toEqual({ jobs: 1, events: 3, faults: [] });
  });

  it('is refused where there is no data, or a file that nobody wants replaced', async () => {
    await expect(backUp(join(folder, 'none'), file)).rejects.toThrow(/There is no data in/);
    expect(existsSync(file)).toBe(false);
    await written('a');
    writeFileSync(file, 'precious');
    await expect(backUp(join(folder, 'a'), file)).rejects.toThrow(/copy.db is there already/);
    await backUp(join(folder, 'a'), file, { force: true });
    expect(verify(file)).toMatchObject({ jobs: 2, faults: [] });
  });

  it('that fails leaves nothing behind', async () => {
    await written('a');
    await expect(backUp(join(folder, 'a'), join(folder, 'none', 'copy.db'))).rejects.toThrow();
    writeFileSync(databaseFile(join(folder, 'a')), 'this is no database, but it is long enough: '.repeat(20));
    await expect(backUp(join(folder, 'a'), file)).rejects.toThrow(/is damaged/);
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

describe('restoring', () => {
  it('is refused while a server has the folder', async () => {
    await written('a');
    await backUp(join(folder, 'a'), file);
    const engine = await openIn('b');
    await expect(restore(file, join(folder, 'b'), { force: true })).rejects.toThrow(/Another server uses/);
    await submit(engine);
    expect(await engine.count()).toMatchObject({ queued: 1 });
  });

  it('replaces data only when told so', async () => {
    const logs = await written('a');
    const other = await written('b');
    await backUp(join(folder, 'a'), file);
    await expect(restore(file, join(folder, 'b'))).rejects.toThrow(/holds data already/);
    const before = await openIn('b');
    expect(await logsOf(before)).toEqual(new Map([...other].sort()));
    await before.close();
    await restore(file, join(folder, 'b'), { force: true });
    expect(await logsOf(await openIn('b'))).toEqual(new Map([...logs].sort()));
  });

  it('reads nothing into the new data that a killed server left of the old', async () => {
    const logs = await written('a');
    await backUp(join(folder, 'a'), file);
    await startRun(await openIn('old'));
    leave('old', 'b');
    await restore(file, join(folder, 'b'), { force: true });
    expect(await logsOf(await openIn('b'))).toEqual(new Map([...logs].sort()));
  });

  it.each([
    ['a missing file', () => {}, /There is no file/],
    ['a file that is no database', () => writeFileSync(file, 'no database, but long enough: '.repeat(30)), /damaged/],
    ['an empty file', () => writeFileSync(file, ''), /is empty/],
    ['a database of another program', () => plain('CREATE TABLE notes (text TEXT)'), /another program/],
  ])('refuses %s, and leaves the data as it is', async (_what, make, why) => {
    make();
    const logs = await written('b');
    await expect(restore(file, join(folder, 'b'), { force: true })).rejects.toThrow(why);
    expect(await logsOf(await openIn('b'))).toEqual(new Map([...logs].sort()));
  });

  it('refuses a backup of a newer version, and takes an older one', async () => {
    const logs = await written('a');
    await backUp(join(folder, 'a'), file);
    plain('PRAGMA user_version = 99');
    await expect(restore(file, join(folder, 'b'))).rejects.toThrow(/written by a newer Jobwire/);
    plain(
      'DROP TABLE stay; DROP TABLE revocation; DROP INDEX state_finished; ALTER TABLE state DROP COLUMN bytes; PRAGMA user_version = 1',
    );
    expect(() => verify(file)).toThrow(/of an older Jobwire/);
    await restore(file, join(folder, 'b'));
    expect(await logsOf(await openIn('b'))).toEqual(new Map([...logs].sort()));
  });

  function plain(sql: string): void {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  }
});
