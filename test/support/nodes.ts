import { setTimeout as sleep } from 'node:timers/promises';
import { type ChildServer, startChild } from './children.ts';
import { ask } from './outside/http.ts';
import type { Chance } from './random.ts';
import type { RedisServer } from './redis.ts';

/** A service of several nodes on one Redis: some carry connections, some run jobs. */
export interface Nodes {
  readonly apis: ChildServer[];
  readonly workers: ChildServer[];
  /** One of the nodes that carry connections, another one each time. */
  readonly where: () => string;
  /** Ends a node that carries connections as a rolling restart does, and starts another one where it was. */
  replaceApi(index: number): Promise<void>;
  addWorker(): Promise<ChildServer>;
  /** Resolves when the nodes answer again after Redis was away. */
  back(): Promise<void>;
  /** Resolves when so many jobs run. */
  running(count: number): Promise<void>;
  /** How many jobs have not ended. */
  unfinished(): Promise<number>;
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
  const all = { apis: [] as ChildServer[], workers: [] as ChildServer[] };
  const children: ChildServer[] = [];
  const add = async (role: 'api' | 'worker', port = '0') => {
    const child = await startChild({ ...settings, PORT: port }, { role });
    children.push(child);
    return child;
  };
  all.apis.push(...(await Promise.all(Array.from({ length: apis }, () => add('api')))));
  all.workers.push(...(await Promise.all(Array.from({ length: workers }, () => add('worker')))));
  const count = async (status: string) => (await jobsAt(all.apis[0]!.url, `?status=${status}&limit=1000`)).length;
  return {
    ...all,
    where: () => chance.pick(all.apis).url,
    async replaceApi(index) {
      const old = all.apis[index]!;
      old.signal('SIGTERM');
      const { code } = await old.exited;
      if (code !== 0) throw new Error(`A node ended with ${code}:\n${old.output()}`);
      all.apis[index] = await add('api', new URL(old.url).port);
    },
    async addWorker() {
      const worker = await add('worker');
      all.workers.push(worker);
      return worker;
    },
    async back() {
      for (const { url } of all.apis) while ((await ask(`${url}/v1/jobs?limit=1`)).status !== 200) await sleep(50);
    },
    async running(jobs) {
      while ((await count('running')) < jobs) await sleep(50);
    },
    async unfinished() {
      return (await count('queued')) + (await count('running'));
    },
    async takenOver(worker) {
      const url = all.apis[0]!.url;
      const isHis = async ({ id, attempt, status }: Job) =>
        status === 'running' && (await madeBy(url, id, attempt)).endsWith(`-${worker.pid}`);
      const again = async ({ id }: Job) => JSON.parse((await ask(`${url}/v1/jobs/${id}`)).body) as Job;
      for (let job of await jobsAt(url, '?status=running&limit=1000')) {
        while (await isHis(job)) {
          await sleep(100);
          job = await again(job);
        }
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

interface Job {
  readonly id: string;
  readonly status: string;
  readonly attempt: number;
}

async function jobsAt(url: string, query: string): Promise<Job[]> {
  const { body } = await ask(`${url}/v1/jobs${query}`);
  return (JSON.parse(body) as { jobs: Job[] }).jobs;
}

interface Event {
  readonly type: string;
  readonly data: { readonly attempt: number; readonly worker: string };
}

/** The worker that makes an attempt at a job. */
async function madeBy(url: string, job: string, attempt: number): Promise<string> {
  const { body } = await ask(`${url}/v1/jobs/${job}/events?after=0&limit=1000`);
  const { events } = JSON.parse(body) as { events: Event[] };
  return events.find(({ type, data }) => type === 'started' && data.attempt === attempt)!.data.worker;
}
