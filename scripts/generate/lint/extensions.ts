import { Ajv } from 'ajv';
import type { Contract } from '../document.ts';
import { EXTENSIONS, type Place } from '../extensions.ts';
import { type Finding, finding } from './finding.ts';
import { objectsIn } from './walk.ts';

const ajv = new Ajv({ strict: false });
const validators = new Map(Object.entries(EXTENSIONS).map(([name, { schema }]) => [name, ajv.compile(schema)]));

/** What the generator cannot do without. */
const REQUIRED = [
  'x-protocol',
  'x-sdk',
  'x-job-types',
  'x-events',
  'x-reserved-event-types',
  'x-features',
  'x-limits',
  'x-common-problems',
  'x-errors',
];

/** Every extension is declared, stands where it may, and fits its schema. */
export function lintExtensions(contract: Contract): Finding[] {
  const missing = REQUIRED.filter((name) => !(name in contract)).map((name) => finding([name], 'is missing.'));
  const misfits = [...extensionsIn(contract)].flatMap(({ path, name, value }) => {
    const extension = EXTENSIONS[name];
    if (!extension) return [finding(path, 'is an extension that extensions.ts does not declare.')];
    const place = placeOf(path.slice(0, -1));
    if (!extension.on.includes(place)) return [finding(path, `does not belong on a ${place}.`)];
    const validate = validators.get(name)!;
    if (validate(value)) return [];
    const { instancePath, message } = validate.errors![0]!;
    return [finding(path, `does not fit: ${instancePath || 'it'} ${message}.`)];
  });
  return [...missing, ...misfits];
}

/** Keys that begin with `x-`; within an extension's own value they are its own business. */
function* extensionsIn(contract: Contract): Generator<{ path: string[]; name: string; value: unknown }> {
  for (const { path, value } of objectsIn(contract)) {
    if (path.some((key) => key.startsWith('x-')) || path.at(-1) === 'properties') continue;
    for (const [name, each] of Object.entries(value)) {
      if (name.startsWith('x-')) yield { path: [...path, name], name, value: each };
    }
  }
}

function placeOf(path: string[]): Place {
  if (path.length === 0) return 'root';
  if (path.length === 2 && path[0] === 'channels') return 'channel';
  return path.length === 2 && path[0] === 'operations' ? 'operation' : 'schema';
}
