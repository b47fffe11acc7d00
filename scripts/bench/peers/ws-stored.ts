/**
 * `ws` that sends stored events to whoever comes. Arguments: bytes of an event, how many, and `each` (one `send` an event) or
 * `together` (all as one piece of bytes that was framed before, in one write to the socket).
 */
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { websocketFrames } from './frames.ts';
import { eventOf, listen, microseconds } from './orders.ts';

const [bytes, count] = process.argv.slice(2, 4).map(Number) as [number, number];
const events = Array.from({ length: count }, (_, i) => eventOf(i + 1, microseconds(), bytes));
const all = websocketFrames(events);
const http = createServer();
const upgrades = new WebSocketServer({ noServer: true, perMessageDeflate: false, clientTracking: false });
http.on('upgrade', (request, socket: Socket, head) => {
  upgrades.handleUpgrade(request, socket, head, (client) => {
    if (process.argv[4] === 'together') socket.write(all);
    else for (const event of events) client.send(event);
  });
});
listen(http);
