import { setTimeout as sleep } from 'node:timers/promises';
import { jobTypes } from '../../generated/protocol/index.ts';
import type { Observations } from './checker.ts';
import { type ChildServer, killWhileStarting, startChild } from './children.ts';
import { ENKF, type Script } from './job-scripts.ts';
import { follow, Notes, readLogs, WAYS, type Way } from './outside/reader.ts';
import { type Over, Writer } from './outside/writer.ts';
import type { Chance } from './random.ts';

export interface KillOptions {
  /** How often the server is ended and started again. */
  readonly rounds: number;
  /** How it is ended; `kill` where nothing is said. */
  readonly ending?: 'kill' | 'SIGTERM';
  /** The shortest and the longest life of a server that is ready, in ms. */
  readonly lifeMs: readonly [number, number];
  readonly chance: Chance;
  /** The server's settings. */
  readonly env: Record<string, string>;
  /** What jobs there are; `enkf` where nothing is said. */
  readonly scripts?: readonly Script[];
  /** What servers load before anything else. */
  readonly preload?: URL;
  /** How long jobs and readers may take to come to their end after the last kill, in ms. */
  readonly settleMs: number;
}

export interface KillStory {
  readonly seen: Observations;
  /** How long each restart took until the server was ready, in ms. */
  readonly readyMs: readonly number[];
  /** Connections that readers made, all together. */
  readonly connections: number;
}

const WRITERS = 3;

/** Rounds after which a long story says where it is. */
const TELL_EVERY = 25;

/** Lets writers and readers work while their server is killed and started again, and notes down what they saw. */
export async function tellKillStory(options: KillOptions): Promise<KillStory> {
  const { rounds, ending = 'kill', lifeMs, chance, env, settleMs, scripts = [ENKF] } = options;
  let server = await startChild(env, options);
  let url: string | undefined = server.url;
  const giveUp = new AbortController();
  const cast = new Cast(() => url, { chance, scripts, signal: giveUp.signal });
  const writers = Array.from({ length: WRITERS }, (_, i) => cast.write(i));
  const readyMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await sleep(chance.int(...lifeMs));
    if (ending === 'SIGTERM') await endGently(server);
    url = undefined;
    await server.kill();
    if (ending === 'kill' && chance.once(0.2)) await killWhileStarting(env, chance.int(300, 1_500));
    server = await startChild(env, options);
    readyMs.push(server.readyMs);
    url = server.url;
    if ((round + 1) % TELL_EVERY === 0) console.log(`${round + 1} of ${rounds} rounds`);
  }
  cast.isOver = true;
  const timer = setTimeout(() => giveUp.abort(), settleMs);
  await Promise.all(writers);
  const readers = await Promise.all(cast.readers);
  clearTimeout(timer);
  const logs = await readLogs(url);
  await server.kill();
  const { starts, inputs, cancels } = cast.writer;
  const connections = readers.reduce((sum, reader) => sum + reader.connections, 0);
  return { seen: { readers, starts, inputs, cancels, logs }, readyMs, connections };
}

/** It is served from until it is gone. */
async function endGently(server: ChildServer): Promise<void> {
  server.signal('SIGTERM');
  const { code } = await server.exited;
  if (code !== 0) throw new Error(`The server ended with ${code}:\n${server.output()}`);
}

/** Those who use the server. */
class Cast {
  readonly readers: Promise<Notes>[] = [];
  readonly writer: Writer;
  /** No more jobs are begun. */
  isOver = false;
  readonly #where: () => string | undefined;
  readonly #chance: Chance;
  readonly #scripts: readonly Script[];
  readonly #signal: AbortSignal;

  constructor(
    where: () => string | undefined,
    { chance, scripts, signal }: { chance: Chance; scripts: readonly Script[]; signal: AbortSignal },
  ) {
    this.#where = where;
    this.#chance = chance;
    this.#scripts = scripts;
    this.#signal = signal;
    this.writer = new Writer(where, signal);
  }

  /** Starts job after job, moves its sliders, cancels some. */
  async write(index: number): Promise<void> {
    const { writer } = this;
    for (let n = 0; !this.isOver; n++) {
      const key = `${index}-${n}`;
      const { type, params, input } = this.#chance.pick(this.#scripts);
      const start = { key, params: params(this.#chance), label: `job ${key}`, type };
      const job = await writer.start(start, this.#over());
      if (job === undefined) return;
      for (const way of WAYS) this.#read(way, job);
      for (let i = input ? this.#chance.int(0, 4) : 0; i > 0; i--) {
        await sleep(this.#chance.int(0, 60));
        const sent = { job, key: `${key}-${i}`, name: input!.name, data: input!.data(this.#chance) };
        await writer.input(sent, this.#over());
      }
      if (jobTypes[type].endless) await sleep(this.#chance.int(0, 1_500));
      if (jobTypes[type].endless || this.#chance.once(0.25)) await writer.cancel(job, this.#over());
      await sleep(this.#chance.int(200, 600));
    }
  }

  /** Some readers come late. */
  #read(way: Way, job: string): void {
    const lateMs = this.#chance.once(0.2) ? this.#chance.int(0, 2_000) : 0;
    const options = { signal: this.#signal };
    this.readers.push(sleep(lateMs).then(() => follow(this.#where, way, new Notes(`${way} of ${job}`, job), options)));
  }

  #over(): Over {
    return this.#chance.pick(['http', 'websocket']);
  }
}
