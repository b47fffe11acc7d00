import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
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
import { stopwatch } from '../stopwatch.ts';
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
  /** Takes away a job that was started by chance: a server that has to keep it for ever would be full at last. */
  discard(job: string): Promise<void>;
  /** How often each code was answered, `ok` where it was no problem. */
  readonly answers: Map<string, number>;
  /** How many jobs there are beside those that are known. */
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
  const known: Known = { jobs: [own.id, room.id], victim: victim.id, token, ticket };
  const kept = [...known.jobs, known.victim];
  return {
    ...server,
    known,
    answers: new Map(),
    async discard(job) {
      if (kept.includes(job)) return;
      await engine.cancel(job, { time: Date.now() });
      await engine.remove(job);
    },
    count: async () => (await engine.total({})) - kept.length,
  };
}

/** An answer is a good one or a problem document, comes soon, and tells nothing of the inside. */
async function ask(target: Target, fuzzed: FuzzedRequest): Promise<void> {
  const { url, answers, known } = target;
  const took = stopwatch();
  const { status, type, text } = await send(url, fuzzed);
  expect(took()).toBeLessThan(WITHIN_MS);
  expect(status).toBeLessThan(500);
  if (status < 400) {
    tally(answers, 'ok');
    const started = status === 201 ? /^\{"id":"([0-9a-f-]{36})","type":/.exec(text)?.[1] : undefined;
    if (started !== undefined) await target.discard(started);
    return;
  }
  if (fuzzed.method === 'HEAD') return;
  expect(type).toBe('application/problem+json');
  const problem = JSON.parse(text) as { status: number; code: string };
  expect(problem).toMatchObject({ status, code: expect.any(String) });
  tally(answers, problem.code);
  expect(text).not.toMatch(INSIDE);
  expect(text).not.toContain(known.token);
}

const agent = new Agent({ keepAlive: true });

/** What a request is answered; of a stream, that it begins. */
async function send(
  url: string,
  fuzzed: FuzzedRequest,
): Promise<{ status: number; type: string | undefined; text: string }> {
  const { method, path, headers, body } = fuzzed;
  const length = body === undefined ? {} : { 'Content-Length': body.length };
  const outgoing = request(url, { method, path, headers: { ...headers, ...length }, agent });
  outgoing.end(body);
  const answered = await once(outgoing, 'response').catch((error) => {
    if (!outgoing.reusedSocket) throw error; // the server may close a connection that waits, as it is asked again
  });
  if (!answered) return send(url, fuzzed);
  const [response] = answered as [IncomingMessage];
  const { statusCode: status = 0 } = response;
  const type = response.headers['content-type'];
  if (type !== 'text/event-stream') return { status, type, text: await textOf(response) };
  response.destroy();
  return { status, type, text: '' };
}

function tally(answers: Map<string, number>, code: string): void {
  answers.set(code, (answers.get(code) ?? 0) + 1);
}

/** A WebSocket that is opened anew whenever a frame has closed it. */
class FuzzedSocket {
  readonly #target: Target;
  #ws: WebSocket | undefined;
  #texts: string[] = [];

  constructor(target: Target) {
    this.#target = target;
  }

  /** Says something, and then `ping`: both are answered, the first by its id where it has one, or the connection is closed. */
  async say(frame: Buffer): Promise<void> {
    const ws = await this.#open();
    const mark = `mark ${Math.random()}`;
    const took = stopwatch();
    ws.send(frame, { binary: false });
    ws.send(JSON.stringify({ type: 'ping', id: mark }));
    const id = idOf(frame);
    const isAnswered = () =>
      this.#texts.some((text) => text.includes(mark)) &&
      (id === undefined || this.#texts.some((text) => (JSON.parse(text) as { id?: unknown }).id === id));
    while (ws.readyState === ws.OPEN && !isAnswered()) await this.#message(ws);
    expect(took()).toBeLessThan(WITHIN_MS);
    for (const text of this.#texts.splice(0)) await this.#look(text);
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

  async #look(text: string): Promise<void> {
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
    if (typeof data?.job?.id === 'string') await this.#target.discard(data.job.id);
  }
}

/** The id by which a frame has to be answered; undefined where it has none that can be. */
function idOf(frame: Buffer): string | number | undefined {
  try {
    const { id } = JSON.parse(frame.toString()) as { id?: unknown };
    if (typeof id === 'string') return id.length >= 1 && [...id].length <= 64 ? id : undefined;
    return Number.isSafeInteger(id) ? (id as number) : undefined;
  } catch {
    return undefined;
  }
}

/** A call of the SDK with something that nobody means: it gives an error that is its own, and soon, or an answer. */
async function callSdk(
  { url, known, discard }: Target,
  [which, one, other]: [number, unknown, unknown],
): Promise<void> {
  const took = stopwatch();
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
      await discard((await run.job).id);
    },
    () => createClient({ baseUrl: one, token: other } as never),
  ];
  try {
    const pending = calls[which % calls.length]!();
    await Promise.race([pending, new Promise((resolve) => setTimeout(resolve, 200))]);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).not.toMatch(INSIDE);
  }
  client.close();
  expect(took()).toBeLessThan(WITHIN_MS);
}

/** The server is alive and well, and nothing is left of it all. */
async function expectUntouched({ url, known, count, failures }: Target): Promise<void> {
  expect(failures).toEqual([]);
  const response = await fetch(`${url}/v1/jobs?limit=1`, { headers: bearer(known.token) });
  expect(response.status).toBe(200);
  expect(await count()).toBe(0);
}
