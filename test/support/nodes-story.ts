import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Observations, ReaderStory } from './checker.ts';
import { startChild } from './children.ts';
import { dataFolder } from './folder.ts';
import { follow, Notes, readLogs, WAYS, type Way, type Where } from './outside/reader.ts';
import { Writer } from './outside/writer.ts';
import type { Chance } from './random.ts';
import { followWithSdk } from './sdk-reader.ts';

export interface NodesStoryOptions {
  /** Where clients go, each time they connect. */
  readonly where: Where;
  readonly jobs: number;
  readonly readersPerJob: number;
  /** Between the steps of a job, in ms. */
  readonly delayMs: number;
  readonly chance: Chance;
  /** What happens meanwhile. */
  readonly meanwhile: () => Promise<void>;
  /** How long jobs and readers may take to come to their end after it, in ms. */
  readonly settleMs: number;
}

export interface NodesStory {
  readonly seen: Observations;
  /** Readers that had to connect more than once. */
  readonly cameAgain: number;
  /** By its seed, the digest of each job that nothing was sent into. */
  readonly digests: ReadonlyMap<number, string>;
}

/**
 * Lets jobs run and readers follow them, over any node and any transport, while things happen to the nodes and to Redis;
 * notes down what was seen. Every second job gets inputs, every seventh is cancelled.
 */
export async function tellNodesStory(options: NodesStoryOptions): Promise<NodesStory> {
  const { where, jobs, readersPerJob, delayMs, chance, meanwhile, settleMs } = options;
  const giveUp = new AbortController();
  const writer = new Writer(where, giveUp.signal);
  const notes: Notes[] = [];
  const readers: Promise<ReaderStory>[] = [];
  const play = async (index: number) => {
    const key = `job-${index}`;
    const job = await writer.start(
      { key, params: paramsOf(index, delayMs), label: key },
      chance.pick(['http', 'websocket']),
    );
    if (job === undefined) return;
    for (let i = 0; i < readersPerJob; i++) readers.push(read(job, i));
    for (let i = 0; index % 2 === 1 && i < 3; i++) {
      await sleep(chance.int(0, 6 * delayMs));
      const data = { phi: chance.int(1, 100) };
      await writer.input({ job, key: `${key}-${i}`, name: 'tune', data }, chance.pick(['http', 'websocket']));
    }
    if (index % 7 === 3) await writer.cancel(job, chance.pick(['http', 'websocket']));
  };
  /** Readers hold on to one transport, take another one each time they connect, or leave it to the SDK. */
  const read = async (job: string, i: number) => {
    await sleep(chance.int(0, 2_000));
    if (i % 10 === 9) return followWithSdk(where()!, job, giveUp.signal);
    const way: Way | (() => Way) = i % 5 === 4 ? () => chance.pick(WAYS) : WAYS[i % WAYS.length]!;
    const one = new Notes(`${typeof way === 'string' ? way : 'any way'} of ${job}`, job);
    notes.push(one);
    return follow(where, way, one, { signal: giveUp.signal });
  };
  const plays = Array.from({ length: jobs }, (_, i) => play(i));
  await meanwhile();
  const timer = setTimeout(() => giveUp.abort(), settleMs);
  await Promise.all(plays);
  const stories = await Promise.all(readers);
  clearTimeout(timer);
  const logs = await readLogs(where()!);
  const { starts, inputs, cancels } = writer;
  return {
    seen: { readers: stories, starts, inputs, cancels, logs },
    cameAgain: notes.filter(({ connections }) => connections > 1).length,
    digests: digestsOf(logs),
  };
}

function paramsOf(seed: number, delayMs: number) {
  return { seed, ensembleSize: 20, delayMs };
}

interface LogEvent {
  readonly type: string;
  readonly data: { readonly params: { readonly seed: number }; readonly result: { readonly digest: string } };
}

/** The digests of the jobs that have completed and to which nothing was said, by their seeds. */
function digestsOf(logs: ReadonlyMap<string, readonly string[]>): Map<number, string> {
  const digests = new Map<number, string>();
  for (const log of logs.values()) {
    const events = log.map((text) => JSON.parse(text) as LogEvent);
    const end = events.at(-1);
    if (end?.type !== 'completed' || events.some(({ type }) => type === 'input')) continue;
    digests.set(events[0]!.data.params.seed, end.data.result.digest);
  }
  return digests;
}

/** What the same jobs come to on one server on SQLite to which nothing happens. */
export async function digestsOnSqlite(seeds: readonly number[]): Promise<Map<number, string>> {
  const server = await startChild({ JOBWIRE_DATA: await dataFolder() });
  onTestFinished(() => server.kill());
  const writer = new Writer(() => server.url, AbortSignal.timeout(60_000));
  const jobs = seeds.map((seed) =>
    writer.start({ key: `${seed}`, params: paramsOf(seed, 0), label: 'sqlite' }, 'http'),
  );
  const notes = (await Promise.all(jobs)).map((job) => new Notes('sqlite', job!));
  await Promise.all(notes.map((one) => follow(() => server.url, 'sse', one)));
  const digests = digestsOf(new Map(notes.map(({ job, events }) => [job, events])));
  return new Map(seeds.map((seed) => [seed, digests.get(seed)!]));
}
