import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { dataFolder } from '../support/folder.ts';
import { ask } from '../support/outside/http.ts';
import { testServer } from '../support/server.ts';
import { WrittenJob } from '../support/written-job.ts';

const DAY_MS = 24 * 3_600_000;

/** A data folder with jobs that have ended, so many days ago each. */
async function folderWithJobs(days: readonly number[], bytes = 10): Promise<{ folder: string; jobs: string[] }> {
  const folder = await dataFolder();
  const engine = await openSqliteEngine({ folder });
  const jobs: string[] = [];
  for (const ago of days) {
    const at = Date.now() - ago * DAY_MS;
    const job = await WrittenJob.begin(engine, { id: uuidv7({ msecs: at }), at });
    await job.write(Math.ceil(bytes / 10_000), Math.min(bytes, 10_000));
    await job.end();
    jobs.push(job.id);
  }
  await engine.close();
  return { folder, jobs };
}

function statusesOf(url: string, jobs: readonly string[]): Promise<number[]> {
  return Promise.all(jobs.map(async (job) => (await ask(`${url}/v1/jobs/${job}/events?after=0`)).status));
}

describe('a server', () => {
  it('forgets jobs that ended longer ago than JOBWIRE_RETENTION_DAYS', async () => {
    const { folder, jobs } = await folderWithJobs([4, 2, 3.1, 2.9]);
    const { url } = await testServer({ JOBWIRE_DATA: folder, JOBWIRE_RETENTION_DAYS: '3' });
    await vi.waitFor(async () => expect(await statusesOf(url, jobs)).toEqual([404, 200, 404, 200]), { timeout: 5_000 });
  });

  it('keeps its data below JOBWIRE_MAX_BYTES, the oldest jobs first', async () => {
    const { folder, jobs } = await folderWithJobs([1, 3, 2], 600_000);
    const { url } = await testServer({ JOBWIRE_DATA: folder, JOBWIRE_MAX_BYTES: '1500000' });
    await vi.waitFor(async () => expect(await statusesOf(url, jobs)).toEqual([200, 404, 200]), { timeout: 5_000 });
  });
});
