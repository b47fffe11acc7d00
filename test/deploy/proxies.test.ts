import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { connect, type Settings } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ask, open } from '../support/outside/http.ts';
import { readLog } from '../support/outside/reader.ts';
import { ProxiedReaders, twoNodes } from '../support/proxied-story.ts';
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts';
import { hasProxy, KINDS, type KindName, reverseProxy } from '../support/reverse-proxy.ts';

/** How long a proxy waits in the place of 75 s, and nodes that say something far more often, on a busy machine too. */
const SILENCE_SECONDS = 3;
const OFTEN = {
  sse: { heartbeatMs: 300, visitEveryMs: 100 },
  websocket: { times: { heartbeatMs: 300, pingMs: 300, deadMs: 20_000, slowMs: 20_000 }, visitEveryMs: 100 },
};

const names = Object.keys(KINDS) as KindName[];

describe.skipIf(!hasRedis)('behind a proxy, with the configuration in deploy/', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis({ appendonly: 'no' });
  });
  afterAll(() => redis?.dispose());

  describe.each(names.filter(hasProxy))('%s', (name) => {
    it('every transport tells each event as it happens, also while a node goes', async () => {
      const { nodes, urls, job } = await twoNodes(redis);
      await job.write(50);
      const { url, output } = await reverseProxy(name, { nodes: urls });
      const readers = new ProxiedReaders(url, job.id);
      // Each is waited for before the next one is written: a proxy that gathers events would hold this up for ever.
      for (let i = 0; i < 5; i++) await readers.have(await job.say(`event ${i}`));
      expect(Math.max(...readers.connections)).toBe(1);
      await nodes[0].close();
      for (let i = 0; i < 5; i++) await readers.have(await job.say(`later ${i}`));
      await job.end();
      await readers.ended;
      const log = await readLog(nodes[1].url, job.id);
      for (const { name, events, complaints } of readers.notes) {
        expect([name, complaints]).toEqual([name, []]);
        expect(events, name).toEqual(log);
      }
      expect(Math.max(...readers.connections), 'some were on the node that went').toBeGreaterThan(1);
      expect(output()).not.toMatch(/emerg|alert|error while/i);
    });

    it('opens a WebSocket over HTTP/2 where it offers to, as browsers then do (RFC 8441)', async () => {
      const { urls } = await twoNodes(redis);
      const { url } = await reverseProxy(name, { nodes: urls });
      const session = connect(url);
      onTestFinished(() => session.destroy());
      const [settings] = (await once(session, 'remoteSettings')) as [Settings];
      if (name === 'haproxy') expect(settings.enableConnectProtocol).toBe(true);
      if (!settings.enableConnectProtocol) return; // browsers open another connection, with HTTP/1.1
      const stream = session.request({
        ':method': 'CONNECT',
        ':protocol': 'websocket',
        ':path': '/v1/ws',
        'sec-websocket-version': '13',
        'sec-websocket-protocol': 'jobwire.v1',
      });
      const [headers] = (await once(stream, 'response')) as [Record<string, unknown>];
      expect(headers[':status']).toBe(200);
      expect(headers['sec-websocket-protocol']).toBe('jobwire.v1');
    });

    it('tells the nodes who calls, whatever the caller claims, and keeps metrics and tickets to itself', async () => {
      const heard: IncomingHttpHeaders[] = [];
      const node = createServer(({ headers }, response) => {
        heard.push(headers);
        response.end('served');
      });
      node.listen(0, '127.0.0.1');
      await once(node, 'listening');
      onTestFinished(() => void node.close());
      const at = `http://127.0.0.1:${(node.address() as AddressInfo).port}`;
      const { url, plainUrl, output } = await reverseProxy(name, { nodes: [at, at] });
      const claims = { 'x-forwarded-for': '6.6.6.6', 'x-forwarded-proto': 'gopher' };
      expect((await ask(`${url}/v1/jobs/1/events?ticket=s3cret`, { headers: claims })).body).toBe('served');
      const told = heard.at(-1)!;
      expect(told.host).toBe(new URL(url).host);
      expect(told['x-forwarded-for']).toBe('127.0.0.1');
      expect(told['x-forwarded-proto']).toBe('https');
      const before = heard.length;
      expect(await ask(`${url}/metrics`)).toMatchObject({ status: 404 });
      expect(heard.slice(before).filter(({ 'x-forwarded-for': by }) => by !== undefined)).toEqual([]);
      await untilLogged(output, '/v1/jobs/1/events');
      expect(output()).not.toContain('s3cret');
      const served = await open(url);
      onTestFinished(() => void served.destroy());
      expect(served.headers['strict-transport-security']).toBe('max-age=31536000');
      const plain = await open(`${plainUrl}/docs`);
      onTestFinished(() => void plain.destroy());
      expect([plain.statusCode! >= 301 && plain.statusCode! <= 308, plain.headers.location]).toEqual([
        true,
        expect.stringMatching(/^https:\/\/.*\/docs$/),
      ]);
    });
  });

  it.skipIf(!names.some(hasProxy))(
    'a silent stream outlives the timeouts by heartbeats, and without them does not',
    async () => {
      const [lively, silent] = [await twoNodes(redis, OFTEN), await twoNodes(redis)];
      const follow = async (name: KindName, { urls, job }: typeof lively) => {
        const { url } = await reverseProxy(name, { nodes: urls, silenceSeconds: SILENCE_SECONDS });
        const readers = new ProxiedReaders(url, job.id);
        await readers.have(2);
        return readers;
      };
      const all = await Promise.all(
        names.filter(hasProxy).map(async (name) => ({
          name,
          kept: await follow(name, lively),
          cut: await follow(name, silent),
        })),
      );
      await sleep(2.2 * 1000 * SILENCE_SECONDS); // the silence that this is about
      for (const { name, kept } of all) expect([name, Math.max(...kept.connections)]).toEqual([name, 1]);
      const seq = await lively.job.say('still there');
      for (const { kept } of all) await kept.have(seq);
      // The same silence without heartbeats: so it is these that keep a stream, and the files' 75 s are longer than theirs.
      for (const { name, cut } of all)
        expect([name, cut.connections.every((count) => count > 1)]).toEqual([name, KINDS[name].endsSilence]);
    },
    30_000,
  );

  it('all timeouts of silence in the files are longer than two heartbeats of the slowest kind', () => {
    // protocol.md: 25 s on WebSocket, 15 s on SSE; a poll may wait for 25 s.
    const files = [...names.map((name) => KINDS[name].file), 'deploy/compose/nginx.conf'];
    const found = files.flatMap((file) => silencesOf(file).map((seconds) => [file, seconds] as const));
    expect(found.length).toBe(2 + 3 + 0 + 2);
    for (const [file, seconds] of found) expect(seconds, file).toBeGreaterThan(2 * 25);
  });
});

async function untilLogged(output: () => string, text: string): Promise<void> {
  while (!output().includes(text)) await sleep(10);
}

/** The timeouts in a configuration that end a stream on which nothing comes, in seconds. */
function silencesOf(file: string): number[] {
  const text = readFileSync(file, 'utf8');
  const settings = /(?:proxy_(?:read|send)_timeout|timeout (?:client|server|tunnel)) +(\d+)s/g;
  return [...text.matchAll(settings)].map(([, seconds]) => Number(seconds));
}
