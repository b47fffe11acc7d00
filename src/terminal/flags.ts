import type { ParseArgsOptionsConfig } from 'node:util';
import { type Flag, flags } from '../../generated/protocol/flags.ts';
import type { ValidationError } from '../client/index.ts';
import { type Call, UsageError } from './command.ts';

/** The flags of a job type's params, by what they are called beside the options that the command itself has. */
export function flagsOf(type: string, own: ParseArgsOptionsConfig): ReadonlyMap<string, Flag> {
  const list = Object.hasOwn(flags, type) ? flags[type as keyof typeof flags] : [];
  return new Map(list.map((flag) => [Object.hasOwn(own, flag.name) ? `param-${flag.name}` : flag.name, flag]));
}

export function optionsOf(flags: ReadonlyMap<string, Flag>): ParseArgsOptionsConfig {
  const options = [...flags].map(([name, { kind }]) => {
    const isList = kind === 'strings' || kind === 'numbers';
    return [name, { type: kind === 'boolean' ? 'boolean' : 'string', ...(isList ? { multiple: true } : {}) }] as const;
  });
  return Object.fromEntries(options);
}

/**
 * The params that a call means: those of `--params`, and over them what flags say.
 * @throws UsageError for what cannot be read; whether it fits is for the contract to say
 */
export function paramsOf(flags: ReadonlyMap<string, Flag>, given: Call['options']): object {
  const params = given.params === undefined ? {} : readObject('params', String(given.params));
  for (const [name, flag] of flags) {
    const value = given[name];
    if (value !== undefined) put(params, flag.path, read(name, flag, value));
  }
  return params;
}

type Value = NonNullable<Call['options'][string]>;

function read(name: string, { kind }: Flag, value: Value): unknown {
  if (kind === 'boolean' || kind === 'string') return value;
  if (kind === 'number') return readNumber(name, String(value));
  if (kind === 'json') return readJson(name, String(value));
  const items = [value].flat().flatMap((text) => String(text).split(','));
  return kind === 'numbers' ? items.map((item) => readNumber(name, item)) : items;
}

function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) throw new UsageError(`--${name} must be a number, not "${text}".`);
  return number;
}

function readObject(name: string, text: string): Record<string, unknown> {
  const value = readJson(name, text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new UsageError(`--${name} must be a JSON object.`);
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--${name} must be JSON (${(error as Error).message}).`);
  }
}

/** Sets a field within fields. A flag is made from the contract: no name in its path is one that objects inherit. */
function put(params: object, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  const fields = params as Record<string, unknown>;
  if (rest.length === 0) fields[name] = value;
  else {
    const inner = { ...(fields[name] as object | undefined) };
    fields[name] = inner;
    put(inner, rest, value);
  }
}

/** What is wrong with params, in the words of the command line. */
export function inFlags(flags: ReadonlyMap<string, Flag>, error: ValidationError): string {
  const byPointer = new Map([...flags].map(([name, { path }]) => [`/params/${path.join('/')}`, `--${name}`]));
  const lines = error.errors.map(({ pointer, message }) => `${byPointer.get(pointer) ?? pointer} ${message}.`);
  return lines.length === 0 ? error.message : lines.join('\n');
}

/** The flags with what they mean, a paragraph each. */
export function describeFlags(flags: ReadonlyMap<string, Flag>): string {
  return [...flags].map(([name, { kind, help }]) => `--${name}${PLACE[kind]}\n    ${help}`).join('\n');
}

const PLACE: { readonly [K in Flag['kind']]: string } = {
  string: ' TEXT',
  number: ' NUMBER',
  boolean: '',
  strings: ' TEXT,…',
  numbers: ' NUMBER,…',
  json: ' JSON',
};
