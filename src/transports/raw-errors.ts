import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ProtocolError } from '../errors.ts';
import type { Problems } from './problem.ts';
import { isSent } from './sent.ts';

/** How long a client may take to read why it was refused while it goes on sending, in ms. */
const LINGER_MS = 1_000;

/** What Node's HTTP parser refuses, in the head of a request or in its body, answered in the same shape as everything else. */
export function answerParserErrors(server: Server, problems: Problems): void {
  /** The answer to the latest request on each socket, as long as what is refused may belong to it. */
  const latest = new WeakMap<Socket, ServerResponse>();
  /** The parser tells of each chunk that comes after an error. */
  const refused = new WeakSet<Socket>();

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (isSent(response)) return; // nothing of it is left to be refused or waited for
    latest.set(request.socket, response);
    response.on('close', forget);
  });
  function forget(this: ServerResponse): void {
    if (this.req.complete && latest.get(this.req.socket) === this) latest.delete(this.req.socket);
  }
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    problems.send(
      request,
      response,
      new ProtocolError('invalid-parameter', 'Only "Expect: 100-continue" is met here.'),
    );
  });
  server.on('connect', (_request: IncomingMessage, socket: Socket) => {
    const error = new ProtocolError('method-not-allowed', 'This server is no proxy.');
    refuse(socket, problems, error, 'Allow: GET, HEAD, POST, DELETE\r\n');
  });
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket: Socket) => {
    if (refused.has(socket)) return;
    refused.add(socket);
    if (!socket.writable || code === 'ECONNRESET' || code === 'EPIPE') return void socket.destroy();
    answer(socket, latest.get(socket), code, problems);
  });
}

/** Answers after all that was asked before on this socket has been answered. */
function answer(
  socket: Socket,
  latest: ServerResponse | undefined,
  code: string | undefined,
  problems: Problems,
): void {
  const isBody = latest !== undefined && !latest.req.complete;
  const error = isBody ? bodyProblem(code) : headProblem(code);
  if (!latest || latest.closed) refuse(socket, problems, error);
  else if (latest.headersSent && (isBody || !latest.writableEnded))
    socket.destroy(); // nothing can be put in between
  else if (isBody) refuseBody(latest, problems, error);
  else {
    // An event stream is over for Node when its socket has left: what would be put in there is no answer to anybody.
    latest.once('close', () => (latest.writableFinished ? refuse(socket, problems, error) : socket.destroy()));
  }
}

function refuseBody(response: ServerResponse, problems: Problems, error: ProtocolError): void {
  response.shouldKeepAlive = false;
  problems.send(response.req, response, error);
}

/** Answers on a socket that no response belongs to, and closes it. */
function refuse(socket: Socket, problems: Problems, error: ProtocolError, headers = ''): void {
  if (!socket.writable) return void socket.destroy();
  const problem = problems.describe(error);
  const body = JSON.stringify(problem);
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: application/problem+json\r\n` +
      `Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n${headers}Connection: close\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  // Destroyed at once, what the client still sends would be answered by a reset, which may overtake the answer.
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

function headProblem(code: string | undefined): ProtocolError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ProtocolError('headers-too-large', 'The request line and headers hold more than 16 KiB.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ProtocolError('request-timeout', 'The headers of the request did not arrive in time.');
    default:
      return new ProtocolError(
        'invalid-parameter',
        'The head of this request is not HTTP/1.1: a request line, headers, one way to tell the length of the body.',
      );
  }
}

function bodyProblem(code: string | undefined): ProtocolError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW': // of trailers
      return new ProtocolError('headers-too-large', 'The trailers hold more than 16 KiB.');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new ProtocolError('body-too-large', 'The chunk extensions of the body are too large.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ProtocolError('request-timeout', 'The body of the request did not arrive in time.');
    default:
      return new ProtocolError(
        'invalid-body',
        'The body is not sent as its headers say: a broken chunk, or an early end.',
      );
  }
}
