import { parse } from 'yaml';

/** A JSON Schema (draft 7, as AsyncAPI has it) with the extensions that `extensions.ts` declares. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  examples?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  items?: Schema;
  minProperties?: number;
  maxProperties?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  not?: Schema;
  'x-unit'?: string;
  /** Names that what sends may add to later; a reader takes any string. */
  'x-may-grow'?: true;
  /** The enum is the keys of this root extension. */
  'x-names-of'?: 'x-job-types' | 'x-errors';
  'x-choice'?: Choice;
  /** Examples of which only some fields are told, null for the field's own example; required fields are filled in. */
  'x-partial-examples'?: Record<string, unknown>[];
  /** A stand-in for a schema of the job type's own. */
  'x-per-job-type'?: StandIn;
  /** What a stand-in stands for where a job type has registered nothing. */
  'x-otherwise'?: Reference;
  /** A stand-in for the union of all events. */
  'x-union-of'?: 'events';
  /** The form that every event has, known or not. */
  'x-form-of'?: 'events';
  /** The object that holds this enum becomes one object schema for each of its values. */
  'x-one-schema-each'?: true;
}

export type StandIn = 'params' | 'paramsInput' | 'progress' | 'result' | 'inputName' | 'inputData';

/** At most one of `of` is given; where none is, `default` fills one in. An alias is renamed to the field it stands for. */
export interface Choice {
  of: string[];
  aliases?: Record<string, string>;
  default?: Record<string, unknown>;
}

export interface Reference {
  $ref: string;
}

/** One entry of `x-job-types` (protocol.md, "Adding a job type"). */
export interface JobTypeEntry {
  summary: string;
  description?: string;
  params: Reference;
  events?: Record<string, Reference>;
  inputs?: Record<string, Reference>;
  /** Always there in the complete document. */
  result?: Reference;
  shared?: boolean;
  presence?: boolean;
  endless?: boolean;
  checkpoints?: boolean;
  retry?: { attempts?: number; backoffMs?: number };
  timeoutMs?: number;
  retention?: { events?: number; ageMs?: number };
}

/** One entry of `x-events`: an event that job types have without registering it. */
export interface EventEntry {
  summary: string;
  data: Reference;
  /** Absent: every job type. */
  when?: 'inputs' | 'presence';
  terminal?: boolean;
}

/** One entry of `x-errors`. */
export interface ErrorEntry {
  title: string;
  status?: number;
  close?: number;
  /** For an error with neither: told by a `problem` message, or in `failed.error`. */
  where?: 'failed' | 'message';
  retry: 'never' | 'later' | 'with-new-token' | 'from-earliest';
  help: string;
}

export interface FeatureEntry {
  summary: string;
  served: boolean;
}

export interface Message {
  name?: string;
  title?: string;
  summary?: string;
  description?: string;
  payload?: Schema;
  headers?: Schema;
  correlationId?: Reference | { location: string };
  examples?: { name?: string; summary?: string; payload?: unknown; headers?: unknown }[];
  bindings?: Record<string, unknown>;
  [extension: `x-${string}`]: unknown;
}

/** The document, before or after expansion: what the generator reads of it. */
export interface Contract {
  asyncapi: string;
  info: { title: string; version: string; description?: string; [key: string]: unknown };
  'x-protocol': string;
  'x-sdk': { name: string; version: string };
  'x-job-types': Record<string, JobTypeEntry>;
  'x-events': Record<string, EventEntry>;
  'x-reserved-event-types': string[];
  'x-features': Record<string, FeatureEntry>;
  'x-limits': Record<string, number>;
  'x-common-problems': string[];
  'x-errors': Record<string, ErrorEntry>;
  components: { schemas: Record<string, Schema>; messages?: Record<string, Message>; [key: string]: unknown };
  [key: string]: unknown;
}

export function parseContract(text: string): Contract {
  return parse(text) as Contract;
}

const SCHEMA_REF = /^#\/components\/schemas\/([^/]+)$/;

/** The name of the schema that a reference points at. */
export function schemaName(reference: { $ref?: string }): string {
  const match = SCHEMA_REF.exec(reference.$ref ?? '');
  if (!match) throw new Error(`${reference.$ref ?? 'An inline schema'} is not a reference to components.schemas.`);
  return match[1]!;
}

export function schemaRef(name: string): Reference {
  return { $ref: `#/components/schemas/${name}` };
}

/** `price-tick` and `priceTick` → `PriceTick`. */
export function pascal(name: string): string {
  return name.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** A copy of `node` in which every object with a `$ref` has been replaced by what `replace` makes of it. */
export function mapRefs<T>(node: T, replace: (reference: Reference) => object): T {
  if (Array.isArray(node)) return node.map((item) => mapRefs(item, replace)) as T;
  if (node === null || typeof node !== 'object') return node;
  if ('$ref' in node && typeof node.$ref === 'string') return replace(node as Reference) as T;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mapRefs(value, replace)])) as T;
}

/** The names of the schemas that `node` refers to, itself and not through others. */
export function refsIn(node: unknown): Set<string> {
  const found = new Set<string>();
  mapRefs(node, (reference) => {
    if (SCHEMA_REF.test(reference.$ref)) found.add(schemaName(reference));
    return reference;
  });
  return found;
}
