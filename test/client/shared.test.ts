import { describe, expect, it } from 'vitest';
import type { ClientOptions } from '../../src/client/options.ts';
import { seqsOf, testClient, upTo } from './support/client.ts';
import { Peer, type SeenRequest } from './support/peer.ts';
import { PeerJob } from './support/peer-job.ts';
import { cursorAfter, event, line, problem, wholeLog } from './support/wire.ts';

/** However busy the machine is. */
const SOON = { timeout: 10_000 };

/** Several runs of one client over `/v1/events`: another list of jobs is another request. */
describe.each(['sse', 'polling'] as const)('many runs over %s', (transport) => {
  async function begin(jobs: PeerJob[], options: Partial<ClientOptions> = {}) {
    const peer = await Peer.start(...jobs);
    let open = 0;
    let most = 0;
    peer.onRequest = ({ path }, response) => {
      if (path !== '/v1/events') return false;
      most = Math.max(most, ++open);
      response.on('close', () => open--);
      return false;
    };
    const client = testClient(
      { baseUrl: peer.baseUrl, transports: [transport], ...options },
      { backoff: { baseMs: 2, capMs: 10 } },
    );
    return { peer, client, mostAtOnce: () => most, openNow: () => open };
  }

  const jobsOf = (count: number, log: (id: string) => ReturnType<typeof wholeLog>) =>
    Array.from({ length: count }, (_, i) => new PeerJob(`job-${i}`).addAll(log(`job-${i}`)));
  const listOf = ({ query }: SeenRequest) => query.getAll('job').map((item) => item.split('@')[0]!);
  const feeds = ({ requests }: Peer) => requests.filter(({ path }) => path === '/v1/events');

  it('take one connection', async () => {
    const { peer, client, mostAtOnce } = await begin(jobsOf(20, (id) => [line(1, id)]));
    const reading = [...peer.jobs.keys()].map((id) => seqsOf(client.jobs.watch(id)));
    await expect.poll(() => feeds(peer).some((request) => listOf(request).length === 20), SOON).toBe(true);
    for (const job of peer.jobs.values()) job.addAll(wholeLog(10, job.id).slice(1));
    expect(await Promise.all(reading)).toEqual(Array.from({ length: 20 }, () => upTo(10)));
    expect(mostAtOnce()).toBeLessThanOrEqual(2); // the one that is left may not have closed yet
  });

  it('go on from where each is when another one comes', async () => {
    const { peer, client } = await begin(jobsOf(2, (id) => [line(1, id), line(2, id)]));
    const [one, two] = [...peer.jobs.values()];
    const first = client.jobs.watch(one!.id);
    const seen: number[] = [];
    for await (const { seq } of first) {
      seen.push(seq);
      if (seq !== 2) continue;
      const other = seqsOf(client.jobs.watch(two!.id));
      await expect.poll(() => feeds(peer).some((request) => listOf(request).length === 2), SOON).toBe(true);
      expect(feeds(peer).at(-1)!.query.getAll('job')[0]).toBe(`${one!.id}@${cursorAfter(2)}`);
      one!.add('cancelled', {});
      two!.add('cancelled', {});
      expect(await other).toEqual([1, 2, 3]);
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  it('leave those alone that go on, and the last one closes the connection', async () => {
    const { peer, client, openNow } = await begin(jobsOf(2, (id) => [line(1, id)]));
    const [one, two] = [...peer.jobs.keys()].map((id) => client.jobs.watch(id));
    const reading = seqsOf(two!);
    for await (const _ of one!) break;
    peer.jobs.get('job-1')!.add('log', { level: 'info', message: 'm' });
    peer.jobs.get('job-1')!.add('cancelled', {});
    expect(await reading).toEqual([1, 2, 3]);
    await expect.poll(openNow, SOON).toBe(0);
    const again = client.jobs.watch('job-0');
    for await (const _ of again) break;
    await expect.poll(openNow, SOON).toBe(0);
  });

  it('tell the one whose job is not there, and go on with the others', async () => {
    const { peer, client } = await begin(jobsOf(1, (id) => [line(1, id)]));
    const missing = client.jobs.watch('nowhere');
    const reading = seqsOf(client.jobs.watch('job-0'));
    await expect(seqsOf(missing)).rejects.toMatchObject({ name: 'NotFoundError', code: 'job-not-found' });
    peer.jobs.get('job-0')!.add('cancelled', {});
    expect(await reading).toEqual([1, 2]);
  });

  it('end where a job that has ended is watched again at its end, while another goes on', async () => {
    const { peer, client } = await begin([
      new PeerJob('over').addAll(wholeLog(3, 'over')),
      new PeerJob('open').addAll([line(1, 'open')]),
    ]);
    const open = seqsOf(client.jobs.watch('open'));
    await expect.poll(() => feeds(peer).length, SOON).toBeGreaterThan(0);
    expect(await seqsOf(client.jobs.watch('over', { after: cursorAfter(3) }))).toEqual([]);
    peer.jobs.get('open')!.add('cancelled', {});
    expect(await open).toEqual([1, 2]);
  });

  it('are told gaps each of its own', async () => {
    const { peer, client } = await begin(jobsOf(2, (id) => wholeLog(6, id)));
    peer.jobs.get('job-0')!.first = 4;
    const gaps: unknown[] = [];
    const runs = [...peer.jobs.keys()].map((id) => client.jobs.watch(id, { after: '1' }));
    for (const run of runs) run.on('gap', ({ job, reason, earliest }) => gaps.push([job, reason, earliest]));
    const [one, two] = await Promise.all(runs.map(seqsOf));
    expect(gaps).toEqual([['job-0', 'trimmed', 4]]);
    expect(two).toEqual([2, 3, 4, 5, 6]);
    expect(one!.at(-1)).toBe(6);
  });

  it('come back together when the connection is lost', async () => {
    const { peer, client } = await begin(jobsOf(10, (id) => [line(1, id)]));
    const reading = [...peer.jobs.keys()].map((id) => seqsOf(client.jobs.watch(id)));
    await expect.poll(() => feeds(peer).some((request) => listOf(request).length === 10), SOON).toBe(true);
    const before = feeds(peer).length;
    peer.dropAll();
    await expect
      .poll(() =>
        feeds(peer)
          .slice(before)
          .some((request) => listOf(request).length === 10),
      )
      .toBe(true);
    expect(feeds(peer).length - before).toBeLessThanOrEqual(2);
    for (const job of peer.jobs.values()) job.add('cancelled', {});
    expect(await Promise.all(reading)).toEqual(Array.from({ length: 10 }, () => [1, 2]));
  });

  it('are not held up by one that is slower than its job, and that one loses nothing', async () => {
    const LONG = 3000; // events of 400 characters: twice what is held for one run
    const long = (id: string) => [
      ...Array.from({ length: LONG - 1 }, (_, i) =>
        event(i + 1, 'log', { level: 'info', message: 'x'.repeat(250) }, id),
      ),
      ...wholeLog(LONG, id).slice(-1),
    ];
    const { client } = await begin(jobsOf(2, long));
    const slow = client.jobs.watch('job-0');
    const reconnects: unknown[] = [];
    slow.on('reconnect', (reconnect) => reconnects.push(reconnect));
    const other = seqsOf(client.jobs.watch('job-1'));
    const seen: number[] = [];
    for await (const { seq } of slow) {
      seen.push(seq);
      if (seq === 1) expect(await other).toEqual(upTo(LONG));
    }
    expect(seen).toEqual(upTo(LONG));
    expect(reconnects).toEqual([]);
  }, 30_000);

  it('of which one job is followed twice take a connection for that, and a hundred and one a second', async () => {
    const { peer, client } = await begin(jobsOf(101, (id) => [line(1, id)]));
    const twice = client.jobs.watch('job-0');
    const runs = [...[...peer.jobs.keys()].map((id) => client.jobs.watch(id)), twice];
    const firsts = await Promise.all(runs.map((run) => run[Symbol.asyncIterator]().next()));
    expect(firsts.every(({ done }) => done === false)).toBe(true);
    const sizes = feeds(peer).map((request) => listOf(request).length);
    expect(Math.max(...sizes)).toBe(100);
    expect(sizes).toContain(2);
    client.close();
  });

  it('begin anew with a new token where the old one is refused', async () => {
    const tokens = ['old', 'new'];
    const { peer, client } = await begin(
      jobsOf(3, (id) => wholeLog(3, id)),
      { token: () => tokens.shift() },
    );
    const serve = peer.onRequest;
    peer.onRequest = (request, response) => {
      if (request.headers.authorization !== 'Bearer old') return serve(request, response);
      response.writeHead(401, { 'content-type': 'application/problem+json' });
      return response.end(JSON.stringify(problem('unauthorized', 401)));
    };
    const all = await Promise.all([...peer.jobs.keys()].map((id) => seqsOf(client.jobs.watch(id))));
    expect(all).toEqual([upTo(3), upTo(3), upTo(3)]);
    expect(tokens).toEqual([]);
  });
});
