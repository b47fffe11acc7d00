import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { JobTypeMap, JobTypeName } from '../../generated/protocol/index.ts';
import type { Run } from '../../src/client/index.ts';
import { seqsOf, testClient, upTo } from './support/client.ts';
import { answer, beginStream, Peer } from './support/peer.ts';
import { PeerJob } from './support/peer-job.ts';
import { JOB, line, problem, wholeLog } from './support/wire.ts';

/** Short where a test waits for exactly this limit to pass, and nothing else can be late. */
const QUICK = { backoff: { baseMs: 5, capMs: 20 } };

type AnyRun = Run<JobTypeMap[JobTypeName]>;

function changesOf(run: AnyRun): { transport: string; reason: string }[] {
  const changes: { transport: string; reason: string }[] = [];
  run.on('transport', (change) => changes.push(change));
  return changes;
}

describe('a WebSocket', () => {
  it.each<[string, (peer: Peer) => void]>([
    [
      'refused with a status',
      (peer) => {
        peer.onUpgrade = (socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      },
    ],
    [
      'reset at the handshake',
      (peer) => {
        peer.onUpgrade = (socket) => socket.destroy();
      },
    ],
    [
      'answered with a page',
      (peer) => {
        peer.onUpgrade = (socket) =>
          socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi');
      },
    ],
    [
      'accepted and cut at once',
      (peer) => {
        peer.onSocket = (ws) => {
          ws.terminate();
          return true;
        };
      },
    ],
    [
      'accepted and closed at once',
      (peer) => {
        peer.onSocket = (ws) => {
          ws.close(1001);
          return true;
        };
      },
    ],
    [
      'closed by policy',
      (peer) => {
        peer.onSocket = (ws) => {
          ws.close(1008, 'no sockets here');
          return true;
        };
      },
    ],
    [
      'that speaks something else',
      (peer) => {
        peer.onSocket = (ws) => {
          ws.send('hello');
          ws.close(1002);
          return true;
        };
      },
    ],
  ])('%s is left for SSE, and the app is told why', async (_, goWrong) => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(5)));
    goWrong(peer);
    const run = testClient({ baseUrl: peer.baseUrl }, QUICK).jobs.watch(JOB);
    const changes = changesOf(run);
    expect(await seqsOf(run)).toEqual(upTo(5));
    expect(changes).toEqual([{ transport: 'sse', reason: expect.stringMatching(/^WebSocket: .*WebSocket/) }]);
  });

  it('that stays silent is left for SSE', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(5)));
    peer.onSocket = () => true;
    const run = testClient({ baseUrl: peer.baseUrl }, { ...QUICK, hello: 100 }).jobs.watch(JOB);
    const changes = changesOf(run);
    expect(await seqsOf(run)).toEqual(upTo(5));
    expect(changes).toEqual([
      { transport: 'sse', reason: 'WebSocket: The server did not answer over WebSocket within 0.1 s.' },
    ]);
  });

  it('is not given up while the app gets its token, as when a person signs in', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(5)));
    const token = () => delay(1000, 'slow');
    const run = testClient({ baseUrl: peer.baseUrl, token }, { ...QUICK, hello: 500 }).jobs.watch(JOB);
    const changes = changesOf(run);
    expect(await seqsOf(run)).toEqual(upTo(5));
    expect(changes.map(({ transport }) => transport)).toEqual(['websocket']);
  });

  it('that is refused by a server which asks everyone to wait is waited for', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(5)));
    let away = 2;
    peer.onUpgrade = (socket) => away > 0 && socket.destroy();
    peer.onRequest = (_, response) =>
      away-- > 0 && answer(response, 503, problem('draining', 503, { retryAfterMs: 20 }));
    const run = testClient({ baseUrl: peer.baseUrl }, QUICK).jobs.watch(JOB);
    const changes = changesOf(run);
    expect(await seqsOf(run)).toEqual(upTo(5));
    expect(changes.map(({ transport }) => transport)).toEqual(['websocket']);
    expect(peer.requests.map(({ path }) => path)).toEqual(['/v1/jobs', '/v1/jobs']);
  });

  it('is waited for while the server cannot be reached at all', async () => {
    const peer = await Peer.start(new PeerJob().addAll([line(1)]));
    const run = testClient({ baseUrl: peer.baseUrl, maxRetries: 1 }, QUICK).jobs.watch(JOB);
    const changes = changesOf(run);
    const port = Number(new URL(peer.baseUrl).port);
    const seen: number[] = [];
    run.on('reconnect', ({ attempt }) => {
      if (attempt !== 4) return;
      peer.jobs.get(JOB)!.add('cancelled', {});
      peer.http.listen(port, '127.0.0.1');
    });
    for await (const { seq } of run) {
      seen.push(seq);
      if (seq === 1) await peer.close();
    }
    expect(seen).toEqual([1, 2]);
    expect(changes.map(({ transport }) => transport)).toEqual(['websocket']);
  });

  it('that is cut again and again soon after it worked is left for SSE', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const peer = await Peer.start(job);
    peer.onSocket = (ws) => void setTimeout(() => ws.terminate(), 600);
    const run = testClient({ baseUrl: peer.baseUrl }, QUICK).jobs.watch(JOB);
    const changes = changesOf(run);
    const reconnects: number[] = [];
    run.on('reconnect', ({ attempt }) => reconnects.push(attempt));
    run.on('transport', ({ transport }) => transport === 'sse' && job.add('cancelled', {}));
    expect(await seqsOf(run)).toEqual([1, 2]);
    expect(changes.map(({ transport }) => transport)).toEqual(['websocket', 'sse']);
    expect(reconnects).toEqual([1, 2, 3]);
  });

  it('is tried again in the background, and taken when it gets through', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const peer = await Peer.start(job);
    let refused = 2;
    peer.onUpgrade = (socket) => refused-- > 0 && socket.destroy();
    const run = testClient({ baseUrl: peer.baseUrl }, { ...QUICK, retryTransport: 30 }).jobs.watch(JOB);
    const changes = changesOf(run);
    const seen: number[] = [];
    const ticks = setInterval(() => job.add('log', { level: 'info', message: 'tick' }), 10);
    run.on('transport', ({ transport }) => {
      if (changes.length === 1 || transport !== 'websocket') return;
      clearInterval(ticks);
      job.add('cancelled', {});
    });
    for await (const { seq } of run) seen.push(seq);
    expect(seen).toEqual(upTo(job.last));
    expect(changes.map(({ transport }) => transport)).toEqual(['sse', 'websocket']);
    expect(refused).toBeLessThan(0);
  });

  it('that one run found to be blocked is not tried by the next', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    let tries = 0;
    peer.onUpgrade = (socket) => {
      tries++;
      return socket.destroy();
    };
    const client = testClient({ baseUrl: peer.baseUrl }, QUICK);
    await seqsOf(client.jobs.watch(JOB));
    await Promise.all([seqsOf(client.jobs.watch(JOB)), seqsOf(client.jobs.watch(JOB))]);
    expect(tries).toBe(1);
  });

  it('that is the only transport is kept at, and refused for good ends the run', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    peer.onSocket = (ws) => {
      ws.send(JSON.stringify({ ...problem('origin-refused', 403), type: 'problem' }));
      ws.close(4003, 'origin-refused');
      return true;
    };
    const run = testClient({ baseUrl: peer.baseUrl, transports: ['websocket'] }, QUICK).jobs.watch(JOB);
    await expect(seqsOf(run)).rejects.toMatchObject({ name: 'AuthError', code: 'origin-refused' });
  });

  it('that the runtime does not have is not tried, and the app is told', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    const given = globalThis.WebSocket;
    Reflect.deleteProperty(globalThis, 'WebSocket');
    try {
      const run = testClient({ baseUrl: peer.baseUrl }, QUICK).jobs.watch(JOB);
      const changes = changesOf(run);
      expect(await seqsOf(run)).toEqual([1, 2, 3]);
      expect(changes).toEqual([{ transport: 'sse', reason: expect.stringContaining('no WebSocket') }]);
      expect(() => testClient({ baseUrl: peer.baseUrl, transports: ['websocket'] })).toThrow(/WebSocket/);
    } finally {
      globalThis.WebSocket = given;
    }
  });

  it('can be handed in', async () => {
    const { WebSocket } = await import('ws');
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(300)));
    const run = testClient({ baseUrl: peer.baseUrl, transports: ['websocket'], WebSocket }, QUICK).jobs.watch(JOB);
    expect(await seqsOf(run)).toEqual(upTo(300));
  });
});

describe('an event stream', () => {
  const noSocket = (peer: Peer) => {
    peer.onUpgrade = (socket) => socket.destroy();
  };

  it.each<[string, Peer['onRequest']]>([
    ['whose head is held back', () => true],
    [
      'whose body is held back',
      (_, response) => {
        beginStream(response);
        response.flushHeaders();
        return true;
      },
    ],
    [
      'of which only comments come',
      (_, response) => {
        beginStream(response);
        return response.write(': padding\n\n');
      },
    ],
  ])('%s is left for polling', async (_, holdBack) => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(5)));
    noSocket(peer);
    peer.onRequest = (request, response) =>
      request.headers.accept === 'text/event-stream' && holdBack(request, response);
    const run = testClient({ baseUrl: peer.baseUrl }, { ...QUICK, firstHeartbeat: 100 }).jobs.watch(JOB);
    const changes = changesOf(run);
    expect(await seqsOf(run)).toEqual(upTo(5));
    expect(changes).toEqual([
      { transport: 'polling', reason: expect.stringMatching(/WebSocket: .* SSE: No event stream came within 0.1 s/) },
    ]);
  });

  it('answered with a page is left for polling', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(5)));
    noSocket(peer);
    peer.onRequest = ({ headers }, response) =>
      headers.accept === 'text/event-stream' && response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hi');
    const run = testClient({ baseUrl: peer.baseUrl }, QUICK).jobs.watch(JOB);
    const changes = changesOf(run);
    expect(await seqsOf(run)).toEqual(upTo(5));
    expect(changes).toEqual([{ transport: 'polling', reason: expect.stringContaining('text/html') }]);
  });

  it('that goes silent is connected anew', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const peer = await Peer.start(job);
    const run = testClient({ baseUrl: peer.baseUrl, transports: ['sse'] }, { ...QUICK, streamSilence: 300 }).jobs.watch(
      JOB,
    );
    const reasons: string[] = [];
    run.on('reconnect', ({ reason }) => {
      reasons.push(reason);
      if (reasons.length === 2) job.add('cancelled', {});
    });
    expect(await seqsOf(run)).toEqual([1, 2]);
    expect(reasons[0]).toBe('The event stream was silent for 0.3 s.');
  });

  it('refused on every way ends a run that never worked, and says so', async () => {
    const server = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Not this one</h1>'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address() as { port: number };
    const run = testClient({ baseUrl: `http://127.0.0.1:${address.port}`, maxRetries: 4 }, QUICK).jobs.watch(JOB);
    await expect(seqsOf(run)).rejects.toMatchObject({
      name: 'UnexpectedAnswerError',
      message: expect.stringContaining('baseUrl'),
    });
    server.close();
  });
});

describe('a server that closes', () => {
  it.each([
    [4100, 'overloaded'],
    [4200, 'draining'],
    [1012, 'restart'],
  ])('a WebSocket with %i (%s) is come back to, over the same transport', async (code, reason) => {
    const job = new PeerJob().addAll([line(1)]);
    const peer = await Peer.start(job);
    const run = testClient({ baseUrl: peer.baseUrl }, QUICK).jobs.watch(JOB);
    const changes = changesOf(run);
    const delays: number[] = [];
    run.on('reconnect', ({ delayMs }) => {
      delays.push(delayMs);
      job.add('cancelled', {});
    });
    for await (const { seq } of run) {
      if (seq !== 1) continue;
      peer.sockets[0]!.send({ type: 'goaway', reason, retryAfterMs: 70 });
      peer.sockets[0]!.ws.close(code, reason);
    }
    expect(changes.map(({ transport }) => transport)).toEqual(['websocket']);
    expect(delays).toHaveLength(1);
    expect(delays[0]).toBeGreaterThanOrEqual(70);
  });

  it('an event stream with goaway is come back to after the time it names, with nothing lost', async () => {
    const job = new PeerJob().addAll(wholeLog(4));
    const peer = await Peer.start(job);
    let first = true;
    peer.onRequest = ({ headers }, response) => {
      if (headers.accept !== 'text/event-stream' || !first) return false;
      first = false;
      beginStream(response);
      const events = job.events
        .slice(0, 2)
        .map((event) => `id: ${job.cursor(event.seq)}\ndata: ${JSON.stringify(event)}\n\n`);
      return response.end(
        `${events.join('')}event: goaway\ndata: {"type":"goaway","reason":"draining","retryAfterMs":70}\n\n`,
      );
    };
    const run = testClient({ baseUrl: peer.baseUrl, transports: ['sse'] }, QUICK).jobs.watch(JOB);
    const delays: number[] = [];
    run.on('reconnect', ({ delayMs }) => delays.push(delayMs));
    expect(await seqsOf(run)).toEqual(upTo(4));
    expect(delays[0]).toBeGreaterThanOrEqual(70);
    expect(peer.requests[1]!.query.get('job')).toBe(`${JOB}@${job.cursor(2)}`);
  });

  it('an event stream with a problem that may pass is come back to; with another it is the end', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    let told = problem('overloaded', 503, { retryAfterMs: 20 });
    let times = 2;
    peer.onRequest = ({ headers }, response) => {
      if (headers.accept !== 'text/event-stream' || times-- <= 0) return false;
      beginStream(response);
      return response.end(`retry: 20\nevent: problem\ndata: ${JSON.stringify({ ...told, type: 'problem' })}\n\n`);
    };
    const client = testClient({ baseUrl: peer.baseUrl, transports: ['sse'] }, QUICK);
    expect(await seqsOf(client.jobs.watch(JOB))).toEqual([1, 2, 3]);
    told = problem('job-not-found', 404);
    times = 1;
    await expect(seqsOf(client.jobs.watch(JOB))).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('polls with 429 is asked again after Retry-After', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    let times = 1;
    peer.onRequest = (_, response) =>
      times-- > 0 && answer(response, 429, problem('rate-limited', 429), { 'retry-after': '1' });
    const run = testClient({ baseUrl: peer.baseUrl, transports: ['polling'] }, QUICK).jobs.watch(JOB);
    const delays: number[] = [];
    run.on('reconnect', ({ delayMs }) => delays.push(delayMs));
    expect(await seqsOf(run)).toEqual([1, 2, 3]);
    expect(delays[0]).toBeGreaterThanOrEqual(1000);
  });
});
