import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { poll } from '../support/clients/polling.ts';
import { readerServer } from '../support/reader-server.ts';
import { keptEvents } from '../support/written-job.ts';

async function setUp() {
  const server = await readerServer();
  const job = await server.begin();
  const ask = (query?: string, headers?: Record<string, string>) => poll(server.url, job.id, query, headers);
  return { ...server, job, ask };
}

const cacheOf = ({ headers }: { headers: Headers }) => headers.get('cache-control');

describe('a page', () => {
  it('holds the events after a cursor and the next cursor', async () => {
    const { job, ask, engine } = await setUp();
    await job.write(4);
    const events = await keptEvents(engine, job.id);
    const all = await ask();
    expect(all).toMatchObject({ status: 200, events, ended: false });
    expect(all.next).toMatch(/^6-\d{13}$/);
    expect(all.headers.get('content-type')).toBe('application/json');
    expect(all.headers.get('vary')).toBe('Accept, Authorization, Origin');
    const rest = await ask('after=4');
    expect(rest).toMatchObject({ events: events.slice(4), next: all.next });
    expect(await ask(`after=${all.next}`)).toMatchObject({ events: [], next: all.next, ended: false });
    expect(await ask('after=latest')).toMatchObject({ events: [], next: all.next });
  });

  it('says when to come again, and how long it may be kept', async () => {
    const { job, ask } = await setUp();
    await job.write(4);
    const open = await ask();
    expect(cacheOf(open)).toBe('private, no-cache');
    expect(open.retryAfterMs).toBeGreaterThanOrEqual(800);
    expect(open.retryAfterMs).toBeLessThanOrEqual(1_200);
    expect(Number(open.headers.get('retry-after'))).toBe(Math.ceil(open.retryAfterMs / 1000));
    const full = await ask('after=0&limit=3');
    expect(full).toMatchObject({ retryAfterMs: 0, ended: false });
    expect(cacheOf(full)).toBe('private, max-age=3600, immutable');
    // Without a cursor the URL stands for another page tomorrow: retention moves the earliest event on.
    expect(cacheOf(await ask('limit=3'))).toBe('private, no-cache');
    expect(await ask('after=0&wait=1')).toMatchObject({ retryAfterMs: 0 });
    await job.end();
    const last = await ask();
    expect(last).toMatchObject({ retryAfterMs: 0, ended: true });
    expect(last.headers.get('retry-after')).toBe('0');
    expect(cacheOf(await ask('after=0'))).toBe('private, max-age=3600, immutable');
    expect(cacheOf(await ask('after=latest'))).toBe('private, no-cache');
    expect(last.text).toBe((await ask()).text);
    expect((await ask('limit=6')).ended).toBe(false);
  });

  it('has a tag that changes with what it holds', async () => {
    const { job, ask } = await setUp();
    const first = await ask();
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^W\/"[^"]+"$/);
    const same = await ask('', { 'if-none-match': `"other", ${tag}` });
    expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', tag]);
    expect(cacheOf(same)).toBe('private, no-cache');
    expect((await ask('after=1', { 'if-none-match': tag })).status).toBe(200);
    await job.write(1);
    expect((await ask('', { 'if-none-match': tag })).status).toBe(200);
    const before = (await ask('after=3')).headers.get('etag')!;
    await job.end();
    expect((await ask('after=3', { 'if-none-match': before })).events).toHaveLength(1);
  });

  it('is headers alone for HEAD, at once', async () => {
    const { url, job } = await setUp();
    const path = `${url}/v1/jobs/${job.id}/events?after=latest&wait=25`;
    const head = await fetch(path, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-type')]).toEqual([200, '', 'application/json']);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(20);
  });
});

describe('a waiting poll', () => {
  it('is answered as soon as there is something', async () => {
    const { job, ask } = await setUp();
    const waiting = ask('after=latest&wait=20');
    await sleep(50);
    await job.write(2);
    expect((await waiting).events).toHaveLength(2);
  });

  it('with a tag waits until the page differs', async () => {
    const { job, ask } = await setUp();
    await job.write(1);
    const tag = (await ask('after=1')).headers.get('etag')!;
    const waiting = ask('after=1&wait=20', { 'if-none-match': tag });
    await sleep(50);
    await job.write(1);
    expect(await waiting).toMatchObject({ status: 200, events: { length: 3 } });
    const late = (await ask('after=1')).headers.get('etag')!;
    expect((await ask('after=1&wait=1', { 'if-none-match': late })).status).toBe(304);
  });

  it('is answered when the server goes', async () => {
    const { ask, drain } = await setUp();
    const waiting = ask('after=latest&wait=25');
    await sleep(50);
    await drain(0);
    // It waited for less than it asked: told to come again at once it would ask again and again until the end.
    for (const answer of [await waiting, await ask('after=latest&wait=25')]) {
      expect(answer).toMatchObject({ status: 200, events: [] });
      expect(answer.retryAfterMs).toBeGreaterThanOrEqual(800);
    }
  });

  it('holds nothing on the server after its client has gone', async () => {
    const { url, job, hub } = await setUp();
    const gone = new AbortController();
    const waiting = fetch(`${url}/v1/jobs/${job.id}/events?after=latest&wait=25`, { signal: gone.signal });
    await sleep(50);
    gone.abort();
    await expect(waiting).rejects.toThrow();
    await expect.poll(() => hub.numbers().streams).toBe(0);
  });
});

describe('a poll that cannot be answered', () => {
  it.each([
    ['wait=-1', 'invalid-parameter', '/query/wait'],
    ['wait=26', 'invalid-parameter', '/query/wait'],
    ['wait=1.5', 'invalid-parameter', '/query/wait'],
    ['wait=NaN', 'invalid-parameter', '/query/wait'],
    ['wait=1e1', 'invalid-parameter', '/query/wait'],
    ['wait=', 'invalid-parameter', '/query/wait'],
    ['limit=0', 'invalid-parameter', '/query/limit'],
    ['limit=1001', 'invalid-parameter', '/query/limit'],
    ['limit=2&limit=3', 'invalid-parameter', '/query/limit'],
    ['limit[]=2', 'invalid-parameter', '/query/limit[]'],
    ['after[]=2', 'invalid-parameter', '/query/after[]'],
    ['named=true', 'invalid-parameter', '/query/named'],
    ['token=x', 'invalid-parameter', '/query/token'],
    ['access_token=x', 'invalid-parameter', '/query/access_token'],
    ['after=1&after=1', 'invalid-cursor', '/query/after'],
    ['after=', 'invalid-cursor', '/query/after'],
    ['after=+1', 'invalid-cursor', '/query/after'],
    ['after=%EF%BC%91', 'invalid-cursor', '/query/after'],
    ['after=%00', 'invalid-cursor', '/query/after'],
    ['after=9007199254740992', 'invalid-cursor', '/query/after'],
  ])('%s', async (query, code, pointer) => {
    const { ask } = await setUp();
    const answer = await ask(query);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([400, { code, errors: [{ pointer }] }]);
  });

  it('because it asks for another form or method', async () => {
    const { ask, url, job } = await setUp();
    expect((await ask('', { accept: 'text/html' })).status).toBe(406);
    const post = await fetch(`${url}/v1/jobs/${job.id}/events`, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('because of the log', async () => {
    const { job, ask, engine, url, faults } = await setUp();
    await job.write(8);
    await engine.trim(job.id, 5);
    const told = { job: job.id, earliest: 5, lastSeq: 10 };
    for (const [after, status, code] of [
      ['11', 409, 'cursor-ahead'],
      ['7-5', 409, 'log-rewritten'],
      ['0', 410, 'cursor-expired'],
    ] as const) {
      const answer = await ask(`after=${after}&wait=5`, { 'last-event-id': '9' });
      expect([answer.status, JSON.parse(answer.text)]).toMatchObject([status, { code, ...told }]);
    }
    for (const id of ['019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44', 'nope', '%00']) {
      expect((await poll(url, id)).status).toBe(404);
    }
    faults.isDown = true;
    const down = await ask();
    expect([down.status, down.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^[123]$/)]);
  });
});
