import { type Contract, type Message, type Schema, schemaName, schemaRef } from '../document.ts';

/**
 * Messages, channels and operations of the complete document: a message whose payload has become several schemas (one
 * per job type, event or answered command) becomes one message for each of them, wherever it is referred to.
 */
export function expandMessages(contract: Contract, schemas: Record<string, Schema>): Contract {
  const source = contract.components.messages ?? {};
  const parts = new Map(
    Object.entries(source).map(([key, message]) => [key, splitMessage(contract, schemas, key, message)]),
  );
  const messages = Object.fromEntries([...parts.values()].flatMap((split) => Object.entries(split)));
  const { channels, operations } = contract;
  return {
    ...contract,
    channels: spreadMessageRefs(channels, parts),
    operations: spreadMessageRefs(operations, parts),
    components: { ...contract.components, schemas, messages },
  };
}

function splitMessage(
  contract: Contract,
  schemas: Record<string, Schema>,
  key: string,
  message: Message,
): Record<string, Message> {
  const payload = message.payload?.$ref;
  if (!payload) return { [key]: message };
  const leaves = leafSchemas(contract, schemas, schemaName({ $ref: payload }));
  if (leaves.length === 1 && leaves[0] === schemaName({ $ref: payload })) return { [key]: message };
  return Object.fromEntries(
    leaves.map((name) => [
      lowerFirst(name),
      { ...message, title: name, summary: schemas[name]?.description ?? '', payload: schemaRef(name) },
    ]),
  );
}

/** The schemas that a payload's schema has become: the members of a union, and of the unions among them. */
function leafSchemas(contract: Contract, schemas: Record<string, Schema>, name: string): string[] {
  const schema = schemas[name];
  if (!schema) {
    const made = contract.components.schemas[name]?.properties ?? {};
    const each = Object.values(made).find((property) => property['x-one-schema-each'])?.enum ?? [];
    return each.map((value) => String(value).replace(/^./, (first) => first.toUpperCase()) + name);
  }
  if (!schema.oneOf) return [name];
  return schema.oneOf.flatMap((member) => leafSchemas(contract, schemas, schemaName(member)));
}

const MESSAGE_REF = /^#\/(?:components|channels\/[^/]+)\/messages\/([^/]+)$/;

/** Puts the parts of each message in the place of every reference to it, in maps of messages and in lists. */
function spreadMessageRefs<T>(node: T, parts: Map<string, Record<string, Message>>): T {
  if (Array.isArray(node)) {
    return node.flatMap((item) => spreadReference(item, parts) ?? [spreadMessageRefs(item, parts)]) as T;
  }
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => {
      const references = spreadReference(value, parts);
      return references
        ? references.map((reference) => [reference.$ref.split('/').at(-1)!, reference])
        : [[key, spreadMessageRefs(value, parts)]];
    }),
  ) as T;
}

function spreadReference(node: unknown, parts: Map<string, Record<string, Message>>): { $ref: string }[] | undefined {
  if (node === null || typeof node !== 'object' || !('$ref' in node) || typeof node.$ref !== 'string') return undefined;
  const match = MESSAGE_REF.exec(node.$ref);
  const split = match && parts.get(match[1]!);
  if (!split) return undefined;
  const base = node.$ref.slice(0, node.$ref.lastIndexOf('/') + 1);
  return Object.keys(split).map((key) => ({ $ref: base + key }));
}

function lowerFirst(name: string): string {
  return name.replace(/^./, (first) => first.toLowerCase());
}
