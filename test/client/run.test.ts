import { describe, expect, it } from 'vitest';
import { TRANSPORTS } from '../../src/client/options.ts';
import { seqsOf, testClient, upTo } from './support/client.ts';
import { Peer } from './support/peer.ts';
import { PeerJob } from './support/peer-job.ts';
import { cursorAfter, JOB, line, RESULT, wholeLog } from './support/wire.ts';

describe.each(TRANSPORTS)('a run over %s', (transport) => {
  async function begin(job: PeerJob) {
    const peer = await Peer.start(job);
    return { peer, client: testClient({ baseUrl: peer.baseUrl, transports: [transport] }) };
  }

  it('hands over every event, untouched, and ends with the terminal one', async () => {
    const job = new PeerJob().addAll(wholeLog(250));
    const { client } = await begin(job);
    const events: unknown[] = [];
    for await (const event of client.jobs.watch(JOB)) events.push(event);
    expect(events).toEqual(job.events);
  });

  it('goes on live', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const { client } = await begin(job);
    const seen: number[] = [];
    for await (const { seq } of client.jobs.watch(JOB)) {
      seen.push(seq);
      if (seq < 5) job.add('log', { level: 'info', message: 'more' });
      else if (seq === 5) job.add('cancelled', {});
    }
    expect(seen).toEqual(upTo(6));
  });

  it('begins after a cursor, and at the latest', async () => {
    const job = new PeerJob().addAll([line(1), line(2), line(3)]);
    const { client } = await begin(job);
    const latest = client.jobs.watch(JOB, { after: 'latest' });
    latest.on('transport', () => job.add('cancelled', {}));
    expect(await seqsOf(latest)).toEqual([4]);
    expect(await seqsOf(client.jobs.watch(JOB, { after: cursorAfter(2) }))).toEqual([3, 4]);
    expect(await seqsOf(client.jobs.watch(JOB, { after: '3' }))).toEqual([4]);
    expect(await seqsOf(client.jobs.watch(JOB, { after: cursorAfter(4) }))).toEqual([]);
  });

  it('tells what retention has dropped, in its place', async () => {
    const job = new PeerJob().addAll(wholeLog(20));
    job.first = 11;
    const { client } = await begin(job);
    const run = client.jobs.watch(JOB, { after: cursorAfter(4) });
    const seen: unknown[] = [];
    run.on('gap', ({ reason, requested, earliest }) => seen.push({ reason, requested, earliest }));
    for await (const { seq } of run) seen.push(seq);
    expect(seen).toEqual([{ reason: 'trimmed', requested: 4, earliest: 11 }, ...upTo(20).slice(10)]);
  });

  it('tells that the log was rewritten, and begins anew', async () => {
    const job = new PeerJob().addAll(wholeLog(3));
    const { client } = await begin(job);
    const run = client.jobs.watch(JOB, { after: '2-17' });
    const reasons: string[] = [];
    run.on('gap', ({ reason }) => reasons.push(reason));
    expect(await seqsOf(run)).toEqual([1, 2, 3]);
    expect(reasons).toEqual(['rewritten']);
  });

  it('takes a cut connection up again where it was', async () => {
    const job = new PeerJob().addAll([line(1), line(2)]);
    const { peer, client } = await begin(job);
    const run = client.jobs.watch(JOB);
    const reconnects: string[] = [];
    run.on('reconnect', ({ transport }) => reconnects.push(transport));
    const seen: number[] = [];
    for await (const { seq } of run) {
      seen.push(seq);
      if (seq === 2) peer.dropAll();
      if (seq === 2) job.addAll([line(3), ...wholeLog(4).slice(3)]);
    }
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(reconnects.length).toBeLessThanOrEqual(1);
  });

  it('rejects where there is no such job', async () => {
    const { client } = await begin(new PeerJob());
    const run = client.jobs.watch('no-such-job');
    await expect(seqsOf(run)).rejects.toMatchObject({ name: 'NotFoundError', code: 'job-not-found', status: 404 });
    await expect(run.result()).rejects.toMatchObject({ code: 'job-not-found' });
  });

  it('gives the result, iterated or not', async () => {
    const job = new PeerJob().addAll([line(1), line(2)]);
    const { client } = await begin(job);
    const idle = client.jobs.watch(JOB).result();
    const read = client.jobs.watch(JOB);
    for await (const { seq } of read) if (seq === 2) job.add('completed', { result: RESULT });
    expect(await read.result()).toEqual(RESULT);
    expect(await idle).toEqual(RESULT);
    expect(await client.jobs.watch(JOB, { after: cursorAfter(3) }).result()).toEqual(RESULT);
  });
});
