import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpServer } from '../../src/transports/http-server.ts';
import { ReadyHead } from '../../src/transports/ready-head.ts';
import { sendAll } from '../support/raw-http.ts';

const HEADERS = ['vary', 'Accept, Origin', 'ETag', 'W/"1"'];
const BODY = ['Content-Type', 'text/plain', 'Content-Length', '2'];

async function serve(answer: (response: ServerResponse) => void) {
  const http = createHttpServer((_request, response) => answer(response)).listen(0, '127.0.0.1');
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const ask = (...headers: string[]) => {
    const lines = ['GET / HTTP/1.1', 'Host: x', ...headers].map((line) => `${line}\r\n`).join('');
    return sendAll(`http://127.0.0.1:${port}`, [`${lines}\r\n`]);
  };
  return { ask };
}

const undated = (text: string) => text.replace(/(?<=\r\nDate: )[^\r]+/, '…');

describe('a head that is ready', () => {
  it.each([
    ['with a body', 200, BODY, 'ok'],
    ['without one', 304, [], undefined],
  ] as const)('says what Node says, %s', async (_name, status, others, body) => {
    const head = new ReadyHead(HEADERS);
    const began: boolean[] = [];
    const ready = await serve((response) => {
      const throughNode = watch(response);
      head.begin(response, status, others);
      began.push(response.headersSent && response.statusCode === status && throughNode.length === 0);
      response.end(body, 'latin1');
    });
    const nodes = await serve((response) => response.writeHead(status, [...HEADERS, ...others]).end(body));
    const answer = await ready.ask();
    expect(undated(answer)).toBe(undated(await nodes.ask()));
    expect(began).toEqual([true]); // else the way that saves the time is gone from Node
    const age = Date.now() - Date.parse(/\r\nDate: ([^\r]+)/.exec(answer)![1]!);
    expect([age > -1_000, age < 10_000]).toEqual([true, true]);
    expect(undated(await ready.ask('Connection: close'))).toBe(undated(await nodes.ask('Connection: close')));
    expect(began).toEqual([true, false]); // which such a text does not say
  });

  it('goes through Node where that takes no text', async () => {
    let throughNode: unknown[] = [];
    const { ask } = await serve((response) => {
      throughNode = watch(response);
      Object.defineProperty(response, '_header', { get: () => null, set: () => undefined });
      new ReadyHead(HEADERS).begin(response, 200, BODY);
      response.destroy();
    });
    await ask();
    expect(throughNode).toEqual([[200, [...HEADERS, ...BODY]]]);
  });
});

/** What `writeHead` is given, from now on. */
function watch(response: ServerResponse): unknown[] {
  const calls: unknown[] = [];
  const { writeHead } = response;
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    calls.push(args);
    return writeHead.apply(response, args);
  }) as typeof writeHead;
  return calls;
}
