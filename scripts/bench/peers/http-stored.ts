/**
 * node:http that sends stored events, framed before, to whoever asks for a stream: the head and all of them in one write.
 * Arguments: bytes of an event, how many.
 */
import { createServer } from 'node:http';
import { sseFrames } from './frames.ts';
import { eventOf, listen, microseconds } from './orders.ts';

const [bytes, count] = process.argv.slice(2, 4).map(Number) as [number, number];
const all = sseFrames(Array.from({ length: count }, (_, i) => eventOf(i + 1, microseconds(), bytes)));
listen(
  createServer((_request, response) => {
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, { 'Content-Type': 'text/event-stream', Connection: 'close' });
    response.write(all);
  }),
);
