/** A cursor's place in a log: after event `seq`; `time`, where given, is that event's time in ms and is checked. */
export interface Position {
  readonly seq: number;
  readonly time?: number;
  /** `time` is only the remainder of the time divided by this: as much as a cursor over many logs has room for. */
  readonly timeModulo?: number;
}

const CURSOR = /^(0|[1-9][0-9]{0,15})(?:-(0|[1-9][0-9]{0,15}))?$/;

/**
 * Reads a cursor (`"17"` or `"17-1795251600123"`, protocol.md "Cursor").
 * @returns undefined where it is malformed or beyond 2^53 − 1
 */
export function parseCursor(text: string): Position | undefined {
  const match = CURSOR.exec(text);
  if (!match) return undefined;
  const seq = Number(match[1]);
  if (!Number.isSafeInteger(seq)) return undefined;
  if (match[2] === undefined) return { seq };
  const time = Number(match[2]);
  return Number.isSafeInteger(time) ? { seq, time } : undefined;
}

/** Writes a cursor; without a time for the place before the first event, `0`. */
export function formatCursor(seq: number, time?: number): string {
  return time === undefined || seq === 0 ? String(seq) : `${seq}-${time}`;
}
