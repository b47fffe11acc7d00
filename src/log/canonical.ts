/**
 * JSON text that is the same for equal values: keys sorted by their UTF-16 code units at every depth, no white space
 * (the idea of RFC 8785; numbers and strings are written as `JSON.stringify` writes them, which is what it asks for).
 * Digests are taken over it.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isPlainObject(inner) ? sorted(inner) : inner));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without a prototype, so that a key called `__proto__` stays a key. */
function sorted(object: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(object).sort()) result[key] = object[key];
  return result;
}
