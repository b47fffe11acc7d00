import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasTag } from './etag.ts';

/** When to come again after a page that was neither full nor waited for, in ms; spread by a fifth to either side. */
const POLL_EVERY_MS = 1_000;

/** Full pages and the one that ends never change; but what a URL without a cursor stands for moves on. */
const FOR_EVER = 'private, max-age=3600, immutable';
const ASK_AGAIN = 'private, no-cache';

/** What is said of a page that is about to be sent. */
export interface Terms {
  readonly tag: string;
  /** It never changes. */
  readonly isFinal: boolean;
  /** The URL names its place by a cursor. */
  readonly isFixed: boolean;
  /** How long it might have waited. */
  readonly waitMs: number;
}

/** A page that is about to be sent. */
export interface Answer extends Terms {
  body(retryAfterMs: number): Buffer;
}

/** How long the client is to stay away, in ms. */
export function retryAfterOf({ isFinal, waitMs }: Terms, isCutShort = false): number {
  return isFinal || (waitMs > 0 && !isCutShort) ? 0 : spread(POLL_EVERY_MS);
}

/** The headers of a page and of a 304 but for `Retry-After`, as names and values in turn. */
export function headersOf({ tag, isFinal, isFixed }: Terms): string[] {
  return ['ETag', tag, 'Cache-Control', isFinal && isFixed ? FOR_EVER : ASK_AGAIN];
}

/** What `Retry-After` says of a time. */
export function secondsOf(ms: number): string {
  return String(Math.ceil(ms / 1000));
}

/** @param signal aborted where waiting was cut short: a server that drains answers at once, and must not be asked again at once */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer, signal: AbortSignal): void {
  const retryAfterMs = retryAfterOf(answer, signal.aborted);
  const headers = [...headersOf(answer), 'Retry-After', secondsOf(retryAfterMs)];
  for (let i = 0; i < headers.length; i += 2) response.setHeader(headers[i]!, headers[i + 1]!);
  if (hasTag(request, answer.tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const body = answer.body(retryAfterMs);
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function spread(ms: number): number {
  return Math.round(ms * (0.8 + 0.4 * Math.random()));
}
