import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { serveEvents } from './peer-events.ts';
import type { PeerJob } from './peer-job.ts';
import { PeerSocket } from './peer-socket.ts';
import { problem } from './wire.ts';

export interface SeenRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

/**
 * A server written against protocol.md alone, which goes wrong where a test says so: a client cannot tell it from a
 * real one in a bad network.
 */
export class Peer {
  readonly http: Server = createServer();
  readonly jobs = new Map<string, PeerJob>();
  readonly requests: SeenRequest[] = [];
  readonly sockets: PeerSocket[] = [];
  /** Takes a request in the place of the peer, where it answers anything but nothing or false. */
  onRequest: (request: SeenRequest, response: ServerResponse) => unknown = () => false;
  /** The same for a WebSocket handshake. */
  onUpgrade: (socket: Socket, request: IncomingMessage) => unknown = () => false;
  /** The same for an open WebSocket. */
  onSocket: (socket: WebSocket) => unknown = () => false;
  readonly #upgrades = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<Socket>();

  /** Listens on a free port of the loopback; gone when the test has finished. */
  static async start(...jobs: PeerJob[]): Promise<Peer> {
    const peer = new Peer();
    for (const job of jobs) peer.jobs.set(job.id, job);
    peer.http.on('request', (request, response) => void peer.#serve(request, response));
    peer.http.on('upgrade', (request, socket, head) => peer.#upgrade(request, socket as Socket, head));
    peer.http.on('connection', (socket) => peer.#keep(socket));
    peer.http.listen(0, '127.0.0.1');
    await once(peer.http, 'listening');
    onTestFinished(() => peer.close());
    return peer;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.dropAll();
    await new Promise((resolve) => this.http.close(resolve));
  }

  /** Cuts every connection. */
  dropAll(): void {
    for (const socket of this.#connections) socket.destroy();
  }

  /** Requests of one kind that have come, by method and the end of the path. */
  seen(method: string, path: string): SeenRequest[] {
    return this.requests.filter((request) => request.method === method && request.path.endsWith(path));
  }

  #keep(socket: Socket): void {
    this.#connections.add(socket);
    socket.on('close', () => this.#connections.delete(socket));
    socket.on('error', () => {}); // cut on purpose
  }

  #upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    if (this.onUpgrade(socket, request)) return;
    this.#upgrades.handleUpgrade(request, socket, head, (ws) => {
      if (!this.onSocket(ws)) this.sockets.push(new PeerSocket(ws, this.jobs));
    });
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { pathname: path, searchParams: query } = new URL(incoming.url!, this.baseUrl);
    const request = {
      method: incoming.method!,
      path,
      query,
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString(),
    };
    this.requests.push(request);
    if (this.onRequest(request, response)) return;
    const [, , , id = '', rest] = path.split('/');
    if (path === '/v1/jobs') return this.#jobs(request, response);
    if (path === '/v1/events') return serveEvents(this.jobs, request, response);
    const job = this.jobs.get(id);
    if (!job) {
      answer(response, 404, problem('job-not-found', 404));
      return;
    }
    if (rest === 'cancel') job.add('cancelled', JSON.parse(request.body));
    if (rest === 'inputs') answer(response, 202, { inputId: 'i-1', seq: job.last });
    else answer(response, rest === 'cancel' ? 202 : 200, job.snapshot());
  }

  #jobs({ method }: SeenRequest, response: ServerResponse): void {
    const jobs = [...this.jobs.values()].map((job) => job.snapshot());
    if (method === 'GET') answer(response, 200, { jobs });
    else answer(response, 201, jobs[0]!);
  }
}

export function answer(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): ServerResponse {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(body));
}

/** Begins an event stream: its head and nothing else. */
export function beginStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
}
