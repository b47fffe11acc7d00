import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { hasTag, tagOf } from '../transports/etag.ts';

const pack = promisify(gzip);

/** Where compression begins to pay. */
const SMALL_BYTES = 1_000;

/**
 * Serves a text that does not change while the server runs. Whoever has it asks anew each time and is answered 304 until
 * the server is another one, so that no page runs with half of an older one. Compressed once, when it is first asked for.
 *
 * @param type as Express takes it: an extension or a media type
 * @param headers further headers of the answer
 */
export function asset(body: Buffer, type: string, headers: Record<string, string> = {}): RequestHandler {
  const tag = tagOf(body);
  let packing: Promise<Buffer> | undefined;
  return async (request: Request, response: Response) => {
    response.set({ ETag: tag, 'Cache-Control': 'public, no-cache', ...headers }).vary('Accept-Encoding');
    if (hasTag(request, tag)) return void response.status(304).end();
    const isPacked = body.length > SMALL_BYTES && request.acceptsEncodings(['gzip', 'identity']) === 'gzip';
    if (isPacked) response.set('Content-Encoding', 'gzip');
    packing ??= isPacked ? pack(body, { level: 9 }) : undefined;
    response.type(type).send(isPacked ? await packing : body);
  };
}
