import { Jobwire, series } from '../jobwire.ts';
import { type Load, type Requests, request } from '../load.ts';
import { type Peer, startLimit, startNodePeer } from '../peer.ts';
import { short } from '../print.ts';
import type { Entry, Metric, Row, RowMaker, Sample } from '../row.ts';

const METRICS: readonly Metric[] = [
  { key: 'perSecond', head: 'answers/s', show: short },
  { key: 'processor', head: 'server CPU µs each', show: short },
  { key: 'loadBusy', head: 'load busy', show: (share) => share.toFixed(2) },
];

interface Pace {
  readonly connections: number;
  readonly seconds: number;
  readonly warm: number;
}

const paceOf = (isQuick: boolean): Pace => ({ connections: 64, seconds: isQuick ? 1 : 4, warm: isQuick ? 0.5 : 2 });

/** Pages of 2 kB over keep-alive connections. */
export const polling: RowMaker = ({ isQuick }): Row => {
  const pace = paceOf(isQuick);
  const peer = (name: string, start: Parameters<typeof entry>[2]) => entry(name, pace, start);
  return {
    name: 'polling',
    title: `Polling: a page of 2 kB, ${pace.connections} keep-alive connections`,
    metrics: METRICS,
    needsLoad: true,
    warmUps: 0,
    entries: [
      peer('Jobwire', (machine) => pages(Jobwire.start(machine))),
      peer('Jobwire, each page read anew', (machine) => anew(Jobwire.start(machine))),
      peer('Jobwire, nothing new (304)', (machine) => unchanged(Jobwire.start(machine))),
      peer('node:http, end(buffer)', async (machine) => page(await startNodePeer(machine, 'node-http'))),
      peer('Express, end(buffer)', async (machine) => page(await startNodePeer(machine, 'express'))),
      peer('C', async (machine) => page(await startLimit(machine, 'sse', 'coalesced', 200))),
    ],
    bars: [
      {
        what: 'Jobwire ÷ node:http, access check included',
        ...{ of: 'Jobwire', over: 'node:http, end(buffer)', metric: 'perSecond', atLeast: 0.7 },
      },
    ],
  };
};

/** Jobs started over keep-alive HTTP: accepted, kept, answered. */
export const starts: RowMaker = ({ isQuick }): Row => {
  const pace = paceOf(isQuick);
  return {
    name: 'starts',
    title: `Starts: jobs accepted and kept, ${pace.connections} keep-alive connections`,
    metrics: METRICS,
    needsLoad: true,
    warmUps: 0,
    entries: [
      entry('Jobwire', pace, (machine) => posts(Jobwire.start(machine, STARTS))),
      entry('Jobwire, NORMAL', pace, (machine) => posts(Jobwire.start(machine, { ...STARTS, synchronous: 'normal' }))),
      entry('node:http, read and answered, nothing kept', pace, async (machine) => {
        const { port, servers, close } = await startNodePeer(machine, 'node-http');
        return { requests: { port, servers, ...START }, close };
      }),
    ],
    bars: [{ what: 'Jobwire, starts/s', of: 'Jobwire', metric: 'perSecond', atLeast: 3_000 }],
    notes: ['One job runs, and does nothing; the others wait in the queue. The server may use both cores.'],
  };
};

const STARTS = { place: 'anywhere', env: { JOBWIRE_MAX_QUEUED: '10000000' } } as const;
const START = {
  method: 'POST',
  path: '/v1/jobs',
  body: JSON.stringify({ type: 'replay', params: { startDelayMs: 3_600_000 } }),
} as const;

interface Asked {
  readonly requests: Requests;
  close(): Promise<void>;
}

function entry(name: string, pace: Pace, start: (machine: Parameters<Entry['open']>[0]) => Promise<Asked>): Entry {
  return {
    name,
    async open(machine) {
      const { requests, close } = await start(machine);
      return { close, measure: async () => toSample(await request(machine, requests, pace)) };
    },
  };
}

function page({ port, servers, close }: Peer): Asked {
  return { requests: { port, servers, path: '/page' }, close };
}

async function posts(starting: Promise<Jobwire>): Promise<Asked> {
  const server = await starting;
  return { requests: { port: server.port, servers: [server.pid], ...START }, close: () => server.stop() };
}

/** A full page of ten points, of a job that has ended. */
async function pages(starting: Promise<Jobwire>): Promise<Asked> {
  const server = await starting;
  const job = await server.replay({ values: series(100), intervalMs: 0 });
  await server.untilKept(job, 103);
  const requests = { port: server.port, servers: [server.pid], path: `/v1/jobs/${job}/events?after=2&limit=10` };
  return { requests, close: () => server.stop() };
}

/** An escape in the URL has the server take the long way: through all that is mounted, and to the engine. */
async function anew(starting: Promise<Jobwire>): Promise<Asked> {
  const { requests, close } = await pages(starting);
  return { requests: { ...requests, path: requests.path.replace('limit=10', 'limit=%310') }, close };
}

/** The end of a log that the client has already. */
async function unchanged(starting: Promise<Jobwire>): Promise<Asked> {
  const { requests, close } = await pages(starting);
  const answer = await fetch(`http://127.0.0.1:${requests.port}${requests.path}`);
  await answer.arrayBuffer();
  return { requests: { ...requests, headers: [`If-None-Match: ${answer.headers.get('etag')}`] }, close };
}

function toSample({ answers, refusals, seconds, serverSeconds, loadSeconds }: Load): Sample {
  if (refusals > 0) throw new Error(`${refusals} of ${answers + refusals} requests were refused.`);
  return {
    perSecond: answers / seconds,
    processor: (serverSeconds / answers) * 1e6,
    loadBusy: loadSeconds / seconds,
  };
}
