import { type Contract, pascal, type Schema, schemaName } from '../document.ts';
import { type Finding, finding } from './finding.ts';

/** Nothing goes by the name of something else, and messages that share a connection are told apart by constants. */
export function lintNames(contract: Contract): Finding[] {
  return [...sameNames(contract), ...sameConstants(contract)];
}

function sameNames(contract: Contract): Finding[] {
  const messages = Object.entries(contract.components.messages ?? {});
  return [
    ...twice(messages.map(([key, { name = key }]) => [['components', 'messages', key], name])),
    ...twice(Object.keys(contract.components.schemas).map((name) => [['components', 'schemas', name], name])),
    ...twice(Object.keys(contract['x-job-types']).map((type) => [['x-job-types', type], pascal(type)])),
  ];
}

/** Names count as the same where only the case differs: some file systems and languages think so. */
function twice(named: [path: string[], name: string][]): Finding[] {
  const groups = Map.groupBy(named, ([, name]) => name.toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(([path, name]) => finding(path, `has the name ${name}, which ${first![0].join('/')} has too.`)),
  );
}

interface Channel {
  messages?: Record<string, { $ref: string }>;
  'x-sse'?: unknown;
  'x-close-codes'?: unknown;
}

/** On a connection that carries many messages a reader has their constants alone to go by. */
function sameConstants(contract: Contract): Finding[] {
  const channels = Object.entries((contract.channels ?? {}) as Record<string, Channel>);
  return channels
    .filter(([, channel]) => channel['x-sse'] || channel['x-close-codes'])
    .flatMap(([name, channel]) => {
      const told = Object.keys(channel.messages ?? {}).flatMap((key) =>
        leaves(contract, contract.components.messages?.[key]?.payload),
      );
      const groups = Map.groupBy(new Set(told), (schema) => signature(contract.components.schemas[schema]!));
      return [...groups]
        .filter(([, same]) => same.length > 1)
        .map(([, same]) => finding(['channels', name], `cannot tell ${same.join(' from ')}.`));
    });
}

function leaves(contract: Contract, schema: Schema | undefined): string[] {
  if (!schema?.$ref) return [];
  const name = schemaName(schema);
  const target = contract.components.schemas[name];
  if (!target || target['x-union-of'] || name === 'Problem') return [];
  return target.oneOf ? target.oneOf.flatMap((member) => leaves(contract, member)) : [name];
}

/** The constants that a schema requires, and which fields: `end` of one job and of all differ by these. */
function signature(schema: Schema): string {
  const required = schema.required ?? [];
  const constants = Object.entries(schema.properties ?? {}).filter(
    ([name, { const: value }]) => value !== undefined && required.includes(name),
  );
  return JSON.stringify([
    constants.map(([name, { const: value }]) => [name, value]),
    constants.some(([name]) => name === 'type') ? required.toSorted() : [],
  ]);
}
