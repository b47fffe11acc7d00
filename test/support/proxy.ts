import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep, setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** From the client, or from the server. */
export type Direction = 'up' | 'down';

/** The end of a connection, after so many bytes of one direction have been passed on. */
export interface Cut {
  readonly direction: Direction;
  readonly after: number;
  readonly by: 'reset' | 'fin';
}

/** What a proxy does to one connection. Nothing said: it passes bytes on as they come. */
export interface Treatment {
  readonly cut?: Cut;
  /** Lets each piece wait, in ms. */
  readonly delayMs?: number;
  /** Passes pieces of so many bytes on, each by itself. */
  readonly slice?: () => number;
  /** Takes the bytes of one direction and passes nothing on, from when it is asked to. */
  readonly swallow?: () => Direction | undefined;
  /** Passes nothing on from the server before the server has ended. */
  readonly holdBack?: boolean;
}

export interface BadProxy {
  readonly url: string;
  /** Connections taken so far, and how many of them were cut. */
  readonly taken: number;
  readonly cuts: number;
  /** Resets all connections that are open now, on both sides; new ones are taken. */
  reset(): void;
  close(): void;
}

/** Where the server is, as a URL; a function is asked for each connection. */
type Target = string | (() => string);

/** A proxy that is gone when the test has finished. */
export async function testProxy(target: Target, treat: (connection: number) => Treatment): Promise<BadProxy> {
  const proxy = await startProxy(target, treat);
  onTestFinished(() => proxy.close());
  return proxy;
}

/**
 * A TCP proxy on a free port that treats connections badly.
 * @param treat asked once for each connection, counted from 0
 */
async function startProxy(target: Target, treat: (connection: number) => Treatment): Promise<BadProxy> {
  const open = new Set<Socket>();
  let taken = 0;
  let cuts = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const { hostname, port } = new URL(typeof target === 'string' ? target : target());
    const upstream = connect({ host: hostname, port: Number(port), allowHalfOpen: true, noDelay: true });
    const link = new Link(client, upstream, treat(taken++), () => cuts++);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
    link.run();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get taken() {
      return taken;
    },
    get cuts() {
      return cuts;
    },
    reset() {
      for (const socket of open) socket.resetAndDestroy();
    },
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

/** One connection through the proxy. */
class Link {
  readonly #client: Socket;
  readonly #upstream: Socket;
  readonly #treatment: Treatment;
  readonly #onCut: () => void;

  constructor(client: Socket, upstream: Socket, treatment: Treatment, onCut: () => void) {
    this.#client = client;
    this.#upstream = upstream;
    this.#treatment = treatment;
    this.#onCut = onCut;
  }

  run(): void {
    for (const socket of [this.#client, this.#upstream]) socket.on('error', () => this.#drop());
    this.#pass('up', this.#client, this.#upstream).catch(() => this.#drop());
    this.#pass('down', this.#upstream, this.#client).catch(() => this.#drop());
  }

  async #pass(direction: Direction, from: Socket, to: Socket): Promise<void> {
    const held: Buffer[] = [];
    let passed = 0;
    if (await this.#cutAt(direction, passed, to)) return;
    for await (const chunk of from.iterator({ destroyOnReturn: false })) {
      if (this.#treatment.holdBack && direction === 'down') {
        held.push(chunk);
        continue;
      }
      for (const piece of this.#pieces(direction, chunk, passed)) {
        if (this.#treatment.delayMs) await sleep(this.#treatment.delayMs);
        if (this.#treatment.swallow?.() === direction) continue;
        await write(to, piece);
        passed += piece.length;
        if (await this.#cutAt(direction, passed, to)) return;
      }
    }
    if (this.#treatment.swallow?.() === direction) return;
    to.end(Buffer.concat(held));
  }

  /** Never beyond the place where the connection is to be cut. */
  *#pieces(direction: Direction, chunk: Buffer, passed: number): Generator<Buffer> {
    const { cut, slice } = this.#treatment;
    const limit = cut?.direction === direction ? cut.after - passed : chunk.length;
    const end = Math.min(chunk.length, limit);
    for (let at = 0; at < end; ) {
      const next = Math.min(end, at + (slice?.() ?? end));
      yield chunk.subarray(at, next);
      at = next;
    }
  }

  /** Whether the connection was cut, once so many bytes have been passed on to this side. */
  async #cutAt(direction: Direction, passed: number, to: Socket): Promise<boolean> {
    const { cut } = this.#treatment;
    if (cut?.direction !== direction || passed < cut.after) return false;
    this.#onCut();
    await turnOfTheLoop();
    if (cut.by === 'fin' && direction === 'down') {
      to.end();
      this.#upstream.destroy();
    } else if (cut.by === 'fin') {
      this.#client.end();
      to.end();
    } else this.#reset();
    return true;
  }

  #reset(): void {
    this.#client.resetAndDestroy();
    this.#upstream.resetAndDestroy();
  }

  #drop(): void {
    this.#client.destroy();
    this.#upstream.destroy();
  }
}

/** Resolves when the bytes have left the process and the other side has had a turn to read them by themselves. */
async function write(to: Socket, piece: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => to.write(piece, (error) => (error ? reject(error) : resolve())));
  await turnOfTheLoop();
}
