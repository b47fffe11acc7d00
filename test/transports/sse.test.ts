import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SseClient } from '../support/clients/sse.ts';
import { type ReaderServerOptions, readerServer } from '../support/reader-server.ts';
import { range } from '../support/test-follower.ts';
import { keptEvents } from '../support/written-job.ts';

async function setUp(sse: ReaderServerOptions['sse'] = {}) {
  const server = await readerServer({ sse });
  const job = await server.begin();
  const open = (query = '', headers: Record<string, string> = {}, method = 'GET') =>
    SseClient.open(server.url, `/v1/jobs/${job.id}/events${query}`, headers, method);
  return { ...server, job, open };
}

const seqs = (client: SseClient) => client.events().map((event) => JSON.parse(event).seq as number);

describe('a stream', () => {
  it('has exactly the headers that streams need, and no chunks', async () => {
    const { open } = await setUp();
    const { status, headers, body } = await open();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      connection: 'close',
      vary: 'Accept, Authorization, Origin',
    });
    for (const name of ['transfer-encoding', 'content-length', 'content-encoding', 'etag']) {
      expect(headers).not.toHaveProperty(name);
    }
    expect(body.startsWith('retry:') || body === '').toBe(true);
  });

  it('says where it begins, then the log, then its end', async () => {
    const { open, job, engine } = await setUp();
    const client = await open();
    const first = await client.inbox.next();
    expect(first).toMatchObject({ event: 'heartbeat', id: '0', json: { type: 'heartbeat' } });
    expect(client.retries).toHaveLength(1);
    expect(client.retries[0]).toBeGreaterThanOrEqual(1_000);
    expect(client.retries[0]).toBeLessThanOrEqual(3_000);
    await job.write(3);
    await job.end();
    await client.ended;
    const events = await keptEvents(engine, job.id);
    expect(client.events()).toEqual(events);
    const log = client.inbox.all.slice(1, -1);
    expect(log.map(({ event }) => event)).toEqual(log.map(() => undefined));
    expect(log.map(({ id }) => id)).toEqual(
      events.map((text) => JSON.parse(text)).map(({ seq, time }) => `${seq}-${Date.parse(time)}`),
    );
    expect(client.inbox.all.at(-1)).toMatchObject({ event: 'end', json: { type: 'end', job: job.id, lastSeq: 6 } });
    expect(client.inbox.all.at(-1)!.id).toBeUndefined();
  });

  it('goes on whatever the client sends behind its request', async () => {
    const { open, job, engine } = await setUp();
    const client = await open();
    await client.inbox.next();
    client.socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\nno HTTP \0\r\n\r\n');
    await sleep(20);
    await job.write(3);
    await job.end();
    await client.ended;
    expect(client.events()).toEqual(await keptEvents(engine, job.id));
    expect(client.body).not.toContain('HTTP/1.1');
  });

  it('names its events for tools that want names', async () => {
    const { open, job } = await setUp();
    const client = await open('?named=true');
    await job.end();
    await client.ended;
    expect(client.inbox.all.map(({ event }) => event)).toEqual([
      'heartbeat',
      'accepted',
      'started',
      'cancelled',
      'end',
    ]);
  });

  it('begins after a cursor; the id that a browser hands back wins over it', async () => {
    const { open, job } = await setUp();
    await job.write(8);
    const after = await open('?after=4');
    expect(await after.inbox.next()).toMatchObject({ id: expect.stringMatching(/^4-\d{13}$/) });
    await after.inbox.until(() => seqs(after).length === 6);
    const latest = await open('?after=latest');
    const place = (await latest.inbox.next()).id!;
    expect(place).toMatch(/^10-\d{13}$/);
    const back = await open('?after=4', { 'last-event-id': '8' });
    await back.inbox.until(() => seqs(back).length === 2);
    expect(seqs(back)).toEqual([9, 10]);
    const odd = await open('?after=4', { 'last-event-id': place });
    await job.write(1);
    await odd.inbox.until(() => seqs(odd).length === 1);
    expect([seqs(odd), seqs(latest)]).toEqual([[11], [11]]);
  });

  it('keeps every kind of line break in a text', async () => {
    const { open, job, engine } = await setUp();
    const text = 'a\r\nid: 9\r\ndata: x\n\nevent: end\rb\u2028c\u2029d\u0085e\u0000f<script>\u001b[31m\u202e';
    await job.say(text);
    const client = await open('?after=2');
    await client.inbox.until(() => client.events().length === 1);
    expect(JSON.parse(client.events()[0]!).data.message).toBe(text);
    expect(client.events()).toEqual((await keptEvents(engine, job.id)).slice(2));
    expect(client.inbox.all).toHaveLength(2);
  });

  it('ignores the query parameters that its library knows', async () => {
    const { open } = await setUp();
    for (const query of ['?padding=true', '?evs_preamble=1', '?lastEventId=1', '?after=1&evs_last_event_id=0']) {
      expect((await open(query)).status).toBe(400);
    }
  });

  it('is headers alone for HEAD', async () => {
    const { open } = await setUp();
    const client = await open('', {}, 'HEAD');
    await client.ended;
    expect([client.status, client.headers['content-type'], client.body]).toEqual([200, 'text/event-stream', '']);
    const missing = await open('?after=99', {}, 'HEAD');
    expect(missing.status).toBe(409);
  });
});

describe('a stream of a job that has ended', () => {
  it('is the log and its end', async () => {
    const { open, job } = await setUp();
    await job.end();
    const client = await open();
    await client.ended;
    expect(client.inbox.all.map(({ event }) => event)).toEqual(['heartbeat', undefined, undefined, undefined, 'end']);
  });

  it('at the end stops a browser that comes back, and only that', async () => {
    const { open, job } = await setUp();
    await job.end();
    const back = await open('', { 'last-event-id': '3' });
    expect([back.status, back.body]).toEqual([204, '']);
    const first = await open('?after=3');
    await first.ended;
    expect(first.inbox.all.map(({ event }) => event)).toEqual(['heartbeat', 'end']);
    const almost = await open('', { 'last-event-id': '2' });
    await almost.ended;
    expect(almost.inbox.all.map(({ event }) => event)).toEqual(['heartbeat', undefined, 'end']);
  });
});

describe('a cursor that is no place in the log', () => {
  it('is refused on a first request, and told to a browser that comes back', async () => {
    const { open, job, engine } = await setUp();
    await job.write(8);
    await engine.trim(job.id, 5);
    for (const [after, status, gap] of [
      ['11', 409, { reason: 'rewritten', requested: 11, earliest: 5 }],
      ['7-5', 409, { reason: 'rewritten', requested: 7, earliest: 5 }],
      ['2', 410, { reason: 'trimmed', requested: 2, earliest: 5, lost: 2 }],
    ] as const) {
      expect((await open(`?after=${after}`)).status).toBe(status);
      const back = await open('', { 'last-event-id': after });
      expect(await back.inbox.next()).toMatchObject({ event: 'heartbeat', id: '4' });
      expect(await back.inbox.next()).toMatchObject({
        event: 'gap',
        id: '4',
        json: { type: 'gap', job: job.id, ...gap },
      });
      await back.inbox.until(() => seqs(back).length === 6);
      expect(seqs(back)).toEqual(range(5, 10));
    }
  });

  it.each(['', 'abc', 'latest', '1, 2', '01', '9007199254740992'])('%j as Last-Event-ID is malformed', async (id) => {
    const { open } = await setUp();
    const client = await open('?after=1', { 'last-event-id': id });
    expect(client.status).toBe(400);
  });

  it.each(['?after=1&after=2', '?after=', '?after=x', '?named=1', '?named=', '?limit=5', '?token=x'])(
    '%s',
    async (query) => {
      const { open } = await setUp();
      expect((await open(query)).status).toBe(400);
    },
  );
});

describe('an error', () => {
  it('that says come back is told in a stream, because a browser gives up on any other status', async () => {
    const { open, faults } = await setUp();
    faults.isDown = true;
    const client = await open();
    await client.ended;
    expect(client.inbox.all).toMatchObject([{ event: 'problem', json: { type: 'problem', code: 'unavailable' } }]);
    const { retryAfterMs } = client.inbox.all[0]!.json;
    expect(retryAfterMs).toBeGreaterThanOrEqual(1_000);
    expect([client.status, client.retries]).toEqual([200, [retryAfterMs]]);
    expect(client.inbox.all[0]!.id).toBeUndefined();
  });

  it('that says do not come back keeps its status', async () => {
    const { url } = await setUp();
    const client = await SseClient.open(url, '/v1/jobs/019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44/events');
    expect([client.status, client.headers['content-type']]).toEqual([404, 'application/problem+json']);
  });

  it('in the middle is told, and ends the stream', async () => {
    const { open, job, engine, hub } = await setUp();
    const slow = await open();
    slow.socket.pause();
    for (let i = 0; i < 100; i++) await job.write(10, 8_000);
    await job.end();
    await expect.poll(() => hub.numbers().lagging).toBe(1);
    await engine.remove(job.id);
    slow.socket.resume();
    await slow.ended;
    expect(slow.inbox.all.at(-1)).toMatchObject({ event: 'problem', json: { type: 'problem', code: 'job-not-found' } });
    expect(hub.subscribers).toBe(0);
  });
});

describe('while nothing happens', () => {
  it('a heartbeat comes, and none while there are events', async () => {
    const heartbeatMs = 600;
    const { open, job } = await setUp({ heartbeatMs, visitEveryMs: 50 });
    const client = await open();
    await client.inbox.find(({ event }) => event === 'heartbeat');
    let pauses = 0;
    for (let i = 0, last = performance.now(); i < 25; i++, last = performance.now()) {
      await job.write(1);
      await sleep(50);
      if (performance.now() - last > heartbeatMs / 2) pauses++; // a busy machine
    }
    const heartbeats = () => client.inbox.all.filter(({ event }) => event === 'heartbeat');
    expect(heartbeats().length).toBeLessThanOrEqual(1 + pauses);
    const before = heartbeats().length;
    await client.inbox.until(() => heartbeats().length > before);
    expect(heartbeats().at(-1)).toMatchObject({ json: { type: 'heartbeat' } });
    expect(heartbeats().at(-1)!.id).toBeUndefined();
  });

  it('the server ends a stream that is old enough, so that no dead reader stays', async () => {
    const { open, hub } = await setUp({ maxAgeMs: 400, visitEveryMs: 20 });
    const client = await open();
    await client.ended;
    expect(client.retries).toHaveLength(2);
    expect(client.retries[1]).toBeLessThanOrEqual(500);
    expect(client.inbox.all.map(({ event }) => event)).toEqual(['heartbeat', undefined, undefined]);
    expect(hub.subscribers).toBe(0);
  });
});

describe('a client that goes', () => {
  it('leaves nothing behind', async () => {
    const { open, hub, failures } = await setUp();
    const clients = await Promise.all(range(1, 20).map(() => open()));
    await expect.poll(() => hub.subscribers).toBe(20);
    for (const client of clients) client.close();
    await expect.poll(() => hub.numbers().streams).toBe(0);
    expect(failures).toEqual([]);
  });

  it('before its answer began leaves nothing behind', async () => {
    const { url, job, hub } = await setUp();
    const { hostname, port } = new URL(url);
    const head = `GET /v1/jobs/${job.id}/events HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\r\n`;
    for (let i = 0; i < 10; i++) connect(Number(port), hostname).end(head).destroySoon();
    await sleep(200);
    await expect.poll(() => hub.numbers().streams).toBe(0);
  });
});

describe('a pipelined request for a stream', () => {
  it('waits for the answers before it', async () => {
    const { url, job } = await setUp();
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname).setEncoding('utf8');
    onTestFinished(() => void socket.destroy());
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    const path = `/v1/jobs/${job.id}/events`;
    socket.write(`GET ${path}?after=latest&wait=20 HTTP/1.1\r\nhost: localhost\r\n\r\n`);
    socket.write(`GET ${path}?after=latest HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\r\n`);
    await sleep(100);
    expect(text).toBe('');
    await job.write(1);
    while (!text.includes('event: heartbeat')) await once(socket, 'data');
    expect(text.indexOf('"events":[')).toBeLessThan(text.indexOf('text/event-stream'));
    expect(text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  });
});

describe('when the server goes', () => {
  it('streams are told and ended one after another, and new ones at once', async () => {
    const { open, drain, hub } = await setUp();
    const clients = await Promise.all(range(1, 4).map(() => open()));
    await expect.poll(() => hub.subscribers).toBe(4);
    const ends: number[] = [];
    for (const client of clients) void client.ended.then(() => ends.push(performance.now()));
    const drained = drain(1_500);
    const late = await open();
    await late.ended;
    expect(ends.length).toBeLessThan(clients.length);
    await drained;
    await Promise.all(clients.map(({ ended }) => ended));
    expect(ends.at(-1)! - ends[0]!).toBeGreaterThan(200);
    for (const client of [...clients, late]) {
      const goaway = client.inbox.all.at(-1)!;
      expect(goaway).toMatchObject({ event: 'goaway', json: { type: 'goaway', reason: 'draining' } });
      expect(client.retries.at(-1)).toBe(goaway.json.retryAfterMs);
    }
    expect(hub.numbers().streams).toBe(0);
  });
});

describe('a client that does not read', () => {
  it('is given little, holds up nobody, and gets everything when it reads again', async () => {
    const { open, job, engine } = await setUp();
    const slow = await open();
    slow.socket.pause();
    const quick = await open();
    for (let i = 0; i < 300; i++) {
      await job.write(10, 8_000);
      if (i % 10 === 0) await sleep(1);
    }
    await quick.inbox.until(() => quick.events().length === 3_002, 15_000);
    expect(slow.events().length).toBeLessThan(2_000);
    slow.socket.resume();
    await job.end();
    await slow.ended;
    await quick.ended;
    const events = await keptEvents(engine, job.id);
    expect(slow.events().length).toBe(events.length);
    expect(slow.events().join('\n') === events.join('\n')).toBe(true);
    expect(quick.events().join('\n') === events.join('\n')).toBe(true);
  });
});
