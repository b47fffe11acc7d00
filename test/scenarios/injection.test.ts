import { beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '../../generated/protocol/index.ts';
import type { RunningServer } from '../../src/server.ts';
import { api } from '../support/api.ts';
import { SseClient } from '../support/clients/sse.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { sendRaw } from '../support/raw-http.ts';
import { sharedServer } from '../support/server.ts';
import { AUTH, bearer, tokenFor } from '../support/tokens.ts';

// Text of a user stays text, wherever a user can put some: it makes no event, no message, no header of its own. That it makes
// no line of the log is looked at in `observe/log`, that it makes no piece of a page in `web`.

const HOSTILE: [name: string, text: string][] = [
  ['an event of SSE', 'x\r\nid: 9\r\ndata: {"seq":99}\r\n\r\n'],
  ['a named event', 'x\n\nevent: end\ndata: {}\n\n'],
  ['a carriage return alone', 'x\rid: 9\rdata: y\r\r'],
  ['a retry', 'x\nretry: 1\n:comment'],
  ['a header', 'x\r\nSet-Cookie: a=b\r\n\r\n<html>'],
  ['JSON', '"},"seq":1,"type":"completed","data":{"'],
  ['separators', '\u2028\u2029\u0085\u000b\u000c'],
  ['a NUL', 'x\u0000y'],
  ['a script', '</script><script>alert(1)</script>'],
  ['a terminal', '\u001b[2J\u001b]0;title\u0007\u009b31m'],
  ['another direction', '\u202egnp.exe\u2066\u2069'],
  ['a template', '{{7*7}}%s%n%00$&'],
];

let server: RunningServer;
let ann: string;

beforeAll(async () => {
  server = await sharedServer({ ...AUTH, JOBWIRE_WORKERS: '1', JOBWIRE_ENGINE: 'memory' });
  ann = await tokenFor('ann');
});

interface Told {
  readonly type: string;
  readonly data: Record<string, unknown>;
}

/** The whole log of a job, as pages, as soon as it holds what is waited for. */
async function logOf(job: Job, isThere: (event: Told) => boolean): Promise<Told[]> {
  const log: Told[] = [];
  for (let after = '0'; !log.some(isThere); ) {
    const answer = await api(server.url, ann).call('GET', `${job.links.events}?after=${after}&wait=5`);
    const page = (await answer.json()) as { events: Told[]; next: string };
    log.push(...page.events);
    after = page.next;
  }
  return log;
}

describe.each(HOSTILE)('%s', (_name, text) => {
  it('in a label, params, an input and the reason of a cancel is the same text over each transport, and no more', async () => {
    const { call } = api(server.url, ann);
    const started = await call('POST', '/v1/jobs', { type: 'chat', params: { topic: text }, label: text });
    const job = (await started.json()) as Job;
    expect(job).toMatchObject({ label: text, params: { topic: text } });
    expect(started.headers.has('set-cookie')).toBe(false);
    expect((await call('POST', job.links.inputs, { name: 'say', data: { text } })).status).toBe(202);
    await logOf(job, ({ type }) => type === 'message');
    await call('POST', job.links.cancel, { reason: text });
    const log = await logOf(job, ({ type }) => type === 'cancelled');
    expect(log.find(({ type }) => type === 'message')!.data.text).toBe(text);
    expect(log.at(-1)!.data.reason).toBe(text);

    const stream = await SseClient.open(server.url, `${job.links.events}?named=true`, bearer(ann));
    await stream.ended;
    const socket = await SocketClient.open(server.url, { headers: bearer(ann) });
    await socket.ask({ type: 'subscribe', job: job.id });
    await socket.inbox.until(() => socket.inbox.all.at(-1)!.json.type === 'end');
    expect(stream.events().map((event) => JSON.parse(event))).toEqual(log);
    expect(socket.events(job.id).map((event) => JSON.parse(event))).toEqual(log);
    // Beside the events: the first heartbeat or the reply, and the end.
    for (const { inbox } of [stream, socket]) expect(inbox.all).toHaveLength(log.length + 2);
    expect(stream.inbox.all.slice(1, -1).map(({ event }) => event)).toEqual(log.map(({ type }) => type));
    expect(stream.retries).toHaveLength(1);

    const listed = (await (await call('GET', `/v1/jobs?label=${encodeURIComponent(text)}`)).json()) as { jobs: Job[] };
    expect(listed.jobs.map(({ id }) => id)).toEqual([job.id]);
  });

  it('in the subject of a token is refused or shown as it is', async () => {
    const token = await tokenFor(text);
    const response = await fetch(`${server.url}/v1/jobs`, { headers: bearer(token) });
    expect([200, 401]).toContain(response.status);
    expect(/\p{Cc}/u.test(text) ? response.status : 401).toBe(401);
  });

  it('in a query is repeated in no answer but as JSON', async () => {
    const encoded = encodeURIComponent(text);
    for (const path of [
      `/v1/jobs?${encoded}=1`,
      `/v1/jobs?status=${encoded}`,
      `/v1/jobs/${encoded}`,
      `/problems/${encoded}`,
      `/${encoded}`,
    ]) {
      const response = await fetch(server.url + path, { headers: bearer(ann) });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const body = await response.text();
      expect(() => JSON.parse(body)).not.toThrow();
    }
  });
});

it('a header that holds a line break is no header', async () => {
  for (const name of ['Idempotency-Key', 'Last-Event-ID', 'Authorization', 'If-None-Match']) {
    const head = `GET /v1/jobs HTTP/1.1\r\nHost: localhost\r\n${name}: a\rSet-Cookie: b\r\n\r\n`;
    const answer = await sendRaw(server.url, head);
    expect(answer.status).toBe(400);
    expect(answer.headers).not.toMatch(/set-cookie/i);
  }
});
