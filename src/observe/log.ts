import { type DestinationStream, type Logger, pino } from 'pino';

/** What may hold tokens and tickets: parts of base64url with a dot between. */
const DOTTED = /[\w.-]{13,}/g;

/** The first part of one, at the end of what stands before a dot: a JSON object. */
const BEGINS = /\beyJ[\w-]{8,}$/;

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
  const cleaned = { write: (line: string) => out.write(line.replace(DOTTED, withoutTokens).replace(ACTS, escapeUnit)) };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, cleaned);
}

/**
 * Takes tokens out, each of three parts. Goes over the parts once: a single pattern would begin anew at each `eyJ`, and take
 * a minute over a hostile text of 256 KiB.
 */
function withoutTokens(text: string): string {
  if (!text.includes('eyJ')) return text;
  const parts = text.split('.');
  const kept: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const at = i + 2 < parts.length ? part.search(BEGINS) : -1;
    kept.push(at === -1 ? part : `${part.slice(0, at)}[token]`);
    if (at !== -1) i += 2;
  }
  return kept.join('.');
}

function escapeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

export type { Logger };
