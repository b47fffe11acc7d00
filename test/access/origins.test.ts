import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createOrigins } from '../../src/access/origins.ts';

const request = (headers: Record<string, string>, url = '/v1/jobs', httpVersion = '1.1') => {
  const headersDistinct = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return { headers, headersDistinct, url, httpVersion } as unknown as IncomingMessage;
};

describe('hosts', () => {
  const origins = createOrigins({ host: '127.0.0.1', allowedHosts: [], allowedOrigins: [] });

  it.each(['localhost', 'localhost:3000', 'LOCALHOST:1', '127.0.0.1:80', '[::1]:3000', '[::1]'])(
    'serves %s',
    (host) => {
      expect(() => origins.checkHost(request({ host }))).not.toThrow();
    },
  );

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:3000',
    'evil.example:127.0.0.1',
    '',
    '::1',
  ])('refuses %j', (host) => {
    expect(() => origins.checkHost(request({ host }))).toThrow(expect.objectContaining({ code: 'host-refused' }));
  });

  it('refuses a request without a Host', () => {
    const refused = (code: string) => expect.objectContaining({ code });
    expect(() => origins.checkHost(request({}))).toThrow(refused('invalid-parameter'));
    expect(() => origins.checkHost(request({}, '/v1/jobs', '1.0'))).toThrow(refused('host-refused'));
  });

  it('goes by the list and the public URL where they are set', () => {
    const listed = createOrigins({
      host: '0.0.0.0',
      allowedHosts: ['jobs.example', 'only.example:8443'],
      allowedOrigins: [],
      publicUrl: 'https://public.example',
    });
    for (const host of ['jobs.example', 'jobs.example:3000', 'only.example:8443', 'public.example']) {
      expect(() => listed.checkHost(request({ host }))).not.toThrow();
    }
    for (const host of ['localhost', 'only.example', 'only.example:1']) {
      expect(() => listed.checkHost(request({ host }))).toThrow();
    }
  });
});

describe('origins', () => {
  const origins = createOrigins({ host: '127.0.0.1', allowedHosts: [], allowedOrigins: ['https://app.example'] });
  const host = 'localhost:3000';

  it.each(['http://localhost:3000', 'https://localhost:3000', 'https://app.example'])('serves %s', (origin) => {
    expect(() => origins.checkOrigin(request({ host, origin }))).not.toThrow();
  });

  it.each([
    'null',
    'https://evil.example',
    'http://localhost:3001',
    'https://app.example.evil',
    'http://app.example',
    '',
  ])('refuses %j', (origin) => {
    expect(() => origins.checkOrigin(request({ host, origin }))).toThrow(
      expect.objectContaining({ code: 'origin-refused' }),
    );
  });

  it('refuses a cross-site call without an origin under /v1, and only there', () => {
    const headers = { host, 'sec-fetch-site': 'cross-site' };
    expect(() => origins.checkOrigin(request(headers))).toThrow();
    expect(() => origins.checkOrigin(request(headers, '/docs'))).not.toThrow();
    expect(() => origins.checkOrigin(request({ host, 'sec-fetch-site': 'same-origin' }))).not.toThrow();
  });

  it('gives CORS headers to the list alone', () => {
    expect(origins.isListed('https://app.example')).toBe(true);
    expect(origins.isListed('http://localhost:3000')).toBe(false);
  });
});
