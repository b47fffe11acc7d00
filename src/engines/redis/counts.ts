import { randomUUID } from 'node:crypto';
import type { SharedCounts, Tally } from '../engine.ts';
import type { Client } from './connection.ts';
import type { Keys } from './keys.ts';
import type { Scripts } from './scripts.ts';

/** In ms; it says so more often. */
const PRESENT_MS = 30_000;

/** How long places are remembered that nobody took or gave back, in ms: what a crash left behind goes at last. */
const REMEMBERED_MS = 24 * 3_600_000;

/**
 * What callers use, counted for all servers. Each caller's counters are a key of their own, so that a cluster spreads them.
 * Places are noted by server: those that a crash left are those of a server that is not there any more, and count no more.
 */
export class Counts implements SharedCounts {
  readonly #client: Client;
  readonly #scripts: Scripts;
  readonly #keys: Keys;
  readonly #servers: string;
  readonly #presentMs: number;
  readonly #self = randomUUID();
  /** As they were the last time anybody asked: one that came since is counted from then on. */
  #others: readonly string[] = [];

  /** @param presentMs for how long a server counts as there after it said so */
  constructor(client: Client, scripts: Scripts, keys: Keys, presentMs = PRESENT_MS) {
    this.#client = client;
    this.#scripts = scripts;
    this.#keys = keys;
    this.#presentMs = presentMs;
    this.#servers = keys.register('servers');
  }

  /** Says that this server is there, and learns of the others. To be called again and again. */
  async beat(): Promise<void> {
    const servers = await this.#scripts.run('present', [this.#servers], [this.#self, this.#presentMs]);
    this.#others = (servers as string[]).filter((server) => server !== this.#self);
  }

  /** This server goes. */
  async leave(): Promise<void> {
    await this.#client.zrem(this.#servers, this.#self);
  }

  async tally(key: string, amounts: Readonly<Record<string, number>>, windowMs: number): Promise<Tally> {
    const names = Object.keys(amounts);
    const args = names.flatMap((name) => [name, amounts[name]!]);
    const answer = await this.#scripts.run('tally', [this.#keys.used(key)], [windowMs, ...args]);
    const [leftMs, ...totals] = answer as number[];
    return { leftMs: leftMs!, totals: Object.fromEntries(names.map((name, i) => [name, totals[i]!])) };
  }

  async hold(key: string, places: number, most: number): Promise<boolean> {
    const args = [this.#self, places, Math.min(most, Number.MAX_SAFE_INTEGER), REMEMBERED_MS, ...this.#others];
    return (await this.#scripts.run('hold', [this.#keys.held(key)], args)) === 1;
  }
}
