/** @typedef {Record<string, any>} Schema a JSON Schema without `$ref` */

/**
 * @typedef {object} JobType
 * @property {string} name
 * @property {string} summary
 * @property {string} [description]
 * @property {Schema} params
 * @property {Record<string, Schema>} inputs
 * @property {Record<string, Schema>} events the job type's own, `progress` among them
 * @property {Schema} [result]
 * @property {boolean} shared
 * @property {boolean} endless
 */

let loading;

/**
 * The job types of the server, read from its contract once.
 * @returns {Promise<Map<string, JobType>>} by name, in the order of the contract
 */
export function jobTypes() {
  loading ??= load().catch((error) => {
    loading = undefined; // the next one who asks tries again
    throw error;
  });
  return loading;
}

async function load() {
  const response = await fetch('/asyncapi.json').catch(() => undefined);
  if (!response) throw new Error('The server cannot be reached.');
  if (!response.ok) throw new Error(`The server did not send its contract (${response.status}).`);
  const contract = await response.json();
  const schemas = contract.components.schemas;
  return new Map(
    Object.entries(contract['x-job-types']).map(([name, entry]) => [name, readType(schemas, name, entry)]),
  );
}

function readType(schemas, name, entry) {
  const resolveAll = (references = {}) =>
    Object.fromEntries(Object.entries(references).map(([key, reference]) => [key, resolve(schemas, reference)]));
  const { summary, description, shared = false, endless = false } = entry;
  return {
    name,
    summary,
    description,
    shared,
    endless,
    // What a client sends is written with its defaults left out.
    params: resolve(schemas, schemas[`${refName(entry.params)}Input`] ?? entry.params),
    inputs: resolveAll(entry.inputs),
    events: resolveAll(entry.events),
    result: entry.result && resolve(schemas, entry.result),
  };
}

function refName(schema) {
  return schema.$ref.split('/').at(-1);
}

/** A schema with what it refers to in its place; a schema that holds itself ends at the third time. */
function resolve(schemas, schema, path = []) {
  if (Array.isArray(schema)) return schema.map((each) => resolve(schemas, each, path));
  if (typeof schema !== 'object' || schema === null) return schema;
  if (schema.$ref) {
    const name = refName(schema);
    if (path.filter((each) => each === name).length > 2) return {};
    const { $ref: _, ...beside } = schema;
    return { ...resolve(schemas, schemas[name], [...path, name]), ...beside };
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, resolve(schemas, value, path)]));
}

/** The example of params that says most: what "try it" starts. */
export function shownExample(schema) {
  const examples = schema.examples ?? [];
  return examples.find((each) => Object.keys(each).length > 0) ?? examples[0] ?? {};
}
