import type { Checkpoint } from '../../src/client/checkpoint.ts';
import type { Clock } from '../../src/client/clock.ts';
import type { Contract } from '../../src/client/contract.ts';
import { Credentials } from '../../src/client/credentials.ts';
import { JobwireError } from '../../src/client/errors.ts';
import { Http } from '../../src/client/http.ts';
import { JobCalls } from '../../src/client/jobs.ts';
import { readOptions, type TransportName } from '../../src/client/options.ts';
import { Reach } from '../../src/client/reach.ts';
import { Run } from '../../src/client/run.ts';
import { orAborted } from '../../src/client/signals.ts';
import { TIMING } from '../../src/client/timing.ts';
import type { EventMessage } from '../../src/client/transports/transport.ts';
import type { Chance } from '../support/random.ts';
import type { History } from './history.ts';
import { Net } from './net.ts';
import { Patience } from './patience.ts';
import { Life, type VirtualTime } from './time.ts';
import { type Host, transportOver } from './wires.ts';
import { Witness } from './witness.ts';

/** How an app reads. */
export interface Habit {
  readonly from: 'earliest' | 'latest';
  /** It keeps a checkpoint, which outlives it. */
  readonly checkpoint: boolean;
  readonly transports: readonly TransportName[];
}

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

/** The contract says nothing about these events that matters here. */
const CONTRACT: Contract = {
  jobTypes: { enkf: { events: ['progress'] } },
  checkParams: () => [],
  checkInput: () => [],
  checkServerMessage: () => [],
};

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
  #wake = new Set<() => void>();

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
    for (const wake of this.#wake) wake();
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
    const run = this.#open(life, patience, witness);
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

  #open(life: Life, patience: Patience, witness: Witness): Run {
    const { host, chance } = this.#around;
    const { transports: names, from, checkpoint } = this.#habit;
    const random = patience.watchedRandom(() => chance.int(0, 999_999) / 1_000_000);
    const clock = this.#clock(life, random);
    const credentials = new Credentials(() => `token ${++this.#tokens}`);
    const seat = { net: this.net, life, host };
    const resolve = (seq: number | undefined) => seq !== undefined && !life.isOver && witness.resolved(seq);
    const transports = new Map(
      names.map((name) => [
        name,
        patience.watched(transportOver(name, seat), (messages) => {
          for (const message of messages) if (message.type === 'alive' && 'at' in message) resolve(message.at?.seq);
        }),
      ]),
    );
    const signal = new AbortController().signal;
    const settings = readOptions({ baseUrl: 'http://simulated' });
    const calls = new JobCalls(new Http(settings, credentials, clock, TIMING.backoff), signal);
    const reach = new Reach(names, TIMING);
    const follow = { transports, reach, credentials, clock, timing: TIMING, maxRetries: 5, logger: undefined };
    return new Run(
      { follow, calls, contract: CONTRACT, life: signal },
      {
        id: Promise.resolve(this.#job),
        type: 'enkf',
        after: from === 'latest' ? from : undefined,
        checkpoint: checkpoint ? this.#checkpoint(life) : undefined,
      },
    );
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

  #clock(life: Life, random: () => number): Clock {
    const wakers = this.#wake;
    return {
      now: () => life.time.now,
      random,
      sleep(ms, { signal, wakeable = false }) {
        const slept = new Promise<void>((resolve) => {
          const callOff = life.after(ms, done);
          if (wakeable) wakers.add(done);
          function done(): void {
            callOff();
            wakers.delete(done);
            resolve();
          }
        });
        return orAborted(slept, signal);
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
      if (!life.isOver) this.#failed(error);
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

  #failed(error: unknown): void {
    this.isDone = true;
    const isGone = error instanceof JobwireError && error.code === 'job-not-found';
    if (isGone && this.#around.history.wasGone(this.#job)) return;
    this.#around.fault(`${this.#name} failed: ${error}`);
  }
}
