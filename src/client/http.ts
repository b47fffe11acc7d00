import { type Backoff, backoffDelay, parseRetryAfter } from './backoff.ts';
import type { Clock } from './clock.ts';
import { authorization, type Credentials } from './credentials.ts';
import {
  ConnectionError,
  errorFromProblem,
  errorFromStatus,
  isProblem,
  JobwireError,
  UnexpectedAnswerError,
} from './errors.ts';
import type { Settings } from './options.ts';
import { linkSignals } from './signals.ts';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The call removes something: a repeated one that finds nothing there any more is done. */
  readonly isRemoval?: boolean;
  readonly signal?: AbortSignal;
}

/** Asked to wait longer than this, a call fails at once and says when to come again, rather than hang. */
const LONGEST_WAIT_MS = 60_000;

/** Requests of one client. */
export class Http {
  readonly #settings: Settings;
  readonly #credentials: Credentials;
  readonly #clock: Clock;
  readonly #backoff: Backoff;

  constructor(settings: Settings, credentials: Credentials, clock: Clock, backoff: Backoff) {
    this.#settings = settings;
    this.#credentials = credentials;
    this.#clock = clock;
    this.#backoff = backoff;
  }

  url(path: string, query: Call['query'] = {}): string {
    const url = new URL(path, this.#settings.baseUrl);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url.href;
  }

  /**
   * A call and its JSON answer. Tried again up to `maxRetries` times where there was no answer and on 408, 425, 429 and
   * 5xx, after at least what `Retry-After` says; on 401 once, with a new token. So a call that changes something must be
   * safe to repeat: it carries a key.
   *
   * @throws JobwireError, or the reason of the signal that was aborted
   */
  async json<T>(path: string, call: Call & { readonly signal: AbortSignal }): Promise<T> {
    let renewed = false;
    for (let attempt = 0; ; attempt++) {
      const token = await this.#credentials.token();
      const answer = await this.#try<T>(path, call, token, attempt);
      if ('body' in answer) return answer.body;
      const { error } = answer;
      if (call.isRemoval && attempt > 0 && error.status === 404) return undefined as T; // an earlier try removed it
      if (error.status === 401 && !renewed && this.#credentials.renew(token)) {
        renewed = true;
        continue;
      }
      const waitMs = error.retryAfterMs ?? 0;
      if (!error.retryable || attempt >= this.#settings.maxRetries || waitMs > LONGEST_WAIT_MS) throw error;
      const delayMs = backoffDelay(this.#backoff, attempt, this.#clock.random(), waitMs);
      await this.#clock.sleep(delayMs, { signal: call.signal });
    }
  }

  async #try<T>(
    path: string,
    call: Call,
    token: string | undefined,
    attempt: number,
  ): Promise<{ body: T } | { error: JobwireError }> {
    const { timeoutMs } = this.#settings;
    const limit = linkSignals(call.signal);
    const late = new ConnectionError(`The server did not answer within ${timeoutMs} ms.`);
    const timer = setTimeout(() => limit.abort(late), timeoutMs);
    try {
      const response = await this.send(path, { ...call, signal: limit.signal }, { token, attempt });
      return { body: await readJson<T>(response, limit.signal) };
    } catch (error) {
      if (error instanceof JobwireError) return { error };
      throw error;
    } finally {
      clearTimeout(timer);
      limit.free();
    }
  }

  /**
   * One request, and its answer whatever the status; the body is the caller's to read.
   * @throws ConnectionError where there is no answer, or the reason of the signal that was aborted
   */
  async send(
    path: string,
    { method = 'GET', query, body, headers: extra, signal }: Call,
    { token, attempt = 0 }: { readonly token: string | undefined; readonly attempt?: number },
  ): Promise<Response> {
    const url = this.url(path, query);
    const headers = new Headers({ accept: 'application/json', ...extra });
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (token !== undefined) headers.set('authorization', authorization(token));
    this.#observe(() => this.#settings.onRequest?.({ method, url, headers, attempt }));
    const started = this.#clock.now();
    const response = await this.#fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
      // The protocol has no redirects; followed, a POST would become a GET.
      redirect: 'error',
    });
    const durationMs = this.#clock.now() - started;
    this.#observe(() =>
      this.#settings.onResponse?.({
        method,
        url,
        headers: response.headers,
        status: response.status,
        attempt,
        durationMs,
      }),
    );
    return response;
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#settings.fetch(url, init);
    } catch (cause) {
      if (init.signal?.aborted) throw init.signal.reason;
      throw new ConnectionError(`${new URL(url).origin} could not be reached (${whatFailed(cause)}).`, cause);
    }
  }

  #observe(hook: () => void): void {
    try {
      hook();
    } catch (error) {
      this.#settings.logger?.error('jobwire: a request hook threw', error);
    }
  }
}

/** Node says why in the cause, browsers say it nowhere. */
function whatFailed(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } };
  return cause?.message || cause?.code || message || String(error);
}

/** The JSON of an answer. @throws JobwireError for a problem, or for what is not of this protocol */
export async function readJson<T>(response: Response, signal?: AbortSignal): Promise<T> {
  const { status, headers } = response;
  const text = await response.text().catch((cause) => {
    if (signal?.aborted) throw signal.reason;
    throw new ConnectionError('The connection was lost in the middle of an answer.', cause);
  });
  if (status === 204) return undefined as T;
  const isJson = /[/+]json\b/.test(headers.get('content-type') ?? '');
  const value = isJson ? parse(text, status) : undefined;
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), Date.now());
  if (response.ok && isJson) return value as T;
  if (isProblem(value)) throw errorFromProblem(value, status, value.retryAfterMs ?? retryAfterMs);
  if (!response.ok) throw errorFromStatus(status, retryAfterMs);
  throw new UnexpectedAnswerError(notOurs(response), { status });
}

export function notOurs({ status, headers }: Response): string {
  const type = headers.get('content-type') ?? 'a body without a type';
  return `The server answered ${status} with ${type}, which is not of this protocol: is baseUrl right, or is a proxy in between?`;
}

/** Half a document is a lost answer: worth another try. */
function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnexpectedAnswerError('The server answered with broken JSON.', { status, retryable: true, cause });
  }
}
