/** How long to wait before another try, in milliseconds. */
export interface Backoff {
  /** Upper bound of the first wait. */
  readonly baseMs: number;
  /** Upper bound of every wait. */
  readonly capMs: number;
}

/** Longest wait that a server can ask for: a longer `setTimeout` than 2^31 ms would fire at once. */
const LONGEST_FLOOR_MS = 3_600_000;

/**
 * Full jitter: anything between nothing and a bound that doubles with each try, so that a thousand clients that lost
 * one server do not come back in one moment.
 *
 * @param attempt tries that have failed in a row before this wait, from 0
 * @param random a number in [0, 1)
 * @param floorMs what the server asked for (`Retry-After`); the jitter comes on top of it
 */
export function backoffDelay({ baseMs, capMs }: Backoff, attempt: number, random: number, floorMs = 0): number {
  const bound = Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30));
  return Math.min(Math.max(floorMs, 0), LONGEST_FLOOR_MS) + random * bound;
}

/**
 * Reads a `Retry-After` header: seconds, or an HTTP date.
 * @returns milliseconds from `now`, never below 0; undefined where there is none or it cannot be read
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
