import type { EventBlock } from '../log/block.ts';
import { formatCursor } from '../log/cursor.ts';
import type { Page } from '../streams/follower.ts';

const HEAD = '{"events":[';
const COMMA = 44;

/**
 * A page as JSON, `{ "events": […], "next", "ended", "retryAfterMs" }`, around the log's own bytes: the newline after each
 * event becomes the comma before the next.
 */
export function pageBody({ block, next, ended }: Page, retryAfterMs: number): Buffer {
  const cursor = formatCursor(next.seq, next.time);
  const tail = `],"next":"${cursor}","ended":${ended},"retryAfterMs":${retryAfterMs}}`;
  const length = block ? block.bytes.length - 1 : 0;
  const body = Buffer.allocUnsafe(HEAD.length + length + tail.length);
  body.write(HEAD, 'latin1');
  if (block) copyEvents(block, body, HEAD.length);
  body.write(tail, HEAD.length + length, 'latin1');
  return body;
}

function copyEvents(block: EventBlock, body: Buffer, at: number): void {
  const last = block.ends.length - 1;
  block.bytes.copy(body, at, 0, block.ends[last]! - 1);
  for (let i = 0; i < last; i++) body[at + block.ends[i]! - 1] = COMMA;
}
