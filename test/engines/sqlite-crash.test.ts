import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { expectWhole } from '../contract/engine/bench.ts';
import { makeFolder } from './folder.ts';

/** What a process said before it was killed. */
interface Said {
  /** The highest seq that was acknowledged or told, by job. */
  seqs: Map<string, number>;
  inputs: { job: string; seq: number; key: string }[];
  ended: string[];
}

let folder: string;
let child: ChildProcessByStdio<null, Readable, null>;

beforeEach(async () => {
  folder = await makeFolder();
});

afterEach(async () => {
  child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

function startChild(kind = 'sqlite') {
  const script = fileURLToPath(new URL('./crash-child.ts', import.meta.url));
  child = spawn(process.execPath, [script, folder, kind], { stdio: ['ignore', 'pipe', 'inherit'] });
  return createInterface(child.stdout);
}

/** Lets a process work until it has said this many lines, and kills it in the middle of its work. */
async function killAfter(lines: number, kind?: string): Promise<Said> {
  const said: Said = { seqs: new Map(), inputs: [], ended: [] };
  let count = 0;
  for await (const line of startChild(kind)) {
    if (++count === lines) process.kill(child.pid!, 'SIGKILL');
    note(said, line.split(' '));
  }
  return said;
}

function note(said: Said, [word, job = '', seq, key]: string[]): void {
  if (word === 'ended') said.ended.push(job);
  if (word === 'input') said.inputs.push({ job, seq: Number(seq), key: key! });
  if (word === 'ack' || word === 'told') said.seqs.set(job, Math.max(said.seqs.get(job) ?? 0, Number(seq)));
}

async function expectKept(engine: Engine, said: Said): Promise<void> {
  for (const [job, seq] of said.seqs) expect((await engine.get(job))?.lastSeq).toBeGreaterThanOrEqual(seq);
  for (const job of said.ended) expect(await engine.get(job)).toMatchObject({ status: 'completed' });
  for (const { job, seq, key } of said.inputs) {
    const again = { inputId: 'again', name: 'tune', data: {}, by: 'ann', owner: 'ann', time: 0 };
    expect(await engine.input(job, { ...again, idempotency: { key, digest: 'd' } })).toEqual({ inputId: key, seq });
  }
}

/** Over all runs of a job its events count on by one: none is lost, none is there twice. */
async function expectExact(engine: Engine): Promise<number> {
  const { jobs } = await engine.list({ limit: 1000 });
  for (const { id } of jobs) {
    const events = await expectWhole(engine, id);
    const counted = events.filter((event) => event.type === 'estimate').map((event) => event.data.i);
    expect(counted).toEqual(counted.map((_, i) => i));
  }
  return jobs.filter((job) => job.attempt > 1).length;
}

describe('kill -9 in the middle of writes', () => {
  it('loses nothing that was acknowledged, takes back nothing that was told, and runs go on exactly', async () => {
    let resumed = 0;
    for (const lines of [150, 420, 333, 700]) {
      const said = await killAfter(lines);
      expect(said.seqs.size).toBeGreaterThan(0);
      const engine = await openSqliteEngine({ folder });
      await expectKept(engine, said);
      resumed = await expectExact(engine);
      await engine.close();
    }
    expect(resumed).toBeGreaterThan(0);
  }, 60_000);

  it('is seen by this check where it does lose: with an engine that keeps nothing', async () => {
    const said = await killAfter(50, 'memory');
    const engine = await openSqliteEngine({ folder });
    await expect(expectKept(engine, said)).rejects.toThrow();
    await engine.close();
  });

  it('frees the folder, which is refused to others until then', async () => {
    await once(startChild(), 'line');
    await expect(openSqliteEngine({ folder })).rejects.toThrow(/Another server uses/);
    process.kill(child.pid!, 'SIGKILL');
    await once(child, 'exit');
    const engine = await openSqliteEngine({ folder });
    await expect(engine.ping()).resolves.toBeUndefined();
    await engine.close();
  });
});
