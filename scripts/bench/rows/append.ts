import { setTimeout as sleep } from 'node:timers/promises';
import type { ReplayParams } from '../../../generated/protocol/index.ts';
import { EVENT_BYTES, Jobwire, series } from '../jobwire.ts';
import { nodePeer, startNodePeer, startPeer } from '../peer.ts';
import { short } from '../print.ts';
import { processorMs } from '../processor.ts';
import { startRedis } from '../redis.ts';
import { residentBytes } from '../resident.ts';
import type { Entry, RowMaker, Sample } from '../row.ts';

const PACED = 'Jobwire, at a pace';
const BUSY = 'busy threads, nothing else';

type Pace = Partial<Pick<ReplayParams, 'intervalMs' | 'burst'>>;
const FLAT_OUT: Pace = { intervalMs: 0 };

const DELAY = 'jobwire_loop_delay_seconds{quantile="0.99"}';

/** What all jobs together are asked to tell: more than the bar, and less than makes every core busy. */
const PACE = { perSecond: 134_400, intervalMs: 50 };

/** Events from the tasks' threads, checked and kept. */
export const append: RowMaker = ({ isQuick }) => {
  const seconds = isQuick ? 1 : 5;
  const jobs = isQuick ? 8 : 64;
  return {
    name: 'append',
    title: `Events kept: ${jobs} jobs at once, ${EVENT_BYTES} bytes an event`,
    metrics: [
      { key: 'perSecond', head: 'events/s', show: short },
      { key: 'delay', head: 'loop delay p99 ms', show: short },
      { key: 'commit', head: 'commit ms', show: short },
      { key: 'processor', head: 'CPU µs an event', show: short },
      { key: 'resident', head: 'bytes a job', show: short },
    ],
    needsLoad: false,
    warmUps: 1,
    entries: [
      jobwire('Jobwire', 'full', jobs, seconds, FLAT_OUT),
      jobwire('Jobwire, NORMAL', 'normal', jobs, seconds, FLAT_OUT),
      jobwire(PACED, 'full', jobs, seconds, {
        intervalMs: PACE.intervalMs,
        burst: Math.round((PACE.perSecond / jobs / 1000) * PACE.intervalMs),
      }),
      busyThreads(jobs, seconds),
      bare('node:sqlite, a row an event, 100 a commit', jobs, 'rows', seconds),
      bare('node:sqlite, a row for 100 events, one for each job a commit', jobs, 'segments', seconds),
      redis(jobs, seconds),
    ],
    bars: [
      { what: 'Jobwire, events kept a second', of: 'Jobwire', metric: 'perSecond', atLeast: 120_000 },
      { what: `${PACED}: events kept a second`, of: PACED, metric: 'perSecond', atLeast: 120_000 },
      { what: `${PACED}: p99 of the event loop's delay, ms`, of: PACED, metric: 'delay', atMost: 5 },
      { what: "p99 of the event loop's delay, ms", of: 'Jobwire', metric: 'delay', atMost: 5 },
      {
        what: "p99 of the event loop's delay ÷ that of a process beside busy threads",
        of: 'Jobwire',
        over: BUSY,
        metric: 'delay',
        atMost: 2,
      },
    ],
    notes: [
      'Jobwire: made in a thread for each job, checked against their schema, committed with synchronous=FULL. Bare SQLite writes prepared bytes, FULL too.',
      `Both cores are used. “Jobwire” and NORMAL: every job tells as fast as it can. “Busy threads”: the main thread of a process does nothing, and ${jobs} others only compute; what it is late is the scheduler's.`,
    ],
  };
};

function jobwire(name: string, synchronous: 'full' | 'normal', jobs: number, seconds: number, pace: Pace): Entry {
  return {
    name,
    async open(machine) {
      const server = await Jobwire.start(machine, { synchronous, workers: jobs, place: 'anywhere' });
      const bare = residentBytes(server.pid);
      return { close: () => server.stop(), measure: () => measure(server, { jobs, seconds, pace, bare }) };
    },
  };
}

interface Measuring {
  readonly jobs: number;
  readonly seconds: number;
  readonly pace: Pace;
  /** Resident bytes of the server before it ran any job. */
  readonly bare: number;
}

async function measure(server: Jobwire, { jobs, seconds, pace, bare }: Measuring): Promise<Sample> {
  const params = { values: series(1), loop: true, stamp: true, ...pace };
  const started = await Promise.all(Array.from({ length: jobs }, () => server.replay(params)));
  await untilRunning(server, jobs);
  const [before, began, processorBefore] = [await server.metrics(), performance.now(), processorMs(server.pid)];
  await sleep(seconds * 1000);
  const [after, ms, processor] = [
    await server.metrics(),
    performance.now() - began,
    processorMs(server.pid) - processorBefore,
  ];
  const resident = (residentBytes(server.pid) - bare) / jobs;
  await Promise.all(started.map((job) => server.cancel(job)));
  await untilRunning(server, 0);
  const grown = (metric: string) => after.get(metric)! - before.get(metric)!;
  return {
    perSecond: (grown('jobwire_events_appended_total') / ms) * 1000,
    processor: (processor * 1000) / grown('jobwire_events_appended_total'),
    resident,
    delay: after.get(DELAY)! * 1000,
    commit: (grown('jobwire_commit_seconds_sum') / grown('jobwire_commit_seconds_count')) * 1000,
  };
}

async function untilRunning(server: Jobwire, count: number): Promise<void> {
  const running = async () => (await server.metrics()).get('jobwire_jobs{status="running"}');
  while ((await running()) !== count) await sleep(50);
}

function bare(name: string, jobs: number, layout: 'rows' | 'segments', seconds: number): Entry {
  return {
    name,
    async open(machine) {
      const peer = await startNodePeer(machine, 'sqlite', machine.folder, EVENT_BYTES, jobs, layout, 100);
      return { close: () => peer.close(), measure: async () => JSON.parse(await peer.ask(`run ${seconds}`)) as Sample };
    },
  };
}

function busyThreads(jobs: number, seconds: number): Entry {
  return {
    name: BUSY,
    async open(machine) {
      const peer = await startPeer(machine, nodePeer('busy-threads', jobs), 'anywhere');
      return { close: () => peer.close(), measure: async () => JSON.parse(await peer.ask(`run ${seconds}`)) as Sample };
    },
  };
}

function redis(jobs: number, seconds: number): Entry {
  return {
    name: 'Redis, XADD pipelined, AOF each second',
    async open(machine) {
      const server = await startRedis(machine);
      return {
        close: () => server.close(),
        measure: async () => ({ perSecond: await server.append(jobs, EVENT_BYTES, seconds) }),
      };
    },
  };
}
