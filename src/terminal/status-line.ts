import type { Output } from './command.ts';

const EVERY_MS = 100;
const CLEAR_LINE = '\r\x1b[K';

/** A line that is written over and over while somebody waits; without a terminal there is none. */
export interface StatusLine {
  show(text: string): void;
  clear(): void;
}

export function statusLine({ stderr }: Output): StatusLine {
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show(text) {
      if (!stderr.isTTY || performance.now() - shownAt < EVERY_MS) return;
      shownAt = performance.now();
      stderr.write(`${CLEAR_LINE}${text}`);
    },
    clear() {
      if (stderr.isTTY) stderr.write(CLEAR_LINE);
      shownAt = Number.NEGATIVE_INFINITY;
    },
  };
}

export function percent(share: number): string {
  return `${Math.floor(100 * share)} %`;
}
