import { describe, expect, it } from 'vitest';
import type { ClientOptions } from '../../src/client/options.ts';
import type { Timing } from '../../src/client/timing.ts';
import { seqsOf, testClient, upTo } from './support/client.ts';
import { Peer } from './support/peer.ts';
import { PeerJob } from './support/peer-job.ts';
import { PeerSocket } from './support/peer-socket.ts';
import { event, JOB, line, problem, wholeLog } from './support/wire.ts';

async function begin(jobs: PeerJob[], options: Partial<ClientOptions> = {}, timing: Partial<Timing> = {}) {
  const peer = await Peer.start(...jobs);
  const client = testClient(
    { baseUrl: peer.baseUrl, transports: ['websocket'], ...options },
    { backoff: { baseMs: 2, capMs: 10 }, ...timing },
  );
  return { peer, client };
}

function jobsOf(count: number, log: (id: string) => ReturnType<typeof wholeLog>): PeerJob[] {
  return Array.from({ length: count }, (_, i) => new PeerJob(`job-${i}`).addAll(log(`job-${i}`)));
}

describe('one WebSocket', () => {
  it('carries all runs of a client', async () => {
    const { peer, client } = await begin(jobsOf(20, (id) => wholeLog(10, id)));
    const all = await Promise.all([...peer.jobs.keys()].map((id) => seqsOf(client.jobs.watch(id))));
    expect(all).toEqual(Array.from({ length: 20 }, () => upTo(10)));
    expect(peer.sockets).toHaveLength(1);
  });

  it('carries a hundred, and the next takes another', async () => {
    const { peer, client } = await begin(jobsOf(101, (id) => [line(1, id)]));
    const runs = [...peer.jobs.keys()].map((id) => client.jobs.watch(id));
    const firsts = await Promise.all(runs.map((run) => run[Symbol.asyncIterator]().next()));
    expect(firsts.every(({ done }) => done === false)).toBe(true);
    expect(peer.sockets.map((socket) => socket.of('subscribe').length).sort()).toEqual([1, 100]);
  });

  it('is not dialled before a run is read, and closed when none has been for a while', async () => {
    const { peer, client } = await begin([new PeerJob().addAll(wholeLog(3))], {}, { socketIdle: 50 });
    const run = client.jobs.watch(JOB);
    expect(peer.sockets).toHaveLength(0);
    await seqsOf(run);
    await seqsOf(client.jobs.watch(JOB));
    const [socket] = peer.sockets;
    await new Promise((resolve) => socket!.ws.once('close', resolve));
    await seqsOf(client.jobs.watch(JOB));
    expect(peer.sockets).toHaveLength(2);
  });

  it('asks for batches only where the server has them', async () => {
    const { peer, client } = await begin([new PeerJob().addAll(wholeLog(3))]);
    await seqsOf(client.jobs.watch(JOB));
    expect(peer.sockets[0]!.of('subscribe')).toMatchObject([{ job: JOB, batch: true }]);
    peer.onSocket = (ws) => {
      const plain = new PeerSocket(ws, peer.jobs);
      plain.features = [];
      peer.sockets.push(plain);
      return true;
    };
    const other = testClient({ baseUrl: peer.baseUrl, transports: ['websocket'] });
    expect(await seqsOf(other.jobs.watch(JOB))).toEqual([1, 2, 3]);
    expect(peer.sockets[1]!.of('subscribe')[0]).not.toHaveProperty('batch');
  });

  it('leaves a job whose loop was left, and takes it up again', async () => {
    const { peer, client } = await begin([new PeerJob().addAll([line(1), line(2), line(3)])]);
    const run = client.jobs.watch(JOB);
    for await (const { seq } of run) if (seq === 2) break;
    for await (const { seq } of run) if (seq === 3) break;
    expect(peer.sockets).toHaveLength(1);
    await expect
      .poll(() => peer.sockets[0]!.commands.map(({ type }) => type))
      .toEqual(['hello', 'subscribe', 'unsubscribe', 'subscribe', 'unsubscribe']);
  });

  it('tells a run that its job is gone, and goes on with the others', async () => {
    const job = new PeerJob('kept').addAll([line(1, 'kept')]);
    const { peer, client } = await begin([job, new PeerJob().addAll([line(1)])]);
    const kept = seqsOf(client.jobs.watch('kept'));
    const gone = async () => {
      for await (const _ of client.jobs.watch(JOB))
        peer.sockets[0]!.send({ ...problem('job-not-found', 404), type: 'problem', job: JOB });
    };
    await expect(gone()).rejects.toMatchObject({ name: 'NotFoundError' });
    job.add('cancelled', {});
    expect(await kept).toEqual([1, 2]);
  });

  it('that goes silent is dialled anew', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const { peer, client } = await begin([job], {}, { socketSilence: 200 });
    const run = client.jobs.watch(JOB);
    const reasons: string[] = [];
    run.on('reconnect', ({ reason }) => {
      reasons.push(reason);
      job.add('cancelled', {});
    });
    expect(await seqsOf(run)).toEqual([1, 2]);
    expect(reasons).toEqual(['The WebSocket was silent for 0.2 s.']);
    expect(peer.sockets).toHaveLength(2);
  });
});

describe('a run that is slower than its job', () => {
  const LONG = 5000; // events of 400 characters: four times what is held for one run

  function long(id: string): ReturnType<typeof wholeLog> {
    const events = Array.from({ length: LONG - 1 }, (_, i) =>
      event(i + 1, 'log', { level: 'info', message: 'x'.repeat(250) }, id),
    );
    return [...events, ...wholeLog(LONG, id).slice(-1)];
  }

  it('is not sent more than it takes, does not hold up the others, and loses nothing', async () => {
    const jobs = jobsOf(2, long);
    const { peer, client } = await begin(jobs);
    const slow = client.jobs.watch('job-0');
    const reconnects: unknown[] = [];
    slow.on('reconnect', (reconnect) => reconnects.push(reconnect));
    const seen: number[] = [];
    let heldAtMost = 0;
    for await (const { seq } of slow) {
      seen.push(seq);
      if (seq !== 1) continue;
      expect(await seqsOf(client.jobs.watch('job-1'))).toEqual(upTo(LONG));
      heldAtMost = peer.sockets[0]!.sent.get('job-0')!;
      expect(peer.sockets[0]!.of('unsubscribe')).toHaveLength(1);
    }
    expect(seen).toEqual(upTo(LONG));
    expect(heldAtMost).toBeLessThan(LONG / 2);
    expect(reconnects).toEqual([]);
    expect(peer.sockets).toHaveLength(1);
  });

  it('reads no more of an event stream than fits between the two', async () => {
    const size = 200_000;
    const events = Array.from({ length: 300 }, (_, i) =>
      event(i + 1, 'log', { level: 'info', message: 'x'.repeat(size) }),
    );
    const { peer, client } = await begin([new PeerJob().addAll([...events, ...wholeLog(301).slice(-1)])], {
      transports: ['sse'],
    });
    let written = () => 0;
    peer.onRequest = (_, response) => {
      written = () => (response.socket?.bytesWritten ?? 0) - response.writableLength;
      return false;
    };
    const seen: number[] = [];
    for await (const { seq } of client.jobs.watch(JOB)) {
      seen.push(seq);
      if (seq !== 1) continue;
      await stillness(written);
      expect(written()).toBeLessThan((300 * size) / 2);
    }
    expect(seen).toEqual(upTo(301));
  });

  it('asks for no more pages than are held for it', async () => {
    const { peer, client } = await begin([new PeerJob().addAll(long(JOB))], { transports: ['polling'] });
    const seen: number[] = [];
    for await (const { seq } of client.jobs.watch(JOB)) {
      seen.push(seq);
      if (seq !== 1) continue;
      await stillness(() => peer.requests.length);
      expect(peer.requests.length).toBeLessThan(5);
    }
    expect(seen).toEqual(upTo(LONG));
    expect(peer.requests).toHaveLength(LONG / 500);
  });
});

/** Waits until a number has stopped to grow. */
async function stillness(read: () => number): Promise<void> {
  for (let last = -1; last !== read(); await new Promise((resolve) => setTimeout(resolve, 300))) last = read();
}

describe('a token on a WebSocket', () => {
  it('is the first thing said', async () => {
    const { peer, client } = await begin([new PeerJob().addAll(wholeLog(3))], { token: 'abc' });
    await seqsOf(client.jobs.watch(JOB));
    expect(peer.sockets[0]!.commands.slice(0, 2)).toMatchObject([{ type: 'auth', token: 'abc' }, { type: 'hello' }]);
  });

  it('that is refused is replaced, once', async () => {
    const tokens = [PeerSocket.refused, 'good'];
    const { peer, client } = await begin([new PeerJob().addAll(wholeLog(3))], { token: () => tokens.shift() });
    expect(await seqsOf(client.jobs.watch(JOB))).toEqual([1, 2, 3]);
    expect(peer.sockets.flatMap((socket) => socket.of('auth').map(({ token }) => token))).toEqual(['bad', 'good']);
  });

  it('that is refused twice ends the run', async () => {
    const { peer, client } = await begin([new PeerJob().addAll(wholeLog(3))], { token: () => PeerSocket.refused });
    await expect(seqsOf(client.jobs.watch(JOB))).rejects.toMatchObject({ name: 'AuthError', code: 'unauthorized' });
    expect(peer.sockets).toHaveLength(2);
  });

  it('is renewed in place before it ends', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const tokens = ['first', 'second'];
    const { peer, client } = await begin([job], { token: () => tokens.shift() });
    const seen: number[] = [];
    for await (const { seq } of client.jobs.watch(JOB)) {
      seen.push(seq);
      if (seq > 1) continue;
      const [socket] = peer.sockets;
      socket!.send({ ...problem('token-expiring', 401), type: 'problem' });
      await expect.poll(() => socket!.of('auth').map(({ token }) => token)).toEqual(['first', 'second']);
      job.add('cancelled', {});
    }
    expect(seen).toEqual([1, 2]);
    expect(peer.sockets).toHaveLength(1);
  });

  it('that ended closes the connection, and a new one goes on where it was', async () => {
    const job = new PeerJob().addAll([line(1)]);
    let asked = 0;
    const { peer, client } = await begin([job], { token: () => `token-${++asked}` });
    const seen: number[] = [];
    for await (const { seq } of client.jobs.watch(JOB)) {
      seen.push(seq);
      if (seq > 1) continue;
      peer.sockets[0]!.ws.close(4001, 'unauthorized');
      job.add('cancelled', {});
    }
    expect(seen).toEqual([1, 2]);
    expect(peer.sockets[1]!.of('auth')).toMatchObject([{ token: 'token-2' }]);
  });
});
