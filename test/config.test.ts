import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { limitsOf, MAX_BODY_BYTES } from '../src/access/limits.ts';
import { ConfigError, configHelp, isLoopback, readConfig } from '../src/config.ts';

describe('configuration', () => {
  it('has a default for everything', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      JOBWIRE_DATA: './data',
      JOBWIRE_ENGINE: 'sqlite',
      JOBWIRE_SYNCHRONOUS: 'full',
      JOBWIRE_MAX_QUEUED: 100_000,
      JOBWIRE_RETENTION_DAYS: 7,
      JOBWIRE_MAX_BYTES: undefined,
      JOBWIRE_STREAM_MAX_AGE: 600,
      JOBWIRE_DRAIN_MS: 10_000,
      JOBWIRE_ALLOW_ANONYMOUS: false,
      JOBWIRE_ALLOWED_HOSTS: [],
      JOBWIRE_ALLOWED_ORIGINS: [],
      JOBWIRE_TRUSTED_PROXIES: [],
      JOBWIRE_LIMIT_REQUESTS_PER_MIN: undefined,
      JOBWIRE_LIMIT_ADDRESS_FACTOR: 10,
      JOBWIRE_LOG_LEVEL: 'info',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reads lists and takes an empty variable for an absent one', () => {
    const config = readConfig({ PORT: '', JOBWIRE_ALLOWED_ORIGINS: 'https://A.example, http://b.example:8080' });
    expect(config.PORT).toBe(3000);
    expect(config.JOBWIRE_ALLOWED_ORIGINS).toEqual(['https://a.example', 'http://b.example:8080']);
  });

  it('takes host names with and without a port, and addresses', () => {
    const hosts = 'App.example.org,app.example.org:8443,10.0.0.7,[::1]:3000';
    expect(readConfig({ JOBWIRE_ALLOWED_HOSTS: hosts }).JOBWIRE_ALLOWED_HOSTS).toEqual(hosts.toLowerCase().split(','));
  });

  it('keeps ended jobs for ever, and bounds the data, where it is told to', () => {
    expect(readConfig({ JOBWIRE_RETENTION_DAYS: '0', JOBWIRE_MAX_BYTES: '5000000000' })).toMatchObject({
      JOBWIRE_RETENTION_DAYS: 0,
      JOBWIRE_MAX_BYTES: 5_000_000_000,
    });
  });

  it('limits callers where there is authentication, and else where it is told to', () => {
    const auth = { JOBWIRE_JWT_SECRET: 'x'.repeat(32), JOBWIRE_JWT_ISSUER: 'x', JOBWIRE_JWT_AUDIENCE: 'x' };
    const initial = limitsOf(readConfig(auth));
    expect(initial).toEqual({
      perMinute: { requests: 6_000, starts: 60, inputs: 600, bytes: 67_108_864 },
      connections: 100,
      activeJobs: 100,
      addressFactor: 10,
    });
    const { requests, starts, inputs, bytes } = initial.perMinute;
    expect(parse(readFileSync('asyncapi.yaml', 'utf8'))['x-limits']).toMatchObject({
      ...{ requestsPerMinute: requests, startsPerMinute: starts, inputsPerMinute: inputs, bytesPerMinute: bytes },
      ...{ connections: initial.connections, activeJobs: initial.activeJobs, bodyBytes: MAX_BODY_BYTES },
    });
    const any = Number.POSITIVE_INFINITY;
    const limits = limitsOf(readConfig({ JOBWIRE_LIMIT_STARTS_PER_MIN: '5', JOBWIRE_LIMIT_ADDRESS_FACTOR: '0' }));
    expect(limits).toEqual({
      perMinute: { requests: any, starts: 5, inputs: any, bytes: any },
      connections: any,
      activeJobs: any,
      addressFactor: any,
    });
    expect(limitsOf(readConfig({ ...auth, JOBWIRE_LIMIT_CONNECTIONS: '0' })).connections).toBe(any);
  });

  it('takes addresses and networks for proxies that are trusted', () => {
    const proxies = '10.0.0.7,10.0.0.0/8,::1,fd00::/8,0.0.0.0/0';
    expect(readConfig({ JOBWIRE_TRUSTED_PROXIES: proxies }).JOBWIRE_TRUSTED_PROXIES).toEqual(proxies.split(','));
  });

  it('asks where Redis is, and shows no password', () => {
    expect(() => readConfig({ JOBWIRE_ENGINE: 'redis' })).toThrow(/needs REDIS_URL/);
    const REDIS_URL = 'rediss://jobs:secret@redis.example:6380/1';
    expect(readConfig({ JOBWIRE_ENGINE: 'redis', REDIS_URL })).toMatchObject({ JOBWIRE_ENGINE: 'redis', REDIS_URL });
    for (const wrong of ['redis:secret', 'http://secret', 'redis://h/secret', 'redis://h/1?secret', 'redis://'])
      expect(() => readConfig({ REDIS_URL: wrong })).toThrow(/^REDIS_URL=…: must be a URL such as redis:/);
  });

  it('refuses to keep jobs elsewhere than in the Redis that is named', () => {
    const REDIS_URL = 'redis://jobs:secret@redis.example';
    for (const [engine, env] of Object.entries({ sqlite: {}, memory: { JOBWIRE_ENGINE: 'memory' } })) {
      const read = () => readConfig({ ...env, REDIS_URL });
      expect(read).toThrow(new RegExp(`^REDIS_URL is set and JOBWIRE_ENGINE=${engine} does not use it`));
      expect(read).not.toThrow(/secret/);
    }
  });

  it.each([
    ['PORT', '1e4'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '0x10'],
    ['JOBWIRE_ENGINE', 'postgres'],
    ['JOBWIRE_SYNCHRONOUS', 'off'],
    ['JOBWIRE_WORKERS', '0'],
    ['JOBWIRE_RETENTION_DAYS', '-1'],
    ['JOBWIRE_RETENTION_DAYS', '0.5'],
    ['JOBWIRE_MAX_BYTES', '1e9'],
    ['JOBWIRE_MAX_BYTES', '999999'],
    ['JOBWIRE_STREAM_MAX_AGE', '1.5'],
    ['JOBWIRE_DRAIN_MS', '20001'],
    ['JOBWIRE_PUBLIC_URL', 'https://example.org/path'],
    ['JOBWIRE_ALLOW_ANONYMOUS', 'yes'],
    ['JOBWIRE_ALLOWED_HOSTS', 'a,,b'],
    ['JOBWIRE_ALLOWED_HOSTS', '*'],
    ['JOBWIRE_ALLOWED_HOSTS', '*.example.org'],
    ['JOBWIRE_ALLOWED_HOSTS', 'http://a.example'],
    ['JOBWIRE_ALLOWED_HOSTS', 'a.example/path'],
    ['JOBWIRE_ALLOWED_ORIGINS', 'null'],
    ['JOBWIRE_TRUSTED_PROXIES', '*'],
    ['JOBWIRE_TRUSTED_PROXIES', 'loopback'],
    ['JOBWIRE_TRUSTED_PROXIES', '10.0.0'],
    ['JOBWIRE_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['JOBWIRE_TRUSTED_PROXIES', '10.0.0.0/'],
    ['JOBWIRE_TRUSTED_PROXIES', '::1/129'],
    ['JOBWIRE_TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['JOBWIRE_LIMIT_STARTS_PER_MIN', '-1'],
    ['JOBWIRE_LIMIT_CONNECTIONS', 'none'],
    ['JOBWIRE_LOG_LEVEL', 'loud'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}=`));
  });

  it('refuses a setting it does not know: a mistyped one must not make the server less safe', () => {
    expect(() => readConfig({ JOBWIRE_ALLOWED_HOST: 'x' })).toThrow('JOBWIRE_ALLOWED_HOST is not a setting');
    expect(() => readConfig({ JOBWIRE_JWT_SECRTE: 'x' })).toThrow(ConfigError);
  });

  it('tells every mistake at once', () => {
    expect(() => readConfig({ PORT: 'x', JOBWIRE_WORKERS: 'y' })).toThrow(/PORT=x.*\n.*JOBWIRE_WORKERS=y/);
  });

  it('listens beyond loopback only when told to serve without authentication', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow('JOBWIRE_ALLOW_ANONYMOUS');
    expect(readConfig({ HOST: '0.0.0.0', JOBWIRE_ALLOW_ANONYMOUS: 'true' }).HOST).toBe('0.0.0.0');
    for (const host of ['127.0.0.1', '127.8.9.10', '::1', 'localhost']) expect(isLoopback(host)).toBe(true);
    for (const host of ['0.0.0.0', '::', '127.0.0.1.example.org', '10.0.0.1']) expect(isLoopback(host)).toBe(false);
  });

  describe('with authentication', () => {
    const names = { JOBWIRE_JWT_ISSUER: 'https://issuer.example', JOBWIRE_JWT_AUDIENCE: 'jobs' };
    const JOBWIRE_JWT_SECRET = 'x'.repeat(32);

    it('takes a secret or the URL of an issuer, and listens anywhere then', () => {
      expect(readConfig({ ...names, JOBWIRE_JWT_SECRET, HOST: '0.0.0.0' }).HOST).toBe('0.0.0.0');
      for (const url of ['https://issuer.example/jwks', 'http://127.0.0.1:8080/jwks', 'http://[::1]/k']) {
        expect(readConfig({ ...names, JOBWIRE_JWKS_URL: url, HOST: '::' }).JOBWIRE_JWKS_URL).toBe(url);
      }
    });

    it.each<[name: string, env: Record<string, string>, why: RegExp]>([
      ['no issuer', { JOBWIRE_JWT_SECRET, JOBWIRE_JWT_AUDIENCE: 'jobs' }, /JOBWIRE_JWT_ISSUER is missing/],
      ['no audience', { JOBWIRE_JWT_SECRET, JOBWIRE_JWT_ISSUER: 'x' }, /JOBWIRE_JWT_AUDIENCE is missing/],
      ['neither', { JOBWIRE_JWKS_URL: 'https://x.example' }, /ISSUER is missing.*\n.*AUDIENCE is missing/],
      ['an empty issuer', { ...names, JOBWIRE_JWT_SECRET, JOBWIRE_JWT_ISSUER: '' }, /JOBWIRE_JWT_ISSUER is missing/],
      ['both', { ...names, JOBWIRE_JWT_SECRET, JOBWIRE_JWKS_URL: 'https://x.example' }, /which of the two/],
      ['nothing to verify with', names, /nothing to verify tokens with/],
      ['guests too', { ...names, JOBWIRE_JWT_SECRET, JOBWIRE_ALLOW_ANONYMOUS: 'true' }, /does not go with/],
      ['one secret for both', { ...names, JOBWIRE_JWT_SECRET, JOBWIRE_TICKET_SECRET: JOBWIRE_JWT_SECRET }, /take two/],
      [
        'a short ticket secret',
        { ...names, JOBWIRE_JWT_SECRET, JOBWIRE_TICKET_SECRET: 'x' },
        /^JOBWIRE_TICKET_SECRET=…:/,
      ],
      ['plain http', { ...names, JOBWIRE_JWKS_URL: 'http://issuer.example/jwks' }, /must be an https URL/],
      ['a password in the URL', { ...names, JOBWIRE_JWKS_URL: 'https://a:b@issuer.example' }, /must be an https URL/],
      ['a file', { ...names, JOBWIRE_JWKS_URL: 'file:///etc/passwd' }, /must be an https URL/],
    ])('refuses %s', (_name, env, why) => {
      expect(() => readConfig(env)).toThrow(why);
    });

    it('refuses a secret that is too short, and does not show it', () => {
      const env = { ...names, JOBWIRE_JWT_SECRET: 'hunter2-hunter2-hunter2-hunter2' };
      expect(() => readConfig(env)).toThrow(/^JOBWIRE_JWT_SECRET=…: must have at least 32 bytes/);
      expect(() => readConfig(env)).toThrow(expect.not.stringContaining('hunter2') as unknown as RegExp);
    });
  });

  it('lists every setting in its help and in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const name of Object.keys(readConfig({}))) {
      expect(configHelp()).toContain(name);
      expect(readme).toContain(`\`${name}\``);
    }
  });
});
