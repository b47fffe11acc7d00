import { forms } from '../../generated/protocol/forms.ts';

type Check = (value: unknown) => boolean;

const checks = new Map<string, Check>();

/**
 * Whether a value has a form of the contract, or is of a kind (`generated/protocol/forms.ts` says which there are).
 * Fields that the form does not name may be there: a newer server sends more.
 */
export function fits(kind: string, value: unknown): boolean {
  const check = checks.get(kind) ?? makeCheck(kind);
  checks.set(kind, check);
  return check(value);
}

function makeCheck(kind: string): Check {
  const [item, isList] = kind.split('[');
  if (isList) return (value) => Array.isArray(value) && value.every((each) => fits(item!, each));
  // A kind that is no form is the first letter of a type, or the least integer that fits.
  const fields = forms[kind]?.split(' ').map((field) => field.split(/([:?])/) as [string, string, string]);
  if (!fields) {
    return (value) =>
      value !== null && ((typeof value)[0] === kind || (Number.isSafeInteger(value) && (value as number) >= +kind));
  }
  return (value) =>
    isObject(value) &&
    fields.every(([key, mark, of]) => (value[key] === undefined ? mark === '?' : fits(of, value[key])));
}

export function isObject<T>(value: T): value is T & { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
