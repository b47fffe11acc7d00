import { connect } from 'node:net';

/** What a server answered on a raw socket, up to its end or the first whole answer. */
export interface RawAnswer {
  status: number;
  headers: string;
  body: string;
}

/**
 * Sends bytes as they are, for requests that no HTTP client would make, and reads one answer.
 * @param timeoutMs how long the server may take; no answer by then rejects
 */
export function sendRaw(url: string, bytes: string | Buffer, timeoutMs = 5_000): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error('The server did not answer in time.')));
  socket.write(bytes);
  return new Promise((resolve, reject) => {
    let text = '';
    const done = () => {
      const answer = parseAnswer(text);
      if (!answer) return;
      socket.destroy();
      resolve(answer);
    };
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      done();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`The server closed the connection after ${JSON.stringify(text)}.`)));
  });
}

/** Sends parts with a pause between them, and gives all that came back until the server closed or a second of silence. */
export async function sendAll(url: string, parts: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
    socket.setTimeout(1_000, () => socket.destroy());
  });
  for (const part of parts) {
    socket.write(part);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await closed;
  return text;
}

/** The answer in `text`, once it is whole. */
function parseAnswer(text: string): RawAnswer | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const headers = text.slice(0, end);
  const body = text.slice(end + 4);
  const length = Number(/^content-length: (\d+)$/im.exec(headers)?.[1] ?? 0);
  if (Buffer.byteLength(body) < length) return undefined;
  return { status: Number(headers.slice(9, 12)), headers, body };
}
