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

/** Most names of the server that are remembered. It is served by any port, so that the first one goes for a new one. */
const MAX_HOSTS = 16;

/**
 * Tells which requests may be answered with what others were sent. A plain one only asks for something that is read, in the way
 * of most clients and without naming anybody in its URL: then nothing that is checked before the routes has anything to say about
 * it but who may call, and which names the server goes by. Those are learned from requests that were served the long way.
 */
export class PlainRequests {
  readonly #accepts: ReadonlySet<string>;
  readonly #hosts = new Set<string>();

  /** @param accepts what stands in `Accept`; empty: nothing */
  constructor(accepts: readonly string[]) {
    this.#accepts = new Set(accepts);
  }

  /** Whether a request is plain, which was served the long way: others by the same name of the server are known then. */
  learn(request: IncomingMessage): boolean {
    const host = this.#hostOf(request);
    if (host === undefined) return false;
    this.#hosts.add(host);
    if (this.#hosts.size > MAX_HOSTS) this.#hosts.delete(this.#hosts.keys().next().value!);
    return true;
  }

  /** Whether a request is plain, and gives the server a name under which another one was served. */
  knows(request: IncomingMessage): boolean {
    const host = this.#hostOf(request);
    return host !== undefined && this.#hosts.has(host);
  }

  #hostOf(request: IncomingMessage): string | undefined {
    const plain = readPlainly(request);
    return plain && this.#accepts.has(plain.accept) ? plain.host : undefined;
  }
}

/** What a request is plain by. */
interface Plainness {
  /** The one name that it gives the server. */
  readonly host: string;
  /** What it takes; empty: anything. */
  readonly accept: string;
}

/** Goes over the headers once, as they came. @returns undefined where the request is not plain */
function readPlainly({ method, httpVersion, url = '', rawHeaders }: IncomingMessage): Plainness | undefined {
  if (method !== 'GET' || httpVersion !== '1.1') return undefined;
  // A whole URL names the server before `Host` does, which may then say anything (RFC 9112, 3.2.2).
  if (!url.startsWith('/') || url.length > MAX_URL_LENGTH || NAMES_CALLER.test(url)) return undefined;
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
