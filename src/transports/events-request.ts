import type { IncomingMessage } from 'node:http';
import type { Express, Request, Response } from 'express';
import { ProtocolError } from '../errors.ts';
import { parseCursor } from '../log/cursor.ts';
import { chooseFormat, type EventFormat } from './accept.ts';
import { readQuery } from './query.ts';

/** Where a job's events are followed over HTTP: one address for SSE and polling, told apart by `Accept`. */
export const EVENTS_PATH = '/v1/jobs/:id/events';

/** A URL of that path whose job's id needs no decoding. */
const EVENTS_URL = /^\/v1\/jobs\/([0-9a-f-]+)\/events(?:\?|$)/;

/** The job whose events a URL asks for; undefined where that takes a closer look. */
export function jobOf(url: string): string | undefined {
  const job = EVENTS_URL.exec(url)?.[1];
  return job && decodeURIComponent(job); // a copy: a part of the URL would keep all of it for as long as the job is remembered
}

export type EventsRequest = Request<{ id: string }>;

/** Where many jobs are followed at once, in the same two forms. */
export const MANY_EVENTS_PATH = '/v1/events';

/** Serves one format at such an address, and leaves the other to whoever is mounted next. */
export function mountEvents<R extends Request>(
  app: Express,
  path: string,
  format: EventFormat,
  answer: (request: R, response: Response) => Promise<void>,
): void {
  app.get(path, (request, response, next) =>
    chooseFormat(request) === format ? answer(request as unknown as R, response) : next(),
  );
}

/**
 * The query of a request for events, its `after` checked.
 * @throws ProtocolError `invalid-cursor`, `invalid-parameter`
 */
export function readEventsQuery<Name extends string>(
  request: IncomingMessage,
  known: readonly Name[],
): { [N in Name | 'after']?: string } {
  const url = request.url ?? '';
  if (new URLSearchParams(url.split('?', 2)[1]).getAll('after').length > 1) {
    throw invalidCursor('/query/after', 'is given twice');
  }
  return readQuery(url, ['after', ...known]);
}

/**
 * Where a client wants to begin.
 * @param pointer where it says so
 * @throws ProtocolError `invalid-cursor` unless it is absent, a cursor or `latest`
 */
export function checkAfter(after: string | undefined, pointer = '/query/after'): string | undefined {
  if (after === undefined || after === 'latest' || parseCursor(after)) return after;
  throw invalidCursor(pointer, 'is not a cursor');
}

/**
 * The cursor that a reconnecting `EventSource` sends.
 * @throws ProtocolError `invalid-cursor`, also where it is given twice
 */
export function readLastEventId(request: IncomingMessage): string | undefined {
  const id = lastEventId(request);
  if (id === undefined || parseCursor(id)) return id;
  throw invalidCursor('/headers/last-event-id', 'is not a cursor');
}

/** What is given there, whatever it is: twice is one text with a comma, which is no cursor. */
export function lastEventId(request: IncomingMessage): string | undefined {
  return request.headers['last-event-id']?.toString();
}

export function invalidCursor(pointer: string, message: string): ProtocolError {
  return new ProtocolError(
    'invalid-cursor',
    `${pointer} ${message}: hand back an "id" or "next" as it was given, once.`,
    { errors: [{ pointer, message }] },
  );
}
