import type { EventPage } from '../../../generated/protocol/index.ts';
import type { Clock } from '../clock.ts';
import type { Credentials } from '../credentials.ts';
import { parseCursor } from '../cursor.ts';
import { JobwireError, UnexpectedAnswerError } from '../errors.ts';
import { Failure, failureFromError } from '../failure.ts';
import { type Http, readJson } from '../http.ts';
import { linkSignals } from '../signals.ts';
import type { Timing } from '../timing.ts';
import { Watchdog } from '../watchdog.ts';
import { type ClientTransport, type FollowRequest, type GapMessage, isEventOf, type Message } from './transport.ts';

export interface PollingContext {
  readonly http: Http;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly timing: Timing;
  /** How long an answer may take beyond the time that the server was allowed to hold it back. */
  readonly timeoutMs: number;
}

interface Ask {
  readonly job: string;
  readonly after: string | undefined;
  /** Whole seconds that the server may hold the answer back. */
  readonly wait: number;
  readonly signal: AbortSignal;
}

/** Long polling: pages of the log, each asked for when the one before was taken. Works wherever HTTP does. */
export function pollingTransport(context: PollingContext): ClientTransport {
  return {
    name: 'polling',
    async *follow({ job, after, signal }: FollowRequest): AsyncGenerator<readonly Message[]> {
      let cursor = after;
      // The first answer comes soon: it shows that polling works. `latest` becomes a place at once, before any wait in
      // which a cut connection would make it a later one.
      for (let wait = after === 'latest' ? 0 : 1; ; wait = context.timing.pollWaitSeconds) {
        const answer = await askWatched(context, { job, after: cursor, wait, signal });
        if ('reason' in answer) {
          yield [answer];
          cursor = String(answer.earliest - 1);
          continue;
        }
        yield messagesOf(answer);
        if (answer.ended) return;
        cursor = answer.next;
        if (answer.retryAfterMs > 0) await context.clock.sleep(answer.retryAfterMs, { signal });
      }
    },
  };
}

function messagesOf({ events, next, ended }: EventPage): readonly Message[] {
  const alive: Message = { type: 'alive', at: events.length > 0 ? undefined : parseCursor(next) };
  return ended ? [alive, ...events, { type: 'end' }] : [alive, ...events];
}

async function askWatched(context: PollingContext, question: Ask): Promise<EventPage | GapMessage> {
  const link = linkSignals(question.signal);
  const watchdog = new Watchdog((ms) =>
    link.abort(new Failure('later', `The server left a poll without an answer for ${ms / 1000} s.`)),
  );
  watchdog.expect(question.wait * 1000 + context.timeoutMs);
  try {
    return await ask(context, { ...question, signal: link.signal });
  } finally {
    watchdog.rest();
    link.free();
  }
}

async function ask(
  { http, credentials }: PollingContext,
  { job, after, wait, signal }: Ask,
): Promise<EventPage | GapMessage> {
  let token: string | undefined;
  try {
    token = await credentials.token();
    const response = await http.send(`v1/jobs/${job}/events`, { query: { after, wait }, signal }, { token });
    const page = await readJson<EventPage>(response, signal);
    if (isPage(job, page)) return page;
    throw new UnexpectedAnswerError('The server answered a poll with something else than a page of events.');
  } catch (error) {
    if (!(error instanceof JobwireError)) throw error;
    const gap = gapFromError(error, job, after);
    if (gap) return gap;
    throw failureFromError(error, token);
  }
}

function isPage(job: string, page: EventPage): boolean {
  return (
    Array.isArray(page?.events) &&
    page.events.every((event) => isEventOf(job, event)) &&
    typeof page.next === 'string' &&
    parseCursor(page.next) !== undefined
  );
}

/**
 * WebSocket and SSE tell a broken cursor as `gap` and go on; a poll is refused, and says where to go on. The SDK makes
 * the same of both.
 */
function gapFromError({ code, problem }: JobwireError, job: string, after: string | undefined): GapMessage | undefined {
  const earliest = problem?.earliest;
  if (earliest === undefined) return undefined;
  const requested = parseCursor(after ?? '0')?.seq ?? 0;
  if (code === 'cursor-expired') {
    return { type: 'gap', job, reason: 'trimmed', requested, earliest, lost: Math.max(0, earliest - 1 - requested) };
  }
  const rewritten = code === 'log-rewritten' || code === 'cursor-ahead';
  return rewritten ? { type: 'gap', job, reason: 'rewritten', requested, earliest } : undefined;
}
