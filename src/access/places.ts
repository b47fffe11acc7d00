import { inTime } from './in-time.ts';

/** Places that several servers share. */
export interface SharedPlaces {
  hold(key: string, places: number, most: number): Promise<boolean>;
}

/** How long shared places may take to answer, in ms. */
const ANSWER_WITHIN_MS = 500;

/**
 * Places for what is open at once, counted by key. Other servers are told how many this one holds, never one more or one
 * less: whatever was lost on the way is put right by the next word that comes through, of whatever key. While they do not
 * answer, this server counts alone.
 */
export class Places {
  readonly #shared: SharedPlaces | undefined;
  readonly #held = new Map<string, number>();
  /** Keys of which the others may have been told something else than what is held. */
  readonly #unsaid = new Set<string>();

  constructor(shared?: SharedPlaces) {
    this.#shared = shared;
  }

  /** Takes a place, unless `most` are taken. @returns whether there was one */
  async take(key: string, most: number): Promise<boolean> {
    const held = (this.#held.get(key) ?? 0) + 1;
    if (held > most) return false;
    this.#held.set(key, held);
    if (!this.#shared) return true;
    const isFree = await this.#say(this.#shared, key, most);
    if (!isFree) this.leave(key); // and says so: others of its key may have come and gone with it counted
    return isFree;
  }

  /** Gives a place back. */
  leave(key: string): void {
    const held = this.#held.get(key)! - 1;
    if (held > 0) this.#held.set(key, held);
    else this.#held.delete(key);
    if (this.#shared) void this.#say(this.#shared, key);
  }

  /** Tells the others how many places are held. @returns false where that is more than may be, and was not noted */
  async #say(shared: SharedPlaces, key: string, most = Number.MAX_SAFE_INTEGER): Promise<boolean> {
    try {
      const isNoted = await inTime(shared.hold(key, this.#held.get(key) ?? 0, most), ANSWER_WITHIN_MS);
      const unsaid = [...this.#unsaid];
      this.#unsaid.clear();
      for (const each of unsaid) void this.#say(shared, each);
      return isNoted;
    } catch {
      this.#unsaid.add(key);
      return true;
    }
  }
}
