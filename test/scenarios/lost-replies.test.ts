import { expect, it } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { readLogs } from '../support/outside/reader.ts';
import { type Over, Writer } from '../support/outside/writer.ts';
import { type Cut, testProxy } from '../support/proxy.ts';
import { chance, testSeed } from '../support/random.ts';
import { readerServer } from '../support/reader-server.ts';

const WAYS: Over[] = ['http', 'websocket'];

/** A part of the places, another one in each run. */
const STRIDE = 8;

/** Up to where requests and replies are cut, in bytes: beyond their ends nothing is. */
const END = 1_200;

const LANES = 8;

function cutsOf(): Cut[] {
  const first = chance(testSeed()).int(0, STRIDE - 1);
  return Array.from({ length: (2 * END) / STRIDE }, (_, i) => ({
    direction: i % 2 === 0 ? 'down' : 'up',
    after: first + Math.floor(i / 2) * STRIDE,
    by: i % 4 < 2 ? 'reset' : 'fin',
  }));
}

/** Starts a job, sends an input and cancels it, each first over a connection that is cut there. */
async function command(url: string, cuts: readonly Cut[], over: Over) {
  let cut = cuts[0]!;
  let tries = 0;
  const proxy = await testProxy(url, () => ({ cut }));
  const where = () => (tries++ === 0 ? proxy.url : url);
  const writer = new Writer(where, AbortSignal.timeout(60_000), () => 0);
  for (const next of cuts) {
    cut = next;
    const key = `${cut.direction} ${cut.after}`;
    tries = 0;
    const job = (await writer.start({ key, params: { seed: cut.after }, label: key }, over))!;
    tries = 0;
    await writer.input({ job, key: 'move', name: 'tune', data: { phi: 1 + cut.after } }, over);
    tries = 0;
    await writer.cancel(job, over);
  }
  return { writer, cuts: proxy.cuts };
}

it.each(WAYS)(
  'over %s, a command whose connection is cut anywhere is done once when it is sent again',
  async (over) => {
    const server = await readerServer(); // without workers: each job waits until it is cancelled
    const cuts = cutsOf();
    const lanes = Array.from({ length: LANES }, (_, i) => cuts.filter((_, at) => at % LANES === i));
    const done = await Promise.all(lanes.map((lane) => command(server.url, lane, over)));
    const starts = done.flatMap(({ writer }) => writer.starts);
    const inputs = done.flatMap(({ writer }) => writer.inputs);
    const cancels = done.flatMap(({ writer }) => writer.cancels);
    expect(summary(check({ readers: [], starts, inputs, cancels, logs: await readLogs(server.url) }))).toBe('');
    expect(starts).toHaveLength(cuts.length);
    expect(done.reduce((sum, lane) => sum + lane.cuts, 0)).toBeGreaterThan(cuts.length);
  },
  60_000,
);
