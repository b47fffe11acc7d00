import type { Contract } from '../document.ts';
import { notice } from '../emit/file.ts';
import { withExamples } from './examples.ts';
import { expandMessages } from './messages.ts';
import { expandSchemas } from './schemas.ts';

/** The complete, standard document: what `x-job-types` stands for is spelled out. */
export function expand(contract: Contract): Contract {
  const { asyncapi, info, ...rest } = withExamples(expandMessages(contract, expandSchemas(contract)));
  return { asyncapi, info, 'x-generated': notice('').trim(), ...rest };
}
