import { type Contract, type JobTypeEntry, pascal, type Schema, schemaName } from '../document.ts';
import { clientFrames } from './frames.ts';

/** The bodies that clients send over HTTP, and the schemas of each. */
export const BODIES: Record<string, string[]> = {
  start: ['StartBody'],
  cancel: ['CancelBody'],
  input: ['InputBody'],
  tickets: ['TicketForJobsBody', 'TicketForAllBody'],
  revocations: ['RevocationBody'],
};

export function jobTypes(contract: Contract): [string, JobTypeEntry][] {
  return Object.entries(contract['x-job-types']);
}

/** The schemas that a schema stands for: the members of a union, else itself. */
export function members(contract: Contract, name: string): string[] {
  return contract.components.schemas[name]?.oneOf?.map(schemaName) ?? [name];
}

export function receivedLeaves(contract: Contract): string[] {
  const params = jobTypes(contract).map(([, entry]) => `${schemaName(entry.params)}Input`);
  const inputs = jobTypes(contract).flatMap(([, entry]) => Object.values(entry.inputs ?? {}).map(schemaName));
  const bodies = Object.values(BODIES)
    .flat()
    .flatMap((name) => members(contract, name));
  return unique([...clientFrames(contract), ...bodies, ...params, ...inputs]);
}

export function keptLeaves(contract: Contract): string[] {
  const data = jobTypes(contract).flatMap(([type]) => events(contract, type).map((event) => event.data));
  const results = jobTypes(contract).map(([, entry]) => schemaName(entry.result!));
  return unique([...data, ...results]);
}

export function sentLeaves(contract: Contract): string[] {
  const data = jobTypes(contract).flatMap(([type]) => events(contract, type).map((event) => event.data));
  return unique([
    'UnknownEvent',
    'Job',
    'JobList',
    'EventPage',
    'ManyEventPage',
    ...controlMessages(contract),
    ...data,
  ]);
}

/** Every message of the server that is not an event: replies and control messages of all transports. */
export function controlMessages(contract: Contract): string[] {
  const received = new Set(receivedLeaves(contract));
  return Object.entries(contract.components.schemas)
    .filter(([name, schema]) => typeof constant(schema, 'type') === 'string' && !received.has(name))
    .filter(([, schema]) => !schema.properties?.seq && !schema.properties?.params)
    .map(([name]) => name);
}

/** A job type's events with the schema of each one's data. */
export function events(contract: Contract, jobType: string): { type: string; name: string; data: string }[] {
  return members(contract, `${pascal(jobType)}Event`).map((name) => {
    const schema = contract.components.schemas[name]!;
    return { type: String(constant(schema, 'type')), name, data: schemaName(schema.properties!.data!) };
  });
}

export function constant(schema: Schema, property: string): unknown {
  return schema.properties?.[property]?.const;
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
