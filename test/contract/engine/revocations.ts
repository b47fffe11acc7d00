import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engines/engine.ts';
import { type Chapter, T0 } from './bench.ts';

const HOUR = 3_600_000;

async function idsAfter(engine: Engine, place = 0): Promise<string[]> {
  return (await engine.revocations(place)).revoked.map(({ id }) => id);
}

export const revocationContract: Chapter = (bench) => {
  describe('revocations', () => {
    it('are kept in the order in which they came', async () => {
      const { engine } = bench();
      expect(await engine.revocations(0)).toEqual({ revoked: [], place: 0 });
      for (const id of ['c', 'a', 'b']) await engine.revoke({ id, until: T0 + HOUR }, T0);
      expect((await engine.revocations(0)).revoked).toEqual(['c', 'a', 'b'].map((id) => ({ id, until: T0 + HOUR })));
    });

    it('are read on from where a reader was', async () => {
      const { engine } = bench();
      await engine.revoke({ id: 'a', until: T0 + HOUR }, T0);
      const { place } = await engine.revocations(0);
      expect(await engine.revocations(place)).toEqual({ revoked: [], place });
      await engine.revoke({ id: 'b', until: T0 + HOUR }, T0);
      expect(await idsAfter(engine, place)).toEqual(['b']);
    });

    it('are forgotten when nobody would take the token any more; a reader goes on from its place', async () => {
      const { engine } = bench();
      await engine.revoke({ id: 'short', until: T0 + 1_000 }, T0);
      await engine.revoke({ id: 'long', until: T0 + HOUR }, T0);
      const { place } = await engine.revocations(0);
      await engine.revoke({ id: 'late', until: T0 + HOUR }, T0 + 1_001);
      expect(await idsAfter(engine)).toEqual(['long', 'late']);
      expect(await idsAfter(engine, place)).toEqual(['late']);
    });

    it('of one token are one, told again, and the later end counts', async () => {
      const { engine } = bench();
      await engine.revoke({ id: 'a', until: T0 + HOUR }, T0);
      const { place } = await engine.revocations(0);
      for (const until of [T0 + 2 * HOUR, T0 + 1]) {
        await engine.revoke({ id: 'a', until }, T0);
        expect((await engine.revocations(place)).revoked).toEqual([{ id: 'a', until: T0 + 2 * HOUR }]);
      }
      expect(await idsAfter(engine)).toEqual(['a']);
    });

    it('take any id', async () => {
      const { engine } = bench();
      const ids = ['__proto__', "'; DROP TABLE job; --", '\u0000', 'ü'.repeat(255)];
      for (const id of ids) await engine.revoke({ id, until: Number.MAX_SAFE_INTEGER }, T0);
      expect(await idsAfter(engine)).toEqual(ids);
    });
  });
};
