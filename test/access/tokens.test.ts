import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { sharedSecret } from '../../src/access/keys.ts';
import { createTokens } from '../../src/access/tokens.ts';
import { AUDIENCE, ISSUER, SECRET, type TokenOptions, tokenFor } from '../support/tokens.ts';

function reader(now = Date.now, steady = () => performance.now()) {
  return createTokens({ keys: sharedSecret(SECRET), issuer: ISSUER, audience: AUDIENCE, now, steady });
}

const request = (authorization?: string, url = '/v1/jobs') =>
  ({ url, headers: authorization === undefined ? {} : { authorization } }) as unknown as IncomingMessage;

const T0 = Date.parse('2026-11-21T09:00:00.000Z');

/** A token with `exp` so many seconds after T0. */
const endingAt = (seconds: number) => tokenFor('ann', { claims: { exp: T0 / 1000 + seconds } });

describe('a good token', () => {
  it('names its caller', async () => {
    const caller = await reader().token(await tokenFor('ann'));
    expect(caller).toEqual({
      owner: 'ann',
      name: 'ann',
      scopes: new Set(['jobs:read', 'jobs:write']),
      ownership: true,
      expiresAt: expect.any(Number),
      tokenId: expect.any(String),
    });
  });

  it.each<[claims: Record<string, unknown>, scopes: string[]]>([
    [{ scope: 'jobs:admin' }, ['jobs:admin']],
    [{ scope: 'openid jobs:read  profile' }, ['jobs:read']],
    [{ scope: ['jobs:read', 'jobs:write'] }, ['jobs:read', 'jobs:write']],
    [{ scope: undefined, scp: ['jobs:read'] }, ['jobs:read']],
    [{ scope: undefined, scp: 'jobs:read jobs:write' }, ['jobs:read', 'jobs:write']],
    [{ scope: undefined }, []],
    [{ scope: 'jobs:readjobs:write JOBS:READ jobs:*' }, []],
    [{ scope: { 'jobs:read': true } }, []],
  ])('with %j has the scopes %j', async (claims, scopes) => {
    expect((await reader().token(await tokenFor('ann', { claims }))).scopes).toEqual(new Set(scopes));
  });

  it('may name several audiences', async () => {
    const token = await tokenFor('ann', { claims: { aud: ['other', AUDIENCE] } });
    expect(await reader().token(token)).toMatchObject({ owner: 'ann' });
  });

  it('is shown as a bearer, whatever the case of the word; nothing shown is nobody', async () => {
    const token = await tokenFor('ann');
    for (const scheme of ['Bearer', 'bearer', 'BEARER ']) {
      expect(await reader().shown(request(`${scheme} ${token}`))).toMatchObject({ owner: 'ann' });
    }
    expect(await reader().shown(request())).toBeUndefined();
  });

  it('is taken up to 60 s after its end, for clocks differ, and then for no longer than those', async () => {
    const at = (seconds: number) => reader(() => T0 + seconds * 1000);
    expect(await at(-10).token(await endingAt(0))).toMatchObject({ expiresAt: T0 });
    expect(await at(59).token(await endingAt(0))).toMatchObject({ expiresAt: T0 + 60_000 });
    await expect(at(61).token(await endingAt(0))).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it.each([1e12, 1e15, 1e300])('may end at %d', async (exp) => {
    const { expiresAt } = await reader().token(await tokenFor('ann', { claims: { exp } }));
    expect(new Date(expiresAt!).toISOString()).toMatch(/^[+\d]/);
  });
});

const BAD: [name: string, options: TokenOptions, sub?: string][] = [
  ['another secret', { key: Buffer.from('another secret that is long enough, too') }],
  ['no issuer', { claims: { iss: undefined } }],
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['a list of issuers', { claims: { iss: [ISSUER] } }],
  ['no audience', { claims: { aud: undefined } }],
  ['another audience', { claims: { aud: 'other' } }],
  ['an audience that begins like ours', { claims: { aud: `${AUDIENCE}-2` } }],
  ['no end', { claims: { exp: undefined } }],
  ['an end that is a text', { claims: { exp: '9999999999' } }],
  ['an end long ago', { ttl: -3600 }],
  ['a start that is to come', { claims: { nbf: Math.floor(Date.now() / 1000) + 120 } }],
  ['no subject', { claims: { sub: undefined } }],
  ['a subject that is a number', { claims: { sub: 7 } }],
  ['an empty subject', {}, ''],
  ['a subject that is too long', {}, 'a'.repeat(256)],
  ['a subject with a line break', {}, 'ann\r\nid: 9'],
  ['a subject with an escape', {}, '\u001b[2J'],
  ['a subject with a lone surrogate', {}, '\ud800'],
  ['the subject guest', {}, 'guest'],
  ['a subject like a guest', {}, 'guest:ann'],
  ['a subject that begins like a guest', {}, 'guesthouse'],
  ['another algorithm with the same secret', { header: { alg: 'HS512' }, key: Buffer.from(SECRET.repeat(4)) }],
  ['a critical header that nobody knows', { header: { crit: ['x-new'], 'x-new': 1 } }],
];

describe('a bad token', () => {
  it.each(BAD)('with %s is refused', async (_name, options, sub = 'ann') => {
    const token = await signed(sub, options);
    await expect(reader().token(token)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it.each(['', 'x', 'a.b.c', 'a.b', '...', 'null', '\u0000', 'e30.e30.e30', 'ey'.repeat(5000)])(
    'that is garbage (%j) is refused',
    async (token) => {
      await expect(reader().token(token)).rejects.toMatchObject({ code: 'unauthorized' });
    },
  );

  it('is refused when one character of it is another', async () => {
    const token = await tokenFor('ann');
    const read = reader();
    for (let at = 0; at < token.length - 1; at += 7) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const altered = token.slice(0, at) + other + token.slice(at + 1);
      if (altered === token) continue;
      await expect(read.token(altered)).rejects.toMatchObject({ code: 'unauthorized' });
    }
  });

  it('is never repeated in the refusal', async () => {
    const token = await tokenFor('secret-subject', { claims: { aud: 'secret-audience' } });
    const error = await reader()
      .token(token)
      .catch((thrown: Error) => thrown);
    expect(String(error)).not.toMatch(/secret-|eyJ/);
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'Guest ann', 'Token x'])('shown as %j is refused', async (header) => {
    await expect(reader().shown(request(header))).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('guests are refused, whichever way they name themselves', async () => {
    await expect(reader().token('guest:ann')).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(reader().shown(request(undefined, '/v1/jobs?guest=ann'))).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });
});

/** `jose` refuses to sign some of what is to be tried. */
async function signed(sub: string, options: TokenOptions): Promise<string> {
  try {
    return await tokenFor(sub, options);
  } catch {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const exp = Math.floor(Date.now() / 1000) + 3600;
    const payload = { iss: ISSUER, aud: AUDIENCE, sub, exp, scope: 'jobs:read', ...options.claims };
    const input = `${part({ alg: 'HS256', ...options.header })}.${part(payload)}`;
    return `${input}.${createHmac('sha256', SECRET).update(input).digest('base64url')}`;
  }
}

describe('a token that was found good', () => {
  it('is known at once for a minute, and for no longer than it lasts', async () => {
    let [now, steady] = [T0, 0];
    const tokens = reader(
      () => now,
      () => steady,
    );
    const [long, short] = [`Bearer ${await endingAt(90)}`, `bearer ${await endingAt(20)}`];
    expect(tokens.knownBy(long)).toBeUndefined();
    await Promise.all([tokens.shown(request(long)), tokens.shown(request(short))]);
    for (const known of [long, short]) expect(tokens.knownBy(known)).toMatchObject({ owner: 'ann' });
    for (const other of [undefined, '', 'Guest ann', `${long}x`]) expect(tokens.knownBy(other)).toBeUndefined();
    now += 20_000;
    expect([tokens.knownBy(long)?.owner, tokens.knownBy(short)]).toEqual(['ann', undefined]);
    steady += 60_000;
    expect(tokens.knownBy(long)).toBeUndefined();
  });

  it('is looked into again after a minute, and ends when it ends', async () => {
    let [now, steady] = [T0, 0];
    let lookups = 0;
    const keys = sharedSecret(SECRET);
    const find: typeof keys.find = (...args) => {
      lookups++;
      return keys.find(...args);
    };
    const tokens = createTokens({
      keys: { ...keys, find },
      issuer: ISSUER,
      audience: AUDIENCE,
      now: () => now,
      steady: () => steady,
    });
    const token = await endingAt(90);
    const pass = (seconds: number) => {
      now += seconds * 1000;
      steady += seconds * 1000;
    };
    await tokens.token(token);
    pass(59);
    await tokens.token(token);
    expect(lookups).toBe(1);
    pass(2);
    await tokens.token(token);
    expect(lookups).toBe(2);
    pass(30); // after its end, within the skew
    expect(await tokens.token(token)).toMatchObject({ expiresAt: T0 + 150_000 });
    pass(60);
    await expect(tokens.token(token)).rejects.toMatchObject({ code: 'unauthorized' });
    now -= 3_600_000; // a clock that is set back opens no old door for longer than the token says
    expect(await tokens.token(token)).toMatchObject({ expiresAt: T0 + 90_000 });
  });
});
