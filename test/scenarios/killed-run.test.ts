import { expect, it, onTestFinished } from 'vitest';
import { check, summary } from '../support/checker.ts';
import { type ChildServer, startChild } from '../support/children.ts';
import { dataFolder } from '../support/folder.ts';
import { follow, Notes, readLogs } from '../support/outside/reader.ts';
import { Writer } from '../support/outside/writer.ts';

interface LogEvent {
  seq: number;
  type: string;
  data: Record<string, unknown>;
}

/** A server that can be killed and started again on its folder. */
class Server {
  #child: ChildServer | undefined;
  readonly #env: Record<string, string>;

  constructor(env: Record<string, string>) {
    this.#env = env;
    onTestFinished(() => this.kill());
  }

  where = () => this.#child?.url;

  async start(): Promise<void> {
    this.#child = await startChild(this.#env);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    await child?.kill();
  }
}

/** Runs an enkf job with one slider move made before it starts; its server is killed after so many steps in all. */
async function run(delayMs: number, killAfter: readonly number[]) {
  const server = new Server({ JOBWIRE_DATA: await dataFolder(), JOBWIRE_WORKERS: '1' });
  await server.start();
  const writer = new Writer(server.where, AbortSignal.timeout(60_000));
  const inTheWay = await writer.start({ key: 'first', params: { delayMs: 2_000 }, label: 'first' }, 'http');
  const params = { ensembleSize: 50, seed: 11, delayMs };
  const job = (await writer.start({ key: 'job', params, label: 'job' }, 'websocket'))!;
  await writer.input({ job, key: 'move', name: 'tune', data: { phi: 30 } }, 'http');
  const notes = new Notes('reader', job);
  const followed = follow(server.where, 'sse', notes);
  await writer.cancel(inTheWay!, 'http');
  for (const steps of killAfter) {
    await new Promise<void>((resolve) => notes.watch(() => stepsOf(eventsOf(notes)).length >= steps && resolve()));
    await server.kill();
    await server.start();
  }
  await followed;
  const logs = await readLogs(server.where()!);
  const { starts, inputs, cancels } = writer;
  expect(summary(check({ readers: [notes], starts, inputs, cancels, logs }))).toBe('');
  return eventsOf(notes);
}

const eventsOf = (notes: Notes) => notes.events.map((text) => JSON.parse(text) as LogEvent);
const stepsOf = (log: readonly LogEvent[]) => log.filter(({ type }) => type === 'progress');

it('a run whose server is killed five times comes to what an undisturbed one does, nothing missing or repeated', async () => {
  const undisturbed = await run(0, []);
  const killed = await run(100, [2, 4, 6, 8, 10]);
  expect(killed.at(-1)!.type).toBe('completed');
  expect(killed.at(-1)!.data).toEqual(undisturbed.at(-1)!.data);
  const told = (log: readonly LogEvent[]) => stepsOf(log).map(({ data }) => data);
  expect(told(killed)).toEqual(told(undisturbed));

  const runs = killed.filter(({ type }) => type === 'started');
  expect(runs.map(({ data }) => data.attempt)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const { seq, data } of runs.slice(1)) {
    const before = stepsOf(killed).filter((step) => step.seq < seq);
    expect(data.resumedFrom).toBe(before.at(-1)!.seq);
  }
}, 60_000);
