import type { Contract } from './document.ts';
import { lintErrors } from './lint/errors.ts';
import { lintExamples, lintExamplesExist } from './lint/examples.ts';
import { lintExtensions } from './lint/extensions.ts';
import type { Finding } from './lint/finding.ts';
import { lintJobTypes } from './lint/job-types.ts';
import { lintNames } from './lint/names.ts';
import { lintReferences } from './lint/references.ts';
import { lintSchemas } from './lint/schemas.ts';

/**
 * What @asyncapi/parser does not see, in the contract as written. Dangling references come first and alone, since the
 * other rules follow references.
 */
export function lintSource(contract: Contract): Finding[] {
  const first = [...lintReferences(contract), ...lintExtensions(contract)];
  if (first.length > 0) return first;
  return [
    ...lintSchemas(contract),
    ...lintExamples(contract),
    ...lintNames(contract),
    ...lintJobTypes(contract),
    ...lintErrors(contract),
  ];
}

/** The same for the complete document, in which also everything has an example. */
export function lintExpanded(contract: Contract): Finding[] {
  return [...lintSource(contract), ...lintExamplesExist(contract)];
}
