import { type Contract, type Message, type Schema, schemaName } from '../document.ts';

type Schemas = Record<string, Schema>;

/** Gives every message of the complete document its examples, made from those of its schemas. */
export function withExamples(contract: Contract): Contract {
  const { schemas, messages = {} } = contract.components;
  const told = Object.entries(messages).map(([key, message]) => [
    key,
    { name: key, ...messageExamples(schemas, message) },
  ]);
  return {
    ...contract,
    components: { ...contract.components, schemas: completed(schemas), messages: Object.fromEntries(told) },
  };
}

function messageExamples(schemas: Schemas, message: Message): Message {
  if (!message.payload) return message;
  const payloads = examplesOf(schemas, message.payload);
  return { ...message, examples: payloads.map((payload, index) => ({ name: `example${index + 1}`, payload })) };
}

/** Schemas that bring no examples of their own get those that follow from their fields. */
function completed(schemas: Schemas): Schemas {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const needsThem = !schema.oneOf && schema.const === undefined && !schema.examples?.length;
      const { 'x-partial-examples': _, ...rest } = schema;
      return [name, needsThem ? { ...rest, examples: examplesOf(schemas, schema) } : rest];
    }),
  );
}

/**
 * Examples of a schema: its own, or, for an object, as many as the field with the most has, each with the fields that
 * are required and the fields that are told in that example.
 */
export function examplesOf(schemas: Schemas, schema: Schema): unknown[] {
  if (schema.$ref) return examplesOf(schemas, schemas[schemaName(schema)]!);
  if (schema.examples?.length) return schema.examples;
  if (schema.const !== undefined) return [schema.const];
  if (schema.oneOf) return schema.oneOf.flatMap((member) => examplesOf(schemas, member)).slice(0, 1);
  if (schema.enum) return schema.enum.slice(0, 1);
  if (schema['x-partial-examples'])
    return schema['x-partial-examples'].map((part) => wholeExample(schemas, schema, part));
  if (schema.properties) return objectExamples(schemas, schema);
  return [plainExample(schemas, schema)];
}

function objectExamples(schemas: Schemas, schema: Schema): unknown[] {
  const fields = Object.entries(schema.properties ?? {})
    .filter(([name]) => schema.required?.includes(name))
    .map(([name, property]) => ({ name, values: examplesOf(schemas, property) }));
  const parts = fields.filter(({ values }) => values.every((value) => typeof value === 'object'));
  const count = Math.max(1, ...parts.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, index) =>
    inPlace(Object.fromEntries(fields.map(({ name, values }) => [name, values[Math.min(index, values.length - 1)]]))),
  );
}

/** A partial example with the fields that are required, and those that it only names, in the schema's order. */
function wholeExample(schemas: Schemas, schema: Schema, part: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (part[name] !== undefined && part[name] !== null) return [[name, part[name]]];
    const told = name in part || schema.required?.includes(name);
    return told ? [[name, examplesOf(schemas, property)[0]]] : [];
  });
  return Object.fromEntries(fields);
}

/** An event's example with a seq that such an event can have. */
function inPlace(example: Record<string, unknown>): Record<string, unknown> {
  if (example.seq === undefined) return example;
  if (example.type === 'accepted') return { ...example, seq: 1 };
  return example.type === 'started' ? { ...example, seq: 2 } : example;
}

function plainExample(schemas: Schemas, schema: Schema): unknown {
  switch (schema.type) {
    case 'array':
      return schema.items ? examplesOf(schemas, schema.items).slice(0, 1) : [];
    case 'object':
      return {};
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return schema.default ?? schema.minimum ?? 0;
    default:
      return schema.default ?? 'text'.slice(0, schema.maxLength);
  }
}
