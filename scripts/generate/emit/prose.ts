import type { Schema } from '../document.ts';

/**
 * What is to be said about a schema or a field, for hover texts: its description, then unit, range, length and default.
 */
export function describe(schema: Schema): string {
  return [schema.description, facts(schema)].filter(Boolean).join('\n\n');
}

function facts(schema: Schema): string {
  const { default: fallback, 'x-unit': unit } = schema;
  const limits = [
    range(schema.minimum, schema.maximum),
    count(schema.minLength, schema.maxLength, schema.type === 'string' ? 'characters' : ''),
    count(schema.minItems, schema.maxItems, 'items'),
  ];
  const said = [
    unit && `Unit: ${unit}.`,
    ...limits,
    fallback !== undefined && `Default: \`${typeof fallback === 'string' ? fallback : JSON.stringify(fallback)}\`.`,
  ];
  return said.filter(Boolean).join(' ');
}

/** Limits that only say "a safe integer" or "not negative" are left out. */
function range(low: number | undefined, high: number | undefined): string {
  const from = low === undefined || (low <= 0 && high === Number.MAX_SAFE_INTEGER) ? undefined : low;
  const to = high === Number.MAX_SAFE_INTEGER ? undefined : high;
  if (from !== undefined && to !== undefined) return `${from} to ${to}.`;
  if (from !== undefined) return `At least ${from}.`;
  return to === undefined ? '' : `At most ${to}.`;
}

function count(low: number | undefined, high: number | undefined, unit: string): string {
  if (high === undefined || unit === '') return '';
  return low ? `${low} to ${high} ${unit}.` : `At most ${high} ${unit}.`;
}
