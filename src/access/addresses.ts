import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { ipKeyGenerator } from 'express-rate-limit';

/** Tells from where a request comes, as far as that is proven. */
export interface Addresses {
  /** The client's address as budgets count it: of IPv6 the network of 56 bits that one customer has. */
  of(request: IncomingMessage): string;
}

export interface AddressOptions {
  /** Addresses and networks (`10.0.0.0/8`) whose `X-Forwarded-For` is believed. */
  readonly trusted: readonly string[];
  /** Told once where a proxy that is not trusted speaks for others: they all count as one. */
  readonly warn: (peer: string) => void;
}

/**
 * `X-Forwarded-For` is a text that anyone can write. Each proxy adds at its end who called it, so the last entry is true
 * where the peer is a proxy of our own, the one before it where that entry is one too, and so on.
 */
export function createAddresses({ trusted, warn }: AddressOptions): Addresses {
  const proxies = blockListOf(trusted);
  const isTrusted = (address: string) => proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  let isWarned = false;
  return {
    of({ socket, headers }) {
      let address = plain(socket.remoteAddress ?? '') ?? 'unknown';
      const forwarded = headers['x-forwarded-for']?.toString().split(',') ?? [];
      if (forwarded.length > 0 && address !== 'unknown' && !isTrusted(address) && !isWarned) {
        isWarned = true;
        warn(address);
      }
      while (address !== 'unknown' && isTrusted(address)) {
        const before = plain(forwarded.pop()?.trim() ?? '');
        if (before === undefined) break;
        address = before;
      }
      return ipKeyGenerator(address);
    },
  };
}

function blockListOf(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** An address without a port and brackets, IPv4 as such; undefined where it is none. */
function plain(text: string): string | undefined {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(address) ? address : undefined;
}
