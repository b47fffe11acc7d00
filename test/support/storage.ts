import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/engines/engine.ts';
import { openRedisEngine } from '../../src/engines/redis/engine.ts';
import { openRedisHoldings } from '../../src/engines/redis/holdings.ts';
import { openRedisIntake } from '../../src/engines/redis/intake.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { openSqliteHoldings } from '../../src/engines/sqlite/holdings.ts';
import { openSqliteIntake } from '../../src/engines/sqlite/intake.ts';
import type { StorageUnderTest } from '../contract/portable.ts';

// Each engine starts a thread: without this most of the time goes into reading the same source files.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'jobwire-compile-cache');

/** A data folder. */
export async function sqliteStorage(): Promise<StorageUnderTest & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'jobwire-test-'));
  const opened = new Opened();
  return {
    folder,
    engine: () => opened.add(openSqliteEngine({ folder })),
    holdings: () => opened.add(openSqliteHoldings(folder)),
    intake: () => opened.add(openSqliteIntake(folder)),
    async dispose() {
      await opened.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A part of a Redis. */
export async function redisStorage(url: string): Promise<StorageUnderTest & { prefix: string }> {
  const options = { url, prefix: randomUUID(), commandTimeoutMs: 30_000 };
  const opened = new Opened();
  return {
    prefix: options.prefix,
    engine: () => opened.add<Engine>(openRedisEngine(options)),
    holdings: () => opened.add(openRedisHoldings(options)),
    intake: () => opened.add(openRedisIntake(options)),
    dispose: () => opened.close(),
  };
}

/** What was opened, to be closed; a second time does no harm. */
class Opened {
  readonly #all: { close(): Promise<void> }[] = [];

  async add<T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> {
    const opened = await opening;
    this.#all.push(opened);
    return opened;
  }

  async close(): Promise<void> {
    for (const one of this.#all) await one.close();
  }
}
