/**
 * A place in a job's log: after event `seq`. `time` is that event's time, in milliseconds since 1970 or as the event has
 * it; with it the server can tell whether the log is still the one that was read (protocol.md, "Cursor").
 */
export interface Place {
  readonly seq: number;
  readonly time?: number | string;
}

const CURSOR = /^(0|[1-9][0-9]{0,15})(?:-(0|[1-9][0-9]{0,15}))?$/;

/**
 * Reads a cursor such as `17` or `17-1795251600123`.
 * @returns undefined where it is malformed or beyond 2^53 − 1
 */
export function parseCursor(text: string): Place | undefined {
  const match = CURSOR.exec(text);
  if (!match) return undefined;
  const seq = Number(match[1]);
  const time = match[2] === undefined ? undefined : Number(match[2]);
  if (seq > Number.MAX_SAFE_INTEGER || (time ?? 0) > Number.MAX_SAFE_INTEGER) return undefined;
  return time === undefined ? { seq } : { seq, time };
}

/** The place after an event. Made for each event, while few are ever written: its time is read only then. */
export function placeAfter({ seq, time }: { readonly seq: number; readonly time: string }): Place {
  return { seq, time };
}

/** Writes a place as a cursor; the place before the first event is `0`. A time that cannot be read is left out. */
export function formatCursor({ seq, time }: Place): string {
  const ms = typeof time === 'string' ? Date.parse(time) : time;
  return seq > 0 && ms !== undefined && ms >= 0 ? `${seq}-${ms}` : String(seq);
}
