import type { EventBlock } from '../log/block.ts';
import { formatCursor } from '../log/cursor.ts';
import type { Page } from '../streams/follower.ts';
import { formatPlace } from './many-cursor.ts';
import type { ManyPage } from './many-page.ts';
import type { Problems } from './problem.ts';

const HEAD = '{"events":[';
const COMMA = 44;

/**
 * A page as JSON, `{ "events": […], "next", "ended", "retryAfterMs" }`, around the log's own bytes: the newline after each
 * event becomes the comma before the next.
 */
export function pageBody({ block, next, ended }: Pick<Page, 'block' | 'next' | 'ended'>, retryAfterMs: number): Buffer {
  const cursor = formatCursor(next.seq, next.time);
  return around(block ? [block] : [], `],"next":"${cursor}","ended":${ended},"retryAfterMs":${retryAfterMs}}`);
}

/** A page of several logs: the same, and what is to be said of single jobs. */
export function manyPageBody(
  page: ManyPage,
  { isFirst, retryAfterMs }: { isFirst: boolean; retryAfterMs: number },
  { describe }: Problems,
): Buffer {
  const rest = {
    next: page.next,
    ended: page.ended,
    retryAfterMs,
    ...(isFirst ? { from: page.begins.map(formatPlace) } : {}),
    ...listed(
      'gaps',
      page.gaps.map((gap) => ({ type: 'gap', ...gap })),
    ),
    ...listed(
      'ends',
      page.ends.map((end) => ({ type: 'end', ...end })),
    ),
    ...listed(
      'problems',
      page.problems.map(({ job, error }) => ({ ...describe(error), job })),
    ),
  };
  return around(page.blocks, `],${JSON.stringify(rest).slice(1)}`);
}

function listed<T>(name: string, items: readonly T[]): { [name: string]: readonly T[] } {
  return items.length > 0 ? { [name]: items } : {};
}

function around(blocks: readonly EventBlock[], tail: string): Buffer {
  const length = blocks.reduce((sum, block) => sum + block.bytes.length, 0);
  const gap = Math.max(0, length - 1); // the newline after the last event becomes nothing
  const body = Buffer.allocUnsafe(HEAD.length + gap + Buffer.byteLength(tail));
  let at = body.write(HEAD, 'latin1');
  for (const block of blocks) at = copyEvents(block, body, at);
  body.write(tail, HEAD.length + gap);
  return body;
}

/** @returns where the next block's events go */
function copyEvents(block: EventBlock, body: Buffer, at: number): number {
  block.bytes.copy(body, at);
  for (const end of block.ends) body[at + end - 1] = COMMA;
  return at + block.bytes.length;
}
