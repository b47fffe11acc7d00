import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { dataFolder } from '../support/folder.ts';
import { hasRedis, startRedis } from '../support/redis.ts';
import { WrittenJob } from '../support/written-job.ts';

const EVENTS = 1_000_000;
const BATCH = 2_000;
/** What a process may take, of which about 120 MB are what it has loaded; the events take more than that in the file alone. */
const MOST_MB = 230;
/** So that garbage is collected when there is some, and not when there is no room for it: what is left is what is held. */
const TIDY = ['--max-old-space-size=64', '--max-semi-space-size=4'];

/** Calls the command in a process of its own; answers the most memory that it had, in MB. */
async function jobwire(args: string[], env: Record<string, string>): Promise<{ maxMb: number; seconds: number }> {
  const tell = 'process.on("exit", () => console.error(process.resourceUsage().maxRSS))';
  const options = [...TIDY, '--import', `data:text/javascript,${encodeURIComponent(tell)}`, 'scripts/jobwire.mjs'];
  const began = performance.now();
  const { stderr } = await promisify(execFile)(process.execPath, [...options, ...args], { env });
  return { maxMb: Number(stderr.trim().split('\n').at(-1)) / 1024, seconds: (performance.now() - began) / 1000 };
}

describe.skipIf(!hasRedis)('jobwire export and import', () => {
  it('take a million events from SQLite to Redis and back with the memory that a few take', async () => {
    const redis = await startRedis({ appendonly: 'no' });
    onTestFinished(() => redis.dispose());
    const [folder, other] = await Promise.all([dataFolder(), dataFolder()]);
    const engine = await openSqliteEngine({ folder, synchronous: 'normal' });
    const job = await WrittenJob.begin(engine);
    for (let i = 0; i < EVENTS; i += BATCH) await job.write(BATCH, 60);
    await job.end();
    await engine.close();
    const onRedis = { JOBWIRE_ENGINE: 'redis', REDIS_URL: redis.url };
    const file = join(folder, 'all.ndjson');
    const again = join(folder, 'again.ndjson');
    const steps: [string[], Record<string, string>][] = [
      [['export', file], { JOBWIRE_DATA: folder }],
      [['import', file], onRedis],
      [['export', again], onRedis],
      [['import', again], { JOBWIRE_DATA: join(other, 'data') }],
    ];
    for (const [args, env] of steps) {
      const { maxMb, seconds } = await jobwire(args, env);
      console.log(
        `${args[0]} ${env.JOBWIRE_ENGINE ?? 'sqlite'}: ${seconds.toFixed(1)} s, at most ${Math.round(maxMb)} MB`,
      );
      expect(maxMb).toBeLessThan(MOST_MB);
    }
    expect(statSync(file).size).toBeGreaterThan(200_000_000);
    expect(statSync(again).size).toBeCloseTo(statSync(file).size, -2); // but for the first line
  });
});
