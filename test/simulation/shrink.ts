import type { Action } from './actions.ts';

/** How many stories a search for a shorter one tries. */
const MAX_TRIES = 400;

/** A story that still fails when it is told again: first without some of its actions, then with smaller numbers. */
export async function shrink(
  actions: readonly Action[],
  fails: (actions: readonly Action[]) => Promise<boolean>,
): Promise<readonly Action[]> {
  let tries = 0;
  let shortest = actions;
  async function take(candidate: readonly Action[]): Promise<boolean> {
    if (++tries > MAX_TRIES || !(await fails(candidate))) return false;
    shortest = candidate;
    return true;
  }

  for (let size = shortest.length; size >= 1 && tries < MAX_TRIES; size = size > 1 ? size >> 1 : 0) {
    for (let at = 0; at < shortest.length && tries < MAX_TRIES; ) {
      if (!(await take(shortest.toSpliced(at, size)))) at += size;
    }
  }
  for (let at = 0; at + 1 < shortest.length && tries < MAX_TRIES; ) {
    const joined = joinedWaits(shortest, at);
    if (!joined || !(await take(joined))) at++;
  }
  for (let at = 0; at < shortest.length && tries < MAX_TRIES; at++) {
    for (const smaller of smallerThan(shortest[at]!)) if (await take(shortest.with(at, smaller))) break;
  }
  return shortest;
}

/** Two waits, one after the other, as one. */
function joinedWaits(actions: readonly Action[], at: number): readonly Action[] | undefined {
  const [first, second] = actions.slice(at, at + 2);
  if (first?.do !== 'wait' || second?.do !== 'wait') return undefined;
  return actions.toSpliced(at, 2, { do: 'wait', ms: first.ms + second.ms });
}

/** The same action with one number less, the least first. */
function smallerThan(action: Action): Action[] {
  return Object.entries(action)
    .filter(([, value]) => typeof value === 'number')
    .flatMap(([key, value]) => rounder(value).map((number) => ({ ...action, [key]: number }) as Action));
}

function rounder(value: number): number[] {
  const scale = 10 ** Math.floor(Math.log10(Math.max(1, Math.abs(value))));
  return [0, 1, 10, 100, 1000, 10_000, Math.ceil(value / scale) * scale].filter((less) => Math.abs(less) < value);
}
