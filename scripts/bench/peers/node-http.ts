/**
 * Bare node:http: event streams that are only opened, a finished page of 2 kB, and starts that are only read and answered.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './orders.ts';

const PAGE = Buffer.alloc(2048, 'x');
const streams = new Set<ServerResponse>();

listen(
  createServer((request, response) => {
    if (request.method === 'POST') start(request, response);
    else if (request.url === '/page') sendPage(response);
    else openStream(response);
  }),
);

function sendPage(response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Content-Length', PAGE.length);
  response.end(PAGE);
}

function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.flushHeaders();
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

function start(request: IncomingMessage, response: ServerResponse): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.from(JSON.stringify({ id: 'job-000001', ...JSON.parse(Buffer.concat(parts).toString()) }));
    response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': body.length });
    response.end(body);
  });
}
