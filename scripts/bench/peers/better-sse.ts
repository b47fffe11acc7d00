/** better-sse as its documentation shows it: a session for each client, a channel that broadcasts. Argument: bytes of an event. */
import { createServer } from 'node:http';
import { createChannel, createSession } from 'better-sse';
import { listen, takeOrders } from './orders.ts';

const channel = createChannel();
const http = createServer(async (request, response) => {
  channel.register(await createSession(request, response));
});

takeOrders(Number(process.argv[2]), (events) => {
  for (const event of events) channel.broadcast(JSON.parse(event));
});
listen(http);
