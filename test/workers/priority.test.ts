import { constants, getPriority } from 'node:os';
import { describe, expect, it } from 'vitest';
import { Parallel } from '../../src/workers/parallel.ts';
import { logOf, startNew, testEngine, testPool } from './runs.ts';

const isLinux = process.platform === 'linux';
if (!isLinux) console.log('Left out: threads that give way, as only Linux has a priority for each thread.');

const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;
const lower = Math.min(PRIORITY_LOW, getPriority(process.pid) + PRIORITY_BELOW_NORMAL);

describe.runIf(isLinux)('threads that give way', () => {
  it('are those of tasks, and not the one that serves', async () => {
    const before = getPriority(process.pid);
    const engine = testEngine();
    const run = await startNew(engine, testPool(), { task: 'telling' });
    await run.end;
    const log = await logOf(engine, run.job);
    const { fields } = log.find(({ type }) => type === 'log')!.data as { fields: { priority: number } };
    expect(fields.priority).toBe(lower);
    expect(getPriority(process.pid)).toBe(before);
  });

  it('are those that compute for a task', async () => {
    const abort = new AbortController();
    const helpers = new Parallel({ threads: 1, memoryMb: 1024 }, abort.signal);
    const outcomes = helpers.run(new URL('./errands/errand.ts', import.meta.url), [{ do: 'priority' }]);
    const { value } = await outcomes[Symbol.asyncIterator]().next();
    expect(value).toEqual({ value: lower });
    await helpers.end();
  });
});
