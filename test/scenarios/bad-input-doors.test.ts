import { beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '../../generated/protocol/index.ts';
import type { RunningServer } from '../../src/server.ts';
import { type Answer, overHttp, overSocket } from '../support/doors.ts';
import { sharedServer } from '../support/server.ts';
import { AUTH, bearer, tokenFor } from '../support/tokens.ts';

// Bad input by every door that it can come through: add a line, and it is tested over HTTP, event streams, polls and a
// WebSocket. What only one door can be sent stands with that one: `bad-input` (HTTP) and `websocket` and `raw-http` (the
// protocols below).

let server: RunningServer;
let job: Job;
let many: string;

beforeAll(async () => {
  server = await sharedServer({ JOBWIRE_WORKERS: '1' });
  const start = { type: 'enkf', params: { delayMs: 60_000 } };
  const headers = { 'Content-Type': 'application/json' };
  job = (await (
    await fetch(`${server.url}/v1/jobs`, { method: 'POST', headers, body: JSON.stringify(start) })
  ).json()) as Job;
  many = `/v1/events?job=${job.id}`;
});

/** Every door answers the same: one that takes another caller's place in the line would be found here. */
function expectRefusals(answers: Record<string, Answer>, code: string, pointer?: string): void {
  for (const [door, answer] of Object.entries(answers)) {
    expect({ door, ...answer }).toMatchObject({ door, code });
    if (pointer !== undefined)
      expect({ door, pointers: new Set(answer.pointers) }).toEqual({ door, pointers: new Set([pointer]) });
  }
}

/** The server is alive, and nothing was kept. */
async function expectUntouched(): Promise<void> {
  const { jobs } = (await (await fetch(`${server.url}/v1/jobs?limit=1000`)).json()) as { jobs: Job[] };
  expect(jobs).toHaveLength(1);
  const page = await fetch(`${server.url}/v1/jobs/${job.id}/events`);
  expect(await page.text()).not.toContain('"type":"input"');
}

const LONG = 'a'.repeat(50_000);

/** What follows the job type in the JSON of a start. A pointer names the place as a body has it; `type` is `jobType` in a frame. */
const STARTS: [name: string, json: string, code: string, pointer?: string][] = [
  ['no params', '"label":"x"', 'validation-failed', '/params'],
  ['NaN', '"params":{"phi":NaN}', 'not-json'],
  ['Infinity', '"params":{"phi":Infinity}', 'not-json'],
  ['a number with a plus', '"params":{"phi":+1}', 'not-json'],
  ['a number that begins with 0', '"params":{"seed":007}', 'not-json'],
  ['a number in another base', '"params":{"seed":0x10}', 'not-json'],
  ['a trailing comma', '"params":{},', 'not-json'],
  ['a comment', '"params":{}/* */', 'not-json'],
  ['single quotes', "'params':{}", 'not-json'],
  ['a raw line break in a text', '"params":{},"label":"a\nb"', 'not-json'],
  ['1e999', '"params":{"phi":1e999}', 'invalid-body', '/params/phi'],
  ['2^53', '"params":{"seed":9007199254740992}', 'invalid-body', '/params/seed'],
  ['a big negative integer', '"params":{"seed":-9007199254740993}', 'invalid-body', '/params/seed'],
  ['a lone surrogate', '"params":{},"label":"\\ud800"', 'invalid-body', '/label'],
  ['a lone surrogate in a name', '"params":{"\\udc00":1}', 'invalid-body', '/params/\udc00'],
  ['a noncharacter', '"params":{},"label":"\\uffff"', 'invalid-body', '/label'],
  ['a name twice', '"params":{"seed":1,"seed":1}', 'invalid-body', '/params/seed'],
  ['a name twice, once escaped', '"params":{"seed":1,"s\\u0065ed":1}', 'invalid-body', '/params/seed'],
  ['too many levels', `"params":${'['.repeat(40)}${']'.repeat(40)}`, 'invalid-body'],
  ['1e308', '"params":{"phi":1e308}', 'validation-failed', '/params/phi'],
  ['a huge ensemble', '"params":{"ensembleSize":1000000000}', 'validation-failed', '/params/ensembleSize'],
  ['a fraction for an integer', '"params":{"seed":0.5}', 'validation-failed', '/params/seed'],
  [
    'an integer as 1.0 that is too large',
    '"params":{"ensembleSize":1.0e9}',
    'validation-failed',
    '/params/ensembleSize',
  ],
  ['a text for a number', '"params":{"seed":"1"}', 'validation-failed', '/params/seed'],
  ['true for a number', '"params":{"seed":true}', 'validation-failed', '/params/seed'],
  ['null for a number', '"params":{"seed":null}', 'validation-failed', '/params/seed'],
  ['a list for a number', '"params":{"seed":[1]}', 'validation-failed', '/params/seed'],
  ['an object for a number', '"params":{"seed":{"valueOf":1}}', 'validation-failed', '/params/seed'],
  ['a list for params', '"params":[]', 'validation-failed', '/params'],
  ['null for params', '"params":null', 'validation-failed', '/params'],
  ['a text for params', '"params":"{}"', 'validation-failed', '/params'],
  ['an unknown param', '"params":{"sead":1}', 'validation-failed', '/params/sead'],
  ['an empty param', '"params":{"":1}', 'validation-failed', '/params/'],
  ['a param with a slash', '"params":{"a/b~c":1}', 'validation-failed', '/params/a~1b~0c'],
  ['__proto__ in params', '"params":{"__proto__":{"seed":1}}', 'validation-failed', '/params/__proto__'],
  ['__proto__ deep in params', '"params":{"noise":{"__proto__":1}}', 'validation-failed'],
  ['constructor in params', '"params":{"constructor":{"prototype":1}}', 'validation-failed', '/params/constructor'],
  ['__proto__ at the top', '"params":{},"__proto__":{"x":1}', 'validation-failed', '/__proto__'],
  ['an unknown field', '"params":{},"nope":1', 'validation-failed', '/nope'],
  ['50 kB against the pattern of a name', `"params":{},"name":"${LONG}!"`, 'validation-failed', '/name'],
  ['50 kB in a label', `"params":{},"label":"${LONG}"`, 'validation-failed', '/label'],
  ['50 kB for an enum', `"params":{"dataset":"${LONG}"}`, 'validation-failed', '/params/dataset'],
  ['an empty label', '"params":{},"label":""', 'validation-failed', '/label'],
  ['a label that is no text', '"params":{},"label":7', 'validation-failed', '/label'],
  ['a name where the type has none', '"params":{},"name":"x"', 'invalid-parameter', '/name'],
];

const TYPES: [name: string, type: string][] = [
  ['an unknown job type', '"nope"'],
  ['a job type in another case', '"ENKF"'],
  ['a job type with a space', '"enkf "'],
  ['__proto__', '"__proto__"'],
  ['constructor', '"constructor"'],
  ['toString', '"toString"'],
  ['a number', '7'],
  ['null', 'null'],
  ['a list', '["enkf"]'],
  ['50 kB', `"${LONG}"`],
];

describe('a start', () => {
  it.each(STARTS)('with %s', async (_name, json, code, pointer) => {
    const http = await overHttp(server.url, 'POST', '/v1/jobs', { body: `{"type":"enkf",${json}}` });
    const socket = await overSocket(server.url, `{"id":"x","type":"start","jobType":"enkf",${json}}`);
    // What is not JSON at all has no id by which it could be answered.
    expectRefusals({ http }, code === 'not-json' ? 'invalid-body' : code, pointer);
    expectRefusals({ socket }, code === 'not-json' ? 'invalid-message' : code, pointer);
    expect(socket.closed).toBe(code === 'not-json' ? 4000 : undefined);
    await expectUntouched();
  });

  it.each(TYPES)('of %s', async (_name, type) => {
    const http = await overHttp(server.url, 'POST', '/v1/jobs', { body: `{"type":${type},"params":{}}` });
    expectRefusals({ http }, 'validation-failed', '/type');
    const socket = await overSocket(server.url, `{"id":"x","type":"start","jobType":${type},"params":{}}`);
    expectRefusals({ socket }, 'validation-failed', '/jobType');
    await expectUntouched();
  });

  it.each([
    ['an empty key', ''],
    ['a key that is too long', 'x'.repeat(256)],
    ['a key that is no ASCII', 'schlüssel'],
    ['a key with a NUL', 'a\u0000b'],
  ])('with %s', async (_name, key) => {
    const frame = { id: 'x', type: 'start', jobType: 'enkf', params: {}, idempotencyKey: key };
    const socket = await overSocket(server.url, JSON.stringify(frame));
    expectRefusals({ socket }, 'validation-failed', '/idempotencyKey');
    await expectUntouched();
  });
});

/** What follows the job in the JSON of an input. */
const INPUTS: [name: string, json: string, code: string, pointer?: string][] = [
  ['no name', '"data":{}', 'validation-failed', '/name'],
  ['no data', '"name":"tune"', 'validation-failed', '/data'],
  ['an unknown name', '"name":"nope","data":{}', 'validation-failed', '/name'],
  ['a name that is none', '"name":"__proto__","data":{}', 'validation-failed', '/name'],
  ['data out of range', '"name":"tune","data":{"phi":-1}', 'validation-failed', '/data/phi'],
  ['data of another type', '"name":"tune","data":[]', 'validation-failed', '/data'],
  ['NaN', '"name":"tune","data":{"phi":NaN}', 'not-json'],
  ['1e999', '"name":"tune","data":{"phi":1e999}', 'invalid-body', '/data/phi'],
  ['an unknown field of data', '"name":"tune","data":{"phi":1,"psi":1}', 'validation-failed', '/data/psi'],
  ['an unknown field', '"name":"tune","data":{"phi":1},"kee":"x"', 'validation-failed', '/kee'],
  ['an empty key', '"name":"tune","data":{"phi":1},"key":""', 'validation-failed', '/key'],
  ['a key that is too long', `"name":"tune","data":{"phi":1},"key":"${'x'.repeat(256)}"`, 'validation-failed', '/key'],
];

describe('an input', () => {
  it.each(INPUTS)('with %s', async (_name, json, code, pointer) => {
    const http = await overHttp(server.url, 'POST', job.links.inputs, { body: `{${json}}` });
    const socket = await overSocket(server.url, `{"id":"x","type":"input","job":"${job.id}",${json}}`);
    expectRefusals({ http }, code === 'not-json' ? 'invalid-body' : code, pointer);
    expectRefusals({ socket }, code === 'not-json' ? 'invalid-message' : code, pointer);
    await expectUntouched();
  });
});

const CURSORS: [cursor: string, code: string][] = [
  ['', 'invalid-cursor'],
  ['abc', 'invalid-cursor'],
  [' 1', 'invalid-cursor'],
  ['1 ', 'invalid-cursor'],
  ['+1', 'invalid-cursor'],
  ['-2', 'invalid-cursor'],
  ['01', 'invalid-cursor'],
  ['1.0', 'invalid-cursor'],
  ['1e3', 'invalid-cursor'],
  ['0x10', 'invalid-cursor'],
  ['１', 'invalid-cursor'],
  ['٣', 'invalid-cursor'],
  ['1-', 'invalid-cursor'],
  ['1--5', 'invalid-cursor'],
  ['1-5-5', 'invalid-cursor'],
  ['1-abc', 'invalid-cursor'],
  ['9007199254740992', 'invalid-cursor'],
  ['9'.repeat(400), 'invalid-cursor'],
  ['LATEST', 'invalid-cursor'],
  ['null', 'invalid-cursor'],
  ['1\u0000', 'invalid-cursor'],
  ['1;DROP TABLE job', 'invalid-cursor'],
  ['9007199254740991', 'cursor-ahead'],
  ['1-0', 'log-rewritten'],
];

/** Where a header can carry it: a browser never sends another one. */
const isHeader = (text: string) => /^[\x21-\x7e](.*[\x21-\x7e])?$/.test(text);

describe('a cursor', () => {
  it.each(CURSORS)('%j', async (cursor, code) => {
    const after = encodeURIComponent(cursor);
    const get = (path: string, headers: Record<string, string> = {}) => overHttp(server.url, 'GET', path, { headers });
    const stream = { Accept: 'text/event-stream' };
    const frame = JSON.stringify({ id: 'x', type: 'subscribe', job: job.id, after: cursor });
    const direct = {
      poll: await get(`${job.links.events}?after=${after}`),
      stream: await get(`${job.links.events}?after=${after}`, stream),
    };
    expectRefusals(direct, code);
    if (code !== 'invalid-cursor') return; // the others are told by `gap`, which the transports' tests look at
    expectRefusals(
      {
        socket: await overSocket(server.url, frame),
        start: await overSocket(
          server.url,
          JSON.stringify({ id: 'x', type: 'start', jobType: 'enkf', params: {}, subscribe: true, after: cursor }),
        ),
        'poll of many': await get(`${many}@${after}`),
        'stream of many': await get(`${many}@${after}`, stream),
        'poll of many after': await get(`${many}&after=${after}`),
        'stream of many after': await get(`${many}&after=${after}`, stream),
        ...(isHeader(cursor)
          ? {
              reconnect: await get(job.links.events, { ...stream, 'Last-Event-ID': cursor }),
              'reconnect of many': await get(many, { ...stream, 'Last-Event-ID': cursor }),
            }
          : {}),
      },
      code,
    );
    await expectUntouched();
  });

  it('given twice', async () => {
    const twice = `${job.links.events}?after=1&after=1`;
    const answers = {
      poll: await overHttp(server.url, 'GET', twice),
      stream: await overHttp(server.url, 'GET', twice, { headers: { Accept: 'text/event-stream' } }),
      socket: await overSocket(server.url, `{"id":"x","type":"subscribe","job":"${job.id}","after":"1","after":"1"}`),
    };
    expectRefusals({ poll: answers.poll, stream: answers.stream }, 'invalid-cursor');
    expectRefusals({ socket: answers.socket }, 'invalid-body', '/after');
  });

  it.each(['1', 1, null, [], {}, true].slice(1))('that is %j and no text', async (after) => {
    const socket = await overSocket(server.url, JSON.stringify({ id: 'x', type: 'subscribe', job: job.id, after }));
    expectRefusals({ socket }, 'validation-failed', '/after');
  });
});

const IDS: [name: string, id: string][] = [
  ['no id at all', 'nope'],
  ['one that nobody has', '0192a0f0-0000-7000-8000-000000000000'],
  ['one in capitals', '0192A0F0-0000-7000-8000-00000000000A'],
  ['a long one', 'a'.repeat(2_000)],
  ['a prototype', '__proto__'],
];

const NO_IDS: [name: string, id: string][] = [
  ['empty', ''],
  ['a space', ' '],
  ['a NUL', '\u0000'],
  ['a path', '../../etc/passwd'],
  ['a wildcard', '＊'],
];

describe('a job that is not there', () => {
  it.each(IDS)('by %s', async (_name, id) => {
    const json = { headers: { 'Content-Type': 'application/json' } };
    const path = `/v1/jobs/${id}`;
    expectRefusals(
      {
        get: await overHttp(server.url, 'GET', path),
        remove: await overHttp(server.url, 'DELETE', path),
        poll: await overHttp(server.url, 'GET', `${path}/events`),
        stream: await overHttp(server.url, 'GET', `${path}/events`, { headers: { Accept: 'text/event-stream' } }),
        cancel: await overHttp(server.url, 'POST', `${path}/cancel`, { ...json, body: '{}' }),
        input: await overHttp(server.url, 'POST', `${path}/inputs`, { ...json, body: '{"name":"tune","data":{}}' }),
      },
      'job-not-found',
    );
    const ticket = await overHttp(server.url, 'POST', '/v1/tickets', { ...json, body: JSON.stringify({ jobs: [id] }) });
    expectRefusals({ ticket }, id.length > 64 ? 'validation-failed' : 'job-not-found');
    await expectUntouched();
  });

  it.each([...IDS, ...NO_IDS])('by %s, over a WebSocket', async (_name, id) => {
    for (const command of [{ type: 'subscribe' }, { type: 'cancel' }, { type: 'input', name: 'tune', data: {} }]) {
      const { code } = await overSocket(server.url, JSON.stringify({ id: 'x', job: id, ...command }));
      expect(['job-not-found', 'validation-failed']).toContain(code);
    }
    await expectUntouched();
  });
});

describe('a token that is not good', () => {
  let guarded: RunningServer;
  let events: string;
  beforeAll(async () => {
    guarded = await sharedServer({ ...AUTH, JOBWIRE_ENGINE: 'memory' });
    const headers = { ...bearer(await tokenFor('ann')), 'Content-Type': 'application/json' };
    const body = '{"type":"enkf","params":{}}';
    const started = await fetch(`${guarded.url}/v1/jobs`, { method: 'POST', headers, body });
    events = ((await started.json()) as Job).links.events;
  });

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = () => ({ iss: AUTH.JOBWIRE_JWT_ISSUER, aud: AUTH.JOBWIRE_JWT_AUDIENCE, sub: 'ann', exp: 9e9 });

  const TOKENS: [name: string, make: () => Promise<string> | string][] = [
    ['is garbage', () => 'garbage'],
    ['has empty parts', () => '..'],
    ['is not signed', () => `${part({ alg: 'none' })}.${part(claims())}.`],
    ['is not signed, in another case', () => `${part({ alg: 'NoNe' })}.${part(claims())}.`],
    ['is signed with nothing', () => `${part({ alg: 'HS256' })}.${part(claims())}.`],
    ['has ended', () => tokenFor('ann', { ttl: -3600 })],
    ['is not valid yet', () => tokenFor('ann', { claims: { nbf: 9e9 } })],
    ['is for somebody else', () => tokenFor('ann', { claims: { aud: 'other' } })],
    ['is of another issuer', () => tokenFor('ann', { claims: { iss: 'other' } })],
    ['is signed with another key', () => tokenFor('ann', { key: Buffer.from('x'.repeat(40)) })],
    [
      'has a path for a key',
      () => tokenFor('ann', { header: { kid: '../../dev/null' }, key: Buffer.from('\0'.repeat(32)) }),
    ],
    ['ends never', () => tokenFor('ann', { claims: { exp: undefined } })],
    ['names nobody', () => tokenFor('ann', { claims: { sub: undefined } })],
    ['names a guest', () => tokenFor('guest')],
    ['is 20 kB long', () => tokenFor('ann', { claims: { more: 'x'.repeat(10_000) } })],
  ];

  it.each(TOKENS)('because it %s', async (_name, make) => {
    const token = await make();
    const get = (path: string, accept = '*/*') =>
      overHttp(guarded.url, 'GET', path, { headers: { ...bearer(token), Accept: accept } });
    const post = (path: string, body: object) =>
      overHttp(guarded.url, 'POST', path, { headers: bearer(token), body: JSON.stringify(body) });
    const answers = {
      list: await get('/v1/jobs'),
      'live list': await get('/v1/jobs', 'text/event-stream'),
      poll: await get(events),
      stream: await get(events, 'text/event-stream'),
      many: await get(`/v1/events?job=${job.id}`),
      start: await post('/v1/jobs', { type: 'enkf', params: {} }),
      ticket: await post('/v1/tickets', { all: true }),
      revocation: await post('/v1/revocations', { jti: 'x', exp: 9e9 }),
      handshake: await overSocket(guarded.url, '{"id":"x","type":"hello"}', { headers: bearer(token) }),
      frame: await overSocket(guarded.url, JSON.stringify({ id: 'x', type: 'auth', token })),
    };
    const { frame, ...others } = answers;
    expectRefusals(others, 'unauthorized');
    // A token in a frame is bounded by the schema of the frame too.
    expect(frame).toMatchObject({ code: token.length > 8_192 ? 'validation-failed' : 'unauthorized' });
    expect(answers.handshake.closed).toBe(4001);
    for (const { text } of Object.values(answers))
      if (token.length > 40) expect(text).not.toContain(token.slice(0, 40));
  });
});
