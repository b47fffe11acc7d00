import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import { checkServerMessage } from '../../../generated/protocol/index.ts';
import { Inbox } from './inbox.ts';

/** A message from the server, as text and parsed. */
export interface Message {
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
  readonly json: any;
}

/** A WebSocket client that keeps all it receives and checks each message against the contract. */
export class SocketClient {
  readonly ws: WebSocket;
  readonly inbox = new Inbox<Message>();
  readonly closed: Promise<{ code: number; reason: string }>;
  #id = 0;

  private constructor(ws: WebSocket) {
    this.ws = ws;
    ws.on('message', (data, isBinary) => this.#receive(String(data), isBinary));
    ws.on('error', (error) => this.inbox.close(error.message));
    this.closed = once(ws, 'close').then(([code, reason]) => ({ code, reason: String(reason) }));
    void this.closed.then(({ code, reason }) => this.inbox.close(`closed with ${code} ${reason}`));
  }

  /** @param path with the query */
  static async open(
    url: string,
    options: ClientOptions & { protocols?: string[]; path?: string } = {},
  ): Promise<SocketClient> {
    const { protocols = ['jobwire.v1'], path = '/v1/ws', ...rest } = options;
    const ws = new WebSocket(`${url.replace('http', 'ws')}${path}`, protocols, rest);
    onTestFinished(() => ws.terminate());
    const client = new SocketClient(ws);
    await once(ws, 'open');
    return client;
  }

  /** Sends a frame, an object as JSON. */
  send(frame: object | string | Buffer): void {
    this.ws.send(typeof frame === 'object' && !Buffer.isBuffer(frame) ? JSON.stringify(frame) : frame);
  }

  /** Sends a command and waits for its reply. */
  async ask(command: object): Promise<Message['json']> {
    const id = ++this.#id;
    this.send({ id, ...command });
    await this.inbox.until(() => this.#reply(id) !== undefined);
    return this.#reply(id);
  }

  /** Events of a job received so far, each as its text. */
  events(job: string): string[] {
    return this.inbox.all.flatMap(({ text, json }) => {
      if (json.type === 'batch') return eventTexts(text).filter((event) => JSON.parse(event).job === job);
      return json.seq !== undefined && json.job === job ? [text] : [];
    });
  }

  close(): void {
    this.ws.terminate();
  }

  #reply(id: number): Message['json'] {
    return this.inbox.all.find(({ json }) => json.type === 'reply' && json.id === id)?.json;
  }

  #receive(text: string, isBinary: boolean): void {
    const json = JSON.parse(text);
    const violations = isBinary ? ['binary'] : checkServerMessage(json);
    if (violations.length > 0) this.inbox.close(`against the contract: ${text} ${JSON.stringify(violations)}`);
    else this.inbox.push({ text, json });
  }
}

/** The texts of the events in `{"…":[…]…}`, as they stand there: the server sends each event's JSON unchanged. */
export function eventTexts(text: string): string[] {
  const starts = [...text.matchAll(/[[,](?=\{"job":"[0-9a-f-]{36}","jobType":)/g)].map(({ index }) => index + 1);
  return starts.map((start, i) => {
    const end = starts[i + 1];
    return end === undefined ? lastEvent(text.slice(start)) : text.slice(start, end - 1);
  });
}

function lastEvent(text: string): string {
  for (let end = text.lastIndexOf(']'); end > 0; end = text.lastIndexOf(']', end - 1)) {
    if (isJson(text.slice(0, end))) return text.slice(0, end);
  }
  throw new Error(`No event ends in ${text}`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
