import type { Checkpoint } from '../../src/client/checkpoint.ts';
import { JobwireError } from '../../src/client/errors.ts';
import type { Run } from '../../src/client/run.ts';
import type { EventMessage } from '../../src/client/transports/transport.ts';
import type { Chance } from '../support/random.ts';
import type { History } from './history.ts';
import { Net } from './net.ts';
import { Patience } from './patience.ts';
import { type Habit, openRun } from './sdk.ts';
import { Life, type VirtualTime } from './time.ts';
import type { Host } from './wires.ts';
import { Witness } from './witness.ts';

/** What happened to readers. */
export interface Tally {
  events: number;
  gaps: number;
  reconnects: number;
}

/** What surrounds a reader. */
export interface Surroundings {
  readonly time: VirtualTime;
  readonly history: History;
  readonly chance: Chance;
  readonly tally: Tally;
  host(): Host | undefined;
  fault(text: string): void;
}

const AGAIN_MS = 1000;

/** An app that follows one job with the SDK, from its first start to the job's end, over all its own crashes. */
export class Reader {
  readonly net = new Net();
  /** Milliseconds that its handler takes, and keeping a checkpoint. */
  handlerMs = 0;
  saveMs = 0;
  isDone = false;
  readonly #name: string;
  readonly #job: string;
  readonly #habit: Habit;
  readonly #around: Surroundings;
  #life: Life;
  #witness: Witness | undefined;
  #saved: string | undefined;
  #leaves = false;
  #tokens = 0;
  readonly #wakers = new Set<() => void>();

  constructor(name: string, job: string, habit: Habit, around: Surroundings) {
    this.#name = name;
    this.#job = job;
    this.#habit = habit;
    this.#around = around;
    this.#life = new Life(around.time);
    this.#start();
  }

  /** Its process dies, and another one starts after `downMs`. */
  crash(downMs: number): void {
    if (this.isDone) return;
    this.#life.end();
    if (this.#habit.checkpoint) this.#witness?.died(this.#saved);
    this.#life = new Life(this.#around.time);
    for (const connection of this.net.connections) connection.cut();
    this.net.connections.clear();
    if (!this.#habit.checkpoint) this.#saved = undefined;
    this.#life.after(downMs, () => this.#start());
  }

  /** It leaves its loop at the next event, and begins another one. */
  leave(): void {
    this.#leaves = true;
  }

  /** The device is back online. */
  wake(): void {
    for (const wake of this.#wakers) wake();
  }

  /** The server does not take its token any more. */
  expire(): void {
    for (const connection of this.net.connections) connection.expire(`token ${this.#tokens}`);
  }

  #start(): void {
    const { history, tally } = this.#around;
    const fault = (text: string) => this.#around.fault(`${this.#name}: ${text}`);
    const life = this.#life;
    const patience = new Patience(() => life.time.now, fault);
    const witness = new Witness(this.#job, this.#saved, { history, net: this.net, fault });
    this.#witness = witness;
    const run = openRun({
      job: this.#job,
      habit: this.#habit,
      seat: { net: this.net, life, host: this.#around.host },
      token: () => `token ${++this.#tokens}`,
      random: () => this.#around.chance.int(0, 999_999) / 1_000_000,
      wakers: this.#wakers,
      checkpoint: this.#habit.checkpoint ? this.#checkpoint(life) : undefined,
      patience,
      onResolved: (seq) => witness.resolved(seq),
    });
    run.on('gap', (gap) => {
      if (life.isOver) return;
      tally.gaps++;
      witness.gap(gap);
    });
    run.on('reconnect', (reconnect) => {
      if (life.isOver) return;
      tally.reconnects++;
      patience.reconnect(reconnect);
    });
    void this.#read(run, life, witness, patience);
  }

  /** Never resolves after a crash, when nothing of the run goes on. */
  #checkpoint(life: Life): Checkpoint {
    return {
      load: () => this.#saved,
      save: async (_job, cursor) => {
        if (this.saveMs > 0) await life.sleep(this.saveMs);
        if (life.isOver) await new Promise(() => {});
        this.#saved = cursor;
      },
    };
  }

  /** Reads to the end; where it leaves the loop it begins another one. */
  async #read(run: Run, life: Life, witness: Witness, patience: Patience): Promise<void> {
    try {
      while (await this.#loop(run, life, witness)) {
        witness.left();
        patience.left();
      }
      if (life.isOver) return;
      witness.finished();
      this.isDone = true;
    } catch (error) {
      if (!life.isOver) this.#failed(error, patience);
    }
  }

  /** @returns whether it left before the end */
  async #loop(run: Run, life: Life, witness: Witness): Promise<boolean> {
    for await (const event of run) {
      if (life.isOver) await new Promise(() => {});
      this.#around.tally.events++;
      witness.event(event as EventMessage);
      if (this.handlerMs > 0) await life.sleep(this.handlerMs);
      const leaves = this.#leaves;
      this.#leaves = false;
      if (leaves) return true;
    }
    return false;
  }

  /** Only who has never had a connection may give up, and then the app tries again. */
  #failed(error: unknown, patience: Patience): void {
    const code = error instanceof JobwireError ? error.code : undefined;
    if (code === 'job-not-found' && this.#around.history.wasGone(this.#job)) this.isDone = true;
    else if (error instanceof JobwireError && error.retryable && !patience.hasHeard && !this.#habit.isOwner)
      this.#life.after(AGAIN_MS, () => this.#start());
    else this.#around.fault(`${this.#name} failed: ${error}`);
  }
}
