import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type RunningServer, startServer } from '../../src/server.ts';
import { runLog } from './run-log.ts';

/**
 * A whole server in this process on a free port, with a data folder of its own; both are gone when the test has finished.
 * @param env settings beside those, by their environment names
 */
export async function testServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const { server, dispose } = await start(env);
  onTestFinished(dispose);
  return server;
}

/** The same for all tests of a file: call it in `beforeAll`. */
export async function sharedServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const { server, dispose } = await start(env);
  disposals.push(dispose);
  return server;
}

const disposals: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const dispose of disposals) await dispose();
});

async function start(env: Record<string, string>): Promise<{ server: RunningServer; dispose: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'jobwire-test-'));
  const config = readConfig({
    PORT: '0',
    JOBWIRE_DATA: folder,
    JOBWIRE_DRAIN_MS: '0',
    JOBWIRE_LOG_LEVEL: 'silent',
    ...env,
  });
  const server = await startServer(config, runLog(config.JOBWIRE_LOG_LEVEL));
  const dispose = async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
  return { server, dispose };
}
