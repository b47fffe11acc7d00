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
  /** A token, or a function that gets one; the function is asked again when the server says that it has ended, or is about to. `guest:ann` is a name without proof. */
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
  /**
   * Tabs of one origin that give the same name share the connections of one of them, where the browser has Web Locks (in
   * pages over HTTPS or from localhost) and `BroadcastChannel`: ten tabs that follow the same jobs have one connection, made with the token of the tab whose it
   * is. So the name has to say who is signed in. Default: each tab has its own.
   */
  readonly shareAs?: string;
  /** Told of lost connections, and of what listeners and hooks threw. Default: nobody. */
  readonly logger?: Logger;
  /** Called before each request. */
  readonly onRequest?: (request: RequestInfo) => void;
  /** Called when an answer's head has come. */
  readonly onResponse?: (response: ResponseInfo) => void;
}

/** Options after they were checked, with defaults filled in. */
export interface Settings
  extends Pick<ClientOptions, 'token' | 'signal' | 'shareAs' | 'logger' | 'onRequest' | 'onResponse'> {
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
  const { baseUrl, token, transports = TRANSPORTS, timeout = 30_000, maxRetries = 5 } = options;
  const socket = options.WebSocket ?? (globalThis.WebSocket as WebSocketConstructor | undefined);
  need(['string', 'function', 'undefined'].includes(typeof token), 'token', 'a string or a function');
  need(['string', 'undefined'].includes(typeof options.shareAs), 'shareAs', 'a string');
  const isList = Array.isArray(transports) && transports.length > 0 && new Set(transports).size === transports.length;
  const names = TRANSPORTS.join(', ');
  need(isList && transports.every((name) => TRANSPORTS.includes(name)), 'transports', `some of ${names}, each once`);
  const isReachable = socket !== undefined || String(transports) !== 'websocket';
  need(isReachable, 'WebSocket', 'given, or another transport be allowed: this runtime has none');
  for (const [name, value, least] of [
    ['timeout', timeout, 1],
    ['maxRetries', maxRetries, 0],
  ] as const) {
    const fits = Number.isInteger(value) && value >= least && value <= LONGEST_MS;
    need(fits, name, `a whole number from ${least} to ${LONGEST_MS}, not ${value}`);
  }
  return {
    ...options,
    baseUrl: readBaseUrl(baseUrl),
    transports: [...transports],
    timeoutMs: timeout,
    maxRetries,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    WebSocket: socket,
  };
}

/** The longest time that timers can wait. */
const LONGEST_MS = 2 ** 31 - 1;

function need(fits: boolean, name: string, what: string): asserts fits {
  if (!fits) throw new TypeError(`The option ${name} must be ${what}.`);
}

function readBaseUrl(text: string): string {
  const page = globalThis.location?.href;
  const what = 'an address such as "https://jobs.example.org"';
  need(typeof text === 'string' && URL.canParse(text, page), 'baseUrl', what);
  const { protocol, username, password, search, hash, href } = new URL(text, page);
  need(/^https?:$/.test(protocol) && !search && !hash, 'baseUrl', `${what}, without query and fragment`);
  need(!username && !password, 'baseUrl', `${what}; for names and passwords there is the option token`);
  return href.replace(/\/?$/, '/');
}
