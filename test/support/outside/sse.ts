import { createParser, type EventSourceParser } from 'eventsource-parser';
import { open } from './http.ts';
import type { Notes } from './reader.ts';

/** A stream as a browser's `EventSource` reads it: it keeps the last id of any kind and comes back with that. */
export async function readSse(url: string, notes: Notes, signal: AbortSignal): Promise<void> {
  const headers = {
    accept: 'text/event-stream',
    ...(notes.cursor === undefined ? {} : { 'last-event-id': notes.cursor }),
  };
  const response = await open(`${url}/v1/jobs/${notes.job}/events`, { headers, signal });
  if (response.statusCode === 204) notes.ended = true;
  else if (response.statusCode !== 200) notes.complain(`sse: status ${response.statusCode}`);
  const parser = sseParser(notes);
  response.setEncoding('utf8');
  for await (const text of response) {
    await notes.gate;
    parser.feed(text);
  }
}

/** Notes down what a stream tells. */
export function sseParser(notes: Notes): EventSourceParser {
  return createParser({
    onEvent: ({ id, event, data }) => {
      if (event === undefined) notes.take(data, id!);
      else if (id !== undefined) notes.cursor = id;
      if (event === 'gap') notes.complain(data);
      if (event === 'end') notes.ended = true;
    },
    onRetry: (ms) => {
      notes.retryMs = ms;
    },
    onError: (error) => notes.complain(`sse: ${error.message}`),
  });
}
