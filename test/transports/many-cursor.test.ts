import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatHead,
  formatPart,
  listCheck,
  type ManyPlace,
  parseManyCursor,
} from '../../src/transports/many-cursor.ts';
import { range } from '../support/test-follower.ts';

const cursorOf = (jobs: readonly string[], places: readonly ManyPlace[], turn = 0) =>
  formatHead(listCheck(jobs), turn) + places.map(formatPart).join('');

const aSeq = fc.oneof(fc.nat(1000), fc.maxSafeNat());
const aTime = fc.integer({ min: 1, max: Date.UTC(2100, 0) });

describe('the cursor of a list of jobs', () => {
  it('says of each job how far it was read, and whose turn it is', () => {
    const list = fc.array(fc.tuple(fc.uuid(), aSeq, aTime), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(list, fc.nat(), (entries, number) => {
        const jobs = entries.map(([job]) => job);
        const turn = number % jobs.length;
        const text = cursorOf(
          jobs,
          entries.map(([, seq, time]) => ({ seq, time })),
          turn,
        );
        const read = parseManyCursor(text, jobs)!;
        expect(read.turn).toBe(turn);
        for (const [index, [, seq, time]] of entries.entries()) {
          const place = read.places[index] as Exclude<ManyPlace, 'gone'>;
          expect(place.seq).toBe(seq);
          expect(place.time ?? 0).toBe(time % (place.timeModulo ?? (seq < 2 ** 39 ? 2 ** 20 : 64)));
        }
      }),
    );
  });

  it('stays below 1 KiB, whatever it says, and needs no escapes in a URL', () => {
    const jobs = range(1, 100).map(String);
    for (const seq of [0, 1, 2 ** 39 - 1, 2 ** 39, Number.MAX_SAFE_INTEGER]) {
      const text = cursorOf(
        jobs,
        jobs.map(() => ({ seq, time: 1_795_251_600_123 })),
        99,
      );
      expect(text.length).toBe(1008);
      expect(encodeURIComponent(text)).toBe(text);
    }
  });

  it('is of its list only, in its order', () => {
    const text = cursorOf(['a', 'b'], [{ seq: 1 }, 'gone']);
    expect(parseManyCursor(text, ['a', 'b'])).toEqual({ turn: 0, places: [{ seq: 1 }, 'gone'] });
    for (const jobs of [['b', 'a'], ['a'], ['a', 'c'], ['ab', ''], ['a', 'b', 'c']]) {
      expect(parseManyCursor(text, jobs)).toBeUndefined();
    }
  });

  it.each(['', '0', '17', '17-1795251600123', 'latest', '='.repeat(28), `${'A'.repeat(28)}`])('is not %j', (text) =>
    expect(parseManyCursor(text, ['a', 'b'])).toBeUndefined(),
  );
});
