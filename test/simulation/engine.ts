import { Bell } from '../../src/engines/bell.ts';
import type { Engine, EngineListener, LogPage, ReadLimits } from '../../src/engines/engine.ts';
import { type Notices, recordOf } from '../../src/engines/ledger.ts';
import { unavailable } from '../../src/engines/refusals.ts';
import type { Answer, Command, CommandName, Done, Storage } from './storage.ts';
import type { Life } from './time.ts';

/** What of an engine is used here: all but lists and lanes. */
export type SimulatedEngine = Pick<Engine, CommandName | 'get' | 'read' | 'listen' | 'heed'>;

/** How the storage does, for all who use it. */
export interface Weather {
  /** Milliseconds from a command to its commit, from there to its answer, and from a question to its answer. */
  commitMs: number;
  answerMs: number;
  readMs: number;
  /** It answers nothing. */
  isDown: boolean;
  /** How many of the next rings nobody hears. */
  ringsToLose: number;
  /** A ring carries the events, as of an engine in the same process; else readers have to read. */
  hasBlocks: boolean;
}

export function fairWeather(): Pick<Weather, 'commitMs' | 'answerMs' | 'readMs' | 'isDown' | 'ringsToLose'> {
  return { commitMs: 1, answerMs: 1, readMs: 0, isDown: false, ringsToLose: 0 };
}

interface Waiting {
  readonly command: Command;
  readonly settle: (done: Done) => void;
}

/** Reads in one moment. */
const MAX_READS = 2000;

/** The storage of all nodes, and who hears its rings. */
export class Shelf {
  readonly storage: Storage;
  readonly weather: Weather;
  readonly bell = new Bell();
  readonly #fault: (text: string) => void;
  #reads = 0;
  #readAt = 0;

  constructor(storage: Storage, weather: Weather, fault: (text: string) => void) {
    this.storage = storage;
    this.weather = weather;
    this.#fault = fault;
  }

  /** Whoever reads again and again while no time passes would hold up everybody else. */
  isSpinning(now: number): boolean {
    this.#reads = now === this.#readAt ? this.#reads + 1 : 0;
    this.#readAt = now;
    if (this.#reads === MAX_READS) this.#fault('somebody reads without end');
    return this.#reads >= MAX_READS;
  }

  ring(notices: Notices): void {
    if (this.weather.ringsToLose > 0) this.weather.ringsToLose--;
    else if (this.weather.hasBlocks) this.bell.ring(notices);
    else this.bell.ring({ ...notices, growths: notices.growths.map(({ block: _, ...growth }) => growth) });
  }
}

/** The engine of one process: it talks to the storage, and dies with the process. */
export function openEngine(shelf: Shelf, life: Life): SimulatedEngine {
  const { storage, weather } = shelf;
  const waiting: Waiting[] = [];

  /** What comes until the commit is one transaction. What dies between commit and answer was kept and is not known to be. */
  function command<N extends CommandName>(name: N, args: Command<N>['args']): Promise<Answer<N>> {
    return new Promise((resolve, reject) => {
      const settle = ({ answer, error }: Done) => (error === undefined ? resolve(answer as Answer<N>) : reject(error));
      waiting.push({ command: { name, args } as Command, settle });
      if (waiting.length === 1) life.after(weather.commitMs, commit);
    });
  }

  function commit(): void {
    const group = waiting.splice(0);
    const done = weather.isDown ? group.map((one) => ({ ...one.command, error: down() }) as Done) : keep(group);
    life.after(weather.answerMs, () => group.forEach(({ settle }, index) => void settle(done[index]!)));
  }

  function keep(group: readonly Waiting[]): Done[] {
    const { done, notices } = storage.commit(group.map((one) => one.command));
    shelf.ring(notices);
    return done;
  }

  async function look<T>(question: () => T): Promise<T> {
    if (weather.readMs > 0) await life.sleep(weather.readMs);
    if (shelf.isSpinning(life.time.now)) await new Promise(() => {});
    if (weather.isDown) throw down();
    const answer = question();
    if (weather.readMs > 0) await life.sleep(weather.readMs);
    return answer;
  }

  return {
    submit: (submission) => command('submit', [submission]),
    lease: (request) => command('lease', [request]),
    renew: (runs, until) => command('renew', [runs, until]),
    append: (run, batch, checkpoint) => command('append', [run, batch, checkpoint]),
    settle: (run, outcome, options) => command('settle', [run, outcome, options]),
    input: (job, request) => command('input', [job, request]),
    cancel: (job, request) => command('cancel', [job, request]),
    remove: (job) => command('remove', [job]),
    rescue: (time) => command('rescue', [time]),
    trim: (job, firstSeq) => command('trim', [job, firstSeq]),
    get: (job) => look(() => recordIn(storage, job)),
    read: (job, after, limits): Promise<LogPage | undefined> => readIn(job, after, limits),
    heed: () => () => {},
    listen: (listener) => shelf.bell.add(whileAlive(listener, life, weather)),
  };

  function readIn(job: string, after: number, limits: ReadLimits): Promise<LogPage | undefined> {
    return look(() => storage.read(job, after, limits));
  }
}

function recordIn(storage: Storage, job: string): ReturnType<typeof recordOf> | undefined {
  const entry = storage.find(job);
  return entry && recordOf(entry);
}

/**
 * Rings reach a process a moment later, and where it stands still when it goes on. Those with events come with the answers:
 * whoever reads meanwhile knows more than was rung for.
 */
function whileAlive(
  { grew, queued, cancelling, removed, trimmed }: EngineListener,
  life: Life,
  weather: Weather,
): EngineListener {
  const lateMs = () => (weather.hasBlocks ? weather.answerMs : 0);
  return {
    grew: grew && ((growths) => void life.after(lateMs(), () => grew(growths))),
    queued: queued && (() => void life.after(0, queued)),
    cancelling: cancelling && ((run) => void life.after(0, () => cancelling(run))),
    removed: removed && ((job) => void life.after(lateMs(), () => removed(job))),
    trimmed: trimmed && ((job) => void life.after(lateMs(), () => trimmed(job))),
  };
}

function down(): Error {
  return unavailable('The storage does not answer.');
}
