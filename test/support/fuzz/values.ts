import fc, { type Arbitrary } from 'fast-check';
import contract from '../../../generated/asyncapi.json' with { type: 'json' };

/** The parts of JSON Schema that the contract uses. */
interface Schema {
  $ref?: string;
  const?: unknown;
  enum?: readonly unknown[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  type?: string | readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

const schemas = contract.components.schemas as unknown as Readonly<Record<string, Schema>>;

/** Values that fit a schema of the contract, or nearly: lengths and numbers beyond a bound now and then. */
export function valuesOf(name: string): Arbitrary<unknown> {
  return valuesOfSchema({ $ref: `#/components/schemas/${name}` }, 0);
}

function valuesOfSchema(schema: Schema, depth: number): Arbitrary<unknown> {
  if (schema.$ref) return valuesOfSchema(schemas[schema.$ref.split('/').at(-1)!]!, depth);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) return fc.oneof(...branches.map((branch) => valuesOfSchema(branch, depth + 1)));
  return valuesOfType(Array.isArray(schema.type) ? schema.type[0] : schema.type, schema, depth);
}

function valuesOfType(type: unknown, schema: Schema, depth: number): Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objects(schema, depth);
    case 'array':
      return fc.array(valuesOfSchema(schema.items ?? {}, depth + 1), { maxLength: Math.min(schema.maxItems ?? 4, 4) });
    case 'string':
      return texts(schema);
    case 'integer':
      return numbers(schema, (min, max) => fc.maxSafeInteger().map((n) => min + (Math.abs(n) % (max - min + 1))));
    case 'number':
      return numbers(schema, (min, max) => fc.double({ min, max, noNaN: true }));
    case 'boolean':
      return fc.boolean();
    default:
      return depth > 6 ? fc.constant(null) : fc.jsonValue({ maxDepth: 2 });
  }
}

function objects({ properties = {}, required = [] }: Schema, depth: number): Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const values = valuesOfSchema(schema, depth + 1);
    return [name, required.includes(name) ? values : fc.option(values, { nil: undefined, freq: 1 })] as const;
  });
  return fc.record(Object.fromEntries(fields)).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
}

function texts({ pattern, minLength = 0, maxLength = 40 }: Schema): Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' });
  return fc.string({ minLength, maxLength: Math.min(maxLength, 40), unit: 'binary' });
}

function numbers(
  { minimum = -1_000, maximum = 1_000 }: Schema,
  between: (min: number, max: number) => Arbitrary<number>,
): Arbitrary<number> {
  return fc.oneof({ weight: 8, arbitrary: between(minimum, maximum) }, fc.constantFrom(minimum, maximum, maximum + 1));
}

const LONG = 'a'.repeat(20_000);

/** What nobody means to send. */
export const JUNK: readonly unknown[] = [
  ...[null, true, false, 0, -0, 1, -1, 0.5, 1e308, -1e308, 5e-324, 2 ** 53, -(2 ** 53) - 2, 1e21],
  ...[
    '',
    ' ',
    '0',
    'latest',
    'null',
    '__proto__',
    'constructor',
    'toString',
    'then',
    LONG,
    '\u0000',
    '\r\nid: 9\r\ndata: x',
  ],
  ...[
    '\u2028',
    '\ufeff',
    '\ud800',
    '\uffff',
    '\u001b[2J',
    '\u202e',
    '<script>alert(1)</script>',
    '{{7*7}}',
    "' OR 1=1 --",
    '../../x',
  ],
  ...[
    [],
    [[]],
    {},
    { length: 1e9 },
    { toJSON: 1 },
    JSON.parse('{"then":1}'),
    JSON.parse('{"__proto__":{"admin":true}}'),
  ],
  JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`),
];

const junk = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...JUNK) }, fc.jsonValue({ maxDepth: 2 }));

/** What is done to a value in one place: put junk there, take it away, or add something beside it. */
type Change = { kind: 'put' | 'add' | 'drop'; at: number; name: string; value: unknown };

const changes: Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('put', 'add', 'drop'),
  at: fc.nat({ max: 30 }),
  name: fc.oneof(fc.constantFrom('__proto__', 'constructor', '', 'id', 'type', 'params'), fc.string({ maxLength: 8 })),
  value: junk,
});

/** The value with up to two places of it changed, or something else altogether. */
export function spoilt(values: Arbitrary<unknown>): Arbitrary<unknown> {
  const changed = fc
    .tuple(values, fc.array(changes, { minLength: 1, maxLength: 2 }))
    .map(([value, list]) => list.reduce((result, change) => apply(result, change), value));
  return fc.oneof({ weight: 6, arbitrary: changed }, { weight: 2, arbitrary: values }, junk);
}

function apply(value: unknown, { kind, at, name, value: other }: Change): unknown {
  const root = { value: structuredClone(value) };
  const holders: object[] = [root];
  for (let i = 0; i < holders.length; i++) {
    for (const child of Object.values(holders[i]!)) {
      if (typeof child === 'object' && child !== null) holders.push(child);
    }
  }
  const holder = holders[at % holders.length]! as Record<string, unknown>;
  const names = Object.keys(holder);
  const place = kind === 'add' || names.length === 0 ? name : names[at % names.length]!;
  if (Array.isArray(holder) && place === 'length') return root.value; // not every value is one
  if (kind === 'drop') delete holder[place];
  else Object.defineProperty(holder, place, { value: other, enumerable: true, configurable: true, writable: true });
  return root.value;
}

/** JSON of a value, at times with a flaw in the text itself. */
export function textsOf(values: Arbitrary<unknown>): Arbitrary<Buffer> {
  const json = values.map((value) => Buffer.from(JSON.stringify(value) ?? ''));
  const cut = fc.tuple(
    json,
    fc.nat(),
    fc.constantFrom('', '\u0000', '"', '{', ']', ',', '\\', '\ufeff', '\xff', '//', '1e999'),
  );
  const broken = cut.map(([bytes, at, what]) => {
    const place = bytes.length === 0 ? 0 : at % bytes.length;
    return Buffer.concat([bytes.subarray(0, place), Buffer.from(what, 'latin1'), bytes.subarray(place + (at % 2))]);
  });
  return fc.oneof({ weight: 5, arbitrary: json }, broken);
}
