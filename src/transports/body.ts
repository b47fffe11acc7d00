import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { ProtocolError } from '../errors.ts';
import { parseIJson } from './ijson.ts';

/** Largest request body in bytes (protocol.md, "Limits"). */
export const MAX_BODY_BYTES = 256 * 1024;

/** Reads a body as raw bytes; `jsonBody` parses them, since Express's own parser is more forgiving than I-JSON. */
export const readBody: RequestHandler[] = [
  (request, _response, next) => next(contentTypeProblem(request.headers)),
  express.raw({ type: () => true, limit: MAX_BODY_BYTES, inflate: false }),
];

/** Turns what the body reader refuses into problems of the catalogue. */
export const bodyErrors: ErrorRequestHandler = (error: { type?: string }, _request, _response, next) => {
  next(bodyProblem(error));
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

function contentTypeProblem(headers: { [name: string]: string | string[] | undefined }): ProtocolError | undefined {
  const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
  const type = String(headers['content-type'] ?? '');
  if (!hasBody || /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type)) return undefined;
  return new ProtocolError('unsupported-media-type', 'Send the body as "Content-Type: application/json", in UTF-8.');
}

function bodyProblem(error: { type?: string }): unknown {
  switch (error.type) {
    case 'entity.too.large':
      return new ProtocolError('body-too-large', `A body holds at most ${MAX_BODY_BYTES} bytes.`);
    case 'encoding.unsupported':
      return new ProtocolError('unsupported-media-type', 'Send the body as it is, without Content-Encoding.');
    case 'request.aborted':
    case 'request.size.invalid':
      return new ProtocolError('invalid-body', 'The body ended before its Content-Length.');
    default:
      return error;
  }
}
