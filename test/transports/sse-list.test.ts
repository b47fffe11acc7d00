import { describe, expect, it } from 'vitest';
import { SseClient } from '../support/clients/sse.ts';
import { type ReaderServerOptions, readerServer } from '../support/reader-server.ts';
import { range } from '../support/test-follower.ts';

async function setUp(options: ReaderServerOptions = {}) {
  const server = await readerServer(options);
  const open = (query = '', headers: Record<string, string> = {}, method = 'GET') =>
    SseClient.open(server.url, `/v1/jobs${query}`, headers, method);
  return { ...server, open };
}

const names = (client: SseClient) => client.inbox.all.map(({ event }) => event);

describe('the live list over SSE', () => {
  it('is a stream of named messages without an id: the list, ready, and what changes', async () => {
    const { begin, open } = await setUp();
    const jobs = [await begin(), await begin(), await begin()];
    const client = await open('?limit=2');
    expect([client.status, client.headers['content-type'], client.headers.vary]).toEqual([
      200,
      'text/event-stream',
      'Accept, Authorization, Origin',
    ]);
    await client.inbox.find(({ event }) => event === 'ready');
    expect(names(client)).toEqual(['reset', 'job', 'job', 'ready']);
    expect(client.inbox.all.map(({ json }) => json.job?.id ?? json.total)).toEqual([
      undefined,
      jobs[2]!.id,
      jobs[1]!.id,
      3,
    ]);
    await jobs[2]!.end();
    await client.inbox.find(({ json }) => json.job?.status === 'cancelled');
    const fresh = await begin();
    await client.inbox.find(({ json }) => json.job?.id === fresh.id);
    expect(client.inbox.all.find(({ event }) => event === 'removed')?.json).toEqual({
      type: 'removed',
      id: jobs[1]!.id,
    });
    for (const { id, event, json } of client.inbox.all) expect([id, json.type]).toEqual([undefined, event]);
    expect(client.retries).toHaveLength(1);
  });

  it('shows a job as GET does', async () => {
    const { url, begin, open } = await setUp();
    const { id } = await begin();
    const client = await open();
    const { json } = await client.inbox.find(({ event }) => event === 'job');
    expect(json.job).toEqual(await (await fetch(`${url}/v1/jobs/${id}`)).json());
  });

  it('starts over when a browser comes back', async () => {
    const { begin, open } = await setUp();
    await begin();
    const client = await open('', { 'last-event-id': '7' });
    await client.inbox.find(({ event }) => event === 'ready');
    expect(names(client)).toEqual(['reset', 'job', 'ready']);
  });

  it('filters', async () => {
    const { begin, open } = await setUp();
    const job = await begin();
    const client = await open('?type=enkf&status=running');
    await client.inbox.find(({ event }) => event === 'ready');
    await job.end();
    expect((await client.inbox.find(({ event }) => event === 'removed')).json).toEqual({ type: 'removed', id: job.id });
    const none = await open('?label=nothing');
    expect((await none.inbox.find(({ event }) => event === 'ready')).json).toEqual({ type: 'ready', total: 0 });
  });

  it.each(['?page=1', '?limit=0', '?limit=1001', '?status=over', '?after=1', '?type=enkf&type=enkf'])(
    'refuses %s',
    async (query) => {
      const { open } = await setUp();
      const client = await open(query);
      expect([client.status, client.headers['content-type']]).toEqual([400, 'application/problem+json']);
    },
  );

  it('is chosen by Accept', async () => {
    const { url, open } = await setUp();
    for (const accept of ['*/*', 'application/json', 'text/event-stream;q=0.5, application/json']) {
      const { headers } = await fetch(`${url}/v1/jobs`, { headers: { accept } });
      expect(headers.get('content-type')).toMatch(/^application\/json/);
    }
    expect((await fetch(`${url}/v1/jobs`, { headers: { accept: 'text/html' } })).status).toBe(406);
    const head = await open('', {}, 'HEAD');
    await head.ended;
    expect([head.status, head.headers['content-type'], head.body]).toEqual([200, 'text/event-stream', '']);
  });

  it('is never silent for long, and not open for ever', async () => {
    const { open } = await setUp({ sse: { heartbeatMs: 150, visitEveryMs: 20, maxAgeMs: 1_500 } });
    const client = await open();
    await client.inbox.find(({ event }) => event === 'heartbeat');
    expect(client.inbox.all.at(-1)!.id).toBeUndefined();
    await client.ended;
    expect(client.retries.at(-1)).toBeLessThanOrEqual(500);
    expect(names(client)).not.toContain('goaway');
  });

  it('says when the server goes', async () => {
    const { open, drain, list } = await setUp();
    const client = await open();
    await client.inbox.find(({ event }) => event === 'ready');
    await drain(0);
    await client.ended;
    expect(names(client).at(-1)).toBe('goaway');
    expect(list.numbers()).toEqual({ lists: 0, watchers: 0 });
  });

  it('says in a stream that the storage is down, because a browser gives up on any other status', async () => {
    const { open, faults } = await setUp();
    faults.isDown = true;
    const client = await open();
    await client.ended;
    expect(client.inbox.all).toMatchObject([{ event: 'problem', json: { code: 'unavailable' } }]);
    expect(client.retries).toHaveLength(1);
  });

  it('leaves nothing behind when clients go', async () => {
    const { open, list } = await setUp();
    const clients = await Promise.all(range(1, 20).map(() => open()));
    await expect.poll(() => list.numbers()).toEqual({ lists: 1, watchers: 20 });
    for (const client of clients) client.close();
    await expect.poll(() => list.numbers()).toEqual({ lists: 0, watchers: 0 });
  });
});
