import type { IncomingMessage } from 'node:http';
import { MAX_URL_LENGTH } from './head.ts';

/** Headers that ask for more than a page: a body, an interim answer, leave for a page of another origin. */
const ASKS_MORE: ReadonlySet<string> = new Set([
  'origin',
  'expect',
  'content-length',
  'content-type',
  'content-encoding',
  'transfer-encoding',
  'idempotency-key',
]);

/** Whoever names himself in the URL is not to be answered by what somebody else was; an escape might hide that. */
const NAMES_CALLER = /[?&](?:guest|ticket)(?:[=&]|$)|%/;

export function namesCaller(url: string): boolean {
  return NAMES_CALLER.test(url);
}

/** Most names of the server that are remembered. It is served by any port, so that the first one goes for a new one. */
const MAX_HOSTS = 16;

/** The names under which plain requests were served the long way: whoever gives one of them need not be checked again. */
export class ServedHosts {
  readonly #names = new Set<string>();

  add(name: string): void {
    this.#names.add(name);
    if (this.#names.size > MAX_HOSTS) this.#names.delete(this.#names.keys().next().value!);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }
}

/** What a request is plain by. */
export interface Plainness {
  /** The one name that it gives the server. */
  readonly host: string;
  /** What it takes; empty: anything. */
  readonly accept: string;
}

/**
 * Whether a request only asks for something that is read, in the way of most clients: then nothing that is checked before the
 * routes has anything to say about it but who may call, and which names the server goes by. Goes over the headers once, as
 * they came.
 * @returns undefined where it has to go the long way
 */
export function readPlainly({ method, httpVersion, url = '', rawHeaders }: IncomingMessage): Plainness | undefined {
  if (method !== 'GET' || httpVersion !== '1.1') return undefined;
  // A whole URL names the server before `Host` does, which may then say anything (RFC 9112, 3.2.2).
  if (!url.startsWith('/') || url.length > MAX_URL_LENGTH) return undefined;
  let host: string | undefined;
  let accept: string | undefined;
  let hasToken = false;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!.toLowerCase();
    if (name === 'host') {
      if (host !== undefined) return undefined;
      host = rawHeaders[i + 1]!;
    } else if (name === 'authorization') {
      if (hasToken) return undefined;
      hasToken = true;
    } else if (name === 'accept') {
      if (accept !== undefined) return undefined;
      accept = rawHeaders[i + 1]!;
    } else if (name === 'sec-fetch-site') {
      if (rawHeaders[i + 1] === 'cross-site') return undefined;
    } else if (ASKS_MORE.has(name)) return undefined;
  }
  return host === undefined ? undefined : { host, accept: accept ?? '' };
}
