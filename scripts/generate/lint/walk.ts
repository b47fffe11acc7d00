import type { Contract, Schema } from '../document.ts';

export interface SchemaNode {
  path: string[];
  schema: Schema;
  /** Whether it stands under `components.schemas` itself, and not within another schema. */
  named: boolean;
}

/** Every schema of the document with its place: named ones, inline ones, and those within them. */
export function* schemaNodes(contract: Contract): Generator<SchemaNode> {
  for (const [name, schema] of Object.entries(contract.components.schemas)) {
    yield* within(['components', 'schemas', name], schema, true);
  }
  for (const { path, value } of objectsIn(contract)) {
    if (path[1] === 'schemas' || !isSchemaPlace(path)) continue;
    yield* within(path, value as Schema, false);
  }
}

function isSchemaPlace(path: string[]): boolean {
  const last = path.at(-1)!;
  const inBinding = path.at(-3) === 'bindings' && (last === 'headers' || last === 'query');
  const inMessage = path.at(-3) === 'messages' && (last === 'payload' || last === 'headers');
  return inBinding || inMessage;
}

function* within(path: string[], schema: Schema, named: boolean): Generator<SchemaNode> {
  yield { path, schema, named };
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield* within([...path, 'properties', name], property, false);
  }
  for (const [index, member] of (schema.oneOf ?? []).entries()) {
    yield* within([...path, 'oneOf', String(index)], member, false);
  }
  if (schema.items) yield* within([...path, 'items'], schema.items, false);
  if (typeof schema.additionalProperties === 'object') {
    yield* within([...path, 'additionalProperties'], schema.additionalProperties, false);
  }
}

/** Every object of the document with its place, from the root on; not what is only an example. */
export function* objectsIn(
  node: unknown,
  path: string[] = [],
): Generator<{ path: string[]; value: Record<string, unknown> }> {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) yield { path, value: node as Record<string, unknown> };
  for (const [key, value] of Object.entries(node)) {
    if (!isData(key, value, path)) yield* objectsIn(value, [...path, key]);
  }
}

/** Whether a key holds a value to be shown or filled in, and no part of the contract (a field may well be called `default`). */
function isData(key: string, value: unknown, path: string[]): boolean {
  if (path.at(-1) === 'properties') return false;
  return key === 'default' || key === 'const' || (key === 'examples' && Array.isArray(value));
}
