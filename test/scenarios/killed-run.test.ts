import { expect, it, onTestFinished } from 'vitest';
import { type JobTypeInfo, jobTypes } from '../../generated/protocol/index.ts';
import { check, summary } from '../support/checker.ts';
import { type ChildServer, startChild } from '../support/children.ts';
import { dataFolder } from '../support/folder.ts';
import { follow, Notes, readLogs } from '../support/outside/reader.ts';
import { Writer } from '../support/outside/writer.ts';

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
 * A run of each job type that goes on from checkpoints, such that it tells the same each time. It tells at least fourteen
 * events of its own, none of them sooner after the one before than its server can be killed.
 */
const PLANS: { readonly [type: string]: Plan } = {
  enkf: { params: { ensembleSize: 50, seed: 11, delayMs: 200 }, inputs: [{ name: 'tune', data: { phi: 30 } }] },
  replay: { params: { values: Array.from({ length: 25 }, (_, i) => i ** 2), intervalMs: 150 } },
  ticker: { params: { intervalMs: 200, seed: 5 } },
};

/** What these tell is up to those who send to them. */
const NEVER_THE_SAME = ['chat'];

const TYPES = Object.values(jobTypes).filter(({ name, checkpoints }) => checkpoints && !NEVER_THE_SAME.includes(name));

const KILLS = 5;

/** Events of its own that a run tells before each kill. */
const TOLD = 2;

/** Runs a job to its end, or an endless one for a while; its server is killed so many times meanwhile. Answers its log. */
async function run({ name, events, endless }: JobTypeInfo, kills: number): Promise<readonly LogEvent[]> {
  const server = new Server({ JOBWIRE_DATA: await dataFolder(), JOBWIRE_WORKERS: '1' });
  await server.start();
  const writer = new Writer(server.where, AbortSignal.timeout(60_000));
  const inTheWay = await writer.start({ key: 'first', params: { delayMs: 2_000 }, label: 'first' }, 'http');
  const { params, inputs = [] } = planOf(name);
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
    await untilTold(notes, own, Math.max((KILLS + 1) * TOLD, own() + 1));
    await writer.cancel(job, 'http');
  }
  await followed;
  const logs = await readLogs(server.where()!);
  const { starts, inputs: sent, cancels } = writer;
  expect(summary(check({ readers: [notes], starts, inputs: sent, cancels, logs }))).toBe('');
  return notes.events.map((text) => JSON.parse(text));
}

function planOf(type: string): Plan {
  const plan = PLANS[type];
  if (!plan) throw new Error(`PLANS has to say how a ${type} job runs.`);
  return plan;
}

async function untilTold(notes: Notes, own: () => number, events: number): Promise<void> {
  await new Promise<void>((resolve) => notes.watch(() => own() >= events && resolve()));
}

it('a run whose server is killed five times tells what an undisturbed one does, with any job type', async () => {
  const stories = TYPES.map(async (type) => {
    const [undisturbed, killed] = await Promise.all([run(type, 0), run(type, KILLS)]);
    expectSame(type, undisturbed, killed);
    expectResumed(type, killed);
  });
  await Promise.all(stories);
}, 120_000);

const ownOf = ({ events }: JobTypeInfo, log: readonly LogEvent[]) => log.filter(({ type }) => events.includes(type));

/** Nothing is missing or repeated, and the end is the same, with the digest where the job type has one. */
function expectSame(type: JobTypeInfo, undisturbed: readonly LogEvent[], killed: readonly LogEvent[]): void {
  const told = [undisturbed, killed].map((log) => ownOf(type, log).map((event) => [event.type, event.data]));
  if (type.endless) {
    // Each was ended somewhere: as far as both have come.
    const length = Math.min(...told.map((events) => events.length));
    expect(length, type.name).toBeGreaterThanOrEqual(KILLS * TOLD);
    for (const events of told) events.length = length;
  } else expect(killed.at(-1), type.name).toMatchObject({ type: 'completed', data: undisturbed.at(-1)!.data });
  expect(told[1], type.name).toEqual(told[0]);
}

/** It was killed so many times, and each run went on after the last event that the one before had told. */
function expectResumed(type: JobTypeInfo, killed: readonly LogEvent[]): void {
  const runs = killed.filter((event) => event.type === 'started');
  const attempts = Array.from({ length: KILLS + 1 }, (_, i) => i + 1);
  expect(
    runs.map(({ data }) => data.attempt),
    type.name,
  ).toEqual(attempts);
  for (const { seq, data } of runs.slice(1)) {
    expect(data.resumedFrom, type.name).toBe(ownOf(type, killed).findLast((event) => event.seq < seq)!.seq);
  }
}
