/** The peer that most people write: `ws`, and a loop that sends each event to each client. Argument: bytes of an event. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { listen, takeOrders } from './orders.ts';

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });

takeOrders(Number(process.argv[2]), (events) => {
  for (const event of events) for (const client of sockets.clients) client.send(event);
});
listen(http);
