import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { follow, request, storm } from '../../scripts/bench/load.ts';
import { openMachine } from '../../scripts/bench/machine.ts';
import { startLimit } from '../../scripts/bench/peer.ts';

const machine = openMachine();
afterAll(() => machine.close());

const CONNECTIONS = 5;
const EVENTS = 40;
const EXPECTED = CONNECTIONS * EVENTS;

describe.skipIf(!machine.native)('the load generator (needs a C compiler)', () => {
  it.each(['websocket', 'sse'] as const)(
    'counts what the limit server sends over %s, to the last event',
    async (wire) => {
      const limit = await startLimit(machine, wire, 'coalesced', 200);
      onTestFinished(() => limit.close());
      const stream = { wire, port: limit.port, path: '/events', servers: limit.servers };
      // The generator's clock starts with the first event: on a busy machine a server may have sent all before it is read.
      const publish = async () => {
        limit.order('burst 1 1');
        await sleep(100);
        limit.order(`burst ${EVENTS - 1} 7`);
      };
      const load = await follow(machine, stream, { connections: CONNECTIONS, expected: EXPECTED }, publish);
      expect(load).toMatchObject({ messages: EXPECTED, others: 0, bytes: EXPECTED * (wire === 'sse' ? 208 : 204) });
      expect(load.p50).toBeGreaterThan(0);
      expect(load.p99).toBeGreaterThanOrEqual(load.p50);
      expect(load.serverSeconds).toBeGreaterThan(0);
    },
  );

  it('gets stored events', async () => {
    const limit = await startLimit(machine, 'sse', 'coalesced', 200);
    onTestFinished(() => limit.close());
    limit.order(`fill ${EVENTS}`);
    const stream = { wire: 'sse', port: limit.port, path: '/stored', servers: limit.servers } as const;
    expect(await storm(machine, stream, CONNECTIONS, EXPECTED)).toMatchObject({ messages: EXPECTED, others: 0 });
  });

  it('says what is missing where a server does not send all', async () => {
    const limit = await startLimit(machine, 'websocket', 'each', 200);
    onTestFinished(() => limit.close());
    const stream = { wire: 'websocket', port: limit.port, path: '/events', servers: limit.servers } as const;
    const options = { connections: CONNECTIONS, expected: EXPECTED, seconds: 0.3 };
    const load = await follow(machine, stream, options, () => limit.order(`burst ${EVENTS - 1} 1`));
    expect(load.messages).toBe(EXPECTED - CONNECTIONS);
  });

  it('puts events together that come in chunks and pieces, beside messages without a stamp', async () => {
    const port = await serve((response) => void sendInPieces(response));
    const stream = { wire: 'sse', port, path: '/', servers: [process.pid], greetings: 1 } as const;
    const load = await follow(machine, stream, { connections: CONNECTIONS, expected: EXPECTED }, () => publishAll());
    expect(load.messages).toBe(EXPECTED);
    expect(load.others).toBe(2 * CONNECTIONS);
  });

  it('speaks to a WebSocket server as a client does', async () => {
    const http = createServer();
    const sockets = new WebSocketServer({ server: http });
    const heard: string[] = [];
    sockets.on('connection', (client) =>
      client.on('message', (data) => {
        heard.push(String(data));
        client.ping();
        client.send('{"hello":true}');
        for (let x = 1; x <= EVENTS; x++) client.send(JSON.stringify({ text: 'y'.repeat(x), x }));
      }),
    );
    const port = await listening(http);
    const stream = { wire: 'websocket', port, path: '/', servers: [], frame: '{"id":1}' } as const;
    const load = await storm(machine, stream, CONNECTIONS, EXPECTED);
    expect(load).toMatchObject({ messages: EXPECTED, others: CONNECTIONS });
    expect(heard).toEqual(new Array(CONNECTIONS).fill('{"id":1}'));
  });

  it('asks again when it was answered, and counts refusals', async () => {
    let asked = 0;
    const port = await serve((response) => {
      response.statusCode = ++asked % 2 === 0 ? 404 : 200;
      response.setHeader('Content-Length', 3);
      response.end('abc');
    });
    const options = { connections: 3, seconds: 0.2, warm: 0 };
    const { answers, refusals } = await request(machine, { port, path: '/', servers: [] }, options);
    expect(Math.abs(answers - refusals)).toBeLessThanOrEqual(1);
    expect(asked - answers - refusals).toBeLessThanOrEqual(3);
    expect(answers).toBeGreaterThan(0);
  });
});

let publishAll: () => void;
const published = new Promise<void>((resolve) => (publishAll = resolve));

/** A greeting, and when all are there the events, cut anywhere; node:http makes a chunk of each write. */
async function sendInPieces(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write('retry: 1000\nevent: heartbeat\ndata: {}\n\n');
  await published;
  const events = Array.from({ length: EVENTS }, (_, i) => `id: ${i}\r\ndata: {"job":"a","x":${i + 1}}\r\n\r\n`);
  const text = `${events.slice(0, 20).join('')}data: {"no":"stamp"}\n\n${events.slice(20).join('')}`;
  for (let at = 0; at < text.length; at += 13) {
    response.write(text.slice(at, at + 13));
    await turn();
  }
}

async function serve(answer: (response: ServerResponse) => void): Promise<number> {
  return listening(createServer((_request, response) => answer(response)));
}

async function listening(http: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  return (http.address() as AddressInfo).port;
}
