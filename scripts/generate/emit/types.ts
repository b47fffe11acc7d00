import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { type Contract, mapRefs, pascal, type Schema, schemaName } from '../document.ts';
import { docComment, type GeneratedFile, notice } from './file.ts';
import { clientFrames, isEvent, serverFrames } from './frames.ts';
import { describe } from './prose.ts';

/**
 * `protocol/types.ts`: a named type for every schema of the document, unions that narrow on `type` (then `jobType`,
 * `to`, `ok`), and `JobTypeMap`, from which generic code takes the types of one job type.
 */
export async function emitTypes(contract: Contract): Promise<GeneratedFile[]> {
  const text = [
    notice(),
    await schemaTypes(contract),
    union('ClientMessage', 'Whatever a client sends over WebSocket; narrow on `type`.', clientFrames(contract)),
    union('ServerMessage', 'Whatever the server sends over WebSocket: what has a `seq` is an event of a log.', [
      'JobEvent',
      ...serverFrames(contract).filter((name) => !isEvent(contract, name)),
    ]),
    jobTypeMap(contract),
  ].join('\n');
  return [{ path: 'protocol/types.ts', text }];
}

async function schemaTypes(contract: Contract): Promise<string> {
  const definitions = Object.fromEntries(
    Object.entries(contract.components.schemas).map(([name, schema]) => [name, forTypes(schema)]),
  );
  const code = await compile({ definitions } as unknown as JSONSchema, '__Root', {
    additionalProperties: false,
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return asAliases(tidy(code)).trim();
}

/** A schema as json-schema-to-typescript takes it: references to definitions, and all that is to be said in `description`. */
function forTypes(schema: Schema): unknown {
  const told = withProse(schema);
  return mapRefs(told, ({ $ref }) => ({ $ref: `#/definitions/${schemaName({ $ref })}` }));
}

function withProse(schema: Schema): Schema {
  const { examples: _, not: __, ...rest } = schema;
  const description = describe(schema);
  return {
    ...rest,
    ...(description ? { description } : {}),
    ...(schema.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([key, each]) => [key, withProse(each)]),
          ),
        }
      : {}),
  };
}

/** Takes out what json-schema-to-typescript says about its own work, and puts short comments on one line. */
function tidy(code: string): string {
  return code
    .replace(/export interface __Root \{[^}]*\}\n/, '')
    .replace(
      /^ *\*\n *\* This interface was referenced by `__Root`'s JSON-Schema\n *\* via the `definition` "\w+"\.\n/gm,
      '',
    )
    .replace(/^ *\*\n *\* Items: .*\n/gm, '')
    .replace(/^ *\*\n(?: *\* @m\w+ \d+\n)+/gm, '')
    .replace(/^( *)\/\*\*\n *\* (.*)\n *\*\/$/gm, '$1/** $2 */');
}

/**
 * Interfaces as type aliases: an object of such a type can be handed to code that takes any JSON object
 * (`{ [key: string]: unknown }`), and an editor shows its fields on hover. The end of an interface stands alone at the
 * beginning of a line.
 */
function asAliases(code: string): string {
  return code
    .replace(/^export interface (\w+) \{\}$/gm, 'export type $1 = Record<string, never>;')
    .replace(/^export interface (\w+) \{$/gm, 'export type $1 = {')
    .replace(/^\}$/gm, '};')
    .replace(/;\n(?=\/\*\*|export )/g, ';\n\n');
}

function union(name: string, description: string, members: string[]): string {
  return `${docComment(description)}export type ${name} =\n${members.map((member) => `  | ${member}`).join('\n')};\n`;
}

function jobTypeMap(contract: Contract): string {
  const entries = Object.entries(contract['x-job-types']).map(([name, entry]) => {
    const params = schemaName(entry.params);
    const members = (kind: Record<string, { $ref: string }> = {}) =>
      `{ ${Object.entries(kind)
        .map(([key, reference]) => `${key}: ${schemaName(reference)}`)
        .join('; ')} }`;
    return [
      docComment(entry.summary, '  ').trimEnd(),
      `  ${name}: {`,
      `    params: ${params};`,
      `    paramsInput: ${params}Input;`,
      `    events: ${members(entry.events)};`,
      `    inputs: ${members(entry.inputs)};`,
      `    result: ${schemaName(entry.result!)};`,
      `    event: ${pascal(name)}Event;`,
      `    job: ${pascal(name)}Job;`,
      '  };',
    ].join('\n');
  });
  const about =
    'The types of each job type, by its name: params as kept and as sent, own events, inputs, result, all its events, its snapshot.';
  return `${docComment(about)}export interface JobTypeMap {\n${entries.join('\n')}\n}\n`;
}
