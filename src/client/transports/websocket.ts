import { orAborted } from '../signals.ts';
import type { ConnectionContext } from './connection.ts';
import { Socket } from './socket.ts';
import type { ClientTransport, FollowRequest, Message } from './transport.ts';

/**
 * WebSocket: one connection for all runs of a client, dialled when the first follows and closed when none has for a
 * while. A second one is dialled only for what one cannot carry: more than 100 jobs, or one job twice.
 */
export function webSocketTransport(context: ConnectionContext): ClientTransport {
  const sockets = new Set<Socket>();

  function socketFor(job: string): Socket {
    for (const socket of sockets) if (socket.takes(job)) return socket;
    const socket: Socket = new Socket(context, () => sockets.delete(socket));
    sockets.add(socket);
    return socket;
  }

  return {
    name: 'websocket',
    async *follow({ job, after, signal }: FollowRequest): AsyncGenerator<readonly Message[]> {
      const socket = socketFor(job);
      const inbox = socket.subscribe(job, after);
      try {
        for (;;) yield await orAborted(inbox.take(), signal);
      } finally {
        socket.leave(inbox);
      }
    },
  };
}
