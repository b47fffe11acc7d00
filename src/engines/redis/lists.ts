import { isShown, type JobFilter, type KeptLog, type ListQuery, type LogQuery, type RecordPage } from '../engine.ts';
import { recordOf } from '../ledger.ts';
import { formatPage, parsePage } from '../page.ts';
import type { RedisEntry } from './record.ts';
import type { Records } from './records.ts';
import type { Register, Scope } from './register.ts';

/** How many jobs are looked at at once, at least: most that are looked at in vain come in a row. */
const LOOK_AT = 50;

/** Lists jobs and logs: the register says which may be asked for, their records which are. */
export class Lists {
  readonly #register: Register;
  readonly #records: Records;

  constructor({ register, records }: { register: Register; records: Records }) {
    this.#register = register;
    this.#records = records;
  }

  async page(query: ListQuery): Promise<RecordPage> {
    const found = await this.#select(query, parsePage(query.page), query.limit + 1);
    const shown = found.slice(0, query.limit);
    const next = found.length > shown.length ? formatPage(shown.at(-1)!.n) : undefined;
    return { jobs: shown.map(recordOf), next };
  }

  async logs(query: LogQuery, limit: number): Promise<KeptLog[]> {
    const logs = await this.#records.logs(await this.#register.logs(query, limit));
    if (!('running' in query)) return logs.map(({ log }) => log);
    const running = logs.filter(({ status }) => status === 'running').map(({ log }) => log);
    return running.sort((a, b) => b.bytes - a.bytes || a.place - b.place).slice(0, limit);
  }

  /** How many jobs a list has. */
  async total(filter: JobFilter): Promise<number> {
    if (filter.owner === undefined) return this.#register.total(filter, ['all']);
    const [own, shared, both] = await Promise.all([
      this.#register.total(filter, ['own']),
      this.#register.total(filter, ['shared']),
      this.#register.total(filter, ['own', 'shared']),
    ]);
    return own + shared - both;
  }

  /** An owner's jobs and the shared ones stand in two sets: each is read in its order, and they are merged. */
  async #select(query: ListQuery, below: number, limit: number): Promise<RedisEntry[]> {
    if (query.owner === undefined || query.name !== undefined || query.label !== undefined) {
      return this.#walk(query, 'all', below, limit);
    }
    const [own, shared] = await Promise.all([
      this.#walk(query, 'own', below, limit),
      this.#walk(query, 'shared', below, limit),
    ]);
    const others = shared.filter(({ facts }) => facts.owner !== query.owner);
    return [...own, ...others].sort((a, b) => b.n - a.n).slice(0, limit);
  }

  async #walk(query: ListQuery, scope: Scope, below: number, limit: number): Promise<RedisEntry[]> {
    const found: RedisEntry[] = [];
    for (let at = below; found.length < limit; ) {
      const count = Math.max(LOOK_AT, limit - found.length);
      const candidates = await this.#register.candidates(query, scope, at, count);
      const entries = await this.#records.findAll(candidates.map(({ job }) => job));
      found.push(
        ...entries
          .filter((entry) => entry !== undefined && isShown({ ...entry.facts, status: entry.state.status }, query))
          .map((entry) => entry!),
      );
      if (candidates.length < count) break;
      at = candidates.at(-1)!.place;
    }
    return found.slice(0, limit);
  }
}
