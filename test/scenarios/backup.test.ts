import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { about, commands } from '../../src/cli/commands.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { verify } from '../../src/engines/sqlite/verify.ts';
import type { RunningServer } from '../../src/server.ts';
import { dispatch } from '../../src/terminal/index.ts';
import { makeFolder } from '../engines/folder.ts';
import { readers } from '../support/clients/readers.ts';
import { dataFolder } from '../support/folder.ts';
import { ask } from '../support/outside/http.ts';
import { sharedServer, testServer } from '../support/server.ts';
import { keptEvents, WrittenJob } from '../support/written-job.ts';

const interrupt = () => new AbortController().signal;
const quiet = { stdout: { write: () => true }, stderr: { write: () => true } };

async function jobwire(folder: string, ...args: string[]): Promise<void> {
  expect(await dispatch(commands, args, { env: { JOBWIRE_DATA: folder }, output: quiet, interrupt }, about)).toBe(0);
}

const cursorOf = (event: string) => {
  const { seq, time } = JSON.parse(event);
  return `${seq}-${Date.parse(time)}`;
};

/**
 * The server is restored from a backup that was taken when a job had 42 events; the job went on to 92 after that. In the
 * restored one its run is lost: event 43 is `retrying`, and the next run brings the job to its end.
 */
let server: RunningServer;
let url: string;
let folder: string;
let job: string;
let before: string[];

beforeAll(async () => {
  folder = await makeFolder();
  const copy = join(folder, 'copy.db');
  const engine = await openSqliteEngine({ folder: join(folder, 'old') });
  const written = await WrittenJob.begin(engine);
  job = written.id;
  await written.write(40, 500);
  await jobwire(join(folder, 'old'), 'backup', copy);
  await written.write(50, 500);
  before = await keptEvents(engine, job);
  await engine.close();
  await jobwire(join(folder, 'new'), 'restore', copy);
  server = await sharedServer({ JOBWIRE_DATA: join(folder, 'new') });
  url = server.url;
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe.each(readers)('a server restored from a backup, over $name', (reader) => {
  it('serves the same bytes as before', async () => {
    const whole = await reader.readToEnd(url, job, '0');
    expect(whole.events.slice(0, 42)).toEqual(before.slice(0, 42));
    expect(JSON.parse(whole.events[42]!)).toMatchObject({ seq: 43, type: 'retrying' });
    expect(JSON.parse(whole.events.at(-1)!)).toMatchObject({ type: 'completed' });
    const rest = await reader.readToEnd(url, job, cursorOf(before[29]!));
    expect(rest.events).toEqual(whole.events.slice(30));
  });

  it('tells a client that is ahead of the copy, and one whose next event became another', async () => {
    const lastSeq = (await reader.readToEnd(url, job)).events.length;
    expect(lastSeq).toBeLessThan(92);
    for (const [seq, code] of [
      [43, 'log-rewritten'],
      [lastSeq, 'log-rewritten'],
      [lastSeq + 1, 'cursor-ahead'],
      [92, 'cursor-ahead'],
    ] as const) {
      const { problem, gap, first } = await reader.comeBack(url, job, cursorOf(before[seq - 1]!));
      const told = { reason: 'rewritten', requested: seq, earliest: 1 };
      if (reader.name === 'polling') expect(problem).toMatchObject({ code, status: 409, earliest: 1, lastSeq });
      else expect([gap, first]).toEqual([expect.objectContaining(told), 1]);
    }
  });
});

describe('a backup of a server that is at work', () => {
  it('is whole, and the server goes on as if nothing had been', async () => {
    const folder = await dataFolder();
    const copy = join(folder, 'copy.db');
    const { url } = await testServer({ JOBWIRE_DATA: folder, JOBWIRE_WORKERS: '2' });
    const start = { method: 'POST', body: { type: 'enkf', params: { delayMs: 20 } } };
    const jobs = await Promise.all(
      Array.from({ length: 4 }, async () => JSON.parse((await ask(`${url}/v1/jobs`, start)).body).id as string),
    );
    const ends = jobs.map((job) => readers[0]!.readToEnd(url, job));
    for (let n = 0; n < 3; n++) {
      await jobwire(folder, 'backup', copy, '--force');
      expect(verify(copy)).toMatchObject({ jobs: 4, faults: [] });
    }
    for (const { events } of await Promise.all(ends)) expect(JSON.parse(events.at(-1)!).type).toBe('completed');
    await jobwire(folder, 'verify');
  });
});
