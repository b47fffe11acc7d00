import { expect } from 'vitest';
import { dataFolder } from './folder.ts';
import { countAtRest } from './in-use.ts';
import { follow, Notes, readLog, type Way } from './outside/reader.ts';
import { writtenServer } from './written-server.ts';

export interface SlowOptions {
  /** Events written while readers are stopped, and as many before that. */
  readonly events: number;
  readonly perSecond: number;
  /** Bytes of each event's data. */
  readonly size: number;
}

export interface SlowStory {
  /** The p99 of the others' latency in ms while nobody is slow, of each round: their spread is the noise. */
  readonly without: readonly number[];
  /** The same while some readers have stopped; the median of the rounds. */
  readonly beside: number;
  /** By how much the server's memory grew, in bytes, while the stopped readers had everything to come. */
  readonly growth: number;
  /** Failures of the server that no client was told of. */
  readonly failures: number;
}

const ROUNDS = 5;

const SLOW: readonly Way[] = ['sse', 'websocket', 'websocket batch'];
const OTHERS: readonly Way[] = ['sse', 'websocket'];

/** Lets readers stop in the middle of a stream of events, and go on at the end; all have to get everything. */
export async function tellSlowStory({ events, perSecond, size }: SlowOptions): Promise<SlowStory> {
  const server = await writtenServer(await dataFolder());
  const job = await server.begin();
  const where = () => server.url;
  const latencies: number[] = [];
  const others = OTHERS.map((way) => new Notes(`other ${way}`, job));
  for (const notes of others) notes.watch((text) => latencies.push(latencyOf(text)));
  const followed = others.map((notes, i) => follow(where, OTHERS[i]!, notes));

  const write = async () => {
    const p99s: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      latencies.length = 0;
      const lastSeq = await server.write(job, events / ROUNDS, { size, perSecond });
      await expect.poll(() => others.every((notes) => notes.cursor?.startsWith(`${lastSeq}-`)), PATIENCE).toBe(true);
      p99s.push(percentile(latencies, 0.99));
    }
    return p99s;
  };

  const without = await write();
  const slow = SLOW.map((way) => new Notes(`slow ${way}`, job, others[0]!.cursor));
  const slowed = slow.map((notes, i) => follow(where, SLOW[i]!, notes));
  await expect.poll(async () => (await server.numbers()).subscribers, PATIENCE).toBe(OTHERS.length + SLOW.length);
  const before = await countAtRest(server.numbers);
  for (const notes of slow) notes.stop();
  const beside = await write();
  const during = await countAtRest(server.numbers);
  const at = ({ cursor }: Notes) => Number.parseInt(cursor!, 10);
  expect(Math.max(...slow.map(at))).toBeLessThan(at(others[0]!) - events / 10); // they did stop

  for (const notes of slow) notes.goOn();
  await server.end(job);
  const log = await readLog(server.url, job);
  for (const notes of await Promise.all([...followed, ...slowed])) {
    expect(notes.complaints, notes.name).toEqual([]);
    expect(notes.events.length, notes.name).toBe(log.length - notes.from);
    expect(
      notes.events.every((text, i) => text === log[notes.from + i]),
      notes.name,
    ).toBe(true);
  }
  expect(slow.every(({ events }) => events.length > 0)).toBe(true);
  const growth = during.memory - before.memory;
  return { without, beside: percentile(beside, 0.5), growth, failures: during.failures };
}

const PATIENCE = { timeout: 60_000, interval: 5 };

/** From an event's moment of writing until now, in ms. */
function latencyOf(text: string): number {
  const x = Number(/"x":(\d+)/.exec(text)?.[1] ?? Number.NaN);
  return performance.timeOrigin + performance.now() - x / 1000;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)]!;
}
