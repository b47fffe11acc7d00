/**
 * Reads logs with the SDK, as an app in Node does, or in the barest way that gives the same objects. Arguments: `sdk` or `bare`,
 * a transport. Order: `read URL JOB EVENTS`; answers a line of JSON: events/s by the clock, and by its processor time.
 */
import { createInterface } from 'node:readline';
import { createClient } from '../../generated/client/src/index.ts';
import type { TransportName } from '../../src/client/options.ts';

const [way, transport] = process.argv.slice(2) as ['sdk' | 'bare', TransportName];

createInterface({ input: process.stdin }).on('line', async (line) => {
  const [, url, job, events] = line.split(' ') as [string, string, string, string];
  const [began, before] = [performance.now(), process.cpuUsage()];
  const read = way === 'sdk' ? await readBySdk(url, job) : await readBare(url, job);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - began) / 1000;
  if (read !== Number(events)) throw new Error(`${read} of ${events} events came.`);
  console.log(JSON.stringify({ perSecond: read / seconds, perProcessorSecond: read / ((user + system) / 1e6) }));
});
console.log('listening on 0'); // as peers say that they are there

async function readBySdk(baseUrl: string, job: string): Promise<number> {
  const client = createClient({ baseUrl, transports: [transport] });
  let read = 0;
  for await (const _event of client.jobs.watch(job)) read++;
  await client.close();
  return read;
}

/** A WebSocket and `JSON.parse`, without a check, an order or a way back. */
function readBare(url: string, job: string): Promise<number> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/ws`, 'jobwire.v1');
  let read = 0;
  return new Promise((resolve) => {
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, type: 'subscribe', job, batch: true }));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data as string) as { type: string; events?: unknown[]; seq?: number };
      if (message.type === 'batch') read += message.events!.length;
      else if (message.seq !== undefined) read++;
      if (message.type !== 'end') return;
      socket.close();
      resolve(read);
    };
  });
}
