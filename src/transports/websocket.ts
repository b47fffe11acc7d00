import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type Server, type WebSocket, WebSocketServer } from 'ws';
import { problems as catalogue, PROTOCOL } from '../../generated/protocol/index.ts';
import { ProtocolError } from '../errors.ts';
import type { Service } from '../service.ts';
import { Connections } from './connections.ts';
import { isLeaving } from './leave-http.ts';
import { LIVENESS_TIMES, type LivenessTimes } from './liveness.ts';
import { onlyMethods } from './rest.ts';
import { ServerSocket } from './server-socket.ts';
import type { Host, Transport } from './transport.ts';
import { checkUpgrade, refuseUpgrade, WEBSOCKET_PATH } from './upgrade.ts';
import { type Visitor, WebSocketConnection, type WebSocketShared } from './websocket-connection.ts';

/** Largest frame that a client may send, in bytes. */
const MAX_FRAME_BYTES = 256 * 1024;

/** How long a client may take to answer a close, in ms. */
const CLOSE_WITHIN_MS = 3_000;

export interface WebSocketOptions {
  times?: LivenessTimes;
  /** How often connections are looked at, in ms: the grain of the times. */
  visitEveryMs?: number;
}

/** WebSocket: commands in, replies and any number of subscriptions out. */
export class WebSocketTransport implements Transport {
  readonly name = 'websocket';
  readonly #connections: Connections<WebSocketConnection>;
  readonly #times: LivenessTimes;
  readonly #server = createWebSocketServer();

  constructor({ times = LIVENESS_TIMES, visitEveryMs }: WebSocketOptions = {}) {
    this.#connections = new Connections(visitEveryMs);
    this.#times = times;
  }

  mount(host: Host, service: Service): void {
    const { identify, budgets, problems } = host;
    const shared = { connections: this.#connections, service, identify, budgets, problems, times: this.#times };
    this.#server.on('wsClientError', (error, socket, request) => {
      refuseUpgrade(problems, request, socket as Socket, new ProtocolError('invalid-parameter', `${error.message}.`));
    });
    host.http.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      if (isLeaving(request)) return;
      socket.on('error', destroyThis);
      this.#upgrade(host, shared, request, socket, head).catch((error: unknown) =>
        refuseUpgrade(problems, request, socket, error),
      );
    });
    host.app
      .route(WEBSOCKET_PATH)
      .get((_request, response) => {
        response.set('Upgrade', 'websocket');
        throw new ProtocolError(
          'invalid-parameter',
          `This address speaks WebSocket, with the subprotocol ${PROTOCOL}.`,
        );
      })
      .all(onlyMethods('GET'));
  }

  drain(windowMs: number): Promise<void> {
    return this.#connections.drain(windowMs);
  }

  /** @throws ProtocolError what is refused with a status; everything else is told on the open socket */
  async #upgrade(host: Host, shared: WebSocketShared, request: IncomingMessage, socket: Socket, head: Buffer) {
    checkUpgrade(request, host.origins);
    const visitor = await letIn(host, socket, request).catch(toTell);
    if (socket.destroyed) return;
    this.#server.handleUpgrade(request, socket, head, (ws) => {
      if (visitor instanceof Refusal) return turnAway(host, ws, visitor);
      const connection = new WebSocketConnection(ws, socket, visitor, shared);
      socket.off('error', destroyThis).off('close', visitor.leave); // it looks after both from here on
      if (this.#connections.isDraining) connection.leave();
    });
  }
}

/** Who comes, with a place that is free again when the socket closes, whatever becomes of the handshake. */
async function letIn({ identify, budgets }: Host, socket: Socket, request: IncomingMessage): Promise<Visitor> {
  const { caller, address } = await identify.handshake(request);
  const leave = await budgets.enter(caller ?? { address });
  if (socket.destroyed) leave();
  else socket.once('close', leave);
  return { caller, address, leave };
}

/** Why a client that may not come in is let in to be told so. */
class Refusal {
  readonly error: unknown;
  readonly closeCode: number;

  constructor(error: unknown, closeCode: number) {
    this.error = error;
    this.closeCode = closeCode;
  }
}

/** @throws the error, where the catalogue has no close code for it: then it is refused with its status */
function toTell(error: unknown): Refusal {
  const { closeCode } = catalogue[error instanceof ProtocolError ? error.code : 'internal'];
  if (closeCode === undefined) throw error;
  return new Refusal(error, closeCode);
}

function turnAway({ problems }: Host, ws: WebSocket, { error, closeCode }: Refusal): void {
  const problem = problems.describe(error);
  ws.on('error', () => ws.terminate());
  ws.send(JSON.stringify({ ...problem, type: 'problem' }));
  ws.close(closeCode, problem.code);
}

/** A function of its own: a closure made beside the request would keep that alive for as long as the socket lives. */
function destroyThis(this: Socket): void {
  this.destroy();
}

function createWebSocketServer(): Server<typeof ServerSocket> {
  const options = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MAX_FRAME_BYTES,
    closeTimeout: CLOSE_WITHIN_MS,
    handleProtocols: () => PROTOCOL,
    WebSocket: ServerSocket,
  };
  return new WebSocketServer(options);
}
