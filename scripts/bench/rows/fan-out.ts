import { short } from '../print.ts';
import type { Bar, Metric, Row, RowMaker } from '../row.ts';
import {
  betterSse,
  coalesced,
  fastApi,
  jobwireEntry,
  nchan,
  oneByOne,
  type Publishing,
  rivalEntry,
  socketIo,
  type ToSample,
  wsLoop,
} from '../streams.ts';

const METRICS: readonly Metric[] = [
  { key: 'perSecond', head: 'deliveries/s', show: short },
  { key: 'processor', head: 'server CPU s/million', show: short },
  { key: 'loadBusy', head: 'load busy', show: (share) => share.toFixed(2) },
  { key: 'complete', head: 'delivered', show: (share) => `${(100 * share).toFixed(0)} %` },
];

const toSample: ToSample = ({ messages, seconds, serverSeconds, loadSeconds }, { connections, events }) => ({
  perSecond: messages / seconds,
  processor: (serverSeconds / messages) * 1e6,
  loadBusy: loadSeconds / seconds,
  complete: messages / (connections * events),
});

/** Burst fan-out to 1,000 subscribers. */
export const fanOut: RowMaker = ({ isQuick }) => {
  const burst = { connections: isQuick ? 50 : 1_000, events: isQuick ? 1_000 : 5_000 };
  const slow = { ...burst, events: burst.events / 20 }; // peers that would take a minute for all of them
  return {
    name: 'fanout',
    title: `Burst fan-out: ${burst.events} events to ${burst.connections} subscribers`,
    metrics: METRICS,
    needsLoad: true,
    warmUps: 1,
    entries: [
      ...ours(burst),
      ...[coalesced('websocket'), coalesced('sse')].map((rival) => rivalEntry(rival, burst, toSample)),
      ...[oneByOne, nchan('websocket'), nchan('sse'), wsLoop, betterSse, socketIo, fastApi].map((rival) =>
        rivalEntry(rival, slow, toSample),
      ),
    ],
    bars: [
      ...toLimit(0.5),
      over('Jobwire, WebSocket', 'Nchan, WebSocket', 10),
      over('Jobwire, SSE', 'Nchan, SSE', 10),
      over('Jobwire, WebSocket', 'ws, loop of send', 20),
      over('Jobwire, SSE', 'ws, loop of send', 20),
    ],
    notes: [
      `Events of about 200 bytes; the peers publish 32 a turn of the loop, and the slow ones ${slow.events} events in all.`,
      'The load generator keeps up with what it measures: it is busy for less of its core than there is.',
    ],
  };
};

/** The same to 5,000. */
export const manySubscribers: RowMaker = ({ isQuick }): Row => {
  const burst = { connections: isQuick ? 200 : 5_000, events: isQuick ? 500 : 1_000 };
  return {
    name: 'fanout-5000',
    title: `Burst fan-out: ${burst.events} events to ${burst.connections} subscribers`,
    metrics: METRICS,
    needsLoad: true,
    warmUps: 1,
    entries: [
      ...ours(burst),
      ...[coalesced('websocket'), coalesced('sse')].map((rival) => rivalEntry(rival, burst, toSample)),
    ],
    bars: toLimit(0.45),
  };
};

function ours(burst: Publishing) {
  return [
    jobwireEntry('Jobwire, WebSocket', 'websocket', 'full', burst, toSample),
    jobwireEntry('Jobwire, SSE', 'sse', 'full', burst, toSample),
    jobwireEntry('Jobwire, WebSocket, NORMAL', 'websocket', 'normal', burst, toSample),
    jobwireEntry('Jobwire, SSE, NORMAL', 'sse', 'normal', burst, toSample),
  ];
}

function toLimit(share: number): Bar[] {
  return [
    over('Jobwire, WebSocket', 'C, coalesced, WebSocket', share),
    over('Jobwire, SSE', 'C, coalesced, SSE', share),
  ];
}

function over(of: string, other: string, atLeast: number): Bar {
  return { what: `${of} ÷ ${other}`, of, over: other, metric: 'perSecond', atLeast };
}
