import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';

/** An empty folder for one test. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'jobwire-engine-'));
}

/** A SQLite engine in a folder of its own, both gone when the test has finished. */
export async function openInFolder(): Promise<{
  engine: Awaited<ReturnType<typeof openSqliteEngine>>;
  folder: string;
}> {
  const folder = await makeFolder();
  const engine = await openSqliteEngine({ folder });
  onTestFinished(async () => {
    await engine.close();
    await rm(folder, { recursive: true });
  });
  return { engine, folder };
}
