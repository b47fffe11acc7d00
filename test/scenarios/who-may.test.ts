import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import contract from '../../generated/asyncapi.json' with { type: 'json' };
import type { Job } from '../../generated/protocol/index.ts';
import type { RunningServer } from '../../src/server.ts';
import { api } from '../support/api.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { sharedServer } from '../support/server.ts';
import { AUTH, bearer, tokenFor } from '../support/tokens.ts';

// Who may do what, on every route and with every frame, one line each: add a line, and it is tested for every caller.
// Codes stand for problems; `job-not-found` is `404`, so that another owner's job is seen to be the same as none.

/** The columns: Ann owns the jobs. */
const CALLERS = [
  'ann',
  'bob',
  'ann who only reads',
  'ann who only writes',
  'ann without a scope',
  'admin',
  'ended',
  'nobody',
];

interface Operation {
  readonly channel: { readonly $ref: string };
  readonly bindings?: { readonly http?: { readonly method: string } };
}

type Row = [door: string, expected: string];

const HTTP: Row[] = [
  //                                        ann bob reads writes bare admin ended nobody
  ['POST   /v1/jobs                        ', '201 201 403   201    403  201   401   401'],
  ['GET    /v1/jobs                        ', '200 200 200   403    403  200   401   401'],
  ['GET    /v1/jobs                      s ', '200 200 200   403    403  200   401   401'],
  ['GET    /v1/jobs/{job}                  ', '200 404 200   403    403  200   401   401'],
  ['HEAD   /v1/jobs/{job}                  ', '200 404 200   403    403  200   401   401'],
  ['GET    /v1/jobs/{none}                 ', '404 404 404   403    403  404   401   401'],
  ['GET    /v1/jobs/{job}/events           ', '200 404 200   403    403  200   401   401'],
  ['GET    /v1/jobs/{job}/events         s ', '200 404 200   403    403  200   401   401'],
  ['HEAD   /v1/jobs/{job}/events         s ', '200 404 200   403    403  200   401   401'],
  ['GET    /v1/jobs/{none}/events        s ', '404 404 404   403    403  404   401   401'],
  ['GET    /v1/events?job={shared}         ', '200 200 200   403    403  200   401   401'],
  ['GET    /v1/events?job={shared}       s ', '200 200 200   403    403  200   401   401'],
  ['POST   /v1/jobs/{job}/inputs           ', '202 404 403   202    403  202   401   401'],
  ['POST   /v1/jobs/{none}/inputs          ', '404 404 403   404    403  404   401   401'],
  ['POST   /v1/jobs/{fresh}/cancel         ', '202 404 403   202    403  202   401   401'],
  ['POST   /v1/jobs/{none}/cancel          ', '404 404 403   404    403  404   401   401'],
  ['DELETE /v1/jobs/{ended}                ', '204 404 403   204    403  204   401   401'],
  ['DELETE /v1/jobs/{job}                  ', '409 404 403   409    403  409   401   401'],
  ['DELETE /v1/jobs/{none}                 ', '404 404 403   404    403  404   401   401'],
  ['POST   /v1/tickets                     ', '201 404 201   403    403  201   401   401'],
  ['POST   /v1/revocations                 ', '403 403 403   403    403  204   401   401'],
  // A shared job is open to everyone with the scope; only its owner and admins end it.
  ['GET    /v1/jobs/{shared}               ', '200 200 200   403    403  200   401   401'],
  ['GET    /v1/jobs/{shared}/events      s ', '200 200 200   403    403  200   401   401'],
  ['POST   /v1/jobs/{shared}/inputs        ', '202 202 403   202    403  202   401   401'],
  ['POST   /v1/jobs/{sharedFresh}/cancel   ', '202 403 403   202    403  202   401   401'],
  ['DELETE /v1/jobs/{shared}               ', '409 403 403   409    403  409   401   401'],
  // What is no route, or not for this method, tells nobody who is not known.
  ['GET    /v1/nope                        ', '404 404 404   404    404  404   401   401'],
  ['PUT    /v1/jobs/{job}                  ', '405 405 405   405    405  405   401   401'],
  ['GET    /v1/ws                          ', '400 400 400   400    400  400   401   401'],
  // Open to all.
  ['GET    /healthz                        ', '200 200 200   200    200  200   200   200'],
  ['GET    /readyz                         ', '200 200 200   200    200  200   200   200'],
  ['GET    /                               ', '200 200 200   200    200  200   200   200'],
  ['GET    /docs                           ', '200 200 200   200    200  200   200   200'],
  ['GET    /asyncapi.json                  ', '200 200 200   200    200  200   200   200'],
  ['GET    /asyncapi.yaml                  ', '200 200 200   200    200  200   200   200'],
  ['GET    /sdk/jobwire.js                 ', '200 200 200   200    200  200   200   200'],
];

const FRAMES: Row[] = [
  //                                        ann bob reads writes bare admin ended nobody
  ['hello                                  ', 'ok  ok  ok    ok     ok   ok    4001  401'],
  ['auth                                   ', 'ok  409 ok    ok     ok   409   4001  ok'],
  ['ping                                   ', 'ok  ok  ok    ok     ok   ok    4001  ok'],
  ['start                                  ', 'ok  ok  403   ok     403  ok    4001  401'],
  ['start       and subscribe              ', 'ok  ok  403   ok     403  ok    4001  401'],
  ['subscribe   {job}                      ', 'ok  404 ok    403    403  ok    4001  401'],
  ['subscribe   {none}                     ', '404 404 404   403    403  404   4001  401'],
  ['unsubscribe {job}                      ', 'ok  ok  ok    ok     ok   ok    4001  401'],
  ['input       {job}                      ', 'ok  404 403   ok     403  ok    4001  401'],
  ['input       {none}                     ', '404 404 403   404    403  404   4001  401'],
  ['cancel      {fresh}                    ', 'ok  404 403   ok     403  ok    4001  401'],
  ['cancel      {none}                     ', '404 404 403   404    403  404   4001  401'],
  ['subscribe   {shared}                   ', 'ok  ok  ok    403    403  ok    4001  401'],
  ['input       {shared}                   ', 'ok  ok  403   ok     403  ok    4001  401'],
  ['cancel      {sharedFresh}              ', 'ok  403 403   ok     403  ok    4001  401'],
];

let server: RunningServer;
/** Tokens by the columns; `nobody` has none. */
let tokens: (string | undefined)[];
/** Ids that `{name}` in a row stands for; the others are made for each try. */
let ids: { job: string; shared: string; none: string };

beforeAll(async () => {
  // Ann starts a job for each try of somebody.
  server = await sharedServer({ ...AUTH, JOBWIRE_WORKERS: '1', JOBWIRE_LIMIT_STARTS_PER_MIN: '0' });
  tokens = await Promise.all([
    tokenFor('ann'),
    tokenFor('bob'),
    tokenFor('ann', { scope: 'jobs:read' }),
    tokenFor('ann', { scope: 'jobs:write' }),
    tokenFor('ann', { scope: 'openid' }),
    tokenFor('root', { scope: 'jobs:admin' }),
    tokenFor('ann', { ttl: -3600 }),
    undefined,
  ]);
  const { id: job } = await start();
  const { id: shared } = await startChat();
  ids = { job, shared, none: '019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44' };
});

const ann = () => api(server.url, tokens[0]);
const start = () => ann().start();
const startChat = async () =>
  (await (await ann().call('POST', '/v1/jobs', { type: 'chat', params: {} })).json()) as Job;

/** A row's template with ids in the place of names. */
async function filled(template: string): Promise<string> {
  const name = /\{(\w+)\}/.exec(template)?.[1];
  return name === undefined ? template : template.replace(`{${name}}`, await idOf(name));
}

async function idOf(name: string): Promise<string> {
  if (name in ids) return ids[name as keyof typeof ids];
  const { id } = await (name.startsWith('shared') ? startChat() : start());
  if (name === 'ended') await endJob(id);
  return id;
}

async function endJob(id: string): Promise<void> {
  await ann().call('POST', `/v1/jobs/${id}/cancel`);
  while (((await (await ann().call('GET', `/v1/jobs/${id}`)).json()) as Job).status !== 'cancelled') await sleep(20);
}

const TUNE = { name: 'tune', data: { phi: 1 } };
const SAY = { name: 'say', data: { text: 'hello' } };

function bodyOf(method: string, path: string): unknown {
  if (method !== 'POST') return undefined;
  if (path.endsWith('/inputs')) return path.includes(ids.shared) ? SAY : TUNE;
  if (path.endsWith('/tickets')) return { jobs: [ids.job] };
  if (path.endsWith('/revocations')) return { jti: 'somebody', exp: Math.ceil(Date.now() / 1000) + 60 };
  return path.endsWith('/cancel') ? {} : { type: 'enkf', params: {} };
}

async function knock(door: string, token: string | undefined): Promise<string> {
  const [method = '', template = '', isStream] = door.trim().split(/\s+/);
  const path = await filled(template);
  const leave = new AbortController();
  const body = bodyOf(method, path);
  const response = await fetch(server.url + path, {
    method,
    signal: leave.signal,
    headers: {
      ...(token === undefined ? {} : bearer(token)),
      ...(isStream ? { Accept: 'text/event-stream' } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  leave.abort();
  return String(response.status);
}

function commandOf(type: string, job: string | undefined, isFollowed: boolean): object {
  if (type === 'start') return { type, jobType: 'enkf', params: {}, ...(isFollowed ? { subscribe: true } : {}) };
  if (type === 'auth') return { type, token: tokens[0] };
  if (type === 'input') return { type, job, ...(job === ids.shared ? SAY : TUNE) };
  return job === undefined ? { type } : { type, job };
}

async function send(frame: string, token: string | undefined): Promise<string> {
  const [type = '', template = '', what] = frame.trim().split(/\s+/);
  const client = await SocketClient.open(server.url, token === undefined ? {} : { headers: bearer(token) });
  const job = template.startsWith('{') ? await filled(template) : undefined;
  const command = commandOf(type, job, what !== undefined);
  const reply = await Promise.race([type === 'ping' ? pong(client) : client.ask(command), client.closed]);
  client.close();
  if ('code' in reply) return String(reply.code);
  return reply.ok ? 'ok' : String(reply.error.status);
}

async function pong(client: SocketClient): Promise<{ ok: true }> {
  client.send({ type: 'ping' });
  await client.inbox.find(({ json }) => json.type === 'pong');
  return { ok: true };
}

/** What each caller met there, in the form of the table. */
async function metBy(meet: (token: string | undefined) => Promise<string>): Promise<Record<string, string>> {
  const met: Record<string, string> = {};
  for (const [i, caller] of CALLERS.entries()) met[caller] = await meet(tokens[i]);
  return met;
}

function readRow(expected: string): Record<string, string> {
  return Object.fromEntries(expected.split(/\s+/).map((outcome, i) => [CALLERS[i], outcome]));
}

describe('the tables', () => {
  const { operations, channels, components } = contract;

  it('have a line for each route of the contract', () => {
    const asWritten = (method: string, path: string) =>
      `${method} ${path.replace(/\?.*$/, '').replace(/\{\w+\}/, '{id}')}`;
    const written = new Set(HTTP.map(([door]) => asWritten(...(door.trim().split(/\s+/) as [string, string]))));
    for (const { channel, bindings } of Object.values(operations) as Operation[]) {
      const { address } = channels[channel.$ref.split('/').at(-1) as keyof typeof channels];
      if (bindings?.http) expect([...written]).toContain(asWritten(bindings.http.method, address));
    }
  });

  it('have a line for each frame of the contract', () => {
    const written = new Set(FRAMES.map(([frame]) => frame.split(/\s/, 1)[0]));
    const types = Object.entries(components.schemas)
      .filter(([name]) => name.endsWith('Command'))
      .map(([, schema]) => (schema as { properties?: { type?: { const?: string } } }).properties?.type?.const);
    expect(types.length).toBeGreaterThan(7);
    for (const type of types) if (type !== undefined) expect([...written]).toContain(type);
  });
});

describe('over HTTP', () => {
  it.each(HTTP)('%s', async (door, expected) => {
    expect(await metBy((token) => knock(door, token))).toEqual(readRow(expected));
  });

  it("another owner's job is refused word for word as none", async () => {
    const ask = async (id: string) => {
      const response = await api(server.url, tokens[1]).call('GET', `/v1/jobs/${id}`);
      const { requestId: _, ...problem } = (await response.json()) as Record<string, unknown>;
      return JSON.stringify(problem).replaceAll(id, '{id}');
    };
    expect(await ask(ids.job)).toBe(await ask(ids.none));
  });

  it('a list shows own jobs and shared ones, and all to an admin', async () => {
    const listed = async (token: string | undefined) => {
      const { jobs } = (await (await api(server.url, token).call('GET', '/v1/jobs?limit=1000')).json()) as {
        jobs: Job[];
      };
      return jobs.map(({ id }) => id);
    };
    for (const [i, sees] of [true, false, true].entries()) {
      expect((await listed(tokens[i])).includes(ids.job)).toBe(sees);
      expect(await listed(tokens[i])).toContain(ids.shared);
    }
    expect(await listed(tokens[5])).toContain(ids.job);
  });

  it('in a list of jobs to follow, one of another owner is the same as none', async () => {
    const response = await api(server.url, tokens[1]).call('GET', `/v1/events?job=${ids.job}&job=${ids.none}`);
    const { problems } = (await response.json()) as { problems: { code: string; job: string }[] };
    expect(problems.map(({ code, job }) => [code, job])).toEqual([
      ['job-not-found', ids.job],
      ['job-not-found', ids.none],
    ]);
  });
});

describe('over a WebSocket', () => {
  it.each(FRAMES)('%s', async (frame, expected) => {
    expect(await metBy((token) => send(frame, token))).toEqual(readRow(expected));
  });
});
