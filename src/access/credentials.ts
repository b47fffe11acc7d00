import type { IncomingMessage } from 'node:http';
import { ProtocolError } from '../errors.ts';
import type { Caller } from './caller.ts';

/** Tells who is calling by what they show. Guests and tokens are its two forms. */
export interface Credentials {
  /**
   * The caller of an HTTP request or a WebSocket handshake; undefined where nothing is shown and something has to be.
   * @throws ProtocolError `unauthorized`, `invalid-parameter`; `unavailable` where it cannot be found out now
   */
  shown(request: IncomingMessage): Promise<Caller | undefined>;
  /** The same by this header alone, of a request whose URL names nobody; undefined where it takes a closer look. */
  knownBy(authorization: string | undefined): Caller | undefined;
  /**
   * The caller of an `auth` frame's token.
   * @throws ProtocolError as `shown`
   */
  token(token: string): Promise<Caller>;
}

const NONE: readonly string[] = [];

/**
 * The values that a parameter has in the URL of a request. Each request is asked for several, and most have none of them:
 * that is seen without taking the URL apart, where no escape may hide one.
 */
export function parameterOf({ url = '' }: IncomingMessage, name: string): readonly string[] {
  if (!url.includes(name) && !/[%+]/.test(url)) return NONE;
  return new URLSearchParams(url.split('?', 2)[1] ?? '').getAll(name);
}

/**
 * A URL is written into logs, histories and `Referer` headers on its way.
 * @throws ProtocolError `invalid-parameter` where it holds a token
 */
export function refuseTokenInUrl(request: IncomingMessage): void {
  for (const name of ['token', 'access_token']) {
    if (parameterOf(request, name).length === 0) continue;
    throw new ProtocolError(
      'invalid-parameter',
      `A token never goes into a URL: send it as "Authorization: Bearer …" instead of "?${name}=".`,
      { errors: [{ pointer: `/query/${name}`, message: 'is not allowed' }] },
    );
  }
}
