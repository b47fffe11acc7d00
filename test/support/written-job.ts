import { v7 as uuidv7 } from 'uuid';
import { checkParams } from '../../generated/protocol/index.ts';
import type { Engine, RunRef } from '../../src/engines/engine.ts';
import { draftBatch, eventTail } from '../../src/log/event.ts';

/** How long a run may be written, in ms. */
const LEASE_MS = 24 * 3_600_000;

/**
 * When written jobs begin where nothing is said, in ms since 1970; each event of a job is a millisecond later than the one before. An hour ago: a
 * server deletes what ended days ago.
 */
export const BEGIN = Date.now() - 3_600_000;

/** A running job whose log the test writes itself, straight into an engine: event 1 is `accepted`, event 2 `started`. */
export class WrittenJob {
  readonly id: string;
  readonly #engine: Engine;
  #run: RunRef = { job: '', attempt: 0 };
  #time: number;

  private constructor(engine: Engine, id: string, time: number) {
    this.#engine = engine;
    this.id = id;
    this.#time = time;
  }

  /** @param at when it begins, in ms since 1970: logs that should tell each other apart by time begin at different moments */
  static async begin(engine: Engine, { id = uuidv7(), at = BEGIN } = {}): Promise<WrittenJob> {
    const job = new WrittenJob(engine, id, at);
    const params = {};
    checkParams('enkf', params); // fills in the defaults
    await engine.submit({
      id,
      type: 'enkf',
      params,
      owner: 'guest',
      shared: false,
      time: job.#now(),
      maxQueued: 1_000_000,
    });
    const time = job.#now();
    const lease = await engine.lease({ worker: 'test', types: ['enkf'], time, until: time + LEASE_MS });
    if (lease?.job.id !== id) throw new Error('Another job was waiting: write logs one after another.');
    job.#run = lease.run;
    return job;
  }

  /**
   * Writes events in one commit; answers the seq of the last.
   * @param size bytes that the data of each holds at least
   */
  async write(count: number, size = 10): Promise<number> {
    const filler = 'x'.repeat(size);
    return this.#append(Array.from({ length: count }, () => this.#log('', { filler })));
  }

  /** The same, each with the moment of writing in `fields.x`, in microseconds since 1970. */
  async stamp(count: number, size: number): Promise<number> {
    const x = Math.round((performance.timeOrigin + performance.now()) * 1000);
    const fields = { x, filler: 'x'.repeat(size) };
    return this.#append(Array.from({ length: count }, () => this.#log('', fields)));
  }

  /** Writes an event with a text. */
  say(message: string): Promise<number> {
    return this.#append([this.#log(message, { filler: '' })]);
  }

  async end(): Promise<void> {
    await this.#engine.settle(this.#run, { kind: 'cancelled' }, { time: this.#now() });
  }

  async #append(tails: string[]): Promise<number> {
    const { lost, lastSeq } = await this.#engine.append(this.#run, draftBatch(tails));
    if (lost) throw new Error('The written job lost its run.');
    return lastSeq;
  }

  #log(message: string, fields: object): string {
    return eventTail(this.#now(), 'log', JSON.stringify({ level: 'info', message, fields }));
  }

  #now(): number {
    return this.#time++;
  }
}

/** The whole log of a job as it is kept: the JSON of each event. */
export async function keptEvents(engine: Engine, job: string): Promise<string[]> {
  const events: string[] = [];
  for (let after = 0; ; ) {
    const page = await engine.read(job, after, { maxEvents: 1000, maxBytes: 1024 * 1024 });
    if (!page?.block) return events;
    events.push(...page.block.bytes.toString().trimEnd().split('\n'));
    after = page.block.lastSeq;
  }
}
