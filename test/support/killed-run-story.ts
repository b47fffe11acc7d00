import { expect, onTestFinished } from 'vitest';
import { type JobTypeInfo, jobTypes } from '../../generated/protocol/index.ts';
import { check, summary } from './checker.ts';
import { type ChildServer, startChild } from './children.ts';
import { dataFolder } from './folder.ts';
import { follow, Notes, readLogs } from './outside/reader.ts';
import { Writer } from './outside/writer.ts';

interface LogEvent {
  seq: number;
  type: string;
  data: Record<string, unknown>;
}

/** A server that can be killed and started again on its folder. */
class Server {
  #child: ChildServer | undefined;
  readonly #env: Record<string, string>;

  constructor(env: Record<string, string>) {
    this.#env = env;
    onTestFinished(() => this.kill());
  }

  where = () => this.#child?.url;

  async start(): Promise<void> {
    this.#child = await startChild(this.#env);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    await child?.kill();
  }
}

interface Plan {
  readonly params: object;
  /** Sent before it starts. */
  readonly inputs?: readonly { name: string; data: object }[];
}

/**
 * A run of each job type that goes on from checkpoints, such that it tells the same each time, and lasts longer than it
 * takes to kill its server five times, each time after two more of its events.
 */
const PLANS: { readonly [type: string]: Plan } = {
  enkf: { params: { ensembleSize: 50, seed: 11, delayMs: 200 }, inputs: [{ name: 'tune', data: { phi: 30 } }] },
  replay: { params: { values: Array.from({ length: 25 }, (_, i) => i ** 2), intervalMs: 150 } },
  ticker: { params: { intervalMs: 200, seed: 5 } },
  mcmc: { params: { chains: 2, warmup: 1000, iterations: 5000, seed: 7 } },
  sweep: { params: { members: 40, replicates: 400, days: 60, seed: 3 } },
};

/** What these tell is up to those who send to them. */
const NEVER_THE_SAME = ['chat'];

/** The job types whose runs go on from checkpoints and tell the same each time. */
export const RESUMED = Object.values(jobTypes).filter(
  ({ name, checkpoints }) => checkpoints && !NEVER_THE_SAME.includes(name),
);

/** Those of which nobody has said yet how they run here. */
export const UNPLANNED = RESUMED.filter(({ name }) => !(name in PLANS));

/** Events of its own that a run tells before each kill, and an endless one before it is cancelled. */
const TOLD = 2;
const TOLD_AT_LEAST = 14;

/** Runs a job to its end, or an endless one for a while; its server is killed so many times meanwhile. Answers its log. */
async function run({ name, events, endless }: JobTypeInfo, kills: number): Promise<readonly LogEvent[]> {
  const server = new Server({ JOBWIRE_DATA: await dataFolder(), JOBWIRE_WORKERS: '1' }); // so that one job waits
  await server.start();
  const writer = new Writer(server.where, AbortSignal.timeout(120_000));
  const inTheWay = await writer.start({ key: 'first', params: { delayMs: 2_000 }, label: 'first' }, 'http');
  const { params, inputs = [] } = PLANS[name]!;
  const job = (await writer.start({ key: 'job', params, label: 'job', type: name }, 'websocket'))!;
  for (const input of inputs) await writer.input({ job, key: input.name, ...input }, 'http');
  const notes = new Notes('reader', job);
  const followed = follow(server.where, 'sse', notes);
  await writer.cancel(inTheWay!, 'http');
  const own = () => notes.events.filter((text) => events.includes((JSON.parse(text) as LogEvent).type)).length;
  for (let kill = 1; kill <= kills; kill++) {
    await untilTold(notes, own, Math.max(kill * TOLD, own() + 1));
    await server.kill();
    await server.start();
  }
  if (endless) {
    await untilTold(notes, own, Math.max(TOLD_AT_LEAST, own() + 1));
    await writer.cancel(job, 'http');
  }
  await followed;
  const logs = await readLogs(server.where()!);
  const { starts, inputs: sent, cancels } = writer;
  expect(summary(check({ readers: [notes], starts, inputs: sent, cancels, logs }))).toBe('');
  return notes.events.map((text) => JSON.parse(text));
}

async function untilTold(notes: Notes, own: () => number, events: number): Promise<void> {
  await new Promise<void>((resolve) => notes.watch(() => own() >= events && resolve()));
}

/** Runs a job undisturbed, and another whose server is killed so many times; expects the same of both. */
export async function tellKilledRun(type: JobTypeInfo, kills: number): Promise<void> {
  const undisturbed = await run(type, 0);
  const killed = await run(type, kills);
  expectSame(type, undisturbed, killed);
  expectResumed(type, killed, kills);
}

/** How fast a run was, and how long it will take, differs from run to run. */
const OF_THE_CLOCK = ['etaS', 'runsPerS'];

function withoutClock(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !OF_THE_CLOCK.includes(name)));
}

const ownOf = ({ events }: JobTypeInfo, log: readonly LogEvent[]) => log.filter(({ type }) => events.includes(type));

/** Nothing is missing or repeated, and the end is the same, with the digest where the job type has one. */
function expectSame(type: JobTypeInfo, undisturbed: readonly LogEvent[], killed: readonly LogEvent[]): void {
  const told = [undisturbed, killed].map((log) =>
    ownOf(type, log).map((event) => [event.type, withoutClock(event.data)]),
  );
  if (type.endless) {
    // Each was ended somewhere: as far as both have come.
    const length = Math.min(...told.map((events) => events.length));
    expect(length).toBeGreaterThanOrEqual(TOLD_AT_LEAST);
    for (const events of told) events.length = length;
  } else expect(killed.at(-1)).toMatchObject({ type: 'completed', data: undisturbed.at(-1)!.data });
  expect(told[1]).toEqual(told[0]);
}

/** It was killed so many times, and each run went on after the last event that the one before had told. */
function expectResumed(type: JobTypeInfo, killed: readonly LogEvent[], kills: number): void {
  const runs = killed.filter((event) => event.type === 'started');
  const attempts = Array.from({ length: kills + 1 }, (_, i) => i + 1);
  expect(runs.map(({ data }) => data.attempt)).toEqual(attempts);
  for (const { seq, data } of runs.slice(1)) {
    expect(data.resumedFrom).toBe(ownOf(type, killed).findLast((event) => event.seq < seq)!.seq);
  }
}
