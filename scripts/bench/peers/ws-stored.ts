/** `ws` that sends stored events to whoever comes, one by one. Arguments: bytes of an event, how many. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { eventOf, listen, microseconds } from './orders.ts';

const [bytes, count] = process.argv.slice(2).map(Number) as [number, number];
const events = Array.from({ length: count }, (_, i) => eventOf(i + 1, microseconds(), bytes));
const http = createServer();
new WebSocketServer({ server: http, perMessageDeflate: false }).on('connection', (client) => {
  for (const event of events) client.send(event);
});
listen(http);
