import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const long = process.env.TEST_LONG !== undefined;

export default defineConfig({
  test: {
    include: long ? ['test/long/**/*.test.ts'] : ['test/**/*.test.ts'],
    exclude: long ? [] : ['test/long/**'],
    globalSetup: ['test/support/run-log.ts'],
    // Files run in processes of their own: they start threads, servers and children.
    pool: 'forks',
    // The tests wait as much as they compute: three files keep two cores busy.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Guards against what hangs, and no bounds: what must come in time says so itself.
    testTimeout: long ? 1_800_000 : 60_000,
    hookTimeout: 60_000,
    // What a test waits for comes at once on a quiet machine; on a busy one the default of 1 s is no sign of a fault.
    expect: { poll: { timeout: 10_000 } },
  },
});
