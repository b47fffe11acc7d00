import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, onTestFinished } from 'vitest';
import { createHttpServer } from '../../src/transports/http-server.ts';
import { isLeaving, leaveHttp } from '../../src/transports/leave-http.ts';
import { createProblems } from '../../src/transports/problem.ts';
import { answerParserErrors } from '../../src/transports/raw-errors.ts';

const GET = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A server that answers each request with a head, whose socket then leaves; and a client that has sent something to it. */
async function setUp(sent: string) {
  const requests: IncomingMessage[] = [];
  const left: boolean[] = [];
  const upgrades: boolean[] = [];
  const http = createHttpServer(async (request, response) => {
    requests.push(request);
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, { Connection: 'close' }).flushHeaders();
    const { socket } = response;
    await turn();
    left.push(leaveHttp(http, response));
    socket?.write('left\n');
  });
  http.on('upgrade', (request) => upgrades.push(isLeaving(request)));
  http.on('clientError', (_error, socket) => socket.destroy());
  await once(http.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void http.close());
  const client = connect((http.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  onTestFinished(() => void client.destroy());
  let text = '';
  client.on('data', (part) => {
    text += part;
  });
  client.write(sent);
  const until = async (end: string) => {
    while (!text.includes(end)) await once(client, 'data');
    return text;
  };
  return { http, client, requests, left, upgrades, until };
}

it('frees a socket of the server, as an upgrade does', async () => {
  const { http, client, requests, left, upgrades, until } = await setUp(GET);
  await until('left\n');
  const explanation = 'this Node no longer lets go of a socket that is marked as an upgrade: see leave-http.ts';
  expect(left, explanation).toEqual([true]);
  expect(upgrades).toEqual([true]);
  const { socket } = requests[0]!;
  expect(socket.listenerCount('drain'), explanation).toBe(0); // the server has one as long as it holds the socket
  client.write(GET); // nobody answers after `Connection: close`
  http.closeAllConnections(); // it is none of its connections any more
  await turn();
  socket.write('still open\n');
  await until('still open\n');
  expect(requests).toHaveLength(1);
  const ended = once(socket, 'end');
  client.end();
  await ended;
  socket.end();
  await once(client, 'close');
});

it('lets the request and the response be forgotten', async () => {
  const { requests, left, until } = await setUp(GET);
  await until('left\n');
  expect(left).toEqual([true]);
  const held = new WeakRef(requests.pop()!);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  await expect
    .poll(() => {
      collect();
      return held.deref() === undefined;
    })
    .toBe(true);
});

it('drops what the client had begun to send', async () => {
  const { left, client, requests, until } = await setUp(`${GET}GET /half`);
  await until('left\n');
  expect(left).toEqual([true]);
  const { socket } = requests[0]!;
  const { bytesRead } = socket;
  client.write(' nonsense\r\n\0\r\n\r\n');
  await expect.poll(() => socket.bytesRead).toBeGreaterThan(bytesRead);
  await turn();
  socket.write('still open\n');
  await until('still open\n');
  expect(requests).toHaveLength(1);
});

it('puts no refusal into a stream that began after half a request had come behind it', async () => {
  const begin = Promise.withResolvers<void>();
  const http = createHttpServer(
    async (_request, response) => {
      await begin.promise;
      response.useChunkedEncodingByDefault = false;
      response.writeHead(200, { Connection: 'close' }).flushHeaders();
      await turn();
      leaveHttp(http, response);
    },
    { headersMs: 100, requestMs: 200 },
  );
  answerParserErrors(http, createProblems({ report: () => {} }));
  http.on('upgrade', () => {});
  const late = once(http, 'clientError');
  await once(http.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void http.close());
  const client = connect((http.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  let text = '';
  client.on('data', (part) => {
    text += part;
  });
  client.write(`${GET}GET /half`);
  await late;
  begin.resolve();
  await once(client, 'close');
  expect(text).not.toContain('408');
});

it('reads no more than a MiB of whoever sends without end', async () => {
  const { client, requests, until } = await setUp(GET);
  await until('left\n');
  const { socket } = requests[0]!;
  client.write(Buffer.alloc(16 * 1024 * 1024));
  await expect.poll(() => socket.isPaused()).toBe(true);
  expect(socket.bytesRead).toBeLessThan(2 * 1024 * 1024);
  socket.destroy();
});

it('leaves it with the server while other requests wait on it', async () => {
  const { left, upgrades, requests, until } = await setUp(GET + GET);
  const text = await until('left\n');
  expect(requests).toHaveLength(2);
  expect([left, upgrades]).toEqual([[false, false], []]);
  expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(1);
});

it('does nothing where the client has gone', async () => {
  const http = createHttpServer(() => undefined);
  const gone = { req: {}, socket: null } as ServerResponse<IncomingMessage> & { req: IncomingMessage };
  expect(leaveHttp(http, gone)).toBe(false);
});
