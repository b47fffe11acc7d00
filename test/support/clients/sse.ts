import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { onTestFinished } from 'vitest';
import { checkServerMessage } from '../../../generated/protocol/index.ts';
import { Inbox } from './inbox.ts';

export interface SseMessage extends EventSourceMessage {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
  readonly json: any;
}

/** An SSE client over a socket of its own: it sees the head as it was sent, and can stop reading. */
export class SseClient {
  readonly socket: Socket;
  readonly inbox = new Inbox<SseMessage>();
  /** The `retry:` values that came. */
  readonly retries: number[] = [];
  status = 0;
  /** By lower-case name. */
  headers: Record<string, string> = {};
  /** The body as it came. */
  body = '';
  readonly ended: Promise<unknown>;
  #head = '';
  readonly #parser = createParser({
    onEvent: (event) => this.#receive(event),
    onRetry: (retry) => this.retries.push(retry),
    onError: (error) => this.inbox.close(error.message),
  });

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding('utf8').on('data', (text: string) => this.#take(text));
    socket.on('error', () => undefined);
    this.ended = once(socket, 'close');
    void this.ended.then(() => this.inbox.close('ended'));
  }

  /** Asks for a stream and waits for its head. @param path with the query */
  static async open(
    url: string,
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
  ): Promise<SseClient> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    onTestFinished(() => void socket.destroy());
    const client = new SseClient(socket);
    const lines = Object.entries({ host, accept: 'text/event-stream', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    while (client.status === 0) await once(socket, 'data');
    return client;
  }

  /** Log events received so far, each as its text. */
  events(): string[] {
    return this.inbox.all.filter(({ json }) => json.seq !== undefined).map(({ data }) => data);
  }

  /** The cursor a browser would come back with. */
  get lastId(): string | undefined {
    return this.inbox.all.findLast(({ id }) => id !== undefined)?.id;
  }

  close(): void {
    this.socket.destroy();
  }

  #take(text: string): void {
    if (this.status === 0) this.#takeHead(text);
    else this.#takeBody(text);
  }

  #takeHead(text: string): void {
    this.#head += text;
    const end = this.#head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const [status, ...fields] = this.#head.slice(0, end).split('\r\n');
    this.headers = Object.fromEntries(
      fields.map((field) => [field.split(':', 1)[0]!.toLowerCase(), field.replace(/^[^:]*: */, '')]),
    );
    this.status = Number(status!.split(' ')[1]);
    this.#takeBody(this.#head.slice(end + 4));
  }

  #takeBody(text: string): void {
    this.body += text;
    if (this.status === 200) this.#parser.feed(text);
  }

  #receive(event: EventSourceMessage): void {
    const json = JSON.parse(event.data);
    const violations = checkServerMessage(json);
    if (violations.length > 0) this.inbox.close(`against the contract: ${event.data} ${JSON.stringify(violations)}`);
    else this.inbox.push({ ...event, json });
  }
}
