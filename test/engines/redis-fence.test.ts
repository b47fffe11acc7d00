import { describe, expect, it, onTestFinished } from 'vitest';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { batchOf, lease, logOf, retry, startRun } from '../contract/engine/bench.ts';
import { openLane } from '../support/lane.ts';
import { between } from '../support/meddler.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

/** The line of append.lua that refuses what a run writes that has lost its job. */
const FENCE = "if status ~= 'running' or attempt ~= ARGV[1] then return {'lost'} end";

/** A worker is stopped, its run is taken over by another one, and then it goes on writing where it was. */
async function late(ask?: (text: string) => string) {
  const redis = await startRedis({ appendonly: 'no' });
  onTestFinished(() => redis.dispose());
  const way = await between(redis.port, ask ? { ask } : {});
  const [stopped, other] = await Promise.all([openRedisEngine(way), openRedisEngine(way)]);
  onTestFinished(async () => void (await Promise.all([stopped.close(), other.close()])));
  const run = await startRun(stopped);
  const lane = openLane(stopped);
  lane.send(run, batchOf({ by: 1 }));
  await lane.answered(1);

  await retry(other, run);
  const next = (await lease(other))!.run;
  const nextLane = openLane(other);
  nextLane.send(next, batchOf({ by: 2 }));
  await nextLane.answered(1);
  lane.send(run, batchOf({ by: 1, late: true }));
  await lane.answered(2);
  const written = (await logOf(other, run.job)).filter(({ type }) => type === 'estimate').map(({ data }) => data);
  return { reply: lane.replies[1], written };
}

describe.skipIf(!hasRedis)('what a stopped worker writes too late', () => {
  it('is refused', async () => {
    expect(await late()).toEqual({ reply: { lost: true, lastSeq: 0 }, written: [{ by: 1 }, { by: 2 }] });
  });

  it('would be kept without the fence, which this test would show', async () => {
    let planted = 0;
    const withoutFence = (text: string) =>
      text.replace(FENCE, () => {
        planted++;
        return ' '.repeat(FENCE.length);
      });
    const { reply, written } = await late(withoutFence);
    expect(planted).toBeGreaterThan(0);
    expect(reply).toEqual({ lost: false, lastSeq: 7 });
    expect(written).toEqual([{ by: 1 }, { by: 2 }, { by: 1, late: true }]);
  });
});
