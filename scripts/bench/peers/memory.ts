/**
 * What telling costs without keeping: a thread makes the events, the main thread frames those of a turn once and writes the
 * same bytes to every socket. No job, no checks, no log. Arguments: `websocket` or `sse`, bytes of an event.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { WebSocketServer } from 'ws';
import { sseFrames, websocketFrames } from './frames.ts';
import { listen } from './orders.ts';

const [, , wire, bytes] = process.argv as [string, string, string, string];
const sockets = new Set<Socket>();
const http = createServer((_request, response) => beginStream(response));
const upgrades = new WebSocketServer({ noServer: true, perMessageDeflate: false, clientTracking: false });
http.on('upgrade', (request, socket: Socket, head) => {
  upgrades.handleUpgrade(request, socket, head, () => add(socket));
});

const writer = new Worker(new URL('./memory-thread.ts', import.meta.url), { workerData: { bytes: Number(bytes) } });
let waiting: string[] = [];
writer.on('message', (events: string[]) => {
  if (waiting.length === 0) setImmediate(flush);
  waiting.push(...events);
});

function flush(): void {
  const frames = wire === 'sse' ? sseFrames(waiting) : websocketFrames(waiting);
  waiting = [];
  for (const socket of sockets) socket.write(frames);
}

function beginStream(response: ServerResponse): void {
  response.useChunkedEncodingByDefault = false;
  response.writeHead(200, { 'Content-Type': 'text/event-stream', Connection: 'close' });
  response.flushHeaders();
  add(response.socket!);
}

function add(socket: Socket): void {
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
}

createInterface({ input: process.stdin }).on('line', (line) => writer.postMessage(line));
listen(http);
