import { availableParallelism } from 'node:os';
import { Jobwire } from '../jobwire.ts';
import { followAll, type Load } from '../load.ts';
import type { Machine, Place } from '../machine.ts';
import { short } from '../print.ts';
import { startSharedRedis } from '../redis.ts';
import type { Bar, Contender, Entry, RowMaker, Sample } from '../row.ts';
import { followingOf, NAMES, type Publishing, replayOf, type Wire } from '../streams.ts';

/** Two nodes, the load generators and the worker with Redis have a core each. */
const HAS_CORES = availableParallelism() >= 4;

/**
 * The same subscribers on one node that carries connections, and on two: as many as one would take a second node for. Each
 * node reads and frames each event once, which few subscribers do not outweigh.
 */
export const nodes: RowMaker = ({ isQuick }) => {
  const burst = { connections: isQuick ? 50 : 5_000, events: isQuick ? 1_000 : 2_000 };
  const few = { ...burst, connections: burst.connections / 10 };
  return {
    name: 'nodes',
    title: `Nodes on one Redis: ${burst.events} events to ${burst.connections} subscribers`,
    metrics: [
      { key: 'perSecond', head: 'deliveries/s', show: short },
      { key: 'processor', head: 'API CPU s/million', show: (seconds) => seconds.toFixed(3) },
      { key: 'commands', head: 'Redis commands/event', show: (count) => count.toFixed(2) },
      { key: 'complete', head: 'delivered', show: (share) => `${(100 * share).toFixed(0)} %` },
    ],
    needsLoad: true,
    warmUps: 1,
    entries: (['websocket', 'sse'] as const).flatMap((wire) => [
      entry(`one node, ${NAMES[wire]}`, wire, 1, burst),
      entry(`two nodes, ${NAMES[wire]}`, wire, 2, burst),
      entry(`one node, ${few.connections} subscribers, ${NAMES[wire]}`, wire, 1, few),
    ]),
    bars: (['websocket', 'sse'] as const).flatMap((wire) => barsOf(wire, few)),
    notes: [
      'Jobs run on a worker of their own. All commands that Redis carries out count: those of the worker, of BullMQ and of the timers too.',
      HAS_CORES
        ? 'Processes run on any core.'
        : 'Both nodes share a core here, so that it is their processor time that is compared.',
    ],
  };
};

function barsOf(wire: Wire, few: Publishing): Bar[] {
  const [one, two] = [`one node, ${NAMES[wire]}`, `two nodes, ${NAMES[wire]}`];
  const ratio = { what: `${two} ÷ one node`, of: two, over: one };
  const other = `one node, ${few.connections} subscribers, ${NAMES[wire]}`;
  return [
    HAS_CORES ? { ...ratio, metric: 'perSecond', atLeast: 1.7 } : { ...ratio, metric: 'processor', atMost: 1.15 },
    {
      what: `commands, ${one} ÷ ${few.connections} subscribers`,
      of: one,
      over: other,
      metric: 'commands',
      atMost: 1.15,
    },
  ];
}

function entry(name: string, wire: Wire, apis: number, publishing: Publishing): Entry {
  return { name, open: (machine) => start(machine, wire, apis, publishing) };
}

async function start(machine: Machine, wire: Wire, apis: number, publishing: Publishing): Promise<Contender> {
  const redis = await startSharedRedis(machine);
  const env = { JOBWIRE_ENGINE: 'redis', REDIS_URL: redis.url };
  const place: Place = HAS_CORES ? 'anywhere' : 'server';
  const worker = await Jobwire.start(machine, { role: 'worker', place: 'anywhere', env });
  const servers = await Promise.all(
    Array.from({ length: apis }, () => Jobwire.start(machine, { role: 'api', place, env })),
  );
  const share = { ...publishing, connections: publishing.connections / apis };
  return {
    async close() {
      await Promise.all([...servers, worker].map((server) => server.stop()));
      await redis.close();
    },
    async measure() {
      const { job, begin } = await servers[0]!.prepare(replayOf(publishing));
      const streams = servers.map((server) => server.stream(wire, job));
      let before = 0;
      const loads = await followAll(machine, streams, followingOf(share), async () => {
        before = await redis.commands(); // what it costs to come is over by now
        await begin();
      });
      return toSample(loads, publishing, (await redis.commands()) - before);
    },
  };
}

function toSample(loads: readonly Load[], { connections, events }: Publishing, commands: number): Sample {
  const messages = loads.reduce((sum, load) => sum + load.messages, 0);
  const serverSeconds = loads.reduce((sum, load) => sum + load.serverSeconds, 0);
  return {
    perSecond: messages / Math.max(...loads.map(({ seconds }) => seconds)),
    processor: (serverSeconds / messages) * 1e6,
    commands: commands / events,
    complete: messages / (connections * events),
  };
}
