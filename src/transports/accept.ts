import type { IncomingMessage } from 'node:http';
import { ProtocolError } from '../errors.ts';

/** In which form events, and the list of jobs, are sent over HTTP. */
export type EventFormat = 'sse' | 'json';

export const EVENT_STREAM = 'text/event-stream';

/** What stands for JSON in an `Accept` header, the most specific first. */
const JSON_RANGES = ['application/json', 'application/*', '*/*'];

/**
 * Chooses between SSE and JSON. SSE only where it is named and not less welcome than JSON: a client that takes
 * anything waits for an end, which a stream has only with its job.
 * @throws ProtocolError `not-acceptable`
 */
export function chooseFormat(request: IncomingMessage): EventFormat {
  const { accept } = request.headers;
  if (accept === undefined || accept.trim() === '') return 'json';
  const ranges = readRanges(accept);
  const stream = ranges.get(EVENT_STREAM) ?? 0;
  const json = ranges.get(JSON_RANGES.find((range) => ranges.has(range)) ?? '') ?? 0;
  if (stream > 0 && stream >= json) return 'sse';
  if (json > 0) return 'json';
  throw new ProtocolError('not-acceptable', `This is sent as ${EVENT_STREAM} or application/json.`);
}

/** The media ranges of an `Accept` header with their weights; parameters beside `q` do not count. */
function readRanges(accept: string): Map<string, number> {
  const ranges = new Map<string, number>();
  for (const part of accept.toLowerCase().split(',')) {
    const [range, ...parameters] = part.split(';').map((text) => text.trim());
    if (range) ranges.set(range, Math.max(ranges.get(range) ?? 0, readWeight(parameters)));
  }
  return ranges;
}

/** A weight that cannot be read is none at all. */
function readWeight(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => /^q\s*=/.test(parameter));
  if (weight === undefined) return 1;
  const value = weight.replace(/^q\s*=\s*/, '');
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(value) ? Number(value) : 0;
}
