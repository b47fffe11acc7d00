import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server.ts';
import { sendAll, sendRaw } from '../support/raw-http.ts';
import { sharedServer } from '../support/server.ts';

// Every kind of bad input over HTTP, one line each: add a line, and it is tested. For each the answer is a problem
// document with the code expected, the server answers the next good request, and nothing is kept.

let server: RunningServer;
let job: string;

beforeAll(async () => {
  server = await sharedServer({ JOBWIRE_ALLOWED_ORIGINS: 'https://app.example' });
  const response = await start('{"type":"enkf","params":{}}');
  job = ((await response.json()) as { id: string }).id;
});

const json = { 'Content-Type': 'application/json' };
const start = (body: string | Uint8Array<ArrayBuffer> | undefined, headers: Record<string, string> = json) =>
  fetch(`${server.url}/v1/jobs`, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });

async function expectProblem(response: Response, status: number, code: string, pointer?: string): Promise<void> {
  const text = await response.text();
  expect({ status: response.status, type: response.headers.get('content-type'), text }).toMatchObject({
    status,
    type: 'application/problem+json',
  });
  const problem = JSON.parse(text);
  expect(problem).toMatchObject({ code, status, type: `/problems/${code}` });
  expect(problem.detail).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.ts\b/);
  if (pointer !== undefined)
    expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
}

async function expectAlive(jobs = 1): Promise<void> {
  const response = await fetch(`${server.url}/v1/jobs?limit=1000`);
  expect(((await response.json()) as { jobs: unknown[] }).jobs).toHaveLength(jobs);
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const enkf = (params: string) => `{"type":"enkf","params":${params}}`;

const BODIES: [
  name: string,
  body: string | Uint8Array<ArrayBuffer> | undefined,
  status: number,
  code: string,
  pointer?: string,
][] = [
  ['none', undefined, 400, 'invalid-body'],
  ['empty', '', 400, 'invalid-body'],
  ['a BOM only', '\uFEFF', 400, 'invalid-body'],
  ['a BOM before JSON', '\uFEFF{"type":"enkf","params":{}}', 400, 'invalid-body'],
  ['NUL', '\0', 400, 'invalid-body'],
  ['NUL after JSON', `${enkf('{}')}\0`, 400, 'invalid-body'],
  ['truncated', '{"type":"enkf","params":{', 400, 'invalid-body'],
  ['not JSON', 'type=enkf', 400, 'invalid-body'],
  ['two values', '{}{}', 400, 'invalid-body'],
  ['depth 33', enkf(nested(32)), 400, 'invalid-body'],
  ['depth 100,000', nested(100_000), 400, 'invalid-body'],
  ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400, 'invalid-body'],
  ['a lone surrogate', '{"type":"enkf","params":{},"label":"\\ud800"}', 400, 'invalid-body'],
  ['a duplicate key', '{"type":"enkf","type":"enkf","params":{}}', 400, 'invalid-body'],
  ['a duplicate key, escaped', '{"type":"enkf","\\u0074ype":"enkf","params":{}}', 400, 'invalid-body'],
  ['an integer beyond 2^53 − 1', enkf('{"seed":9007199254740992}'), 400, 'invalid-body'],
  ['NaN', enkf('{"phi":NaN}'), 400, 'invalid-body'],
  ['too large', enkf(`{"x":"${'x'.repeat(300_000)}"}`), 413, 'body-too-large'],
  ['an array', '[]', 422, 'validation-failed'],
  ['null', 'null', 422, 'validation-failed'],
  ['a string', '"enkf"', 422, 'validation-failed'],
  ['no type', '{"params":{}}', 422, 'validation-failed', '/type'],
  ['an unknown job type', '{"type":"nope","params":{}}', 422, 'validation-failed', '/type'],
  ['a job type called __proto__', '{"type":"__proto__","params":{}}', 422, 'validation-failed', '/type'],
  ['a job type called constructor', '{"type":"constructor","params":{}}', 422, 'validation-failed', '/type'],
  ['a wrong type of type', '{"type":7,"params":{}}', 422, 'validation-failed', '/type'],
  ['an unknown field', '{"type":"enkf","params":{},"idempotencykey":"x"}', 422, 'validation-failed', '/idempotencykey'],
  ['an unknown param', enkf('{"ensemblesize":5}'), 422, 'validation-failed', '/params/ensemblesize'],
  ['__proto__ in params', enkf('{"__proto__":{"seed":1}}'), 422, 'validation-failed', '/params/__proto__'],
  ['__proto__ at the top', '{"type":"enkf","params":{},"__proto__":{}}', 422, 'validation-failed', '/__proto__'],
  ['params of the wrong type', enkf('7'), 422, 'validation-failed', '/params'],
  ['a string for a number', enkf('{"seed":"1978"}'), 422, 'validation-failed', '/params/seed'],
  ['a param out of range', enkf('{"ensembleSize":1}'), 422, 'validation-failed', '/params/ensembleSize'],
  ['a fraction for an integer', enkf('{"ensembleSize":2.5}'), 422, 'validation-failed', '/params/ensembleSize'],
  ['1e308', enkf('{"phi":1e308}'), 422, 'validation-failed', '/params/phi'],
  ['1e999', enkf('{"phi":1e999}'), 400, 'invalid-body'],
  ['dataset and observations', enkf('{"dataset":"influenza-1978","observations":[1,2]}'), 422, 'validation-failed'],
  ['observations and obs', enkf('{"observations":[1,2],"obs":[1,2]}'), 422, 'validation-failed'],
  [
    '50 kB against a pattern',
    `{"type":"enkf","params":{},"name":"${'a'.repeat(50_000)}!"}`,
    422,
    'validation-failed',
    '/name',
  ],
  [
    'a label that is too long',
    `{"type":"enkf","params":{},"label":"${'x'.repeat(201)}"}`,
    422,
    'validation-failed',
    '/label',
  ],
  ['an empty label', '{"type":"enkf","params":{},"label":""}', 422, 'validation-failed', '/label'],
  [
    'a name on a job type that has none',
    '{"type":"enkf","params":{},"name":"lobby"}',
    400,
    'invalid-parameter',
    '/name',
  ],
];

describe('bodies', () => {
  it.each(BODIES)('%s', async (_name, body, status, code, pointer) => {
    await expectProblem(await start(body), status, code, pointer);
    await expectAlive();
  });

  it.each([
    ['none', {}],
    ['text/plain', { 'Content-Type': 'text/plain' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['another charset', { 'Content-Type': 'application/json; charset=latin1' }],
  ])('Content-Type %s', async (_name, headers) => {
    await expectProblem(await start(Buffer.from(enkf('{}')), headers), 415, 'unsupported-media-type');
    await expectAlive();
  });

  it('gzip is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    await expectProblem(await start(bomb, { ...json, 'Content-Encoding': 'gzip' }), 415, 'unsupported-media-type');
    await expectAlive();
  });

  it('too large, in chunks', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const head =
      'POST /v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(await sendRaw(server.url, head + chunk.repeat(5))).toMatchObject({ status: 413 });
    await expectAlive();
  });
});

const PATHS: [method: string, path: string, status: number, code: string, pointer?: string][] = [
  ['GET', '/v1/jobs?limit=0', 400, 'invalid-parameter', '/query/limit'],
  ['GET', '/v1/jobs?limit=1e9', 400, 'invalid-parameter', '/query/limit'],
  ['GET', '/v1/jobs?limit=1001', 400, 'invalid-parameter', '/query/limit'],
  ['GET', '/v1/jobs?limit=5&limit=6', 400, 'invalid-parameter', '/query/limit'],
  ['GET', '/v1/jobs?limit[]=5', 400, 'invalid-parameter'],
  ['GET', '/v1/jobs?status=done', 400, 'invalid-parameter', '/query/status'],
  ['GET', '/v1/jobs?stauts=failed', 400, 'invalid-parameter', '/query/stauts'],
  ['GET', '/v1/jobs?page=%00', 400, 'invalid-parameter'],
  ['GET', '/v1/jobs?page=abc', 400, 'invalid-parameter'],
  ['GET', '/v1/jobs?token=secret', 400, 'invalid-parameter', '/query/token'],
  ['GET', '/v1/jobs?access_token=secret', 400, 'invalid-parameter', '/query/access_token'],
  ['GET', `/v1/jobs?label=${'x'.repeat(9_000)}`, 414, 'uri-too-long'],
  ['GET', '/v1/jobs/nope', 404, 'job-not-found'],
  ['GET', '/v1/jobs/0192a0f0-0000-7000-8000-000000000000', 404, 'job-not-found'],
  ['GET', '/v1/jobs/%00', 404, 'job-not-found'],
  ['GET', '/v1/jobs/%zz', 400, 'invalid-parameter'],
  ['GET', '/v1/jobs/../../etc/passwd', 404, 'not-found'],
  ['GET', '/v1/nope', 404, 'not-found'],
  ['GET', '/v1/jobs/', 404, 'not-found'],
  ['DELETE', '/v1/jobs/nope', 404, 'job-not-found'],
  ['POST', '/v1/jobs/nope/cancel', 404, 'job-not-found'],
  ['PUT', '/v1/jobs', 405, 'method-not-allowed'],
  ['PATCH', '/v1/jobs/nope', 405, 'method-not-allowed'],
  ['GET', '/v1/jobs/nope/cancel', 405, 'method-not-allowed'],
  ['DELETE', '/v1/jobs/nope/inputs', 405, 'method-not-allowed'],
  ['POST', '/v1/jobs/nope/events', 405, 'method-not-allowed'],
  ['POST', '/docs', 405, 'method-not-allowed'],
  ['OPTIONS', '/v1/jobs', 405, 'method-not-allowed'],
];

const EVENTS: [query: string, status: number, code: string][] = [
  ['wait=-1', 400, 'invalid-parameter'],
  ['wait=1e9', 400, 'invalid-parameter'],
  ['wait=NaN', 400, 'invalid-parameter'],
  ['wait=26', 400, 'invalid-parameter'],
  ['wait=1.5', 400, 'invalid-parameter'],
  ['limit=0', 400, 'invalid-parameter'],
  ['limit=1001', 400, 'invalid-parameter'],
  ['limit=1e9', 400, 'invalid-parameter'],
  ['nope=1', 400, 'invalid-parameter'],
  ['after[]=1', 400, 'invalid-parameter'],
  ['after=', 400, 'invalid-cursor'],
  ['after=abc', 400, 'invalid-cursor'],
  ['after=%201', 400, 'invalid-cursor'],
  ['after=%2B1', 400, 'invalid-cursor'],
  ['after=01', 400, 'invalid-cursor'],
  ['after=1.0', 400, 'invalid-cursor'],
  ['after=1e3', 400, 'invalid-cursor'],
  ['after=0x10', 400, 'invalid-cursor'],
  ['after=-2', 400, 'invalid-cursor'],
  ['after=%EF%BC%91', 400, 'invalid-cursor'],
  ['after=9007199254740992', 400, 'invalid-cursor'],
  [`after=${'9'.repeat(400)}`, 400, 'invalid-cursor'],
  ['after=1&after=2', 400, 'invalid-cursor'],
  ['after=9007199254740991', 409, 'cursor-ahead'],
  ['after=1-0', 409, 'log-rewritten'],
];

describe('queries, paths and methods', () => {
  it.each(PATHS)('%s %s', async (method, path, status, code, pointer) => {
    const response = await fetch(`${server.url}${path}`, { method, redirect: 'manual' });
    if (status === 405) expect(response.headers.get('allow')).toBeTruthy();
    await expectProblem(response, status, code, pointer);
    await expectAlive();
  });

  it('a parameter that is not known is told all that are', async () => {
    const known = async (path: string) =>
      /Known here: (.*);/.exec(((await (await fetch(server.url + path)).json()) as { detail: string }).detail)?.[1];
    expect(await known('/v1/jobs?guests=ann')).toBe('type, status, name, label, limit, page, guest');
    expect(await known(`/v1/jobs/${job}?guests=ann`)).toBe('guest');
    expect(await known(`/v1/jobs/${job}/events?guests=ann`)).toBe('after, limit, wait, guest');
  });

  it.each(EVENTS)('events?%s, polled', async (query, status, code) => {
    await expectProblem(await fetch(`${server.url}/v1/jobs/${job}/events?${query}`), status, code);
  });

  it.each(EVENTS.filter(([query]) => !/^(wait|limit)=/.test(query)))(
    'events?%s, streamed',
    async (query, status, code) => {
      const headers = { Accept: 'text/event-stream' };
      await expectProblem(await fetch(`${server.url}/v1/jobs/${job}/events?${query}`, { headers }), status, code);
    },
  );

  it('TRACE is not served', async () => {
    const answer = await sendRaw(server.url, 'TRACE /v1/jobs HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(answer).toMatchObject({ status: 405, headers: expect.stringMatching(/^allow: /im) });
  });
});

const HEADERS: [name: string, path: string, headers: string[], status: number, code: string][] = [
  ['a foreign Host', '/v1/jobs', ['Host: evil.example'], 421, 'host-refused'],
  ['no Host', '/v1/jobs', ['Accept: */*'], 400, 'invalid-parameter'],
  ['an expectation that nobody meets', '/v1/jobs', ['Host: localhost', 'Expect: foo'], 400, 'invalid-parameter'],
  ['a foreign Origin', '/v1/jobs', ['Host: localhost', 'Origin: https://evil.example'], 403, 'origin-refused'],
  ['Origin null', '/v1/jobs', ['Host: localhost', 'Origin: null'], 403, 'origin-refused'],
  ['a cross-site call', '/v1/jobs', ['Host: localhost', 'Sec-Fetch-Site: cross-site'], 403, 'origin-refused'],
  ['a 20 kB header', '/v1/jobs', ['Host: localhost', `X-Big: ${'x'.repeat(20_000)}`], 431, 'headers-too-large'],
  ['a 20 kB URL', `/v1/jobs?label=${'x'.repeat(20_000)}`, ['Host: localhost'], 431, 'headers-too-large'],
  [
    'both lengths',
    '/v1/jobs',
    ['Host: localhost', 'Content-Length: 5', 'Transfer-Encoding: chunked'],
    400,
    'invalid-parameter',
  ],
  ['a header without a colon', '/v1/jobs', ['Host: localhost', 'nonsense'], 400, 'invalid-parameter'],
  ['a token where there are none', '/v1/jobs', ['Host: localhost', 'Authorization: Bearer x.y.z'], 401, 'unauthorized'],
  ['a bad guest name', '/v1/jobs', ['Host: localhost', 'Authorization: Guest %0a'], 400, 'invalid-parameter'],
];

describe('headers', () => {
  it.each(HEADERS)('%s', async (_name, path, headers, status, code) => {
    const answer = await sendRaw(server.url, `GET ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatch(/^content-type: application\/problem\+json$/im);
    expect(JSON.parse(answer.body)).toMatchObject({ status, code });
    await expectAlive();
  });

  it('an Accept that cannot be served', async () => {
    const headers = { Accept: 'image/png' };
    await expectProblem(await fetch(`${server.url}/v1/jobs/${job}/events`, { headers }), 406, 'not-acceptable');
  });

  it.each(['', 'x'.repeat(256), 'schlüssel'])('Idempotency-Key %j', async (key) => {
    const response = await start(enkf('{}'), { ...json, 'Idempotency-Key': key });
    await expectProblem(response, 400, 'invalid-parameter', '/headers/idempotency-key');
    await expectAlive();
  });

  it('a garbage request line is answered in the same shape', async () => {
    const answer = await sendRaw(server.url, 'HELO example.org\r\n\r\n');
    expect(JSON.parse(answer.body)).toMatchObject({ status: 400, code: 'invalid-parameter' });
  });

  it('garbage behind an open stream breaks the stream off, and writes nothing into it', async () => {
    const stream = `GET /v1/jobs/${job}/events?after=latest HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`;
    const probe = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const text = await sendAll(server.url, [probe + stream, 'nonsense\r\n\r\n']);
    expect(text).toContain('text/event-stream');
    expect(text).not.toContain('HTTP/1.1 400');
  });

  it('an upgrade to what is not WebSocket is ignored', async () => {
    const head =
      'GET /v1/jobs HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n';
    expect(await sendRaw(server.url, head)).toMatchObject({ status: 200 });
  });

  it('a page of an allowed origin can read why it is refused', async () => {
    const response = await fetch(`${server.url}/v1/jobs?label=${'x'.repeat(9_000)}`, {
      headers: { Origin: 'https://app.example' },
    });
    expect(response.status).toBe(414);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect(response.headers.get('vary')).toMatch(/Authorization/);
  });

  it('X-Forwarded-For makes nobody local', async () => {
    const response = await fetch(`${server.url}/metrics`, { headers: { 'X-Forwarded-For': '127.0.0.1' } });
    await expectProblem(response, 403, 'forbidden');
  });
});

describe('inputs', () => {
  const send = (body: string) => fetch(`${server.url}/v1/jobs/${job}/inputs`, { method: 'POST', headers: json, body });

  it.each([
    ['an unknown name', '{"name":"nope","data":{}}', 422, 'validation-failed', '/name'],
    ['a name called __proto__', '{"name":"__proto__","data":{}}', 422, 'validation-failed', '/name'],
    ['no data', '{"name":"tune"}', 422, 'validation-failed', '/data'],
    ['a value out of range', '{"name":"tune","data":{"phi":-1}}', 422, 'validation-failed', '/data/phi'],
    ['an unknown field of data', '{"name":"tune","data":{"phi":1,"psi":2}}', 422, 'validation-failed', '/data/psi'],
  ])('%s', async (_name, body, status, code, pointer) => {
    await expectProblem(await send(body), status, code, pointer);
  });
});
