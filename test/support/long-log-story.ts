import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { TRANSPORTS, type TransportName } from '../../src/client/options.ts';
import { startChild } from './children.ts';
import { dataFolder } from './folder.ts';
import { COUNTED, countAtRest } from './in-use.ts';
import { ask } from './outside/http.ts';
import { follow, Notes, WAYS, type Way } from './outside/reader.ts';
import type { Reading, Task } from './sdk-reader-child.ts';
import { type WrittenServer, writtenServer } from './written-server.ts';

export interface LongLogStory {
  /** By way: how much longer joining near the end takes with all events than with a thousand, as a ratio of medians. */
  readonly ratios: Readonly<Record<Way, number>>;
  /** By how much the server's memory grew, in bytes, at the most, while a reader went through the whole log. */
  readonly growth: number;
  /** The same of a process that reads all of it with the SDK, by transport. */
  readonly clientGrowth: Readonly<Record<TransportName, number>>;
  /** How long a server took to be ready with all of it in its store, after the one before was killed, in ms. */
  readonly readyMs: number;
}

const JOINS = 40;
const SHORT = 1_000;

/** Events before the end at which readers join. */
const FROM_END = 5;

/** One job with so many events, beside one with a thousand. */
export async function tellLongLogStory(events: number): Promise<LongLogStory> {
  const folder = await dataFolder();
  const server = await writtenServer(folder);
  const short = await write(server, SHORT);
  const long = await write(server, events);
  const ratios = {} as Record<Way, number>;
  for (const way of WAYS) ratios[way] = await joinRatio(server, way, { short, long });
  const growth = await readThrough(server, long);
  const clientGrowth = {} as Record<TransportName, number>;
  for (const transport of TRANSPORTS) clientGrowth[transport] = await readWithSdk(server, transport, long);
  const another = await server.begin();
  void server.write(another, 1_000_000, { size: 100 }).catch(() => undefined);
  await sleep(500);
  await server.kill(); // while it writes
  const child = await startChild({ JOBWIRE_DATA: folder });
  const { body } = await ask(`${child.url}/v1/jobs/${long.id}`);
  await child.kill();
  expect(JSON.parse(body), child.output()).toMatchObject({ status: 'cancelled', lastSeq: long.lastSeq });
  return { ratios, growth, clientGrowth, readyMs: child.readyMs };
}

interface Log {
  id: string;
  lastSeq: number;
}

async function write(server: WrittenServer, events: number): Promise<Log> {
  const id = await server.begin();
  const lastSeq = await server.write(id, events, { size: 100 });
  await server.end(id);
  return { id, lastSeq: lastSeq + 1 };
}

async function joinRatio(server: WrittenServer, way: Way, { short, long }: { short: Log; long: Log }): Promise<number> {
  const [ofShort, ofLong]: [number[], number[]] = [[], []];
  for (let i = 0; i < JOINS; i++) {
    ofShort.push(await join(server, way, short));
    ofLong.push(await join(server, way, long));
  }
  return median(ofLong) / median(ofShort);
}

/** How long it takes to get the last events, in ms. */
async function join({ url }: WrittenServer, way: Way, { id, lastSeq }: Log): Promise<number> {
  const began = performance.now();
  const notes = await follow(() => url, way, new Notes(way, id, String(lastSeq - FROM_END)));
  const took = performance.now() - began;
  expect(notes.events).toHaveLength(FROM_END);
  return took;
}

/** Memory is looked at so often while a log is read. */
const LOOKS = 5;

/** By how much the server's memory is larger at the most while it sends the whole log to somebody. */
async function readThrough(server: WrittenServer, { id, lastSeq }: Log): Promise<number> {
  const memory = async () => (await countAtRest(server.numbers)).memory;
  const before = await memory();
  const every = Math.floor(lastSeq / LOOKS);
  let reached = Promise.withResolvers<void>();
  let seq = 0;
  let isOrdered = true;
  const notes = new Counter('all', id);
  notes.onEvent = (text) => {
    seq++;
    isOrdered &&= text.includes(`"seq":${seq},`);
    if (seq % every > 0) return;
    notes.stop(); // what is under way comes to rest, or buffers that were just dropped would count
    reached.resolve();
  };
  const followed = follow(() => server.url, 'sse', notes);
  let growth = 0;
  for (let look = 0; look < LOOKS; look++) {
    await reached.promise;
    reached = Promise.withResolvers();
    growth = Math.max(growth, (await memory()) - before);
    notes.goOn();
  }
  await followed;
  expect([seq, isOrdered]).toEqual([lastSeq, true]);
  return growth;
}

/** By how much the memory of a reader with the SDK grew at the most. */
async function readWithSdk({ url }: WrittenServer, transport: TransportName, { id, lastSeq }: Log): Promise<number> {
  const task: Task = { url, job: id, transport, every: Math.floor(lastSeq / LOOKS) }; // growth: since the first look
  const child = fork(new URL('./sdk-reader-child.ts', import.meta.url), [JSON.stringify(task)], {
    execArgv: [...COUNTED],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The reader ended with ${code}.`)));
  const [{ events, isExact, growth }] = (await Promise.race([once(child, 'message'), ended])) as [Reading];
  ended.catch(() => undefined);
  expect([transport, events, isExact]).toEqual([transport, lastSeq, true]);
  return growth;
}

/** Notes that keep no events: a million of them would be the test's own memory. */
class Counter extends Notes {
  onEvent: (text: string) => void = () => undefined;

  override take(text: string, cursor: string): void {
    this.onEvent(text);
    this.cursor = cursor;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
