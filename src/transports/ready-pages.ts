import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../access/caller.ts';
import type { Identify } from '../access/identify.ts';
import type { ServedFacts, ServedPage, Service } from '../service.ts';
import { hasTag } from './etag.ts';
import { pageBody } from './page-body.ts';
import { PlainRequests } from './plain-request.ts';
import { headersOf, retryAfterOf, secondsOf, type Terms } from './poll-answer.ts';
import { headersSaid, ReadyHead } from './ready-head.ts';
import { standingHeaders } from './standings.ts';

/** Most that is held of pages, in bytes; the one that was kept first goes first. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Larger pages are not held: what they cost is the sending. */
const MAX_PAGE_BYTES = 64 * 1024;

/** What an entry takes beside its text, about: most of it is its head. */
const ENTRY_BYTES = 2048;

/** What stands in `Accept` where JSON is meant; anything else is weighed by `chooseFormat`. */
const TAKES_JSON = ['', '*/*', 'application/json'];

/** A page whose text is ready, all but the last number: the time after which to come again, which differs each time. */
interface ReadyPage extends Terms {
  readonly page: ServedFacts;
  /** What is said of it each time. */
  readonly head: ReadyHead;
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
  readonly #plain = new PlainRequests(TAKES_JSON);
  #bytes = 0;

  constructor(service: Service, identify: Identify) {
    this.#service = service;
    this.#identify = identify;
  }

  /**
   * Keeps what a request is answered with, where it may be sent again.
   * @param response which nothing of the page has been said in yet
   */
  keep(request: IncomingMessage, response: ServerResponse, page: ServedPage, terms: Terms): void {
    const { block, ...facts } = page;
    const { url = '' } = request;
    if (!page.sight || (block?.bytes.length ?? 0) > MAX_PAGE_BYTES || !this.#plain.learn(request)) return;
    this.#drop(url);
    const text = pageBody(page, 0).toString('latin1').slice(0, -'0}'.length);
    const common = headersSaid(response, (name) => name !== 'cache-control'); // which `headersOf` says
    const head = new ReadyHead([...common, ...headersOf(terms)]);
    const ready = { ...terms, page: facts, head, text };
    this.#pages.set(url, ready);
    this.#bytes += sizeOf(url, ready);
    while (this.#bytes > MAX_BYTES) this.#drop(this.#pages.keys().next().value!);
  }

  /** Answers a request whose page is here; `next` does all others, and whoever is refused. */
  serve(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const ready = this.#find(request);
    if (!ready) {
      next();
      return;
    }
    const caller = this.#identify.readerAtOnce(request); // no page is kept by a URL that names somebody
    if (caller) this.#answer(caller, request, response, ready, next);
    else this.#identify.reader(request).then((found) => this.#answer(found, request, response, ready, next), next);
  }

  #answer(
    caller: Caller,
    request: IncomingMessage,
    response: ServerResponse,
    ready: ReadyPage,
    next: () => void,
  ): void {
    if (!this.#service.again(caller, ready.page)) next();
    else send(request, response, ready, standingHeaders(this.#identify.standings(request)));
  }

  #find(request: IncomingMessage): ReadyPage | undefined {
    const ready = this.#pages.get(request.url!);
    return ready && isAnswer(ready, request) && this.#plain.knows(request) ? ready : undefined;
  }

  #drop(url: string): void {
    const ready = this.#pages.get(url);
    if (!ready) return;
    this.#pages.delete(url);
    this.#bytes -= sizeOf(url, ready);
  }
}

function sizeOf(url: string, { text }: ReadyPage): number {
  return url.length + text.length + ENTRY_BYTES;
}

/** Whether a request is answered by the page at once; else it waits for another one. */
function isAnswer({ waitMs, isFinal, page, tag }: ReadyPage, request: IncomingMessage): boolean {
  return waitMs === 0 || isFinal || (page.count > 0 && !hasTag(request, tag));
}

/** @param others headers beside those of the page */
function send(request: IncomingMessage, response: ServerResponse, ready: ReadyPage, others: readonly string[]): void {
  const retryAfterMs = retryAfterOf(ready);
  const headers = [...others, 'Retry-After', secondsOf(retryAfterMs)];
  if (hasTag(request, ready.tag)) {
    ready.head.begin(response, 304, headers);
    response.end();
    return;
  }
  const body = `${ready.text}${retryAfterMs}}`;
  headers.push('Content-Type', 'application/json', 'Content-Length', String(body.length));
  ready.head.begin(response, 200, headers);
  response.end(body, 'latin1');
}
