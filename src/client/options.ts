/** The ways to follow a job, best first. */
export const TRANSPORTS = ['websocket', 'sse', 'polling'] as const;
export type TransportName = (typeof TRANSPORTS)[number];

/** Where the SDK says what it does; `console` fits. */
export interface Logger {
  debug(message: string, ...details: unknown[]): void;
  info(message: string, ...details: unknown[]): void;
  warn(message: string, ...details: unknown[]): void;
  error(message: string, ...details: unknown[]): void;
}

/** A request that is about to be sent; `headers` may be added to. */
export interface RequestInfo {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** From 0; a retry has a higher one. */
  readonly attempt: number;
}

/** The head of an answer. */
export interface ResponseInfo {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly attempt: number;
  readonly durationMs: number;
}

/** What the SDK uses of a WebSocket: those of browsers, of Node 22 and of the package `ws` have it. */
export interface WebSocketLike {
  send(data: string): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { code: number; reason: string }) => void): void;
}
export type WebSocketConstructor = new (url: string, protocols: string[]) => WebSocketLike;

export interface ClientOptions {
  /** Where the server is, such as `https://jobs.example.org`; a path in front of `/v1` is kept. In a page it may be relative. */
  readonly baseUrl: string;
  /** Which transports to use, best first. Default: `['websocket', 'sse', 'polling']`. */
  readonly transports?: readonly TransportName[];
  /** A token, or a function that gets one; the function is asked again when the server says that it has ended. `guest:ann` is a name without proof. */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>);
  /** Closes the client when it is aborted. */
  readonly signal?: AbortSignal;
  /** How long one try of a request may take, in milliseconds. Default: 30,000. Streams have no such limit. */
  readonly timeout?: number;
  /** How often a failed request is tried again. Default: 5. A run that has been connected once is never given up. */
  readonly maxRetries?: number;
  /** In the place of the global one. */
  readonly fetch?: (input: string, init: RequestInit) => Promise<Response>;
  /** In the place of the global one; Node 20 has none: pass the one of the package `ws`. */
  readonly WebSocket?: WebSocketConstructor;
  readonly logger?: Logger;
  /** Called before each request. */
  readonly onRequest?: (request: RequestInfo) => void;
  /** Called when an answer's head has come. */
  readonly onResponse?: (response: ResponseInfo) => void;
}

/** Options after they were checked, with defaults filled in. */
export interface Settings extends Pick<ClientOptions, 'token' | 'signal' | 'logger' | 'onRequest' | 'onResponse'> {
  /** Ends with `/`. */
  readonly baseUrl: string;
  readonly transports: readonly TransportName[];
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly fetch: (input: string, init: RequestInit) => Promise<Response>;
  readonly WebSocket: WebSocketConstructor | undefined;
}

/** @throws TypeError that names the option which cannot be used */
export function readOptions(options: ClientOptions): Settings {
  const socket = options.WebSocket ?? (globalThis.WebSocket as WebSocketConstructor | undefined);
  const { token, signal, logger, onRequest, onResponse } = options;
  if (token !== undefined && typeof token !== 'string' && typeof token !== 'function') {
    throw new TypeError('The option token must be a string or a function.');
  }
  return {
    token,
    signal,
    logger,
    onRequest,
    onResponse,
    baseUrl: readBaseUrl(options.baseUrl),
    transports: readTransports(options.transports ?? TRANSPORTS, socket !== undefined),
    timeoutMs: readNumber('timeout', options.timeout ?? 30_000, 1),
    maxRetries: readNumber('maxRetries', options.maxRetries ?? 5, 0),
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    WebSocket: socket,
  };
}

function readBaseUrl(text: string): string {
  const page = globalThis.location?.href;
  if (typeof text !== 'string' || !URL.canParse(text, page)) throw badBaseUrl(text, 'is not a URL');
  const url = new URL(text, page);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw badBaseUrl(text, 'does not begin with http:// or https://');
  if (url.username || url.password)
    throw new TypeError('baseUrl must not hold a name or a password: use the option token.');
  if (url.search || url.hash) throw badBaseUrl(text, 'must not have a query or a fragment');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function badBaseUrl(text: unknown, why: string): TypeError {
  return new TypeError(`baseUrl ${JSON.stringify(text)} ${why}; it should look like "https://jobs.example.org".`);
}

function readTransports(names: readonly TransportName[], hasSocket: boolean): readonly TransportName[] {
  const fits = Array.isArray(names) && names.length > 0 && new Set(names).size === names.length;
  if (!fits || !names.every((name) => TRANSPORTS.includes(name))) {
    throw new TypeError(`The option transports must list some of ${TRANSPORTS.join(', ')}, each once.`);
  }
  if (names.length === 1 && names[0] === 'websocket' && !hasSocket) {
    throw new TypeError('This runtime has no WebSocket: pass one as the option WebSocket, or allow another transport.');
  }
  return [...names];
}

/** The longest time that timers can wait. */
const LONGEST_MS = 2 ** 31 - 1;

function readNumber(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= LONGEST_MS) return value;
  throw new TypeError(
    `The option ${name} must be a whole number from ${least} to ${LONGEST_MS}, not ${String(value)}.`,
  );
}
