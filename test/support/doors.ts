import { once } from 'node:events';
import { expect } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import { stopwatch } from './stopwatch.ts';

/** How a server answered something that it should refuse. */
export interface Answer {
  /** The problem's. */
  readonly code: string;
  /** Where it lies, as the problem points at it. */
  readonly pointers: readonly string[];
  /** The close code, where that closed the connection. */
  readonly closed?: number | undefined;
  /** All that was answered. */
  readonly text: string;
}

/** No refusal may take longer, in ms. */
const WITHIN_MS = 1_000;

/** What would tell of the server's inside: a line of a stack, or a file of it. */
const INSIDE = /\bat .*:\d+:\d+|node_modules|\/src\/|\.ts\b/;

const JSON_TYPE: Record<string, string> = { 'Content-Type': 'application/json' };

export interface HttpInput {
  readonly headers?: Record<string, string>;
  /** Sent as JSON, whatever it is. */
  readonly body?: string;
}

/** Sends a request, and looks whether it is refused as every request has to be: with a problem document, 4xx, and soon. */
export async function overHttp(url: string, method: string, path: string, input: HttpInput = {}): Promise<Answer> {
  const { headers = {}, body } = input;
  const sent = body === undefined ? {} : { body };
  const took = stopwatch();
  const response = await fetch(url + path, {
    method,
    headers: { ...(body === undefined ? {} : JSON_TYPE), ...headers },
    ...sent,
    redirect: 'manual',
  });
  const text = await response.text();
  expect(took()).toBeLessThan(WITHIN_MS);
  expect({ status: Math.floor(response.status / 100), text }).toMatchObject({ status: 4 });
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return answerOf(text);
}

/** Sends one frame over a connection of its own, and looks how it is refused: by a reply, or by a problem and a close. */
export async function overSocket(url: string, frame: string, options: ClientOptions = {}): Promise<Answer> {
  const ws = new WebSocket(`${url.replace('http', 'ws')}/v1/ws`, 'jobwire.v1', options);
  let text = '';
  const answered = new Promise<void>((resolve) => {
    ws.on('message', (data) => {
      text = String(data);
      resolve();
    });
  });
  const closed = once(ws, 'close') as Promise<[number]>;
  await once(ws, 'open');
  const took = stopwatch();
  ws.send(frame);
  await Promise.race([answered, closed]);
  expect(took()).toBeLessThan(WITHIN_MS);
  const message = JSON.parse(text) as { type: string };
  if (message.type === 'reply') {
    ws.terminate();
    return answerOf(JSON.stringify((message as unknown as { error: object }).error ?? message));
  }
  const [code] = await closed;
  return { ...answerOf(text), closed: code };
}

function answerOf(text: string): Answer {
  expect(text).not.toMatch(INSIDE);
  const { code, errors = [] } = JSON.parse(text) as { code: string; errors?: { pointer: string }[] };
  return { code, pointers: errors.map(({ pointer }) => pointer), text };
}
