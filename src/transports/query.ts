import { ProtocolError } from '../errors.ts';

/**
 * The query of a URL as plain values. Each parameter may stand once, and only those that are known: a mistyped one would
 * be ignored in silence otherwise.
 * @throws ProtocolError `invalid-parameter`, with a pointer `/query/<name>` for each
 */
export function readQuery<Name extends string>(url: string, known: readonly Name[]): { [N in Name]?: string } {
  const values: { [N in Name]?: string } = {};
  const errors: { pointer: string; message: string }[] = [];
  for (const [name, value] of new URLSearchParams(url.split('?', 2)[1] ?? '')) {
    if (name === 'guest' || name === 'ticket') continue; // who is calling: `Identify` reads it
    const pointer = `/query/${name.slice(0, 64)}`;
    if (!includes(known, name)) errors.push({ pointer, message: 'is not known here' });
    else if (values[name] !== undefined) errors.push({ pointer, message: 'is given twice' });
    else values[name] = value;
  }
  if (errors.length === 0) return values;
  const allowed = `Known here: ${[...known, 'guest'].join(', ')}; each once.`;
  throw new ProtocolError('invalid-parameter', `${errors[0]!.pointer} ${errors[0]!.message}. ${allowed}`, {
    errors: errors.slice(0, 20),
  });
}

/**
 * A whole number in digits from a query parameter; outside its range it is refused, never clamped.
 * @throws ProtocolError `invalid-parameter`
 */
export function readWhole(name: string, text: string | undefined, min: number, max: number, initial: number): number {
  if (text === undefined) return initial;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw invalidParameter(`/query/${name}`, `must be a whole number from ${min} to ${max}`);
}

export function invalidParameter(pointer: string, message: string): ProtocolError {
  return new ProtocolError('invalid-parameter', `${pointer} ${message}.`, { errors: [{ pointer, message }] });
}

function includes<Name extends string>(known: readonly Name[], name: string): name is Name {
  return (known as readonly string[]).includes(name);
}
