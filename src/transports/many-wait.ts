import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, ReadOptions } from '../streams/follower.ts';
import { gatherPage, type ManyPage } from './many-page.ts';
import { isGone, type ManyBegin } from './many-request.ts';

/** How a page of several logs is waited for. */
export interface ManyWait {
  readonly limit: number;
  readonly waitMs: number;
  /** Waiting ends when it is aborted. */
  readonly signal: AbortSignal;
  /** Whether the client has this page already: waiting goes on while it does. */
  readonly isOld: (page: ManyPage) => boolean;
}

type Read = (job: string, options: ReadOptions) => Promise<Page>;

/** A page of several logs, waiting for the first of them that has something new. @throws ProtocolError as `gatherPage` */
export async function awaitPage(
  from: ManyBegin,
  { limit, waitMs, signal, isOld }: ManyWait,
  read: Read,
): Promise<ManyPage> {
  const until = performance.now() + waitMs;
  for (let { starts } = from; ; ) {
    const page = await gatherPage({ ...from, starts }, limit, (job, options) =>
      read(job, { ...options, waitMs: 0, signal }),
    );
    const leftMs = until - performance.now();
    if (isAnswer(page, isOld) || leftMs <= 0 || signal.aborted) return page;
    starts = page.begins;
    await untilOneGrew(from.jobs, page, { waitMs: leftMs, signal }, read);
  }
}

/** Whether a page is what a waiting client waits for: something it does not have, or something that stays as it is. */
function isAnswer(page: ManyPage, isOld: (page: ManyPage) => boolean): boolean {
  // A damaged log is told of in every page: who waits is not to be answered at once for it, again and again.
  const tells = page.blocks.length > 0 || page.gaps.length > 0 || page.problems.some(({ error }) => isGone(error));
  return page.full || page.ended || (tells && !isOld(page));
}

/** Waits at the end of each log that is not over; the first that grew, or cannot be read, is enough. */
async function untilOneGrew(
  jobs: readonly string[],
  { places, ends, problems }: ManyPage,
  { waitMs, signal }: { waitMs: number; signal: AbortSignal },
  read: Read,
): Promise<void> {
  const enough = new AbortController();
  const stop = () => enough.abort();
  signal.addEventListener('abort', stop);
  const over = new Set([...ends, ...problems].map(({ job }) => job));
  const waits = jobs.map((job, index) => {
    const after = places[index]!;
    if (after === 'gone' || over.has(job)) return undefined;
    return read(job, { after, limit: 1, maxBytes: 1, waitMs, signal: enough.signal }).then(stop, stop);
  });
  // Where there is no log to wait for, it still waits: who asked would come again at once.
  const late = sleep(waitMs, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.all([...waits, late]);
  signal.removeEventListener('abort', stop);
}
