import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Resume from '../../src/client/resume.ts';
import { testSeed } from '../support/random.ts';
import type * as Simulation from './support/simulation.ts';

/** Takes a few seconds; `npm run test:long -- client` runs ten times as many. */
const numRuns = 10_000;

/** Simulates clients until one has handled its log wrongly; throws fast-check's report, with seed and shortest script. */
async function simulate({ script, World, handledBy, faultsOf }: typeof Simulation, seed: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(script, async (happenings) => {
      const world = new World(happenings);
      expect(faultsOf(await handledBy(world), world.log)).toEqual([]);
    }),
    { numRuns, seed, includeErrorInReport: true },
  );
}

/** The simulation over a client one of whose decisions is another one. */
async function withStep(broken: (real: typeof Resume.step) => typeof Resume.step): Promise<typeof Simulation> {
  vi.doMock('../../src/client/resume.ts', async (importReal) => {
    const real = await importReal<typeof Resume>();
    return { ...real, step: broken(real.step) };
  });
  vi.resetModules();
  return import('./support/simulation.ts');
}

describe('a run, whatever happens to its connections', () => {
  it('hands every event to its handler once, in order, or says what is gone', async () => {
    await simulate(await import('./support/simulation.ts'), testSeed());
  });
});

describe('the same simulation', () => {
  afterEach(() => {
    vi.doUnmock('../../src/client/resume.ts');
    vi.resetModules();
  });

  it('fails where what comes twice is handed on twice, and fails alike for the same seed', async () => {
    const simulation = await withStep((step) => (reading, message) => {
      const isAgain = 'seq' in message && message.seq <= (reading.place?.seq ?? 0);
      return isAgain ? [{ do: 'deliver', item: message, last: false }, reading] : step(reading, message);
    });
    const report = () => simulate(simulation, 1978).catch(({ message }: Error) => message.split(/\n +at /)[0]);
    const first = await report();
    expect(first).toMatch(/seed: 1978.*Counterexample.*event 1 in the place of 2/s);
    expect(await report()).toBe(first);
  });

  it.each<[string, (step: typeof Resume.step) => typeof Resume.step]>([
    [
      'what is missing is not asked for',
      (step) => (reading, message) => {
        const isEvent = 'seq' in message && message.seq > (reading.place?.seq ?? 0);
        return step(isEvent ? { ...reading, place: { seq: message.seq - 1 } } : reading, message);
      },
    ],
    [
      'the end is believed wherever it comes',
      (step) => (reading, message) => (message.type === 'end' ? [{ do: 'finish' }, reading] : step(reading, message)),
    ],
    [
      'a gap is not told',
      (step) => (reading, message) => {
        const [next, after] = step(reading, message);
        return message.type === 'gap' ? [{ do: 'skip' }, after] : [next, after];
      },
    ],
  ])('fails where %s', async (_, broken) => {
    await expect(simulate(await withStep(broken), 1978)).rejects.toThrow(/Counterexample/);
  });
});
