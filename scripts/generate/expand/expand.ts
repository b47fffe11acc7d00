import type { Contract } from '../document.ts';
import { expandMessages } from './messages.ts';
import { expandSchemas } from './schemas.ts';

/** The complete, standard document: what `x-job-types` stands for is spelled out. */
export function expand(contract: Contract): Contract {
  return expandMessages(contract, expandSchemas(contract));
}
