import { AuthError } from './errors.ts';
import type { ClientOptions } from './options.ts';

/** The token of a client: asked for when it is first needed, and again once the server has refused it. */
export class Credentials {
  readonly #source: ClientOptions['token'];
  #held: Promise<string | undefined> | undefined;
  #value: string | undefined;

  constructor(source: ClientOptions['token']) {
    this.#source = source;
  }

  /** @throws AuthError where the app's function fails or gives what cannot be sent; the token is never part of the message */
  token(): Promise<string | undefined> {
    this.#held ??= this.#ask().catch((error) => {
      this.#held = undefined;
      throw error;
    });
    return this.#held;
  }

  /**
   * Says that the server refused `token`, or soon will. Of many calls that were refused with one token, only the first
   * has a new one fetched.
   * @returns whether there is a function that can give another
   */
  renew(token: string | undefined): boolean {
    if (token === this.#value) this.#held = undefined;
    return typeof this.#source === 'function';
  }

  async #ask(): Promise<string | undefined> {
    const token = typeof this.#source === 'function' ? await call(this.#source) : this.#source;
    const fits = token === undefined || (typeof token === 'string' && (isGuest(token) || /^[\x21-\x7e]+$/.test(token)));
    if (!fits) throw new AuthError('The token is not a text that can be sent.', { code: 'unauthorized' });
    this.#value = token;
    return token;
  }
}

async function call(source: () => string | undefined | Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await source();
  } catch (cause) {
    throw new AuthError('The token function failed.', { code: 'unauthorized', retryable: true, cause });
  }
}

function isGuest(token: string): boolean {
  return token.startsWith('guest:');
}

/** The `Authorization` header of a token. */
export function authorization(token: string): string {
  return isGuest(token) ? `Guest ${encodeURIComponent(token.slice('guest:'.length))}` : `Bearer ${token}`;
}
