import type { Violation } from '../../generated/protocol/index.ts';

/** Deepest nesting that is kept; what clients may send has the same bound. */
const MAX_DEPTH = 32;

/** From here on `JSON.stringify` writes a number with an exponent, and no reader takes it for an exact integer. */
const EXPONENT_FROM = 1e21;

/**
 * Where a value would not survive `JSON.stringify` as I-JSON (RFC 7493). A schema does not see all of it: parts of an
 * event may be free in form, and `JSON.stringify` turns NaN into null, a Map into {}, drops functions and follows `toJSON`.
 *
 * Every event goes through here, so a pointer is only made on the way back from a flaw.
 *
 * @returns the first such place, or undefined; members that are undefined are fine, they are left out
 */
export function findNotIJson(value: unknown, depth = 0): Violation | undefined {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? undefined : flaw('must not hold a lone surrogate');
    case 'number':
      return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? undefined : numberFlaw(value);
    case 'boolean':
      return undefined;
    case 'object':
      return value === null ? undefined : containerFlaw(value, depth);
    default:
      return flaw(`must be JSON, and is of type ${typeof value}`);
  }
}

/** Of a number that is not within ±(2^53 − 1). */
function numberFlaw(value: number): Violation | undefined {
  if (!Number.isFinite(value)) return flaw(`must be a finite number, and is ${value}`);
  return Math.abs(value) >= EXPONENT_FROM ? undefined : flaw('must not be an integer beyond ±(2^53 − 1)');
}

function containerFlaw(value: object, depth: number): Violation | undefined {
  if (depth === MAX_DEPTH) return flaw(`must not be nested deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) return itemFlaw(value, depth);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return flaw('must be a plain object');
  return memberFlaw(value as Record<string, unknown>, depth);
}

function itemFlaw(items: readonly unknown[], depth: number): Violation | undefined {
  for (let i = 0; i < items.length; i++) {
    const found = findNotIJson(items[i], depth + 1);
    if (found) return within(String(i), found);
  }
  return undefined;
}

function memberFlaw(members: Record<string, unknown>, depth: number): Violation | undefined {
  for (const name in members) {
    const value = members[name];
    if (value === undefined) continue;
    if (!name.isWellFormed()) return flaw('must not have a name that holds a lone surrogate');
    const found = findNotIJson(value, depth + 1);
    if (found) return within(name, found);
  }
  return undefined;
}

function flaw(message: string): Violation {
  return { pointer: '', message };
}

function within(name: string, { pointer, message }: Violation): Violation {
  return { pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${pointer}`, message };
}
