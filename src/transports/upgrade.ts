import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { PROTOCOL } from '../../generated/protocol/index.ts';
import type { Origins } from '../access/origins.ts';
import { ProtocolError } from '../errors.ts';
import { checkHead, VARY } from './head.ts';
import type { Problems } from './problem.ts';
import { invalidParameter, readQuery } from './query.ts';

export const WEBSOCKET_PATH = '/v1/ws';

const VERSION = '13';

/**
 * What of an upgrade is refused with a status: who asks wrongly sees it with tools, while a browser cannot. Everything
 * else is upgraded and told there.
 * @throws ProtocolError `host-refused`, `origin-refused`, `not-found`, `method-not-allowed`, `invalid-parameter`,
 * `invalid-body`, `uri-too-long`
 */
export function checkUpgrade(request: IncomingMessage, origins: Origins): void {
  origins.checkHost(request);
  origins.checkOrigin(request);
  checkHead(request);
  const { url = '', method, headers } = request;
  if (url.split('?', 1)[0] !== WEBSOCKET_PATH) {
    throw new ProtocolError('not-found', `WebSocket is spoken at ${WEBSOCKET_PATH}.`);
  }
  if (method !== 'GET') throw new ProtocolError('method-not-allowed', 'An upgrade begins with GET.');
  readQuery(url, []);
  if (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0') {
    // Nobody reads it as a body any more: its bytes would be taken for frames.
    throw new ProtocolError('invalid-body', 'An upgrade has no body.');
  }
  if (headers['sec-websocket-version'] !== VERSION) {
    throw invalidParameter('/headers/sec-websocket-version', `must be ${VERSION}`);
  }
  checkProtocols(headers['sec-websocket-protocol']);
}

/** A client that offers nothing is served this protocol; one that offers only others would not understand it. */
function checkProtocols(offered: string | undefined): void {
  if (offered === undefined || offered.split(',').some((name) => name.trim() === PROTOCOL)) return;
  throw invalidParameter('/headers/sec-websocket-protocol', `must offer ${PROTOCOL}, the only one served here`);
}

/** Answers an upgrade with a problem document, as any other request. */
export function refuseUpgrade(problems: Problems, request: IncomingMessage, socket: Socket, error: unknown): void {
  if (!socket.writable) return void socket.destroy();
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.setHeader('Vary', VARY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.assignSocket(socket);
  response.on('finish', () => socket.destroySoon());
  if (error instanceof ProtocolError) {
    if (error.code === 'method-not-allowed') response.setHeader('Allow', 'GET');
    if (error.code === 'invalid-parameter') response.setHeader('Sec-WebSocket-Version', VERSION);
  }
  problems.send(request, response, error);
}
