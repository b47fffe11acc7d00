import { type Contract, mapRefs, refsIn, type Schema, schemaName, schemaRef } from '../document.ts';

type Schemas = Record<string, Schema>;

/**
 * Params have two forms: as a caller sends them (`EnkfParamsInput`; what has a default may be left out) and as everyone
 * sees them afterwards (`EnkfParams`; defaults filled in). The source declares the first under the second's name.
 *
 * @returns both forms of every schema that params are made of
 */
export function splitParams(contract: Contract): Schemas {
  const source = contract.components.schemas;
  const forms: Schemas = {};
  for (const entry of Object.values(contract['x-job-types'])) {
    for (const name of reachable(source, schemaName(entry.params))) {
      if (name !== schemaName(entry.params) && !holdsDefaults(source, name)) continue;
      forms[`${name}Input`] = inputForm(source, source[name]!);
      forms[name] = filledForm(source, source[name]!);
    }
  }
  return forms;
}

function reachable(source: Schemas, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name) || !source[name]) return seen;
  seen.add(name);
  for (const next of refsIn(source[name])) reachable(source, next, seen);
  return seen;
}

function holdsDefaults(source: Schemas, name: string): boolean {
  return [...reachable(source, name)].some((each) =>
    Object.values(source[each]?.properties ?? {}).some((property) => property.default !== undefined),
  );
}

function inputForm(source: Schemas, schema: Schema): Schema {
  const input = mapRefs(schema, ({ $ref }) => {
    const name = schemaName({ $ref });
    return schemaRef(holdsDefaults(source, name) ? `${name}Input` : name);
  });
  const required = schema.required?.filter((name) => defaultOf(source, schema.properties?.[name] ?? {}) === undefined);
  const choice = schema['x-choice'];
  return {
    ...input,
    ...(required ? { required } : {}),
    ...(choice ? { not: { anyOf: pairs([...choice.of, ...Object.keys(choice.aliases ?? {})]) } } : {}),
  };
}

/** Every two of the fields, as the standard words for "not both". */
function pairs(fields: string[]): Schema[] {
  return fields.flatMap((one, index) => fields.slice(index + 1).map((other) => ({ required: [one, other] })));
}

function filledForm(source: Schemas, schema: Schema): Schema {
  const { 'x-choice': choice, default: _, ...rest } = schema;
  const aliases = new Set(Object.keys(choice?.aliases ?? {}));
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !aliases.has(name));
  const filled = properties.filter(([, property]) => defaultOf(source, property) !== undefined).map(([name]) => name);
  return {
    ...rest,
    required: [...new Set([...(schema.required ?? []), ...filled])],
    properties: Object.fromEntries(properties.map(([name, { default: _, ...property }]) => [name, property])),
    examples: (schema.examples ?? []).map((example) => fillDefaults(source, schema, example)),
  };
}

function defaultOf(source: Schemas, property: Schema): unknown {
  return property.$ref ? source[schemaName(property)]?.default : property.default;
}

/** What the validators make of `value`: defaults filled in, aliases renamed. */
export function fillDefaults(source: Schemas, schema: Schema, value: unknown): unknown {
  if (schema.$ref) return fillDefaults(source, source[schemaName(schema)] ?? {}, value);
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !schema.properties) return value;
  const { of = [], aliases = {}, default: fallback } = schema['x-choice'] ?? {};
  const given = Object.fromEntries(Object.entries(value).map(([key, each]) => [aliases[key] ?? key, each]));
  if (!of.some((name) => name in given)) Object.assign(given, fallback);
  const filled = Object.entries(schema.properties).flatMap(([name, property]) => {
    const found = name in given ? given[name] : defaultOf(source, property);
    return found === undefined ? [] : [[name, fillDefaults(source, property, found)]];
  });
  return Object.fromEntries(filled);
}
