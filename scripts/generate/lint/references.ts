import type { Contract, Schema } from '../document.ts';
import { type Finding, finding } from './finding.ts';
import { objectsIn } from './walk.ts';

/** Addresses and their parameters agree; every reference leads somewhere; nothing is declared and not used. */
export function lintReferences(contract: Contract): Finding[] {
  return [...addressParameters(contract), ...danglingReferences(contract), ...unusedComponents(contract)];
}

interface Channel {
  address?: string;
  parameters?: Record<string, unknown>;
}

function addressParameters(contract: Contract): Finding[] {
  return Object.entries((contract.channels ?? {}) as Record<string, Channel>).flatMap(([name, channel]) => {
    const used = [...(channel.address ?? '').matchAll(/\{([^}]*)\}/g)].map(([, parameter]) => parameter!);
    const declared = Object.keys(channel.parameters ?? {});
    const path = ['channels', name];
    return [
      ...used
        .filter((each) => !declared.includes(each))
        .map((each) => finding([...path, 'address'], `has {${each}}, which is not declared.`)),
      ...declared
        .filter((each) => !used.includes(each))
        .map((each) => finding([...path, 'parameters', each], 'is not in the address.')),
    ];
  });
}

function* references(contract: Contract): Generator<{ path: string[]; $ref: string }> {
  for (const { path, value } of objectsIn(contract)) {
    if (typeof value.$ref === 'string') yield { path, $ref: value.$ref };
  }
}

function danglingReferences(contract: Contract): Finding[] {
  return [...references(contract)]
    .filter(({ $ref }) => resolve(contract, $ref) === undefined)
    .map(({ path, $ref }) => finding(path, `refers to ${$ref}, which is not there.`));
}

function resolve(contract: Contract, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[plainKey(key)], contract);
}

function plainKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

/**
 * A component that nothing refers to is left over or misspelt somewhere. A security scheme, a message and so on is used
 * from outside `components` or from other components; a union, or the form of all events, is there for whoever
 * generates types.
 */
function unusedComponents(contract: Contract): Finding[] {
  const used = new Set(
    [...references(contract)].filter(({ path, $ref }) => !isWithin(path, $ref)).map(({ $ref }) => $ref),
  );
  return Object.entries(contract.components).flatMap(([kind, components]) =>
    Object.entries(components as Record<string, Schema>)
      .filter(
        ([name, component]) => !used.has(`#/components/${kind}/${name}`) && !component.oneOf && !component['x-form-of'],
      )
      .map(([name]) => finding(['components', kind, name], 'is not used.')),
  );
}

function isWithin(path: string[], reference: string): boolean {
  return `#/${path.join('/')}/`.startsWith(`${reference}/`);
}
