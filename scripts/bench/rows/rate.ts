import type { Bar, Metric, RowMaker } from '../row.ts';
import {
  betterSse,
  coalesced,
  fastApi,
  fromMemory,
  jobwireEntry,
  nchan,
  type Publishing,
  rivalEntry,
  type ToSample,
  wsLoop,
} from '../streams.ts';

const ms = (us: number) => (us / 1000).toFixed(us < 10_000 ? 2 : 1);

const METRICS: readonly Metric[] = [
  { key: 'share', head: 'delivered in time', show: (share) => `${(100 * share).toFixed(1)} %` },
  { key: 'p50', head: 'p50 ms', show: ms },
  { key: 'p99', head: 'p99 ms', show: ms },
  { key: 'serverBusy', head: 'server busy', show: (share) => share.toFixed(2) },
];

const toSample: ToSample = ({ messages, p50, p99, serverSeconds, seconds }, { connections, events }) => ({
  share: messages / (connections * events),
  p50,
  p99,
  serverBusy: serverSeconds / seconds,
});

const NOTE = 'From the stamp that an event is given where it is made until a subscriber has read it.';

/** 1,000 events a second to 1,000 subscribers. */
export const fixedRate: RowMaker = ({ isQuick }) => {
  const load: Publishing = isQuick
    ? { connections: 50, events: 1_000, perSecond: 500 }
    : { connections: 1_000, events: 5_000, perSecond: 1_000 };
  const rivals = [coalesced('websocket'), coalesced('sse'), nchan('websocket'), wsLoop, betterSse, fastApi];
  return {
    name: 'rate',
    title: `Fixed rate: ${load.perSecond} events/s to ${load.connections} subscribers`,
    metrics: METRICS,
    needsLoad: true,
    warmUps: 0,
    entries: [...ours(load), ...rivals.map((rival) => rivalEntry(rival, load, toSample))],
    bars: (['WebSocket', 'SSE'] as const).flatMap((wire) => [
      atLeast(`Jobwire, ${wire}`, `C, coalesced, ${wire}`, 'share', 0.95),
      atMost(`Jobwire, ${wire}`, `C, coalesced, ${wire}`, 2),
    ]),
    notes: [NOTE],
  };
};

/** 100 events a second to 1,000 subscribers: what keeping and checking costs. */
export const latency: RowMaker = ({ isQuick }) => {
  const load: Publishing = isQuick
    ? { connections: 50, events: 200, perSecond: 100 }
    : { connections: 1_000, events: 600, perSecond: 100 };
  const rivals = [fromMemory('websocket'), fromMemory('sse'), coalesced('websocket')];
  return {
    name: 'latency',
    title: `Latency: ${load.perSecond} events/s to ${load.connections} subscribers`,
    metrics: METRICS,
    needsLoad: true,
    warmUps: 1,
    entries: [...ours(load), ...rivals.map((rival) => rivalEntry(rival, load, toSample))],
    bars: (['WebSocket', 'SSE'] as const).map((wire) => atMost(`Jobwire, ${wire}`, `from memory, ${wire}`, 1.5)),
    notes: [
      NOTE,
      '“From memory”: the same frames, made in a thread and written to every socket, with no job, no check and no log.',
    ],
  };
};

function ours(load: Publishing) {
  return [
    jobwireEntry('Jobwire, WebSocket', 'websocket', 'full', load, toSample),
    jobwireEntry('Jobwire, SSE', 'sse', 'full', load, toSample),
    jobwireEntry('Jobwire, WebSocket, NORMAL', 'websocket', 'normal', load, toSample),
  ];
}

function atLeast(of: string, over: string, metric: string, bound: number): Bar {
  return { what: `share of ${of} ÷ ${over}`, of, over, metric, atLeast: bound };
}

function atMost(of: string, over: string, bound: number): Bar {
  return { what: `p99 of ${of} ÷ ${over}`, of, over, metric: 'p99', atMost: bound };
}
