import { ProtocolError } from '../errors.ts';
import type { Drawn, Limits } from './limits.ts';
import { Places, type SharedPlaces } from './places.ts';
import { CommonTallies, OwnTallies, type SharedTallies, type Tallies, type Tally } from './tallies.ts';

/**
 * Who is counted. A token proves its owner; whoever shows none counts by his address, for a guest's name is no proof.
 * Without an address it is the server itself, which nothing limits.
 */
export interface Payer {
  readonly owner?: string;
  readonly address?: string;
}

/** What of a budget is left to a caller, of the minute that is under way. */
export interface Standing {
  readonly limit: number;
  readonly left: number;
  /** When it begins anew, in ms from when it was asked. */
  readonly renewsInMs: number;
}

/** The standings that a call has met, by what was drawn. */
export type Standings = ReadonlyMap<Drawn, Standing>;

/** Gives a place back; a second time does nothing. */
export type Leave = () => void;

/**
 * How much callers may use, over all doors together: what comes in over HTTP and over WebSocket draws on one counter. Each
 * draw counts for the caller and, against a wider limit, for his address, so that many names are no way around it.
 */
export interface Budgets {
  /** Nothing is limited, and so nobody need be counted. */
  readonly isFree: boolean;
  /** @throws ProtocolError `rate-limited`, with the time after which there is something again */
  draw(payer: Payer, amounts: Readonly<Partial<Record<Drawn, number>>>): Promise<void>;
  /** Takes a place for something that stays open. @throws ProtocolError `rate-limited` */
  enter(payer: Payer): Promise<Leave>;
  /** Has what this payer draws noted in a list that grows as he does. */
  note(payer: Payer): Standings;
}

export interface BudgetOptions {
  readonly limits: Limits;
  /** Counters of all servers, where several share them. */
  readonly shared?: SharedTallies & SharedPlaces;
  /** Milliseconds on a clock that never jumps. */
  readonly steady?: () => number;
}

const WINDOW_MS = 60_000;

/** How soon whoever has as much open as may be asks again, in ms: something may close at any moment. */
const ASK_AGAIN_MS = 5_000;

/** What the things drawn are called in a refusal. */
const NAMES: Readonly<Record<Drawn, string>> = {
  requests: 'requests and frames',
  starts: 'starts',
  inputs: 'inputs',
  bytes: 'bytes of bodies and frames',
};

export function createBudgets({ limits, shared, steady = () => performance.now() }: BudgetOptions): Budgets {
  const clock = { windowMs: WINDOW_MS, steady };
  const tallies = shared ? new CommonTallies(shared, clock) : new OwnTallies(clock);
  return new Accounts(limits, tallies, new Places(shared));
}

/** Under which key something is counted, how much wider its limits are, and whose it is, as a refusal says it. */
interface Account {
  readonly key: string;
  readonly factor: number;
  readonly whose: string;
}

class Accounts implements Budgets {
  readonly isFree: boolean;
  readonly #limits: Limits;
  readonly #tallies: Tallies;
  readonly #places: Places;
  readonly #noted = new WeakMap<Payer, Map<Drawn, Standing>>();

  constructor(limits: Limits, tallies: Tallies, places: Places) {
    const { perMinute, connections, activeJobs } = limits;
    this.isFree = [...Object.values(perMinute), connections, activeJobs].every((limit) => !Number.isFinite(limit));
    this.#limits = limits;
    this.#tallies = tallies;
    this.#places = places;
  }

  async draw(payer: Payer, amounts: Readonly<Partial<Record<Drawn, number>>>): Promise<void> {
    const names = this.#counted(amounts);
    if (names.length === 0) return;
    const drawn = Object.fromEntries(names.map((name) => [name, amounts[name]]));
    // One after another: who has nothing left must not use up what others of his address may.
    for (const account of accountsOf(payer, this.#limits)) {
      const standings = this.#standings(names, account, await this.#tallies.add<Drawn>(account.key, drawn));
      if (account.factor === 1) for (const [name, standing] of standings) this.#noted.get(payer)?.set(name, standing);
      refuseSpent(standings, account);
    }
  }

  async enter(payer: Payer): Promise<Leave> {
    const { connections } = this.#limits;
    if (connections === Number.POSITIVE_INFINITY) return stayNobody;
    const taken: string[] = [];
    const leave = () => {
      for (const key of taken.splice(0)) this.#places.leave(key);
    };
    for (const account of accountsOf(payer, this.#limits)) {
      const most = connections * account.factor;
      if (!(await this.#places.take(account.key, most))) {
        leave();
        throw noPlace(most, account);
      }
      taken.push(account.key);
    }
    return leave;
  }

  note(payer: Payer): Standings {
    const noted = new Map<Drawn, Standing>();
    this.#noted.set(payer, noted);
    return noted;
  }

  /** What of it is limited at all, and not nothing. */
  #counted(amounts: Readonly<Partial<Record<Drawn, number>>>): Drawn[] {
    const { perMinute } = this.#limits;
    return (Object.keys(amounts) as Drawn[]).filter((name) => amounts[name] !== 0 && Number.isFinite(perMinute[name]));
  }

  #standings(names: readonly Drawn[], { factor }: Account, { totals, leftMs }: Tally<Drawn>): Standings {
    const standing = (name: Drawn): Standing => {
      const limit = this.#limits.perMinute[name] * factor;
      return { limit, left: limit - totals[name]!, renewsInMs: leftMs };
    };
    return new Map(names.map((name) => [name, standing(name)]));
  }
}

/** The caller's own account, and that of his address. */
function accountsOf({ owner = 'guest', address }: Payer, { addressFactor }: Limits): Account[] {
  if (address === undefined) return [];
  const key = owner.startsWith('guest') ? `nobody:${address}` : `owner:${owner}`; // no token names such an owner
  const own = { key, factor: 1, whose: 'You have' };
  if (!Number.isFinite(addressFactor)) return [own];
  return [own, { key: `address:${address}`, factor: addressFactor, whose: 'The callers of your address have' }];
}

/** @throws ProtocolError where more was drawn than there was */
function refuseSpent(standings: Standings, { whose }: Account): void {
  for (const [name, { limit, left, renewsInMs }] of standings) {
    if (left >= 0) continue;
    const retryAfterMs = Math.max(1, Math.ceil(renewsInMs));
    // Without the time: `retryAfterMs` is spread out when it is sent, and a second, earlier time beside it would be wrong.
    const detail = `${whose} used up the ${limit} ${NAMES[name]} of this minute: come back when retryAfterMs is over.`;
    throw new ProtocolError('rate-limited', detail, { retryAfterMs });
  }
}

function noPlace(most: number, { whose }: Account): ProtocolError {
  const what = `${most} WebSockets, event streams and waiting polls open, as many as may be`;
  const detail = `${whose} ${what}: close one, or follow several jobs over one.`;
  return new ProtocolError('rate-limited', detail, { retryAfterMs: ASK_AGAIN_MS });
}

/** What a place is given back with where nothing is limited. */
export function stayNobody(): void {}
