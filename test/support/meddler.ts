import { once } from 'node:events';
import { createServer, connect as dial, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands between a node and its Redis does. Other words have to be as long as those that they replace. */
export interface Meddling {
  /** Asks something else. */
  ask?: (text: string) => string;
  /** Answers something else. */
  answer?: (text: string) => string;
  /** Breaks the connection that asks this. */
  breaks?: (text: string) => boolean;
}

/** A way to Redis on which somebody meddles; `cut` breaks all that go over it. */
export async function between(
  port: number,
  { ask = (text) => text, answer = (text) => text, breaks = () => false }: Meddling,
) {
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const proxy = createServer((client) => {
    const server = dial(port, '127.0.0.1');
    for (const socket of [client, server]) {
      sockets.add(socket.on('error', () => undefined).on('close', () => [client, server].map((one) => one.destroy())));
    }
    client.setEncoding('latin1').on('data', (text: string) => {
      if (breaks(text)) client.destroy();
      else server.write(ask(text), 'latin1');
    });
    server.setEncoding('latin1').on('data', (text: string) => client.write(answer(text), 'latin1'));
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => {
    cut();
    proxy.close();
  });
  return { url: `redis://127.0.0.1:${(proxy.address() as { port: number }).port}`, cut };
}
