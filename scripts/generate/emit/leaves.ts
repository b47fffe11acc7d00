import { _, Ajv, type CodeKeywordDefinition, type KeywordCxt, type Options } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { type Choice, type Contract, mapRefs, refsIn, type Schema, schemaName } from '../document.ts';
import { notice } from './file.ts';
import { tidyStandalone } from './standalone.ts';

/** Formats that schemas may name, each as a regular expression that runs in linear time. */
export const FORMATS: Record<string, RegExp> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'uri-reference': /^[\x21-\x7e]*$/,
};

/**
 * Validators for single schemas as one ES module without imports: an export for each, named like its schema, of the form
 * `(value) => boolean` with the errors of the last call as a property.
 *
 * @param change what is done to every schema before it is compiled
 */
export function leafModule(
  contract: Contract,
  leaves: readonly string[],
  change: (schema: Schema) => Schema,
  options: Pick<Options, 'allErrors' | 'useDefaults' | 'inlineRefs'> & { openUnions?: boolean },
): string {
  const { openUnions = false, ...checks } = options;
  const ajv = new Ajv({
    ...checks,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
  for (const keyword of ['x-may-grow', 'x-form-of']) ajv.addKeyword({ keyword });
  ajv.addKeyword(choiceKeyword);
  const definitions = [...reachable(contract, leaves)].map((name) => {
    const schema = change(contract.components.schemas[name]!);
    return [name, localRefs(splitUnion(contract, withDefaults(contract, schema), openUnions))];
  });
  ajv.addSchema({ $id: 'contract', definitions: Object.fromEntries(definitions) });
  const exports = Object.fromEntries(leaves.map((name) => [name, `contract#/definitions/${name}`]));
  return notice() + tidyStandalone(standalone.default(ajv, exports));
}

/** Ajv fills in a default only where it stands beside the property: it is brought there from the schema referred to. */
function withDefaults(contract: Contract, schema: Schema): Schema {
  if (!schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([name, property]) => {
    const fallback = property.$ref && contract.components.schemas[schemaName(property)]?.default;
    return [name, fallback === undefined ? property : { ...property, default: fallback }];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** Events within a message are checked one by one by whoever takes the message apart. */
const EVENT_UNION = 'JobEvent';

function reachable(contract: Contract, names: Iterable<string>, seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name) || name === EVENT_UNION) continue;
    seen.add(name);
    reachable(contract, refsIn(contract.components.schemas[name]), seen);
  }
  return seen;
}

function localRefs(schema: Schema): Schema {
  return mapRefs(schema, ({ $ref, ...beside }) =>
    schemaName({ $ref }) === EVENT_UNION
      ? { type: 'object' }
      : { $ref: `#/definitions/${schemaName({ $ref })}`, ...beside },
  );
}

/**
 * A union as one check per member, chosen by the constant that tells it from the others. One exact error comes of it, and
 * no work on the members that are not meant. In an open union a value with the constant of none passes.
 */
function splitUnion(contract: Contract, schema: Schema, open: boolean): Schema {
  if (!schema.oneOf) return schema;
  if (schema.oneOf.length === 1 && !open) return schema.oneOf[0]!;
  const members = schema.oneOf.map((member) => ({ member, schema: contract.components.schemas[schemaName(member)]! }));
  const constantsOf = (key: string) => members.map((each) => each.schema.properties?.[key]?.const);
  const tag = Object.keys(members[0]!.schema.properties ?? {}).find(
    (key) => new Set(constantsOf(key).filter((value) => value !== undefined)).size === members.length,
  );
  if (!tag) throw new Error(`No constant tells apart ${schema.oneOf.map(schemaName).join(', ')}.`);
  const constants = constantsOf(tag);
  return {
    type: 'object',
    required: [tag],
    properties: { [tag]: open ? {} : { enum: constants } },
    allOf: members.map((each, index) => ({
      if: { properties: { [tag]: { const: constants[index] } } },
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      then: each.member,
    })),
  } as Schema;
}

/** `x-choice`: at most one of some fields; fills in the default and renames aliases, so that readers know one form only. */
const choiceKeyword: CodeKeywordDefinition = {
  keyword: 'x-choice',
  type: 'object',
  schemaType: 'object',
  error: { message: '', params: ({ params }) => _`{field: ${params.field}, other: ${params.other}}` },
  code(cxt: KeywordCxt) {
    const { gen, data } = cxt;
    const { of, aliases = {}, default: fallback = {} } = cxt.schema as Choice;
    const names = [...of, ...Object.keys(aliases)];
    const given = (name: string) => _`${data}[${name}] !== undefined`;
    const twos = names.flatMap((other, index) => names.slice(index + 1).map((field) => ({ field, other })));
    for (const [index, { field, other }] of twos.entries()) {
      const both = _`${given(other)} && ${given(field)}`;
      if (index === 0) gen.if(both);
      else gen.elseIf(both);
      cxt.setParams({ field, other });
      cxt.error();
    }
    for (const [alias, name] of Object.entries(aliases)) {
      gen.elseIf(given(alias)).code(_`${data}[${name}] = ${data}[${alias}]; delete ${data}[${alias}];`);
    }
    gen.elseIf(names.map((name) => _`!(${given(name)})`).reduce((all, each) => _`${all} && ${each}`));
    for (const [name, value] of Object.entries(fallback)) gen.assign(_`${data}[${name}]`, _`${value as string}`);
    gen.endIf();
  },
};
