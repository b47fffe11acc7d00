import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/client/follow.ts';
import { cursorOf, type Reading, step } from '../../src/client/resume.ts';
import { isEvent } from '../../src/client/transports/transport.ts';
import { faultsOf, handledBy, script, World } from './support/simulation.ts';
import { JOB } from './support/wire.ts';

const numRuns = 2000;

/** Reads as the SDK does, but takes whatever comes. */
async function handledNaively(world: World): Promise<Item[]> {
  const handled: Item[] = [];
  let reading: Reading = { job: JOB };
  for (let tries = 0; tries < 200; tries++) {
    try {
      for await (const messages of world.follow({
        job: JOB,
        after: cursorOf(reading),
        signal: new AbortController().signal,
      })) {
        for (const message of messages) {
          if (isEvent(message) || message.type === 'gap') handled.push(message);
          if (message.type === 'end') return handled;
          reading = step(reading, message)[1];
        }
      }
    } catch {
      // connects anew
    }
  }
  return handled;
}

describe('a run, whatever happens to its connections', () => {
  it('hands every event to its handler once, in order, or says what is gone', async () => {
    await fc.assert(
      fc.asyncProperty(script, async (happenings) => {
        const world = new World(happenings);
        const handled = await handledBy(world);
        expect(faultsOf(handled, world.log)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('is checked by something that notices: without the decisions, the same check fails', async () => {
    const naive = fc.assert(
      fc.asyncProperty(script, async (happenings) => {
        const world = new World(happenings);
        expect(faultsOf(await handledNaively(world), world.log)).toEqual([]);
      }),
      { numRuns },
    );
    await expect(naive).rejects.toThrow(/Counterexample/);
  });
});
