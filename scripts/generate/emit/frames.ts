import type { Contract, Reference } from '../document.ts';
import { schemaName } from '../document.ts';

interface Operation {
  action: 'send' | 'receive';
  channel: Reference;
  messages?: Reference[];
  reply?: { messages?: Reference[] };
}

/** Schemas of what a client sends over WebSocket, each once, in the document's order. */
export function clientFrames(contract: Contract): string[] {
  return payloads(
    contract,
    socketOperations(contract, 'receive').flatMap(({ messages = [] }) => messages),
  );
}

/** Schemas of what the server sends over WebSocket: replies, events, control messages. */
export function serverFrames(contract: Contract): string[] {
  const replies = socketOperations(contract, 'receive').flatMap(({ reply }) => reply?.messages ?? []);
  const told = socketOperations(contract, 'send').flatMap(({ messages = [] }) => messages);
  return payloads(contract, [...replies, ...told]);
}

/** Whether a schema is an event of a log. */
export function isEvent(contract: Contract, name: string): boolean {
  return contract.components.schemas[name]?.properties?.seq !== undefined;
}

function socketOperations(contract: Contract, action: Operation['action']): Operation[] {
  const operations = Object.values((contract.operations ?? {}) as Record<string, Operation>);
  return operations.filter((each) => each.action === action && each.channel.$ref === '#/channels/socket');
}

function payloads(contract: Contract, messages: Reference[]): string[] {
  const names = messages.map(({ $ref }) =>
    schemaName(contract.components.messages![$ref.split('/').at(-1)!]!.payload!),
  );
  return [...new Set(names)];
}
