import { inTime } from './in-time.ts';

/** Counters of one key, which begin anew together. */
export interface Tally<Name extends string = string> {
  readonly totals: Readonly<Partial<Record<Name, number>>>;
  /** In how many ms they begin anew. */
  readonly leftMs: number;
}

/** Counts what is used, by key and name, over a window of time that begins with a key's first use. */
export interface Tallies {
  add<Name extends string>(key: string, amounts: Readonly<Partial<Record<Name, number>>>): Promise<Tally<Name>>;
}

/** Counters that several servers share. */
export interface SharedTallies {
  tally(key: string, amounts: Readonly<Record<string, number>>, windowMs: number): Promise<Tally>;
}

export interface TallyOptions {
  readonly windowMs: number;
  /** Milliseconds on a clock that never jumps: after a jump of an hour somebody would be shut out for that hour. */
  readonly steady: () => number;
}

/** More keys than are counted at once would be an attack from as many networks: those that came first are forgotten. */
const MAX_KEYS = 100_000;

interface Counters {
  readonly endsAt: number;
  readonly totals: Record<string, number>;
}

/** Counters of this process alone. */
export class OwnTallies implements Tallies {
  readonly #windowMs: number;
  readonly #steady: () => number;
  /** In the order in which they began, and so in which they end. */
  readonly #counters = new Map<string, Counters>();

  constructor({ windowMs, steady }: TallyOptions) {
    this.#windowMs = windowMs;
    this.#steady = steady;
  }

  async add<Name extends string>(key: string, amounts: Readonly<Partial<Record<Name, number>>>): Promise<Tally<Name>> {
    const now = this.#steady();
    this.#forget(now);
    const counters = this.#counters.get(key) ?? this.#begin(key, now);
    for (const [name, amount] of Object.entries<number>(amounts as Record<Name, number>)) {
      counters.totals[name] = (counters.totals[name] ?? 0) + amount;
    }
    return {
      totals: { ...counters.totals } as Partial<Record<Name, number>>,
      leftMs: Math.round(counters.endsAt - now),
    };
  }

  #begin(key: string, now: number): Counters {
    const counters = { endsAt: now + this.#windowMs, totals: Object.create(null) as Record<string, number> };
    this.#counters.set(key, counters);
    return counters;
  }

  #forget(now: number): void {
    for (const [key, { endsAt }] of this.#counters) {
      if (endsAt > now && this.#counters.size <= MAX_KEYS) return;
      this.#counters.delete(key);
    }
  }
}

/** How long shared counters may take to answer, and for how long they are left alone when they did not, in ms. */
const ANSWER_WITHIN_MS = 500;
const LEFT_ALONE_MS = 1_000;

/**
 * Counters of all servers; those of this one alone for as long as the shared ones do not answer. Nobody is refused because
 * it cannot be counted, and nobody may use what he likes because of that.
 */
export class CommonTallies implements Tallies {
  readonly #shared: SharedTallies;
  readonly #own: OwnTallies;
  readonly #options: TallyOptions;
  #leftAloneUntil = Number.NEGATIVE_INFINITY;

  constructor(shared: SharedTallies, options: TallyOptions) {
    this.#shared = shared;
    this.#own = new OwnTallies(options);
    this.#options = options;
  }

  async add<Name extends string>(key: string, amounts: Readonly<Partial<Record<Name, number>>>): Promise<Tally<Name>> {
    const { windowMs, steady } = this.#options;
    if (steady() < this.#leftAloneUntil) return this.#own.add(key, amounts);
    try {
      const asked = this.#shared.tally(key, amounts as Record<string, number>, windowMs);
      return (await inTime(asked, ANSWER_WITHIN_MS)) as Tally<Name>;
    } catch {
      this.#leftAloneUntil = steady() + LEFT_ALONE_MS;
      return this.#own.add(key, amounts);
    }
  }
}
