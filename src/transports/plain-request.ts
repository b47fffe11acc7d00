import type { IncomingMessage } from 'node:http';

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

/** What stands in `Accept` where JSON is meant; anything else is weighed by `chooseFormat`. */
const TAKES_JSON: ReadonlySet<string> = new Set(['', '*/*', 'application/json']);

/** What a request is plain by. */
export interface Plainness {
  /** The one name that it gives the server. */
  readonly host: string;
}

/**
 * Whether a request only asks for something that is read, in the way of most clients: then nothing that is checked before the
 * routes has anything to say about it but who may call, and which names the server goes by. Goes over the headers once, as
 * they came.
 * @returns undefined where it has to go the long way
 */
export function readPlainly({ method, httpVersion, rawHeaders }: IncomingMessage): Plainness | undefined {
  if (method !== 'GET' || httpVersion !== '1.1') return undefined;
  let host: string | undefined;
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
      if (!TAKES_JSON.has(rawHeaders[i + 1]!)) return undefined;
    } else if (name === 'sec-fetch-site') {
      if (rawHeaders[i + 1] === 'cross-site') return undefined;
    } else if (ASKS_MORE.has(name)) return undefined;
  }
  return host === undefined ? undefined : { host };
}
