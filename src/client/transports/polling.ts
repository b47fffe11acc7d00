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
import { gapFromError, readPages } from './pages.ts';
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
    follow({ job, after, signal }: FollowRequest): AsyncIterable<readonly Message[]> {
      return readPages(
        { after },
        {
          ask: (cursor, wait) => askWatched(context, { job, after: cursor, wait, signal }),
          sleep: (ms) => context.clock.sleep(ms, { signal }),
          waitSeconds: context.timing.pollWaitSeconds,
        },
      );
    },
  };
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
