import { type DestinationStream, type Logger, pino } from 'pino';

/** Tokens and tickets, which are three parts of base64url with a dot between, the first of which is a JSON object. */
const TOKEN = /\beyJ[\w-]{8,}\.[\w-]*\.[\w-]*/g;

/**
 * What JSON leaves as it is and a terminal, an editor or a log viewer would act on: further control characters, line and
 * paragraph separators, marks that turn the direction of the text.
 */
const ACTS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * The server's log: one JSON object a line on standard output. User text stands in JSON strings, so that no line break or
 * escape sequence of it makes a line of its own, and whatever looks like a token or ticket is taken out. It is written by
 * the process's own stream, since pino's default one tries for ever to write its rest, at exit, to a pipe that nobody reads
 * any more.
 */
export function createLog(level: string, out: DestinationStream = process.stdout): Logger {
  const cleaned = { write: (line: string) => out.write(line.replace(TOKEN, '[token]').replace(ACTS, escapeUnit)) };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, cleaned);
}

function escapeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

export type { Logger };
