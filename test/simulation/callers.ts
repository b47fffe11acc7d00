import { ProtocolError } from '../../src/errors.ts';
import type { SimulatedEngine } from './engine.ts';
import { isRefusal } from './history.ts';
import { Life, type VirtualTime } from './time.ts';
import { type Clocks, ENDLESS, type Plan } from './work.ts';

/** How long a caller waits for an answer before it asks again, with the same key. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 1000;

const UNANSWERED = Symbol('unanswered');

/** Those who start jobs, cancel them and send inputs; they ask again until they have an answer. */
export class Callers {
  readonly #life: Life;
  readonly #clocks: Clocks;
  readonly #engine: () => SimulatedEngine | undefined;
  readonly #plans = new Map<string, Plan>();
  readonly #jobs = new Map<number, Promise<string>>();
  readonly #ids = new Map<number, string>();
  #count = 0;
  #unanswered = 0;
  #isFinishing = false;

  constructor(time: VirtualTime, clocks: Clocks, engine: () => SimulatedEngine | undefined) {
    this.#life = new Life(time);
    this.#clocks = clocks;
    this.#engine = engine;
  }

  get isDone(): boolean {
    return this.#unanswered === 0;
  }

  planOf(job: string): Plan {
    const plan = this.#plans.get(job)!;
    return this.#isFinishing && plan.steps === ENDLESS ? { ...plan, steps: 0 } : plan;
  }

  /** Endless jobs come to their end. */
  finish(): void {
    this.#isFinishing = true;
  }

  /** The id of a job, once it was told. */
  idOf(job: number): string | undefined {
    return this.#ids.get(job);
  }

  /** Resolves with the id of a job when that was told; undefined where nobody started one. */
  whenKnown(job: number): Promise<string> | undefined {
    return this.#jobs.get(job);
  }

  start(job: number, plan: Plan): void {
    if (this.#jobs.has(job)) return;
    const submitted = this.#insist((engine) => engine.submit(this.#submission(job, plan)));
    const known = submitted.then((answer) => answer!.job.id);
    this.#jobs.set(job, known);
    void known.then((id) => this.#ids.set(job, id));
  }

  cancel(job: number): void {
    this.#ask(job, (engine, id) => engine.cancel(id, { by: 'ann', time: this.#clocks.wall() }));
  }

  remove(job: number): void {
    this.#ask(job, (engine, id) => engine.remove(id));
  }

  input(job: number): void {
    const key = `input ${++this.#count}`;
    const request = { inputId: key, name: 'tune', data: {}, by: 'ann', owner: 'guest:ann' };
    const idempotency = { key, digest: 'the same' };
    this.#ask(job, (engine, id) => engine.input(id, { ...request, idempotency, time: this.#clocks.wall() }));
  }

  trim(job: number, firstSeqOf: (id: string) => number): void {
    this.#ask(job, (engine, id) => engine.trim(id, firstSeqOf(id)));
  }

  /** Each try has an id of its own; what counts is the key. */
  #submission(job: number, plan: Plan): Parameters<SimulatedEngine['submit']>[0] {
    const id = `job${job}-${++this.#count}`;
    this.#plans.set(id, plan);
    return {
      id,
      type: 'enkf',
      params: {},
      owner: 'guest:ann',
      shared: false,
      idempotency: { key: `start ${job}`, digest: 'the same' },
      time: this.#clocks.wall(),
      maxQueued: 100,
    };
  }

  #ask<T>(job: number, call: (engine: SimulatedEngine, id: string) => Promise<T>): void {
    const id = this.#ids.get(job);
    if (id !== undefined) void this.#insist((engine) => call(engine, id));
  }

  /** Asks until there is an answer; undefined where that is a refusal. */
  async #insist<T>(call: (engine: SimulatedEngine) => Promise<T>): Promise<T | undefined> {
    this.#unanswered++;
    for (;;) {
      const engine = this.#engine();
      const answer = engine ? await this.#try(call(engine)) : UNANSWERED;
      if (answer === UNANSWERED) await this.#life.sleep(PAUSE_MS);
      else {
        this.#unanswered--;
        return answer;
      }
    }
  }

  async #try<T>(call: Promise<T>): Promise<T | undefined | typeof UNANSWERED> {
    try {
      return await Promise.race([call, this.#life.sleep(PATIENCE_MS).then((): typeof UNANSWERED => UNANSWERED)]);
    } catch (error) {
      if (isRefusal(error, 'unavailable')) return UNANSWERED;
      if (error instanceof ProtocolError) return undefined;
      throw error;
    }
  }
}
