import { describe, expect, it, onTestFinished } from 'vitest';
import { openRevocations } from '../../src/access/revocations.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';

const T0 = Date.parse('2026-11-21T09:00:00.000Z');

describe('revocations, as a node knows them', () => {
  const setUp = async () => {
    const engine = openMemoryEngine();
    onTestFinished(() => engine.close());
    let now = T0;
    const failures: unknown[] = [];
    const open = async () => {
      const report = (error: unknown) => failures.push(error);
      const revocations = await openRevocations({ source: engine, now: () => now, report, lookEveryMs: 10 });
      onTestFinished(() => revocations.close());
      return revocations;
    };
    return { engine, failures, open, pass: (ms: number) => (now += ms) };
  };

  it('are known from the start, and those of other nodes soon after', async () => {
    const { engine, open } = await setUp();
    await engine.revoke({ id: 'before', until: T0 + 1_000 }, T0);
    const revocations = await open();
    expect(revocations.has('before')).toBe(true);
    expect(revocations.has('after')).toBe(false);
    await engine.revoke({ id: 'after', until: T0 + 1_000 }, T0);
    await expect.poll(() => revocations.has('after')).toBe(true);
    expect(revocations.has('before')).toBe(true);
  });

  it('are known at once where the node looks by itself', async () => {
    const { engine, open } = await setUp();
    const revocations = await open();
    await engine.revoke({ id: 'a', until: T0 + 1_000 }, T0);
    await revocations.look();
    expect(revocations.has('a')).toBe(true);
  });

  it('are forgotten after their time', async () => {
    const { engine, open, pass } = await setUp();
    await engine.revoke({ id: 'a', until: T0 + 1_000 }, T0);
    const revocations = await open();
    pass(1_000);
    await revocations.look();
    expect(revocations.has('a')).toBe(true);
    pass(1);
    await revocations.look();
    expect(revocations.has('a')).toBe(false);
  });

  it('that are known hold on while the storage does not answer', async () => {
    const { engine, failures, open } = await setUp();
    await engine.revoke({ id: 'a', until: T0 + 1_000 }, T0);
    const revocations = await open();
    await engine.close();
    await expect.poll(() => failures.length).toBeGreaterThan(1);
    expect(revocations.has('a')).toBe(true);
  });

  it('are read anew where the storage went back, as after a fail-over to an older copy', async () => {
    const pages = [
      { revoked: [{ id: 'a', until: T0 + 1_000 }], place: 10 },
      { revoked: [], place: 9 },
      { revoked: [{ id: 'b', until: T0 + 1_000 }], place: 9 },
    ];
    const asked: number[] = [];
    const source = {
      async revocations(after: number) {
        asked.push(after);
        return pages.shift()!;
      },
    };
    const revocations = await openRevocations({ source, now: () => T0, report: () => {}, lookEveryMs: 60_000 });
    onTestFinished(() => revocations.close());
    await revocations.look();
    expect(asked).toEqual([0, 10, 0]);
    expect(['a', 'b'].map((id) => revocations.has(id))).toEqual([true, true]);
  });

  it('that cannot be read at the start let nobody in', async () => {
    const { engine, open } = await setUp();
    await engine.close();
    await expect(open()).rejects.toMatchObject({ code: 'unavailable' });
  });
});
