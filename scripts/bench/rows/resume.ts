import { EVENT_BYTES, Jobwire, series } from '../jobwire.ts';
import { type Stream, storm } from '../load.ts';
import type { Machine } from '../machine.ts';
import { startLimit, startNodePeer } from '../peer.ts';
import type { Bar, Entry, RowMaker, Sample } from '../row.ts';
import { NAMES, type Wire } from '../streams.ts';

/** `accepted` and `started`, after which a replay's points begin. */
const BEFORE_POINTS = 2;

/** V8 compiles what runs often: a server that has run for a while is measured, and the first storm of a new one told beside it. */
const WARM_UPS = 5;

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
      { key: 'first', head: 'its first storm', show: (seconds) => seconds.toFixed(3), isOnce: true },
      { key: 'complete', head: 'delivered', show: (share) => `${(100 * share).toFixed(0)} %` },
    ],
    needsLoad: true,
    warmUps: WARM_UPS,
    restMs: 3_000,
    entries: [
      ...wires.map((wire) => hot(wire, all)),
      ...wires.map((wire) => cold(wire, all)),
      ...wires.map((wire) => limit(wire, all)),
      stored('ws, one write', 'ws-stored', 'together', all),
      stored('node:http, one write', 'http-stored', 'together', all),
      stored('ws, send of each event', 'ws-stored', 'each', all),
    ],
    bars: wires.flatMap((wire) => [atMost(wire, 'hot tail', 2), atMost(wire, 'engine', 6)]),
    notes: [
      `From the moment in which all ask, connected before, until the last one has everything. ${WARM_UPS} storms come before those that count; the first of a process, before V8 has compiled anything, is told beside them.`,
      'Each rests for 3 s before its turn: who sends each event by itself works for seven, and disturbed whoever came next.',
      '“One write” in Node: what is left of it where nobody asks for anything, nothing is checked and nothing is looked up.',
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

/** A peer in Node that sends what it has stored to whoever comes. */
function stored(name: string, program: 'ws-stored' | 'http-stored', way: 'each' | 'together', all: Storm): Entry {
  return {
    name,
    async open(machine) {
      const peer = await startNodePeer(machine, program, EVENT_BYTES, all.events, way);
      const wire = program === 'ws-stored' ? 'websocket' : 'sse';
      const stream = { wire, port: peer.port, path: '/stored', servers: peer.servers } as const;
      return contender(machine, stream, all, () => peer.close());
    },
  };
}

function contender(machine: Machine, stream: Stream, all: Storm, close: () => Promise<void>) {
  const expected = all.clients * all.events;
  let first: number | undefined;
  const measure = async (): Promise<Sample> => {
    const { seconds, messages } = await storm(machine, stream, all.clients, expected);
    first ??= seconds;
    return { seconds, first, complete: messages / expected };
  };
  return { close, measure };
}

function atMost(wire: Wire, from: string, bound: number): Bar {
  const [of, over] = [`Jobwire, ${NAMES[wire]}, ${from}`, `C, one write, ${NAMES[wire]}`];
  return { what: `${of} ÷ ${over}`, of, over, metric: 'seconds', atMost: bound };
}
