import type { Problem } from '../../generated/protocol/index.ts';
import { type Backoff, backoffDelay, parseRetryAfter } from './backoff.ts';
import type { Clock } from './clock.ts';
import { authorization, type Credentials } from './credentials.ts';
import { ConnectionError, errorOf, JobwireError, UnexpectedAnswerError } from './errors.ts';
import { fits } from './forms.ts';
import type { Settings } from './options.ts';
import { orAborted, within } from './signals.ts';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly query?: object;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How one request is sent. */
export interface Sending {
  readonly token: string | undefined;
  readonly signal: AbortSignal;
  /** From 0; a retry has a higher one. */
  readonly attempt?: number;
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

  url(path: string, query: object = {}): string {
    const url = new URL(path, this.#settings.baseUrl);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return url.href;
  }

  /**
   * A call and its JSON answer. Tried again up to `maxRetries` times where there was no answer and on 408, 425, 429 and
   * 5xx, after at least what `Retry-After` says; on 401 once, with a new token. So a call that changes something must be
   * safe to repeat: it carries a key, or removes something, which is done where a repeated one finds nothing any more.
   *
   * @param form of the answer; none for an empty one
   * @throws JobwireError, or the reason of the signal that was aborted
   */
  async json<T>(path: string, form: string | undefined, call: Call, signal: AbortSignal): Promise<T> {
    const { maxRetries, timeoutMs } = this.#settings;
    const late = () => new ConnectionError(`The server did not answer within ${timeoutMs} ms.`);
    let isRenewed = false;
    for (let attempt = 0; ; attempt++) {
      const token = await orAborted(this.#credentials.token(), signal); // the app's function may never answer
      try {
        return await within(timeoutMs, signal, late, async (signal) =>
          readJson<T>(await this.send(path, call, { token, attempt, signal }), form, signal),
        );
      } catch (error) {
        if (signal.aborted || !(error instanceof JobwireError)) throw error;
        const { status, retryable, retryAfterMs = 0 } = error;
        if (call.method === 'DELETE' && attempt && status === 404) return undefined as T; // an earlier try removed it
        if (status === 401 && !isRenewed && this.#credentials.renew(token)) isRenewed = true;
        else if (!retryable || attempt >= maxRetries || retryAfterMs > LONGEST_WAIT_MS) throw error;
        else
          await this.#clock.sleep(backoffDelay(this.#backoff, attempt, this.#clock.random(), retryAfterMs), { signal });
      }
    }
  }

  /**
   * One request, and its answer whatever the status; the body is the caller's to read.
   * @throws ConnectionError where there is no answer, or the reason of the signal that was aborted
   */
  async send(path: string, call: Call, { token, signal, attempt = 0 }: Sending): Promise<Response> {
    const { method = 'GET', query, body } = call;
    const { onRequest, onResponse } = this.#settings;
    const url = this.url(path, query);
    const headers = new Headers({ accept: 'application/json', ...call.headers });
    if (body) headers.set('content-type', 'application/json');
    if (token !== undefined) headers.set('authorization', authorization(token));
    const request = { method, url, headers, attempt };
    this.#observe(onRequest, request);
    const started = this.#clock.now();
    // The protocol has no redirects; followed, a POST would become a GET.
    const init: RequestInit = { method, headers, signal, redirect: 'error' };
    const response = await this.#fetch(url, body ? { ...init, body: JSON.stringify(body) } : init);
    const durationMs = this.#clock.now() - started;
    this.#observe(onResponse, { ...request, headers: response.headers, status: response.status, durationMs });
    return response;
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#settings.fetch(url, init);
    } catch (cause) {
      init.signal?.throwIfAborted();
      throw new ConnectionError(`${new URL(url).origin} could not be reached (${whatFailed(cause)}).`, { cause });
    }
  }

  #observe<T>(hook: ((what: T) => void) | undefined, what: T): void {
    try {
      hook?.(what);
    } catch (error) {
      this.#settings.logger?.error('jobwire: a request hook threw', error);
    }
  }
}

/** Node says why in the cause, browsers say it nowhere. */
function whatFailed(error: unknown): unknown {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } };
  return cause?.message || cause?.code || message || error;
}

/**
 * The JSON of an answer.
 * @throws JobwireError for a problem, or for what is not of this protocol
 */
export async function readJson<T>(response: Response, form: string | undefined, signal: AbortSignal): Promise<T> {
  const { status, ok, headers } = response;
  const text = await response.text().catch((cause) => {
    signal.throwIfAborted();
    throw new ConnectionError('The connection was lost in the middle of an answer.', { cause });
  });
  const isJson = /[/+]json\b/.test(headers.get('content-type') ?? '');
  const value: unknown = isJson ? parse(text, status) : undefined;
  if (ok && (form ? fits(form, value) : status === 204)) return value as T;
  if (ok) throw notOurs(response);
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), Date.now());
  throw errorOf(fits('Problem', value) ? (value as Problem) : undefined, status, retryAfterMs);
}

export function notOurs({ status, headers }: Response): UnexpectedAnswerError {
  const what = `${status}, ${headers.get('content-type')}`;
  return new UnexpectedAnswerError(
    `The answer (${what}) is not of this protocol: is baseUrl right, or a proxy between?`,
    {
      status,
    },
  );
}

/** Half a document is a lost answer: worth another try. */
function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnexpectedAnswerError('The server answered with broken JSON.', { status, retryable: true, cause });
  }
}
