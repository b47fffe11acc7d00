import { expect } from 'vitest';
import { dataFolder } from './folder.ts';
import { countAtRest } from './in-use.ts';
import { follow, Notes, readLog, type Way } from './outside/reader.ts';
import { type WrittenServer, writtenServer } from './written-server.ts';

export interface SlowOptions {
  /** Events written while readers are stopped, and a tenth of them before that. */
  readonly events: number;
  readonly perSecond: number;
  /** Bytes of each event's data. */
  readonly size: number;
  /** Which of the latencies of a round stands for all: 0.99 is the p99. */
  readonly share: number;
}

export interface SlowStory {
  /** The others' latency in ms, of each round, where nobody is slow. */
  readonly without: readonly number[];
  /** The same, at the same time, on a server where some readers have stopped. */
  readonly beside: readonly number[];
  /** By how much that server's memory grew, in bytes, while the stopped readers had everything to come. */
  readonly growth: number;
  /** Failures of that server that no client was told of. */
  readonly failures: number;
}

const ROUNDS = 10;

const SLOW: readonly Way[] = ['sse', 'websocket', 'websocket batch'];
const OTHERS: readonly Way[] = ['sse', 'websocket'];

/** A server, a job that is written, and readers that take all as it comes. */
interface Stage {
  readonly server: WrittenServer;
  readonly job: string;
  readonly others: readonly Notes[];
  readonly followed: readonly Promise<Notes>[];
  /** Writes events; answers the others' latency, once they have all. */
  write(count: number): Promise<number>;
}

/**
 * Lets readers stop in the middle of a stream of events, and go on at the end; all have to get everything. Beside them
 * the same is written to a server where nobody stops: what else goes on on the machine slows both.
 */
export async function tellSlowStory({ events, ...options }: SlowOptions): Promise<SlowStory> {
  const [calm, stage] = [await setStage(options), await setStage(options)];
  const { server, job, others, followed } = stage;
  const where = () => server.url;
  await Promise.all([calm, stage].map(({ write }) => write(events / 10)));
  const slow = SLOW.map((way) => new Notes(`slow ${way}`, job, others[0]!.cursor));
  const slowed = slow.map((notes, i) => follow(where, SLOW[i]!, notes));
  await expect.poll(async () => (await server.numbers()).subscribers, PATIENCE).toBe(OTHERS.length + SLOW.length);
  const before = await countAtRest(server.numbers);
  for (const notes of slow) notes.stop();

  const [without, beside]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const [one, other] = await Promise.all([calm.write(events / ROUNDS), stage.write(events / ROUNDS)]);
    without.push(one);
    beside.push(other);
  }
  const during = await countAtRest(server.numbers);
  const at = ({ cursor }: Notes) => Number.parseInt(cursor!, 10);
  expect(Math.max(...slow.map(at))).toBeLessThan(at(others[0]!) - events / 10); // they did stop

  for (const notes of slow) notes.goOn();
  await server.end(job);
  await calm.server.end(calm.job);
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
  await Promise.all(calm.followed);
  return { without, beside, growth: during.memory - before.memory, failures: during.failures };
}

async function setStage({ share, ...options }: Omit<SlowOptions, 'events'>): Promise<Stage> {
  const server = await writtenServer(await dataFolder());
  const job = await server.begin();
  const latencies: number[] = [];
  const others = OTHERS.map((way) => new Notes(`other ${way}`, job));
  for (const notes of others) notes.watch((text) => latencies.push(latencyOf(text)));
  const followed = others.map((notes, i) => follow(() => server.url, OTHERS[i]!, notes));
  return {
    server,
    job,
    others,
    followed,
    async write(count) {
      latencies.length = 0;
      const lastSeq = await server.write(job, count, options);
      await expect.poll(() => others.every((notes) => notes.cursor?.startsWith(`${lastSeq}-`)), PATIENCE).toBe(true);
      return percentile(latencies, share);
    },
  };
}

const PATIENCE = { timeout: 60_000, interval: 5 };

/** From an event's moment of writing until now, in ms. */
function latencyOf(text: string): number {
  const x = Number(/"x":(\d+)/.exec(text)?.[1] ?? Number.NaN);
  return performance.timeOrigin + performance.now() - x / 1000;
}

/** The value that so large a share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)]!;
}
