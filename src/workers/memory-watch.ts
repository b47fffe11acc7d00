import type { Worker } from 'node:worker_threads';

const MIB = 1024 * 1024;

/**
 * How far V8's own limit lies above ours. V8 ends a thread at its limit only if the heap grows in small steps; one large
 * allocation (a growing Map is enough) ends the whole process. So our own watch has to come first.
 */
const HARD_LIMIT_ABOVE_MIB = 1024;

/** V8's own limit for a thread that is watched. */
export function resourceLimits(memoryMb: number): { maxOldGenerationSizeMb: number } {
  return { maxOldGenerationSizeMb: memoryMb + HARD_LIMIT_ABOVE_MIB };
}

/** Looks at what memory a thread has: heap, garbage that V8 has not collected yet included, and buffers. */
export class MemoryWatch {
  readonly #worker: Worker;
  readonly #limit: number;
  readonly #onOver: () => void;
  #isLooking = false;
  /** Looks in a row that found too much in use. */
  #looksOver = 0;

  /** @param onOver called where two looks in a row find more than `memoryMb`: one may be garbage */
  constructor(worker: Worker, memoryMb: number, onOver: () => void) {
    this.#worker = worker;
    this.#limit = memoryMb * MIB;
    this.#onOver = onOver;
  }

  async look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const heap = await this.#worker.getHeapStatistics().catch(() => undefined); // it ended meanwhile
    this.#isLooking = false;
    if (!heap) return;
    const isOver = heap.used_heap_size + heap.external_memory > this.#limit;
    this.#looksOver = isOver ? this.#looksOver + 1 : 0;
    if (this.#looksOver >= 2) this.#onOver();
  }

  /** Begins anew: what was seen was another's. */
  reset(): void {
    this.#looksOver = 0;
  }
}
