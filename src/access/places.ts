import { inTime } from './in-time.ts';

/** Places that several servers share. */
export interface SharedPlaces {
  hold(key: string, places: number, most: number): Promise<boolean>;
}

/** How long shared places may take to answer, in ms. */
const ANSWER_WITHIN_MS = 500;

/**
 * Places for what is open at once, counted by key. Other servers are told how many this one holds, never one more or one
 * less: whatever was lost on the way, the next word puts it right. While they do not answer, this server counts alone.
 */
export class Places {
  readonly #shared: SharedPlaces | undefined;
  readonly #held = new Map<string, number>();

  constructor(shared?: SharedPlaces) {
    this.#shared = shared;
  }

  /** Takes a place, unless `most` are taken. @returns whether there was one */
  async take(key: string, most: number): Promise<boolean> {
    const held = (this.#held.get(key) ?? 0) + 1;
    if (held > most) return false;
    this.#held.set(key, held);
    if (!this.#shared) return true;
    const isFree = await inTime(this.#shared.hold(key, held, most), ANSWER_WITHIN_MS).catch(() => true);
    if (!isFree) this.#less(key);
    return isFree;
  }

  /** Gives a place back. */
  leave(key: string): void {
    const held = this.#less(key);
    void this.#shared?.hold(key, held, Number.MAX_SAFE_INTEGER).catch(() => undefined);
  }

  #less(key: string): number {
    const held = this.#held.get(key)! - 1;
    if (held > 0) this.#held.set(key, held);
    else this.#held.delete(key);
    return held;
  }
}
