import { WebSocket } from 'ws';

const TOO_LARGE = 1009;

/** Who is told what happens on a server's WebSocket. */
export interface SocketListener {
  /** A frame came. */
  receive(data: Buffer, isBinary: boolean): void;
  /** A ping was answered. */
  hear(): void;
  /** A frame is too large. The close that it causes comes next. */
  refuseLarge(): void;
  /** Something is wrong with the connection, which is about to close. */
  fail(): void;
  /** The connection is over. */
  letGo(): void;
}

/** A server's WebSocket. The library closes by itself where a frame is too large; here the client is told before. */
export class ServerSocket extends WebSocket {
  /** What the handlers below, which all sockets share, find it by: closures would be some 300 bytes for each connection. */
  listener: SocketListener | undefined;

  listen(listener: SocketListener): void {
    this.listener = listener;
    this.on('message', onMessage).on('pong', onPong).on('close', onClose).on('error', onError);
  }

  override close(code?: number, reason?: string | Buffer): void {
    const isTooLarge = code === TOO_LARGE && reason === undefined && this.readyState === WebSocket.OPEN;
    if (isTooLarge) this.listener?.refuseLarge();
    super.close(code, isTooLarge ? 'body-too-large' : reason);
  }
}

function onMessage(this: WebSocket, data: Buffer, isBinary: boolean): void {
  listenerOf(this)?.receive(data, isBinary);
}

function onPong(this: WebSocket): void {
  listenerOf(this)?.hear();
}

function onClose(this: WebSocket): void {
  listenerOf(this)?.letGo();
}

function onError(this: WebSocket): void {
  listenerOf(this)?.fail();
}

function listenerOf(socket: WebSocket): SocketListener | undefined {
  return (socket as ServerSocket).listener;
}
