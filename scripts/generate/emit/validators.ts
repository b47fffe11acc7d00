import { readFileSync } from 'node:fs';
import type { Contract, Schema } from '../document.ts';
import { checks } from './checks.ts';
import { type GeneratedFile, notice } from './file.ts';
import { leafModule } from './leaves.ts';
import { keptLeaves, receivedLeaves, sentLeaves } from './messages.ts';

/**
 * `protocol/validators.js` and what it is made of. Each check looks at the names that tell messages apart, one after
 * the other, and hands the value to the validator of that one schema:
 *
 * - `received.js`: what clients send. All errors at once (a form shows them all), defaults filled in.
 * - `kept.js`: what tasks send, strictly; the first error.
 * - `sent.js`: what the server sends, as a client takes it: unknown fields and names that may grow pass.
 */
export function emitValidators(contract: Contract): GeneratedFile[] {
  const file = (name: string, text: string) => ({ path: `protocol/${name}`, text });
  return [
    file(
      'received.js',
      leafModule(contract, receivedLeaves(contract), asReceived, { allErrors: true, useDefaults: true }),
    ),
    file('kept.js', leafModule(contract, keptLeaves(contract), asKept, {})),
    file('sent.js', leafModule(contract, sentLeaves(contract), asSent, { openUnions: true, inlineRefs: false })),
    file('violations.js', notice() + readFileSync(new URL('./runtime/violations.js', import.meta.url), 'utf8')),
    file('validators.js', facade(contract)),
    file('validators.d.ts', DECLARATIONS),
  ];
}

/** A schema without what is for people: it would only be carried along. */
function asKept(schema: Schema): Schema {
  const { examples: _, description: __, 'x-unit': ___, ...rest } = schema;
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [name, asKept(property)]);
  return {
    ...rest,
    ...(schema.properties ? { properties: Object.fromEntries(properties) } : {}),
    ...(schema.items ? { items: asKept(schema.items) } : {}),
  };
}

/** `x-choice` says better what `not` says for others; the default of a whole schema has been brought to where it is used. */
function asReceived(schema: Schema): Schema {
  const { not: _, default: __, ...rest } = asKept(schema);
  return rest;
}

/** What a newer server may send is taken by an older client: more fields, more names, longer texts and lists. */
function asSent(schema: Schema): Schema {
  const { additionalProperties, maxLength: _, maxItems: __, enum: names, ...rest } = asKept(schema);
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [name, asSent(property)]);
  return {
    ...rest,
    ...(names && !schema['x-may-grow'] ? { enum: names } : {}),
    ...(typeof additionalProperties === 'object' ? { additionalProperties: asSent(additionalProperties) } : {}),
    ...(schema.properties ? { properties: Object.fromEntries(properties) } : {}),
    ...(schema.items ? { items: asSent(schema.items) } : {}),
  };
}

function facade(contract: Contract): string {
  return [
    notice(),
    "import * as kept from './kept.js';",
    "import * as received from './received.js';",
    "import * as sent from './sent.js';",
    "import { below, isObject, own, unknownName, violation, violations } from './violations.js';\n",
    checks(contract),
  ].join('\n');
}

const DECLARATIONS = `${notice()}
import type { JobTypeName } from './types.ts';

/** One place where a value does not fit its schema. */
export interface Violation {
  /** A JSON pointer to the place; to a missing or unknown field itself. Empty: the value as a whole. */
  pointer: string;
  /** What is wrong, to be put behind the name of the place: "must be at least 2". */
  message: string;
}

// Every check answers the violations it found, none for a value that fits; at most 20.

/** Params as a caller sends them. Fills in defaults and renames aliases, in place: what fits is complete afterwards. */
export function checkParams(type: JobTypeName, value: unknown): Violation[];

/** The data of an input of a job type. An input that the job type does not have is a violation. */
export function checkInput(type: JobTypeName, name: string, data: unknown): Violation[];

/** The data of an event that is about to be kept, strictly. An event type that the job type does not have is a violation. */
export function checkEventData(type: JobTypeName, eventType: string, data: unknown): Violation[];

/** The result of a job, strictly. */
export function checkResult(type: JobTypeName, value: unknown): Violation[];

/** A frame from a client, params of a start included: their defaults are filled in, in place. */
export function checkCommand(value: unknown): Violation[];

/** The body of a request, params of a start included: their defaults are filled in, in place. */
export function checkBody(name: 'start' | 'cancel' | 'input' | 'tickets' | 'revocations', value: unknown): Violation[];

/** A job as the server sends it. Fields and names that are not known pass, for a newer server may send them. */
export function checkJob(value: unknown): Violation[];

/** A page of jobs as the server sends it; as tolerant as \`checkJob\`. */
export function checkJobList(value: unknown): Violation[];

/** A page of a log as the server sends it, its events included; as tolerant as \`checkServerMessage\`. */
export function checkEventPage(value: unknown): Violation[];

/** A page of several logs as the server sends it; the same. */
export function checkManyEventPage(value: unknown): Violation[];

/** An event as the server sends it; one of an unknown type passes where it has the form that all events have. */
export function checkEvent(value: unknown): Violation[];

/**
 * A message from the server: an event, a reply, or a control message. Fields that are not known pass. So does a message
 * of an unknown \`type\`, and an event of an unknown type where it has the form that all events have.
 */
export function checkServerMessage(value: unknown): Violation[];
`;
