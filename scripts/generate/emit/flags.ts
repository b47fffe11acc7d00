import { type Contract, type Schema, schemaName } from '../document.ts';
import { docComment, type GeneratedFile, notice } from './file.ts';
import { describe } from './prose.ts';

/** `protocol/flags.ts`: the params of each job type as flags of a command line. */
export function emitFlags(contract: Contract): GeneratedFile[] {
  const types = Object.entries(contract['x-job-types']).map(([type, { params }]) => {
    const schema = contract.components.schemas[`${schemaName(params)}Input`]!;
    const rows = flagsOf(contract, schema).map((flag) => `    ${JSON.stringify(flag)},\n`);
    return `  ${type}: [\n${rows.join('')}  ],\n`;
  });
  const about = docComment('The params of each job type as flags, in the order of their schema.');
  const table = `${about}export const flags: { readonly [T in JobTypeName]: readonly Flag[] } = {\n${types.join('')}};\n`;
  return [{ path: 'protocol/flags.ts', text: notice() + FLAG + table }];
}

const FLAG = `
import type { JobTypeName } from './types.ts';

/** A param, or a field within one, as a flag of a command line. */
export interface Flag {
  /** Without the dashes: \`ensemble-size\`, \`beta-prior.median\`. */
  readonly name: string;
  /** The field within the params, outermost first. */
  readonly path: readonly string[];
  /** How its text is read: as it is, as a number, not at all, as a list with commas, or as JSON. */
  readonly kind: 'string' | 'number' | 'boolean' | 'strings' | 'numbers' | 'json';
  /** What it means, with unit, range and default. */
  readonly help: string;
}

`;

interface Flag {
  name: string;
  path: readonly string[];
  kind: string;
  help: string;
}

/** An object with fields of its own becomes a flag for each of them, which says what the object is as well. */
function flagsOf(contract: Contract, schema: Schema, above: readonly string[] = []): Flag[] {
  const about = above.length === 0 ? '' : (schema.description ?? '');
  return Object.entries(schema.properties ?? {}).flatMap(([field, property]) => {
    const path = [...above, field];
    const resolved = resolve(contract, property);
    if (resolved.properties) return flagsOf(contract, resolved, path);
    return { name: path.map(kebab).join('.'), path, kind: kindOf(contract, resolved), help: helpOf(about, resolved) };
  });
}

/** What a reference points at, with what stands beside the reference. */
function resolve(contract: Contract, { $ref, ...beside }: Schema): Schema {
  return $ref ? { ...contract.components.schemas[schemaName({ $ref })]!, ...beside } : beside;
}

function kindOf(contract: Contract, { type, items }: Schema): string {
  if (type === 'array') {
    const item = kindOf(contract, resolve(contract, items ?? {}));
    return item === 'string' || item === 'number' ? `${item}s` : 'json';
  }
  if (type === 'integer') return 'number';
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'json';
}

/** On one line and without marks: a terminal shows it as it is. */
function helpOf(about: string, schema: Schema): string {
  const names = schema.enum ? `One of ${schema.enum.join(', ')}.` : '';
  const said = [about, describe(schema), names].filter(Boolean).join(' ');
  return said.replaceAll(/\s*\n\s*/g, ' ').replaceAll('`', '');
}

/** `ensembleSize` → `ensemble-size`, `I0Prior` → `i0-prior`. */
function kebab(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
