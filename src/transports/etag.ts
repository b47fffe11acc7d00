import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A weak tag of what is sent. */
export function tagOf(body: string | Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/**
 * Whether the client has what a weak tag stands for (`If-None-Match`). Express's own `fresh` says no to `fetch`, which adds
 * `Cache-Control: no-cache` by itself.
 */
export function hasTag(request: IncomingMessage, tag: string): boolean {
  const known = request.headers['if-none-match'];
  if (known === undefined || known === tag) return known !== undefined; // as most clients send it
  const tags = known.split(',').map((text) => text.trim());
  return tags.some((one) => one === '*' || one.replace(/^W\//, '') === tag.slice(2));
}
