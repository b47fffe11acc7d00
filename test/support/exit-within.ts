import { readFileSync } from 'node:fs';

/** The longest that a server takes to stop, in ms, as `main.ts` has it: whoever supervises one has to wait for longer. */
export function exitWithinMs(): number {
  const [, text] = /EXIT_WITHIN_MS = ([\d_]+);/.exec(readFileSync('src/main.ts', 'utf8'))!;
  return Number(text!.replaceAll('_', ''));
}
