import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request } from 'express';
import type { Term } from '../access/term.ts';
import { formatCursor } from '../log/cursor.ts';
import type { Service } from '../service.ts';
import type { Page, ReadOptions } from '../streams/follower.ts';
import { hasTag, tagOf as tagOfText } from './etag.ts';
import {
  checkAfter,
  EVENTS_PATH,
  type EventsRequest,
  MANY_EVENTS_PATH,
  mountEvents,
  readEventsQuery,
} from './events-request.ts';
import { probeWhenHalfClosed } from './half-closed.ts';
import type { ManyPage } from './many-page.ts';
import { readManyRequest } from './many-request.ts';
import { awaitPage } from './many-wait.ts';
import { manyPageBody, pageBody } from './page-body.ts';
import { takePlace } from './place.ts';
import { type Answer, send } from './poll-answer.ts';
import { readWhole } from './query.ts';
import { ReadyPages } from './ready-pages.ts';
import type { Host, Transport } from './transport.ts';

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 1000;
const MAX_WAIT_S = 25;

/** Why the signal of a request is aborted whose answer is over. A reason that is made for each would be costly. */
const OVER = new Error('The answer is over.');

/** Pages of a log over plain HTTP, for whoever can do nothing else. Nothing is kept for a poller between its requests. */
export class PollingTransport implements Transport {
  readonly name = 'polling';
  /** One for each request that is being answered; aborted when the client or the server goes. */
  readonly #polls = new Set<AbortController>();
  #isDraining = false;
  #whenAnswered: (() => void) | undefined;

  mount({ app, identify, budgets, problems, answerFirst }: Host, service: Service): void {
    const ready = new ReadyPages(service, identify);
    answerFirst((request, response, next) => ready.serve(request, response, next));
    const mount = <R extends Request>(path: string, read: (request: R, signal: AbortSignal) => Promise<Answer>) =>
      mountEvents<R>(app, path, 'json', async (request, response) => {
        const poll = this.#begin(response);
        probeWhenHalfClosed(response, () => probe(request, response));
        try {
          send(request, response, await read(request, poll.signal), poll.signal);
        } catch (error) {
          problems.send(request, response, error);
        } finally {
          this.#end(poll);
        }
      });
    mount(EVENTS_PATH, async (request: EventsRequest, signal) => {
      const caller = await identify.reader(request);
      const query = readPoll(request, identify.termOf(request));
      if (query.waitMs > 0) await takePlace(budgets, caller, request.res!);
      const isOld = (page: Page) => hasTag(request, tagOf(page));
      const page = await service.read(caller, request.params.id, { ...query, signal, isOld });
      const isFixed = query.after !== undefined && query.after !== 'latest';
      const terms = { tag: tagOf(page), isFinal: page.final, isFixed, waitMs: query.waitMs };
      ready.keep(request, request.res!, page, terms);
      return { ...terms, body: (ms) => pageBody(page, ms) };
    });
    mount(MANY_EVENTS_PATH, async (request, signal) => {
      const caller = await identify.reader(request);
      const { query, ...list } = readManyRequest(request, ['limit', 'wait']);
      const { limit, waitMs } = readPace(request, query, identify.termOf(request));
      if (waitMs > 0) await takePlace(budgets, caller, request.res!);
      const read = (job: string, options: ReadOptions) => service.read(caller, job, options);
      const isOld = (page: ManyPage) => hasTag(request, manyTag(page));
      const page = await awaitPage(list, { limit, waitMs, signal, isOld }, read);
      const isFinal = page.full || page.ended;
      return {
        tag: manyTag(page),
        isFinal,
        isFixed: list.isFixed,
        waitMs,
        body: (retryAfterMs) => manyPageBody(page, { isFirst: !list.isResumed, retryAfterMs }, problems),
      };
    });
  }

  async drain(): Promise<void> {
    this.#isDraining = true;
    for (const poll of this.#polls) poll.abort();
    if (this.#polls.size > 0) await new Promise<void>((resolve) => (this.#whenAnswered = resolve));
  }

  #begin(response: ServerResponse): AbortController {
    const poll = new AbortController();
    response.once('close', () => poll.abort(OVER));
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

function readPoll(request: IncomingMessage, term: Term | undefined): { after?: string; limit: number; waitMs: number } {
  const { after, ...pace } = readEventsQuery(request, ['limit', 'wait']);
  return { after: checkAfter(after), ...readPace(request, pace, term) };
}

function readPace(
  request: IncomingMessage,
  { limit, wait }: { limit?: string; wait?: string },
  term: Term | undefined,
): { limit: number; waitMs: number } {
  const waitMs = readWhole('wait', wait, 0, MAX_WAIT_S, 0) * 1000;
  return {
    limit: readWhole('limit', limit, 1, MAX_LIMIT, DEFAULT_LIMIT),
    // Never none where some was asked for: that would be another kind of answer.
    waitMs: request.method === 'HEAD' ? 0 : Math.min(waitMs, Math.max(1, term?.leftMs ?? waitMs)),
  };
}

/** What a page holds is said by where it begins and ends, times included: a rewritten log has other tags. */
function tagOf({ from, next, ended }: Page): string {
  return `W/"${formatCursor(from.seq, from.time)}_${formatCursor(next.seq, next.time)}_${ended ? 1 : 0}"`;
}

function manyTag({ from, next, ended }: ManyPage): string {
  return tagOfText(`${from} ${next} ${ended}`);
}
