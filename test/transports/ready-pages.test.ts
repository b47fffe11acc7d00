import { describe, expect, it } from 'vitest';
import { type Caller, SCOPES } from '../../src/access/caller.ts';
import { testAccess } from '../support/access.ts';
import { poll } from '../support/clients/polling.ts';
import { sendRaw } from '../support/raw-http.ts';
import { readerServer } from '../support/reader-server.ts';

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

/** Headers, but for those that differ each time. */
const saidIn = ({ headers }: { headers: Headers }) =>
  [...headers].filter(([name]) => name !== 'date' && name !== 'retry-after');

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
    const credentials = { shown: async () => ({ ...ann, ...term }), token: async () => ann };
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

  it('counts as delivered', async () => {
    const { job, ask, hub } = await setUp();
    await job.write(4);
    for (let i = 0; i < 5; i++) await ask();
    expect(hub.numbers().delivered.get('polling')).toBe(5 * 6);
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
