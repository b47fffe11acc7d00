import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ServerChild {
  readonly url: string;
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

/** A Jobwire server in a process of its own, as `npm start` runs it: on a free port, with a fresh data folder. */
export async function startServerChild(): Promise<ServerChild> {
  const folder = await mkdtemp(join(tmpdir(), 'jobwire-server-'));
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      JOBWIRE_DATA: folder,
      JOBWIRE_DRAIN_MS: '0',
      JOBWIRE_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await closed;
    await rm(folder, { recursive: true });
  };
  return { url: await listening(child), stop };
}

/** Waits for the line that says where the server listens. */
async function listening(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const match = /listening on (http:\/\/\S+)/.exec(line);
    if (match) return match[1]!;
  }
  throw new Error('The server ended before it listened.');
}
