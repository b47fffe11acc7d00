import { setTimeout as sleep } from 'node:timers/promises';
import type { Observations } from './checker.ts';
import { type ChildServer, startChild } from './children.ts';
import { ask } from './outside/http.ts';
import { follow, Notes, readLogs, WAYS, type Way, type Where } from './outside/reader.ts';
import { Writer } from './outside/writer.ts';
import type { Chance } from './random.ts';
import type { RedisServer } from './redis.ts';

/** A service of several nodes on one Redis: some carry connections, some run jobs. */
export interface Nodes {
  readonly apis: ChildServer[];
  readonly workers: ChildServer[];
  /** One of the nodes that carry connections, another one each time. */
  readonly where: Where;
  /** Ends a node that carries connections as a deployment does, once another one has come in its place. */
  replaceApi(index: number): Promise<void>;
  addWorker(): Promise<ChildServer>;
  /** Resolves when so many jobs run. */
  running(count: number): Promise<void>;
  /** Resolves when all runs that a worker had have been taken over by others, or their jobs have ended. */
  takenOver(worker: ChildServer): Promise<void>;
  dispose(): Promise<void>;
}

export interface NodesOptions {
  readonly redis: RedisServer;
  readonly apis: number;
  readonly workers: number;
  readonly chance: Chance;
  readonly env?: Record<string, string>;
}

export async function startNodes({ redis, apis, workers, chance, env = {} }: NodesOptions): Promise<Nodes> {
  const settings = { JOBWIRE_ENGINE: 'redis', REDIS_URL: redis.url, ...env };
  const start = (role: 'api' | 'worker') => startChild(settings, { role });
  const all = { apis: [] as ChildServer[], workers: [] as ChildServer[] };
  const children: ChildServer[] = [];
  const add = async (role: 'api' | 'worker') => {
    const child = await start(role);
    children.push(child);
    return child;
  };
  all.apis.push(...(await Promise.all(Array.from({ length: apis }, () => add('api')))));
  all.workers.push(...(await Promise.all(Array.from({ length: workers }, () => add('worker')))));
  return {
    ...all,
    where: () => chance.pick(all.apis).url,
    async replaceApi(index) {
      const old = all.apis[index]!;
      all.apis[index] = await add('api');
      old.signal('SIGTERM');
      const { code } = await old.exited;
      if (code !== 0) throw new Error(`A node ended with ${code}:\n${old.output()}`);
    },
    async addWorker() {
      const worker = await add('worker');
      all.workers.push(worker);
      return worker;
    },
    async running(count) {
      const url = all.apis[0]!.url;
      for (let jobs = 0; jobs < count; await sleep(50)) jobs = (await jobsAt(url, '?status=running&limit=1000')).length;
    },
    async takenOver(worker) {
      const url = all.apis[0]!.url;
      for (const [job, log] of await readLogs(url)) {
        const { data } = JSON.parse(log.findLast((text) => text.includes('"type":"started"'))!) as LogEvent;
        if (!data.worker.endsWith(`-${worker.pid}`)) continue;
        const isHis = async () => {
          const { status, attempt } = JSON.parse((await ask(`${url}/v1/jobs/${job}`)).body) as Job;
          return status === 'running' && attempt === data.attempt;
        };
        while (await isHis()) await sleep(100);
      }
    },
    async dispose() {
      for (const child of children) {
        child.signal('SIGCONT');
        await child.kill();
      }
    },
  };
}

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
  /** Connections that readers made, all together. */
  readonly connections: number;
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
  const readers: Promise<Notes>[] = [];
  const play = async (index: number) => {
    const params = { seed: index, ensembleSize: 20, delayMs };
    const key = `job-${index}`;
    const job = await writer.start({ key, params, label: key }, chance.pick(['http', 'websocket']));
    if (job === undefined) return;
    for (let i = 0; i < readersPerJob; i++) readers.push(read(job, i));
    for (let i = 0; index % 2 === 1 && i < 3; i++) {
      await sleep(chance.int(0, 6 * delayMs));
      const data = { phi: chance.int(1, 100) };
      await writer.input({ job, key: `${key}-${i}`, name: 'tune', data }, chance.pick(['http', 'websocket']));
    }
    if (index % 7 === 3) await writer.cancel(job, chance.pick(['http', 'websocket']));
  };
  /** Readers hold on to one transport, or take another one each time they connect. */
  const read = async (job: string, i: number) => {
    const way: Way | (() => Way) = i % 5 === 4 ? () => chance.pick(WAYS) : WAYS[i % WAYS.length]!;
    await sleep(chance.int(0, 2_000));
    const notes = new Notes(`${typeof way === 'string' ? way : 'any way'} of ${job}`, job);
    return follow(where, way, notes, { signal: giveUp.signal });
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
    connections: stories.reduce((sum, story) => sum + story.connections, 0),
    digests: digestsOf(logs),
  };
}

interface LogEvent {
  readonly type: string;
  readonly data: { params: { seed: number }; result: { digest: string }; worker: string; attempt: number };
}

interface Job {
  readonly status: string;
  readonly attempt: number;
}

async function jobsAt(url: string, query: string): Promise<Job[]> {
  const { body } = await ask(`${url}/v1/jobs${query}`);
  return (JSON.parse(body) as { jobs: Job[] }).jobs;
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
