import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty data folder, gone when the test has finished. Servers in it should be gone by then. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jobwire-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
