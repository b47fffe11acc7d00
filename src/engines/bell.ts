import type { EngineListener } from './engine.ts';
import type { Notices } from './ledger.ts';

/** Tells an engine's listeners what was kept. */
export class Bell {
  readonly #listeners = new Set<EngineListener>();

  /** @returns ends the listening */
  add(listener: EngineListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ring({ growths, queued, cancelling, removed, trimmed }: Notices): void {
    for (const listener of this.#listeners) {
      if (growths.length > 0) listener.grew?.(growths);
      if (queued) listener.queued?.();
      for (const run of cancelling) listener.cancelling?.(run);
      for (const job of removed) listener.removed?.(job);
      for (const job of trimmed) listener.trimmed?.(job);
    }
  }
}
