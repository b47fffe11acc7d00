import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

const EXECUTABLE = '/usr/bin/redis-server';

/** Whether there is a Redis; `npm test` installs one where it may, and prints what is left out where not. */
export const hasRedis = existsSync(EXECUTABLE);

/** A Redis in a process and a folder of its own. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Stops it and waits until it is gone: as at a crash, or as told. */
  stop(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts it again on the same port, with what it has kept. */
  start(): Promise<void>;
  /** Has it stand still, or go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** Carries out one command, on a connection of its own. */
  command(name: string, ...args: (string | number)[]): Promise<unknown>;
  /** Copies what it has kept, while it is stopped. */
  copy(): Promise<void>;
  /** Brings the copy back, while it is stopped: what was kept since is gone, as with a replica that was behind. */
  goBack(): Promise<void>;
  /** Stops it and takes its folder away. */
  dispose(): Promise<void>;
}

const alive = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/**
 * Starts a Redis on a free port that writes each command to its file before it answers, and waits until it serves.
 * @param options its settings by name, beside those
 */
export async function startRedis(options: Record<string, string> = {}): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'jobwire-redis-'));
  const port = await freePort();
  const settings = { appendonly: 'yes', appendfsync: 'always', save: '', ...options };
  let child: ChildProcess;
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    port,
    async start() {
      child = spawnRedis(port, folder, settings);
      await untilServed(port, child);
    },
    async stop(signal = 'SIGKILL') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill(signal);
      child.kill('SIGCONT');
      await exited;
    },
    signal: (name) => void child.kill(name),
    async command(name, ...args) {
      const redis = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null });
      redis.on('error', () => undefined);
      try {
        await redis.connect();
        return await redis.call(name, ...args);
      } finally {
        redis.disconnect();
      }
    },
    copy: () => cp(folder, `${folder}-copy`, { recursive: true }),
    async goBack() {
      await rm(folder, { recursive: true });
      await rename(`${folder}-copy`, folder);
    },
    async dispose() {
      await server.stop();
      for (const path of [folder, `${folder}-copy`]) await rm(path, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function spawnRedis(port: number, folder: string, settings: Record<string, string>): ChildProcess {
  const options = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--daemonize', 'no'];
  const child = spawn(EXECUTABLE, [...where, ...options], { stdio: 'ignore' });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

async function untilServed(port: number, child: ChildProcess): Promise<void> {
  const redis = new Redis(port, '127.0.0.1', { retryStrategy: () => 20, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  const ended = once(child, 'exit').then(() => 'ended' as const);
  const outcome = await Promise.race([redis.ping().then(() => 'served' as const), ended]);
  redis.disconnect();
  if (outcome === 'ended') throw new Error('redis-server ended at its start.');
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

const SLOTS = 16_384;

/** Starts a cluster of so many nodes, without replicas, and waits until it is whole. `url` is that of its first node. */
export async function startCluster(
  size: number,
): Promise<{ url: string; nodes: RedisServer[]; dispose(): Promise<void> }> {
  const settings = { 'cluster-enabled': 'yes', 'cluster-node-timeout': '2000', appendonly: 'no' };
  const nodes = await Promise.all(Array.from({ length: size }, () => startRedis(settings)));
  const share = Math.ceil(SLOTS / size);
  for (const [i, node] of nodes.entries()) {
    await node.command('cluster', 'addslotsrange', i * share, Math.min((i + 1) * share, SLOTS) - 1);
    await node.command('cluster', 'meet', '127.0.0.1', nodes[0]!.port);
  }
  for (const node of nodes) {
    await untilTrue(async () => String(await node.command('cluster', 'info')).includes('cluster_state:ok'));
  }
  return {
    url: nodes[0]!.url,
    nodes,
    async dispose() {
      await Promise.all(nodes.map((node) => node.dispose()));
    },
  };
}

async function untilTrue(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(50);
}
