import { Writable } from 'node:stream';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Job } from '../../generated/protocol/index.ts';
import type { Engine, JobFilter } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import type { ProtocolError } from '../../src/errors.ts';
import { createLiveList, type LiveList } from '../../src/list/live-list.ts';
import type { ListWatcher, ListWire } from '../../src/list/watcher.ts';
import { SocketOutlet } from '../../src/transports/outlet.ts';
import { VirtualTime } from '../simulation/time.ts';
import { faultyEngine } from '../support/faulty-engine.ts';

type Told = { reset: true } | { job: Job } | { removed: string } | { ready: number };

const LOOK_EVERY_MS = 15_000;

/** Virtual time goes on in steps, so that what takes several turns of the loop is done before much time has passed. */
const STEP_MS = 50;
const TURNS = 40;

/** A live list over an engine in memory, in virtual time. */
export interface ListBench {
  readonly engine: Engine;
  readonly faults: ReturnType<typeof faultyEngine>['faults'];
  readonly list: LiveList;
  /** How often a job was read, and how often one was encoded. */
  readonly costs: { reads: number; frames: number };
  readonly time: VirtualTime;
  /** Lets time pass. */
  pass(ms: number): Promise<void>;
  watch(filter?: JobFilter, limit?: number, watcher?: TestWatcher): Promise<TestWatcher>;
}

export function listBench(): ListBench {
  const memory = openMemoryEngine();
  const { engine, faults } = faultyEngine(memory);
  const time = new VirtualTime();
  const costs = { reads: 0, frames: 0 };
  const counted: Pick<Engine, 'get' | 'list' | 'total' | 'listen'> = {
    get: (id) => {
      costs.reads++;
      return engine.get(id);
    },
    list: (query) => engine.list(query),
    total: (filter) => engine.total(filter),
    listen: (listener) => engine.listen(listener),
  };
  const every = (ms: number, f: () => void): (() => void) => {
    let callOff = time.after(ms, again);
    function again() {
      callOff = time.after(ms, again);
      f();
    }
    return () => callOff();
  };
  const list = createLiveList(counted, {
    wire: countedWire(costs),
    lookEveryMs: LOOK_EVERY_MS,
    clock: { now: () => time.now, soon: (f) => void setImmediate(f), after: (ms, f) => time.after(ms, f), every },
  });
  onTestFinished(async () => {
    list.close();
    await memory.close();
  });
  return {
    engine: memory,
    faults,
    list,
    costs,
    time,
    async pass(ms) {
      const until = time.now + ms;
      for (await settled(); time.now < until; await settled()) {
        await time.pass(Math.min(STEP_MS, until - time.now), () => false);
      }
    },
    async watch(filter = {}, limit = 50, watcher = new TestWatcher(time)) {
      const watching = await list.watch(filter, limit, watcher);
      watcher.close = () => watching.close();
      watching.start();
      return watcher;
    },
  };
}

/** Resolves when everything that follows in no time has happened, page after page and turn after turn. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await turnOfTheLoop();
}

/** Messages as lines of JSON. */
function countedWire(costs: { frames: number }): ListWire {
  const line = (told: Told) => Buffer.from(`${JSON.stringify(told)}\n`);
  return {
    reset: () => line({ reset: true }),
    job(job) {
      costs.frames++;
      return line({ job });
    },
    removed: (removed) => line({ removed }),
    ready: (ready) => line({ ready }),
  };
}

/** A watcher on a connection of its own, which keeps the list that it is told and can stop reading. */
export class TestWatcher implements ListWatcher {
  readonly outlet: SocketOutlet;
  readonly told: (Told & { at: number })[] = [];
  /** The list by what was told, by id. */
  readonly jobs = new Map<string, Job>();
  total: number | undefined;
  failed: string | undefined;
  /** The most that was ever queued for it, in bytes. */
  mostQueued = 0;
  close: () => void = () => {};
  readonly #time: VirtualTime;
  readonly #socket: Writable;
  #isReading = true;
  #waiting: (() => void) | undefined;

  constructor(time: VirtualTime) {
    this.#time = time;
    this.#socket = new Writable({
      highWaterMark: 64 * 1024,
      write: (_chunk, _encoding, done) => {
        if (this.#isReading) setImmediate(done);
        else this.#waiting = done;
      },
    });
    this.outlet = new SocketOutlet(this.#socket);
  }

  write(frames: Buffer): void {
    this.#socket.write(frames);
    this.mostQueued = Math.max(this.mostQueued, this.#socket.writableLength);
    for (const text of frames.toString().trimEnd().split('\n')) this.#take(JSON.parse(text));
  }

  fail(error: ProtocolError): void {
    this.failed = error.code;
  }

  stopReading(): void {
    this.#isReading = false;
  }

  readOn(): void {
    this.#isReading = true;
    this.#waiting?.();
    this.#waiting = undefined;
  }

  /** What the list looks like: ids, newest first, each with how far its log is. */
  get shown(): string[] {
    return [...this.jobs.values()].map(({ id, lastSeq }) => `${id} ${lastSeq}`).sort();
  }

  #take(told: Told): void {
    this.told.push({ ...told, at: this.#time.now });
    if ('reset' in told) this.jobs.clear();
    else if ('job' in told) this.jobs.set(told.job.id, told.job);
    else if ('removed' in told) {
      if (!this.jobs.delete(told.removed)) throw new Error(`${told.removed} was not there.`);
    } else this.total = told.ready;
  }
}
