import { Child } from './child.ts';
import type { Machine } from './machine.ts';
import { Missing } from './row.ts';

/** What the load generator tells at the end (native/load.c). Seconds, bytes, microseconds. */
export interface Load {
  readonly connections: number;
  /** Stamped ones. */
  readonly messages: number;
  readonly others: number;
  readonly bytes: number;
  readonly answers: number;
  readonly refusals: number;
  readonly closed: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Processor time of the servers and of the generator meanwhile. */
  readonly serverSeconds: number;
  readonly loadSeconds: number;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

/** A place where events come, as a subscriber finds it. */
export interface Stream {
  readonly wire: 'websocket' | 'sse';
  readonly port: number;
  readonly path: string;
  /** Processes of the server, whose processor time and memory count. */
  readonly servers: readonly number[];
  readonly protocol?: string;
  /** What a WebSocket sends to subscribe. */
  readonly frame?: string;
  /** Messages after which a connection is subscribed; default 0: with the handshake. */
  readonly greetings?: number;
  readonly ping?: { readonly text: string; readonly answer: string };
}

/** Requests over keep-alive connections, each again when it was answered. */
export interface Requests {
  readonly port: number;
  readonly path: string;
  readonly servers: readonly number[];
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  readonly headers?: readonly string[];
}

export interface Following {
  readonly connections: number;
  /** Messages that all connections together are to get. */
  readonly expected: number;
  readonly seconds?: number;
  /** For events at a rate: seconds from the first one until the last is due. */
  readonly window?: number;
}

/** Subscribes all, then has the events published and counts them. */
export function follow(machine: Machine, stream: Stream, options: Following, publish: () => unknown): Promise<Load> {
  const { connections, expected, seconds = 60, window = 0 } = options;
  const args = ['--expect', expected, '--seconds', seconds, '--window', window];
  return run(machine, 'follow', [...streamArgs(stream), '--connections', connections, ...args], publish);
}

/** The same over several streams, each with a generator of its own: published when all are subscribed. */
export async function followAll(
  machine: Machine,
  streams: readonly Stream[],
  options: Following,
  publish: () => unknown,
): Promise<Load[]> {
  let waiting = streams.length;
  const subscribed = () => (--waiting === 0 ? publish() : undefined);
  return Promise.all(streams.map((stream) => follow(machine, stream, options, subscribed)));
}

/** Connects all, then has all ask for stored events in the same moment. */
export function storm(machine: Machine, stream: Stream, connections: number, expected: number): Promise<Load> {
  return run(machine, 'storm', [...streamArgs(stream), '--connections', connections, '--expect', expected]);
}

/** Subscribes all and lets them rest for so many seconds. */
export function rest(machine: Machine, stream: Stream, connections: number, seconds: number): Promise<Load> {
  return run(machine, 'idle', [...streamArgs(stream), '--connections', connections, '--hold', seconds]);
}

export function request(
  machine: Machine,
  { port, path, servers, method = 'GET', body, headers = [] }: Requests,
  options: { connections: number; seconds: number; warm: number },
): Promise<Load> {
  const { connections, seconds, warm } = options;
  return run(machine, 'requests', [
    ...['--wire', 'answers', '--port', port, '--path', path, '--method', method],
    ...(body === undefined ? [] : ['--body', body, '--header', 'Content-Type: application/json']),
    ...headers.flatMap((header) => ['--header', header]),
    ...['--connections', connections, '--seconds', seconds, '--warm', warm],
    ...servers.flatMap((pid) => ['--server', pid]),
  ]);
}

function streamArgs({ wire, port, path, servers, protocol, frame, greetings = 0, ping }: Stream): (string | number)[] {
  return [
    ...['--wire', wire, '--port', port, '--path', path, '--stamp', 'x', '--greetings', greetings],
    ...(protocol === undefined ? [] : ['--protocol', protocol]),
    ...(frame === undefined ? [] : ['--frame', frame]),
    ...(ping === undefined ? [] : ['--ping', ping.text, '--pong', ping.answer]),
    ...servers.flatMap((pid) => ['--server', pid]),
  ];
}

async function run(
  machine: Machine,
  mode: string,
  args: readonly (string | number)[],
  publish?: () => unknown,
): Promise<Load> {
  if (!machine.native) throw new Missing('the load generator: there is no C compiler (cc)');
  const generator = new Child(machine.at('load', [machine.native.load, mode, ...args.map(String)]));
  try {
    if (publish) {
      await generator.hear(/^ready$/);
      await publish();
    }
    return JSON.parse((await generator.hear(/^\{.*\}$/))[0]) as Load;
  } finally {
    await generator.stop('SIGKILL');
  }
}
