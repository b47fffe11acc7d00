import { EVENT_BYTES, Jobwire, series } from '../jobwire.ts';
import { type Load, type Stream, storm } from '../load.ts';
import type { Machine } from '../machine.ts';
import { startLimit, startNodePeer } from '../peer.ts';
import type { Bar, Entry, RowMaker, Sample } from '../row.ts';
import { NAMES, type Wire } from '../streams.ts';

/** `accepted` and `started`, after which a replay's points begin. */
const BEFORE_POINTS = 2;

interface Storm {
  readonly clients: number;
  readonly events: number;
}

/** All clients come back at once and want the same kept events. */
export const resume: RowMaker = ({ isQuick }) => {
  const all: Storm = isQuick ? { clients: 50, events: 500 } : { clients: 1_000, events: 1_000 };
  const wires = ['websocket', 'sse'] as const;
  return {
    name: 'resume',
    title: `Resume storm: ${all.clients} clients come back for ${all.events} events each`,
    metrics: [
      { key: 'seconds', head: 'seconds', show: (seconds) => seconds.toFixed(3) },
      { key: 'complete', head: 'delivered', show: (share) => `${(100 * share).toFixed(0)} %` },
    ],
    needsLoad: true,
    isWarmedUp: true,
    entries: [
      ...wires.map((wire) => hot(wire, all)),
      ...wires.map((wire) => cold(wire, all)),
      ...wires.map((wire) => limit(wire, all)),
      wsStored('ws, one write', 'together', all),
      wsStored('ws, send of each event', 'each', all),
    ],
    bars: wires.flatMap((wire) => [atMost(wire, 'hot tail', 2), atMost(wire, 'engine', 6)]),
    notes: [
      'From the moment in which all ask, connected before, until the last one has everything.',
      '“ws, one write”: what is left of it in Node where nobody asks for anything, nothing is checked and nothing is looked up.',
      '“Hot tail”: the job runs and is followed, so its recent events are in memory. “Engine”: it has ended, and nobody follows it.',
    ],
  };
};

/** The job has told its events and goes on running: the next tick comes in an hour. */
function hot(wire: Wire, all: Storm): Entry {
  return {
    name: `Jobwire, ${NAMES[wire]}, hot tail`,
    async open(machine) {
      const server = await Jobwire.start(machine);
      const { job, begin } = await server.prepare({
        ...{ values: series(1), loop: true, stamp: true },
        ...{ burst: all.events, intervalMs: 60_000 },
      });
      const followed = await fetch(`${server.url}/v1/jobs/${job}/events?after=latest`, {
        headers: { Accept: 'text/event-stream' },
      });
      await begin();
      await server.untilKept(job, all.events + BEFORE_POINTS);
      const stream = server.stream(wire, job, String(BEFORE_POINTS));
      return contender(machine, stream, all, async () => {
        await followed.body?.cancel(); // held until here: a response that nobody holds is collected, and its stream with it
        await server.stop();
      });
    },
  };
}

function cold(wire: Wire, all: Storm): Entry {
  return {
    name: `Jobwire, ${NAMES[wire]}, engine`,
    async open(machine) {
      const server = await Jobwire.start(machine);
      const job = await server.replay({ values: series(all.events), intervalMs: 0, stamp: true });
      await server.untilKept(job, all.events + BEFORE_POINTS + 1);
      return contender(machine, server.stream(wire, job, String(BEFORE_POINTS)), all, () => server.stop());
    },
  };
}

function limit(wire: Wire, all: Storm): Entry {
  return {
    name: `C, one write, ${NAMES[wire]}`,
    async open(machine) {
      const peer = await startLimit(machine, wire, 'coalesced', EVENT_BYTES);
      peer.order(`fill ${all.events}`);
      const stream = { wire, port: peer.port, path: '/stored', servers: peer.servers };
      return contender(machine, stream, all, () => peer.close());
    },
  };
}

function wsStored(name: string, way: 'each' | 'together', all: Storm): Entry {
  return {
    name,
    async open(machine) {
      const peer = await startNodePeer(machine, 'ws-stored', EVENT_BYTES, all.events, way);
      const stream = { wire: 'websocket' as const, port: peer.port, path: '/stored', servers: peer.servers };
      return contender(machine, stream, all, () => peer.close());
    },
  };
}

function contender(machine: Machine, stream: Stream, all: Storm, close: () => Promise<void>) {
  const expected = all.clients * all.events;
  return { close, measure: async () => toSample(await storm(machine, stream, all.clients, expected), expected) };
}

function toSample({ seconds, messages }: Load, expected: number): Sample {
  return { seconds, complete: messages / expected };
}

function atMost(wire: Wire, from: string, bound: number): Bar {
  const [of, over] = [`Jobwire, ${NAMES[wire]}, ${from}`, `C, one write, ${NAMES[wire]}`];
  return { what: `${of} ÷ ${over}`, of, over, metric: 'seconds', atMost: bound };
}
