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
  /**
   * The caller of an `auth` frame's token.
   * @throws ProtocolError as `shown`
   */
  token(token: string): Promise<Caller>;
}

/** The query of a request. */
export function queryOf(request: IncomingMessage): URLSearchParams {
  return new URLSearchParams((request.url ?? '').split('?', 2)[1] ?? '');
}

/**
 * A URL is written into logs, histories and `Referer` headers on its way.
 * @throws ProtocolError `invalid-parameter` where it holds a token
 */
export function refuseTokenInUrl(query: URLSearchParams): void {
  for (const name of ['token', 'access_token']) {
    if (!query.has(name)) continue;
    throw new ProtocolError(
      'invalid-parameter',
      `A token never goes into a URL: send it as "Authorization: Bearer …" instead of "?${name}=".`,
      { errors: [{ pointer: `/query/${name}`, message: 'is not allowed' }] },
    );
  }
}
