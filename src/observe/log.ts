import { type Logger, pino } from 'pino';

/**
 * The server's log: one JSON object a line on standard output. User text stands in JSON strings, so that no line break or
 * escape sequence of it makes a line of its own.
 */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

export type { Logger };
