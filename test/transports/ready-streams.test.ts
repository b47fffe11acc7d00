import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sharedSecret } from '../../src/access/keys.ts';
import { createTokens } from '../../src/access/tokens.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { type TestAccess, testAccess } from '../support/access.ts';
import { SseClient } from '../support/clients/sse.ts';
import { sendAll, sendRaw } from '../support/raw-http.ts';
import { readerServerOn } from '../support/reader-server.ts';
import { range } from '../support/test-follower.ts';
import { AUDIENCE, bearer, ISSUER, SECRET, tokenFor } from '../support/tokens.ts';
import { keptEvents } from '../support/written-job.ts';

/** A server with a job of six events. `longWays` counts the requests that were asked who calls, as all are on the long way. */
async function setUp(given?: TestAccess, engine = openMemoryEngine()) {
  const access = given ?? (await testAccess());
  let longWays = 0;
  const identify = new Proxy(access.identify, {
    get(target, name) {
      if (name === 'reader') longWays++;
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const server = await readerServerOn(engine, engine, { access: { ...access, identify } });
  const job = await server.begin();
  await job.write(4);
  const path = `/v1/jobs/${job.id}/events`;
  /** A stream, and whether it was begun at once. */
  const open = async (query = '', headers: Record<string, string> = {}) => {
    const before = longWays;
    const client = await SseClient.open(server.url, path + query, headers);
    return { client, isAtOnce: longWays === before };
  };
  return {
    ...server,
    access,
    job,
    path,
    open,
    isAtOnce: async (ask: () => Promise<unknown>) => {
      const before = longWays;
      await ask();
      return longWays === before;
    },
  };
}

/** The same, with a first stream opened, on an engine that takes its time. */
async function setUpSlow() {
  const engine = openMemoryEngine();
  const read = engine.read.bind(engine);
  let isSlow = false;
  engine.read = async (...asked) => {
    if (isSlow) await sleep(100);
    return read(...asked);
  };
  const server = await setUp(undefined, engine);
  const { client } = await server.open();
  client.socket.destroy();
  await expect.poll(() => server.hub.subscribers).toBe(0);
  const other = await server.begin(); // of which nothing is held
  await other.write(4);
  isSlow = true;
  return { ...server, other };
}

const seqs = (client: SseClient) => client.events().map((event) => JSON.parse(event).seq as number);
const undated = ({ date: _date, ...headers }: Record<string, string>) => headers;

describe('a stream whose head is ready', () => {
  it('is what the long way gives, from the head to the end', async () => {
    const { job, engine, open } = await setUp();
    const first = await open();
    const again = await open();
    expect([first.isAtOnce, again.isAtOnce]).toEqual([false, true]);
    expect([again.client.status, undated(again.client.headers)]).toEqual([200, undated(first.client.headers)]);
    expect(Math.abs(Date.parse(again.client.headers.date!) - Date.now())).toBeLessThan(10_000);
    expect(again.client.headers).toMatchObject({ connection: 'close', 'content-type': 'text/event-stream' });
    await job.end();
    for (const { client } of [first, again]) {
      await client.ended;
      expect(client.events()).toEqual(await keptEvents(engine, job.id));
      expect(client.inbox.all[0]).toMatchObject({ event: 'heartbeat', id: '0' });
      expect(client.inbox.all.at(-1)).toMatchObject({ event: 'end' });
      expect(client.retries).toEqual([expect.toSatisfy((ms: number) => ms >= 1_000 && ms <= 3_000)]);
    }
  });

  it('is that of a browser, which comes back where it was', async () => {
    const { open, job, hub } = await setUp();
    await open();
    const page = { 'cache-control': 'no-cache', 'sec-fetch-site': 'same-origin', 'last-event-id': '4' };
    const { client, isAtOnce } = await open('?named=true&after=2', page);
    await expect.poll(() => seqs(client)).toEqual([5, 6]);
    expect([isAtOnce, client.inbox.all.at(-1)?.event]).toEqual([true, 'log']);
    client.socket.destroy();
    await job.write(1);
    await expect.poll(() => hub.subscribers).toBe(1);
  });

  it('tells of a place that is gone', async () => {
    const { open, job, engine } = await setUp();
    await open();
    await engine.trim(job.id, 4);
    const { client, isAtOnce } = await open('', { 'last-event-id': '2' });
    await expect.poll(() => seqs(client)).toEqual(range(4, 6));
    expect([isAtOnce, client.inbox.all[1]?.event]).toEqual([true, 'gap']);
  });

  it('is not begun for whoever has everything, whose answer is not kept for others either', async () => {
    const { open, job } = await setUp();
    await job.end();
    const over = { 'last-event-id': '7' };
    expect((await open('', over)).client.status).toBe(204);
    expect((await open()).client.headers).toHaveProperty('x-accel-buffering');
    const { client, isAtOnce } = await open();
    expect([isAtOnce, client.status, client.headers['content-type']]).toEqual([true, 200, 'text/event-stream']);
    expect((await open('', over)).client.status).toBe(204);
  });

  it('goes on whatever the client sends behind its request', async () => {
    const { open, job, engine } = await setUp();
    await open();
    const { client, isAtOnce } = await open();
    client.socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\nno HTTP \0\r\n\r\n');
    await sleep(20);
    await job.end();
    await client.ended;
    expect([isAtOnce, client.events()]).toEqual([true, await keptEvents(engine, job.id)]);
    expect(client.body).not.toContain('HTTP/1.1');
  });

  it('is nothing that is held for a client who goes before it begins, or has everything', async () => {
    const { url, hub, other, open, job } = await setUpSlow();
    const { hostname, port, host } = new URL(url);
    for (let i = 0; i < 5; i++) {
      const socket = connect(Number(port), hostname);
      socket.write(`GET /v1/jobs/${other.id}/events HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`);
      await expect.poll(() => hub.numbers().streams).toBe(1);
      socket.resetAndDestroy();
      await expect.poll(() => hub.numbers()).toMatchObject({ streams: 0, subscribers: 0 });
    }
    await job.end();
    expect((await open('', { 'last-event-id': '7' })).client.status).toBe(204);
    await expect.poll(() => hub.numbers()).toMatchObject({ streams: 0, subscribers: 0 });
  });

  it('is told to come back where the server goes before it begins', async () => {
    const { url, hub, other, drain } = await setUpSlow();
    const opened = SseClient.open(url, `/v1/jobs/${other.id}/events`);
    await expect.poll(() => hub.numbers().streams).toBe(1);
    await drain(0);
    const client = await opened;
    await client.ended;
    expect(client.inbox.all.map(({ event }) => event)).toEqual(['goaway']);
  });

  it('waits for its turn behind other requests of its connection', async () => {
    const { open, url, path, job } = await setUp();
    await open();
    await job.end();
    const { host } = new URL(url);
    const get = (at: string, ...headers: string[]) =>
      `GET ${at} HTTP/1.1\r\n${[`Host: ${host}`, ...headers].join('\r\n')}\r\n\r\n`;
    const stream = get(path, 'Accept: text/event-stream');
    const text = await sendAll(url, [`${get('/healthz')}${get(`${path}?after=6`)}${stream}`]);
    expect(text.match(/(?<=HTTP\/1\.1 )\d+/g)).toEqual(['200', '200', '200']);
    expect(text.match(/^id: \d+-/gm)).toHaveLength(7);
    expect(text.trimEnd()).toMatch(/^data: \{"type":"end".*\}$/m);
    expect((await sendAll(url, [stream + stream])).match(/(?<=HTTP\/1\.1 )\d+/g)).toEqual(['200']); // it ends with the first
  });

  it('is that of tokens, where nothing is limited, as long as they are good', async () => {
    const revoked: { id: string; until: number }[] = [];
    const access = await testAccess({
      credentials: createTokens({ keys: sharedSecret(SECRET), issuer: ISSUER, audience: AUDIENCE, now: Date.now }),
      source: { revocations: async () => ({ revoked, place: revoked.length }) },
    });
    const { open } = await setUp(access);
    const root = bearer(await tokenFor('root', { scope: 'jobs:admin', claims: { jti: 'stolen' } }));
    const eve = bearer(await tokenFor('eve'));
    expect((await open('', root)).client.status).toBe(200);
    const again = await open('', root);
    expect([again.isAtOnce, again.client.status]).toEqual([true, 200]);
    for (const _again of [1, 2]) expect((await open('', eve)).client.status).toBe(404);
    expect((await open('', bearer('x.y.z'))).client.status).toBe(401);
    revoked.push({ id: 'stolen', until: Number.MAX_SAFE_INTEGER });
    await access.revocations.look();
    expect((await open('', root)).client.status).toBe(401);
  });
});

describe('a request for a stream that is not plain', () => {
  const STREAM = 'Accept: text/event-stream';

  it.each([
    ['of another name of the server', '', ['Host: evil.example', STREAM], 421],
    ['of a page of another origin', '', ['Host: $', STREAM, 'Origin: https://evil.example'], 403],
    ['of another site', '', ['Host: $', STREAM, 'Sec-Fetch-Site: cross-site'], 403],
    ['with two hosts', '', ['Host: $', 'Host: $', STREAM], 400],
    ['without a host', '', [STREAM], 400],
    ['with two tokens', '', ['Host: $', STREAM, 'Authorization: Guest ann', 'Authorization: Guest bob'], 400],
    ['with a token that is not taken', '', ['Host: $', STREAM, 'Authorization: Bearer x'], 401],
    ['in another form', '', ['Host: $', 'Accept: text/html'], 406],
    ['that takes pages', '', ['Host: $'], 200],
    ['with two wishes', '', ['Host: $', STREAM, 'Accept: application/json'], 200],
    ['of a guest', '?guest=ann', ['Host: $', STREAM], 200],
    ['of a guest with no name', '?guest', ['Host: $', STREAM], 400],
    ['of a guest with an empty name', '?guest=', ['Host: $', STREAM], 400],
    ['of two guests', '?guest&guest', ['Host: $', STREAM], 400],
    ['with no ticket', '?after=0&ticket', ['Host: $', STREAM], 401],
    ['with a ticket that is none', '?ticket=x', ['Host: $', STREAM], 401],
    ['with a ticket behind an escape', '?%74icket=x', ['Host: $', STREAM], 401],
    ['that is too long', `?${'&'.repeat(9_000)}`, ['Host: $', STREAM], 414],
    ['with a wrong cursor', '?after=x', ['Host: $', STREAM], 400],
    ['from beyond the end', '?after=99', ['Host: $', STREAM], 409],
    ['with an unknown parameter', '?limit=3', ['Host: $', STREAM], 400],
  ])('%s goes the long way', async (_name, query, headers, status) => {
    const { open, url, path, isAtOnce } = await setUp();
    await open();
    const lines = headers.map((line) => `${line.replace('$', new URL(url).host)}\r\n`).join('');
    const ask = async () => {
      const answer = await sendRaw(url, `GET ${path}${query} HTTP/1.1\r\n${lines}\r\n`);
      expect([answer.status, /^content-type: (.*)$/im.exec(answer.headers)?.[1]]).toEqual([
        status,
        status === 200 ? expect.stringMatching(/json|event-stream/) : 'application/problem+json',
      ]);
    };
    expect((await isAtOnce(ask)) && status === 200).toBe(false); // some are refused before anybody asks who calls
  });

  it('does not make a name of the server known that stands beside a whole URL', async () => {
    const { open, url, path } = await setUp();
    await open();
    const ask = async (at: string, host: string) =>
      (await sendRaw(url, `GET ${at} HTTP/1.1\r\nHost: ${host}\r\n${STREAM}\r\n\r\n`)).status;
    expect([await ask(path, 'evil.example'), await ask(url + path, 'evil.example')]).toEqual([421, 200]);
    expect(await ask(path, 'evil.example')).toBe(421);
  });

  it('for a job that is not there is refused', async () => {
    const { open, url } = await setUp();
    await open();
    const path = '/v1/jobs/0199f3a2-7c41-7e07-bd3f-1d8f1c6b2a55/events';
    expect((await SseClient.open(url, path)).status).toBe(404);
  });

  it('is plain whatever the case of its headers', async () => {
    const { open, url, path, isAtOnce } = await setUp();
    await open();
    const { host } = new URL(url);
    const ask = () => sendRaw(url, `GET ${path} HTTP/1.1\r\nHOST: ${host}\r\naccept: text/event-stream\r\n\r\n`);
    expect(await isAtOnce(ask)).toBe(true);
  });

  it('of callers who are counted is counted each time', async () => {
    const ANY = Number.POSITIVE_INFINITY;
    const limits = { perMinute: { requests: 3, starts: ANY, inputs: ANY, bytes: ANY } };
    const { open } = await setUp(await testAccess({ limits }));
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await open()).client.status);
    expect(statuses).toEqual([200, 200, 200, 200]); // a browser is told in a stream
    expect((await open()).client.headers.ratelimit).toMatch(/^"requests";r=0/);
  });
});
