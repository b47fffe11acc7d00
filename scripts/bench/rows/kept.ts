import { readdirSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { Child } from '../child.ts';
import { Jobwire } from '../jobwire.ts';
import type { Machine } from '../machine.ts';
import { short } from '../print.ts';
import { processorMs } from '../processor.ts';
import type { Bar, Entry, RowMaker, Sample } from '../row.ts';

/** Events a job. */
const EVENTS = 100;

/** What is asked of the server, once for each of so many jobs; so many at the same time. */
const TIMES = 800;
const AT_ONCE = 8;

const FEW = 'Jobwire, 1,000 jobs, 100,000 events';
const MANY = 'Jobwire, 100,000 jobs, 10 million events';

const COSTS = ['list', 'snapshot', 'join', 'resume'] as const;

/** What the same costs where much is kept. */
export const kept: RowMaker = ({ isQuick }) => ({
  name: 'kept',
  title: 'Much is kept: 100,000 jobs with 10 million events, beside 1,000 jobs',
  metrics: [
    { key: 'startUp', head: 'start-up s', show: (seconds) => seconds.toFixed(2) },
    ...COSTS.map((key) => ({ key, head: `${key}, CPU ms`, show: short })),
    { key: 'disk', head: 'bytes on disk an event', show: short },
  ],
  needsLoad: false,
  warmUps: 0,
  entries: [entry(FEW, 1_000), entry(MANY, isQuick ? 2_000 : 100_000)],
  bars: [
    { what: 'start-up with 100,000 jobs, s', of: MANY, metric: 'startUp', atMost: 5 },
    ...COSTS.map(
      (metric): Bar => ({ what: `${metric}, 100,000 ÷ 1,000 jobs`, of: MANY, over: FEW, metric, atMost: 1.5 }),
    ),
  ],
  notes: [
    `Each job has ended and has ${EVENTS} events. The server is started anew for each round; each job is asked for once, ${AT_ONCE} at the same time.`,
    'Start-up: from the start of the process until it listens. List: 50 jobs. Join: a stream that begins at the end. Resume: 50 events after a cursor.',
    ...(isQuick ? ['Quick: 2,000 jobs stand for 100,000.'] : []),
  ],
});

function entry(name: string, jobs: number): Entry {
  return {
    name,
    async open(machine) {
      const data = await mkdtemp(join(machine.folder, 'kept-'));
      const ids = await fill(machine, data, jobs);
      return { close: async () => undefined, measure: () => measure(machine, { data, ids, events: jobs * EVENTS }) };
    },
  };
}

async function fill(machine: Machine, data: string, jobs: number): Promise<string[]> {
  const file = join(import.meta.dirname, '../fill.ts');
  const child = new Child(machine.at('anywhere', [process.execPath, file, data, String(jobs), String(EVENTS)]));
  const [, ids] = await child.hear(/^filled (.*)$/);
  await child.stop();
  return ids!.split(' ');
}

interface Kept {
  readonly data: string;
  /** Of jobs that are asked for. */
  readonly ids: readonly string[];
  /** In all. */
  readonly events: number;
}

async function measure(machine: Machine, { data, ids, events }: Kept): Promise<Sample> {
  const began = performance.now();
  const server = await Jobwire.start(machine, { data, env: { JOBWIRE_RETENTION_DAYS: '0' } });
  const startUp = (performance.now() - began) / 1000;
  const sample: Record<string, number> = { startUp, disk: sizeOf(data) / events };
  try {
    for (const cost of COSTS) {
      const ask = (id: string) => ASKS[cost](server, id);
      await each(ids.slice(TIMES), ask); // others first, so that compilers and caches are warm
      const before = processorMs(server.pid);
      await each(ids.slice(0, TIMES), ask);
      sample[cost] = (processorMs(server.pid) - before) / TIMES;
    }
    return sample;
  } finally {
    await server.stop();
  }
}

const ASKS: { readonly [C in (typeof COSTS)[number]]: (server: Jobwire, id: string) => Promise<unknown> } = {
  list: (server) => server.ask('GET', '/v1/jobs?limit=50'),
  snapshot: (server, id) => server.ask('GET', `/v1/jobs/${id}`),
  join: async (server, id) => {
    const url = `${server.url}/v1/jobs/${id}/events?after=latest`;
    await (await fetch(url, { headers: { Accept: 'text/event-stream' } })).text(); // it has ended, and so does the stream
  },
  resume: (server, id) => server.ask('GET', `/v1/jobs/${id}/events?after=30&limit=50`),
};

async function each(ids: readonly string[], ask: (id: string) => Promise<unknown>): Promise<void> {
  const left = [...ids];
  const work = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) await ask(id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** What the files in a folder take, in bytes. */
function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
