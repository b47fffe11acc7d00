import { Jobwire } from '../jobwire.ts';
import { follow } from '../load.ts';
import { short } from '../print.ts';
import { readLate, readPages, readSse, readWebSocket } from '../readers.ts';
import type { Entry, RowMaker, Sample } from '../row.ts';
import { followingOf, NAMES, type Publishing, replayOf, type Wire } from '../streams.ts';

/** The burst with readers among the subscribers who keep what they get: is it the same for all, also for who stopped? */
export const checked: RowMaker = ({ isQuick }) => {
  const burst = { connections: isQuick ? 50 : 1_000, events: 10_000 };
  const [websocket, sse] = [entry('websocket', burst), entry('sse', burst)];
  return {
    name: 'checked',
    title: `Right under load: ${burst.events} events to ${burst.connections} subscribers, and readers who compare`,
    metrics: [
      { key: 'perSecond', head: 'deliveries/s', show: short },
      { key: 'complete', head: 'delivered', show: (share) => `${(100 * share).toFixed(0)} %` },
      { key: 'differing', head: 'readers whose events differ', show: String },
      { key: 'lag', head: 'events that the one who stopped was behind', show: String },
    ],
    needsLoad: true,
    warmUps: 0,
    entries: [websocket, sse],
    bars: [websocket, sse].flatMap(({ name }) => [
      { what: `${name}: readers whose events differ`, of: name, metric: 'differing', atMost: 0 },
      { what: `${name}: share delivered`, of: name, metric: 'complete', atLeast: 1 },
      { what: `${name}: events that the one who stopped was behind`, of: name, metric: 'lag', atLeast: 1 },
    ]),
    notes: [
      'A WebSocket, an SSE stream, one that reads nothing of its 12 MB before the burst is over (more than the kernel holds, so that it falls behind), and the pages of the log afterwards are compared event by event, each as its bytes.',
    ],
  };
};

function entry(wire: Wire, burst: Publishing): Entry {
  return {
    name: `Jobwire, ${NAMES[wire]}`,
    async open(machine) {
      const server = await Jobwire.start(machine);
      return {
        close: () => server.stop(),
        async measure(): Promise<Sample> {
          const { job, begin } = await server.prepare(replayOf(burst));
          const readers = [await readWebSocket(server, job), await readSse(server, job)];
          const stopped = await readLate(server, job);
          const load = await follow(machine, server.stream(wire, job), followingOf(burst), begin);
          const read = await Promise.all(readers.map(({ events }) => events));
          const lag = (await server.metrics()).get('jobwire_max_lag_events') ?? 0; // of the one who is left
          stopped.goOn();
          const all = [...read, await stopped.events];
          const log = await readPages(server, job);
          return {
            perSecond: load.messages / load.seconds,
            complete: load.messages / (burst.connections * burst.events),
            lag,
            differing: all.filter((events) => !isSame(events, log)).length,
          };
        },
      };
    },
  };
}

function isSame(events: readonly string[], log: readonly string[]): boolean {
  return events.length === log.length && events.every((text, i) => text === log[i]);
}
