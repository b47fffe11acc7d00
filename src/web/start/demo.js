import { shownExample } from '../contract.js';

/** Params that show a job type at its best: slow enough to watch, and over by itself where it can be. */
const DEMOS = {
  enkf: { delayMs: 400 },
  replay: {},
  ticker: { intervalMs: 500 },
  chat: {},
};

/** What "try it" starts. Shared types are found by name: whoever tries them meets the others. */
export function demoOf(type) {
  const params = DEMOS[type.name] ?? shownExample(type.params);
  return { params, options: type.shared ? { name: 'lobby' } : {} };
}
