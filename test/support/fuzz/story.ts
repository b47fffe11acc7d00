import fc from 'fast-check';
import { expect, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createClient } from '../../../generated/client/src/index.ts';
import { sharedSecret } from '../../../src/access/keys.ts';
import { createTokens } from '../../../src/access/tokens.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { openMemoryEngine } from '../../../src/engines/memory.ts';
import { testAccess } from '../access.ts';
import { api } from '../api.ts';
import { type Composition, compose } from '../compose.ts';
import { AUDIENCE, bearer, ISSUER, SECRET, tokenFor } from '../tokens.ts';
import { bodies, type FuzzedRequest, frames, heads, type Known } from './inputs.ts';
import { JUNK } from './values.ts';

/** How many inputs of each kind are tried. */
export interface FuzzPlan {
  readonly seed: number;
  /** What is under the server; default: memory. */
  readonly engine?: Engine;
  readonly bodies: number;
  readonly heads: number;
  readonly frames: number;
  readonly calls: number;
}

/** No answer may take longer, in ms. */
const WITHIN_MS = 1_000;

/** What would tell of the server's inside. */
const INSIDE = /\bat .*:\d+:\d+|node_modules|\/src\//;

/** A server without workers: what is started by chance waits, and can be counted. */
interface Target extends Composition {
  readonly known: Known;
  /** Jobs that answers said had been started. */
  readonly started: Set<string>;
  /** How often each code was answered, `ok` where it was no problem. */
  readonly answers: Map<string, number>;
  /** How many jobs there are in the engine. */
  count(): Promise<number>;
}

/**
 * Tries inputs that were made up by the contract's schemas.
 * @returns how often each code was answered, `ok` where it was no problem
 * @throws with the input, made small, that was answered wrongly
 */
export async function tellFuzzStory({ seed, engine = openMemoryEngine(), ...plan }: FuzzPlan) {
  const target = await openTarget(engine);
  const check = <T>(numRuns: number, inputs: fc.Arbitrary<T>, answer: (input: T) => Promise<void>) =>
    fc.assert(fc.asyncProperty(inputs, answer), { seed, numRuns, endOnFailure: false });
  await check(plan.bodies, bodies(target.known), (request) => ask(target, request));
  await check(plan.heads, heads(target.known), (request) => ask(target, request));
  const socket = new FuzzedSocket(target);
  await check(plan.frames, frames(target.known), (frame) => socket.say(frame));
  socket.close();
  await check(plan.calls, fc.tuple(fc.nat(), fc.constantFrom(...JUNK), fc.constantFrom(...JUNK)), (call) =>
    callSdk(target, call),
  );
  await expectUntouched(target);
  return target.answers;
}

async function openTarget(engine: Engine): Promise<Target> {
  const keys = sharedSecret(SECRET);
  const credentials = createTokens({ keys, issuer: ISSUER, audience: AUDIENCE, now: Date.now });
  const server = await compose(engine, { access: await testAccess({ credentials }) });
  onTestFinished(() => server.close());
  const token = await tokenFor('ann', { scope: 'jobs:admin', ttl: 24 * 3600 });
  const { call, start } = api(server.url, token);
  const own = await start();
  const victim = await start();
  const room = (await (await call('POST', '/v1/jobs', { type: 'chat', params: {}, name: 'lobby' })).json()) as {
    id: string;
  };
  const { ticket } = (await (await call('POST', '/v1/tickets', { all: true })).json()) as { ticket: string };
  const count = async () => engine.total({});
  const known: Known = { jobs: [own.id, room.id], victim: victim.id, token, ticket };
  return { ...server, known, started: new Set([...known.jobs, known.victim]), answers: new Map(), count };
}

/** An answer is a good one or a problem document, comes soon, and tells nothing of the inside. */
async function ask(
  { url, started, answers, known }: Target,
  { method, path, headers, body }: FuzzedRequest,
): Promise<void> {
  const leave = new AbortController();
  const begun = performance.now();
  const sent = body === undefined ? {} : { body: new Uint8Array(body) };
  const response = await fetch(url + path, { method, headers, ...sent, signal: leave.signal, redirect: 'manual' });
  const isStream = response.headers.get('content-type') === 'text/event-stream';
  const text = isStream ? '' : await response.text();
  leave.abort();
  expect(performance.now() - begun).toBeLessThan(WITHIN_MS);
  expect(response.status).toBeLessThan(500);
  if (response.status < 400) tally(answers, 'ok');
  if (response.status < 400) return noteStart(started, text);
  if (method === 'HEAD') return;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = JSON.parse(text) as { status: number; code: string };
  expect(problem).toMatchObject({ status: response.status, code: expect.any(String) });
  tally(answers, problem.code);
  expect(text).not.toMatch(INSIDE);
  expect(text).not.toContain(known.token);
}

function tally(answers: Map<string, number>, code: string): void {
  answers.set(code, (answers.get(code) ?? 0) + 1);
}

/** A start that was good by chance. */
function noteStart(started: Set<string>, text: string): void {
  const id = /^\{"id":"([0-9a-f-]{36})","type":/.exec(text)?.[1];
  if (id !== undefined) started.add(id);
}

/** A WebSocket that is opened anew whenever a frame has closed it. */
class FuzzedSocket {
  readonly #target: Target;
  #ws: WebSocket | undefined;
  #texts: string[] = [];

  constructor(target: Target) {
    this.#target = target;
  }

  /** Says something, and then `ping`: whatever it was, that is answered or the connection closed, and soon. */
  async say(frame: Buffer): Promise<void> {
    const ws = await this.#open();
    const mark = `mark ${Math.random()}`;
    const begun = performance.now();
    ws.send(frame, { binary: false });
    ws.send(JSON.stringify({ type: 'ping', id: mark }));
    const isPong = () => this.#texts.some((text) => text.includes(mark));
    while (ws.readyState === ws.OPEN && !isPong()) await this.#message(ws);
    expect(performance.now() - begun).toBeLessThan(WITHIN_MS);
    for (const text of this.#texts.splice(0)) this.#look(text);
  }

  close(): void {
    this.#ws?.terminate();
  }

  async #open(): Promise<WebSocket> {
    if (this.#ws?.readyState === WebSocket.OPEN) return this.#ws;
    const { url, known } = this.#target;
    const ws = new WebSocket(`${url.replace('http', 'ws')}/v1/ws`, 'jobwire.v1', { headers: bearer(known.token) });
    ws.on('message', (data) => this.#texts.push(String(data)));
    ws.on('error', () => undefined);
    await new Promise((resolve) => ws.once('open', resolve));
    this.#ws = ws;
    return ws;
  }

  #message(ws: WebSocket): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(done, WITHIN_MS);
      function done() {
        clearTimeout(late);
        ws.off('message', done).off('close', done);
        resolve();
      }
      ws.once('message', done).once('close', done);
    });
  }

  #look(text: string): void {
    expect(text).not.toMatch(INSIDE);
    expect(text).not.toContain(this.#target.known.token);
    const { error, code, data } = JSON.parse(text) as {
      error?: { code: string };
      code?: string;
      data?: { job?: { id?: string } };
    };
    const told = error?.code ?? code ?? 'ok';
    tally(this.#target.answers, told);
    expect(['internal', 'unavailable', 'overloaded']).not.toContain(told);
    if (typeof data?.job?.id === 'string') this.#target.started.add(data.job.id);
  }
}

/** A call of the SDK with something that nobody means: it gives an error that is its own, and soon, or an answer. */
async function callSdk(
  { url, known, started }: Target,
  [which, one, other]: [number, unknown, unknown],
): Promise<void> {
  const begun = performance.now();
  // biome-ignore lint/suspicious/noExplicitAny: what a program without types would hand over
  const client = createClient({ baseUrl: url, token: known.token, maxRetries: 0 } as any) as any;
  const calls: (() => unknown)[] = [
    () => client.jobs.get(one),
    () => client.jobs.cancel(known.victim, one),
    () => client.jobs.remove(one),
    () => client.jobs.watch(one, { after: other }).result(),
    () => client.jobs.list({ limit: one, status: other }).next(),
    async () => {
      const run = client.enkf.start(one, { label: other });
      started.add((await run.job).id);
    },
    () => createClient({ baseUrl: one, token: other } as never),
  ];
  try {
    const pending = calls[which % calls.length]!();
    await Promise.race([pending, new Promise((resolve) => setTimeout(resolve, 50))]);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).not.toMatch(INSIDE);
  }
  client.close();
  expect(performance.now() - begun).toBeLessThan(WITHIN_MS);
}

/** The server is alive and well, and holds nothing but what it said it had started. */
async function expectUntouched({ url, known, started, count, failures }: Target): Promise<void> {
  expect(failures).toEqual([]);
  const response = await fetch(`${url}/v1/jobs?limit=1`, { headers: bearer(known.token) });
  expect(response.status).toBe(200);
  expect(await count()).toBe(started.size);
}
