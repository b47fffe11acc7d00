import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import contract from '../../generated/asyncapi.json' with { type: 'json' };
import { testAccess } from '../support/access.ts';

const { identify } = await testAccess();
const request = (url: string, authorization?: string) =>
  ({ url, socket: {}, headers: authorization === undefined ? {} : { authorization } }) as unknown as IncomingMessage;

describe('guests', () => {
  it.each([
    ['nameless', request('/v1/jobs'), 'guest', 'guest'],
    ['by header', request('/v1/jobs', 'Guest ann'), 'guest:ann', 'ann'],
    ['by encoded header', request('/v1/jobs', 'guest J%C3%BCrgen%20K.'), 'guest:Jürgen K.', 'Jürgen K.'],
    ['by query', request('/v1/jobs?guest=ann%20lee'), 'guest:ann lee', 'ann lee'],
    ['in NFC', request('/v1/jobs?guest=u%CC%88'), 'guest:ü', 'ü'],
  ])('%s', async (_name, incoming, owner, name) => {
    expect(await identify.request(incoming)).toMatchObject({ owner, name, ownership: false });
  });

  it('are known at once where they are nameless and nobody is counted', async () => {
    const limited = await testAccess({ limits: { connections: 5 } });
    const nameless = request('/v1/jobs');
    expect(identify.readerAtOnce(nameless)).toBe(await identify.reader(nameless));
    expect(identify.readerAtOnce(request('/v1/jobs', 'Guest ann'))).toBeUndefined();
    expect(limited.identify.readerAtOnce(nameless)).toBeUndefined();
  });

  it.each([
    ['a', true],
    ['J\u00fcrgen K.', true],
    ['😀', false],
    ['𝒜'.repeat(32), true],
    ['𝒜'.repeat(33), false],
    ['a'.repeat(32), true],
    ['a'.repeat(33), false],
    [' a', false],
    ['a b', true],
    ['a\n', false],
    ['', false],
  ])('%j is a name where the contract says so', async (name, isName) => {
    const { pattern, minLength, maxLength } = contract.components.schemas.GuestName;
    const length = [...name].length;
    expect(new RegExp(pattern, 'u').test(name) && length >= minLength && length <= maxLength).toBe(isName);
    const asked = identify.request(request(`/?guest=${encodeURIComponent(name)}`));
    expect(
      await asked.then(
        () => true,
        () => false,
      ),
    ).toBe(isName);
  });

  it('by an auth frame', async () => {
    expect(await identify.token('guest:ann', '127.0.0.1')).toMatchObject({ owner: 'guest:ann', name: 'ann' });
  });

  it.each([
    '/?guest=',
    '/?guest=%20ann',
    '/?guest=ann%20',
    '/?guest=a%0Ab',
    '/?guest=%3Cb%3E',
    `/?guest=${'a'.repeat(33)}`,
    '/?guest=ann&guest=bob',
    '/?token=x',
    '/?access_token=x',
  ])('refuses %s', async (url) => {
    await expect(identify.request(request(url))).rejects.toMatchObject({ code: 'invalid-parameter' });
  });

  it('refuses names that do not decode', async () => {
    await expect(identify.request(request('/', 'Guest %zz'))).rejects.toMatchObject({ code: 'invalid-parameter' });
  });

  it('has no use for tokens, and does not repeat them', async () => {
    await expect(identify.request(request('/', 'Bearer secret'))).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(identify.token('secret', '127.0.0.1')).rejects.toMatchObject({
      code: 'unauthorized',
      message: expect.not.stringContaining('secret'),
    });
  });
});
