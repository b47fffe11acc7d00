import { describe, expect, it } from 'vitest';
import { type Budgets, createBudgets, type Payer } from '../../src/access/budgets.ts';
import type { Limits } from '../../src/access/limits.ts';
import { Places, type SharedPlaces } from '../../src/access/places.ts';
import type { SharedTallies } from '../../src/access/tallies.ts';

const ANY = Number.POSITIVE_INFINITY;
const LIMITS: Limits = {
  perMinute: { requests: 3, starts: ANY, inputs: ANY, bytes: 1_000 },
  connections: 2,
  activeJobs: ANY,
  addressFactor: 2,
};

const payer = (owner: string, address = '192.0.2.1'): Payer => ({ owner, address });

function budgetsOf(limits: Partial<Limits> = {}, shared?: SharedTallies & SharedPlaces) {
  const clock = { now: 0 };
  const steady = () => clock.now;
  return { clock, budgets: createBudgets({ limits: { ...LIMITS, ...limits }, steady, ...(shared ? { shared } : {}) }) };
}

/** How many requests are let through. */
async function spend(budgets: Budgets, payer: Payer, most = 100): Promise<number> {
  for (let i = 0; i < most; i++) {
    try {
      await budgets.draw(payer, { requests: 1 });
    } catch (error) {
      expect(error).toMatchObject({ code: 'rate-limited' });
      return i;
    }
  }
  return most;
}

describe('what is drawn', () => {
  it('is there again a minute after the first of it, and the refusal says when', async () => {
    const { budgets, clock } = budgetsOf();
    expect(await spend(budgets, payer('ann'))).toBe(3);
    clock.now = 20_000;
    await expect(budgets.draw(payer('ann'), { requests: 1 })).rejects.toMatchObject({
      message: expect.stringContaining(
        'used up the 3 requests and frames of this minute: come back when retryAfterMs is over',
      ),
      extras: { retryAfterMs: 40_000 },
    });
    clock.now = 60_000;
    expect(await spend(budgets, payer('ann'))).toBe(3);
  });

  it('is counted by owner; a bound that is wider holds for all owners of one address', async () => {
    const { budgets } = budgetsOf();
    expect(await spend(budgets, payer('ann'))).toBe(3);
    expect(await spend(budgets, payer('bob'), 3)).toBe(3);
    await expect(budgets.draw(payer('eve'), { requests: 1 })).rejects.toThrow(
      'callers of your address have used up the 6',
    );
    expect(await spend(budgets, payer('joe', '192.0.2.2'))).toBe(3);
  });

  it('is counted by address where no token proves who it is', async () => {
    const { budgets } = budgetsOf();
    expect(await spend(budgets, payer('guest:ann'), 2)).toBe(2);
    expect(await spend(budgets, payer('guest:bob'))).toBe(1);
    expect(await spend(budgets, { address: '192.0.2.1' })).toBe(0);
    expect(await spend(budgets, payer('guest:ann', '192.0.2.2'))).toBe(3);
  });

  it('is not by addresses where that is turned off', async () => {
    const { budgets } = budgetsOf({ addressFactor: ANY });
    for (const owner of ['ann', 'bob', 'eve', 'joe']) expect(await spend(budgets, payer(owner))).toBe(3);
  });

  it('is any amount where there is no limit, and for the server itself', async () => {
    const { budgets } = budgetsOf();
    for (let i = 0; i < 100; i++) await budgets.draw(payer('ann'), { starts: 1 });
    expect(await spend(budgets, { owner: 'guest:server' })).toBe(100);
  });

  it('weighs', async () => {
    const { budgets } = budgetsOf();
    await budgets.draw(payer('ann'), { bytes: 1_000 });
    await budgets.draw(payer('ann'), { bytes: 0 });
    await expect(budgets.draw(payer('ann'), { bytes: 1 })).rejects.toThrow('1000 bytes of bodies and frames');
  });

  it('is noted for whoever asks', async () => {
    const { budgets, clock } = budgetsOf();
    const ann = payer('ann');
    await budgets.draw(ann, { requests: 1 });
    const noted = budgets.note(ann);
    clock.now = 10_000;
    await budgets.draw(ann, { requests: 1, bytes: 7 });
    expect([...noted]).toEqual([
      ['requests', { limit: 3, left: 1, renewsInMs: 50_000 }],
      ['bytes', { limit: 1_000, left: 993, renewsInMs: 50_000 }],
    ]);
  });

  it('is forgotten when it is over, and bounded while it is not', async () => {
    const { budgets, clock } = budgetsOf({ addressFactor: ANY });
    for (let i = 0; i < 100_001; i++) await budgets.draw(payer(`owner ${i}`), { requests: 3 });
    expect(await spend(budgets, payer('owner 100000'))).toBe(0);
    expect(await spend(budgets, payer('owner 0'))).toBe(3); // the oldest had to go
    clock.now = 60_000;
    expect(await spend(budgets, payer('owner 100000'))).toBe(3);
  });
});

describe('places', () => {
  it('are bounded by owner and by address, and come free', async () => {
    const { budgets } = budgetsOf();
    const leave = await budgets.enter(payer('ann'));
    await budgets.enter(payer('ann'));
    await expect(budgets.enter(payer('ann'))).rejects.toMatchObject({
      code: 'rate-limited',
      message: expect.stringMatching(/^You have 2 WebSockets, event streams and waiting polls open/),
      extras: { retryAfterMs: 5_000 },
    });
    leave();
    leave(); // it is no other's place
    await budgets.enter(payer('ann'));
    await budgets.enter(payer('bob'));
    await budgets.enter(payer('bob'));
    await expect(budgets.enter(payer('eve'))).rejects.toThrow(/^The callers of your address have 4 /);
    await budgets.enter(payer('eve', '192.0.2.2')); // her own places were given back
    await budgets.enter(payer('eve', '192.0.2.2'));
  });
});

describe('places that several servers share', () => {
  /** What the others are told; they hold one place of each key themselves. */
  function others() {
    const told = new Map<string, number>();
    const state = { told, isAway: false };
    const hold = async (key: string, places: number, most: number) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (state.isAway) throw new Error('away');
      if (places + 1 > most) return false;
      told.set(key, places);
      return true;
    };
    return { state, places: new Places({ hold }) };
  }

  it('are told as they are also where one goes while another one is asked for in vain', async () => {
    const { state, places } = others();
    expect([await places.take('ann', 3), await places.take('ann', 3)]).toEqual([true, true]);
    const third = places.take('ann', 3);
    places.leave('ann');
    expect(await third).toBe(false);
    await expect.poll(() => state.told.get('ann')).toBe(1);
  });

  it('that were given back while nobody answered are told of as soon as anything can be told', async () => {
    const { state, places } = others();
    for (const key of ['ann', 'bob']) await places.take(key, 9);
    state.isAway = true;
    places.leave('ann');
    expect(await places.take('bob', 9)).toBe(true);
    state.isAway = false;
    await places.take('eve', 9);
    await expect
      .poll(() => [...state.told])
      .toEqual([
        ['ann', 0],
        ['bob', 2],
        ['eve', 1],
      ]);
  });
});

describe('counters that several servers share', () => {
  const silent = (): Promise<never> => new Promise(() => undefined);

  it('count when they answer; else the server counts by itself, and lets nobody wait', async () => {
    let answers = true;
    let asked = 0;
    const shared = {
      async tally(_key: string, { requests = 0 }: Readonly<Record<string, number>>) {
        asked++;
        return answers ? { totals: { requests }, leftMs: 60_000 } : silent();
      },
      hold: async () => (answers ? true : silent()),
    };
    const { budgets, clock } = budgetsOf({ addressFactor: ANY }, shared);
    expect(await spend(budgets, payer('ann'), 10)).toBe(10);
    answers = false;
    const begun = performance.now();
    expect(await spend(budgets, payer('ann'), 10)).toBe(3);
    expect(performance.now() - begun).toBeLessThan(2_000); // once half a second, and then they are left alone
    expect(asked).toBe(11);
    await budgets.enter(payer('ann'));
    answers = true;
    clock.now = 1_001;
    expect(await spend(budgets, payer('ann'), 10)).toBe(10);
  });
});
