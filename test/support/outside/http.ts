import { type IncomingMessage, request } from 'node:http';
import { request as requestOverTls } from 'node:https';
import { text } from 'node:stream/consumers';

/** An HTTP answer, whole. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly body?: object;
  readonly signal?: AbortSignal;
}

/** How long a server may be silent before it counts as gone, in ms: longer than any test lets it stand still. */
export const SILENCE_MS = 90_000;

/** Opens a connection of its own and resolves with the head of the answer. @throws where the connection breaks */
export function open(url: string, { method = 'GET', headers = {}, body, signal }: Ask = {}): Promise<IncomingMessage> {
  const json = body === undefined ? undefined : JSON.stringify(body);
  const all = json === undefined ? headers : { ...headers, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const begin = url.startsWith('https:') ? requestOverTls : request;
    const sent = begin(url, { method, headers: all, agent: false, ...(signal ? { signal } : {}) }, resolve);
    sent.setTimeout(SILENCE_MS, () => sent.destroy(new Error(`Silence for ${SILENCE_MS} ms.`)));
    sent.on('error', reject);
    sent.end(json);
  });
}

/** @throws where the connection breaks before the answer is whole */
export async function ask(url: string, options: Ask = {}): Promise<Answer> {
  const response = await open(url, options);
  return { status: response.statusCode!, body: await text(response) };
}
