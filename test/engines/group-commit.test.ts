import { rm } from 'node:fs/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Growth } from '../../src/engines/engine.ts';
import type { Ledger } from '../../src/engines/ledger.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { openToWrite } from '../../src/engines/sqlite/files.ts';
import { GroupCommit, type Outcome } from '../../src/engines/sqlite/group-commit.ts';
import { type SqliteEntry, SqliteStore } from '../../src/engines/sqlite/store.ts';
import { expectWhole, refusal, submission, submit } from '../contract/engine/bench.ts';
import { makeFolder } from './folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
  const made = folder;
  onTestFinished(() => rm(made, { recursive: true }));
});

type Command = (ledger: Ledger<SqliteEntry>) => unknown;

/** Carries out commands as one group; answers what became of each, and what readers were told. */
async function group(...commands: Command[]): Promise<{ outcomes: Outcome[]; growths: Growth[]; commits: number }> {
  const { db, lock } = openToWrite({ folder });
  const outcomes: Outcome[] = [];
  const growths: Growth[] = [];
  let commits = 0;
  const commit = new GroupCommit(new SqliteStore(db), (notices) => {
    growths.push(...notices.growths);
    commits++;
  });
  for (const run of commands) commit.add({ bytes: 0, run, answer: (outcome) => outcomes.push(outcome) });
  await expect.poll(() => outcomes).toHaveLength(commands.length);
  commit.stop();
  db.close();
  lock.close();
  return { outcomes, growths, commits };
}

const start: (label: string) => Command = (label) => (ledger) => ledger.submit(submission({ label }));
/** Writes, and then throws what no engine refuses with. */
const startAndThrow: Command = (ledger) => {
  ledger.submit(submission({ label: 'half' }));
  throw new TypeError('planted');
};

/** The labels of the jobs that are kept, the oldest first. */
async function kept(): Promise<(string | undefined)[]> {
  const engine = await openSqliteEngine({ folder });
  const { jobs } = await engine.list({ limit: 1000 });
  for (const { id } of jobs) await expectWhole(engine, id);
  expect((await engine.count()).queued).toBe(jobs.length);
  await engine.close();
  return jobs.map(({ label }) => label).reverse();
}

describe('a command that throws what nobody foresaw', () => {
  it('fails alone, whatever it had written; the others of its group are kept', async () => {
    const { outcomes, growths } = await group(start('a'), startAndThrow, start('b'), start('c'));
    expect(outcomes.map((outcome) => Object.keys(outcome)[0])).toEqual(['value', 'failed', 'value', 'value']);
    expect(outcomes[1]).toEqual({ failed: expect.objectContaining({ message: 'planted' }) });
    expect(growths).toHaveLength(3);
    expect(await kept()).toEqual(['a', 'b', 'c']);
  });

  it('costs a hundred others a few commits, not one each', async () => {
    const commands = Array.from({ length: 100 }, (_, i) => (i === 41 ? startAndThrow : start(String(i))));
    const { outcomes, commits } = await group(...commands);
    expect(outcomes.filter((outcome) => 'failed' in outcome)).toHaveLength(1);
    expect(await kept()).toHaveLength(99);
    expect(commits).toBeLessThan(15);
  });

  it('is found where only the end of the transaction shows it', async () => {
    const { db, lock } = openToWrite({ folder });
    db.exec(`CREATE TRIGGER planted BEFORE INSERT ON segment WHEN instr(CAST(new.bytes AS TEXT), '"torn"')
             BEGIN SELECT raise(ABORT, 'planted'); END`);
    db.close();
    lock.close();
    const { outcomes } = await group(start('a'), start('torn'), start('b'));
    expect(outcomes.map((outcome) => Object.keys(outcome)[0])).toEqual(['value', 'failed', 'value']);
    expect(await kept()).toEqual(['a', 'b']);
  });

  it('is told to its caller with its stack, and to nobody else', async () => {
    const engine = await openSqliteEngine({ folder });
    const params = { seed: 1n } as never; // no JSON: it throws when it is about to be kept
    const [a, bad, b] = await Promise.allSettled([submit(engine), submit(engine, { params }), submit(engine)]);
    expect([a, b]).toEqual(Array(2).fill(expect.objectContaining({ status: 'fulfilled' })));
    const { reason } = bad as PromiseRejectedResult;
    expect(reason).not.toEqual(refusal('unavailable'));
    expect(reason.stack).toMatch(/BigInt[\s\S]*ledger\.ts/);
    await expect(engine.ping()).resolves.toBeUndefined();
    await engine.close();
    expect(await kept()).toHaveLength(2);
  });
});
