import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { ClientOptions } from '../../src/client/options.ts';
import { testClient } from './support/client.ts';
import { answer, Peer } from './support/peer.ts';
import { PeerJob } from './support/peer-job.ts';
import { JOB, line, problem, snapshot } from './support/wire.ts';

const QUICK = { backoff: { baseMs: 5, capMs: 20 } };

async function begin(options: Partial<ClientOptions> = {}) {
  const peer = await Peer.start(new PeerJob().addAll([line(1)]));
  const client = testClient({ baseUrl: peer.baseUrl, maxRetries: 3, ...options }, QUICK);
  return { peer, client };
}

type Answer = (response: ServerResponse) => void;

/** Answers the first requests with what is listed, and then as a good server. */
function failFirst(peer: Peer, ...failures: Answer[]): void {
  peer.onRequest = (_, response) => {
    const fail = failures.shift();
    fail?.(response);
    return fail;
  };
}

describe('a request', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('is tried again after %i', async (status) => {
    const { peer, client } = await begin();
    failFirst(
      peer,
      (response) => answer(response, status, problem('any', status)),
      (response) => answer(response, status, problem('any', status)),
    );
    expect(await client.jobs.get(JOB)).toMatchObject({ id: JOB });
    expect(peer.requests).toHaveLength(3);
  });

  it.each([400, 403, 404, 405, 406, 409, 410, 413, 415, 422])('is not tried again after %i', async (status) => {
    const { peer, client } = await begin({ token: () => 'fresh' });
    peer.onRequest = (_, response) => answer(response, status, problem('any', status));
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({
      status,
      code: 'any',
      requestId: 'request-1',
      retryable: false,
    });
    expect(peer.requests).toHaveLength(1);
  });

  it('is tried again as often as it may, then says what the server said', async () => {
    const { peer, client } = await begin();
    peer.onRequest = (_, response) => answer(response, 503, problem('overloaded', 503));
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({
      name: 'ServerError',
      code: 'overloaded',
      retryable: true,
    });
    expect(peer.requests).toHaveLength(4);
  });

  it('does not come back before Retry-After', async () => {
    const { peer, client } = await begin();
    failFirst(peer, (response) => answer(response, 429, problem('rate-limited', 429), { 'retry-after': '1' }));
    const started = performance.now();
    await client.jobs.get(JOB);
    expect(performance.now() - started).toBeGreaterThanOrEqual(999);
  });

  it('does not hang where it would have to wait for minutes, and says when to come back', async () => {
    const { peer, client } = await begin();
    peer.onRequest = (_, response) => answer(response, 429, problem('rate-limited', 429), { 'retry-after': '600' });
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({ name: 'RateLimitError', retryAfterMs: 600_000 });
    expect(peer.requests).toHaveLength(1);
  });

  it('is tried again where the connection is cut before, or in the middle of, the answer', async () => {
    const { peer, client } = await begin();
    failFirst(
      peer,
      (response) => response.destroy(),
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
        response.write('{"id":', () => response.destroy());
      },
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"half'),
    );
    expect(await client.jobs.get(JOB)).toMatchObject({ id: JOB });
    expect(peer.requests).toHaveLength(4);
  });

  it('says what it found where HTML comes, and does not ask again', async () => {
    const { peer, client } = await begin();
    peer.onRequest = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>');
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({
      name: 'UnexpectedAnswerError',
      code: 'unexpected-answer',
      message: expect.stringContaining('text/html'),
    });
    expect(peer.requests).toHaveLength(1);
  });

  it("takes a proxy's own 502 page for a server that is away", async () => {
    const { peer, client } = await begin();
    failFirst(peer, (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'));
    expect(await client.jobs.get(JOB)).toMatchObject({ id: JOB });
  });

  it('says so where JSON of another kind comes', async () => {
    const { peer, client } = await begin();
    peer.onRequest = (_, response) => answer(response, 200, { hello: 'world' });
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({ code: 'unexpected-answer' });
    await expect(client.jobs.list()[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'unexpected-answer',
    });
  });

  it('follows no redirect', async () => {
    const { peer, client } = await begin({ maxRetries: 0 });
    peer.onRequest = ({ path }, response) =>
      path.startsWith('/v1') && response.writeHead(302, { location: '/elsewhere' }).end();
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({ name: 'ConnectionError' });
    expect(peer.requests.map(({ path }) => path)).toEqual([`/v1/jobs/${JOB}`]);
  });

  it('ends at its time limit, each try at its own', async () => {
    const { peer, client } = await begin({ timeout: 1_500, maxRetries: 1 });
    peer.onRequest = () => true;
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('1500 ms'),
    });
    expect(peer.requests).toHaveLength(2);
  });

  it('says that nobody is there', async () => {
    const { peer, client } = await begin({ maxRetries: 1 });
    await peer.close();
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({
      name: 'ConnectionError',
      code: 'connection-failed',
      retryable: true,
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('never asks for another address than that of a job', async () => {
    const { peer, client } = await begin();
    for (const id of ['..', '../../admin', 'a/b', '', 'a?b', '%2e%2e', 'x'.repeat(65)]) {
      expect(() => client.jobs.watch(id)).toThrow(TypeError);
      await expect((async () => client.jobs.get(id))()).rejects.toThrow(TypeError);
    }
    expect(peer.requests).toHaveLength(0);
  });
});

describe('a token', () => {
  it('is sent as a bearer; a guest name as a guest', async () => {
    const { peer, client } = await begin({ token: 'abc.def' });
    await client.jobs.get(JOB);
    await testClient({ baseUrl: peer.baseUrl, token: 'guest:Zoë Ann' }).jobs.get(JOB);
    expect(peer.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer abc.def',
      'Guest Zo%C3%AB%20Ann',
    ]);
  });

  it('is asked for once, and once more where the server refuses it', async () => {
    let asked = 0;
    const { peer, client } = await begin({ token: async () => `token-${++asked}` });
    peer.onRequest = ({ headers }, response) =>
      headers.authorization === 'Bearer token-1' && answer(response, 401, problem('unauthorized', 401));
    await Promise.all([client.jobs.get(JOB), client.jobs.get(JOB), client.jobs.get(JOB)]);
    await client.jobs.get(JOB);
    expect(asked).toBe(2);
  });

  it('that is refused twice is not tried a third time', async () => {
    const { peer, client } = await begin({ token: () => 'stale' });
    peer.onRequest = (_, response) => answer(response, 401, problem('unauthorized', 401));
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({ name: 'AuthError', status: 401 });
    expect(peer.requests).toHaveLength(2);
  });

  it('that is a plain text is not tried twice', async () => {
    const { peer, client } = await begin({ token: 'stale' });
    peer.onRequest = (_, response) => answer(response, 401, problem('unauthorized', 401));
    await expect(client.jobs.get(JOB)).rejects.toMatchObject({ name: 'AuthError' });
    expect(peer.requests).toHaveLength(1);
  });

  it('that cannot be sent, or cannot be had, is refused and not repeated', async () => {
    const unsendable = await begin({ token: 'secret\r\nx-admin: yes' });
    const error = await unsendable.client.jobs.get(JOB).catch((error: Error) => error);
    expect(error).toMatchObject({ name: 'AuthError' });
    expect(String(error)).not.toContain('secret');
    const failing = await begin({ token: () => Promise.reject(new Error('no network')) });
    await expect(failing.client.jobs.get(JOB)).rejects.toMatchObject({
      name: 'AuthError',
      cause: expect.objectContaining({ message: 'no network' }),
    });
    expect(unsendable.peer.requests).toHaveLength(0);
  });
});

describe('hooks', () => {
  it('see each try, and may add headers', async () => {
    const seen: string[] = [];
    const { peer, client } = await begin({
      onRequest: ({ method, headers, attempt }) => {
        headers.set('x-trace', 'abc');
        seen.push(`${method} ${attempt}`);
      },
      onResponse: ({ status, durationMs }) => seen.push(`${status} ${durationMs >= 0}`),
    });
    failFirst(peer, (response) => answer(response, 503, problem('unavailable', 503)));
    await client.jobs.get(JOB);
    expect(seen).toEqual(['GET 0', '503 true', 'GET 1', '200 true']);
    expect(peer.requests[1]!.headers['x-trace']).toBe('abc');
  });

  it('that throw are logged, and harm nothing', async () => {
    const errors: unknown[] = [];
    const logger = { ...console, error: (...details: unknown[]) => errors.push(details) };
    const { client } = await begin({
      logger,
      onRequest: () => {
        throw new Error('mine');
      },
    });
    expect(await client.jobs.get(JOB)).toMatchObject({ id: JOB });
    expect(errors).toHaveLength(1);
  });
});

describe('jobs', () => {
  it('are listed page after page, as far as the loop goes', async () => {
    const { peer, client } = await begin();
    const pages: Record<string, object> = {
      '': { jobs: [snapshot('a'), snapshot('b')], next: 'p2' },
      p2: { jobs: [snapshot('c')], next: 'p3' },
      p3: { jobs: [snapshot('d')] },
    };
    peer.onRequest = ({ query }, response) => answer(response, 200, pages[query.get('page') ?? '']!);
    const ids: string[] = [];
    for await (const { id } of client.jobs.list({ type: 'enkf', limit: 2 })) ids.push(id);
    expect(ids).toEqual(['a', 'b', 'c', 'd']);
    expect(peer.requests.map(({ query }) => String(query))).toEqual([
      'type=enkf&limit=2',
      'type=enkf&limit=2&page=p2',
      'type=enkf&limit=2&page=p3',
    ]);
    for await (const _ of client.jobs.list()) break;
    expect(peer.requests).toHaveLength(4);
  });

  it('are cancelled and deleted', async () => {
    const { peer, client } = await begin();
    expect(await client.jobs.cancel(JOB, 'enough')).toMatchObject({ status: 'cancelled' });
    peer.onRequest = (_, response) => response.writeHead(204).end();
    expect(await client.jobs.remove(JOB)).toBeUndefined();
    expect(peer.requests.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{"reason":"enough"}'],
      ['DELETE', ''],
    ]);
  });
});
