/** Socket.IO over WebSocket, where it is installed: `io.emit` to all. Argument: bytes of an event. */
import { createServer } from 'node:http';
import { listen, takeOrders } from './orders.ts';

/** As much of it as is used: it is no dependency. */
interface SocketIo {
  Server: new (http: ReturnType<typeof createServer>, options: object) => { emit(name: string, data: unknown): void };
}

const name = 'socket.io'; // in a variable, so that the compiler does not look for it
const { Server } = (await import(name)) as SocketIo;
const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });

takeOrders(Number(process.argv[2]), (events) => {
  for (const event of events) io.emit('event', JSON.parse(event));
});
listen(http);
