import { describe, expect, it, onTestFinished } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { startChild } from '../support/children.ts';
import { dataFolder } from '../support/folder.ts';
import { startNodes, tellNodesStory } from '../support/nodes-story.ts';
import { chance, testSeed } from '../support/random.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

const JOBS = 8;
const DELAY_MS = 500;

describe.skipIf(!hasRedis)('several nodes on one Redis', () => {
  it('lose nothing and repeat nothing while workers stop and die, a node is replaced and Redis is killed', async () => {
    const random = chance(testSeed());
    const redis = await startRedis();
    onTestFinished(() => redis.dispose());
    const nodes = await startNodes({
      redis,
      apis: 2,
      workers: 2,
      chance: random,
      env: { JOBWIRE_WORKERS: String(JOBS / 2), JOBWIRE_DRAIN_MS: '2000' },
    });
    onTestFinished(() => nodes.dispose());
    const [stopped, killed] = nodes.workers;

    const { seen, connections, digests } = await tellNodesStory({
      where: nodes.where,
      jobs: JOBS,
      readersPerJob: 5,
      delayMs: DELAY_MS,
      chance: random,
      async meanwhile() {
        await nodes.running(JOBS - 1); // all, but for one that may be cancelled by now
        stopped!.signal('SIGSTOP');
        await killed!.kill();
        await nodes.addWorker();
        await redis.stop();
        await redis.start();
        await nodes.replaceApi(0);
        await nodes.takenOver(stopped!);
        stopped!.signal('SIGCONT'); // what it writes now comes too late
      },
      settleMs: 60_000,
    });
    expect(summary(check(seen))).toBe('');
    expect(connections).toBeGreaterThan(seen.readers.length); // they did lose their connections

    const attempts = [...seen.logs.values()].map(
      (log) => log.filter((text) => text.includes('"type":"started"')).length,
    );
    expect(Math.max(...attempts)).toBeGreaterThan(1); // some were taken over
    expect(digests).toEqual(await digestsOnSqlite([...digests.keys()]));
  }, 150_000);
});

/** What the same jobs come to on one server that nothing happens to. */
async function digestsOnSqlite(seeds: readonly number[]): Promise<Map<number, string>> {
  const server = await startChild({ JOBWIRE_DATA: await dataFolder() });
  onTestFinished(() => server.kill());
  const story = await tellNodesStory({
    where: () => server.url,
    jobs: Math.max(...seeds) + 1,
    readersPerJob: 0,
    delayMs: 0,
    chance: chance(1),
    meanwhile: async () => {},
    settleMs: 30_000,
  });
  return new Map(seeds.map((seed) => [seed, story.digests.get(seed)!]));
}
