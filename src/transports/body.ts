import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { MAX_BODY_BYTES } from '../access/limits.ts';
import { ProtocolError } from '../errors.ts';
import { parseIJson } from './ijson.ts';

/**
 * Reads a body as it is into `request.body`; `jsonBody` parses it. Express's own reader waits for the end of a body that is
 * too large before it answers, which a sender without an end can drag out, and its parser is more forgiving than I-JSON.
 * Who waits for `100 Continue` is told to go on only where the head promises a body that can be taken.
 */
export const readBody: RequestHandler = (request, response, next) => {
  const problem = headProblem(request.headers);
  if (problem) return next(problem);
  if (request.headers.expect !== undefined) response.writeContinue();
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
    else refuseRest();
  });
  request.on('end', () => {
    request.body = Buffer.concat(chunks);
    next();
  });
  request.on('error', (cause) => next(new ProtocolError('invalid-body', 'The body has no end.', {}, { cause })));

  /** Answers now; what still comes is read and dropped, until the request's timeout at the latest. */
  function refuseRest(): void {
    request.removeAllListeners('data').removeAllListeners('end').resume();
    response.set('Connection', 'close');
    next(tooLarge());
  }
};

/**
 * The request's body as I-JSON.
 * @param optional no body at all is fine and gives undefined
 * @throws ProtocolError `invalid-body`
 */
export function jsonBody(body: unknown, options: { optional?: boolean } = {}): unknown {
  if (Buffer.isBuffer(body) && body.length > 0) return parseIJson(body);
  if (options.optional) return undefined;
  throw new ProtocolError('invalid-body', 'The body is empty: send one JSON object.');
}

/** What the head of a request says against its body, before any of it is read. */
function headProblem(headers: IncomingHttpHeaders): ProtocolError | undefined {
  const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
  if (!hasBody) return undefined;
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) {
    return new ProtocolError('unsupported-media-type', 'Send the body as "Content-Type: application/json", in UTF-8.');
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    return new ProtocolError('unsupported-media-type', 'Send the body as it is, without Content-Encoding.');
  }
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES ? tooLarge() : undefined;
}

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

function tooLarge(): ProtocolError {
  return new ProtocolError('body-too-large', `A body holds at most ${MAX_BODY_BYTES} bytes.`);
}
