import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunningServer } from '../../src/server.ts';
import { api } from '../support/api.ts';
import { SseClient } from '../support/clients/sse.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { hasRedis, startRedis } from '../support/redis.ts';
import { testServer } from '../support/server.ts';
import { AUTH, bearer, tokenFor } from '../support/tokens.ts';

// What one caller may use, over all doors together. The limits are small here; `JOBWIRE_LIMIT_…` says how small.

const QUICK = { JOBWIRE_ENGINE: 'memory' };

const get = (server: RunningServer, token: string | undefined, path = '/v1/jobs', headers = {}) =>
  fetch(server.url + path, { headers: { ...(token === undefined ? {} : bearer(token)), ...headers } });

const socketOf = (server: RunningServer, token: string) => SocketClient.open(server.url, { headers: bearer(token) });

describe('requests', () => {
  const LIMITED = { ...QUICK, ...AUTH, JOBWIRE_LIMIT_REQUESTS_PER_MIN: '8' };

  it('over HTTP and WebSocket draw on one budget, and each answer says what is left of it', async () => {
    const server = await testServer(LIMITED);
    const [ann, bob] = [await tokenFor('ann'), await tokenFor('ann')]; // two tokens of one caller
    for (const left of [7, 6, 5]) {
      const response = await get(server, ann);
      expect(response.headers.get('ratelimit')).toMatch(new RegExp(`^"requests";r=${left};t=(60|5\\d)$`));
      expect(response.headers.get('ratelimit-policy')).toBe('"requests";q=8;w=60');
    }
    const client = await socketOf(server, bob); // the fourth
    for (let i = 5; i <= 8; i++) expect(await client.ask({ type: 'hello' })).toMatchObject({ ok: true });
    const refused = await client.ask({ type: 'hello' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'rate-limited', status: 429 } });
    expect(refused.error.retryAfterMs).toBeGreaterThan(50_000);

    const response = await get(server, ann);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(62);
    expect(response.headers.get('ratelimit')).toMatch(/^"requests";r=0;t=\d+$/);
    const problem = (await response.json()) as { retryAfterMs: number };
    expect(problem).toMatchObject({ code: 'rate-limited', retryAfterMs: expect.any(Number) });
    // One time, however it is told. It is spread over two seconds, so that one answer alone might agree by chance.
    for (const again of [response, ...(await Promise.all(Array.from({ length: 8 }, () => get(server, ann))))]) {
      const told = again === response ? problem : ((await again.json()) as typeof problem);
      const seconds = Math.ceil(told.retryAfterMs / 1000);
      expect(Number(again.headers.get('retry-after'))).toBe(seconds);
      expect(Number(/;t=(\d+)/.exec(again.headers.get('ratelimit')!)![1])).toBe(seconds);
      expect(told).toMatchObject({ detail: expect.not.stringMatching(/\d+ s\b/) });
    }
    expect((await get(server, await tokenFor('bob'))).status).toBe(200);
  });

  it('of every kind count: what is refused, what is not there, polls, and frames that are no commands', async () => {
    const server = await testServer(LIMITED);
    const ann = await tokenFor('ann');
    await get(server, ann, '/v1/nope');
    await get(server, ann, '/v1/jobs?limit=0');
    await get(server, ann, '/v1/jobs/nope/events');
    const client = await socketOf(server, ann);
    client.send({ type: 'ping' });
    client.send({ id: 'a', type: 'nope' });
    client.send({ id: 'b', type: 'ping' });
    await client.inbox.until(() => client.inbox.all.length === 3);
    expect((await get(server, ann)).status).toBe(200);
    expect((await get(server, ann)).status).toBe(429);
    client.send({ type: 'ping' });
    expect((await client.inbox.find(({ json }) => json.type === 'problem')).json).toMatchObject({
      code: 'rate-limited',
    });
  });

  it('of somebody who is not known count by the address, and are no way to guess on', async () => {
    const server = await testServer(LIMITED);
    for (let i = 0; i < 8; i++) expect((await get(server, i % 2 ? undefined : 'x.y.z')).status).toBe(401);
    expect((await get(server, undefined)).status).toBe(429);
    expect((await get(server, await tokenFor('ann'))).status).toBe(200); // who is known has a budget of his own
    const client = await SocketClient.open(server.url);
    expect(await client.closed).toEqual({ code: 4103, reason: 'rate-limited' });
    expect(client.inbox.all[0]!.json).toMatchObject({ type: 'problem', code: 'rate-limited' });
  });

  it('of one who goes on and on over a WebSocket end it with 4103', async () => {
    const server = await testServer(LIMITED);
    const client = await socketOf(server, await tokenFor('ann'));
    for (let i = 0; i < 300; i++) client.send({ id: i, type: 'hello' });
    expect(await client.closed).toEqual({ code: 4103, reason: 'rate-limited' });
    const replies = client.inbox.all.filter(({ json }) => json.type === 'reply');
    expect(replies.filter(({ json }) => json.ok)).toHaveLength(7);
    expect(client.inbox.all.at(-1)!.json).toMatchObject({ type: 'problem', code: 'rate-limited' });
  });

  it('that come together with the frame that says who it is are his', async () => {
    const server = await testServer(LIMITED);
    const ann = await tokenFor('ann');
    const client = await SocketClient.open(server.url);
    client.send({ id: 0, type: 'auth', token: ann });
    for (let i = 1; i <= 5; i++) client.send({ id: i, type: 'hello' });
    await client.inbox.until(() => client.inbox.all.length === 6);
    expect((await get(server, ann)).headers.get('ratelimit')).toMatch(/^"requests";r=2;/);
    // The handshake and `auth` were a stranger's.
    expect((await get(server, undefined)).headers.get('ratelimit')).toMatch(/^"requests";r=5;/);
  });

  it("by a ticket are its owner's, an admin's too", async () => {
    const server = await testServer(LIMITED);
    const root = await tokenFor('root', { scope: 'jobs:admin' });
    const answer = await api(server.url, root).call('POST', '/v1/tickets', { all: true });
    const { ticket } = (await answer.json()) as { ticket: string };
    const response = await fetch(`${server.url}/v1/events?job=nope&ticket=${ticket}`);
    expect(response.headers.get('ratelimit')).toMatch(/^"requests";r=6;/);
  });

  it('for an event stream are refused in the stream, since a browser would give up on a 429', async () => {
    const server = await testServer(LIMITED);
    const ann = await tokenFor('ann');
    for (let i = 0; i < 8; i++) await get(server, ann);
    const stream = await SseClient.open(server.url, '/v1/jobs/nope/events', bearer(ann));
    await stream.ended;
    expect(stream.status).toBe(200);
    expect(stream.inbox.all).toMatchObject([{ event: 'problem', json: { code: 'rate-limited' } }]);
    expect(stream.retries[0]).toBeGreaterThan(50_000);
    expect(stream.headers.ratelimit).toMatch(/^"requests";r=0;t=\d+$/);
  });

  it('are not counted for pages, probes and preflights', async () => {
    const server = await testServer({ ...LIMITED, JOBWIRE_ALLOWED_ORIGINS: 'https://app.example' });
    const preflight = { Origin: 'https://app.example', 'Access-Control-Request-Method': 'POST' };
    for (let i = 0; i < 10; i++) {
      for (const path of ['/healthz', '/docs', '/']) expect((await fetch(server.url + path)).status).toBe(200);
      const answer = await fetch(`${server.url}/v1/jobs`, { method: 'OPTIONS', headers: preflight });
      expect(answer.status).toBe(204);
    }
    const read = await get(server, await tokenFor('ann'), '/v1/jobs', { Origin: 'https://app.example' });
    expect(read.headers.get('access-control-expose-headers')).toContain('RateLimit,RateLimit-Policy');
  });
});

describe('starts and inputs', () => {
  it('have budgets of their own, over all doors', async () => {
    const server = await testServer({
      ...QUICK,
      ...AUTH,
      JOBWIRE_LIMIT_STARTS_PER_MIN: '2',
      JOBWIRE_LIMIT_INPUTS_PER_MIN: '2',
    });
    const ann = await tokenFor('ann');
    const call = api(server.url, ann);
    const job = await call.start();
    const client = await socketOf(server, ann);
    const start = { type: 'start', jobType: 'enkf', params: {} };
    expect(await client.ask({ ...start, params: { nope: 1 } })).toMatchObject({ error: { code: 'validation-failed' } });
    expect(await client.ask(start)).toMatchObject({ ok: true });
    expect(await client.ask(start)).toMatchObject({ error: { code: 'rate-limited', detail: /the 2 starts/ } });
    const refused = await call.call('POST', '/v1/jobs', { type: 'enkf', params: {} });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit')).toMatch(
      /^"requests";r=\d+;t=\d+, "bytes";r=\d+;t=\d+, "starts";r=0;t=\d+$/,
    );
    expect(refused.headers.get('ratelimit-policy')).toContain('"bytes";q=67108864;w=60;qu="content-bytes"');

    const input = { name: 'tune', data: { phi: 1 } };
    expect((await call.call('POST', job.links.inputs, input)).status).toBe(202);
    expect(await client.ask({ type: 'input', job: job.id, ...input })).toMatchObject({ ok: true });
    expect(await client.ask({ type: 'input', job: job.id, ...input })).toMatchObject({
      error: { code: 'rate-limited' },
    });
    expect((await call.call('POST', job.links.inputs, input)).status).toBe(429);
  });

  it('are bounded by what has not ended, and a retry of what was started is none', async () => {
    const server = await testServer({ ...QUICK, ...AUTH, JOBWIRE_LIMIT_ACTIVE_JOBS: '2', JOBWIRE_WORKERS: '1' });
    const call = api(server.url, await tokenFor('ann'));
    const body = { type: 'enkf', params: { delayMs: 60_000 } };
    const start = (key: string) => call.call('POST', '/v1/jobs', body, { 'Idempotency-Key': key });
    const first = (await (await start('a')).json()) as { id: string };
    expect((await start('b')).status).toBe(201);
    const refused = await start('c');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^[5-7]$/)]);
    expect(await refused.json()).toMatchObject({
      code: 'rate-limited',
      detail: /^You have 2 jobs that have not ended/,
    });
    expect((await start('a')).status).toBe(200);
    expect((await api(server.url, await tokenFor('bob')).call('POST', '/v1/jobs', body)).status).toBe(201);
    await call.call('POST', `/v1/jobs/${first.id}/cancel`);
    await expect.poll(async () => (await start('c')).status, { timeout: 10_000 }).toBe(201);
  });
});

describe('bytes', () => {
  it('of bodies and frames draw on one budget, by what the head announces', async () => {
    const server = await testServer({ ...QUICK, ...AUTH, JOBWIRE_LIMIT_BYTES_PER_MIN: '300000' });
    const ann = await tokenFor('ann');
    const call = api(server.url, ann);
    const big = { type: 'nope', params: { text: 'x'.repeat(150_000) } };
    expect((await call.call('POST', '/v1/jobs', big)).status).toBe(422);
    const client = await socketOf(server, ann);
    expect(await client.ask({ type: 'hello' })).toMatchObject({ ok: true });
    expect(await client.ask({ type: 'start', jobType: 'nope', params: big.params })).toMatchObject({
      error: { code: 'rate-limited', detail: expect.stringContaining('300000 bytes') },
    });
    expect((await call.call('POST', '/v1/jobs', big)).status).toBe(429);
    expect((await call.call('GET', '/v1/jobs')).status).toBe(200); // which has no body
  });
});

describe('connections', () => {
  const LIMITED = { ...QUICK, ...AUTH, JOBWIRE_LIMIT_CONNECTIONS: '2' };

  it('of every kind count together, and the place of one that closes is free', async () => {
    const server = await testServer(LIMITED);
    const ann = await tokenFor('ann');
    const job = await api(server.url, ann).start();
    const events = `${job.links.events}?after=latest`;
    const socket = await socketOf(server, ann);
    const stream = await SseClient.open(server.url, events, bearer(ann));
    expect((await stream.inbox.next()).event).toBe('heartbeat');

    const refused = await socketOf(server, ann);
    expect(await refused.closed).toEqual({ code: 4103, reason: 'rate-limited' });
    const second = await SseClient.open(server.url, events, bearer(ann));
    expect((await second.inbox.next()).json).toMatchObject({ type: 'problem', code: 'rate-limited' });
    expect((await get(server, ann, `${events}&wait=1`)).status).toBe(429);
    expect((await get(server, ann, job.links.events)).status).toBe(200); // which does not wait
    const bobs = await socketOf(server, await tokenFor('bob'));
    expect(await bobs.ask({ type: 'hello' })).toMatchObject({ ok: true });

    stream.close();
    await expect
      .poll(async () => (await get(server, ann, `${job.links.events}?after=0&wait=1`)).status, { timeout: 10_000 })
      .toBe(200);
    socket.close();
    await expect.poll(async () => (await get(server, ann, `${events}&wait=1`)).status, { timeout: 10_000 }).toBe(200);
  });

  it('take a place of their address until they say who they are, and a place of the caller then', async () => {
    const server = await testServer(LIMITED);
    const ann = await tokenFor('ann');
    const clients = [await SocketClient.open(server.url), await SocketClient.open(server.url)];
    const third = await SocketClient.open(server.url);
    expect(await third.closed).toMatchObject({ code: 4103 });
    for (const client of clients) expect(await client.ask({ type: 'auth', token: ann })).toMatchObject({ ok: true });
    const late = await SocketClient.open(server.url);
    expect(await late.ask({ type: 'auth', token: ann })).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
    expect(await late.closed).toMatchObject({ code: 4103 });
    expect(await clients[0]!.ask({ type: 'auth', token: ann })).toMatchObject({ ok: true }); // it has its place
  });

  it('leave nothing behind that came to nothing', async () => {
    const server = await testServer(LIMITED);
    const ann = await tokenFor('ann');
    for (let i = 0; i < 5; i++) {
      const bad = { ...bearer(ann), Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' };
      const stream = await SseClient.open(server.url, '/v1/ws', bad); // without a key
      expect(stream.status).toBe(400);
      const gone = await SseClient.open(server.url, '/v1/jobs/nope/events', bearer(ann));
      expect(gone.status).toBe(404);
    }
    await Promise.all(
      [1, 2].map(async () => expect(await (await socketOf(server, ann)).ask({ type: 'hello' })).toBeDefined()),
    );
  });
});

describe('X-Forwarded-For', () => {
  const LIMITED = { ...QUICK, JOBWIRE_LIMIT_REQUESTS_PER_MIN: '2' };
  const from = (server: RunningServer, address: string) =>
    get(server, undefined, '/v1/jobs', { 'X-Forwarded-For': address }).then(({ status }) => status);

  it('is a text that anyone can write', async () => {
    const server = await testServer(LIMITED);
    expect(await from(server, '192.0.2.1')).toBe(200);
    expect(await from(server, '192.0.2.2')).toBe(200);
    expect(await from(server, '192.0.2.3')).toBe(429);
  });

  it('is believed where a proxy that is named says it', async () => {
    const server = await testServer({ ...LIMITED, JOBWIRE_TRUSTED_PROXIES: '127.0.0.0/8, ::1' });
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) expect(await from(server, address)).toBe(200);
    expect(await from(server, '192.0.2.1')).toBe(429);
    expect(await from(server, '192.0.2.9, 192.0.2.1')).toBe(429);
    expect(await from(server, '192.0.2.2')).toBe(200);
  });
});

describe('a server without authentication', () => {
  it('limits nobody where nothing is said', async () => {
    const server = await testServer(QUICK);
    const response = await get(server, undefined);
    expect(response.headers.has('ratelimit')).toBe(false);
    const client = await SocketClient.open(server.url);
    for (let i = 0; i < 7_000; i++) client.send({ type: 'ping' });
    await client.inbox.until(() => client.inbox.all.length === 7_000, 15_000);
  });

  it('limits by address, whatever a guest calls himself', async () => {
    const server = await testServer({ ...QUICK, JOBWIRE_LIMIT_REQUESTS_PER_MIN: '2' });
    for (const name of ['ann', 'bob'])
      expect((await get(server, undefined, `/v1/jobs?guest=${name}`)).status).toBe(200);
    expect((await get(server, undefined, '/v1/jobs?guest=eve')).status).toBe(429);
  });
});

describe.runIf(hasRedis)('servers that share a Redis', () => {
  it('share budgets and places; those of one that is gone are free', async () => {
    const redis = await startRedis({ appendonly: 'no' });
    onTestFinished(() => redis.dispose());
    const env = { ...AUTH, JOBWIRE_ENGINE: 'redis', REDIS_URL: redis.url, JOBWIRE_WORKERS: '1' };
    const limits = { JOBWIRE_LIMIT_REQUESTS_PER_MIN: '9', JOBWIRE_LIMIT_CONNECTIONS: '1' };
    const servers = [await testServer({ ...env, ...limits }), await testServer({ ...env, ...limits })];
    const [near, far] = servers as [RunningServer, RunningServer];
    const ann = await tokenFor('ann');
    const client = await socketOf(near, ann);
    expect(await client.ask({ type: 'hello' })).toMatchObject({ ok: true });
    // A server hears of those that came after it within seconds.
    const status = async () => (await get(far, ann, '/v1/events?job=nope&wait=1')).status;
    expect(await status()).toBe(429);
    client.close();
    await expect.poll(status, { timeout: 10_000 }).toBe(200);
    for (let i = 0; i < 9; i++) await get(near, ann);
    expect((await get(far, ann)).status).toBe(429);
    const bob = await tokenFor('bob');
    expect((await get(far, bob)).status).toBe(200);

    // While nobody answers what all have used, each server counts by itself, and nobody waits for long.
    redis.signal('SIGSTOP');
    const begun = performance.now();
    for (let i = 0; i < 9; i++) expect((await get(far, bob, '/v1/nope')).status).toBe(404);
    expect((await get(far, bob, '/v1/nope')).status).toBe(429);
    expect(performance.now() - begun).toBeLessThan(5_000);
    redis.signal('SIGCONT');
  });
});
