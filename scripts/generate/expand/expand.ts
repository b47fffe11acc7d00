import { type Contract, schemaName } from '../document.ts';
import { notice } from '../emit/file.ts';
import { withExamples } from './examples.ts';
import { expandMessages } from './messages.ts';
import { expandSchemas } from './schemas.ts';

/** The complete, standard document: what `x-job-types` stands for is spelled out. */
export function expand(contract: Contract): Contract {
  const schemas = expandSchemas(contract);
  const { asyncapi, info, ...rest } = withExamples(expandMessages(contract, schemas));
  // An event that no job type has, such as `input` where none has inputs, is not told of.
  const told = Object.entries(rest['x-events']).filter(([, { data }]) => schemas[schemaName(data)]);
  return { asyncapi, info, 'x-generated': notice('').trim(), ...rest, 'x-events': Object.fromEntries(told) };
}
