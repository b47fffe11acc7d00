import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { ProtocolError } from './errors.ts';
import { hasTag, tagOf } from './transports/etag.ts';
import { onlyMethods } from './transports/rest.ts';

/** What `npm run prepare` builds of the SDK for pages. */
const BUILT = new URL('../generated/client/dist/browser/', import.meta.url);

/** The SDK for browsers: `/sdk/jobwire.js`, and what it loads by itself. Read once, it does not change while the server runs. */
export function sdkRoutes(): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const names = existsSync(BUILT) ? readdirSync(BUILT).filter((name) => name.endsWith('.js')) : [];
  for (const name of names) {
    router
      .route(`/sdk/${name}`)
      .get(serve(readFileSync(new URL(name, BUILT))))
      .all(onlyMethods('GET, HEAD'));
  }
  if (names.length === 0) router.get('/sdk/jobwire.js', notBuilt);
  return router;
}

/** Pages ask for it anew each time and are answered 304 until the server is another one. */
function serve(script: Buffer): RequestHandler {
  const tag = tagOf(script);
  const packed = gzipSync(script, { level: 9 });
  return (request: Request, response: Response) => {
    response.set({ ETag: tag, 'Cache-Control': 'public, no-cache' }).vary('Accept-Encoding');
    if (hasTag(request, tag)) return void response.status(304).end();
    const isPacked = request.acceptsEncodings(['gzip', 'identity']) === 'gzip';
    if (isPacked) response.set('Content-Encoding', 'gzip');
    response.type('js').send(isPacked ? packed : script);
  };
}

function notBuilt(): never {
  throw new ProtocolError('not-found', 'The SDK is not built on this server: run `npm run prepare` in its folder.');
}
