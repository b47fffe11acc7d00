import { describe, expect, it } from 'vitest';
import { sharedSecret } from '../../src/access/keys.ts';
import { createTokens } from '../../src/access/tokens.ts';
import { testAccess } from '../support/access.ts';
import { api } from '../support/api.ts';
import { poll } from '../support/clients/polling.ts';
import { SseClient } from '../support/clients/sse.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { readerServer } from '../support/reader-server.ts';
import { AUDIENCE, bearer, ISSUER, SECRET, tokenFor } from '../support/tokens.ts';

const isProblem = ({ json }: { json: { type?: string } }) => json.type === 'problem';

/** A server that looks at its streams often, with a job, on a steady clock that the test moves. */
async function setUp() {
  let passed = 0;
  let aged = 0;
  const credentials = createTokens({
    keys: sharedSecret(SECRET),
    issuer: ISSUER,
    audience: AUDIENCE,
    now: Date.now,
  });
  const access = await testAccess({
    credentials,
    now: () => Date.now() + aged,
    steady: () => performance.now() + passed,
  });
  const server = await readerServer({ access, sse: { visitEveryMs: 20 }, websocket: { visitEveryMs: 20 } });
  const job = await server.begin();
  const token = await tokenFor('ann', { scope: 'jobs:admin', ttl: 3600 });
  return {
    ...server,
    job,
    token,
    pass: (seconds: number) => {
      passed += seconds * 1000;
    },
    /** What is opened from now on is opened so much later. */
    age: (seconds: number) => {
      aged += seconds * 1000;
    },
    stream: () => SseClient.open(server.url, `/v1/jobs/${job.id}/events`, bearer(token)),
    /** Streams of each kind, with a ticket. */
    async byTicket() {
      const response = await api(server.url, token).call('POST', '/v1/tickets', { all: true });
      const { ticket } = (await response.json()) as { ticket: string };
      const paths = [`/v1/jobs/${job.id}/events?`, `/v1/events?job=${job.id}&`, '/v1/jobs?'];
      return Promise.all(paths.map((path) => SseClient.open(server.url, `${path}ticket=${ticket}`)));
    },
    async socket() {
      const client = await SocketClient.open(server.url);
      await client.ask({ type: 'auth', token });
      await client.ask({ type: 'subscribe', job: job.id });
      return client;
    },
  };
}

describe('when a token ends', () => {
  it('a WebSocket is told 60 s before, and closed with 4001', async () => {
    const { pass, socket, job } = await setUp();
    const client = await socket();
    pass(3_530);
    await job.write(1);
    await client.inbox.until(() => client.events(job.id).length === 3);
    expect(client.inbox.all.find(isProblem)).toBeUndefined();
    pass(20);
    expect((await client.inbox.find(isProblem)).json).toMatchObject({ code: 'token-expiring' });
    await job.write(1);
    await client.inbox.until(() => client.events(job.id).length === 4);
    pass(60);
    expect(await client.closed).toEqual({ code: 4001, reason: 'unauthorized' });
    expect(client.inbox.all.filter(isProblem).map(({ json }) => json.code)).toEqual(['token-expiring', 'unauthorized']);
  });

  it('a WebSocket whose client never spoke is told nothing but why it is closed', async () => {
    const { pass, url, token } = await setUp();
    const client = await SocketClient.open(url, { headers: bearer(token) });
    pass(3_601);
    expect(await client.closed).toMatchObject({ code: 4001 });
    expect(client.inbox.all.map(({ json }) => json.code)).toEqual(['unauthorized']);
  });

  it('a new one renews the WebSocket in place, and nothing is interrupted', async () => {
    const { pass, socket, job } = await setUp();
    const client = await socket();
    pass(3_550);
    await client.inbox.find(isProblem);
    const token = await tokenFor('ann', { scope: 'jobs:admin', ttl: 7_200 });
    expect(await client.ask({ type: 'auth', token })).toMatchObject({ ok: true, data: { owner: 'ann' } });
    pass(3_600);
    for (let i = 0; i < 5; i++) await job.write(1);
    await client.inbox.until(() => client.events(job.id).length === 7);
    expect(client.inbox.all.filter(isProblem)).toHaveLength(1);
    pass(3_550);
    expect((await client.inbox.find(isProblem)).json).toMatchObject({ code: 'token-expiring' });
  });

  it('a stream is told 60 s before, and ends with a problem and without a time to come back', async () => {
    const { pass, stream, job } = await setUp();
    const client = await stream();
    await client.inbox.until(() => client.events().length === 2);
    pass(3_550);
    expect((await client.inbox.find(isProblem)).json).toMatchObject({ code: 'token-expiring' });
    await job.write(1);
    await client.inbox.until(() => client.events().length === 3);
    pass(60);
    await client.ended;
    expect(client.inbox.all.at(-1)).toMatchObject({ event: 'problem', json: { code: 'unauthorized' } });
    expect(client.inbox.all.filter(isProblem).map(({ id }) => id)).toEqual([undefined, undefined]);
    expect(client.retries).toHaveLength(1);
  });

  it('a poll waits no longer than that', async () => {
    const { url, job, token, age } = await setUp();
    const { next } = await poll(url, job.id, '', bearer(token));
    age(3_598);
    const begun = performance.now();
    const page = await poll(url, job.id, `after=${next}&wait=25`, bearer(token));
    expect(page).toMatchObject({ status: 200, events: [], next });
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

describe('when a ticket ends', () => {
  it('every kind of stream is told 60 s before, and ends with a problem', async () => {
    const { pass, byTicket } = await setUp();
    const streams = await byTicket();
    for (const stream of streams) await stream.inbox.next();
    pass(830);
    await Promise.all(streams.map((stream) => stream.inbox.until(() => stream.inbox.all.length > 0)));
    for (const stream of streams) expect(stream.inbox.all.find(isProblem)).toBeUndefined();
    pass(20);
    for (const stream of streams) expect((await stream.inbox.find(isProblem)).json.code).toBe('ticket-expiring');
    pass(60);
    for (const stream of streams) {
      await stream.ended;
      expect(stream.inbox.all.at(-1)).toMatchObject({ event: 'problem', json: { code: 'unauthorized' } });
    }
  });
});
