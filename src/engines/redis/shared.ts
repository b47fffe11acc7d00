import type { Revocation, RevocationPage } from '../engine.ts';
import type { Client } from './connection.ts';
import type { Keys } from './keys.ts';
import type { Scripts } from './scripts.ts';

/** What all servers share beside jobs: which tokens are revoked, and the key of their tickets. */
export class Shared {
  readonly #client: Client;
  readonly #scripts: Scripts;
  readonly #count: string;
  readonly #order: string;
  readonly #ends: string;
  readonly #secret: string;

  constructor(client: Client, scripts: Scripts, keys: Keys) {
    this.#client = client;
    this.#scripts = scripts;
    this.#count = keys.register('revocations');
    this.#order = keys.register('revocations', 'order');
    this.#ends = keys.register('revocations', 'ends');
    this.#secret = keys.register('secret');
  }

  async revoke({ id, until }: Revocation, time: number): Promise<void> {
    await this.#scripts.run('revoke', [this.#count, this.#order, this.#ends], [id, until, time]);
  }

  /** The count is read first: what is revoked in between is read once more the next time. */
  async revocations(after: number): Promise<RevocationPage> {
    const place = Number((await this.#client.get(this.#count)) ?? 0);
    const ids = await this.#client.zrangebyscore(this.#order, `(${after}`, '+inf');
    if (ids.length === 0) return { revoked: [], place };
    const ends = await this.#client.zmscore(this.#ends, ...ids);
    const revoked = ids.flatMap((id, i) => (ends[i] == null ? [] : [{ id, until: Number(ends[i]) }]));
    return { revoked, place };
  }

  async secret(candidate: string): Promise<string> {
    await this.#client.set(this.#secret, candidate, 'NX');
    return (await this.#client.get(this.#secret))!;
  }
}
