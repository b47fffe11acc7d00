import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Job } from '../../generated/protocol/index.ts';
import type { RunningServer } from '../../src/server.ts';
import { api } from '../support/api.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { sharedServer } from '../support/server.ts';
import { AUTH, bearer, tokenFor } from '../support/tokens.ts';

// One server with authentication: who comes in by which door, and how.

let server: RunningServer;
let job: Job;

beforeAll(async () => {
  server = await sharedServer(AUTH);
  job = await api(server.url, await tokenFor('ann')).start();
});

const SSE = { Accept: 'text/event-stream' };
const isProblem = ({ json }: { json: { type?: string } }) => json.type === 'problem';

async function socketOf(token: string): Promise<SocketClient> {
  const client = await SocketClient.open(server.url);
  expect(await client.ask({ type: 'auth', token })).toMatchObject({ ok: true });
  return client;
}

describe('without a token', () => {
  it('a call is refused, and the answer says how to call', async () => {
    const response = await fetch(`${server.url}/v1/jobs`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer\b/);
    expect(await response.json()).toMatchObject({ code: 'unauthorized', detail: expect.stringContaining('Bearer') });
  });

  it('a stream is refused by its status, which stops a browser', async () => {
    const response = await fetch(server.url + job.links.events, { headers: SSE });
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('a body is not even read', async () => {
    const response = await fetch(`${server.url}/v1/jobs`, { method: 'POST', body: '{', headers: SSE });
    expect(response.status).toBe(401);
  });

  it.each(['/v1/nope', '/v1/ws', '/v1/tickets'])('%s tells nothing either', async (path) => {
    expect((await fetch(server.url + path)).status).toBe(401);
  });

  it.each(['/healthz', '/readyz', '/', '/docs', '/asyncapi.yaml', '/asyncapi.json'])('%s is open', async (path) => {
    expect((await fetch(server.url + path)).status).toBe(200);
  });

  it('a preflight needs none', async () => {
    const allowed = await sharedServer({ ...AUTH, JOBWIRE_ALLOWED_ORIGINS: 'https://app.example' });
    const headers = { Origin: 'https://app.example', 'Access-Control-Request-Method': 'POST' };
    const preflight = await fetch(`${allowed.url}/v1/jobs`, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
    const refused = await fetch(`${allowed.url}/v1/jobs`, { headers: { Origin: 'https://app.example' } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe('https://app.example');
  });

  it('guests are refused', async () => {
    for (const init of [{ headers: { Authorization: 'Guest ann' } }, {}]) {
      expect((await fetch(`${server.url}/v1/jobs?guest=ann`, init)).status).toBe(401);
    }
    const client = await SocketClient.open(server.url);
    const reply = await client.ask({ type: 'auth', token: 'guest:ann' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
  });
});

describe('a token in a URL', () => {
  it.each(['token', 'access_token'])('as ?%s= is refused on every door', async (name) => {
    const token = await tokenFor('ann');
    for (const headers of [{}, SSE, bearer(token), { ...SSE, ...bearer(token) }]) {
      const response = await fetch(`${server.url}${job.links.events}?${name}=${token}`, { headers });
      expect(response.status).toBe(400);
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({ code: 'invalid-parameter', errors: [{ pointer: `/query/${name}` }] });
      expect(text).not.toContain(token.slice(-20));
    }
    const ws = new WebSocket(`${server.url.replace('http', 'ws')}/v1/ws?${name}=${token}`, 'jobwire.v1');
    const [, answer] = (await once(ws, 'unexpected-response')) as [unknown, IncomingMessage];
    expect(answer.statusCode).toBe(400);
  });
});

describe('on a WebSocket', () => {
  it('the handshake may carry it', async () => {
    const client = await SocketClient.open(server.url, { headers: bearer(await tokenFor('ann')) });
    expect(await client.ask({ type: 'subscribe', job: job.id })).toMatchObject({ ok: true });
  });

  it('the first frame may carry it, and the answer says who, what, and until when', async () => {
    const client = await SocketClient.open(server.url);
    const reply = await client.ask({ type: 'auth', token: await tokenFor('ann', { ttl: 600 }) });
    expect(reply.data).toEqual({
      owner: 'ann',
      scopes: ['jobs:read', 'jobs:write'],
      expiresAt: expect.any(String),
      features: expect.arrayContaining(['tokens']),
    });
    expect(Math.abs(Date.parse(reply.data.expiresAt) - Date.now() - 600_000)).toBeLessThan(5_000);
  });

  it('what was sent behind the first frame waits for its answer', async () => {
    const client = await SocketClient.open(server.url);
    client.send({ id: 'a', type: 'auth', token: await tokenFor('ann') });
    client.send({ id: 'b', type: 'subscribe', job: job.id });
    const replies = await Promise.all([client.inbox.next(), client.inbox.next()]);
    expect(replies.map(({ json }) => [json.id, json.ok])).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });

  it('commands before it are refused one by one, and the connection stays', async () => {
    const client = await SocketClient.open(server.url);
    const commands = [
      { type: 'hello' },
      { type: 'start', jobType: 'enkf', params: {} },
      { type: 'subscribe', job: job.id },
      { type: 'unsubscribe', job: job.id },
      { type: 'input', job: job.id, name: 'tune', data: { phi: 1 } },
      { type: 'cancel', job: job.id },
    ];
    for (const command of commands) {
      expect(await client.ask(command)).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
    }
    expect(await client.ask({ type: 'auth', token: 'nonsense' })).toMatchObject({ ok: false });
    expect(await client.ask({ type: 'auth', token: await tokenFor('ann') })).toMatchObject({ ok: true });
  });

  it('within 5 s none came: it is told why, and closed with 4001', { timeout: 10_000 }, async () => {
    const begun = performance.now();
    const client = await SocketClient.open(server.url);
    client.send({ type: 'ping' });
    expect(await client.closed).toEqual({ code: 4001, reason: 'unauthorized' });
    expect(performance.now() - begun).toBeGreaterThan(4_900);
    expect(performance.now() - begun).toBeLessThan(7_000);
    expect(client.inbox.all.at(-1)!.json).toMatchObject({ type: 'problem', code: 'unauthorized' });
  });

  it('a bad one on the handshake is told on the open socket, and closed with 4001', async () => {
    const client = await SocketClient.open(server.url, { headers: bearer(await tokenFor('ann', { ttl: -3600 })) });
    expect((await client.inbox.next()).json).toMatchObject({ type: 'problem', code: 'unauthorized' });
    expect(await client.closed).toMatchObject({ code: 4001 });
  });
});

describe('a second token on a connection', () => {
  it('of another caller is refused, a bad one too, and the first stays', async () => {
    const client = await socketOf(await tokenFor('ann'));
    const other = await client.ask({ type: 'auth', token: await tokenFor('bob', { scope: 'jobs:admin' }) });
    expect(other).toMatchObject({ ok: false, error: { code: 'caller-changed' } });
    const foreign = await tokenFor('ann', { claims: { iss: 'https://other.example' } });
    expect(await client.ask({ type: 'auth', token: foreign })).toMatchObject({ error: { code: 'unauthorized' } });
    expect(await client.ask({ type: 'subscribe', job: job.id })).toMatchObject({ ok: true });
  });

  it('with less ends what it does not allow any more', async () => {
    const own = await api(server.url, await tokenFor('bob')).start();
    const client = await socketOf(await tokenFor('bob', { scope: 'jobs:admin jobs:read' }));
    for (const id of [job.id, own.id]) await client.ask({ type: 'subscribe', job: id });
    await client.ask({ type: 'auth', token: await tokenFor('bob', { scope: 'jobs:read' }) });
    expect((await client.inbox.find(isProblem)).json).toMatchObject({ code: 'job-not-found', job: job.id });
    const again = await client.ask({ type: 'subscribe', job: own.id });
    expect(again).toMatchObject({ error: { code: 'already-subscribed' } });
    expect(await client.ask({ type: 'subscribe', job: job.id })).toMatchObject({ error: { code: 'job-not-found' } });
  });
});

describe('/metrics', () => {
  const ask = (token?: string) =>
    fetch(`${server.url}/metrics`, {
      headers: { 'X-Forwarded-For': '192.0.2.1', ...(token === undefined ? {} : bearer(token)) },
    });

  it('is for admins and for this machine itself', async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(200);
    expect((await ask()).status).toBe(401);
    expect((await ask(await tokenFor('ann'))).status).toBe(403);
    expect((await ask(await tokenFor('root', { scope: 'jobs:admin' }))).status).toBe(200);
  });
});
