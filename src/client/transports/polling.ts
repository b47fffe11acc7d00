import type { ManyEventPage } from '../../../generated/protocol/index.ts';
import { Failure } from '../failure.ts';
import { readJson } from '../http.ts';
import { within } from '../signals.ts';
import type { FeedContext, FeedRequest, Part } from './feed.ts';
import type { Frame } from './frame.ts';

/** Long polling: pages of the logs, each asked for when the one before was taken. Works wherever HTTP does. */
export async function* readPages(
  { http, clock, timing, timeoutMs }: FeedContext,
  { path, token, signal }: FeedRequest,
): AsyncGenerator<Part> {
  const late = (ms: number) => new Failure('later', `The server left a poll without an answer for ${ms / 1000} s.`);
  // The first answer comes soon: it shows that polling works.
  for (let after: string | undefined, wait = 1; ; wait = timing.pollWaitSeconds) {
    const ask = async (signal: AbortSignal) =>
      readJson<ManyEventPage>(
        await http.send(path, { query: { after, wait } }, { token, signal }),
        'ManyEventPage',
        signal,
      );
    const page = await within(wait * 1000 + timeoutMs, signal, late, ask, () => {});
    yield { frames: framesOf(page), size: JSON.stringify(page).length };
    if (page.ended) return;
    after = page.next;
    if (page.retryAfterMs > 0) await clock.sleep(page.retryAfterMs, { signal });
  }
}

/** A page as what a stream would have said. */
function framesOf({ from, events, gaps = [], ends = [], problems = [] }: ManyEventPage): readonly Frame[] {
  const told = problems.map((problem) => ({ ...problem, type: 'problem' }));
  return [{ type: 'heartbeat', from }, ...gaps, ...events, ...ends, ...told] as Frame[];
}
