import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { chooseFormat } from '../../src/transports/accept.ts';

const choose = (accept?: string) => chooseFormat({ headers: { accept } } as IncomingMessage);

describe('Accept', () => {
  it.each([
    ['text/event-stream', 'sse'],
    ['Text/Event-Stream', 'sse'],
    ['text/event-stream; charset=utf-8', 'sse'],
    ['text/event-stream, application/json', 'sse'],
    ['application/json, text/event-stream', 'sse'],
    ['text/event-stream, */*', 'sse'],
    ['text/event-stream;q=0.5, application/json;q=0.5', 'sse'],
    ['text/event-stream;q=0.001', 'sse'],
    ['text/event-stream, */*;q=0', 'sse'],
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['application/*', 'json'],
    ['text/html, */*;q=0.1', 'json'],
    ['text/event-stream;q=0.5, application/json', 'json'],
    ['text/event-stream;q=0.5, */*', 'json'],
    ['text/event-stream;q=0, application/json;q=0.1', 'json'],
    ['application/json;q=0.3, */*;q=0, text/event-stream;q=0.2', 'json'],
    [',, application/json ,', 'json'],
  ])('%s: %s', (accept, format) => {
    expect(choose(accept)).toBe(format);
  });

  it.each([
    'text/html',
    'text/*',
    'application/xml, text/plain',
    'text/event-stream;q=0',
    'text/event-stream;q=2',
    'text/event-stream;q=abc, application/json;q=-1',
    'application/json;q=0',
    'application/json;q=0, */*',
    ';;;,',
  ])('%s cannot be served', (accept) => {
    expect(() => choose(accept)).toThrow(expect.objectContaining({ code: 'not-acceptable' }));
  });
});
