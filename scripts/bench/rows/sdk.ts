import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TransportName } from '../../../src/client/options.ts';
import { Jobwire, series } from '../jobwire.ts';
import { startPeer } from '../peer.ts';
import { short } from '../print.ts';
import type { Entry, RowMaker, Sample } from '../row.ts';

/** Events that come out of the SDK in Node. */
export const sdk: RowMaker = ({ isQuick }) => {
  const points = isQuick ? 20_000 : 300_000;
  return {
    name: 'sdk',
    title: `SDK in Node: a kept log of ${short(points)} events is read, checked and handed over`,
    metrics: [
      { key: 'perSecond', head: 'events/s', show: short },
      { key: 'perProcessorSecond', head: 'events per s of its CPU', show: short },
    ],
    needsLoad: false,
    warmUps: 1,
    entries: [
      reader('SDK, WebSocket', 'sdk', 'websocket', points),
      reader('SDK, SSE', 'sdk', 'sse', points),
      reader('SDK, polling', 'sdk', 'polling', points),
      reader('WebSocket and JSON.parse', 'bare', 'websocket', points),
    ],
    bars: [{ what: 'SDK, events/s', of: 'SDK, WebSocket', metric: 'perSecond', atLeast: 200_000 }],
    notes: ['The server reads the log and sends it meanwhile, on its own core.'],
  };
};

function reader(name: string, way: 'sdk' | 'bare', transport: TransportName, points: number): Entry {
  return {
    name,
    async open(machine) {
      const server = await Jobwire.start(machine);
      const { job, events } = await keepLog(server, points);
      const file = join(import.meta.dirname, '../sdk-reader.ts');
      const peer = await startPeer(machine, [process.execPath, file, way, transport], 'load');
      return {
        async close() {
          await peer.close();
          await server.stop();
        },
        measure: async () => JSON.parse(await peer.ask(`read ${server.url} ${job} ${events}`)) as Sample,
      };
    },
  };
}

/** A job that has told so many points, or some more, and has ended. */
async function keepLog(server: Jobwire, points: number): Promise<{ job: string; events: number }> {
  const job = await server.replay({ values: series(1), loop: true, intervalMs: 0 });
  await server.untilKept(job, points);
  await server.cancel(job);
  for (;;) {
    const { status, lastSeq } = (await server.ask('GET', `/v1/jobs/${job}`)) as { status: string; lastSeq: number };
    if (status === 'cancelled') return { job, events: lastSeq };
    await sleep(20);
  }
}
