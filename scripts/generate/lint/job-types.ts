import { type Contract, type JobTypeEntry, type Schema, schemaName } from '../document.ts';
import { type Finding, finding } from './finding.ts';

/** Names that the SDK's client has itself, beside one namespace per job type. */
const CLIENT_MEMBERS = ['jobs', 'close', 'on', 'off', 'then', 'constructor', 'prototype'];

/** What `x-job-types` registers fits the protocol. */
export function lintJobTypes(contract: Contract): Finding[] {
  return Object.entries(contract['x-job-types'] ?? {}).flatMap(([type, entry]) => [
    ...(CLIENT_MEMBERS.includes(type) ? [finding(['x-job-types', type], 'is a name that the SDK needs itself.')] : []),
    ...reservedEvents(contract, type, entry),
    ...objectsOnly(contract, type, entry),
    ...progress(contract, type, entry),
  ]);
}

function reservedEvents(contract: Contract, type: string, entry: JobTypeEntry): Finding[] {
  const builtIn = Object.keys(contract['x-events']);
  return Object.keys(entry.events ?? {}).flatMap((event) => {
    const path = ['x-job-types', type, 'events', event];
    if (builtIn.includes(event))
      return [finding(path, 'is an event that every job type has; only progress may be registered.')];
    return contract['x-reserved-event-types'].includes(event) ? [finding(path, 'is a reserved name.')] : [];
  });
}

/** Params, events, inputs and results are JSON objects, so that they can grow. */
function objectsOnly(contract: Contract, type: string, entry: JobTypeEntry): Finding[] {
  const parts: [string[], { $ref: string } | undefined][] = [
    [['params'], entry.params],
    [['result'], entry.result],
    ...Object.entries(entry.events ?? {}).map(([name, each]): [string[], { $ref: string }] => [['events', name], each]),
    ...Object.entries(entry.inputs ?? {}).map(([name, each]): [string[], { $ref: string }] => [['inputs', name], each]),
  ];
  return parts
    .filter(([, reference]) => reference && schemaOf(contract, reference)?.type !== 'object')
    .map(([path]) => finding(['x-job-types', type, ...path], 'is not an object.'));
}

/** A bar is drawn from `step`, `total` and `pct`; a job without an end has no total. */
function progress(contract: Contract, type: string, entry: JobTypeEntry): Finding[] {
  const reference = entry.events?.progress;
  if (!reference) return [];
  const path = ['x-job-types', type, 'events', 'progress'];
  const required = schemaOf(contract, reference)?.required ?? [];
  const missing = (entry.endless ? ['step'] : ['step', 'total', 'pct']).filter((name) => !required.includes(name));
  const surplus = entry.endless
    ? ['total', 'pct'].filter((name) => name in (schemaOf(contract, reference)?.properties ?? {}))
    : [];
  return [
    ...missing.map((name) => finding(path, `does not require ${name}.`)),
    ...surplus.map((name) => finding(path, `has ${name}, though the job type is endless.`)),
  ];
}

function schemaOf(contract: Contract, reference: { $ref: string }): Schema | undefined {
  return contract.components.schemas[schemaName(reference)];
}
