import { type Contract, type Schema, schemaName } from '../../document.ts';
import { anchor, type Html, html, prose } from './html.ts';

interface Field {
  name: string;
  schema: Schema;
  required: boolean;
}

/** A table of an object's fields; the fields of an object within it stand where its own name leads. */
export function fieldTable(contract: Contract, schema: Schema): Html {
  const fields = Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    schema: property,
    required: schema.required?.includes(name) ?? false,
  }));
  return table(contract, fields);
}

/** The same with the fields of objects within it as `outer.inner`, and those of list items as `list[].inner`. */
export function flatFieldTable(contract: Contract, schema: Schema): Html {
  return table(contract, flatFields(contract, schema));
}

function table(contract: Contract, fields: Field[]): Html {
  if (fields.length === 0) return html`<p class="quiet">No fields.</p>`;
  const defaults = fields.some(({ schema }) => resolved(contract, schema).default !== undefined);
  return html`<table class="fields">
<thead><tr><th scope="col">Field</th><th scope="col">Type</th>${defaults && html`<th scope="col">Default</th>`}<th scope="col">Meaning</th></tr></thead>
<tbody>${fields.map((field) => row(contract, field, defaults))}</tbody></table>`;
}

function row(contract: Contract, { name, schema, required }: Field, defaults: boolean): Html {
  const target = resolved(contract, schema);
  const mark = required && html`<abbr title="required">*</abbr>`;
  const fallback = target.default !== undefined && html`<code>${showValue(target.default)}</code>`;
  return html`<tr><td><code>${name}</code>${mark}</td><td>${typeText(contract, schema)}</td>${defaults && html`<td>${fallback}</td>`}<td>${prose(target.description)}</td></tr>\n`;
}

function flatFields(contract: Contract, schema: Schema, prefix = '', depth = 0): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const target = resolved(contract, property);
    const field = { name: prefix + name, schema: target, required: schema.required?.includes(name) ?? false };
    if (depth > 2) return [field];
    const inner = target.type === 'array' && target.items ? resolved(contract, target.items) : target;
    const within = target.type === 'array' ? `${field.name}[].` : `${field.name}.`;
    return [field, ...flatFields(contract, inner, within, depth + 1)];
  });
}

export function resolved(contract: Contract, schema: Schema): Schema {
  return schema.$ref ? resolved(contract, contract.components.schemas[schemaName(schema)]!) : schema;
}

/** What a value may be; an object with a name leads to the place where its fields are. */
function typeText(contract: Contract, given: Schema): Html {
  const schema = resolved(contract, given);
  if (given.$ref && (schema.properties || schema.oneOf)) return schemaLink(schemaName(given));
  if (schema.const !== undefined) return html`<code>${showValue(schema.const)}</code>`;
  if (schema.enum) return html`${schema.enum.map((value) => html`<code>${showValue(value)}</code> `)}`;
  if (schema.items) return html`list${limits(schema)} of ${typeText(contract, schema.items)}`;
  const unit = schema['x-unit'] && ` (${schema['x-unit']})`;
  return html`${[schema.type].flat().join(' or ')}${limits(schema)}${unit}`;
}

export function schemaLink(name: string): Html {
  return html`<a href="#${anchor('shape', name)}"><code>${name}</code></a>`;
}

function limits({ minimum, maximum, minItems, maxItems, minLength, maxLength, type }: Schema): string {
  if (type === 'array') return span(minItems, maxItems, ' items');
  if (type === 'string') return span(minLength, maxLength, ' characters');
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  return span(minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum, most, '');
}

function span(low: number | undefined, high: number | undefined, what: string): string {
  const [from, to] = [low, high].map((limit) => limit?.toLocaleString('en-US', { maximumFractionDigits: 9 }));
  if (to !== undefined) return from === undefined ? `, ≤ ${to}${what}` : `, ${from}–${to}${what}`;
  return from === undefined ? '' : `, ≥ ${from}${what}`;
}

function showValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
