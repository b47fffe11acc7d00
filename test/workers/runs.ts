import { randomUUID } from 'node:crypto';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, onTestFinished } from 'vitest';
import type { Engine, JsonObject, Lease } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { blockSize, eventBytes } from '../../src/log/block.ts';
import { createPool, type Pool, type PoolOptions } from '../../src/workers/pool.ts';
import type { Running } from '../../src/workers/task-thread.ts';
import type { Params } from './tasks/shapes.ts';

const TASKS = new URL('./tasks/table.ts', import.meta.url);

/** An event as it stands in the log. */
export interface KeptEvent {
  seq: number;
  type: string;
  time: string;
  data: JsonObject;
}

export function testEngine(): Engine {
  const engine = openMemoryEngine();
  onTestFinished(() => engine.close());
  return engine;
}

/** A pool whose threads run the tasks of `tasks/`; all its threads are gone when the test has finished. */
export function testPool(options: PoolOptions = {}): Pool {
  const pool = createPool({ tasks: TASKS, ...options });
  onTestFinished(() => pool.close());
  return pool;
}

/** The same for all tests of a file. */
export function sharedPool(options: PoolOptions = {}): Pool {
  const pool = createPool({ tasks: TASKS, ...options });
  afterAll(() => pool.close());
  return pool;
}

/** Puts a job into the queue; `params.task` says what its task does. */
export async function submit(engine: Engine, params: Params): Promise<string> {
  const id = randomUUID();
  const rest = { type: 'enkf', owner: 'guest', shared: false, time: Date.now(), maxQueued: 1000 } as const;
  await engine.submit({ id, params, ...rest });
  return id;
}

export async function lease(engine: Engine, until = Date.now() + 60_000): Promise<Lease> {
  const leased = await engine.lease({ worker: 'test', types: ['enkf'], time: Date.now(), until });
  if (!leased) throw new Error('no job is due');
  return leased;
}

export function start(engine: Engine, pool: Pool, { run, job, checkpoint }: Lease): Running {
  const { port1, port2 } = new MessageChannel();
  engine.lane(port1);
  const state = checkpoint && { checkpoint: new Uint8Array(checkpoint.state) };
  return pool.start({ run, type: job.type, params: job.params, lane: port2, ...state });
}

/** Puts a job into the queue, leases it and starts its run. */
export async function startNew(engine: Engine, pool: Pool, params: Params): Promise<Running & { job: string }> {
  const job = await submit(engine, params);
  return { ...start(engine, pool, await lease(engine)), job };
}

/** All that is kept of a job's log. */
export async function logOf(engine: Engine, job: string): Promise<KeptEvent[]> {
  const page = await engine.read(job, 0, { maxEvents: 1_000_000, maxBytes: 1e9 });
  const block = page?.block;
  if (!block) return [];
  return Array.from({ length: blockSize(block) }, (_, i) => JSON.parse(eventBytes(block, i).toString()));
}

/** Resolves when the log of a job holds an event of this type, or of one of these, for the `nth` time. */
export function event(engine: Engine, job: string, types: string | readonly string[], nth = 1): Promise<KeptEvent> {
  const { promise, resolve, reject } = Promise.withResolvers<KeptEvent>();
  const look = async () => {
    const found = (await logOf(engine, job)).filter(({ type }) => [types].flat().includes(type));
    if (found.length >= nth) resolve(found[nth - 1]!);
  };
  const ring = () => void look().catch(reject);
  const unlisten = engine.listen({ grew: (growths) => growths.some((growth) => growth.job === job) && ring() });
  ring();
  return promise.finally(unlisten);
}
