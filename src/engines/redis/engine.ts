import type { MessagePort } from 'node:worker_threads';
import type { JobStatus } from '../../../generated/protocol/index.ts';
import type { DraftBatch } from '../../log/event.ts';
import type {
  Appended,
  Attended,
  AttendRequest,
  Belonging,
  Cancelled,
  CancelRequest,
  DataSize,
  Engine,
  EngineListener,
  InputAccepted,
  InputRequest,
  JobFilter,
  JobRecord,
  KeptLog,
  KeptStay,
  Lease,
  LeaseRequest,
  ListQuery,
  LogPage,
  LogQuery,
  LostRun,
  Outcome,
  ReadLimits,
  RecordPage,
  Renewed,
  Revocation,
  RevocationPage,
  RunRef,
  Settled,
  SharedCounts,
  SharedSecret,
  SharedTime,
  Submission,
  Submitted,
  Tally,
} from '../engine.ts';
import { recordOf } from '../ledger.ts';
import { CLOSED, noSuchJob, unavailable } from '../refusals.ts';
import { SharedClock } from './clock.ts';
import { Commands } from './commands.ts';
import { type Connected, connect, type RedisConnectionOptions } from './connection.ts';
import { Counts } from './counts.ts';
import { Dispatching } from './dispatching.ts';
import { Doorbell } from './doorbell.ts';
import { assertNoImport } from './importing.ts';
import { Keys } from './keys.ts';
import { openLane } from './lane.ts';
import { Lists } from './lists.ts';
import { LogReader } from './log.ts';
import type { Parts } from './parts.ts';
import { Queues } from './queues.ts';
import { Records } from './records.ts';
import { Register } from './register.ts';
import { Scripts } from './scripts.ts';
import { Shared } from './shared.ts';
import { Stays } from './stays.ts';
import { Submissions } from './submission.ts';
import { refusalOf } from './trouble.ts';
import { Upkeep } from './upkeep.ts';

export interface RedisOptions extends RedisConnectionOptions {
  /** Before the name of each key; default `jobwire`. */
  readonly prefix?: string;
  /** How long BullMQ believes in a run that nobody confirms, in ms; default 15 000, as long as a lease. */
  readonly lockMs?: number;
  /** Told what an operator wants to know. */
  readonly log?: EngineLog;
}

/** The server's log, as far as the engine uses it. */
export interface EngineLog {
  info(message: string): void;
  warn(facts: object, message: string): void;
}

const SILENT: EngineLog = { info: () => {}, warn: () => {} };
const LOCK_MS = 15_000;
/** How often the clock is set, other servers hear of this one, and the doorbell's connection is asked for a sign of life. */
const BEAT_MS = 5_000;

/** What it can beside what all engines can. */
type Together = SharedTime & SharedSecret & SharedCounts;

/**
 * Opens the engine that any number of servers share.
 * @throws where Redis cannot be reached, or may not be trusted with jobs
 */
export async function openRedisEngine(options: RedisOptions): Promise<Engine & Together> {
  const connected = await connect(options);
  try {
    const engine = new RedisEngine(connected, options);
    await engine.hear(); // an import that begins now sees this server, and one that began before has left its mark
    await assertNoImport(connected.client, new Keys(options.prefix), options.url);
    await engine.open();
    return engine;
  } catch (error) {
    connected.close();
    throw error;
  }
}

class RedisEngine implements Engine, Together {
  readonly name = 'redis';
  readonly #connected: Connected;
  readonly #parts: Parts;
  readonly #submissions: Submissions;
  readonly #commands: Commands;
  readonly #dispatching: Dispatching;
  readonly #upkeep: Upkeep;
  readonly #lists: Lists;
  readonly #shared: Shared;
  readonly #counts: Counts;
  readonly #stays: Stays;
  readonly #logs: LogReader;
  readonly #under = new Set<Promise<unknown>>();
  readonly #lanes = new Set<MessagePort>();
  readonly #log: EngineLog;
  #beat: NodeJS.Timeout | undefined;
  #closing: Promise<void> | undefined;

  constructor(connected: Connected, { prefix, lockMs = LOCK_MS, log = SILENT }: RedisOptions) {
    const { client, listener } = connected;
    const keys = new Keys(prefix);
    const scripts = new Scripts(client);
    const register = new Register(client, scripts, keys);
    this.#connected = connected;
    this.#log = log;
    this.#parts = {
      records: new Records(client, scripts, keys),
      register,
      queues: new Queues({ client, prefix: keys.queues, lockMs }),
      doorbell: new Doorbell(client, listener, keys.bell(connected.database)),
      clock: new SharedClock(() => register.now()),
      follow: (...steps) => this.#follow(steps),
    };
    this.#submissions = new Submissions(this.#parts);
    this.#commands = new Commands(this.#parts);
    this.#dispatching = new Dispatching(this.#parts);
    this.#upkeep = new Upkeep(this.#parts);
    this.#lists = new Lists(this.#parts);
    this.#shared = new Shared(client, scripts, keys);
    this.#counts = new Counts(client, scripts, keys);
    this.#stays = new Stays(client, scripts, keys, this.#parts);
    this.#logs = new LogReader(client, keys);
  }

  /** Begins to hear what other servers tell. */
  hear(): Promise<void> {
    return this.#parts.doorbell.open();
  }

  async open(): Promise<void> {
    const { doorbell, clock } = this.#parts;
    const beat = () => [clock.set(), this.#counts.beat()];
    await Promise.all(beat());
    this.#beat = setInterval(() => void Promise.allSettled([...beat(), doorbell.subscribe()]), BEAT_MS).unref();
    this.#connected.onChange((isThere) => {
      if (isThere) this.#log.info('Redis is there again');
      else if (!this.#closing)
        this.#log.warn({}, 'the connection to Redis is lost; commands are refused until it is back');
    });
  }

  steady(): number {
    return this.#parts.clock.now();
  }

  submit(submission: Submission): Promise<Submitted> {
    return this.#do(() => this.#submissions.submit(submission));
  }

  get(job: string): Promise<JobRecord | undefined> {
    return this.#do(async () => {
      const entry = await this.#parts.records.find(job);
      return entry && recordOf(entry);
    });
  }

  list(query: ListQuery): Promise<RecordPage> {
    return this.#do(() => this.#lists.page(query));
  }

  whose(job: string): Promise<Belonging | undefined> {
    return this.#do(() => this.#parts.records.whose(job));
  }

  total(filter: JobFilter): Promise<number> {
    return this.#do(() => this.#lists.total(filter));
  }

  count(): Promise<Record<JobStatus, number>> {
    return this.#do(() => this.#parts.register.count());
  }

  lease(request: LeaseRequest): Promise<Lease | undefined> {
    return this.#do(() => this.#dispatching.lease(request));
  }

  renew(runs: readonly RunRef[], until: number): Promise<Renewed> {
    return this.#do(() => this.#dispatching.renew(runs, until));
  }

  append(run: RunRef, batch: DraftBatch, checkpoint?: Uint8Array): Promise<Appended> {
    return this.#do(() => this.#commands.append(run, batch, checkpoint));
  }

  settle(run: RunRef, outcome: Outcome, options: { time: number; lostBefore?: number }): Promise<Settled> {
    return this.#do(() => this.#dispatching.settle(run, outcome, options));
  }

  input(job: string, request: InputRequest): Promise<InputAccepted> {
    return this.#do(() => this.#commands.input(job, request));
  }

  cancel(job: string, request: CancelRequest): Promise<Cancelled> {
    return this.#do(() => this.#commands.cancel(job, request));
  }

  remove(job: string): Promise<void> {
    return this.#do(() => this.#commands.remove(job));
  }

  attend(job: string, request: AttendRequest): Promise<Attended> {
    return this.#do(() => this.#stays.attend(job, request));
  }

  stays(time: number): Promise<readonly KeptStay[]> {
    return this.#do(() => this.#stays.before(time));
  }

  rescue(time: number): Promise<readonly LostRun[]> {
    return this.#do(async () => {
      const lost = await this.#upkeep.lostRuns(time);
      await this.#follow([this.#upkeep.mend()]);
      return lost;
    });
  }

  read(job: string, after: number, limits: ReadLimits): Promise<LogPage | undefined> {
    return this.#do(() => this.#logs.read(job, after, limits));
  }

  trim(job: string, firstSeq: number): Promise<number> {
    return this.#do(async () => {
      const first = await this.#parts.records.trim(job, firstSeq);
      if (first === undefined) throw noSuchJob(job);
      return first;
    });
  }

  size(): Promise<DataSize> {
    return this.#do(async () => {
      const facts = await this.#connected.facts();
      return { bytes: facts.reduce((sum, { dataBytes }) => sum + dataBytes, 0), settled: true };
    });
  }

  logs(query: LogQuery, limit: number): Promise<readonly KeptLog[]> {
    return this.#do(() => this.#lists.logs(query, limit));
  }

  revoke(revocation: Revocation, time: number): Promise<void> {
    return this.#do(() => this.#shared.revoke(revocation, time));
  }

  revocations(after: number): Promise<RevocationPage> {
    return this.#do(() => this.#shared.revocations(after));
  }

  sharedSecret(candidate: string): Promise<string> {
    return this.#do(() => this.#shared.secret(candidate));
  }

  tally(key: string, amounts: Readonly<Record<string, number>>, windowMs: number): Promise<Tally> {
    return this.#do(() => this.#counts.tally(key, amounts, windowMs));
  }

  hold(key: string, places: number, most: number): Promise<boolean> {
    return this.#do(() => this.#counts.hold(key, places, most));
  }

  listen(listener: EngineListener): () => void {
    return this.#parts.doorbell.add(listener);
  }

  /** What this server writes brings its bytes in any case; what another one writes never does. */
  heed(): () => void {
    return () => {};
  }

  lane(port: MessagePort): void {
    this.#lanes.add(port);
    if (this.#closing) port.close();
    port.on('close', () => this.#lanes.delete(port));
    openLane(port, ({ run, batch, checkpoint }, number) =>
      this.#do(() => this.#commands.append(run, batch, checkpoint, number)),
    );
  }

  ping(): Promise<void> {
    return this.#do(async () => {
      const [reason] = await Promise.all([this.#connected.unfit(), this.#parts.register.probe()]);
      if (reason) throw unavailable(`Redis must not be trusted with jobs: ${reason}.`);
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Carries out a call: none is begun once the engine closes, and what fails is told in the catalogue's words. */
  async #do<T>(call: () => Promise<T>): Promise<T> {
    if (this.#closing) throw unavailable(CLOSED);
    const under = call();
    this.#under.add(under);
    try {
      return await under;
    } catch (error) {
      throw refusalOf(error);
    } finally {
      this.#under.delete(under);
    }
  }

  async #follow(steps: readonly Promise<unknown>[]): Promise<void> {
    for (const step of await Promise.allSettled(steps)) {
      if (step.status === 'rejected')
        this.#log.warn({ err: step.reason }, 'what Redis did not take now is mended later');
    }
  }

  async #close(): Promise<void> {
    clearInterval(this.#beat);
    await Promise.allSettled(this.#under);
    await this.#counts.leave().catch(() => undefined); // it counts as gone soon anyhow
    for (const port of this.#lanes) port.close();
    await this.#parts.queues.close();
    this.#connected.close();
  }
}
