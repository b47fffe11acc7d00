import { type Contract, schemaName } from '../document.ts';
import { notice } from '../emit/file.ts';
import { withExamples } from './examples.ts';
import { expandMessages } from './messages.ts';
import { expandSchemas } from './schemas.ts';

/** The complete, standard document: what `x-job-types` stands for is spelled out. */
export function expand(source: Contract): Contract {
  const contract = withResults(source);
  const schemas = expandSchemas(contract);
  const { asyncapi, info, ...rest } = withExamples(expandMessages(contract, schemas));
  // An event that no job type has, such as `input` where none has inputs, is not told of.
  const told = Object.entries(rest['x-events']).filter(([, { data }]) => schemas[schemaName(data)]);
  return { asyncapi, info, 'x-generated': notice('').trim(), ...rest, 'x-events': Object.fromEntries(told) };
}

/** Every job type has a result: one that has registered none has the empty one. */
function withResults(contract: Contract): Contract {
  const standIn = Object.values(contract.components.schemas).find((schema) => schema['x-per-job-type'] === 'result');
  const jobTypes = Object.entries(contract['x-job-types']).map(([type, entry]) => [
    type,
    { ...entry, result: entry.result ?? standIn!['x-otherwise']! },
  ]);
  return { ...contract, 'x-job-types': Object.fromEntries(jobTypes) };
}
