/** Contenders of the rows in which subscribers follow events: the server under test and its peers. */
import { EVENT_BYTES, Jobwire, series } from './jobwire.ts';
import { type Following, follow, type Load, type Stream } from './load.ts';
import type { Machine } from './machine.ts';
import { startNchan } from './nchan.ts';
import { type Peer, startFastApi, startLimit, startNodePeer, startSocketIo } from './peer.ts';
import type { Contender, Entry, Sample } from './row.ts';

export type Wire = 'websocket' | 'sse';

/** What is published, to how many. */
export interface Publishing {
  readonly connections: number;
  readonly events: number;
  /** Events a second; undefined: as fast as it goes, `TOGETHER` a turn of the loop. */
  readonly perSecond?: number;
}

/** Events a turn of the loop in a burst. */
const TOGETHER = 32;

/** How a row makes a sample of what the load generator tells. */
export type ToSample = (load: Load, publishing: Publishing) => Sample;

/** A peer: who starts it, and how it is subscribed to. */
export interface Rival {
  readonly name: string;
  readonly wire: Wire;
  readonly start: (machine: Machine) => Promise<Peer>;
  readonly stream?: Partial<Stream>;
}

export const NAMES: { readonly [W in Wire]: string } = { websocket: 'WebSocket', sse: 'SSE' };

/** The server under test. */
export function jobwireEntry(
  name: string,
  wire: Wire,
  synchronous: 'full' | 'normal',
  publishing: Publishing,
  toSample: ToSample,
): Entry {
  return {
    name,
    async open(machine): Promise<Contender> {
      const server = await Jobwire.start(machine, { synchronous });
      return {
        close: () => server.stop(),
        async measure() {
          const { job, begin } = await server.prepare(replayOf(publishing));
          return toSample(await follow(machine, server.stream(wire, job), followingOf(publishing), begin), publishing);
        },
      };
    },
  };
}

export function rivalEntry({ name, wire, start, stream }: Rival, publishing: Publishing, toSample: ToSample): Entry {
  return {
    name,
    async open(machine): Promise<Contender> {
      const peer = await start(machine);
      const where = { wire, port: peer.port, path: '/events', servers: peer.servers, ...stream };
      return {
        close: () => peer.close(),
        async measure() {
          const publish = () => peer.order(orderOf(publishing));
          return toSample(await follow(machine, where, followingOf(publishing), publish), publishing);
        },
      };
    },
  };
}

export const coalesced = (wire: Wire): Rival => ({
  name: `C, coalesced, ${NAMES[wire]}`,
  wire,
  start: (machine) => startLimit(machine, wire, 'coalesced', EVENT_BYTES),
});

export const oneByOne: Rival = {
  name: 'C, one write per event',
  wire: 'websocket',
  start: (machine) => startLimit(machine, 'websocket', 'each', EVENT_BYTES),
};

/** The same frames from memory, without a store. */
export const fromMemory = (wire: Wire): Rival => ({
  name: `from memory, ${NAMES[wire]}`,
  wire,
  start: (machine) => startNodePeer(machine, 'memory', wire, EVENT_BYTES),
});

export const wsLoop: Rival = {
  name: 'ws, loop of send',
  wire: 'websocket',
  start: (machine) => startNodePeer(machine, 'ws', EVENT_BYTES),
};

export const betterSse: Rival = {
  name: 'better-sse, broadcast',
  wire: 'sse',
  start: (machine) => startNodePeer(machine, 'better-sse', EVENT_BYTES),
};

export const nchan = (wire: Wire): Rival => ({
  name: `Nchan, ${NAMES[wire]}`,
  wire,
  start: (machine) => startNchan(machine, EVENT_BYTES),
});

export const fastApi: Rival = {
  name: 'FastAPI, loop of send_text',
  wire: 'websocket',
  start: (machine) => startFastApi(machine, EVENT_BYTES),
};

/** Engine.IO first tells its settings, and answers the frame that joins; its pings are messages. */
export const socketIo: Rival = {
  name: 'Socket.IO, emit',
  wire: 'websocket',
  start: (machine) => startSocketIo(machine, EVENT_BYTES),
  stream: {
    path: '/socket.io/?EIO=4&transport=websocket',
    frame: '40',
    greetings: 2,
    ping: { text: '2', answer: '3' },
  },
};

/** What the load generator is told of it. */
export function followingOf({ connections, events, perSecond }: Publishing): Following {
  const window = perSecond === undefined ? {} : { window: events / perSecond };
  return { connections, expected: connections * events, seconds: 60, ...window };
}

function orderOf({ events, perSecond }: Publishing): string {
  return perSecond === undefined ? `burst ${events} ${TOGETHER}` : `rate ${perSecond} ${events}`;
}

/** The params of a `replay` that publishes it. */
export function replayOf({ events, perSecond }: Publishing) {
  const pace =
    perSecond === undefined ? { intervalMs: 0, burst: TOGETHER } : { intervalMs: 1000 / perSecond, burst: 1 };
  return { values: series(events), stamp: true, ...pace };
}
