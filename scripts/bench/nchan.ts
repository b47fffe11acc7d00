import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Child } from './child.ts';
import { has, type Machine } from './machine.ts';
import type { Peer } from './peer.ts';
import { publishOrder } from './peers/orders.ts';
import { Missing } from './row.ts';

const MODULE = '/usr/lib/nginx/modules/ngx_nchan_module.so';

/** Requests to publish that may be unanswered at once. */
const UNANSWERED = 32;

/** Nchan, the module of nginx, from Debian; its publisher is here. @throws Missing */
export async function startNchan(machine: Machine, bytes: number): Promise<Peer> {
  if (!has('nginx') || !existsSync(MODULE)) throw new Missing('Nchan: apt-get install nginx-core libnginx-mod-nchan');
  const folder = await mkdtemp(join(machine.folder, 'nchan-'));
  const port = await freePort();
  const conf = join(folder, 'nginx.conf');
  await writeFile(conf, configuration(folder, port));
  const child = new Child(machine.at('server', ['nginx', '-p', folder, '-c', conf, '-e', 'stderr']));
  const publisher = new Publisher(await connected(port));
  return {
    port,
    servers: [child.pid],
    order: (line) => publishOrder(line, bytes, (events) => publisher.publish(events)),
    async close() {
      publisher.close();
      await child.stop();
    },
  };
}

function configuration(folder: string, port: number): string {
  return `
    load_module ${MODULE};
    daemon off;
    master_process off;
    worker_rlimit_nofile 16384;
    pid ${folder}/pid;
    events { worker_connections 16000; }
    http {
      access_log off;
      client_body_temp_path ${folder}/body;
      nchan_shared_memory_size 256M;
      server {
        listen 127.0.0.1:${port} backlog=4096;
        keepalive_requests 100000000;
        location = /publish { nchan_publisher; nchan_channel_id bench; nchan_message_buffer_length 10000; }
        location = /events { nchan_subscriber websocket eventsource; nchan_channel_id bench; nchan_subscriber_first_message newest; }
      }
    }`;
}

/** Publishes over one connection, some requests ahead of their answers. */
class Publisher {
  readonly #socket: Socket;
  readonly #waiting: string[] = [];
  #unanswered = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true).on('data', (data) => this.#answered(data.toString('latin1')));
    socket.on('error', () => undefined); // told by who waits for the events
  }

  publish(events: readonly string[]): void {
    this.#waiting.push(...events);
    this.#send();
  }

  close(): void {
    this.#socket.destroy();
  }

  #answered(text: string): void {
    this.#unanswered -= text.split('HTTP/1.1 ').length - 1;
    this.#send();
  }

  #send(): void {
    while (this.#unanswered < UNANSWERED && this.#waiting.length > 0) {
      const event = this.#waiting.shift()!;
      this.#socket.write(`POST /publish HTTP/1.1\r\nHost: bench\r\nContent-Length: ${event.length}\r\n\r\n${event}`);
      this.#unanswered++;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Connects as soon as the server listens. */
async function connected(port: number): Promise<Socket> {
  for (let tries = 0; tries < 100; tries++) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isThere) return socket;
    await sleep(50);
  }
  throw new Error('nginx does not listen.');
}
