import { WebSocket } from 'ws';

const TOO_LARGE = 1009;

/** A server's WebSocket. The library closes by itself where a frame is too large; here the client is told before. */
export class ServerSocket extends WebSocket {
  /** Called before the close that a too large frame causes. */
  beforeTooLarge: (() => void) | undefined;

  override close(code?: number, reason?: string | Buffer): void {
    const isTooLarge = code === TOO_LARGE && reason === undefined && this.readyState === WebSocket.OPEN;
    if (isTooLarge) this.beforeTooLarge?.();
    super.close(code, isTooLarge ? 'body-too-large' : reason);
  }
}
