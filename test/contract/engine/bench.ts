import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { JobTypeName } from '../../../generated/protocol/index.ts';
import type { Engine, JobRecord, Lease, RunRef, Submission } from '../../../src/engines/engine.ts';
import { blockSize, eventBytes } from '../../../src/log/block.ts';
import { type DraftBatch, draftBatch, eventTail } from '../../../src/log/event.ts';

/** An engine to be tried, with storage of its own. */
export interface EngineUnderTest {
  engine: Engine;
  /** Closes it and opens it again on the same storage. Only where the engine is durable. */
  reopen(): Promise<Engine>;
  /** Closes it and takes its storage away. */
  dispose(): Promise<void>;
}

/** A chapter of the contract: cases on a fresh engine each. */
export type Chapter = (bench: () => EngineUnderTest) => void;

/** The moment at which everything here begins, in ms since 1970. */
export const T0 = Date.parse('2026-11-21T09:00:00.000Z');
export const FOREVER = T0 + 3_600_000;

/** Job types, of which engines know nothing but the name. */
export const ENKF: JobTypeName = 'enkf';
export const CHAT: JobTypeName = 'chat';

/** What an event looks like to a reader. */
export interface ReadEvent {
  job: string;
  jobType: string;
  seq: number;
  time: string;
  type: string;
  data: { [key: string]: unknown };
}

export function submission(changes: Partial<Submission> = {}): Submission {
  const id = randomUUID();
  return { id, type: ENKF, params: { seed: 1 }, owner: 'ann', shared: false, time: T0, maxQueued: 1000, ...changes };
}

export async function submit(engine: Engine, changes: Partial<Submission> = {}): Promise<JobRecord> {
  return (await engine.submit(submission(changes))).job;
}

export async function lease(engine: Engine, time = T0, types = [ENKF, CHAT]): Promise<Lease | undefined> {
  return engine.lease({ worker: 'node-1', types, time, until: time + 30_000 });
}

/** A job with a run that holds it. */
export async function startRun(engine: Engine, changes: Partial<Submission> = {}): Promise<RunRef> {
  await submit(engine, changes);
  return (await lease(engine, changes.time))!.run;
}

/** Events of one type with these data. */
export function batchOf(...data: object[]): DraftBatch {
  return draftBatch(data.map((item) => eventTail(T0, 'estimate', JSON.stringify(item))));
}

export function progressOf(...data: object[]): DraftBatch {
  return draftBatch(data.map((item) => eventTail(T0, 'progress', JSON.stringify(item))));
}

export function complete(engine: Engine, run: RunRef, result: unknown = { ok: true }, time = T0) {
  return engine.settle(run, { kind: 'completed', result: JSON.stringify(result) }, { time });
}

export function retry(engine: Engine, run: RunRef, delayMs = 0, time = T0) {
  return engine.settle(run, { kind: 'retrying', delayMs, reason: 'worker-crashed', counts: true }, { time });
}

/** The whole kept log as text, read in pages of this many events. */
export async function logText(engine: Engine, job: string, maxEvents = 1000): Promise<string> {
  const parts: string[] = [];
  for (let after = 0; ; ) {
    const page = await engine.read(job, after, { maxEvents, maxBytes: 1 << 20 });
    if (!page?.block) return parts.join('');
    parts.push(page.block.bytes.toString());
    after = page.block.lastSeq;
  }
}

export async function logOf(engine: Engine, job: string): Promise<ReadEvent[]> {
  const text = await logText(engine, job);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as ReadEvent);
}

export async function typesOf(engine: Engine, job: string): Promise<string[]> {
  return (await logOf(engine, job)).map((event) => event.type);
}

export const TERMINAL = ['completed', 'failed', 'cancelled'];

/** A log without a hole, with one end, and a record that is its fold. */
export async function expectWhole(engine: Engine, job: string): Promise<ReadEvent[]> {
  const events = await logOf(engine, job);
  const record = (await engine.get(job))!;
  expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => record.firstSeq + i));
  expect(events.at(-1)!.seq).toBe(record.lastSeq);
  expect(events.filter((event) => TERMINAL.includes(event.type)).map((event) => event.seq)).toEqual(
    TERMINAL.includes(record.status) ? [record.lastSeq] : [],
  );
  if (record.firstSeq === 1) expect(shownOf(record)).toEqual(foldOf(events));
  return events;
}

/** What a log alone says of its job. */
function foldOf(events: readonly ReadEvent[]) {
  const last = (type: string) => events.findLast((event) => event.type === type);
  const end = events.find((event) => TERMINAL.includes(event.type));
  const turn = events.findLast((event) => event.type === 'started' || event.type === 'retrying');
  const started = events.find((event) => event.type === 'started');
  return {
    accepted: events[0]!.data,
    id: events[0]!.job,
    type: events[0]!.jobType,
    status: end?.type ?? (turn?.type === 'started' ? 'running' : 'queued'),
    attempt: last('started')?.data.attempt ?? 0,
    createdAt: Date.parse(events[0]!.time),
    startedAt: started && Date.parse(started.time),
    finishedAt: end && Date.parse(end.time),
    progress: last('progress')?.data,
    result: last('completed')?.data.result,
    error: last('failed')?.data.error,
  };
}

function shownOf(record: JobRecord) {
  const { id, type, status, attempt, createdAt, startedAt, finishedAt, progress, result, error } = record;
  const { params, name, label, owner } = record;
  const accepted = JSON.parse(JSON.stringify({ params, name, label, owner }));
  return { accepted, id, type, status, attempt, createdAt, startedAt, finishedAt, progress, result, error };
}

/** The events of a block, each as its JSON text. */
export function textsOf(block: NonNullable<Awaited<ReturnType<Engine['read']>>>['block']): string[] {
  return block ? Array.from({ length: blockSize(block) }, (_, i) => eventBytes(block, i).toString()) : [];
}

/** Matches a refusal with this code. */
export function refusal(code: string) {
  return expect.objectContaining({ name: 'ProtocolError', code });
}

/** Runs `act` on many at once; what came of each. */
export function atOnce<T>(count: number, act: (i: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, i) => act(i)));
}
