import { type Contract, type Schema, schemaName } from '../document.ts';
import { docComment, type GeneratedFile, notice } from './file.ts';
import { isEvent, serverFrames } from './frames.ts';
import { constant, members } from './messages.ts';

/** Answers of the server over HTTP that clients read. */
const BODIES = ['Job', 'JobList', 'ManyEventPage', 'InputAccepted', 'Ticket', 'Problem'];

const ABOUT = `The forms of what the server sends: the fields of each message and answer and their kinds, for a check that is
small enough for any page. What belongs to single job types is not among them.

A form is its fields, separated by spaces: a name, \`:\` or \`?\` where it may be missing, and a kind: \`s\` a string, \`n\` a
number, \`b\` a boolean, \`o\` an object, \`0\` or \`1\` a safe integer from there on, or the name of another form; \`[]\`
behind a kind makes a list of it. Fields that may be anything are left out. Messages go by their \`type\`, events by \`event\`, answers by their schema's name.`;

/** \`protocol/forms.ts\`: a table that a few lines of any language can check with. */
export function emitForms(contract: Contract): GeneratedFile[] {
  const forms = new Map<string, string>();
  const messages = serverFrames(contract).filter((name) => !isEvent(contract, name));
  const byType = Map.groupBy([...messages, 'EndOfStream'], (name) => typeOf(contract, name)!);
  forms.set('event', form(contract, ['UnknownEvent']));
  for (const [type, names] of byType) forms.set(type, form(contract, names));
  for (const name of withParts(contract, BODIES)) forms.set(name, form(contract, members(contract, name)));
  const rows = [...forms].map(([name, fields]) => `  ${name}: '${fields}',\n`);
  const text = `${notice()}\n${docComment(ABOUT)}export const forms: { readonly [name: string]: string } = {\n${rows.join('')}};\n`;
  return [{ path: 'protocol/forms.ts', text }];
}

/** These schemas and the objects within them, but for those that are messages of their own. */
function withParts(contract: Contract, names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    if (found.has(name) || kindOfSchema(contract, name) !== name) continue;
    found.add(name);
    const properties = members(contract, name).flatMap((leaf) =>
      Object.values(schemaOf(contract, leaf).properties ?? {}),
    );
    const parts = properties.flatMap(({ $ref, items }) => [$ref, items?.$ref].filter((ref) => ref !== undefined));
    withParts(
      contract,
      parts.map(($ref) => schemaName({ $ref })),
      found,
    );
  }
  return found;
}

/** The form of what fits one of these schemas: what all require is required; where they differ, or say nothing, `a`. */
function form(contract: Contract, names: readonly string[]): string {
  const schemas = names.map((name) => schemaOf(contract, name));
  const keys = new Set(schemas.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const fields = [...keys].map((key) => {
    const there = schemas.flatMap(({ properties }) => properties?.[key] ?? []);
    const kinds = new Set(there.map((property) => kindOf(contract, property)));
    const isRequired = schemas.every(({ required }) => required?.includes(key));
    return `${key}${isRequired ? ':' : '?'}${kinds.size === 1 ? [...kinds][0] : 'a'}`;
  });
  return fields.filter((field) => !/[:?]a$/.test(field)).join(' ');
}

function kindOf(contract: Contract, property: Schema): string {
  if (property.$ref) return kindOfSchema(contract, schemaName(property));
  return property.type === 'array' ? `${kindOf(contract, property.items!)}[]` : kindOfType(property);
}

function kindOfSchema(contract: Contract, name: string): string {
  if (name === 'JobEvent') return 'event';
  if (BODIES.includes(name) || PARTS.has(name)) return name;
  return typeOf(contract, name) ?? kindOfType(schemaOf(contract, name));
}

/** Objects within answers whose own fields are looked at. */
const PARTS = new Set(['Links', 'FieldError']);

function kindOfType({ type, oneOf, minimum }: Schema): string {
  if (oneOf || type === 'object') return 'o';
  if (type === 'integer' && (minimum === 0 || minimum === 1)) return String(minimum);
  if (type === 'integer' || type === 'number') return 'n';
  return type === 'string' || type === 'boolean' ? type[0]! : 'a';
}

function typeOf(contract: Contract, name: string): string | undefined {
  const type = constant(schemaOf(contract, name), 'type');
  return typeof type === 'string' ? type : undefined;
}

function schemaOf(contract: Contract, name: string): Schema {
  return contract.components.schemas[name]!;
}
