import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkParams } from '../../generated/protocol/index.ts';
import type { Engine, JsonObject } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { createPool } from '../../src/workers/pool.ts';
import { event, logOf, submit } from '../workers/runs.ts';
import { stepsOf, terminal, testDispatcher, upTo } from './dispatchers.ts';

async function openSqlite(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'jobwire-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return openSqliteEngine({ folder, synchronous: 'full' });
}

/** Runs an enkf job; its thread is ended at once, wherever the task is, after so many steps in all. */
async function runEnkf(engine: Engine, killAfter: readonly number[]) {
  const params: JsonObject = { ensembleSize: 50, delayMs: 50 };
  checkParams('enkf', params);
  const job = await submit(engine, params as JsonObject & { task: string });
  for (const steps of killAfter) await runUntil(engine, () => event(engine, job, 'progress', steps));
  const { data } = await runUntil(engine, () => terminal(engine, job));
  return { result: data.result as JsonObject, log: await logOf(engine, job) };
}

/** Runs jobs until `reached` resolves, and ends all threads then. */
async function runUntil<T>(engine: Engine, reached: () => Promise<T>): Promise<T> {
  const pool = createPool();
  const dispatcher = await testDispatcher(engine, pool);
  const answer = await reached();
  await Promise.all([dispatcher.drain(0), pool.close()]);
  return answer;
}

it.each([
  ['memory', openMemoryEngine],
  ['sqlite', openSqlite],
])(
  'an enkf run killed five times comes to the digest of an undisturbed one, on %s',
  async (_, open) => {
    const engine = await open();
    onTestFinished(() => engine.close());
    const undisturbed = await runEnkf(engine, []);
    const killed = await runEnkf(engine, [1, 3, 5, 7, 9]);
    expect(stepsOf(killed.log)).toEqual(upTo(14));
    expect(killed.log.filter(({ type }) => type === 'started')).toHaveLength(6);
    expect(killed.result).toEqual(undisturbed.result);
    const progress = (log: typeof killed.log) => log.filter(({ type }) => type === 'progress').map(({ data }) => data);
    expect(progress(killed.log)).toEqual(progress(undisturbed.log));
  },
  60_000,
);
