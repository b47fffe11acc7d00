import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { batchOf, startRun } from '../contract/engine/bench.ts';
import { openInFolder } from './folder.ts';

const MIB = 2 ** 20;

it.each([true, false])('the write-ahead log stays short, whether the log is followed (%s)', async (isFollowed) => {
  const { engine, folder } = await openInFolder();
  const run = await startRun(engine);
  if (isFollowed) engine.heed(run.job);
  const half = batchOf(...Array.from({ length: 4 }, () => ({ text: 'x'.repeat(MIB / 8) })));
  for (let i = 0; i < 40; i++) await engine.append(run, structuredClone(half));
  const { size } = await stat(join(folder, 'jobwire.db-wal'));
  expect(size).toBeLessThan(8 * MIB); // 4 MiB and a commit, of 20
});
