import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Identify } from '../access/identify.ts';
import type { ServedFacts, ServedPage, Service } from '../service.ts';
import { hasTag } from './etag.ts';
import { FEATURES_HEADER, VARY } from './head.ts';
import { pageBody } from './page-body.ts';
import { readPlainly } from './plain-request.ts';
import { headersOf, retryAfterOf, type Terms } from './poll-answer.ts';
import { standingHeaders } from './standings.ts';

/** Most that is held of pages, in bytes; the one that was kept first goes first. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Larger pages are not held: what they cost is the sending. */
const MAX_PAGE_BYTES = 64 * 1024;

/** What an entry takes beside its text, about. */
const ENTRY_BYTES = 1024;

/** Names that clients gave the server and were served by; there are few. */
const MAX_HOSTS = 16;

/** Whoever names himself in the URL is not to be answered by what somebody else was; an escape might hide that. */
const NAMES_CALLER = /[?&](?:guest|ticket)=|%/;

/** What every answer under `/v1` says, and what keeps a browser from taking JSON for anything else. */
const SAME_FOR_ALL = [
  ...['Vary', VARY, ...FEATURES_HEADER],
  ...['X-Content-Type-Options', 'nosniff', 'Cross-Origin-Resource-Policy', 'same-origin'],
  ...['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
];

/** A page whose text is ready, all but the last number: the time after which to come again, which differs each time. */
interface ReadyPage extends Terms {
  readonly page: ServedFacts;
  /** Its bytes as latin1: Node sends those with the head in one write. */
  readonly text: string;
}

/**
 * Pages that were read, by the URLs that asked for them. Most polls ask for what was sent before, to them or to others:
 * those are answered from here, before all that is mounted, by who calls and whether the page still holds alone.
 */
export class ReadyPages {
  readonly #service: Service;
  readonly #identify: Identify;
  readonly #pages = new Map<string, ReadyPage>();
  readonly #hosts = new Set<string>();
  #bytes = 0;

  constructor(service: Service, identify: Identify) {
    this.#service = service;
    this.#identify = identify;
  }

  /** Keeps what a request was answered with, where it may be sent again. */
  keep(request: IncomingMessage, page: ServedPage, terms: Terms): void {
    const { block, ...facts } = page;
    const plain = readPlainly(request);
    const { url = '' } = request;
    if (!page.sight || !plain || !url.startsWith('/') || NAMES_CALLER.test(url)) return;
    if ((block?.bytes.length ?? 0) > MAX_PAGE_BYTES) return;
    if (this.#hosts.size < MAX_HOSTS) this.#hosts.add(plain.host);
    this.#drop(url);
    const text = pageBody(page, 0).toString('latin1').slice(0, -'0}'.length);
    this.#pages.set(url, { ...terms, page: facts, text });
    this.#bytes += text.length + ENTRY_BYTES;
    while (this.#bytes > MAX_BYTES) this.#drop(this.#pages.keys().next().value!);
  }

  /** Answers a request whose page is here; `next` does all others, and whoever is refused. */
  serve(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const ready = this.#find(request);
    if (!ready) {
      next();
      return;
    }
    this.#identify.reader(request).then((caller) => {
      const standings = standingHeaders(this.#identify.standings(request));
      if (this.#service.again(caller, ready.page)) send(request, response, ready, standings);
      else next();
    }, next);
  }

  #find(request: IncomingMessage): ReadyPage | undefined {
    const ready = this.#pages.get(request.url!);
    if (!ready || !isAnswer(ready, request)) return undefined;
    const plain = readPlainly(request);
    return plain && this.#hosts.has(plain.host) ? ready : undefined;
  }

  #drop(url: string): void {
    const ready = this.#pages.get(url);
    if (!ready) return;
    this.#pages.delete(url);
    this.#bytes -= ready.text.length + ENTRY_BYTES;
  }
}

/** Whether a request is answered by the page at once; else it waits for another one. */
function isAnswer({ waitMs, isFinal, page, tag }: ReadyPage, request: IncomingMessage): boolean {
  return waitMs === 0 || isFinal || (page.count > 0 && !hasTag(request, tag));
}

/** @param standings headers that tell what is left to the caller */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  ready: ReadyPage,
  standings: readonly string[],
): void {
  const retryAfterMs = retryAfterOf(ready);
  const headers = [...SAME_FOR_ALL, ...headersOf(ready, retryAfterMs), ...standings];
  if (hasTag(request, ready.tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = `${ready.text}${retryAfterMs}}`;
  headers.push('Content-Type', 'application/json', 'Content-Length', String(body.length));
  response.writeHead(200, headers).end(body, 'latin1');
}
