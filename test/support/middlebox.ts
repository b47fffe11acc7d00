import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A file that the middlebox answers by itself. */
export interface StaticFile {
  readonly type: string;
  readonly body: string;
}

/**
 * An HTTP/1.1 proxy between browsers and a server, which does what such things do in companies, trains and phone networks.
 * What it does may be changed at any time, for connections from then on.
 */
export class Middlebox {
  /** `refuse` answers 403, `cut` closes after the handshake, `silent` takes the handshake and never answers. */
  webSockets: 'pass' | 'refuse' | 'cut' | 'silent' = 'pass';
  /** `hold`: gives an event stream on when all of it has come, as a proxy does that buffers. */
  streams: 'pass' | 'hold' = 'pass';
  /** How many requests for events were under way at the most. */
  mostFollowed = 0;
  #followed = 0;
  readonly #server: Server = createServer({ keepAliveTimeout: 60_000 });
  readonly #target: URL;
  readonly #files: ReadonlyMap<string, StaticFile>;
  readonly #open = new Set<Socket>();
  /** Those that carry something now, each with how to let go of the server's side alone. */
  readonly #busy = new Map<Socket, () => void>();

  private constructor(target: string, files: ReadonlyMap<string, StaticFile>) {
    this.#target = new URL(target);
    this.#files = files;
    this.#server.on('connection', (socket) => this.#keep(socket));
    this.#server.on('request', (incoming, response) => void this.#pass(incoming, response));
    this.#server.on('upgrade', (incoming, socket) => this.#upgrade(incoming, socket as Socket));
  }

  /**
   * Listens on a free port of the loopback, until it is closed.
   * @param files by their paths
   */
  static async start(target: string, files: ReadonlyMap<string, StaticFile> = new Map()): Promise<Middlebox> {
    const box = new Middlebox(target, files);
    box.#server.listen(0, '127.0.0.1');
    await once(box.#server, 'listening');
    return box;
  }

  close(): void {
    this.#server.close();
    this.cutAll();
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Cuts every connection. */
  cutAll(): void {
    for (const socket of this.#open) socket.destroy();
  }

  /** What is under way never goes on, and nobody is told: as where a device has changed its network. */
  goDark(): void {
    for (const socket of this.#open) if (!this.#busy.has(socket)) socket.destroy();
    for (const letGo of this.#busy.values()) letGo();
    this.#busy.clear();
  }

  #keep(socket: Socket): void {
    this.#open.add(socket);
    socket.on('error', () => {}); // a close comes after it
    socket.on('close', () => this.#open.delete(socket));
  }

  async #pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', method, headers, socket } = incoming;
    const file = this.#files.get(url);
    if (file) return void response.writeHead(200, { 'content-type': file.type }).end(file.body);
    const { hostname, port } = this.#target;
    const isEvents = Number(/\/events\b/.test(url));
    this.#followed += isEvents;
    this.mostFollowed = Math.max(this.mostFollowed, this.#followed);
    const upstream = request({ hostname, port, path: url, method, headers });
    this.#busy.set(socket, () => {
      response.removeListener('close', over);
      upstream.destroy();
    });
    const over = () => {
      this.#busy.delete(socket);
      upstream.destroy();
    };
    response.on('close', () => (this.#followed -= isEvents));
    response.on('close', over);
    incoming.pipe(upstream);
    try {
      const [answer] = (await once(upstream, 'response')) as [IncomingMessage];
      await this.#giveOn(answer, response);
    } catch {
      if (this.#busy.has(socket)) socket.destroy(); // gone dark, it stays open
    }
  }

  async #giveOn(answer: IncomingMessage, response: ServerResponse): Promise<void> {
    const isHeld = this.streams === 'hold' && answer.headers['content-type']?.startsWith('text/event-stream');
    response.writeHead(answer.statusCode!, answer.headers);
    if (isHeld) return void response.end(await buffer(answer));
    response.flushHeaders();
    for await (const chunk of answer) response.write(chunk);
    response.end();
  }

  #upgrade(incoming: IncomingMessage, socket: Socket): void {
    if (this.webSockets === 'silent') return;
    if (this.webSockets === 'refuse') {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const upstream = connect(Number(this.#target.port), this.#target.hostname);
    const lines = incoming.rawHeaders.map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\r\n`));
    upstream.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
    const isCut = this.webSockets === 'cut';
    upstream.on('data', (data) => socket.write(data, () => isCut && socket.destroy()));
    socket.on('data', (data) => upstream.write(data));
    const over = () => {
      this.#busy.delete(socket);
      upstream.destroy();
    };
    socket.on('close', over);
    upstream.on('error', () => {}); // a close comes after it
    upstream.on('close', () => this.#busy.has(socket) && socket.destroy());
    this.#busy.set(socket, () => upstream.destroy());
  }
}
