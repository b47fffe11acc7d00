import {
  type Contract,
  type JobTypeEntry,
  mapRefs,
  pascal,
  refsIn,
  type Schema,
  type StandIn,
  schemaName,
  schemaRef,
} from '../document.ts';
import { splitParams } from './params.ts';

type Schemas = Record<string, Schema>;

/**
 * The schemas of the complete document: stand-ins are replaced by each job type's own schemas, one copy of the schema
 * around them per job type, and every event of every job type gets a schema that `jobType` and `type` tell from all others.
 */
export function expandSchemas(contract: Contract): Schemas {
  const source = contract.components.schemas;
  const jobTypes = Object.entries(contract['x-job-types']);
  const own = jobTypes.map(([type, entry]) => jobTypeSchemas(contract, type, entry));
  const made: Schemas = Object.assign({}, ...own);
  const expanded: Schemas = {};
  for (const [name, schema] of Object.entries({ ...source, ...splitParams(contract) })) {
    if (isStandIn(schema)) continue;
    if (isPerJobType(source, schema)) {
      const members = jobTypes.map(([type]) => pascal(type) + name).filter((member) => made[member]);
      if (members.length > 0) expanded[name] = unionOf(members, schema);
    } else Object.assign(expanded, withOneEach(name, withNames(contract, schema)));
  }
  const events = jobTypes.map(([type]) => `${pascal(type)}Event`);
  return dropUnused({ ...expanded, ...made, JobEvent: unionOf(events, source.JobEvent!) }, contract);
}

/** The events that a job type has, in the order in which they are told of: name, what it says, and its data's schema. */
export function eventsOf(contract: Contract, entry: JobTypeEntry): { type: string; summary: string; data: string }[] {
  const builtIn = Object.entries(contract['x-events']).filter(
    ([, { when }]) =>
      when === undefined ||
      (when === 'inputs' && Object.keys(entry.inputs ?? {}).length > 0) ||
      (when === 'presence' && entry.presence === true),
  );
  const own = Object.entries(entry.events ?? {}).map(([type, reference]) => {
    const data = schemaName(reference);
    return { type, summary: contract.components.schemas[data]?.description ?? '', data };
  });
  const told = builtIn.map(([type, { summary, data }]) => ({ type, summary, data: schemaName(data) }));
  return [...told.slice(0, 2), ...own, ...told.slice(2)];
}

function jobTypeSchemas(contract: Contract, type: string, entry: JobTypeEntry): Schemas {
  const source = contract.components.schemas;
  const prefix = pascal(type);
  const made: Schemas = {};
  for (const [name, schema] of Object.entries(source)) {
    if (!isPerJobType(source, schema)) continue;
    if (usesInputs(source, schema)) Object.assign(made, inputSchemas(contract, type, entry, name));
    else made[prefix + name] = fill(contract, type, entry, schema);
  }
  const { 'x-form-of': _, ...form } = source.UnknownEvent!;
  const events = eventsOf(contract, entry);
  for (const event of events) {
    const perType = isPerJobType(source, source[event.data]!);
    made[`${prefix}${pascal(event.type)}Event`] = {
      ...form,
      description: event.summary,
      properties: {
        ...form.properties,
        jobType: { type: 'string', const: type, description: 'The type of the job.' },
        type: { type: 'string', const: event.type, description: 'The type of the event.' },
        data: schemaRef(perType ? prefix + event.data : event.data),
      },
      examples: [],
    };
  }
  made[`${prefix}Event`] = {
    description: `An event of a job of type \`${type}\`.`,
    oneOf: events.map((event) => schemaRef(`${prefix}${pascal(event.type)}Event`)),
  };
  return made;
}

/** One schema per input of the job type, and their union under the name that stands for all of them. */
function inputSchemas(contract: Contract, type: string, entry: JobTypeEntry, name: string): Schemas {
  const made: Schemas = {};
  const inputs = Object.entries(entry.inputs ?? {});
  for (const [input, reference] of inputs) {
    made[`${pascal(type)}${pascal(input)}${name}`] = fill(contract, type, entry, contract.components.schemas[name]!, {
      name: input,
      data: reference,
    });
  }
  if (inputs.length === 0) return made;
  return { ...made, [pascal(type) + name]: unionOf(Object.keys(made), contract.components.schemas[name]!) };
}

/** A schema with the job type's own in the place of every stand-in; a property for which it has none is left out. */
function fill(
  contract: Contract,
  type: string,
  entry: JobTypeEntry,
  schema: Schema,
  input?: { name: string; data: { $ref: string } },
): Schema {
  const source = contract.components.schemas;
  const own: Record<StandIn, object | undefined> = {
    params: entry.params,
    paramsInput: schemaRef(`${schemaName(entry.params)}Input`),
    progress: entry.events?.progress,
    result: entry.result,
    inputName: input && { type: 'string', const: input.name, description: 'Which of the job type’s inputs it is.' },
    inputData: input?.data,
  };
  const standIn = (property: Schema) => property.$ref && source[schemaName(property)]?.['x-per-job-type'];
  const kept = Object.entries(schema.properties ?? {}).filter(([, property]) => {
    const stands = standIn(property);
    return !stands || own[stands] !== undefined;
  });
  const filled = mapRefs({ ...schema, properties: Object.fromEntries(kept) }, ({ $ref }) => {
    const name = schemaName({ $ref });
    const stands = source[name]?.['x-per-job-type'];
    if (stands) return own[stands]!;
    if (source[name]?.['x-names-of'] === 'x-job-types') {
      return { type: 'string', const: type, description: 'The type of the job.' };
    }
    return isPerJobType(source, source[name] ?? {}) ? schemaRef(pascal(type) + name) : { $ref };
  });
  const names = new Set(kept.map(([name]) => name));
  return filled.required ? { ...filled, required: filled.required.filter((name) => names.has(name)) } : filled;
}

function isStandIn(schema: Schema): boolean {
  return schema['x-per-job-type'] !== undefined || schema['x-union-of'] !== undefined;
}

/** Whether each job type has a schema like this of its own: it holds a stand-in. */
function isPerJobType(source: Schemas, schema: Schema): boolean {
  return [...refsIn(schema)].some((name) => source[name]?.['x-per-job-type'] !== undefined);
}

function usesInputs(source: Schemas, schema: Schema): boolean {
  return [...refsIn(schema)].some((name) => source[name]?.['x-per-job-type'] === 'inputName');
}

function unionOf(names: string[], schema: Schema): Schema {
  return { ...(schema.description ? { description: schema.description } : {}), oneOf: names.map(schemaRef) };
}

/** Fills in the enum of a schema whose values are the names of something in the contract. */
function withNames(contract: Contract, schema: Schema): Schema {
  const { 'x-names-of': namesOf, ...rest } = schema;
  return namesOf ? { ...rest, enum: Object.keys(contract[namesOf]) } : schema;
}

/** One schema for each value of a property that asks for it, so that constants tell them apart; else the schema itself. */
function withOneEach(name: string, schema: Schema): Schemas {
  const each = Object.entries(schema.properties ?? {}).find(([, property]) => property['x-one-schema-each']);
  if (!each) return { [name]: schema };
  const [key, { enum: values, type, description }] = each;
  return Object.fromEntries(
    (values ?? []).map((value) => [
      pascal(String(value)) + name,
      {
        ...schema,
        properties: {
          ...schema.properties,
          [key]: { ...(type ? { type } : {}), const: value, ...(description ? { description } : {}) },
        },
        examples: [],
      },
    ]),
  );
}

/** Leaves out what only existed to be expanded: schemas of the source that nothing refers to any more. */
function dropUnused(schemas: Schemas, contract: Contract): Schemas {
  const { channels, operations, components, 'x-events': events, 'x-job-types': jobTypes } = contract;
  const used = refsIn([schemas, events, jobTypes, channels, operations, components.messages]);
  const isLeftOver = (name: string, schema: Schema) =>
    !used.has(name) && components.schemas[name] !== undefined && schema['x-form-of'] === undefined;
  return Object.fromEntries(Object.entries(schemas).filter(([name, schema]) => !isLeftOver(name, schema)));
}
