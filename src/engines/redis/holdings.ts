import type { EventBlock } from '../../log/block.ts';
import type { Revocation } from '../engine.ts';
import { HANDED_AT_ONCE, type Holdings, type InputKey, type WholeJob } from '../portable.ts';
import type { Connected } from './connection.ts';
import type { RedisOptions } from './engine.ts';
import { assertAlone, assertNoImport, connectAlone } from './importing.ts';
import { Keys } from './keys.ts';
import { LogReader } from './log.ts';
import { Records } from './records.ts';
import { Register } from './register.ts';
import { Scripts } from './scripts.ts';
import { Shared } from './shared.ts';
import { readStays } from './stays.ts';

/** How many jobs are read at once: each may have thousands of input keys. */
const JOBS_AT_ONCE = 20;

/**
 * What a Redis holds, to be handed over.
 * @throws where a server uses it, an import into it has not ended, or it cannot be reached
 */
export async function openRedisHoldings(options: RedisOptions): Promise<Holdings> {
  const keys = new Keys(options.prefix);
  const connected = await connectAlone(options, keys);
  try {
    await assertNoImport(connected.client, keys, options.url);
    return new RedisHoldings(new RedisParts(connected, keys, options.url));
  } catch (error) {
    connected.close();
    throw error;
  }
}

/** A Redis, and what reads and writes it. */
export class RedisParts {
  readonly connected: Connected;
  readonly keys: Keys;
  readonly scripts: Scripts;
  readonly records: Records;
  readonly register: Register;
  readonly shared: Shared;
  readonly #url: string;

  constructor(connected: Connected, keys: Keys, url: string) {
    const { client } = connected;
    this.connected = connected;
    this.keys = keys;
    this.scripts = new Scripts(client);
    this.records = new Records(client, this.scripts, keys);
    this.register = new Register(client, this.scripts, keys);
    this.shared = new Shared(client, this.scripts, keys);
    this.#url = url;
  }

  /** @throws where somebody else uses it by now */
  assertAlone(): Promise<void> {
    return assertAlone(this.connected, this.keys, this.#url);
  }
}

/** All that a Redis holds. Nobody else writes to it. */
export class RedisHoldings implements Holdings {
  readonly #parts: RedisParts;
  readonly #logs: LogReader;

  constructor(parts: RedisParts) {
    this.#parts = parts;
    this.#logs = new LogReader(parts.connected.client, parts.keys);
  }

  total(): Promise<number> {
    return this.#parts.register.total({}, ['all']);
  }

  async *jobs(): AsyncGenerator<WholeJob> {
    for (let after = 0; ; ) {
      const page = await this.#parts.register.placed(after, JOBS_AT_ONCE);
      for (const job of await Promise.all(page.map(({ job }) => this.#wholeJob(job)))) if (job) yield job;
      if (page.length < JOBS_AT_ONCE) break;
      after = page.at(-1)!.place;
    }
    await this.#parts.assertAlone(); // a server that has come meanwhile may have changed what was handed over before
  }

  async *events({ facts, state }: WholeJob): AsyncGenerator<EventBlock> {
    for (let after = state.firstSeq - 1; after < state.lastSeq; ) {
      const page = await this.#logs.read(facts.id, after, HANDED_AT_ONCE);
      yield page!.block!;
      after = page!.block!.lastSeq;
    }
  }

  async revocations(): Promise<readonly Revocation[]> {
    return (await this.#parts.shared.revocations(0)).revoked;
  }

  async close(): Promise<void> {
    this.#parts.connected.close();
  }

  /** Undefined where its making was cut short: nobody was told of it. */
  async #wholeJob(job: string): Promise<WholeJob | undefined> {
    const { connected, records, keys } = this.#parts;
    const [entry, checkpoint, inputs, { kept }] = await Promise.all([
      records.find(job),
      records.checkpointOf(job),
      this.#inputs(job),
      readStays(connected.client, keys, job),
    ]);
    if (!entry) return undefined;
    const { n, facts, state, idempotency } = entry;
    return {
      place: n,
      facts,
      state,
      ...(idempotency ? { idempotency } : {}),
      ...(checkpoint ? { checkpoint } : {}),
      inputs,
      stays: kept,
    };
  }

  async #inputs(job: string): Promise<InputKey[]> {
    const { client } = this.#parts.connected;
    const [hash, list] = this.#parts.keys.inputs(job);
    const [answers, order] = await Promise.all([client.hgetall(hash), client.lrange(list, 0, -1)]);
    return order.map((field) => inputKeyOf(field, answers[field]!));
  }
}

/** An input key as a job's record has it: `["owner","key"]`, and `digest inputId seq`. */
function inputKeyOf(field: string, answer: string): InputKey {
  const [owner, key] = JSON.parse(field) as [string, string];
  const [digest, inputId, seq] = answer.split(' ') as [string, string, string];
  return { owner, key, digest, accepted: { inputId, seq: Number(seq) } };
}
