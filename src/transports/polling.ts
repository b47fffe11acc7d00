import type { IncomingMessage, ServerResponse } from 'node:http';
import { formatCursor } from '../log/cursor.ts';
import type { Service } from '../service.ts';
import type { Page } from '../streams/follower.ts';
import { hasTag } from './etag.ts';
import { checkAfter, mountEvents, readEventsQuery } from './events-request.ts';
import { probeWhenHalfClosed } from './half-closed.ts';
import { pageBody } from './page-body.ts';
import { readWhole } from './query.ts';
import type { Host, Transport } from './transport.ts';

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 1000;
const MAX_WAIT_S = 25;

/** When to come again after a page that was neither full nor waited for, in ms; spread by a fifth to either side. */
const POLL_EVERY_MS = 1_000;

/** Full pages and the one that ends never change; but what a URL without a cursor stands for moves on. */
const FOR_EVER = 'private, max-age=3600, immutable';
const ASK_AGAIN = 'private, no-cache';

/** Pages of a log over plain HTTP, for whoever can do nothing else. Nothing is kept for a poller between its requests. */
export class PollingTransport implements Transport {
  readonly name = 'polling';
  /** One for each request that is being answered; aborted when the client or the server goes. */
  readonly #polls = new Set<AbortController>();
  #isDraining = false;
  #whenAnswered: (() => void) | undefined;

  mount({ app, identify, problems }: Host, service: Service): void {
    mountEvents(app, 'json', async (request, response) => {
      const poll = this.#begin(response);
      probeWhenHalfClosed(response, () => probe(request, response));
      try {
        const caller = await identify.request(request);
        const query = readPoll(request);
        const isOld = (page: Page) => hasTag(request, tagOf(page));
        const page = await service.read(caller, request.params.id, { ...query, signal: poll.signal, isOld });
        const isFixed = query.after !== undefined && query.after !== 'latest';
        answer(request, response, page, { isFixed, hasWaited: query.waitMs > 0 && !poll.signal.aborted });
      } catch (error) {
        problems.send(request, response, error);
      } finally {
        this.#end(poll);
      }
    });
  }

  async drain(): Promise<void> {
    this.#isDraining = true;
    for (const poll of this.#polls) poll.abort();
    if (this.#polls.size > 0) await new Promise<void>((resolve) => (this.#whenAnswered = resolve));
  }

  #begin(response: ServerResponse): AbortController {
    const poll = new AbortController();
    response.once('close', () => poll.abort());
    if (this.#isDraining) poll.abort();
    this.#polls.add(poll);
    return poll;
  }

  #end(poll: AbortController): void {
    this.#polls.delete(poll);
    if (this.#polls.size === 0) this.#whenAnswered?.();
  }
}

/** An interim answer, which a client must be able to skip (RFC 9110, 15.2); HTTP/1.0 knows none, and waits 25 s at most. */
function probe(request: IncomingMessage, response: ServerResponse): void {
  if (request.httpVersion === '1.1' && !response.headersSent) response.writeContinue();
}

function readPoll(request: IncomingMessage): { after?: string; limit: number; waitMs: number } {
  const { after, limit, wait } = readEventsQuery(request, ['limit', 'wait']);
  const waitMs = readWhole('wait', wait, 0, MAX_WAIT_S, 0) * 1000;
  return {
    after: checkAfter(after),
    limit: readWhole('limit', limit, 1, MAX_LIMIT, DEFAULT_LIMIT),
    waitMs: request.method === 'HEAD' ? 0 : waitMs,
  };
}

interface Asked {
  /** The URL names a place in the log by a cursor. */
  isFixed: boolean;
  /** It asked to wait, and was not cut short: a server that drains answers at once, and must not be asked again at once. */
  hasWaited: boolean;
}

function answer(request: IncomingMessage, response: ServerResponse, page: Page, { isFixed, hasWaited }: Asked): void {
  const tag = tagOf(page);
  const retryAfterMs = page.final || hasWaited ? 0 : spread(POLL_EVERY_MS);
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', page.final && isFixed ? FOR_EVER : ASK_AGAIN);
  response.setHeader('Retry-After', Math.ceil(retryAfterMs / 1000));
  if (hasTag(request, tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const body = pageBody(page, retryAfterMs);
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** What a page holds is said by where it begins and ends, times included: a rewritten log has other tags. */
function tagOf({ from, next, ended }: Page): string {
  return `W/"${formatCursor(from.seq, from.time)}_${formatCursor(next.seq, next.time)}_${ended ? 1 : 0}"`;
}

function spread(ms: number): number {
  return Math.round(ms * (0.8 + 0.4 * Math.random()));
}
