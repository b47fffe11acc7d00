/**
 * Loaded before a server (`--import`), it plants a fault: commands are answered and events told, and only a moment later
 * they are committed. It is there to show that the checker finds such a store out.
 */
import { registerHooks } from 'node:module';

const LATE_MS = 1_000;

/** By the end of a file's URL: what is replaced in its text. */
const PLANTED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '/src/engines/sqlite/store.ts': [
    ["this.#db.exec('BEGIN IMMEDIATE');", "if (!this.#db.isTransaction) this.#db.exec('BEGIN IMMEDIATE');"],
    ["this.#db.exec('COMMIT');", `setTimeout(() => this.#db.isTransaction && this.#db.exec('COMMIT'), ${LATE_MS});`],
  ],
};

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const [, changes] = Object.entries(PLANTED).find(([end]) => url.endsWith(end)) ?? [];
    return changes ? { ...loaded, source: changed(String(loaded.source), changes) } : loaded;
  },
});

function changed(source: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`There is no ${from} to plant a fault in.`);
    return text.replace(from, to);
  }, source);
}
