import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { LIVENESS_TIMES } from '../../src/transports/liveness.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { type ReaderServerOptions, readerServer } from '../support/reader-server.ts';
import { range } from '../support/test-follower.ts';
import { keptEvents } from '../support/written-job.ts';

async function setUp(websocket: ReaderServerOptions['websocket'] = {}) {
  const server = await readerServer({ websocket });
  const open = (options?: Parameters<typeof SocketClient.open>[1]) => SocketClient.open(server.url, options);
  return { ...server, open };
}

const UNKNOWN = '019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44';

describe('commands', () => {
  it('hello says what is spoken', async () => {
    const { open } = await setUp();
    const client = await open();
    expect(client.ws.protocol).toBe('jobwire.v1');
    expect(await client.ask({ type: 'hello' })).toEqual({
      id: 1,
      type: 'reply',
      to: 'hello',
      ok: true,
      data: { protocol: 'jobwire.v1', features: expect.arrayContaining(['batch']) },
    });
  });

  it('start makes a job, once for a key, and follows it where asked to', async () => {
    const { open, engine } = await setUp();
    const client = await open();
    const start = { type: 'start', jobType: 'enkf', params: { seed: 5 }, label: 'mine', idempotencyKey: 'k1' };
    const first = await client.ask({ ...start, subscribe: true });
    expect(first).toMatchObject({
      ok: true,
      data: { created: true, job: { type: 'enkf', label: 'mine', status: 'queued' } },
    });
    const { job } = first.data;
    await client.inbox.until(() => client.events(job.id).length === 1);
    expect(client.events(job.id)).toEqual(await keptEvents(engine, job.id));
    const again = await client.ask({ ...start, subscribe: true });
    expect(again).toMatchObject({ ok: true, data: { created: false, job: { id: job.id } } });
    const other = await client.ask({ ...start, params: { seed: 6 } });
    expect(other).toMatchObject({ ok: false, error: { code: 'idempotency-conflict', requestId: expect.any(String) } });
    expect(client.events(job.id)).toHaveLength(1);
  });

  it('subscribe has its reply leave in one write with the events that are in memory', async () => {
    const { open, begin } = await setUp();
    const job = await begin();
    const first = await open();
    await first.ask({ type: 'subscribe', job: job.id });
    await job.write(4);
    await first.inbox.until(() => first.events(job.id).length === 6);
    let accepted: Socket | undefined;
    const accept = (message: unknown) => {
      accepted = (message as { socket: Socket }).socket;
    };
    subscribe('net.server.socket', accept);
    const client = await open();
    unsubscribe('net.server.socket', accept);
    const writes: number[] = [];
    const { _writev: writev, _write: write } = accepted!;
    Object.assign(accepted!, {
      _writev(this: Socket, ...[chunks, done]: Parameters<NonNullable<typeof writev>>) {
        writes.push(chunks.length);
        writev!.call(this, chunks, done);
      },
      _write(this: Socket, ...asked: Parameters<typeof write>) {
        writes.push(1);
        write.apply(this, asked);
      },
    });
    await client.ask({ type: 'subscribe', job: job.id, after: '2' });
    await client.inbox.until(() => client.events(job.id).length === 4);
    expect(writes).toEqual([3]); // the head of the reply's frame, the reply, and all frames of events
  });

  it('start with a cursor that cannot be, or without a place to follow, starts nothing', async () => {
    const { open, engine } = await setUp();
    const client = await open();
    const reply = await client.ask({ type: 'start', jobType: 'enkf', params: {}, subscribe: true, after: 'x' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-cursor', errors: [{ pointer: '/after' }] } });
    expect((await engine.list({ limit: 5 })).jobs).toEqual([]);
  });

  it('subscribe answers where it begins before the first event, and end frees the place', async () => {
    const { open, begin } = await setUp();
    const job = await begin();
    await job.write(3);
    const client = await open();
    client.send({ id: 'a', type: 'subscribe', job: job.id, after: '2' });
    const reply = (await client.inbox.next()).json;
    expect(reply).toMatchObject({ id: 'a', to: 'subscribe', ok: true, data: { job: job.id, lastSeq: 5 } });
    expect(reply.data.from).toMatch(/^2-\d{13}$/);
    expect((await client.inbox.next()).json).toMatchObject({ seq: 3 });
    expect(await client.ask({ type: 'subscribe', job: job.id })).toMatchObject({
      error: { code: 'already-subscribed' },
    });
    await job.end();
    await client.inbox.find(({ json }) => json.type === 'end');
    expect(client.inbox.all.at(-1)!.json).toEqual({ type: 'end', job: job.id, lastSeq: 6 });
    expect(client.events(job.id).map((text) => JSON.parse(text).seq)).toEqual([3, 4, 5, 6]);
    const again = await client.ask({ type: 'subscribe', job: job.id, after: '6' });
    expect(again.data).toMatchObject({ lastSeq: 6 });
    expect((await client.inbox.find(({ json }) => json.type === 'end')).json).toMatchObject({ lastSeq: 6 });
  });

  it('subscribe with a cursor that is no place in the log is told by gap', async () => {
    const { open, begin, engine } = await setUp();
    const job = await begin();
    await job.write(8);
    await engine.trim(job.id, 5);
    const client = await open();
    const reply = await client.ask({ type: 'subscribe', job: job.id, after: '2' });
    expect(reply).toMatchObject({ ok: true, data: { from: '4', lastSeq: 10 } });
    await client.inbox.until(() => client.events(job.id).length === 6);
    const [, gap, ...events] = client.inbox.all.map(({ json }) => json);
    expect(gap).toEqual({ type: 'gap', job: job.id, reason: 'trimmed', requested: 2, earliest: 5, lost: 2 });
    expect(events.map(({ seq }) => seq)).toEqual(range(5, 10));
  });

  it('batches hold several events each, unchanged', async () => {
    const { open, begin, engine } = await setUp();
    const job = await begin();
    await job.write(500, 100);
    const client = await open();
    await client.ask({ type: 'subscribe', job: job.id, batch: true });
    await client.inbox.until(() => client.events(job.id).length === 502);
    expect(client.events(job.id)).toEqual(await keptEvents(engine, job.id));
    const batches = client.inbox.all.filter(({ json }) => json.type === 'batch');
    expect(batches.length).toBeLessThan(10);
    for (const { text } of batches) expect(text.length).toBeLessThanOrEqual(256 * 1024);
  });

  it('unsubscribe is the last that is heard of a job, until the next subscribe', async () => {
    const { open, begin } = await setUp();
    const job = await begin();
    const client = await open();
    await client.ask({ type: 'subscribe', job: job.id });
    const writing = (async () => {
      for (let i = 0; i < 50; i++) {
        await job.write(5);
        await sleep(1);
      }
    })();
    await client.inbox.until(() => client.events(job.id).length > 20);
    expect(await client.ask({ type: 'unsubscribe', job: job.id })).toMatchObject({ ok: true, data: { job: job.id } });
    const heard = client.events(job.id).length;
    await writing;
    expect(await client.ask({ type: 'unsubscribe', job: job.id })).toMatchObject({ ok: true });
    expect(client.events(job.id)).toHaveLength(heard);
    await client.ask({ type: 'subscribe', job: job.id, after: String(heard) });
    await client.inbox.until(() => client.events(job.id).length === 252);
    expect(client.events(job.id).map((text) => JSON.parse(text).seq)).toEqual(range(1, 252));
  });

  it('for one job are carried out in order', async () => {
    const { open, begin } = await setUp();
    const job = await begin();
    const client = await open();
    const types = ['subscribe', 'unsubscribe', 'subscribe', 'unsubscribe', 'subscribe'];
    for (const [id, type] of types.entries()) client.send({ id, type, job: job.id });
    await client.inbox.until(() => client.inbox.all.some(({ json }) => json.id === 4));
    const replies = client.inbox.all.filter(({ json }) => json.type === 'reply').map(({ json }) => [json.id, json.ok]);
    expect(replies).toEqual(types.map((_, id) => [id, true]));
  });

  it('input and cancel reach the job', async () => {
    const { open, begin } = await setUp();
    const job = await begin();
    const client = await open();
    const input = { type: 'input', job: job.id, name: 'tune', data: { phi: 30 }, key: 'a' };
    const first = await client.ask(input);
    expect(first).toMatchObject({ to: 'input', ok: true, data: { inputId: expect.any(String), seq: 3 } });
    expect((await client.ask(input)).data).toEqual(first.data);
    expect(await client.ask({ ...input, data: { phi: 31 } })).toMatchObject({
      error: { code: 'idempotency-conflict' },
    });
    expect(await client.ask({ ...input, name: 'nope' })).toMatchObject({ error: { code: 'validation-failed' } });
    const cancelled = await client.ask({ type: 'cancel', job: job.id, reason: 'enough' });
    expect(cancelled).toMatchObject({ to: 'cancel', ok: true, data: { ended: false, job: { id: job.id } } });
    await job.end();
    expect(await client.ask({ type: 'cancel', job: job.id })).toMatchObject({ data: { ended: true } });
    expect(await client.ask({ ...input, key: 'b' })).toMatchObject({ error: { code: 'job-finished' } });
  });

  it('ping is answered with or without an id', async () => {
    const { open } = await setUp();
    const client = await open();
    client.send({ type: 'ping' });
    client.send({ type: 'ping', id: 'p' });
    expect((await client.inbox.next()).json).toEqual({ type: 'pong' });
    expect((await client.inbox.next()).json).toEqual({ type: 'pong', id: 'p' });
  });

  it('auth names a guest once; nobody becomes somebody else', async () => {
    const { open, begin, engine } = await setUp();
    const client = await open();
    expect(await client.ask({ type: 'auth', token: 'eyJhbGciOi' })).toMatchObject({ error: { code: 'unauthorized' } });
    const reply = await client.ask({ type: 'auth', token: 'guest:Zoë B' });
    expect(reply.data).toEqual({
      owner: 'guest:Zoë B',
      scopes: expect.arrayContaining(['jobs:read', 'jobs:write']),
      features: expect.any(Array),
    });
    expect(await client.ask({ type: 'auth', token: 'guest:ann' })).toMatchObject({ error: { code: 'caller-changed' } });
    const job = await begin();
    await client.ask({ type: 'input', job: job.id, name: 'tune', data: { phi: 9 } });
    expect(JSON.parse((await keptEvents(engine, job.id))[2]!).data.by).toBe('Zoë B');
    for (const named of [{ path: '/v1/ws?guest=ann' }, { headers: { authorization: 'Guest ann' } }]) {
      const other = await open(named);
      expect(await other.ask({ type: 'auth', token: 'guest:bob' })).toMatchObject({
        error: { code: 'caller-changed' },
      });
      expect(await other.ask({ type: 'auth', token: 'guest:ann' })).toMatchObject({ ok: true });
    }
  });
});

describe('what cannot be done is answered, and the connection stays', () => {
  it.each([
    [{ type: 'frob' }, 'unknown', 'validation-failed'],
    [{ type: 'subscribe' }, 'subscribe', 'validation-failed'],
    [{ type: 'subscribe', job: UNKNOWN }, 'subscribe', 'job-not-found'],
    [{ type: 'subscribe', job: 'x' }, 'subscribe', 'job-not-found'],
    [{ type: 'subscribe', job: UNKNOWN, after: '01' }, 'subscribe', 'invalid-cursor'],
    [{ type: 'input', job: UNKNOWN, name: 'tune', data: {} }, 'input', 'job-not-found'],
    [{ type: 'cancel', job: UNKNOWN }, 'cancel', 'job-not-found'],
    [{ type: 'start', jobType: 'nope', params: {} }, 'start', 'validation-failed'],
    [{ type: 'start', jobType: 'enkf', params: { phi: 'x' } }, 'start', 'validation-failed'],
    [{ type: 'start', jobType: 'enkf', params: {}, name: 'lobby' }, 'start', 'invalid-parameter'],
    [{ type: 'hello', extra: 1 }, 'hello', 'validation-failed'],
  ])('%j', async (command, to, code) => {
    const { open, engine, failures } = await setUp();
    const client = await open();
    expect(await client.ask(command)).toMatchObject({ to, ok: false, error: { code } });
    expect(await client.ask({ type: 'hello' })).toMatchObject({ ok: true });
    expect((await engine.list({ limit: 5 })).jobs).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('the hundred and first subscription', async () => {
    const { open, begin } = await setUp();
    const client = await open();
    const jobs = [];
    for (let i = 0; i < 101; i++) jobs.push(await begin());
    const replies = await Promise.all(jobs.map(({ id }) => client.ask({ type: 'subscribe', job: id })));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(100);
    expect(replies.at(-1)).toMatchObject({ error: { code: 'too-many-subscriptions' } });
    const start = await client.ask({ type: 'start', jobType: 'enkf', params: {}, subscribe: true });
    expect(start).toMatchObject({ error: { code: 'too-many-subscriptions' } });
    await client.ask({ type: 'unsubscribe', job: jobs[0]!.id });
    expect(await client.ask({ type: 'subscribe', job: jobs[100]!.id })).toMatchObject({ ok: true });
  });

  it('a storage that does not answer', async () => {
    const { open, begin, faults } = await setUp();
    const job = await begin();
    const client = await open();
    faults.isDown = true;
    expect(await client.ask({ type: 'subscribe', job: job.id })).toMatchObject({
      error: { code: 'unavailable', retryAfterMs: expect.any(Number) },
    });
    faults.isDown = false;
    expect(await client.ask({ type: 'subscribe', job: job.id })).toMatchObject({ ok: true });
  });

  it('ten thousand messages at once', async () => {
    const { open } = await setUp();
    const client = await open();
    for (let id = 1; id <= 10_000; id++) client.send(`{"id":${id},"type":"cancel","job":"${UNKNOWN}"}`);
    await client.inbox.until(() => client.inbox.all.length === 10_000, 15_000);
    expect(new Set(client.inbox.all.map(({ json }) => json.id)).size).toBe(10_000);
  });
});

describe('what is no message closes', () => {
  it.each(['not JSON', '[]', '{"type":"hello"}', '{"id":1.5,"type":"hello"}', '{"id":1,"id":1,"type":"hello"}'])(
    '%s',
    async (frame) => {
      const { open } = await setUp();
      const client = await open();
      client.send(frame);
      expect(await client.closed).toEqual({ code: 4000, reason: 'invalid-message' });
      expect(client.inbox.all.map(({ json }) => json)).toMatchObject([
        { type: 'problem', code: 'invalid-message', status: 400 },
      ]);
    },
  );

  it('an id that is in use', async () => {
    const { open } = await setUp();
    const client = await open();
    client.send({ id: 1, type: 'cancel', job: UNKNOWN });
    client.send({ id: 1, type: 'cancel', job: UNKNOWN });
    expect(await client.closed).toMatchObject({ code: 4000 });
  });

  it('binary, and what is too large', async () => {
    const { open } = await setUp();
    const binary = await open();
    binary.send(Buffer.from('{"id":1,"type":"hello"}'));
    expect(await binary.closed).toEqual({ code: 1003, reason: 'invalid-message' });
    expect(binary.inbox.all.at(-1)?.json).toMatchObject({ type: 'problem', code: 'invalid-message' });
    const large = await open();
    large.send({ id: 1, type: 'auth', token: 'x'.repeat(256 * 1024) });
    expect(await large.closed).toEqual({ code: 1009, reason: 'body-too-large' });
    expect(large.inbox.all.at(-1)?.json).toMatchObject({ type: 'problem', code: 'body-too-large' });
  });

  it.each([
    ['an unmasked frame', [0x81, 0x02, 0x7b, 0x7d], 1002],
    ['reserved bits', [0xc1, 0x80, 0, 0, 0, 0], 1002],
    ['a reserved opcode', [0x83, 0x80, 0, 0, 0, 0], 1002],
    ['a long control frame', [0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0], 1002],
    ['invalid UTF-8', [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe], 1007],
  ])('%s', async (_what, bytes, code) => {
    const { open, url } = await setUp();
    const client = await open();
    (client.ws as unknown as { _socket: NodeJS.WritableStream })._socket.write(Buffer.from(bytes));
    expect((await client.closed).code).toBe(code);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('an upgrade', () => {
  const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
  const good = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': KEY,
  };

  /** What the server answers to a handshake. */
  async function shake(url: string, headers: Record<string, string>, { path = '/v1/ws', method = 'GET' } = {}) {
    const request = httpRequest(`${url}${path}`, { method, headers: { ...good, ...headers } }).end();
    const [answer] = await Promise.race([once(request, 'response'), once(request, 'upgrade')]);
    if (answer.statusCode === 101) {
      answer.socket.destroy();
      return { status: 101, headers: answer.headers, problem: {} };
    }
    let text = '';
    for await (const chunk of answer) text += chunk;
    return { status: answer.statusCode, headers: answer.headers, problem: JSON.parse(text) };
  }

  it('is accepted with this protocol, among others, or without any', async () => {
    const { url } = await setUp();
    const chosen = async (offer?: string) => {
      const headers: Record<string, string> = offer === undefined ? {} : { 'sec-websocket-protocol': offer };
      const answer = await shake(url, headers);
      return [answer.status, answer.headers['sec-websocket-protocol']];
    };
    expect(await chosen('jobwire.v1')).toEqual([101, 'jobwire.v1']);
    expect(await chosen('jobwire.v9, jobwire.v1')).toEqual([101, 'jobwire.v1']);
    expect(await chosen()).toEqual([101, undefined]);
  });

  it('is never compressed', async () => {
    const { url } = await setUp();
    const answer = await shake(url, { 'sec-websocket-extensions': 'permessage-deflate' });
    expect([answer.status, answer.headers['sec-websocket-extensions']]).toEqual([101, undefined]);
  });

  it.each([
    ['another protocol', { 'sec-websocket-protocol': 'chat, jobwire.v9' }, {}, 400, 'invalid-parameter'],
    ['another version', { 'sec-websocket-version': '12' }, {}, 400, 'invalid-parameter'],
    ['no key', { 'sec-websocket-key': 'short' }, {}, 400, 'invalid-parameter'],
    ['another path', {}, { path: '/v1/wss' }, 404, 'not-found'],
    ['another method', {}, { method: 'POST' }, 405, 'method-not-allowed'],
    ['another host', { host: 'evil.example' }, {}, 421, 'host-refused'],
    ['another origin', { origin: 'https://evil.example' }, {}, 403, 'origin-refused'],
    ['the origin null', { origin: 'null' }, {}, 403, 'origin-refused'],
    ['a token in the URL', {}, { path: '/v1/ws?token=x' }, 400, 'invalid-parameter'],
    ['a parameter that is not known', {}, { path: '/v1/ws?after=1' }, 400, 'invalid-parameter'],
    ['a guest name that is none', {}, { path: '/v1/ws?guest=%00' }, 400, 'invalid-parameter'],
  ])('is refused with %s', async (_what, headers, options, status, code) => {
    const { url, failures } = await setUp();
    const answer = await shake(url, headers, options);
    expect(answer).toMatchObject({ status, problem: { code, status } });
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(failures).toEqual([]);
  });

  it('is told on the open socket what no status could say to a browser', async () => {
    const { open } = await setUp();
    const client = await open({ headers: { authorization: 'Bearer nobody' } });
    expect(await client.closed).toEqual({ code: 4001, reason: 'unauthorized' });
    expect(client.inbox.all.map(({ json }) => json)).toMatchObject([{ type: 'problem', code: 'unauthorized' }]);
  });

  it('is what a plain request is told to make', async () => {
    const { url } = await setUp();
    const get = await fetch(`${url}/v1/ws`);
    expect([get.status, get.headers.get('upgrade')]).toEqual([400, 'websocket']);
    const post = await fetch(`${url}/v1/ws`, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('that is cut in the middle hurts nobody', async () => {
    const { url } = await setUp();
    const { hostname, port } = new URL(url);
    const head = `GET /v1/ws HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n`;
    for (let i = 0; i < 10; i++) {
      connect(Number(port), hostname)
        .end(i % 2 === 0 ? head : `${head}sec-websocket-version: 13\r\n\r\n`)
        .destroySoon();
    }
    expect((await shake(url, {})).status).toBe(101);
  });
});

describe('silence', () => {
  const times = { heartbeatMs: 200, pingMs: 200, deadMs: 60_000, slowMs: 60_000 };

  it('is kept until the client has spoken, and then broken by heartbeats', async () => {
    const { open } = await setUp({ times, visitEveryMs: 20 });
    const client = await open();
    let pings = 0;
    client.ws.on('ping', () => pings++);
    while (pings < 3) await once(client.ws, 'ping');
    expect(client.inbox.all).toEqual([]);
    client.send({ type: 'ping' });
    await client.inbox.find(({ json }) => json.type === 'heartbeat');
    await client.inbox.find(({ json }) => json.type === 'heartbeat');
  });

  it('of a peer that answers no ping ends in 35 s', async () => {
    const { open, hub, begin } = await setUp({ times: { ...times, deadMs: 400 }, visitEveryMs: 20 });
    const job = await begin();
    const alive = await open();
    const dead = await open({ autoPong: false });
    for (const client of [alive, dead]) await client.ask({ type: 'subscribe', job: job.id });
    expect((await dead.closed).code).toBe(1006);
    await expect.poll(() => hub.subscribers).toBe(1);
    expect(alive.ws.readyState).toBe(WebSocket.OPEN);
  });
});

describe('a client that does not read', () => {
  it('is given little, holds up nobody, and gets everything when it reads again', async () => {
    const { open, begin, engine, hub } = await setUp();
    const job = await begin();
    const slow = await open();
    const quick = await open();
    for (const client of [slow, quick]) await client.ask({ type: 'subscribe', job: job.id });
    slow.ws.pause();
    for (let i = 0; i < 300; i++) {
      await job.write(10, 8_000);
      if (i % 10 === 0) await sleep(1);
    }
    await quick.inbox.until(() => quick.events(job.id).length === 3_002, 15_000);
    expect(hub.numbers().lagging).toBe(1);
    slow.ws.resume();
    await job.end();
    for (const client of [slow, quick]) {
      await client.inbox.find(({ json }) => json.type === 'end', 15_000);
      expect(client.events(job.id).join('\n') === (await keptEvents(engine, job.id)).join('\n')).toBe(true);
    }
  });

  it('and goes on asking is closed when a megabyte of replies waits', async () => {
    const { open } = await setUp();
    const client = await open();
    client.ws.pause();
    const command = `"type":"cancel","job":"${'x'.repeat(64)}"`;
    const asking = (async () => {
      for (let id = 1; client.ws.readyState === WebSocket.OPEN && id < 100_000; id++) {
        client.send(`{"id":${id},${command}}`);
        if (id % 500 === 0) await sleep(1);
      }
    })();
    await Promise.race([client.closed, asking.then(() => client.ws.resume())]);
    client.ws.resume();
    expect(await client.closed).toMatchObject({ code: expect.toBeOneOf([4101, 1006]) });
  });

  it('nor say anything is gone before it could be too slow, and cut', async () => {
    const times = { ...LIVENESS_TIMES, pingMs: 100, deadMs: 300, slowMs: 600 };
    const { open, begin, hub, failures } = await setUp({ times, visitEveryMs: 20 });
    const job = await begin();
    const client = await open();
    await client.ask({ type: 'subscribe', job: job.id });
    client.ws.pause();
    for (let i = 0; i < 150; i++) await job.write(10, 8_000);
    await expect.poll(() => hub.subscribers).toBe(0);
    client.ws.resume();
    expect(await client.closed).toEqual({ code: 1006, reason: '' });
    expect(client.inbox.all.map(({ json }) => json.type)).not.toContain('problem');
    expect(failures).toEqual([]);
  });

  it('and takes nothing for a minute is closed', async () => {
    const times = { ...LIVENESS_TIMES, deadMs: 60_000, slowMs: 300 };
    const { open, begin, hub } = await setUp({ times, visitEveryMs: 20 });
    const job = await begin();
    const client = await open();
    await client.ask({ type: 'subscribe', job: job.id });
    client.ws.pause();
    for (let i = 0; i < 150; i++) await job.write(10, 8_000);
    await expect.poll(() => hub.subscribers).toBe(0);
    client.ws.resume();
    expect(await client.closed).toEqual({ code: 4101, reason: 'too-slow' });
    expect(client.inbox.all.at(-1)!.json).toMatchObject({ type: 'problem', code: 'too-slow' });
  });
});

describe('a connection that closes', () => {
  it('stops no job and leaves nothing behind', async () => {
    const { open, begin, hub, engine, failures } = await setUp();
    const job = await begin();
    const clients = await Promise.all(range(1, 20).map(() => open()));
    await Promise.all(clients.map((client) => client.ask({ type: 'subscribe', job: job.id })));
    expect(hub.subscribers).toBe(20);
    for (const [i, client] of clients.entries()) {
      if (i % 2 === 0) client.ws.terminate();
      else client.ws.close(1000);
    }
    await expect.poll(() => hub.numbers().streams).toBe(0);
    expect((await engine.get(job.id))?.status).toBe('running');
    expect(failures).toEqual([]);
  });
});

describe('when the server goes', () => {
  it('connections are told and closed one after another, and new ones at once', async () => {
    const { open, drain } = await setUp();
    const clients = await Promise.all(range(1, 4).map(() => open()));
    const ends: number[] = [];
    for (const client of clients) void client.closed.then(() => ends.push(performance.now()));
    const drained = drain(1_500);
    const late = await open();
    expect(await late.closed).toEqual({ code: 4200, reason: 'draining' });
    expect(ends.length).toBeLessThan(clients.length);
    await drained;
    for (const client of [...clients, late]) {
      expect(await client.closed).toEqual({ code: 4200, reason: 'draining' });
      expect(client.inbox.all.at(-1)!.json).toEqual({
        type: 'goaway',
        reason: 'draining',
        retryAfterMs: expect.any(Number),
      });
    }
    expect(ends.at(-1)! - ends[0]!).toBeGreaterThan(200);
  });
});
