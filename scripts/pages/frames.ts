import type { Page } from 'playwright-core';

/** How the frames of a page came. A page that is smooth has 60 a second, as a screen wants them. */
export interface Frames {
  readonly perSecond: number;
  /** From one frame to the next, in ms: the middle, and what 5 and 1 in 100 took longer than. */
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
  /** The share of a screen's frames that brought nothing new, since the page was late with its own. */
  readonly dropped: number;
}

const SCREEN_MS = 1000 / 60;

/** Watches a page for so many ms. */
export async function watchFrames(page: Page, ms: number): Promise<Frames> {
  const gaps = await page.evaluate(gapsBetweenFrames, ms);
  return figuresOf(gaps);
}

/** @param gaps between frames, in ms */
export function figuresOf(gaps: readonly number[]): Frames {
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const missed = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / SCREEN_MS) - 1), 0);
  return {
    perSecond: (1000 * gaps.length) / total,
    ...{ median: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) },
    dropped: missed / Math.round(total / SCREEN_MS),
  };
}

/** Runs in the page. */
async function gapsBetweenFrames(ms: number): Promise<number[]> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const gaps: number[] = [];
  let last = await frame();
  for (const until = last + ms; last < until; ) {
    const now = await frame();
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}
