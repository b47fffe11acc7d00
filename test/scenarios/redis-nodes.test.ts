import { describe, expect, it, onTestFinished } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { startNodes } from '../support/nodes.ts';
import { tellNodesStory } from '../support/nodes-story.ts';
import { testProxy } from '../support/proxy.ts';
import { chance, testSeed } from '../support/random.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

/** A short telling of test/long/redis-nodes.test.ts: nothing that has to wait until a lease has run out. */
describe.skipIf(!hasRedis)('several nodes on one Redis', () => {
  it('lose nothing and repeat nothing while a worker and a node are replaced and Redis is killed', async () => {
    const random = chance(testSeed());
    const redis = await startRedis();
    onTestFinished(() => redis.dispose());
    const env = { JOBWIRE_WORKERS: '3', JOBWIRE_DRAIN_MS: '500' };
    const nodes = await startNodes({ redis, apis: 2, workers: 2, chance: random, env });
    onTestFinished(() => nodes.dispose());
    const balancer = await testProxy(nodes.where, () => ({}));
    const { seen, cameAgain, digests } = await tellNodesStory({
      where: () => balancer.url,
      jobs: 6,
      readersPerJob: 10,
      delayMs: 100,
      chance: random,
      async meanwhile() {
        await nodes.running(3);
        nodes.workers[0]!.signal('SIGTERM'); // its runs go on elsewhere from their checkpoints
        await redis.stop();
        await redis.start();
        await nodes.back();
        await nodes.replaceApi(0);
      },
      settleMs: 60_000,
    });
    expect(summary(check(seen))).toBe('');
    expect(cameAgain).toBeGreaterThan(0);
    expect(digests.size).toBeGreaterThan(0);
  }, 90_000);
});
