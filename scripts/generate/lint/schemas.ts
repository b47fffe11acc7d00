import type { Contract, Schema } from '../document.ts';
import { FORMATS } from '../emit/leaves.ts';
import { type Finding, finding } from './finding.ts';
import { type SchemaNode, schemaNodes } from './walk.ts';

/** What every schema has to say, so that validators are strict and bounded and texts can be made from it. */
export function lintSchemas(contract: Contract): Finding[] {
  return [...schemaNodes(contract)].flatMap((node) => RULES.flatMap((rule) => rule(node)));
}

const RULES: ((node: SchemaNode) => Finding[])[] = [
  isDescribed,
  isClosed,
  isBounded,
  hasKnownFormat,
  hasSafePattern,
  hasSafeNames,
];

function isDescribed({ path, schema }: SchemaNode): Finding[] {
  const needsNone =
    schema.$ref ||
    schema.const !== undefined ||
    path.at(-2) === 'oneOf' ||
    (path.includes('bindings') && isContainer(path));
  if (needsNone || schema.description) return [];
  return path.at(-1) === 'payload' || path.at(-1) === 'headers' ? [] : [finding(path, 'has no description.')];
}

function isContainer(path: string[]): boolean {
  return path.at(-1) === 'headers' || path.at(-1) === 'query';
}

function isClosed({ path, schema }: SchemaNode): Finding[] {
  if (schema.type !== 'object' || schema.additionalProperties !== undefined) return [];
  return [finding(path, 'does not say whether it takes additional properties.')];
}

/** A text or list without a bound lets one message fill the memory; constants, names and formats are bounded by themselves. */
function isBounded({ path, schema }: SchemaNode): Finding[] {
  const types = [schema.type].flat();
  const fixed = schema.const !== undefined || schema.enum !== undefined || isFixedFormat(schema);
  if (types.includes('string') && !fixed && schema.maxLength === undefined)
    return [finding(path, 'is a string without maxLength.')];
  if (types.includes('array') && schema.maxItems === undefined) return [finding(path, 'is an array without maxItems.')];
  return [];
}

function isFixedFormat(schema: Schema): boolean {
  return schema.format === 'uuid' || schema.format === 'date-time';
}

function hasKnownFormat({ path, schema }: SchemaNode): Finding[] {
  if (schema.format === undefined || Object.hasOwn(FORMATS, schema.format)) return [];
  return [finding(path, `has the unknown format ${schema.format}; known are ${Object.keys(FORMATS).join(', ')}.`)];
}

/** A quantifier over a group that holds one can take exponential time; so can look-arounds and back references. */
const UNSAFE = /\([^()]*[*+{][^()]*\)[*+{]|\(\?[=!<]|\\[1-9]|\([^()]*\|[^()]*\)[*+{]/;

function hasSafePattern({ path, schema }: SchemaNode): Finding[] {
  if (schema.pattern === undefined) return [];
  if (!/^\^.*\$$/.test(schema.pattern)) return [finding(path, 'has a pattern that is not anchored at both ends.')];
  return UNSAFE.test(schema.pattern) ? [finding(path, 'has a pattern that may take more than linear time.')] : [];
}

/** Every object inherits these: a check for a missing field would find them, and code that looks them up would too. */
function hasSafeNames({ path, schema }: SchemaNode): Finding[] {
  const inherited = Object.keys(schema.properties ?? {}).filter((name) => name in Object.prototype);
  return inherited.map((name) =>
    finding([...path, 'properties', name], 'is a name that every JavaScript object has already.'),
  );
}
