import { setTimeout as sleep } from 'node:timers/promises';
import type { ReaderStory } from '../checker.ts';
import { ask } from './http.ts';
import { readPolling } from './polling.ts';
import { readSse } from './sse.ts';
import { readBatches, readWebSocket } from './websocket.ts';

/** Where the server is now; undefined while it is known to be down. */
export type Where = () => string | undefined;

/** What a reader notes down. One connection after another adds to it, each beginning at the cursor of the one before. */
export class Notes implements ReaderStory {
  readonly name: string;
  readonly job: string;
  readonly from: number;
  readonly events: string[] = [];
  readonly complaints: string[] = [];
  ended = false;
  /** What it hands back when it comes again. */
  cursor: string | undefined;
  /** How long the server wants it to stay away, in ms. */
  retryMs: number | undefined;
  connections = 0;
  /** When the latest connection was begun (`performance.now`). */
  connectedAt = 0;
  readonly #watchers = new Set<(text: string) => void>();
  #gate: PromiseWithResolvers<void> | undefined;

  /** @param cursor where it begins; undefined: at the earliest kept event, which is the first one here */
  constructor(name: string, job: string, cursor?: string) {
    this.name = name;
    this.job = job;
    this.cursor = cursor;
    this.from = Number.parseInt(cursor ?? '0', 10);
  }

  take(text: string, cursor: string): void {
    this.events.push(text);
    this.cursor = cursor;
    for (const watch of this.#watchers) watch(text);
  }

  /** Reads nothing more from its connection until it goes on. */
  stop(): void {
    this.#gate ??= Promise.withResolvers();
  }

  goOn(): void {
    this.#gate?.resolve();
    this.#gate = undefined;
  }

  /** Resolves when it may read; undefined while it may. */
  get gate(): Promise<void> | undefined {
    return this.#gate?.promise;
  }

  complain(what: string): void {
    this.complaints.push(what);
  }

  /** Calls back with each event. */
  watch(callback: (text: string) => void): void {
    this.#watchers.add(callback);
  }

  get isOver(): boolean {
    return this.ended || this.complaints.length > 0;
  }
}

/** One connection: resolves when it is over, throws when it breaks. */
export type Connection = (url: string, notes: Notes, signal: AbortSignal) => Promise<void>;

export const connections = {
  sse: readSse,
  websocket: readWebSocket,
  'websocket batch': readBatches,
  polling: readPolling,
} satisfies Record<string, Connection>;

export type Way = keyof typeof connections;

export const WAYS = Object.keys(connections) as Way[];

export interface FollowOptions {
  /** Ends it early. */
  readonly signal?: AbortSignal;
  /** How long it stays away after a connection broke; default 20–120 ms. */
  readonly pauseMs?: (notes: Notes) => number;
}

/** Follows a job to its end, over as many connections as it takes. `way` may be another one for each of them. */
export async function follow(
  where: Where,
  way: Way | (() => Way),
  notes: Notes,
  options: FollowOptions = {},
): Promise<Notes> {
  const { signal = new AbortController().signal, pauseMs = () => 20 + Math.random() * 100 } = options;
  while (!notes.isOver && !signal.aborted) {
    const url = where();
    if (url !== undefined) await connect(typeof way === 'function' ? way() : way, url, notes, signal);
    if (!notes.isOver) await sleep(pauseMs(notes));
  }
  return notes;
}

async function connect(way: Way, url: string, notes: Notes, signal: AbortSignal): Promise<void> {
  notes.connections++;
  notes.connectedAt = performance.now();
  try {
    await connections[way](url, notes, signal);
  } catch {
    // Cut, refused, half an answer: it comes again with its cursor. A mistake of the reader's own shows as `lost`.
  }
}

/** All that the server tells of a job now, each event as its text. */
export async function readLog(url: string, job: string): Promise<string[]> {
  const notes = new Notes('log', job, '0');
  for (let had = -1; notes.events.length > had && !notes.isOver; ) {
    had = notes.events.length;
    await readPolling(url, notes, new AbortController().signal);
  }
  return notes.events;
}

/** The logs of all jobs that the server lists. */
export async function readLogs(url: string): Promise<Map<string, string[]>> {
  const logs = new Map<string, string[]>();
  for (let page = ''; ; ) {
    const { body } = await ask(`${url}/v1/jobs?limit=100${page}`);
    const { jobs, next } = JSON.parse(body) as { jobs: { id: string }[]; next?: string };
    for (const { id } of jobs) logs.set(id, await readLog(url, id));
    if (next === undefined) return logs;
    page = `&page=${encodeURIComponent(next)}`;
  }
}
