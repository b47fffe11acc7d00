import { describe, expect, it } from 'vitest';
import { type ClientOptions, readOptions } from '../../src/client/options.ts';

const good = { baseUrl: 'http://127.0.0.1:3000' };

function read(options: object) {
  return readOptions({ ...good, ...options } as ClientOptions);
}

describe('options', () => {
  it('have defaults', () => {
    const { baseUrl, transports, timeoutMs, maxRetries } = read({});
    expect({ baseUrl, transports, timeoutMs, maxRetries }).toEqual({
      baseUrl: 'http://127.0.0.1:3000/',
      transports: ['websocket', 'sse', 'polling'],
      timeoutMs: 30_000,
      maxRetries: 5,
    });
  });

  it.each([
    ['https://jobs.example.org', 'https://jobs.example.org/'],
    ['https://example.org/jobwire', 'https://example.org/jobwire/'],
    ['https://example.org/jobwire/', 'https://example.org/jobwire/'],
  ])('take %s as the base', (baseUrl, expected) => {
    expect(read({ baseUrl }).baseUrl).toBe(expected);
  });

  it.each([
    ['baseUrl', undefined],
    ['baseUrl', ''],
    ['baseUrl', 'localhost'],
    ['baseUrl', '127.0.0.1:3000'],
    ['baseUrl', '/v1'],
    ['baseUrl', 'ftp://example.org'],
    ['baseUrl', 'javascript:alert(1)'],
    ['baseUrl', 'http://'],
    ['baseUrl', 'http://example.org/?a=1'],
    ['baseUrl', 'http://example.org/#a'],
    ['baseUrl', 17],
    ['timeout', Number.NaN],
    ['timeout', -1],
    ['timeout', 0],
    ['timeout', 1.5],
    ['timeout', Number.POSITIVE_INFINITY],
    ['timeout', 2 ** 31],
    ['timeout', '1000'],
    ['maxRetries', Number.NaN],
    ['maxRetries', -1],
    ['maxRetries', 0.5],
    ['transports', []],
    ['transports', ['sse', 'sse']],
    ['transports', ['carrier-pigeon']],
    ['transports', 'sse'],
    ['token', 7],
  ])('refuse %s %o at once, by name', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(TypeError);
    expect(() => read({ [name]: value })).toThrow(new RegExp(name));
  });

  it('do not repeat a password', () => {
    expect(() => read({ baseUrl: 'http://ann:secret@example.org' })).toThrow(/token/);
    expect(() => read({ baseUrl: 'http://ann:secret@example.org' })).not.toThrow(/secret/);
  });
});
