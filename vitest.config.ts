import { defineConfig } from 'vitest/config';

const long = process.env.TEST_LONG !== undefined;

export default defineConfig({
  test: {
    include: long ? ['test/long/**/*.test.ts'] : ['test/**/*.test.ts'],
    exclude: long ? [] : ['test/long/**'],
    globalSetup: ['test/support/run-log.ts'],
    // Files run in processes of their own: they start threads, servers and children.
    pool: 'forks',
    // By default one core is left free; but the tests wait more than they compute.
    maxWorkers: '100%',
    testTimeout: long ? 1_800_000 : 20_000,
    hookTimeout: 20_000,
    // What a test waits for comes at once on a quiet machine; on a busy one the default of 1 s is no sign of a fault.
    expect: { poll: { timeout: 10_000 } },
  },
});
