import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReplayParams } from '../../generated/protocol/index.ts';
import { Child } from './child.ts';
import type { Stream } from './load.ts';
import type { Machine, Place } from './machine.ts';

export interface JobwireOptions {
  readonly synchronous?: 'full' | 'normal';
  /** Jobs at once. */
  readonly workers?: number;
  readonly place?: Place;
  /** What it does (`--role`); all where nothing is said. */
  readonly role?: 'api' | 'worker';
  /** A data folder that is there; default: an empty one. */
  readonly data?: string;
  /** Further settings. */
  readonly env?: Record<string, string>;
}

/** The server under test, as anyone would start it: `node src/main.ts`, on SQLite where `env` names no other engine. */
export class Jobwire {
  readonly url: string;
  readonly #child: Child;

  private constructor(child: Child, url: string) {
    this.#child = child;
    this.url = url;
  }

  static async start(machine: Machine, options: JobwireOptions = {}): Promise<Jobwire> {
    const { synchronous = 'full', workers = 1, place = 'server', role = 'all', env = {} } = options;
    const data = options.data ?? (await mkdtemp(join(machine.folder, 'data-')));
    const command = [process.execPath, join(import.meta.dirname, '../../src/main.ts'), '--role', role];
    const child = new Child(machine.at(place, command), {
      PORT: '0',
      JOBWIRE_DATA: data,
      JOBWIRE_SYNCHRONOUS: synchronous,
      JOBWIRE_WORKERS: String(workers),
      JOBWIRE_LOG_LEVEL: 'warn',
      JOBWIRE_DRAIN_MS: '0',
      ...env,
    });
    const [, url] = await child.hear(/^listening on (http:\S+)/);
    return new Jobwire(child, url!);
  }

  get pid(): number {
    return this.#child.pid;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** Starts a job of type `replay`; answers its id. */
  async replay(params: Partial<ReplayParams>): Promise<string> {
    const { id } = (await this.ask('POST', '/v1/jobs', { type: 'replay', params })) as { id: string };
    return id;
  }

  async cancel(job: string): Promise<void> {
    await this.ask('POST', `/v1/jobs/${job}/cancel`);
  }

  /**
   * A job that begins when it is told to: on a server that runs one job at a time it waits behind one that does nothing.
   * Whoever wants to see all of its events subscribes in between.
   */
  async prepare(params: Partial<ReplayParams>): Promise<{ job: string; begin: () => Promise<void> }> {
    const before = await this.replay({ startDelayMs: 3_600_000 });
    const job = await this.replay(params);
    return { job, begin: () => this.cancel(before) };
  }

  /** Resolves when a job's log has so many events. */
  async untilKept(job: string, lastSeq: number): Promise<void> {
    for (let kept = 0; kept < lastSeq; await sleep(10)) {
      const { next } = (await this.ask('GET', `/v1/jobs/${job}/events?after=latest`)) as { next: string };
      kept = Number.parseInt(next, 10);
    }
  }

  /** The numbers of `/metrics`, by name and labels. */
  async metrics(): Promise<ReadonlyMap<string, number>> {
    const text = await (await fetch(`${this.url}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
  }

  /** A job's events as a subscriber finds them. */
  stream(wire: 'websocket' | 'sse', job: string, after = 'latest'): Stream {
    const server = { wire, port: this.port, servers: [this.pid], greetings: 1 } as const;
    if (wire === 'sse') return { ...server, path: `/v1/jobs/${job}/events?after=${after}` };
    const frame = JSON.stringify({ id: 1, type: 'subscribe', job, after });
    return { ...server, path: '/v1/ws', protocol: 'jobwire.v1', frame };
  }

  async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(this.url + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}

/** A series for `replay` whose events have about 200 bytes. */
export function series(count: number): number[] {
  return new Array<number>(count).fill(Y);
}

/** A measurement that takes 23 characters. */
export const Y = -1.234567890123456e-100;

/** Bytes of an event of such a series: those of the peers have as many. */
export const EVENT_BYTES = JSON.stringify({
  job: '0199f3a2-7c41-7e07-bd3f-1d8f1c6b2a55',
  jobType: 'replay',
  seq: 1002,
  time: '2026-11-21T09:00:00.000Z',
  type: 'point',
  data: { index: 1000, x: 1_795_251_600_123_456, y: Y },
}).length;
