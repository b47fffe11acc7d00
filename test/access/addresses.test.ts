import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createAddresses } from '../../src/access/addresses.ts';

const request = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

const TRUSTED = ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'];

describe('the address of a client', () => {
  it.each([
    ['is the peer', '192.0.2.1', undefined, '192.0.2.1'],
    ['is an IPv4 peer of a socket for both', '::ffff:192.0.2.1', undefined, '192.0.2.1'],
    ['is the network of one customer', '2001:db8:1:23ff::1', undefined, '2001:db8:1:2300::/56'],
    ['is the peer, whatever it says of others', '192.0.2.1', '198.51.100.7', '192.0.2.1'],
    ['is what a trusted proxy says', '127.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['is what the last trusted one says, not what came before', '10.1.2.3', '6.6.6.6, 198.51.100.7', '198.51.100.7'],
    ['is found behind several', '127.0.0.1', '6.6.6.6, 198.51.100.7, 10.9.9.9', '198.51.100.7'],
    ['is found behind proxies on IPv6', 'fd00::1', '198.51.100.7, ::ffff:10.0.0.1, fd00::2', '198.51.100.7'],
    ['is the first proxy where nobody stood before it', '127.0.0.1', '10.9.9.9', '10.9.9.9'],
    ['is the proxy where it says nothing', '127.0.0.1', undefined, '127.0.0.1'],
    ['is the proxy where it says no address', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['is the proxy where there is nonsense before it', '127.0.0.1', '1.2.3.4.5, 10.9.9.9', '10.9.9.9'],
    ['may come with a port', '127.0.0.1', '198.51.100.7:4711', '198.51.100.7'],
    ['may come in brackets', '127.0.0.1', '[2001:db8::1]:4711', '2001:db8::/56'],
    ['may be unknown', undefined, '198.51.100.7', 'unknown'],
  ])('%s', (_name, peer, forwarded, expected) => {
    expect(createAddresses({ trusted: TRUSTED, warn: () => undefined }).of(request(peer, forwarded))).toBe(expected);
  });

  it('a proxy that is not named is told of, once', () => {
    const told: string[] = [];
    const addresses = createAddresses({ trusted: TRUSTED, warn: (peer) => told.push(peer) });
    addresses.of(request('192.0.2.1'));
    addresses.of(request('127.0.0.1', '1.2.3.4'));
    for (const peer of ['192.0.2.1', '192.0.2.2']) addresses.of(request(peer, '1.2.3.4'));
    expect(told).toEqual(['192.0.2.1']);
  });
});
