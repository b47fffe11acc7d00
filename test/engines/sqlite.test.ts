import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { engineContract } from '../contract/engine.ts';
import { makeFolder } from './folder.ts';

// Each case starts a thread: without this most of its time goes into reading the same source files.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'jobwire-compile-cache');

engineContract(
  'sqlite',
  async () => {
    const folder = await makeFolder();
    let engine = await openSqliteEngine({ folder });
    return {
      engine,
      reopen: async () => {
        await engine.close();
        engine = await openSqliteEngine({ folder });
        return engine;
      },
      dispose: async () => {
        await engine.close();
        await rm(folder, { recursive: true });
      },
    };
  },
  { durable: true },
);
