import { type EventBlock, eventTails } from '../../log/block.ts';
import { placeOf } from '../../log/presence.ts';
import type { Revocation } from '../engine.ts';
import { type Intake, notEmpty, type WholeJob } from '../portable.ts';
import { assertDone, mastersOf, shownUrl } from './connection.ts';
import type { RedisOptions } from './engine.ts';
import { RedisHoldings, RedisParts } from './holdings.ts';
import { connectAlone, importMark } from './importing.ts';
import { Keys } from './keys.ts';
import { Queues } from './queues.ts';
import { type RedisEntry, recordFields } from './record.ts';
import { pauseLeft } from './upkeep.ts';

/** So much may be on its way to Redis before an answer is waited for. */
const SENT_BYTES = 2 * 1024 * 1024;
const SENT_STEPS = 500;
/** How many waiting jobs are looked up at once. */
const QUEUED_AT_ONCE = 100;
/** BullMQ's own default; nothing is leased while data is taken in. */
const LOCK_MS = 15_000;

/**
 * A Redis to take data in. What an import that was cut short left there is taken away first.
 * @throws where it holds jobs, a server uses it, or it cannot be reached
 */
export async function openRedisIntake(options: RedisOptions): Promise<Intake> {
  const keys = new Keys(options.prefix);
  const connected = await connectAlone(options, keys);
  try {
    const parts = new RedisParts(connected, keys, options.url);
    const mark = importMark(keys);
    if ((await connected.client.exists(mark)) === 1) await clear(parts);
    await assertEmpty(parts, `Redis at ${shownUrl(options.url)}`);
    await setMark(parts, mark);
    return new RedisIntake(parts);
  } catch (error) {
    connected.close();
    throw error;
  }
}

/** Keeps servers away from now on. @throws where one came before it was set: the data is left to that one */
async function setMark(parts: RedisParts, mark: string): Promise<void> {
  await parts.connected.client.set(mark, '1');
  try {
    await parts.assertAlone();
  } catch (error) {
    await parts.connected.client.del(mark);
    throw error;
  }
}

async function assertEmpty({ register, shared }: RedisParts, where: string): Promise<void> {
  const [jobs, { revoked }] = await Promise.all([register.total({}, ['all']), shared.revocations(0)]);
  if (jobs + revoked.length > 0) throw notEmpty(where, { jobs, revocations: revoked.length });
}

/** Takes away all keys but the one that signs tickets, the mark last. */
async function clear({ connected, keys }: RedisParts): Promise<void> {
  const mark = importMark(keys);
  const kept = new Set([mark, keys.register('secret')]);
  for (const node of mastersOf(connected.client)) {
    for await (const found of node.scanStream({ match: keys.pattern, count: 1000 }) as AsyncIterable<string[]>) {
      await Promise.all(found.filter((key) => !kept.has(key)).map((key) => node.unlink(key)));
    }
  }
  await connected.client.del(mark);
}

class RedisIntake extends RedisHoldings implements Intake {
  readonly #parts: RedisParts;
  /** Waiting jobs, by how long they have waited. */
  readonly #queued: string;
  readonly #sent: Promise<unknown>[] = [];
  #sentBytes = 0;
  #job = '';
  /** What is sent of the job that was added last, one after the other. */
  #log: Promise<unknown> = Promise.resolve();

  constructor(parts: RedisParts) {
    super(parts);
    this.#parts = parts;
    this.#queued = parts.keys.register('importing', 'queue');
  }

  async add(job: WholeJob): Promise<void> {
    const { register, connected } = this.#parts;
    const { facts, state, idempotency } = job;
    const entry: RedisEntry = { n: job.place, facts, state, rev: 1, ...(idempotency ? { idempotency } : {}) };
    this.#job = facts.id;
    this.#log = this.#keep(entry, job);
    await this.#send(this.#log, 0);
    await this.#send(register.adopt(entry), 0);
    if (state.status !== 'queued') return;
    const member = `${String(job.place).padStart(16, '0')}:${facts.id}`;
    await this.#send(connected.client.zadd(this.#queued, state.queuedAt, member), 0);
  }

  async append(block: EventBlock): Promise<void> {
    const { scripts, keys } = this.#parts;
    const tails = eventTails(block);
    const ofJob = [keys.job(this.#job), keys.log(this.#job)];
    this.#log = this.#log.then(() => scripts.run('adopt', ofJob, [block.firstSeq, ...tails]));
    await this.#send(this.#log, block.bytes.length);
  }

  async revoke(revocation: Revocation): Promise<void> {
    await this.#parts.shared.revoke(revocation, 0);
  }

  override async *jobs(): AsyncGenerator<WholeJob> {
    await this.#flush();
    yield* super.jobs();
  }

  override async *events(job: WholeJob): AsyncGenerator<EventBlock> {
    await this.#flush();
    yield* super.events(job);
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#fillQueues();
    const { client } = this.#parts.connected;
    await client.del(this.#queued, importMark(this.#parts.keys));
    await this.close();
  }

  async abandon(): Promise<void> {
    await Promise.allSettled(this.#sent);
    try {
      await clear(this.#parts);
    } finally {
      await this.close();
    }
  }

  /** All that is kept with the job itself but its log. */
  async #keep(entry: RedisEntry, { checkpoint, inputs, stays }: WholeJob): Promise<void> {
    const { connected, keys } = this.#parts;
    const { id } = entry.facts;
    const pipeline = connected.client.pipeline().hset(keys.job(id), ...recordFields(entry));
    if (checkpoint)
      pipeline.hset(keys.checkpoint(id), { seq: String(checkpoint.seq), state: Buffer.from(checkpoint.state) });
    const [hash, list] = keys.inputs(id);
    for (const { owner, key, digest, accepted } of inputs) {
      const field = JSON.stringify([owner, key]);
      pipeline.hset(hash, field, `${digest} ${accepted.inputId} ${accepted.seq}`).rpush(list, field);
    }
    for (const stay of stays) pipeline.hset(keys.stays(id), placeOf(stay), JSON.stringify(stay));
    assertDone(await pipeline.exec());
    const first = Math.min(...stays.map(({ until }) => until));
    if (stays.length > 0) await connected.client.zadd(keys.register('stays'), 'LT', first, id);
  }

  /** Gives BullMQ the waiting jobs, those first that have waited longest. */
  async #fillQueues(): Promise<void> {
    const { connected, keys, records } = this.#parts;
    const queues = new Queues({ client: connected.client, prefix: keys.queues, lockMs: LOCK_MS });
    try {
      for (let from = 0; ; from += QUEUED_AT_ONCE) {
        const page = await connected.client.zrange(this.#queued, String(from), String(from + QUEUED_AT_ONCE - 1));
        const entries = await records.findAll(page.map((member) => member.slice(member.indexOf(':') + 1)));
        for (const entry of entries) await queues.of(entry!.facts.type).add(entry!.facts.id, pauseLeft(entry!));
        if (page.length < QUEUED_AT_ONCE) return;
      }
    } finally {
      await queues.close();
    }
  }

  /** Goes on while Redis answers, as long as not too much is on its way. */
  async #send(step: Promise<unknown>, bytes: number): Promise<void> {
    step.catch(() => undefined); // it is told by `#flush`
    this.#sent.push(step);
    this.#sentBytes += bytes;
    if (this.#sent.length >= SENT_STEPS || this.#sentBytes >= SENT_BYTES) await this.#flush();
  }

  async #flush(): Promise<void> {
    const sent = this.#sent.splice(0);
    this.#sentBytes = 0;
    await Promise.all(sent);
  }
}
