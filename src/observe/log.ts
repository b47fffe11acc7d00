import { type Logger, pino } from 'pino';

/**
 * The server's log: one JSON object a line on standard output. User text stands in JSON strings, so that no line break or
 * escape sequence of it makes a line of its own. It is written by the process's own stream, since pino's default one
 * tries for ever to write its rest, at exit, to a pipe that nobody reads any more.
 */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, process.stdout);
}

export type { Logger };
