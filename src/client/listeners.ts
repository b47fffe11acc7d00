import type { Logger } from './options.ts';

/** Who listens to what. A listener that throws is logged, and harms nobody else. */
export class Listeners<E extends object> {
  readonly #logger: Logger | undefined;
  readonly #sets = new Map<keyof E, Set<(what: never) => void>>();

  constructor(logger: Logger | undefined) {
    this.#logger = logger;
  }

  /** @returns a function that ends it */
  on<N extends keyof E>(name: N, listener: (what: E[N]) => void): () => void {
    const set = this.#sets.get(name) ?? new Set();
    this.#sets.set(name, set);
    set.add(listener);
    return () => set.delete(listener);
  }

  tell<N extends keyof E>(name: N, what: E[N]): void {
    for (const listener of this.#sets.get(name) ?? []) {
      try {
        (listener as (what: E[N]) => void)(what);
      } catch (error) {
        this.#logger?.error(`jobwire: a listener to ${String(name)} threw`, error);
      }
    }
  }
}
