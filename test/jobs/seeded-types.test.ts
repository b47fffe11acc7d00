import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkParams, type JobTypeName } from '../../generated/protocol/index.ts';
import type { Engine, JsonObject } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { createPool } from '../../src/workers/pool.ts';
import { dataFolder } from '../support/folder.ts';
import { event, type KeptEvent, logOf } from '../workers/runs.ts';
import { terminal, testDispatcher } from './dispatchers.ts';

/** The job types that have a digest, small. */
const SEEDED: readonly [JobTypeName, JsonObject][] = [
  ['enkf', { ensembleSize: 40, delayMs: 15 }],
  ['mcmc', { chains: 3, warmup: 300, iterations: 1500 }],
  ['sweep', { replicates: 8, days: 15 }],
];

/** Where and how a job is run. */
interface Way {
  readonly open: () => Promise<Engine>;
  /** Threads that compute for it. */
  readonly parallel: number;
  /** After how many `progress` events in all each server dies. */
  readonly deaths?: readonly number[];
}

const memory = async () => openMemoryEngine();
const sqlite = async () => openSqliteEngine({ folder: await dataFolder() });

const WAYS: readonly [string, Way][] = [
  ['memory engine, one thread', { open: memory, parallel: 1 }],
  ['SQLite, two threads', { open: sqlite, parallel: 2 }],
  ['SQLite, three threads, two deaths', { open: sqlite, parallel: 3, deaths: [2, 5] }],
];

async function submit(engine: Engine, type: JobTypeName, given: JsonObject): Promise<string> {
  const params = structuredClone(given);
  checkParams(type, params);
  const id = randomUUID();
  await engine.submit({ id, type, params, owner: 'guest', shared: false, time: Date.now(), maxQueued: 10 });
  return id;
}

/** Runs jobs until `reached` resolves, and ends all threads then, wherever they are. */
async function runUntil<T>(engine: Engine, parallel: number, reached: () => Promise<T>): Promise<T> {
  const pool = createPool({ parallel });
  const dispatcher = await testDispatcher(engine, pool);
  const found = await reached();
  await pool.close();
  await dispatcher.drain(0);
  return found;
}

async function run(
  [type, params]: (typeof SEEDED)[number],
  { open, parallel, deaths = [] }: Way,
): Promise<KeptEvent[]> {
  const engine = await open();
  onTestFinished(() => engine.close());
  const job = await submit(engine, type, params);
  for (const steps of deaths) await runUntil(engine, parallel, () => event(engine, job, 'progress', steps));
  await runUntil(engine, parallel, () => terminal(engine, job));
  return logOf(engine, job);
}

/** What the task itself told, without how fast it went. */
function told(log: readonly KeptEvent[]): unknown[] {
  const own = log.filter(({ type }) => ['progress', 'chain', 'member', 'aggregate', 'completed'].includes(type));
  return own.map(({ type, data: { etaS: _, runsPerS: __, ...data } }) => [type, data]);
}

describe.each(SEEDED)('%s', (...seeded) => {
  it('comes to the same on any engine and any number of threads, killed or not, nothing missing or repeated', async () => {
    const logs: KeptEvent[][] = [];
    for (const [name, way] of WAYS) {
      const log = await run(seeded, way);
      expect(log.at(-1), name).toMatchObject({ type: 'completed' });
      expect(
        log.filter(({ type }) => type === 'started'),
        name,
      ).toHaveLength(1 + (way.deaths ?? []).length);
      logs.push(log);
    }
    for (const [i, log] of logs.entries()) expect(told(log), WAYS[i]![0]).toEqual(told(logs[0]!));
  }, 60_000);
});

describe('ticker', () => {
  it('goes on with the very prices when its server dies, on any engine', async () => {
    const series: unknown[][] = [];
    for (const [, { open, parallel }] of WAYS) {
      const engine = await open();
      onTestFinished(() => engine.close());
      const job = await submit(engine, 'ticker', { intervalMs: 20, seed: 3 });
      for (const prices of series.length === 0 ? [60] : [20, 45, 60]) {
        await runUntil(engine, parallel, () => event(engine, job, 'price', prices));
      }
      const log = (await logOf(engine, job)).filter(({ type }) => type === 'price');
      series.push(log.map(({ data }) => data).slice(0, 60));
    }
    expect(series[1]).toEqual(series[0]);
    expect(series[2]).toEqual(series[0]);
  }, 60_000);
});
