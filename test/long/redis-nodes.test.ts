import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { startNodes } from '../support/nodes.ts';
import { digestsOnSqlite, tellNodesStory } from '../support/nodes-story.ts';
import { chance, testSeed } from '../support/random.ts';
import { hasRedis, startRedis } from '../support/redis.ts';
import { hasProxy, reverseProxy } from '../support/reverse-proxy.ts';

const JOBS = 50;
const READERS_PER_JOB = 10;
const DELAY_MS = 1_000;
/** Jobs that a worker runs at once. */
const AT_ONCE = 8;

describe.skipIf(!hasRedis || !hasProxy('nginx'))('several nodes behind nginx, on one Redis', () => {
  it('lose nothing and repeat nothing while workers stop and die, a node is replaced, and Redis stops and is killed', async () => {
    const random = chance(testSeed());
    const redis = await startRedis();
    onTestFinished(() => redis.dispose());
    const nodes = await startNodes({
      redis,
      apis: 2,
      workers: 2,
      chance: random,
      env: { JOBWIRE_WORKERS: String(AT_ONCE), JOBWIRE_DRAIN_MS: '3000' },
    });
    onTestFinished(() => nodes.dispose());
    const [first, second] = nodes.apis.map(({ url }) => url);
    const { url } = await reverseProxy('nginx', { nodes: [first!, second!] });
    const [stopped, killed] = nodes.workers;
    let left = 0;

    const { seen, cameAgain, digests } = await tellNodesStory({
      where: () => url,
      jobs: JOBS,
      readersPerJob: READERS_PER_JOB,
      delayMs: DELAY_MS,
      chance: random,
      async meanwhile() {
        await nodes.running(AT_ONCE); // at the least one of them has taken as many as it may
        stopped!.signal('SIGSTOP');
        await killed!.kill();
        await nodes.addWorker();
        await nodes.takenOver(killed!);
        redis.signal('SIGSTOP');
        await sleep(10_000);
        redis.signal('SIGCONT');
        await nodes.replaceApi(0);
        await nodes.takenOver(stopped!);
        stopped!.signal('SIGCONT'); // what it writes now comes too late
        await redis.stop();
        await sleep(random.int(0, 1_000));
        await redis.start();
        await nodes.back();
        left = await nodes.unfinished();
      },
      settleMs: 120_000,
    });
    expect(summary(check(seen))).toBe('');
    expect(seen.readers).toHaveLength(JOBS * READERS_PER_JOB);
    expect(cameAgain).toBeGreaterThan(0); // they did lose their connections
    expect(left).toBeGreaterThan(0); // and it was not over by then

    const attempts = [...seen.logs.values()].map(
      (log) => log.filter((text) => text.includes('"type":"started"')).length,
    );
    expect(Math.max(...attempts)).toBeGreaterThan(1); // some were taken over
    expect(digests).toEqual(await digestsOnSqlite([...digests.keys()]));
    const told = seen.readers.reduce((sum, { events }) => sum + events.length, 0);
    const ways = `${seen.readers.length} readers (${cameAgain} came again) were told ${told} events of ${JOBS} jobs`;
    console.log(`${ways}; ${attempts.filter((count) => count > 1).length} were taken over, ${digests.size} digests`);
  }, 400_000);
});
