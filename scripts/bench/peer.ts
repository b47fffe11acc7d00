import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Child } from './child.ts';
import { type Machine, type Place, works } from './machine.ts';
import { Missing } from './row.ts';

/** A server to compare with. It takes the orders of native/limit.c. */
export interface Peer {
  readonly port: number;
  /** Its processes. */
  readonly servers: readonly number[];
  order(line: string): void;
  close(): Promise<void>;
}

/** One that answers orders, by a line of JSON each. */
export interface AnsweringPeer extends Peer {
  ask(order: string): Promise<string>;
}

/** Starts a program that says where it listens and takes its orders from standard input. */
export async function startPeer(
  machine: Machine,
  command: readonly string[],
  place: Place = 'server',
): Promise<AnsweringPeer> {
  const child = new Child(machine.at(place, command));
  const [, port] = await child.hear(/^listening on (\d+)/);
  return {
    port: Number(port),
    servers: [child.pid],
    order: (line) => child.say(line),
    async ask(order) {
      child.say(order);
      return (await child.hear(/^\{.*\}$/))[0];
    },
    close: () => child.stop(),
  };
}

/** A peer of `peers/` that is written in Node. */
export function startNodePeer(machine: Machine, name: string, ...args: (string | number)[]): Promise<AnsweringPeer> {
  return startPeer(machine, nodePeer(name, ...args));
}

/** Its command line. */
export function nodePeer(name: string, ...args: (string | number)[]): string[] {
  return [process.execPath, join(import.meta.dirname, 'peers', `${name}.ts`), ...args.map(String)];
}

/** The limit, native/limit.c. */
export function startLimit(
  machine: Machine,
  wire: 'websocket' | 'sse',
  way: 'coalesced' | 'each',
  bytes: number,
): Promise<Peer> {
  if (!machine.native) throw new Missing('the limit in C: there is no C compiler (cc)');
  return startPeer(machine, [machine.native.limit, wire, way, String(bytes)]);
}

/** Socket.IO, which is no dependency. @throws Missing */
export function startSocketIo(machine: Machine, bytes: number): Promise<Peer> {
  try {
    createRequire(import.meta.url).resolve('socket.io');
  } catch {
    throw new Missing('Socket.IO: install socket.io beside this package (npm install --no-save socket.io)');
  }
  return startNodePeer(machine, 'socket-io', bytes);
}

/** Debian's own Python, for which its packages are; another one may come first in the PATH. */
const PYTHON = '/usr/bin/python3';

/** FastAPI under uvicorn, from Debian. @throws Missing */
export function startFastApi(machine: Machine, bytes: number): Promise<Peer> {
  if (!works(PYTHON, '-c', 'import fastapi, uvicorn, websockets')) {
    throw new Missing('FastAPI: apt-get install python3-fastapi uvicorn python3-websockets');
  }
  return startPeer(machine, [PYTHON, join(import.meta.dirname, 'peers/fastapi_loop.py'), String(bytes)]);
}
