import { Failure } from '../../src/client/failure.ts';
import type { Connection } from './net.ts';

/** One request for a page, for as long as it is not answered. */
export class Poll implements Connection {
  readonly #answering = new AbortController();
  readonly #gone = Promise.withResolvers<never>();

  constructor() {
    this.#gone.promise.catch(() => {}); // nobody may wait for it any more
  }

  /** Aborted when the server answers with what there is. */
  get signal(): AbortSignal {
    return this.#answering.signal;
  }

  /** What becomes of a part of the answer, or of the connection before that. */
  orGone<T>(part: Promise<T>): Promise<T> {
    return Promise.race([part, this.#gone.promise]);
  }

  cut(failure = new Failure('later', 'The connection was cut.')): void {
    this.#gone.reject(failure);
    this.#answering.abort();
  }

  retire(): void {
    this.#answering.abort();
  }

  /** A poll's token was good when it was sent. */
  expire(): void {}

  darken(): void {}

  pump(): void {}
}
