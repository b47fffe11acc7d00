import type { EventPage } from '../../../generated/protocol/index.ts';
import { parseCursor } from '../cursor.ts';
import type { JobwireError } from '../errors.ts';
import type { FollowRequest, GapMessage, Message } from './transport.ts';

/** What reading page by page needs. */
export interface Pager {
  /**
   * Asks for the page after a cursor.
   * @param wait whole seconds that the server may hold the answer back
   * @throws Failure
   */
  ask(after: string | undefined, wait: number): Promise<EventPage | GapMessage>;
  sleep(ms: number): Promise<void>;
  /** For every page but the first. */
  readonly waitSeconds: number;
}

/** A log page by page, each asked for when the one before was taken, up to the one that ends it. */
export async function* readPages(
  { after }: Pick<FollowRequest, 'after'>,
  { ask, sleep, waitSeconds }: Pager,
): AsyncGenerator<readonly Message[]> {
  let cursor = after;
  // The first answer comes soon: it shows that polling works. `latest` becomes a place at once, before any wait in
  // which a cut connection would make it a later one.
  for (let wait = after === 'latest' ? 0 : 1; ; wait = waitSeconds) {
    const answer = await ask(cursor, wait);
    if ('reason' in answer) {
      yield [answer];
      cursor = String(answer.earliest - 1);
      continue;
    }
    yield messagesOf(answer);
    if (answer.ended) return;
    cursor = answer.next;
    if (answer.retryAfterMs > 0) await sleep(answer.retryAfterMs);
  }
}

function messagesOf({ events, next, ended }: EventPage): readonly Message[] {
  const alive: Message = { type: 'alive', at: events.length > 0 ? undefined : parseCursor(next) };
  return ended ? [alive, ...events, { type: 'end' }] : [alive, ...events];
}

/**
 * WebSocket and SSE tell a broken cursor as `gap` and go on; a poll is refused, and says where to go on. The SDK makes
 * the same of both.
 */
export function gapFromError(
  { code, problem }: JobwireError,
  job: string,
  after: string | undefined,
): GapMessage | undefined {
  const earliest = problem?.earliest;
  if (earliest === undefined) return undefined;
  const requested = parseCursor(after ?? '0')?.seq ?? 0;
  if (code === 'cursor-expired') {
    return { type: 'gap', job, reason: 'trimmed', requested, earliest, lost: Math.max(0, earliest - 1 - requested) };
  }
  const rewritten = code === 'log-rewritten' || code === 'cursor-ahead';
  return rewritten ? { type: 'gap', job, reason: 'rewritten', requested, earliest } : undefined;
}
