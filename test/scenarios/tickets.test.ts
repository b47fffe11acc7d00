import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { RunningServer } from '../../src/server.ts';
import { api } from '../support/api.ts';
import { SseClient } from '../support/clients/sse.ts';
import { dataFolder } from '../support/folder.ts';
import { sharedServer, testServer } from '../support/server.ts';
import { AUTH, bearer, tokenFor } from '../support/tokens.ts';

// A ticket opens events and the live list, of its jobs alone, for some minutes, and nothing else.

let server: RunningServer;
let ids: { job: string; other: string; bobs: string };
/** By the columns of the table. */
let tickets: Record<string, string>;

beforeAll(async () => {
  server = await sharedServer({ ...AUTH, JOBWIRE_WORKERS: '1' });
  const [ann, bob] = [await tokenFor('ann'), await tokenFor('bob')];
  const job = (await api(server.url, ann).start()).id;
  const other = (await api(server.url, ann).start()).id;
  const bobs = (await api(server.url, bob).start()).id;
  ids = { job, other, bobs };
  const good = await ticketOf(ann, { jobs: [job] });
  tickets = {
    'for the job': good,
    'for another job': await ticketOf(ann, { jobs: [other] }),
    'for all': await ticketOf(ann, { all: true }),
    'of Bob, for all': await ticketOf(bob, { all: true }),
    'of an admin': await ticketOf(await tokenFor('root', { scope: 'jobs:admin' }), { all: true }),
    altered: `${good.slice(0, -3)}AAA`,
    'of another server': await foreignTicket(),
  };
});

async function ticketOf(token: string | undefined, body: object, url = server.url): Promise<string> {
  const response = await api(url, token).call('POST', '/v1/tickets', body);
  expect(response.status).toBe(201);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return ((await response.json()) as { ticket: string }).ticket;
}

async function foreignTicket(): Promise<string> {
  const other = await sharedServer({ ...AUTH, JOBWIRE_ENGINE: 'memory' });
  return ticketOf(await tokenFor('ann'), { all: true }, other.url);
}

const DOORS: [door: string, expected: string][] = [
  //                                    the job, another, all, Bob's, admin's, altered, foreign
  ['GET    /v1/jobs/{job}/events     ', '200 404 200 404 200 401 401'],
  ['GET    /v1/jobs/{job}/events    s', '200 404 200 404 200 401 401'],
  ['HEAD   /v1/jobs/{job}/events    s', '200 404 200 404 200 401 401'],
  ['GET    /v1/jobs/{bobs}/events   s', '404 404 404 200 200 401 401'],
  ['GET    /v1/events?job={job}      ', '200 200 200 200 200 401 401'],
  ['GET    /v1/events?job={job}     s', '200 200 200 200 200 401 401'],
  ['GET    /v1/jobs                 s', '403 403 200 200 200 401 401'],
  // Nowhere else.
  ['GET    /v1/jobs                  ', '400 400 400 400 400 401 401'],
  ['GET    /v1/jobs/{job}            ', '400 400 400 400 400 401 401'],
  ['POST   /v1/jobs/{job}/cancel     ', '400 400 400 400 400 401 401'],
  ['POST   /v1/jobs/{job}/inputs     ', '400 400 400 400 400 401 401'],
  ['DELETE /v1/jobs/{job}            ', '400 400 400 400 400 401 401'],
  ['POST   /v1/jobs                  ', '400 400 400 400 400 401 401'],
  ['POST   /v1/tickets               ', '400 400 400 400 400 401 401'],
  ['POST   /v1/revocations           ', '400 400 400 400 400 401 401'],
];

async function knock(door: string, ticket: string): Promise<number> {
  const [method = '', template = '', isStream] = door.trim().split(/\s+/);
  const path = template.replace(/\{(\w+)\}/, (_, name: keyof typeof ids) => ids[name]);
  const leave = new AbortController();
  const response = await fetch(`${server.url}${path}${path.includes('?') ? '&' : '?'}ticket=${ticket}`, {
    method,
    signal: leave.signal,
    headers: isStream ? { Accept: 'text/event-stream' } : {},
  });
  leave.abort();
  return response.status;
}

describe('a ticket opens', () => {
  it.each(DOORS)('%s', async (door, expected) => {
    const met: Record<string, number> = {};
    for (const [name, ticket] of Object.entries(tickets)) met[name] = await knock(door, ticket);
    const names = Object.keys(tickets);
    expect(met).toEqual(Object.fromEntries(expected.split(' ').map((status, i) => [names[i], Number(status)])));
  });

  it('in a list of jobs its own alone', async () => {
    const ticket = tickets['for the job'];
    const response = await fetch(`${server.url}/v1/events?job=${ids.job}&job=${ids.other}&ticket=${ticket}`);
    const page = (await response.json()) as { events: { job: string }[]; problems: { job: string; code: string }[] };
    expect(new Set(page.events.map(({ job }) => job))).toEqual(new Set([ids.job]));
    expect(page.problems).toMatchObject([{ job: ids.other, code: 'job-not-found' }]);
  });

  it('no WebSocket', async () => {
    const url = `${server.url.replace('http', 'ws')}/v1/ws?ticket=${tickets['for all']}`;
    const [, answer] = (await once(new WebSocket(url, 'jobwire.v1'), 'unexpected-response')) as [
      unknown,
      IncomingMessage,
    ];
    expect(answer.statusCode).toBe(400);
  });

  it.each([
    ['given twice', (ticket: string) => `ticket=${ticket}&ticket=${ticket}`, {}, 400],
    ['empty', () => 'ticket=', {}, 401],
    ['beside a token', (ticket: string) => `ticket=${ticket}`, true, 400],
    ['given as a token', (ticket: string) => `token=${ticket}`, {}, 400],
  ])('nothing where it is %s', async (_name, query, token, status) => {
    const headers = token === true ? bearer(await tokenFor('ann')) : {};
    const path = `/v1/jobs/${ids.job}/events?${query(tickets['for the job']!)}`;
    expect((await fetch(server.url + path, { headers })).status).toBe(status);
  });

  it('nothing as a bearer', async () => {
    expect((await api(server.url, tickets['for all']).call('GET', '/v1/jobs')).status).toBe(401);
  });
});

describe('a ticket', () => {
  it('is refused for a job that its caller may not read, and for what is no request for one', async () => {
    const ask = async (body: unknown) => {
      const response = await api(server.url, await tokenFor('ann')).call('POST', '/v1/tickets', body);
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    expect(await ask({ jobs: [ids.job, ids.bobs] })).toEqual([404, 'job-not-found']);
    const many = Array.from({ length: 101 }, () => ids.job);
    for (const body of [
      {},
      { jobs: [] },
      { jobs: many },
      { all: false },
      { all: true, jobs: [ids.job] },
      { jobs: 'all' },
      [],
    ]) {
      expect(await ask(body)).toEqual([422, 'validation-failed']);
    }
    expect(await ask({ jobs: ['nope'] })).toEqual([404, 'job-not-found']);
  });

  it('is for jobs or for all: a request for neither or both is told of both', async () => {
    const call = api(server.url, await tokenFor('ann'));
    for (const body of [{}, { nope: 1 }, { jobs: [], all: true }, { jobs: [ids.job], all: true }]) {
      expect(await (await call.call('POST', '/v1/tickets', body)).json()).toMatchObject({
        detail: 'The request must have either "jobs", 1 to 100 ids, or "all": true.',
        errors: [{ pointer: '', message: expect.any(String) }],
      });
    }
  });

  it('carries an EventSource through a reconnect, from where it was', async () => {
    const path = `/v1/jobs/${ids.job}/events?ticket=${tickets['for the job']}`;
    const first = await SseClient.open(server.url, path);
    await first.inbox.until(() => first.events().length >= 2);
    first.close();
    const again = await SseClient.open(server.url, path, { 'last-event-id': first.lastId! });
    expect(again.status).toBe(200);
    expect((await again.inbox.next()).id).toBe(first.lastId);
  });

  it('holds across a restart of its server, where it did not end', async () => {
    const folder = await dataFolder();
    const env = { ...AUTH, JOBWIRE_DATA: folder };
    const before = await testServer(env);
    const job = await api(before.url, await tokenFor('ann')).start();
    const ticket = await ticketOf(await tokenFor('ann'), { jobs: [job.id] }, before.url);
    await before.stop();
    const after = await testServer(env);
    expect((await fetch(`${after.url}${job.links.events}?ticket=${ticket}`)).status).toBe(200);
  });

  it('is there for guests too, so that a page is the same with and without authentication', async () => {
    const open = await testServer();
    const job = await api(open.url).start();
    const ticket = await ticketOf(undefined, { jobs: [job.id] }, open.url);
    const answer = await fetch(`${open.url}${job.links.events}?ticket=${ticket}`);
    expect(answer.status).toBe(200);
    expect((await fetch(`${open.url}${job.links.self}?ticket=${ticket}`)).status).toBe(400);
  });
});

describe('a token that is revoked', () => {
  const revoke = async (jti: string, exp = Math.ceil(Date.now() / 1000) + 3600) =>
    api(server.url, await tokenFor('root', { scope: 'jobs:admin' })).call('POST', '/v1/revocations', { jti, exp });

  it('opens nothing any more, nor do its tickets, and what was open ends', async () => {
    const token = await tokenFor('ann', { claims: { jti: 'lost' } });
    const ticket = await ticketOf(token, { all: true });
    const events = `/v1/jobs/${ids.job}/events?after=latest`;
    const byToken = await SseClient.open(server.url, events, bearer(token));
    const byTicket = await SseClient.open(server.url, `${events}&ticket=${ticket}`);
    const list = await SseClient.open(server.url, '/v1/jobs', bearer(token));
    const kept = await SseClient.open(server.url, events, bearer(await tokenFor('ann')));
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/ws`, 'jobwire.v1', { headers: bearer(token) });
    await once(socket, 'open');

    expect((await revoke('lost')).status).toBe(204);
    expect((await api(server.url, token).call('GET', '/v1/jobs')).status).toBe(401);
    expect((await fetch(`${server.url}${events}&ticket=${ticket}`)).status).toBe(401);
    for (const stream of [byToken, byTicket, list]) {
      await stream.ended;
      expect(stream.inbox.all.at(-1)).toMatchObject({ event: 'problem', json: { code: 'unauthorized' } });
    }
    const [code] = await once(socket, 'close');
    expect(code).toBe(4001);
    await sleep(1_500);
    expect(kept.inbox.isClosed).toBe(false);
  });

  it('stays so across a restart', async () => {
    const env = { ...AUTH, JOBWIRE_DATA: await dataFolder() };
    const before = await testServer(env);
    const [token, root] = [
      await tokenFor('ann', { claims: { jti: 'x' } }),
      await tokenFor('root', { scope: 'jobs:admin' }),
    ];
    const exp = Math.ceil(Date.now() / 1000) + 3600;
    await api(before.url, root).call('POST', '/v1/revocations', { jti: 'x', exp });
    await before.stop();
    const after = await testServer(env);
    expect((await api(after.url, token).call('GET', '/v1/jobs')).status).toBe(401);
    expect((await api(after.url, root).call('GET', '/v1/jobs')).status).toBe(200);
  });

  it('is none that has ended already, but for what clocks may differ', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect((await revoke('late', now - 30)).status).toBe(204);
    for (const exp of [1, now - 90]) {
      const response = await revoke('old', exp);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({
        code: 'validation-failed',
        errors: [{ pointer: '/exp', message: expect.stringMatching(/^is past: .* in seconds since 1970$/) }],
      });
    }
  });

  it('has to be named', async () => {
    const root = api(server.url, await tokenFor('root', { scope: 'jobs:admin' }));
    for (const body of [
      {},
      { jti: 'x' },
      { exp: 1 },
      { jti: '', exp: 1 },
      { jti: 'x', exp: -1 },
      { jti: 'x', exp: 1.5 },
    ]) {
      expect((await root.call('POST', '/v1/revocations', body)).status).toBe(422);
    }
  });

  it('cannot be where there are no tokens', async () => {
    const open = await testServer();
    const response = await api(open.url).call('POST', '/v1/revocations', { jti: 'x', exp: 9e9 });
    expect(response.status).toBe(403);
  });
});
