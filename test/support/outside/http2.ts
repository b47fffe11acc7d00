import { type ClientHttp2Session, connect } from 'node:http2';
import type { Notes } from './reader.ts';
import { sseParser } from './sse.ts';

/** A stream as a browser reads it where the server speaks HTTP/2: over TLS, beside others on one connection. */
export async function readSseOverHttp2(url: string, notes: Notes, signal: AbortSignal): Promise<void> {
  const session = connect(url);
  const failed = new Promise<never>((_resolve, reject) => session.on('error', reject));
  const end = () => session.destroy();
  signal.addEventListener('abort', end);
  try {
    await Promise.race([read(session, notes), failed]);
  } finally {
    signal.removeEventListener('abort', end);
    session.destroy();
  }
}

async function read(session: ClientHttp2Session, notes: Notes): Promise<void> {
  const stream = session.request({
    ':path': `/v1/jobs/${notes.job}/events`,
    accept: 'text/event-stream',
    ...(notes.cursor === undefined ? {} : { 'last-event-id': notes.cursor }),
  });
  stream.on('response', ({ ':status': status }) => {
    if (status === 204) notes.ended = true;
    else if (status !== 200) notes.complain(`sse over HTTP/2: status ${status}`);
  });
  const parser = sseParser(notes);
  stream.setEncoding('utf8');
  for await (const text of stream) parser.feed(text);
}
