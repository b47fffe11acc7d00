import type { IncomingMessage } from 'node:http';
import { ProtocolError } from '../errors.ts';
import type { Caller } from './caller.ts';
import { type Credentials, queryOf, refuseTokenInUrl } from './credentials.ts';
import { Term } from './term.ts';

/** Finds out who is calling: the one way in, for all doors. */
export interface Identify {
  /**
   * The caller of an HTTP request. Asked again for the same request, it gives the same answer.
   * @throws ProtocolError `unauthorized`, `invalid-parameter`; `unavailable` where it cannot be found out now
   */
  request(request: IncomingMessage): Promise<Caller>;
  /**
   * The caller of a WebSocket handshake; undefined where an `auth` frame has to tell.
   * @throws ProtocolError as `request`
   */
  handshake(request: IncomingMessage): Promise<Caller | undefined>;
  /**
   * The caller of an `auth` frame's token.
   * @throws ProtocolError as `request`
   */
  token(token: string): Promise<Caller>;
  /** How long what a caller opens now may stay open; undefined: for ever. */
  term(caller: Caller): Term | undefined;
  /** The same for the answer to a request whose caller has been found out. */
  termOf(request: IncomingMessage): Term | undefined;
}

export interface IdentifyOptions {
  readonly credentials: Credentials;
  /** The time in ms since 1970. */
  readonly now?: () => number;
  /** Milliseconds on a clock that never jumps. */
  readonly steady?: () => number;
}

export function createIdentify(options: IdentifyOptions): Identify {
  return new Doorkeeper(options);
}

class Doorkeeper implements Identify {
  readonly #credentials: Credentials;
  readonly #now: () => number;
  readonly #steady: () => number;
  readonly #asked = new WeakMap<IncomingMessage, Promise<Caller>>();
  readonly #callers = new WeakMap<IncomingMessage, Caller>();

  constructor({ credentials, now = Date.now, steady = () => performance.now() }: IdentifyOptions) {
    this.#credentials = credentials;
    this.#now = now;
    this.#steady = steady;
  }

  request(request: IncomingMessage): Promise<Caller> {
    let asked = this.#asked.get(request);
    if (!asked) {
      asked = this.#find(request);
      this.#asked.set(request, asked);
    }
    return asked;
  }

  async handshake(request: IncomingMessage): Promise<Caller | undefined> {
    refuseTokenInUrl(queryOf(request));
    return this.#credentials.shown(request);
  }

  token(token: string): Promise<Caller> {
    return this.#credentials.token(token);
  }

  term({ expiresAt }: Caller): Term | undefined {
    return expiresAt === undefined ? undefined : new Term(expiresAt, this.#now(), this.#steady);
  }

  termOf(request: IncomingMessage): Term | undefined {
    const caller = this.#callers.get(request);
    return caller && this.term(caller);
  }

  async #find(request: IncomingMessage): Promise<Caller> {
    const caller = await this.handshake(request);
    if (!caller) throw new ProtocolError('unauthorized', 'Send a token as "Authorization: Bearer …".');
    this.#callers.set(request, caller);
    return caller;
  }
}
