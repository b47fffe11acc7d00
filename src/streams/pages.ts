import { type Chunk, chunkAfter } from './chunk.ts';

/** How many pages of older events are held for the subscribers of one log. */
const MAX_PAGES = 16;

/**
 * The pages that laggards of one log read last. When a thousand clients come back at once they read the same events; a
 * page that holds a reader's next event serves it from there on, so that readers who began at different places soon
 * share every page.
 */
export class RecentPages {
  #pages: Chunk[] = [];

  keep(page: Chunk): void {
    this.#pages.push(page);
    if (this.#pages.length > MAX_PAGES) this.#pages.shift();
  }

  /** The events after `cursor`, from a page that holds the next one. */
  after(cursor: number): Chunk | undefined {
    const page = this.#pages.findLast(({ firstSeq, lastSeq }) => firstSeq <= cursor + 1 && cursor < lastSeq);
    return page && chunkAfter(page, cursor);
  }

  clear(): void {
    this.#pages = [];
  }
}
