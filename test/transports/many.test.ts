import { describe, expect, it } from 'vitest';
import { type ManyPoll, pollMany } from '../support/clients/polling.ts';
import { SseClient, type SseMessage } from '../support/clients/sse.ts';
import { chance, testSeed } from '../support/random.ts';
import { type ReaderServerOptions, readerServer } from '../support/reader-server.ts';
import { range } from '../support/test-follower.ts';
import { keptEvents, type WrittenJob } from '../support/written-job.ts';

const NOT_THERE = '019aa4c2-7f6e-7c30-b5a1-000000000000';

async function setUp(count: number, sse: ReaderServerOptions['sse'] = {}) {
  const server = await readerServer({ sse });
  const jobs: WrittenJob[] = [];
  for (let i = 0; i < count; i++) jobs.push(await server.begin());
  const list = (...ends: string[]) => jobs.map(({ id }, i) => `job=${id}${ends[i] ?? ''}`).join('&');
  const open = (query: string, headers: Record<string, string> = {}, method = 'GET') =>
    SseClient.open(server.url, `/v1/events?${query}`, headers, method);
  const ask = (query: string, headers: Record<string, string> = {}) => pollMany(server.url, query, headers);
  const logs = () => Promise.all(jobs.map(({ id }) => keptEvents(server.engine, id)));
  return { ...server, jobs, ids: jobs.map(({ id }) => id), list, open, ask, logs };
}

const jobOf = (event: string) => JSON.parse(event).job as string;
const seqOf = (event: string) => JSON.parse(event).seq as number;

/** The events of each job, in the order in which they came. */
function byJob(ids: readonly string[], events: readonly string[]): string[][] {
  return ids.map((id) => events.filter((event) => jobOf(event) === id));
}

const ends = (messages: readonly SseMessage[]) =>
  messages.filter(({ event }) => event === 'end').map(({ json }) => json);

describe('a stream of many jobs', () => {
  it('is each log, byte for byte, an end for each job, and the end of all', async () => {
    const { jobs, ids, list, open, logs } = await setUp(3);
    const client = await open(list());
    expect(await client.inbox.next()).toMatchObject({
      event: 'heartbeat',
      id: expect.stringMatching(/^[\w-]{38}$/),
      json: { from: ['0', '0', '0'] },
    });
    for (const [i, job] of jobs.entries()) {
      await job.write(3 * (i + 1));
      await job.end();
    }
    await client.ended;
    expect(byJob(ids, client.events())).toEqual(await logs());
    const [last, ...each] = ends(client.inbox.all).toReversed();
    expect(last).toEqual({ type: 'end' });
    expect(each.map(({ job, lastSeq }) => [job, lastSeq]).sort()).toEqual(ids.map((id, i) => [id, 3 * (i + 1) + 3]));
    expect(client.inbox.all.filter(({ event, id }) => event !== undefined && id !== undefined)).toHaveLength(1);
    const back = await open(list(), { 'last-event-id': client.lastId! });
    expect(back.status).toBe(204);
  });

  it('goes on from the id of any of its events, each once', async () => {
    const { jobs, ids, list, open, logs } = await setUp(3);
    for (const [i, job] of jobs.entries()) await job.write(2 + i, 20);
    const whole = await open(list());
    await whole.inbox.until(() => whole.events().length === 15);
    for (const job of jobs) await job.end();
    const kept = await logs();
    const told = whole.inbox.all.filter(({ json }) => json.seq !== undefined).slice(0, 15);
    for (const [i, { id }] of [{ id: whole.inbox.all[0]!.id }, ...told].entries()) {
      const before = told.slice(0, i).map(({ data }) => data);
      const rest = await open(list(), { 'last-event-id': id! });
      await rest.ended;
      expect(byJob(ids, [...before, ...rest.events()]), `cut after ${i}`).toEqual(kept);
    }
  });

  it('begins where it is told to: a cursor for each job, the latest event, or the cursor of the list', async () => {
    const { jobs, ids, list, open } = await setUp(3);
    for (const job of jobs) await job.write(8);
    const client = await open(list('@4', '@latest'));
    await client.inbox.until(() => client.events().length === 6 + 10);
    const begins = [expect.stringMatching(/^4-\d{13}$/), expect.stringMatching(/^10-\d{13}$/), '0'];
    expect(client.inbox.all[0]!.json.from).toEqual(begins);
    expect(byJob(ids, client.events()).map((events) => events.map(seqOf))).toEqual([range(5, 10), [], range(1, 10)]);
    const latest = await open(`${list('@9')}&after=latest`);
    const after = await open(`${list('@4')}&after=${client.lastId}`);
    for (const job of jobs) await job.write(1);
    await latest.inbox.until(() => latest.events().length === 4);
    expect(byJob(ids, latest.events()).map((events) => events.map(seqOf))).toEqual([[10, 11], [11], [11]]);
    await after.inbox.until(() => after.events().length === 3);
    expect(byJob(ids, after.events()).map((events) => events.map(seqOf))).toEqual([[11], [11], [11]]);
  });

  it('tells once which jobs are not there, and goes on with the others', async () => {
    const { jobs, ids, list, open, engine } = await setUp(2);
    const query = `job=${NOT_THERE}&${list()}&job=nothing`;
    const client = await open(query);
    await client.inbox.until(() => client.events().length === 4);
    const problems = client.inbox.all.filter(({ event }) => event === 'problem');
    expect(problems.map(({ json, id }) => [json.code, json.job, id])).toEqual([
      ['job-not-found', NOT_THERE, undefined],
      ['job-not-found', 'nothing', undefined],
    ]);
    await jobs[0]!.end();
    await client.inbox.find(({ event }) => event === 'end');
    await engine.remove(ids[0]!);
    const back = await open(query, { 'last-event-id': client.lastId! });
    expect((await back.inbox.find(({ event }) => event === 'problem')).json.job).toBe(ids[0]);
    await jobs[1]!.end();
    await back.ended;
    expect(ends(back.inbox.all)).toEqual([{ type: 'end', job: ids[1], lastSeq: 3 }, { type: 'end' }]);
    expect((await open(query, { 'last-event-id': back.lastId! })).status).toBe(204);
  });

  it('tells that a job was deleted, and lets a list end that has none', async () => {
    const { jobs, ids, list, open, engine } = await setUp(2);
    await jobs[0]!.write(100, 200_000);
    for (const job of jobs) await job.end();
    const client = await open(list());
    client.socket.pause();
    await engine.remove(ids[0]!);
    client.socket.resume();
    await client.ended;
    const told = client.inbox.all.filter(({ event }) => event !== undefined && event !== 'heartbeat');
    expect(told.map(({ event, json }) => [event, json.job])).toEqual([
      ['end', ids[1]],
      ['problem', ids[0]],
      ['end', undefined],
    ]);
    const empty = await open(`job=${NOT_THERE}`);
    await empty.ended;
    expect(empty.inbox.all.map(({ event }) => event)).toEqual(['heartbeat', 'problem', 'end']);
  });

  it('tells a gap with the place to come back to', async () => {
    const { jobs, ids, list, open, engine } = await setUp(2);
    for (const job of jobs) await job.write(8);
    await engine.trim(ids[0]!, 5);
    const client = await open(list('@2', '@7-5'));
    const gaps = [await client.inbox.find(isGap), await client.inbox.find(isGap)];
    expect(gaps.map(({ json }) => json)).toEqual([
      { type: 'gap', job: ids[0], reason: 'trimmed', requested: 2, earliest: 5, lost: 2 },
      { type: 'gap', job: ids[1], reason: 'rewritten', requested: 7, earliest: 1 },
    ]);
    const back = await open(list(), { 'last-event-id': gaps[0]!.id! });
    await back.inbox.until(() => back.events().length > 6);
    expect(byJob(ids, back.events())[0]!.map(seqOf)).toEqual(range(5, 10));
  });

  it('notices a log that was rewritten, by the little of the time that its cursor holds', async () => {
    const { jobs, ids, list, open } = await setUp(1);
    await jobs[0]!.write(8);
    const client = await open(list());
    await client.inbox.until(() => client.events().length === 10);
    const id = client.lastId!;
    const other = await open(list(), { 'last-event-id': `${id.slice(0, -1)}${id.endsWith('A') ? 'B' : 'A'}` });
    expect((await other.inbox.find(isGap)).json).toMatchObject({ job: ids[0], reason: 'rewritten', requested: 10 });
  });

  it('gives a job its turn while another has a long way to catch up', async () => {
    const { jobs, ids, list, open } = await setUp(3);
    await jobs[0]!.write(20_000, 100);
    await jobs[2]!.write(3, 100);
    const client = await open(list());
    await client.inbox.until(() => client.events().length >= 20_000);
    const [, second, third] = ids.map((id) => client.events().findLastIndex((event) => jobOf(event) === id));
    expect(Math.max(second!, third!)).toBeLessThan(1_000);
  });

  it('goes on with the others where one log is damaged, and does not say that it is over', async () => {
    const { jobs, ids, list, open, faults } = await setUp(2);
    await jobs[0]!.write(10);
    faults.damaged.set(ids[0]!, 5);
    const client = await open(list('@2'));
    expect((await client.inbox.find(({ event }) => event === 'problem')).json).toMatchObject({
      code: 'unavailable',
      job: ids[0],
    });
    await jobs[1]!.end();
    await client.ended;
    expect(ends(client.inbox.all)).toEqual([{ type: 'end', job: ids[1], lastSeq: 3 }]);
    faults.damaged.clear();
    const back = await open(list(), { 'last-event-id': client.lastId! });
    await back.inbox.until(() => back.events().length === 10);
    expect(back.events().map(seqOf)).toEqual(range(3, 12));
  });

  it('says goodbye, and is headers alone for HEAD', async () => {
    const { list, open, drain } = await setUp(2);
    const head = await open(list(), {}, 'HEAD');
    await head.ended;
    expect([head.status, head.headers['content-type'], head.body]).toEqual([200, 'text/event-stream', '']);
    const client = await open(list());
    await client.inbox.until(() => client.events().length === 4);
    await drain(0);
    await client.ended;
    expect(client.inbox.all.at(-1)).toMatchObject({ event: 'goaway', json: { reason: 'draining' } });
  });

  it('is refused as a stream of one job is', async () => {
    const { list, open, faults } = await setUp(2);
    faults.isDown = true;
    const client = await open(list());
    expect(client.status).toBe(200);
    await client.ended;
    expect(client.inbox.all).toMatchObject([{ event: 'problem', json: { code: 'unavailable' } }]);
  });
});

const isGap = ({ event }: SseMessage) => event === 'gap';

describe('a page of many jobs', () => {
  /** Reads page after page until all is over. */
  async function readAll(ask: (query: string) => Promise<ManyPoll>, list: string, rest: string): Promise<ManyPoll[]> {
    const pages: ManyPoll[] = [];
    for (let after = ''; !pages.at(-1)?.ended; after = `&after=${pages.at(-1)!.next}`) {
      pages.push(await ask(`${list}${after}${rest}`));
    }
    return pages;
  }

  it.each([1, 2, 3, 7, 1000])('is each log, however few events it may hold (%i)', async (limit) => {
    const { jobs, ids, list, ask, logs } = await setUp(4);
    for (const [i, job] of jobs.entries()) await job.write(i * 5, 20);
    for (const job of jobs) await job.end();
    const pages = await readAll(ask, list(), `&limit=${limit}`);
    for (const { events } of pages) expect(events.length).toBeLessThanOrEqual(limit);
    const all = pages.flatMap(({ events }) => events);
    expect(byJob(ids, all)).toEqual(await logs());
    expect(
      pages
        .at(-1)!
        .ends!.map(({ job }) => job)
        .sort(),
    ).toEqual([...ids].sort());
    const last = ids.map((id) => all.findIndex((event) => jobOf(event) === id));
    expect(Math.max(...last)).toBeLessThan(4 * limit);
  });

  it('holds at most 256 KiB, or one event', async () => {
    const { jobs, ids, list, ask, logs } = await setUp(3);
    for (const job of jobs) await job.write(6, 100_000);
    for (const job of jobs) await job.end();
    const pages = await readAll(ask, list(), '');
    for (const { text, events } of pages) {
      expect(Buffer.byteLength(text) <= 257 * 1024 || events.length === 1, `${events.length} events`).toBe(true);
    }
    expect(
      byJob(
        ids,
        pages.flatMap(({ events }) => events),
      ),
    ).toEqual(await logs());
  });

  it('waits for the first of its jobs that has something new', async () => {
    const { jobs, ids, list, ask } = await setUp(3);
    const first = await ask(list());
    expect(first).toMatchObject({ status: 200, ended: false, from: ['0', '0', '0'] });
    const waiting = ask(`${list()}&after=${first.next}&wait=20`);
    await jobs[1]!.write(1);
    const next = await waiting;
    expect(next.events.map((event) => [jobOf(event), seqOf(event)])).toEqual([[ids[1], 3]]);
    expect([next.retryAfterMs, next.from]).toEqual([0, undefined]);
    const began = performance.now();
    const empty = await ask(`${list()}&after=${next.next}&wait=1`);
    expect([empty.events, empty.next, empty.retryAfterMs]).toEqual([[], next.next, 0]);
    expect(performance.now() - began).toBeGreaterThan(900);
  });

  it('says what there is to say of single jobs: not there once, ended always', async () => {
    const { jobs, ids, list, ask } = await setUp(2);
    await jobs[0]!.end();
    const query = `${list()}&job=${NOT_THERE}`;
    const first = await ask(query);
    expect(first.problems).toMatchObject([{ code: 'job-not-found', job: NOT_THERE }]);
    expect(first.ends).toEqual([{ type: 'end', job: ids[0], lastSeq: 3 }]);
    const second = await ask(`${query}&after=${first.next}&wait=1`);
    expect([second.problems, second.ends, second.ended]).toEqual([undefined, first.ends, false]);
    await jobs[1]!.end();
    expect(await ask(`${query}&after=${first.next}&wait=5`)).toMatchObject({
      ended: true,
      events: [expect.any(String)],
    });
  });

  it('tells gaps, and goes on', async () => {
    const { jobs, ids, list, ask, engine } = await setUp(2);
    for (const job of jobs) await job.write(8);
    await engine.trim(ids[0]!, 5);
    const page = await ask(`${list('@2', '@99')}`);
    expect(page.gaps).toEqual([
      { type: 'gap', job: ids[0], reason: 'trimmed', requested: 2, earliest: 5, lost: 2 },
      { type: 'gap', job: ids[1], reason: 'rewritten', requested: 99, earliest: 1 },
    ]);
    expect(byJob(ids, page.events).map((events) => events.map(seqOf))).toEqual([range(5, 10), range(1, 10)]);
  });

  it('tells a gap from where it began to wait, also where that was the latest', async () => {
    const { jobs, ids, list, ask, engine, faults } = await setUp(1);
    const { from } = await ask(list('@latest'));
    const { reads } = faults;
    faults.isDeaf = true;
    const waiting = ask(`${list('@latest')}&wait=10`);
    await expect.poll(() => faults.reads).toBeGreaterThan(reads + 2); // it waits
    await jobs[0]!.write(8);
    await engine.trim(ids[0]!, 5);
    faults.isDeaf = false;
    await jobs[0]!.write(1);
    const page = await waiting;
    expect([page.from, from]).toEqual([from, [expect.stringMatching(/^2-\d+$/)]]);
    expect(page.gaps).toEqual([{ type: 'gap', job: ids[0], reason: 'trimmed', requested: 2, earliest: 5, lost: 2 }]);
  });

  it('is not sent again while it is the same', async () => {
    const { jobs, list, ask } = await setUp(2);
    const page = await ask(list('@0', '@0'));
    expect(page.headers.get('cache-control')).toBe('private, no-cache');
    const tag = { 'if-none-match': page.headers.get('etag')! };
    expect((await ask(list('@0', '@0'), tag)).status).toBe(304);
    const waiting = ask(`${list('@0', '@0')}&wait=10`, tag);
    await jobs[1]!.write(1);
    expect((await waiting).events).toHaveLength(5);
    for (const job of jobs) await job.end();
    const last = await ask(list('@0', '@0'));
    expect(last.headers.get('cache-control')).toBe('private, max-age=3600, immutable');
    expect((await ask(list())).headers.get('cache-control')).toBe('private, no-cache');
  });

  it('goes on with the others where one log is damaged, and waits for them', async () => {
    const { jobs, ids, list, ask, faults } = await setUp(2);
    await jobs[0]!.write(10);
    faults.damaged.set(ids[0]!, 5);
    const first = await ask(list('@2'));
    expect(first.problems).toMatchObject([{ code: 'unavailable', job: ids[0] }]);
    const began = performance.now();
    const next = await ask(`${list()}&after=${first.next}&wait=1`);
    expect([next.events, next.problems?.length, next.ended]).toEqual([[], 1, false]);
    expect(performance.now() - began).toBeGreaterThan(900);
    faults.damaged.clear();
    expect((await ask(`${list()}&after=${next.next}`)).events.map(seqOf)).toEqual(range(3, 12));
  });

  it('is answered when the server goes, and when the client has gone nothing is left', async () => {
    const { list, ask, drain, hub, url } = await setUp(2);
    const { next } = await ask(list());
    const gone = new AbortController();
    const waiting = fetch(`${url}/v1/events?${list()}&after=${next}&wait=20`, { signal: gone.signal });
    await expect.poll(() => hub.numbers().streams).toBe(2);
    gone.abort();
    await expect(waiting).rejects.toThrow();
    await expect.poll(() => hub.numbers().streams).toBe(0);
    const last = ask(`${list()}&after=${next}&wait=20`);
    await expect.poll(() => hub.numbers().streams).toBe(2);
    await drain(0);
    const { status, retryAfterMs } = await last;
    expect([status, retryAfterMs > 0]).toEqual([200, true]);
  });
});

describe('a list that cannot be followed', () => {
  const id = NOT_THERE;
  const many = range(0, 100).map((i) => `job=${id.slice(0, -3)}${String(i).padStart(3, '0')}`);

  it.each([
    ['', 'invalid-parameter', '/query/job'],
    ['job=', 'invalid-parameter', '/query/job'],
    ['job=@4', 'invalid-parameter', '/query/job'],
    [`job=${id}&job=${id}@4`, 'invalid-parameter', '/query/job'],
    [many.join('&'), 'invalid-parameter', '/query/job'],
    [`job=${'a'.repeat(65)}`, 'invalid-parameter', '/query/job'],
    ['job=a%0Ab', 'invalid-parameter', '/query/job'],
    ['job=__proto__%00', 'invalid-parameter', '/query/job'],
    [`job[]=${id}`, 'invalid-parameter', '/query/job'],
    [`jobs=${id}`, 'invalid-parameter', '/query/job'],
    [`job=${id}&jobs=${id}`, 'invalid-parameter', '/query/jobs'],
    [`job=${id}&token=x`, 'invalid-parameter', '/query/token'],
    [`job=${id}@`, 'invalid-cursor', '/query/job'],
    [`job=${id}@+1`, 'invalid-cursor', '/query/job'],
    [`job=${id}@4@5`, 'invalid-cursor', '/query/job'],
    [`job=${id}@9007199254740992`, 'invalid-cursor', '/query/job'],
    [`job=${id}&after=17`, 'invalid-cursor', '/query/after'],
    [`job=${id}&after=`, 'invalid-cursor', '/query/after'],
    [`job=${id}&after=0&after=0`, 'invalid-cursor', '/query/after'],
    [`job=${id}&after=${'A'.repeat(18)}`, 'invalid-cursor', '/query/after'],
    [`job=${id}&after=${'A'.repeat(5_000)}`, 'invalid-cursor', '/query/after'],
  ])('%s', async (query, code, pointer) => {
    const { url } = await readerServer();
    for (const accept of ['application/json', 'text/event-stream']) {
      const response = await fetch(`${url}/v1/events?${query}`, { headers: { accept } });
      expect([response.status, await response.json()]).toMatchObject([400, { code, errors: [{ pointer }] }]);
    }
  });

  it('because of another cursor than its own', async () => {
    const { list, ask, open, ids } = await setUp(2);
    const { next } = await ask(list());
    for (const query of [`job=${ids[1]}&job=${ids[0]}`, `job=${ids[0]}`, `${list()}&job=${id}`]) {
      const answer = await ask(`${query}&after=${next}`);
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, 'invalid-cursor']);
    }
    expect((await open(list(), { 'last-event-id': '17' })).status).toBe(400);
  });

  it('because of its limits, its form or its method', async () => {
    const { url } = await readerServer();
    for (const query of ['wait=26', 'limit=0', 'wait=NaN', 'named=true']) {
      expect((await pollMany(url, `job=${id}&${query}`)).status).toBe(400);
    }
    expect((await pollMany(url, `job=${id}`, { accept: 'text/html' })).status).toBe(406);
    const post = await fetch(`${url}/v1/events`, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('many jobs that are written while they are read', () => {
  it('come whole over streams that are cut and pages of any size, whatever the list', async () => {
    const chances = chance(testSeed());
    const { jobs, ids, list, open, ask, logs } = await setUp(5);
    const writing = (async () => {
      for (let i = 0; i < 150; i++) {
        await chances.pick(jobs).write(chances.int(1, 20), chances.pick([0, 100, 20_000]));
        if (chances.once(0.3)) await new Promise((resolve) => setTimeout(resolve, 2));
      }
      for (const job of jobs) await job.end();
    })();
    const streamed: string[] = [];
    for (let id: string | undefined; ; ) {
      const client = await open(list(), id === undefined ? {} : { 'last-event-id': id });
      if (client.status === 204) break;
      const wanted = chances.int(1, 300);
      await client.inbox.until(() => client.events().length >= wanted || client.inbox.isClosed).catch(() => undefined);
      client.close();
      const messages = [...client.inbox.all];
      streamed.push(...messages.filter(({ json }) => json.seq !== undefined).map(({ data }) => data));
      id = messages.findLast((message) => message.id !== undefined)?.id ?? id;
    }
    const polled: string[] = [];
    for (let after = '', ended = false; !ended; ) {
      const page = await ask(`${list()}${after}&wait=5&limit=${chances.int(1, 1000)}`);
      polled.push(...page.events);
      ended = page.ended;
      after = `&after=${page.next}`;
    }
    await writing;
    const kept = await logs();
    expect(byJob(ids, streamed)).toEqual(kept);
    expect(byJob(ids, polled)).toEqual(kept);
  }, 30_000);
});
