import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** When a client that has closed its side is written to, in ms after that; later ones are for slow links. */
const PROBES_MS = [0, 100, 1_000, 5_000];

/**
 * Has something harmless written to a client that has closed its side of the connection while its answer is under way. It
 * may go on reading, or be gone: TCP shows the two alike until something is written. Only a peer that is gone answers by a
 * reset, at which the next write fails and the response closes.
 */
export function probeWhenHalfClosed(response: ServerResponse, probe: () => void): void {
  if (response.socket) watch(response.socket, response, probe);
  else response.once('socket', (socket: Socket) => watch(socket, response, probe));
}

function watch(socket: Socket, response: ServerResponse, probe: () => void): void {
  const begin = () => beginProbes(response, probe);
  if (socket.readableEnded) begin();
  else socket.once('end', begin);
  response.once('close', () => socket.off('end', begin));
}

/** Probes a client that has closed its side, until the response or the socket closes. */
export function beginProbes(until: ServerResponse | Socket, probe: () => void): void {
  const timers = PROBES_MS.map((ms) => setTimeout(probe, ms).unref());
  until.once('close', () => {
    for (const timer of timers) clearTimeout(timer);
  });
}
