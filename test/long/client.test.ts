import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRANSPORTS } from '../../src/client/options.ts';
import { readCutEverywhere } from '../client/support/cut.ts';
import { faultsOf, handledBy, script, World } from '../client/support/simulation.ts';
import { testSeed } from '../support/random.ts';

describe('the client', () => {
  it('hands every event over once in 100,000 simulated networks', async () => {
    const property = fc.asyncProperty(script, async (happenings) => {
      const world = new World(happenings);
      expect(faultsOf(await handledBy(world), world.log)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 100_000, seed: testSeed() });
  }, 600_000);

  it.each(TRANSPORTS)(
    'loses and repeats nothing where %s is cut after any byte',
    async (transport) => {
      const { cuts, wrong } = await readCutEverywhere(transport, 1);
      expect(cuts).toBeGreaterThan(1000);
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
