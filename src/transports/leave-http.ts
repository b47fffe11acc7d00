import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Most bytes that are read of a socket which nobody listens to, those before it left included. */
const MAX_READ = 1024 * 1024;

/** What the parser is given to look up from: nothing, but in memory of its own, since no memory at all would mean the end. */
const NOTHING = Buffer.alloc(1).subarray(0, 0);

/** The request whose socket is leaving, while it does. */
let leaving: IncomingMessage | undefined;

/** Whether an `upgrade` event is about a socket that leaves by `leaveHttp`, which is none of a client's upgrades. */
export function isLeaving(request: IncomingMessage): boolean {
  return request === leaving;
}

/**
 * Takes the socket of a response whose head was written out of Node's server, as an upgrade does: its parser (8 kB), the
 * request and the response serve nothing any more where the body is delimited by the end of the connection.
 *
 * Node does so by itself, and only, for a request that is marked as an upgrade when its parser is done with what came; here
 * it is marked later, and the parser has nothing to do. That is how Node has worked since 2014, and is documented nowhere:
 * where it ever works otherwise, the socket stays with the server, which takes memory and changes nothing else, and
 * test/transports/leave-http.test.ts fails.
 *
 * Not to be called by a listener of `request` itself, since the parser is at work then.
 * @returns false where it stays, also because other requests wait on it. Otherwise the response is closed, what the client
 * sends is read and dropped, so that its end is noticed, and the socket is destroyed where it fails
 */
export function leaveHttp(http: Server, response: ServerResponse): boolean {
  const { req: request, socket } = response;
  if (!socket || socket.destroyed || socket.isPaused()) return false;
  if (!upgrade(http, request, socket)) return false;
  response.detachSocket(socket);
  response.emit('close');
  socket.on('error', destroyThis).on('data', drop); // by which it flows
  return true;
}

/** @returns whether Node let go of the socket */
function upgrade(http: Server, request: IncomingMessage, socket: Socket): boolean {
  let isFree = false;
  const hear = () => {
    isFree = true;
  };
  leaving = request;
  http.on('upgrade', hear);
  mark(request, true);
  try {
    socket.emit('data', NOTHING);
  } finally {
    mark(request, false);
    http.off('upgrade', hear);
    leaving = undefined;
  }
  return isFree;
}

function mark(request: IncomingMessage, isUpgrade: boolean): void {
  Object.assign(request, { upgrade: isUpgrade });
}

// Functions of their own, which all sockets share.

/** Whoever sends without end is not read any more; that he goes is found out by the next heartbeat. */
function drop(this: Socket): void {
  if (this.bytesRead > MAX_READ) this.pause();
}

function destroyThis(this: Socket): void {
  this.destroy();
}
