import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { jobTypes } from '../../generated/protocol/index.ts';
import { backUp } from '../../src/engines/sqlite/backup.ts';
import { verify } from '../../src/engines/sqlite/verify.ts';
import { check, type Finding } from './checker.ts';
import { type ChildServer, startChild } from './children.ts';
import { dataFolder } from './folder.ts';
import { countAtRest, type InUse } from './in-use.ts';
import { SCRIPTS } from './job-scripts.ts';
import { VISITS } from './leak-story.ts';
import { ask } from './outside/http.ts';
import { follow, Notes, readLog, WAYS, type Way } from './outside/reader.ts';
import { type Over, Writer } from './outside/writer.ts';
import { type BadProxy, type Treatment, testProxy } from './proxy.ts';
import type { Chance } from './random.ts';

export interface SoakStory {
  readonly findings: readonly Finding[];
  readonly jobs: number;
  readonly events: number;
  readonly visits: number;
  /** What the server had in use after each minute, with nobody there for the moment. */
  readonly minutes: readonly InUse[];
  /** Lines of the server's log at level error. */
  readonly errors: readonly string[];
}

/** What is kept: jobs of before go meanwhile. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Jobs that are written and read at the same time. */
const JOBS_AT_ONCE = 4;

/** The longest that one job may take with all its readers, in ms. */
const JOB_WITHIN_MS = 120_000;

const MINUTE_MS = 60_000;

/** More than the server holds of pages that it may be asked for again (`ready-pages.ts`). */
const PAGES_BYTES = 20 * 1024 * 1024;

/** Points whose page is one that is held. */
const POINTS = 250;

/** Everything at once on one server, for so many minutes. */
export async function tellSoakStory(minutes: number, chance: Chance): Promise<SoakStory> {
  const folder = await dataFolder();
  const env = { JOBWIRE_DATA: folder, JOBWIRE_MAX_BYTES: String(MAX_BYTES) };
  const server = await startChild(env, { isCounted: true });
  onTestFinished(() => server.kill());
  const proxy = await testProxy(server.url, () => badly(chance));
  const soak = new Soak(server, proxy, chance);
  const counted: InUse[] = [];
  await fillPages(server.url);
  for (let minute = 1; minute <= minutes; minute++) {
    const backedUp = backUpAndVerify(folder);
    await soak.run(MINUTE_MS);
    counted.push(await countAtRest(server.inUse));
    expect(await backedUp).toEqual([]);
  }
  const errors = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{"level":50'));
  const { findings, jobs, events, visits } = soak;
  return { findings, jobs, events, visits, minutes: counted, errors };
}

/** Asks for one page after another until the server holds as many as it ever will: filled by and by, they would look like a leak. */
async function fillPages(url: string): Promise<void> {
  const writer = new Writer(() => url, AbortSignal.timeout(JOB_WITHIN_MS));
  const params = { values: Array.from({ length: POINTS }, (_, i) => i), intervalMs: 0 };
  const job = (await writer.start({ key: 'pages', params, label: 'pages', type: 'replay' }, 'http'))!;
  await follow(() => url, 'sse', new Notes('pages', job));
  for (let n = 0, bytes = 0; bytes < PAGES_BYTES; n++) {
    const page = await ask(`${url}/v1/jobs/${job}/events?after=${n % 100}&wait=${Math.floor(n / 100)}`);
    expect([page.status, page.body.length < 64 * 1024]).toEqual([200, true]);
    bytes += page.body.length;
  }
}

/** Copies the data while all goes on; answers what is wrong with the copy. */
async function backUpAndVerify(folder: string): Promise<readonly string[]> {
  const copy = join(folder, 'copy.db');
  await backUp(folder, copy, { force: true });
  return verify(copy).faults;
}

/** Some connections are cut, some are slow, some come in pieces. */
function badly(chance: Chance): Treatment {
  const direction = chance.pick(['up', 'down'] as const);
  const by = chance.pick(['reset', 'fin'] as const);
  return chance.pick<Treatment>([
    { cut: { direction, after: chance.int(0, 8_000), by } },
    { delayMs: chance.int(1, 50) },
    { slice: () => chance.int(1, 500) },
    {},
  ]);
}

class Soak {
  readonly findings: Finding[] = [];
  jobs = 0;
  events = 0;
  visits = 0;
  #isOver = false;
  readonly #server: ChildServer;
  readonly #proxy: BadProxy;
  readonly #chance: Chance;

  constructor(server: ChildServer, proxy: BadProxy, chance: Chance) {
    this.#server = server;
    this.#proxy = proxy;
    this.#chance = chance;
  }

  /** Lets all of them work, and comes back when the last one has finished. */
  async run(ms: number): Promise<void> {
    this.#isOver = false;
    const working = Promise.all([
      ...Array.from({ length: JOBS_AT_ONCE }, () => this.#repeat(() => this.#tellJob())),
      this.#repeat(() => this.#comeAndGo()),
      this.#repeat(() => this.#look()),
    ]);
    await sleep(ms);
    this.#isOver = true;
    await working;
    while ((await this.#metric('jobwire_subscribers')) > 0) await sleep(100);
  }

  async #repeat(work: () => Promise<void>): Promise<void> {
    while (!this.#isOver) await work();
  }

  /** One job from its start to its end, with everything that may come to it. */
  async #tellJob(): Promise<void> {
    const chance = this.#chance;
    const signal = AbortSignal.timeout(JOB_WITHIN_MS);
    const writer = new Writer(() => this.#server.url, signal);
    const key = `job-${this.jobs++}`;
    const { type, params, input } = chance.pick(SCRIPTS);
    const job = (await writer.start({ key, params: params(chance), label: key, type }, this.#over()))!;
    const readers = WAYS.map((way) => this.#read(way, job, signal));
    for (let i = input ? chance.int(0, 3) : 0; i > 0; i--) {
      await writer.input({ job, key: `${key}-${i}`, name: input!.name, data: input!.data(chance) }, this.#over());
    }
    if (jobTypes[type].endless) await sleep(chance.int(0, 2_000));
    if (jobTypes[type].endless || chance.once(0.2)) await writer.cancel(job, this.#over());
    const notes = await Promise.all(readers);
    const log = await readLog(this.#server.url, job);
    const { starts, inputs, cancels } = writer;
    this.findings.push(...check({ readers: notes, starts, inputs, cancels, logs: new Map([[job, log]]) }));
    this.events += notes.reduce((sum, { events }) => sum + events.length, 0);
    if (chance.once(0.5)) await ask(`${this.#server.url}/v1/jobs/${job}`, { method: 'DELETE' });
  }

  /** Half of the readers have a bad line, and some stop for a while. */
  async #read(way: Way, job: string, signal: AbortSignal): Promise<Notes> {
    const notes = new Notes(`${way} of ${job}`, job);
    const url = this.#chance.once(0.5) ? this.#proxy.url : this.#server.url;
    if (this.#chance.once(0.1)) {
      notes.stop();
      setTimeout(() => notes.goOn(), this.#chance.int(0, 3_000));
    }
    return follow(() => url, way, notes, { signal });
  }

  /** Somebody who is not there to stay. */
  async #comeAndGo(): Promise<void> {
    const { body } = await ask(`${this.#server.url}/v1/jobs?limit=1`);
    const [latest] = (JSON.parse(body) as { jobs: { id: string }[] }).jobs;
    if (latest) await VISITS[this.visits++ % VISITS.length]!(this.#server.url, latest.id).catch(() => undefined);
    await sleep(20);
  }

  /** Those who look after the server. */
  async #look(): Promise<void> {
    for (const path of ['/metrics', '/readyz', '/v1/jobs?limit=100', '/docs']) await ask(`${this.#server.url}${path}`);
    await sleep(500);
  }

  async #metric(name: string): Promise<number> {
    const { body } = await ask(`${this.#server.url}/metrics`);
    return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(body)![1]);
  }

  #over(): Over {
    return this.#chance.pick(['http', 'websocket']);
  }
}
