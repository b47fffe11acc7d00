import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { type ChildServer, startChild } from '../support/children.ts';
import { jobwire } from '../support/cli.ts';
import { dataFolder } from '../support/folder.ts';
import { follow, Notes, readLogs, WAYS } from '../support/outside/reader.ts';
import { Writer } from '../support/outside/writer.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

const PARAMS = { seed: 5, ensembleSize: 30 };

/** A service whose server is another one now and then; clients find it by `where`. */
class Service {
  #child: ChildServer | undefined;

  constructor() {
    onTestFinished(async () => this.#child?.kill());
  }

  readonly where = () => this.#child?.url;

  async start(env: Record<string, string>): Promise<void> {
    this.#child = await startChild({ ...env, JOBWIRE_DRAIN_MS: '0' });
  }

  /** Ends as told, or at once. */
  async end(how: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child!;
    this.#child = undefined;
    child.signal(how);
    await child.exited;
  }
}

/** What the command said, which has to have succeeded. */
async function done(args: string[], env: Record<string, string>): Promise<string> {
  const { code, out, err } = await jobwire(args, env);
  expect(code, err).toBe(0);
  return out;
}

describe.skipIf(!hasRedis)('a service that moves', () => {
  it('from SQLite to Redis and back goes on where it was: jobs, readers with their cursors, keys', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.dispose());
    const [first, second, files] = await Promise.all([dataFolder(), dataFolder(), dataFolder()]);
    const onSqlite = { JOBWIRE_DATA: first };
    const onRedis = { JOBWIRE_ENGINE: 'redis', REDIS_URL: redis.url };
    const onSqliteAgain = { JOBWIRE_DATA: second };
    const giveUp = new AbortController();
    onTestFinished(() => giveUp.abort());
    const service = new Service();

    await service.start(onSqlite);
    const writer = new Writer(service.where, giveUp.signal);
    const start = { key: 'moved', params: { ...PARAMS, delayMs: 250 }, label: 'moved' };
    const job = (await writer.start(start, 'http'))!;
    const notes = WAYS.map((way) => new Notes(way, job));
    const reading = notes.map((one) => follow(service.where, one.name as (typeof WAYS)[number], one, giveUp));
    await progressed(notes, 2);

    await service.end('SIGTERM');
    const file = join(files, 'one.ndjson');
    expect(await done(['export', file], onSqlite)).toMatch(/^Exported .*: 1 job, \d+ events\.\n$/);
    expect(await done(['import', file], onRedis)).toMatch(/: 1 job, \d+ events, compared to the byte\.\n$/);
    await service.start(onRedis);
    const input = { job, key: 'tuned', name: 'tune', data: { phi: 30 } };
    await writer.input(input, 'websocket');
    await progressed(notes, 6);

    await service.end('SIGKILL');
    const other = join(files, 'two.ndjson');
    await done(['export', other], onRedis);
    await done(['import', other], onSqliteAgain);
    await service.start(onSqliteAgain);
    await writer.start(start, 'websocket'); // the same key finds the same job
    await writer.input(input, 'http');
    await Promise.all(reading);

    const logs = await readLogs(service.where()!);
    const { starts, inputs, cancels } = writer;
    expect(
      summary(check({ readers: notes, starts: starts.slice(0, 1), inputs: inputs.slice(0, 1), cancels, logs })),
    ).toBe('');
    expect(starts[1]!.answers[0]!.id).toBe(job);
    expect(inputs[1]!.answers).toEqual(inputs[0]!.answers);
    const events = logs.get(job)!.map((text) => JSON.parse(text) as { type: string; data: Record<string, unknown> });
    const runs = events.filter(({ type }) => type === 'started').map(({ data }) => data.resumedFrom);
    expect(runs).toEqual([undefined, expect.any(Number), expect.any(Number)]); // each went on from a checkpoint
    expect(events.at(-1)!.type).toBe('completed');
    for (const one of notes) expect(one.connections).toBeGreaterThan(2);
    await service.end('SIGTERM');
    expect(await done(['verify'], onSqliteAgain)).toMatch(/^Whole: 1 job/);
  }, 60_000);
});

/** Resolves when all have been told of so many steps. */
async function progressed(readers: readonly Notes[], steps: number): Promise<void> {
  await Promise.all(
    readers.map((notes) => {
      const count = () => notes.events.filter((text) => text.includes('"type":"progress"')).length;
      const { promise, resolve } = Promise.withResolvers<void>();
      notes.watch(() => count() >= steps && resolve());
      return count() >= steps ? undefined : promise;
    }),
  );
}
