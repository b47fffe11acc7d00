import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Caller, SCOPES } from '../../src/access/caller.ts';
import { sharedSecret } from '../../src/access/keys.ts';
import { createTokens } from '../../src/access/tokens.ts';
import { testAccess } from '../support/access.ts';
import { poll } from '../support/clients/polling.ts';
import { sendAll, sendRaw } from '../support/raw-http.ts';
import { readerServer } from '../support/reader-server.ts';
import { AUDIENCE, bearer, ISSUER, SECRET, tokenFor } from '../support/tokens.ts';

async function setUp() {
  const server = await readerServer();
  const job = await server.begin();
  const ask = (query?: string, headers?: Record<string, string>) => poll(server.url, job.id, query, headers);
  const readsOf = async (query: string, headers?: Record<string, string>) => {
    const before = server.faults.reads;
    const answer = await ask(query, headers);
    return { ...answer, reads: server.faults.reads - before };
  };
  return { ...server, job, ask, readsOf };
}

/** Headers, but for those that differ each time, as the time after which to come again does. */
const saidIn = ({ headers }: { headers: Headers }) =>
  [...headers].filter(([name]) => !['date', 'retry-after', 'content-length'].includes(name));

describe('a page that was sent before', () => {
  it('is sent again without a look at the log, in the same words', async () => {
    const { job, ask, readsOf } = await setUp();
    await job.write(4);
    for (const query of ['', 'after=0&limit=3', 'after=2&wait=20', 'after=latest']) {
      const first = await ask(query);
      const again = await readsOf(query);
      expect([query, again.reads]).toEqual([query, 0]);
      expect(again).toMatchObject({ status: 200, events: first.events, next: first.next, ended: first.ended });
      expect(saidIn(again)).toEqual(saidIn(first));
      expect(again.headers.get('referrer-policy')).toBe('no-referrer');
      expect(again.headers.get('retry-after')).toBe(String(Math.ceil(again.retryAfterMs / 1000)));
      if (query.includes('wait')) continue; // who has it already waits for another one
      const tag = { 'if-none-match': first.headers.get('etag')! };
      const same = await readsOf(query, tag);
      expect([same.status, same.text, same.reads]).toEqual([304, '', 0]);
      const longWay = await readsOf(query, { ...tag, 'content-type': 'text/plain' });
      expect([longWay.status, longWay.reads > 0]).toEqual([304, true]);
      expect(saidIn(same)).toEqual(saidIn(longWay));
    }
  });

  it('is read anew when the log has grown, but for a full one', async () => {
    const { job, ask, readsOf } = await setUp();
    await job.write(4);
    await ask('after=0');
    await ask('after=0&limit=3');
    await job.write(1);
    expect((await readsOf('after=0')).events).toHaveLength(7);
    expect((await readsOf('after=0&limit=3')).reads).toBe(0);
    await job.end();
    expect(await readsOf('after=0')).toMatchObject({ ended: true, events: { length: 8 } });
    expect(await readsOf('after=0')).toMatchObject({ ended: true, events: { length: 8 }, reads: 0 });
  });

  it('is not sent when its events are not kept any more', async () => {
    const { job, ask, engine } = await setUp();
    await job.write(8);
    await ask('after=0&limit=3');
    await engine.trim(job.id, 5);
    expect((await ask('after=0&limit=3')).status).toBe(410);
    await ask('after=5&limit=3');
    await job.end();
    await engine.remove(job.id);
    expect((await ask('after=5&limit=3')).status).toBe(404);
  });

  it('is not sent to who waits for another one', async () => {
    const { job, ask } = await setUp();
    const { next } = await ask();
    await ask(`after=${next}&wait=0`);
    const late = ask(`after=${next}&wait=20`);
    await expect.poll(async () => (await Promise.race([late, 'waits'])) === 'waits').toBe(true);
    await job.write(1);
    expect((await late).events).toHaveLength(1);
  });

  it('is not what somebody was sent who had no time to wait for another one', async () => {
    const ann: Caller = { owner: 'ann', name: 'ann', scopes: new Set(SCOPES), ownership: false };
    const term = { expiresAt: 1 }; // it is over as the answer begins
    const shown = async () => ({ ...ann, ...term });
    const credentials = { shown, knownBy: () => undefined, token: async () => ann };
    const { url, hub, begin } = await readerServer({ access: await testAccess({ credentials }) });
    const job = await begin();
    const query = `after=${(await poll(url, job.id)).next}&wait=20`;
    expect((await poll(url, job.id, query)).events).toEqual([]);
    term.expiresAt = Number.MAX_SAFE_INTEGER;
    const late = poll(url, job.id, query);
    await Promise.race([late, expect.poll(() => hub.numbers().streams).toBe(1)]);
    await job.write(1);
    expect((await late).events).toHaveLength(1);
  });

  it('is sent also to who calls the server by one of many names', async () => {
    const { job, ask, url, faults } = await setUp();
    await job.write(4);
    const { port } = new URL(url);
    const by = async (host: string) => {
      const before = faults.reads;
      const path = `/v1/jobs/${job.id}/events?after=0`;
      const { status } = await sendRaw(url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      return [status, faults.reads - before];
    };
    for (let i = 1; i <= 20; i++) expect((await by(`localhost:${i}`))[0]).toBe(200);
    await ask('after=0');
    expect(await by(`127.0.0.1:${port}`)).toEqual([200, 0]);
  });

  it('is sent in its turn, before what is said of a broken request behind it', async () => {
    const { job, ask, url } = await setUp();
    await job.write(4);
    await ask('after=0&limit=3');
    const { host } = new URL(url);
    const get = (query: string) => `GET /v1/jobs/${job.id}/events?${query} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    const statusesOf = async (...requests: string[]) =>
      (await sendAll(url, [requests.join('')])).match(/(?<=HTTP\/1\.1 )\d+/g);
    const ready = get('after=0&limit=3');
    expect(await statusesOf(ready, ready, 'no request\r\n\r\n')).toEqual(['200', '200', '400']);
    const all = await statusesOf(get('after=1'), ready, get('after=latest&limit=0'), ready, 'no request\r\n\r\n');
    expect(all).toEqual(['200', '200', '400', '200', '400']);
  });

  it('counts as delivered', async () => {
    const { job, ask, hub } = await setUp();
    await job.write(4);
    for (let i = 0; i < 5; i++) await ask();
    expect(hub.numbers().delivered.get('polling')).toBe(5 * 6);
  });
});

describe('a page that was sent to somebody else', () => {
  const ANY = Number.POSITIVE_INFINITY;

  async function withTokens(requests = 4) {
    const revoked: { id: string; until: number }[] = [];
    const access = await testAccess({
      credentials: createTokens({ keys: sharedSecret(SECRET), issuer: ISSUER, audience: AUDIENCE, now: Date.now }),
      source: { revocations: async () => ({ revoked, place: revoked.length }) },
      limits: { perMinute: { requests, starts: ANY, inputs: ANY, bytes: ANY } },
    });
    const { url, faults, begin } = await readerServer({ access });
    const job = await begin(); // which is no token's owner's
    await job.write(4);
    /** Status, reads of the log, and what is left to the caller. */
    const ask = async (token?: string, query = 'after=0&limit=3') => {
      const before = faults.reads;
      const { status, headers } = await poll(url, job.id, query, token === undefined ? {} : bearer(token));
      return [status, faults.reads - before, headers.get('ratelimit')?.replace(/;t=\d+/, '')];
    };
    return { access, revoked, job, ask };
  }

  it('is sent to whoever may read it, and counts once in his budget', async () => {
    const { ask } = await withTokens();
    const [root, eve] = await Promise.all(['root', 'eve'].map((sub) => tokenFor(sub, { scope: 'jobs:admin' })));
    expect(await ask(root)).toEqual([200, 1, '"requests";r=3']);
    for (const left of [3, 2, 1, 0]) expect(await ask(eve)).toEqual([200, 0, `"requests";r=${left}`]);
    expect(await ask(eve)).toEqual([429, 0, '"requests";r=0']);
    expect(await ask(root)).toEqual([200, 0, '"requests";r=2']);
  });

  it('is not sent to who may not, or whose token was revoked', async () => {
    const { access, revoked, ask } = await withTokens();
    const root = await tokenFor('root', { scope: 'jobs:admin', claims: { jti: 'stolen' } });
    await ask(root);
    expect(await ask(root)).toEqual([200, 0, '"requests";r=2']);
    expect(await ask(await tokenFor('ann'))).toEqual([404, 0, '"requests";r=3']);
    expect(await ask(await tokenFor('bob', { scope: 'jobs:write' }))).toEqual([403, 0, '"requests";r=3']);
    expect(await ask('x.y.z')).toEqual([401, 0, '"requests";r=3']);
    expect(await ask()).toEqual([401, 0, '"requests";r=2']);
    revoked.push({ id: 'stolen', until: Number.MAX_SAFE_INTEGER });
    await access.revocations.look();
    expect(await ask(root)).toEqual([401, 0, '"requests";r=1']); // it is nobody's now
  });

  it('is sent to nobody else where nothing is limited', async () => {
    const { access, revoked, ask } = await withTokens(ANY);
    const root = await tokenFor('root', { scope: 'jobs:admin', claims: { jti: 'stolen' } });
    const ann = await tokenFor('ann');
    expect(await ask(root)).toEqual([200, 1, undefined]);
    for (const _again of [1, 2]) {
      expect(await ask(root)).toEqual([200, 0, undefined]);
      expect(await ask(ann)).toEqual([404, 0, undefined]);
      expect(await ask('x.y.z')).toEqual([401, 0, undefined]);
      expect(await ask()).toEqual([401, 0, undefined]);
    }
    revoked.push({ id: 'stolen', until: Number.MAX_SAFE_INTEGER });
    await access.revocations.look();
    expect(await ask(root)).toEqual([401, 0, undefined]);
  });

  it('is no way around what a ticket is for', async () => {
    const { access, job, ask } = await withTokens();
    const root = await tokenFor('root', { scope: 'jobs:admin' });
    await ask(root);
    const caller = await access.identify.token(root, '192.0.2.1');
    const { ticket } = await access.tickets.issue(caller, new Set([job.id]));
    const { ticket: foreign } = await access.tickets.issue(caller, new Set([randomUUID()]));
    const by = async (shown: string) => (await ask(undefined, `after=0&limit=3&ticket=${shown}`)).slice(0, 2);
    expect([await by(ticket), await by(foreign)]).toEqual([
      [200, 1],
      [404, 0],
    ]);
    expect(await by(ticket)).toEqual([200, 1]); // nothing is kept by such a URL
  });
});

describe('a request that asks for more than such a page', () => {
  it.each([
    ['of another name of the server', ['Host: evil.example'], 421],
    ['of a page of another origin', ['Host: $', 'Origin: https://evil.example'], 403],
    ['of another site', ['Host: $', 'Sec-Fetch-Site: cross-site'], 403],
    ['with two hosts', ['Host: $', 'Host: $'], 400],
    ['without a host', [], 400],
    ['with two tokens', ['Host: $', 'Authorization: Guest ann', 'Authorization: Guest bob'], 400],
    ['with a token that is not taken', ['Host: $', 'Authorization: Bearer x'], 401],
    ['in another form', ['Host: $', 'Accept: text/html'], 406],
    ['in a new way', ['HOST: $', 'accept: application/json'], 200],
  ])('%s goes the long way', async (_name, headers, status) => {
    const { job, ask, url } = await setUp();
    await job.write(4);
    await ask('after=0&limit=3');
    const lines = headers.map((line) => `${line.replace('$', new URL(url).host)}\r\n`).join('');
    const path = `/v1/jobs/${job.id}/events?after=0&limit=3`;
    const answer = await sendRaw(url, `GET ${path} HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`);
    expect(answer.status).toBe(status);
  });
});
