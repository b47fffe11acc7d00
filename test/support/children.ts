import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { COUNTED, type InUse } from './in-use.ts';
import { ask } from './outside/http.ts';

/** A server in a process of its own, to be killed and signalled as any other. */
export interface ChildServer {
  readonly url: string;
  readonly pid: number;
  /**
   * From its birth until it answered from its store, in ms, without the time for which it was kept from a processor: that is
   * what other processes did.
   */
  readonly readyMs: number;
  /** How it ended, once it has. */
  readonly exited: Promise<Exit>;
  /** Sends a signal and does not wait. */
  signal(name: NodeJS.Signals): void;
  /** Kills it and waits until it is gone. */
  kill(): Promise<void>;
  /** What it has in use. Only where it was started to be counted. */
  inUse(): Promise<InUse>;
  /** The last lines that it wrote. */
  output(): string;
}

export interface ChildOptions {
  /** Whether it can be asked what it has in use. */
  readonly isCounted?: boolean;
  /** What it does (`--role`); all where nothing is said. */
  readonly role?: 'api' | 'worker';
  /** The most file descriptors that it may have open. */
  readonly descriptors?: number;
  /** A module that it loads before anything else. */
  readonly preload?: URL;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Only so that no test waits for ever; how quick a start has to be is for `readyMs`, which no busy machine adds to. */
const READY_WITHIN_MS = 180_000;
const OUTPUT_LINES = 50;

const alive = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/**
 * Starts the server and waits until it is ready.
 * @param env its settings by their environment names; `PORT` is free unless given
 * @throws with what it wrote where it ends or does not become ready
 */
export async function startChild(env: Record<string, string>, options: ChildOptions = {}): Promise<ChildServer> {
  const began = performance.now();
  const { child, exited, listening, output } = spawnServer(env, options);
  const timer = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN_MS);
  const url = await Promise.race([listening, exited.then(() => undefined)]);
  if (url !== undefined) await untilServed(options.role === 'worker' ? `${url}/healthz` : `${url}/v1/jobs?limit=1`);
  clearTimeout(timer);
  if (url === undefined) throw new Error(`The server did not start:\n${output()}`);
  return {
    url,
    pid: child.pid!,
    readyMs: performance.now() - began - waitedForProcessorMs(child.pid!),
    exited,
    signal: (name) => void child.kill(name),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async inUse() {
      const answer = once(child, 'message');
      child.send('count');
      return (await answer)[0] as InUse;
    },
    output,
  };
}

/** Starts the server and kills it after so many milliseconds, wherever it is by then. */
export async function killWhileStarting(env: Record<string, string>, afterMs: number): Promise<void> {
  const { child, exited } = spawnServer(env);
  await sleep(afterMs);
  child.kill('SIGKILL');
  await exited;
}

const PRELOADED = [...COUNTED, ...imported(new URL('./in-use-preload.ts', import.meta.url))];

function imported(module: URL): string[] {
  return ['--import', module.href];
}

function spawnServer(
  env: Record<string, string>,
  { isCounted = false, descriptors, preload, role }: ChildOptions = {},
) {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env; // and nothing of the test runner's own
  const options = [...(isCounted ? PRELOADED : []), ...(preload ? imported(preload) : [])];
  const node = [process.execPath, ...options, 'src/main.ts', ...(role ? ['--role', role] : [])];
  const limit = descriptors === undefined ? '' : `ulimit -n ${descriptors} && `;
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...node], {
    env: { PATH, HOME, NODE_COMPILE_CACHE, PORT: '0', JOBWIRE_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(isCounted ? ['ipc' as const] : [])],
  });
  alive.add(child);
  const exited = once(child, 'exit').then(([code, signal]): Exit => {
    alive.delete(child);
    return { code, signal };
  });
  const lines: string[] = [];
  const { promise: listening, resolve } = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream!).on('line', (line) => {
      lines.push(line);
      if (lines.length > OUTPUT_LINES) lines.shift();
      if (line.startsWith('listening on ')) resolve(line.slice('listening on '.length));
    });
  }
  return { child, exited, listening, output: () => lines.join('\n') };
}

/** The threads that a server starts with: while the one opens the data, the other waits for it. */
const STARTING = ['MainThread', 'sqlite writer'];

/** How long these threads of a process were ready to run and had no processor, where the kernel says so (Linux). */
function waitedForProcessorMs(pid: number): number {
  const threads = `/proc/${pid}/task`;
  if (!existsSync(threads)) return 0;
  return readdirSync(threads).reduce((sum, thread) => sum + waitOf(`${threads}/${thread}`), 0);
}

function waitOf(thread: string): number {
  try {
    const isCounted = STARTING.includes(readFileSync(`${thread}/comm`, 'utf8').trim());
    return isCounted ? Number(readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[1]) / 1e6 : 0;
  } catch {
    return 0; // it has ended meanwhile
  }
}

/** `/readyz` would not do: it also says no for ten seconds where other processes hold the server up. */
async function untilServed(url: string): Promise<void> {
  for (;;) {
    const answer = await ask(url).catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(20);
  }
}
