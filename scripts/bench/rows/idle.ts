import { Jobwire, series } from '../jobwire.ts';
import { rest, type Stream } from '../load.ts';
import type { Machine } from '../machine.ts';
import { type Peer, startNodePeer } from '../peer.ts';
import { short } from '../print.ts';
import { processorMs } from '../processor.ts';
import type { Bar, Entry, RowMaker } from '../row.ts';
import { betterSse, coalesced, NAMES, nchan, type Rival, socketIo, type Wire, wsLoop } from '../streams.ts';

/** Event streams of bare node:http that are only opened. */
const nodeHttp: Rival = {
  name: 'node:http, SSE',
  wire: 'sse',
  start: (machine) => startNodePeer(machine, 'node-http'),
};

const bareWs: Rival = { ...wsLoop, name: 'bare ws' };
const sessions: Rival = { ...betterSse, name: 'better-sse, createSession' };

/** What an idle connection costs in memory. Each round has servers of its own: what one gave back it might keep. */
export const idle: RowMaker = ({ isQuick }) => {
  const connections = isQuick ? 500 : 10_000;
  const seconds = isQuick ? 2 : 12;
  const rivals = [coalesced('websocket'), bareWs, nodeHttp, sessions, nchan('websocket'), socketIo];
  return {
    name: 'idle',
    title: `Idle connection: resident memory of the server at ${connections}`,
    metrics: [
      { key: 'bytes', head: 'bytes a connection', show: short },
      { key: 'opening', head: 'CPU µs a connection', show: short },
      { key: 'before', head: 'bytes before', show: short },
    ],
    needsLoad: true,
    warmUps: 0,
    mostRounds: 2,
    entries: [
      jobwireEntry('websocket', connections, seconds),
      jobwireEntry('sse', connections, seconds),
      jobwireEntry('websocket', connections, seconds, V8_ALONE),
      ...rivals.map((rival) => rivalEntry(rival, connections, seconds)),
    ],
    bars: [
      atMost('Jobwire, WebSocket', 'bare ws', 1.3),
      atMost('Jobwire, SSE', 'node:http, SSE', 1.5),
      atMost('Jobwire, SSE', 'better-sse, createSession', 0.8),
      atMost('Jobwire, SSE', 'Socket.IO, emit', 0.8),
    ],
    notes: [
      `Each connection follows one job (or is only open, with a bare server) and has been at rest for ${seconds} s. The processor time is that of all this: handshake, subscription, rest.`,
    ],
  };
};

/** Without `src/observe/young-space.ts`: it leaves V8 alone where Node is started with a size, here V8's own. */
const V8_ALONE = { name: ', young space left to V8', env: { NODE_OPTIONS: '--max-semi-space-size=16' } };

function jobwireEntry(
  wire: Wire,
  connections: number,
  seconds: number,
  { name, env }: { name: string; env: Record<string, string> } = { name: '', env: {} },
): Entry {
  return fresh(`Jobwire, ${NAMES[wire]}${name}`, connections, seconds, async (machine) => {
    const server = await Jobwire.start(machine, { env });
    const job = await server.replay({ values: series(1), loop: true, intervalMs: 60_000 });
    await server.untilKept(job, 2); // its thread, which is no connection's, has begun by then
    return { stream: server.stream(wire, job), close: () => server.stop() };
  });
}

function rivalEntry({ name, wire, start, stream }: Rival, connections: number, seconds: number): Entry {
  return fresh(name, connections, seconds, async (machine) => {
    const peer: Peer = await start(machine);
    const where = { wire, port: peer.port, path: '/events', servers: peer.servers, ...stream };
    return { stream: where, close: () => peer.close() };
  });
}

interface Fresh {
  readonly stream: Stream;
  close(): Promise<void>;
}

function fresh(name: string, connections: number, seconds: number, start: (machine: Machine) => Promise<Fresh>): Entry {
  return {
    name,
    async open(machine) {
      await (await start(machine)).close(); // what is missing is told now
      return {
        close: async () => undefined,
        async measure() {
          const { stream, close } = await start(machine);
          try {
            const before = processorOf(stream);
            const { bytesBefore, bytesAfter } = await rest(machine, stream, connections, seconds);
            const opening = ((processorOf(stream) - before) * 1000) / connections;
            return { bytes: (bytesAfter - bytesBefore) / connections, opening, before: bytesBefore };
          } finally {
            await close();
          }
        },
      };
    },
  };
}

/** The processor time of a stream's servers so far, in ms. */
function processorOf({ servers }: Stream): number {
  return servers.reduce((sum, pid) => sum + processorMs(pid), 0);
}

function atMost(of: string, over: string, bound: number): Bar {
  return { what: `${of} ÷ ${over}`, of, over, metric: 'bytes', atMost: bound };
}
