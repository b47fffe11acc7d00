import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpServer } from '../../src/transports/http-server.ts';
import { type ReaderServerOptions, readerServer } from '../support/reader-server.ts';
import { keptEvents } from '../support/written-job.ts';

// What no HTTP client would send, over plain sockets.

async function setUp(options: ReaderServerOptions = {}) {
  const server = await readerServer(options);
  const job = await server.begin();
  return { ...server, job, dial: () => Dialled.to(server.url) };
}

/** A plain socket and all that came over it. */
class Dialled {
  readonly socket: Socket;
  text = '';

  constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding('utf8').on('data', (chunk) => {
      this.text += chunk;
    });
    socket.on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
  }

  static to(url: string): Dialled {
    const { hostname, port } = new URL(url);
    return new Dialled(connect({ host: hostname, port: Number(port), allowHalfOpen: true }));
  }

  /** Resolves when the server has closed its side; answers all that it said. */
  async toEnd(): Promise<string> {
    if (!this.socket.readableEnded) await once(this.socket, 'end');
    return this.text;
  }

  async until(part: string): Promise<void> {
    while (!this.text.includes(part)) await once(this.socket, 'data');
  }
}

const POST = 'POST /v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const get = (path: string, accept = '*/*') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: ${accept}\r\n\r\n`;
/** Ends a connection that is still served: the server closes after it. */
const CLOSING = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
const statuses = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
const codes = (text: string) => [...text.matchAll(/"code":"([a-z-]+)"/g)].map(([, code]) => code);

describe('a sender that is slow', () => {
  const patience = { headersMs: 300, requestMs: 600 };

  it.each([
    ['says nothing', ''],
    ['does not finish its headers', 'GET /v1/jobs HTTP/1.1\r\nHost: loc'],
    ['does not finish its body', `${POST}Content-Length: 50\r\n\r\n{"type":`],
    ['does not finish its chunks', `${POST}Transfer-Encoding: chunked\r\n\r\n5\r\n{"typ`],
  ])('and %s is told so', async (_what, bytes) => {
    const { dial, failures } = await setUp({ patience });
    const client = dial();
    client.socket.write(bytes);
    const text = await client.toEnd();
    expect([statuses(text), codes(text)]).toEqual([[408], ['request-timeout']]);
    expect(text).toMatch(/^content-type: application\/problem\+json\r$/im);
    expect(text).toMatch(/^connection: close\r$/im);
    expect(failures).toEqual([]);
  });

  it('is told after the answer to what it asked before', async () => {
    const { dial } = await setUp({ patience });
    const client = dial();
    client.socket.write(`${get('/healthz')}${POST}Content-Length: 50\r\n\r\n{`);
    expect(statuses(await client.toEnd())).toEqual([200, 408]);
  });
});

describe('what is not HTTP', () => {
  it.each([
    ['a request line that is none', 'HELO example.org\r\n\r\n'],
    ['an unknown method', 'FOO /v1/jobs HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a lower-case method', 'get /v1/jobs HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['another version', 'GET /v1/jobs HTTP/9.9\r\nHost: localhost\r\n\r\n'],
    ['no Host', 'GET /v1/jobs HTTP/1.1\r\n\r\n'],
    ['two Hosts', 'GET /v1/jobs HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n'],
    ['two lengths', `${POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['two different lengths', `${POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}}`],
    ['a length that is no number', `${POST}Content-Length: 2x\r\n\r\n{}`],
    ['a header without a colon', 'GET /v1/jobs HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n'],
    ['a space before the colon', 'GET /v1/jobs HTTP/1.1\r\nHost : localhost\r\n\r\n'],
    ['a folded header', 'GET /v1/jobs HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n'],
    ['a NUL in a header', 'GET /v1/jobs HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n'],
    ['the beginning of TLS', Buffer.from('16030100a5010000a10303', 'hex')],
  ])('is refused: %s', async (_what, bytes) => {
    const { dial, failures } = await setUp();
    const client = dial();
    client.socket.write(bytes);
    client.socket.write(CLOSING);
    const text = await client.toEnd();
    expect([statuses(text)[0], codes(text)[0]]).toEqual([400, 'invalid-parameter']);
    expect(failures).toEqual([]);
  });

  it.each([
    ['a transfer coding that is not known', 'Transfer-Encoding: rot13\r\n\r\n{}'],
    ['a chunk without a length', 'Transfer-Encoding: chunked\r\n\r\nnonsense\r\n'],
    ['a chunk that is longer than it says', 'Transfer-Encoding: chunked\r\n\r\n2\r\n{}}}\r\n0\r\n\r\n'],
    ['a chunk length beyond all bounds', 'Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n'],
  ])('is refused in a body: %s', async (_what, rest) => {
    const { dial, failures } = await setUp();
    const client = dial();
    client.socket.write(POST + rest);
    const text = await client.toEnd();
    expect([statuses(text), codes(text)]).toEqual([[400], ['invalid-body']]);
    expect(failures).toEqual([]);
  });

  it('is refused in a body that ends early', async () => {
    const { dial } = await setUp();
    const client = dial();
    client.socket.end(`${POST}Content-Length: 50\r\n\r\n{"type":`);
    const text = await client.toEnd();
    expect([statuses(text), codes(text)]).toEqual([[400], ['invalid-body']]);
  });

  it('is refused behind what is, after that has been answered', async () => {
    const { dial, job } = await setUp();
    const client = dial();
    client.socket.write(`${get(`/v1/jobs/${job.id}/events?after=latest&wait=20`)}nonsense\r\n\r\n`);
    await sleep(50);
    client.socket.write('more nonsense\r\n\r\n');
    await job.write(1);
    const text = await client.toEnd();
    expect([statuses(text), codes(text)]).toEqual([[200, 400], ['invalid-parameter']]);
  });

  it('CONNECT is refused, for this is no proxy', async () => {
    const { dial } = await setUp();
    const client = dial();
    client.socket.write('CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n');
    const text = await client.toEnd();
    expect([statuses(text), codes(text)]).toEqual([[405], ['method-not-allowed']]);
    expect(text).toMatch(/^allow: /im);
  });

  it('holds no descriptor of a sender that goes on and never reads', async () => {
    const { dial } = await setUp();
    const client = dial();
    client.socket.pause();
    client.socket.write('nonsense\r\n\r\n');
    const timer = setInterval(() => client.socket.write('x'.repeat(1_000)), 20);
    onTestFinished(() => clearInterval(timer));
    await new Promise((resolve) => client.socket.once('close', resolve));
  });
});

describe('the head of a request', () => {
  const good = '{"type":"enkf","params":{}}';
  const post = (headers: string) => `${POST}${headers}Content-Length: ${good.length}\r\n\r\n${good}`;

  it.each([
    ['Authorization', post('Authorization: Guest ann\r\nAuthorization: Guest bob\r\n')],
    ['Content-Type', post('Content-Type: application/json\r\n')],
    ['Idempotency-Key', post('Idempotency-Key: a\r\nIdempotency-Key: b\r\n')],
  ])('names %s once', async (name, bytes) => {
    const { dial, engine } = await setUp();
    const client = dial();
    client.socket.write(bytes + CLOSING);
    const text = await client.toEnd();
    expect([statuses(text)[0], codes(text)]).toEqual([400, ['invalid-parameter']]);
    expect(text).toContain(`"pointer":"/headers/${name.toLowerCase()}"`);
    expect((await engine.list({ limit: 5 })).jobs).toHaveLength(1);
  });

  it('is of the host that stands in its first line, where one does', async () => {
    const { dial } = await setUp();
    const client = dial();
    for (const host of ['localhost', 'evil.example']) client.socket.write(get(`http://${host}/v1/jobs`));
    client.socket.write(CLOSING);
    expect(statuses(await client.toEnd())).toEqual([200, 421, 200]);
  });
});

describe('an upgrade', () => {
  const shake = (headers: string, { method = 'GET', path = '/v1/ws', version = '1.1' } = {}) =>
    `${method} ${path} HTTP/${version}\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${headers}\r\n`;

  it.each([
    ['a body', `${shake('Content-Length: 5\r\n')}hello`, 400, 'invalid-body'],
    ['a body in chunks', `${shake('Transfer-Encoding: chunked\r\n')}0\r\n\r\n`, 400, 'invalid-body'],
    [
      'another method and a body',
      `${shake('Content-Length: 5\r\n', { method: 'POST' })}hello`,
      405,
      'method-not-allowed',
    ],
    ['a URL that is too long', shake('', { path: `/v1/ws?guest=${'x'.repeat(9_000)}` }), 414, 'uri-too-long'],
    ['two tokens', shake('Authorization: Guest a\r\nAuthorization: Guest b\r\n'), 400, 'invalid-parameter'],
    ['no host', shake('').replace('Host: localhost\r\n', ''), 400, 'invalid-parameter'],
  ])('is refused with %s', async (_what, bytes, status, code) => {
    const { dial, failures } = await setUp();
    const client = dial();
    client.socket.write(bytes);
    const text = await client.toEnd();
    expect([statuses(text), codes(text)]).toEqual([[status], [code]]);
    expect(text).toMatch(/^vary: Accept, Authorization, Origin\r$/im);
    expect(failures).toEqual([]);
  });

  it('never comes before an answer that is owed, nor into a stream', async () => {
    const { dial, job } = await setUp();
    const path = `/v1/jobs/${job.id}/events`;
    const first = dial(); // so that the next stream begins at once
    first.socket.write(get(path, 'text/event-stream'));
    await first.until('event: heartbeat');
    const asked = [get('/v1/jobs'), get(`${path}?after=latest&wait=1`), get(path, 'text/event-stream')];
    const answers: string[] = [];
    for (const before of asked) {
      const client = dial();
      client.socket.write(before + shake(''));
      await client.until(before.includes('stream') ? 'event: heartbeat' : 'This address speaks WebSocket');
      await sleep(20);
      answers.push(client.text);
    }
    expect(answers.map(statuses)).toEqual([[200, 400], [200, 400], [200]]);
    const polled = dial(); // what was answered before is owed no more
    polled.socket.write(get('/healthz'));
    await polled.until('"ok"');
    polled.socket.write(shake(''));
    await polled.until('101 Switching Protocols');
  });

  it('is not looked at in HTTP/1.0', async () => {
    const { dial } = await setUp();
    const client = dial();
    client.socket.write(shake('', { version: '1.0' }));
    expect(statuses(await client.toEnd())).toEqual([400]);
  });
});

describe('Expect: 100-continue', () => {
  it('is told to go on where the body will be taken', async () => {
    const { dial } = await setUp();
    const client = dial();
    client.socket.write(`${POST}Content-Length: 27\r\nExpect: 100-continue\r\n\r\n`);
    await client.until('100 Continue\r\n\r\n');
    client.socket.write('{"type":"enkf","params":{}}');
    await client.until('"links"');
    expect(statuses(client.text)).toEqual([100, 201]);
  });

  it.each([
    ['too large', `${POST}Content-Length: 300000\r\n`, 413],
    ['no JSON', 'POST /v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n', 415],
    ['for nobody', `${POST.replace('/v1/jobs', '/v1/nope')}Content-Length: 5\r\n`, 404],
  ])('is refused before the body: %s', async (_what, head, status) => {
    const { dial } = await setUp();
    const client = dial();
    client.socket.write(`${head}Expect: 100-continue\r\n\r\n`);
    expect(statuses(await client.toEnd())).toEqual([status]);
  });
});

describe('a client that leaves in the middle of its body', () => {
  it('is no failure of the server', async () => {
    const { dial, failures, left } = await setUp();
    for (let i = 0; i < 5; i++) {
      const { socket } = dial();
      socket.write(`${POST}Content-Length: 50\r\n\r\n{"type":`);
      await sleep(20);
      socket.resetAndDestroy();
    }
    await expect.poll(() => left.length).toBe(5);
    expect(failures).toEqual([]);
  });
});

describe('a client that has closed its side', () => {
  it('reads a stream to its end', async () => {
    const { dial, job, engine } = await setUp();
    const client = dial();
    client.socket.end(get(`/v1/jobs/${job.id}/events`, 'text/event-stream'));
    await client.until('"type":"started"');
    for (let i = 0; i < 5; i++) {
      await job.write(2);
      await sleep(40);
    }
    await job.end();
    const text = await client.toEnd();
    const events = [...text.matchAll(/^data: (.*"seq".*)$/gm)].map(([, event]) => event);
    expect(events).toEqual(await keptEvents(engine, job.id));
    expect(text).toContain('event: end');
  });

  it('gets the page that it waits for, and all that it asked for before', async () => {
    const { dial, job } = await setUp();
    const client = dial();
    client.socket.end(get('/healthz') + get(`/v1/jobs/${job.id}/events?after=latest&wait=20`));
    await sleep(300);
    await job.write(2);
    const text = await client.toEnd();
    expect(statuses(text).filter((status) => status !== 100)).toEqual([200, 200]);
    expect(text).toContain('"seq":4');
  });

  it('gets the page also in HTTP/1.0, which has no interim answers', async () => {
    const { dial, job } = await setUp();
    const client = dial();
    const head = get(`/v1/jobs/${job.id}/events?after=latest&wait=20`).replace('HTTP/1.1', 'HTTP/1.0');
    client.socket.end(head);
    await sleep(300);
    await job.write(1);
    expect(statuses(await client.toEnd())).toEqual([200]);
  });

  it.each(['text/event-stream', 'application/json'])('and is gone is found out (%s)', async (accept) => {
    const { dial, job, hub } = await setUp();
    const { socket } = dial();
    socket.write(get(`/v1/jobs/${job.id}/events?after=latest${accept.includes('json') ? '&wait=25' : ''}`, accept));
    await expect.poll(() => hub.numbers().streams).toBe(1);
    socket.destroy();
    await expect.poll(() => hub.numbers().streams).toBe(0);
  });
});

describe('requests behind an open stream', () => {
  it('cost no listener on its socket each', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    onTestFinished(() => void process.off('warning', note));
    const { dial, job, hub } = await setUp();
    const client = dial();
    const path = `/v1/jobs/${job.id}/events?after=latest`;
    client.socket.write(get(path, 'text/event-stream').repeat(15) + get(`${path}&wait=25`).repeat(15));
    await client.until('event: heartbeat');
    await sleep(50);
    client.socket.destroy();
    await expect.poll(() => hub.numbers().streams).toBe(0);
    expect(warnings).toEqual([]);
  });

  it('are left in the network beyond a number of them', async () => {
    let taken = 0;
    const http = createHttpServer(() => taken++).listen(0, '127.0.0.1');
    onTestFinished(() => void http.close());
    await once(http, 'listening');
    const client = Dialled.to(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
    for (let i = 0; i < 50; i++) {
      client.socket.write(get('/healthz').repeat(1_000));
      await sleep(10);
    }
    // What one reading from the socket brings, 64 KiB, is more than a thousand of them.
    expect(taken).toBeGreaterThanOrEqual(32);
    expect(taken).toBeLessThan(5_000);
    http.closeAllConnections();
  });

  it('are all answered where they can be, however many they are', async () => {
    const { dial } = await setUp();
    const client = dial();
    client.socket.write(get('/healthz').repeat(3_000) + CLOSING);
    expect(statuses(await client.toEnd())).toEqual(Array(3_001).fill(200));
  });

  it('are read on when those before them were answered', async () => {
    const { dial, job } = await setUp();
    const client = dial();
    const waiting = get(`/v1/jobs/${job.id}/events?after=latest&wait=20`);
    client.socket.write(waiting);
    await sleep(50);
    client.socket.write(get('/healthz').repeat(3_000) + CLOSING);
    await sleep(50);
    await job.write(1);
    expect(statuses(await client.toEnd())).toEqual(Array(3_002).fill(200));
  });
});
