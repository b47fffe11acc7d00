import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { ProtocolError } from '../errors.ts';
import type { Problems } from './problem.ts';

/** What Node's HTTP parser refuses before there is a request, answered in the same shape as everything else. */
export function answerParserErrors(server: Server, problems: Problems): void {
  /** The latest answer on each socket: while it is under way nothing can be put in between. */
  const latest = new WeakMap<Socket, ServerResponse>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => latest.set(request.socket, response));
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    problems.send(
      request,
      response,
      new ProtocolError('invalid-parameter', 'Only "Expect: 100-continue" is met here.'),
    );
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || latest.get(socket)?.closed === false)
      return void socket.destroy();
    const problem = problems.describe(parserProblem(error.code));
    const body = JSON.stringify(problem);
    socket.end(
      `HTTP/1.1 ${problem.status} ${problem.title.replace(/[^ -~]/g, '')}\r\n` +
        'Content-Type: application/problem+json\r\nCache-Control: no-store\r\nConnection: close\r\n' +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}

function parserProblem(code: string | undefined): ProtocolError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ProtocolError('headers-too-large', 'The request line and headers hold more than 16 KiB.');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new ProtocolError('body-too-large', 'The chunk extensions of the body are too large.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ProtocolError('invalid-body', 'The request took too long to arrive.');
    default:
      return new ProtocolError('invalid-body', 'This is not an HTTP/1.1 request that the server can read.');
  }
}
