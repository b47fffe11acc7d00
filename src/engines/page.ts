import { blockSize, type EventBlock, eventStart, sliceBlock } from '../log/block.ts';
import type { ReadLimits } from './engine.ts';
import { notOfThisList } from './refusals.ts';

/** A list's page begins below the job with this number, the last one of the page before. */
export function formatPage(n: number): string {
  return String(n);
}

/** Reads what `formatPage` wrote. @throws `invalid-parameter` where the text is something else */
export function parsePage(page: string | undefined): number {
  if (page === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^[1-9][0-9]{0,14}$/.test(page)) throw notOfThisList();
  return Number(page);
}

/** The events `from` ≤ seq ≤ `to` of a block, at most `maxEvents` and, beyond the first, `maxBytes`. */
export function limitBlock(block: EventBlock, from: number, to: number, limits: ReadLimits): EventBlock {
  const first = from - block.firstSeq;
  const start = eventStart(block, first);
  const last = Math.min(to - block.firstSeq, first + limits.maxEvents - 1, blockSize(block) - 1);
  let index = first;
  while (index < last && block.ends[index + 1]! - start <= limits.maxBytes) index++;
  return sliceBlock(block, from, block.firstSeq + index);
}
