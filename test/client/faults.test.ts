import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { TRANSPORTS } from '../../src/client/options.ts';
import { seqsOf, testClient, upTo } from './support/client.ts';
import { answer, beginStream, Peer } from './support/peer.ts';
import { PeerJob } from './support/peer-job.ts';
import { cursorAfter, event, JOB, line, problem, type WireEvent, wholeLog } from './support/wire.ts';

const QUICK = { backoff: { baseMs: 2, capMs: 10 } };

/** Sends these messages over whatever transport is asked for the first time, and then as a good server. */
function sendFirst(peer: Peer, texts: readonly string[]): void {
  let sent = false;
  peer.onRequest = ({ path, headers }, response) => {
    if (sent || !path.endsWith('/events')) return false;
    sent = true;
    return headers.accept === 'text/event-stream' ? sendStream(response, texts) : sendPage(response, texts);
  };
  peer.onSocket = (ws) => {
    if (sent) return false;
    sent = true;
    ws.on('message', (data) => {
      const { id, type, job } = JSON.parse(String(data));
      const replies: Record<string, object> = {
        hello: { features: ['batch'] },
        subscribe: { job, from: '0', lastSeq: 1 },
      };
      ws.send(JSON.stringify({ id, type: 'reply', to: type, ok: true, data: replies[type] }));
      if (type !== 'subscribe') return;
      for (const text of texts) ws.send(text);
      ws.close(1012);
    });
    return true;
  };
}

function sendStream(response: ServerResponse, texts: readonly string[]): ServerResponse {
  beginStream(response);
  return response.end(`event: heartbeat\nid: 0\ndata: {}\n\n${texts.map((text) => `data: ${text}\n\n`).join('')}`);
}

function sendPage(response: ServerResponse, texts: readonly string[]): ServerResponse {
  response.writeHead(200, { 'content-type': 'application/json' });
  return response.end(`{"events":[${texts.join(',')}],"next":"0","ended":false,"retryAfterMs":0}`);
}

function texts(...events: WireEvent[]): string[] {
  return events.map((event) => JSON.stringify(event));
}

describe.each(TRANSPORTS)('over %s', (transport) => {
  async function read(first: readonly string[], log = wholeLog(6)) {
    const peer = await Peer.start(new PeerJob().addAll(log));
    sendFirst(peer, first);
    const client = testClient({ baseUrl: peer.baseUrl, transports: [transport] }, QUICK);
    const run = client.jobs.watch(JOB, { after: '0' });
    const gaps: unknown[] = [];
    run.on('gap', (gap) => gaps.push(gap));
    return { seqs: await seqsOf(run), gaps };
  }

  it.each<[string, string[]]>([
    ['an event twice', texts(line(1), line(2), line(2), line(1))],
    ['events out of order', texts(line(2), line(1), line(3))],
    ['events with a hole', texts(line(1), line(3), line(4))],
    ['half an event', [...texts(line(1)), '{"job":"01']],
    ['no JSON', ['hello']],
    ['a number', ['17']],
    ['null', ['null']],
    ['an event without a seq', ['{"type":"log","job":"x"}']],
    ['an event of another job', texts(line(1, '019aa4c2-0000-7c30-b5a1-6d1f0a9e2b44'))],
    ['an event with a seq that is none', [`${JSON.stringify(line(1)).replace('"seq":1', '"seq":-1')}`]],
    ['an event with a broken seq', [`${JSON.stringify(line(1)).replace('"seq":1', '"seq":1.5')}`]],
    ['an event with a text for a seq', [`${JSON.stringify(line(1)).replace('"seq":1', '"seq":"1"')}`]],
  ])('%s still gives every event once, in order, and no gap', async (_, first) => {
    expect(await read(first)).toEqual({ seqs: upTo(6), gaps: [] });
  });

  it('a hole in the log itself is told, once, and not waited for', async () => {
    const log = wholeLog(8);
    log.splice(3, 2, ...[]);
    const peer = await Peer.start();
    // A log with a hole: the peer's place is not the seq here, so it sends everything each time.
    sendAlways(peer, texts(...log));
    const run = testClient({ baseUrl: peer.baseUrl, transports: [transport] }, QUICK).jobs.watch(JOB);
    const gaps: unknown[] = [];
    run.on('gap', (gap) => gaps.push(gap));
    expect(await seqsOf(run)).toEqual([1, 2, 3, 6, 7, 8]);
    expect(gaps).toEqual([{ type: 'gap', job: JOB, reason: 'missing', requested: 3, earliest: 6, lost: 2 }]);
  });

  it('events of types that are not known are counted and handed over as unknown', async () => {
    const strange = event(2, 'glitter', { colour: 'gold' });
    const otherType = { ...line(3), jobType: 'newer' };
    const broken = event(4, 'log', { level: 17 });
    const grown = { ...event(5, 'log', { level: 'info', message: 'm', since: 'tomorrow' }), extra: true };
    const log = [line(1), strange, otherType, broken, grown, ...wholeLog(6).slice(5)];
    const peer = await Peer.start(new PeerJob().addAll(log));
    const seen: unknown[] = [];
    const run = testClient({ baseUrl: peer.baseUrl, transports: [transport] }, QUICK).jobs.watch(JOB);
    for await (const event of run) seen.push(event);
    const wrapped = [strange, otherType, broken].map((event) => ({
      type: 'unknown',
      job: JOB,
      jobType: event.jobType,
      seq: event.seq,
      time: event.time,
      event,
    }));
    expect(seen).toEqual([log[0], ...wrapped, grown, log[5]]);
    expect(run.cursor).toBe(cursorAfter(6));
  });
});

/** Sends these messages each time, whatever cursor comes, and the end after them. */
function sendAlways(peer: Peer, texts: readonly string[]): void {
  peer.onRequest = ({ headers, path }, response) => {
    if (!path.endsWith('/events')) return answer(response, 404, problem('job-not-found', 404));
    return headers.accept === 'text/event-stream' ? sendStream(response, texts) : sendPage(response, texts);
  };
  peer.onSocket = (ws) =>
    ws.on('message', (data) => {
      const { id, type, job } = JSON.parse(String(data));
      ws.send(
        JSON.stringify({ id, type: 'reply', to: type, ok: true, data: { features: [], job, from: '0', lastSeq: 8 } }),
      );
      if (type === 'subscribe') for (const text of texts) ws.send(text);
    });
}

describe('control messages that are not known', () => {
  it('are skipped on a WebSocket', async () => {
    const job = new PeerJob().addAll([line(1)]);
    const peer = await Peer.start(job);
    const run = testClient({ baseUrl: peer.baseUrl, transports: ['websocket'] }, QUICK).jobs.watch(JOB);
    const seen: number[] = [];
    for await (const { seq } of run) {
      seen.push(seq);
      if (seq > 1) continue;
      const [socket] = peer.sockets;
      for (const message of [
        { type: 'weather', is: 'fine' },
        { type: 'weather', job: JOB },
        { type: 'pong' },
        { type: 'reply', id: 999, to: 'x', ok: false },
      ])
        socket!.send(message);
      job.add('cancelled', {});
    }
    expect(seen).toEqual([1, 2]);
    expect(peer.sockets).toHaveLength(1);
  });

  it('are skipped in an event stream', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    peer.onRequest = (_, response) => {
      beginStream(response);
      const body = texts(...wholeLog(3)).map(
        (text) => `: note\nevent: weather\ndata: {"is":"fine"}\n\nretry: 5\nfoo: bar\ndata: ${text}\n\n`,
      );
      return response.end(body.join(''));
    };
    const run = testClient({ baseUrl: peer.baseUrl, transports: ['sse'] }, QUICK).jobs.watch(JOB);
    expect(await seqsOf(run)).toEqual([1, 2, 3]);
    expect(peer.requests).toHaveLength(1);
  });
});

describe('a gap message that makes no sense', () => {
  it('is not believed', async () => {
    const peer = await Peer.start(new PeerJob().addAll(wholeLog(3)));
    let times = 2;
    peer.onRequest = (_, response) => {
      if (times-- <= 0) return false;
      beginStream(response);
      return response.end(
        `data: ${texts(line(1))[0]}\n\nevent: gap\ndata: {"type":"gap","reason":"trimmed","earliest":"soon"}\n\n`,
      );
    };
    const run = testClient({ baseUrl: peer.baseUrl, transports: ['sse'] }, QUICK).jobs.watch(JOB);
    const gaps: unknown[] = [];
    run.on('gap', (gap) => gaps.push(gap));
    expect(await seqsOf(run)).toEqual([1, 2, 3]);
    expect(gaps).toEqual([]);
  });
});
