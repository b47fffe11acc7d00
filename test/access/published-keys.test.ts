import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, UnsecuredJWT } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { publishedKeys } from '../../src/access/published-keys.ts';
import { createTokens } from '../../src/access/tokens.ts';
import { type Issuer, issuer } from '../support/issuer.ts';
import { AUDIENCE, ISSUER, tokenFor } from '../support/tokens.ts';

/** A server's view of an issuer. No token is remembered: each is verified. */
function readerOf({ url }: Issuer, options: { refreshEveryMs?: number } = {}) {
  const failures: unknown[] = [];
  let time = 0;
  const keys = publishedKeys({ url, report: (error) => failures.push(error), steady: () => time, ...options });
  onTestFinished(() => keys.close());
  let looks = 0;
  const steady = () => 3_600_000 * looks++;
  const tokens = createTokens({ keys, issuer: ISSUER, audience: AUDIENCE, now: Date.now, steady });
  return {
    read: (token: string) => tokens.token(token),
    failures,
    pass(ms: number) {
      time += ms;
    },
  };
}

const unauthorized = { code: 'unauthorized' };
const unavailable = { code: 'unavailable', extras: { retryAfterMs: expect.any(Number) } };

describe('published keys', () => {
  it.each(['RS256', 'ES256', 'EdDSA', 'Ed25519'])('verify %s', async (alg) => {
    const source = await issuer();
    await source.add('k1', alg);
    expect(await readerOf(source).read(await source.sign('k1', 'ann'))).toMatchObject({ owner: 'ann' });
  });

  it.each(['RS512', 'PS256', 'ES384'])('do not verify %s, which is not among the fixed algorithms', async (alg) => {
    const source = await issuer();
    await source.add('k1', alg);
    await expect(readerOf(source).read(await source.sign('k1', 'ann'))).rejects.toMatchObject(unauthorized);
  });

  it('change without a restart: a new one is found at once', async () => {
    const source = await issuer();
    await source.add('old');
    const { read } = readerOf(source);
    await read(await source.sign('old', 'ann'));
    const before = source.fetches;
    for (const kid of ['new', 'newer']) {
      await source.add(kid);
      expect(await read(await source.sign(kid, 'ann'))).toMatchObject({ owner: 'ann' });
    }
    expect(source.fetches).toBe(before + 2);
    expect(await read(await source.sign('old', 'ann'))).toMatchObject({ owner: 'ann' });
  });

  it('that were taken back are trusted no longer than until they are fetched again', async () => {
    const source = await issuer();
    await source.add('stolen');
    const { read } = readerOf(source, { refreshEveryMs: 50 });
    const token = await source.sign('stolen', 'ann');
    await read(token);
    source.keep();
    await expect.poll(() => read(token).catch((error) => error.code), { timeout: 3_000 }).toBe('unauthorized');
  });

  it('that are known go on while the issuer is down; others are not told to be wrong', async () => {
    const source = await issuer();
    await source.add('k1');
    const { read, failures } = readerOf(source, { refreshEveryMs: 50 });
    await read(await source.sign('k1', 'ann'));
    await source.add('k2');
    source.answer((response) => void response.writeHead(500).end());
    await expect.poll(() => failures.length).toBeGreaterThan(1);
    expect(await read(await source.sign('k1', 'bob'))).toMatchObject({ owner: 'bob' });
    await expect(read(await source.sign('k2', 'ann'))).rejects.toMatchObject(unavailable);
    source.answer(undefined);
    expect(await read(await source.sign('k2', 'ann'))).toMatchObject({ owner: 'ann' });
  });

  it.each<[name: string, answer: Parameters<Issuer['answer']>[0]]>([
    ['fails', (response) => void response.writeHead(503).end()],
    ['hangs up', (response) => void response.destroy()],
    ['answers HTML', (response) => void response.end('<html>')],
    ['answers something else', (response) => void response.end('{"keys":"none"}')],
    ['redirects', (response) => void response.writeHead(302, { Location: '/elsewhere' }).end()],
  ])('where the issuer %s at first: come back later, and it works as soon as it does', async (_name, how) => {
    const source = await issuer();
    await source.add('k1');
    source.answer(how);
    const { read } = readerOf(source);
    const token = await source.sign('k1', 'ann');
    await expect(read(token)).rejects.toMatchObject(unavailable);
    source.answer(undefined);
    expect(await read(token)).toMatchObject({ owner: 'ann' });
  });

  it('are not fetched again and again because somebody makes up names', async () => {
    const source = await issuer();
    await source.add('k1');
    const { read, pass } = readerOf(source);
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, i) => source.sign('k1', 'ann', { header: { kid: `made-up-${i}` } })),
    );
    for (const token of made) await expect(read(token)).rejects.toMatchObject(unauthorized);
    expect(source.fetches).toBeLessThanOrEqual(10);
    pass(61_000);
    await source.add('new');
    expect(await read(await source.sign('new', 'ann'))).toMatchObject({ owner: 'ann' });
  });

  it('are not fetched again and again while the issuer is down', async () => {
    const source = await issuer();
    source.answer((response) => void response.writeHead(500).end());
    const { read } = readerOf(source);
    const token = await tokenFor('ann');
    for (let i = 0; i < 30; i++) await read(token).catch(() => {});
    await source.add('k1');
    for (let i = 0; i < 30; i++) {
      await expect(read(await source.sign('k1', 'ann'))).rejects.toMatchObject(unavailable);
    }
    expect(source.fetches).toBeLessThanOrEqual(10);
  });
});

describe('attacks', () => {
  /** Something that listens and must never be asked. */
  async function trap() {
    let visits = 0;
    const server = createServer((_request, response) => {
      visits++;
      response.end('{"keys":[]}');
    });
    server.on('connection', () => visits++);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`, visits: () => visits };
  }

  async function setUp(alg = 'ES256') {
    const source = await issuer();
    await source.add('k1', alg);
    return { source, snare: await trap(), ...readerOf(source) };
  }

  it('alg none', async () => {
    const { read } = await setUp();
    const exp = Math.floor(Date.now() / 1000) + 3600;
    const token = new UnsecuredJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'ann', exp, scope: 'jobs:admin' }).encode();
    const [, payload] = token.split('.');
    for (const alg of ['none', 'None', 'NONE', '']) {
      const header = Buffer.from(JSON.stringify({ alg, kid: 'k1' })).toString('base64url');
      for (const forged of [`${header}.${payload}.`, `${header}.${payload}`, `${header}.${payload}.AA`]) {
        await expect(read(forged)).rejects.toMatchObject(unauthorized);
      }
    }
  });

  it('HS256, signed with the public key as the secret', async () => {
    const { source, read } = await setUp('RS256');
    const pem = await exportSPKI(source.publicKey('k1'));
    const jwk = await exportJWK(source.publicKey('k1'));
    for (const secret of [pem, pem.trim(), JSON.stringify(jwk), jwk.n!, Buffer.from(jwk.n!, 'base64url')]) {
      const forged = await tokenFor('ann', { key: Buffer.from(secret), header: { alg: 'HS256', kid: 'k1' } });
      await expect(read(forged)).rejects.toMatchObject(unauthorized);
    }
  });

  it.each(['../../../dev/null', '/etc/passwd', "k1' OR '1'='1", 'k1\u0000', '__proto__', '', 'http://127.0.0.1/k'])(
    'a kid that is %j',
    async (kid) => {
      const { source, read } = await setUp();
      await expect(read(await source.sign('k1', 'ann', { header: { kid } }))).rejects.toMatchObject(unauthorized);
    },
  );

  it.each(['jku', 'x5u'])('a header %s makes nobody fetch anything', async (name) => {
    const { source, snare, read } = await setUp();
    const own = await issuer();
    await own.add('k1');
    for (const url of [snare.url, own.url]) {
      const forged = await own.sign('k1', 'ann', { header: { [name]: url } });
      await expect(read(forged)).rejects.toMatchObject(unauthorized);
      const made = await own.sign('k1', 'ann', { header: { [name]: url, kid: url } });
      await expect(read(made)).rejects.toMatchObject(unauthorized);
      await expect(read(await source.sign('k1', 'ann', { header: { [name]: url } }))).resolves.toBeDefined();
    }
    expect([snare.visits(), own.fetches]).toEqual([0, 0]);
  });

  it('a key that comes with the token', async () => {
    const { read } = await setUp();
    const own = await issuer();
    await own.add('k1');
    const jwk = await exportJWK(own.publicKey('k1'));
    const forged = await own.sign('k1', 'ann', { header: { jwk } });
    await expect(read(forged)).rejects.toMatchObject(unauthorized);
  });

  it('a token for another audience or of another issuer, with a good key', async () => {
    const { source, read } = await setUp();
    for (const claims of [{ aud: 'other' }, { iss: 'https://evil.example' }]) {
      await expect(read(await source.sign('k1', 'ann', { claims }))).rejects.toMatchObject(unauthorized);
    }
  });
});
